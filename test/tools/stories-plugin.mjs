import { findFiles } from './files.mjs';

/**
 * For @web/test-runner: the module `virtual:stories`, which holds every story file by its path. A test cannot glob in
 * the browser, and a list kept by hand would forget the newest story.
 * @returns {import('@web/dev-server-core').Plugin}
 */
export function storiesPlugin() {
  const url = '/virtual-stories.js';
  return {
    name: 'stories',
    resolveImport: ({ source }) => (source === 'virtual:stories' ? url : undefined),
    serve({ path }) {
      if (path !== url) return undefined;
      const files = findFiles('stories', '.stories.ts');
      const imports = files.map((file, i) => `import * as s${i} from '/${file}';`);
      const entries = files.map((file, i) => `  ${JSON.stringify(file)}: s${i},`);
      return { body: [...imports, 'export const stories = {', ...entries, '};'].join('\n'), type: 'js' };
    },
  };
}
