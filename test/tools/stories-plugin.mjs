import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findFiles, root } from './files.mjs';

const manifest = '@quantriet/components/custom-elements.json';

/** The module `virtual:stories`, which holds every story file by its path. */
function allStories() {
  const files = findFiles('stories', '.stories.ts');
  const imports = files.map((file, i) => `import * as s${i} from '/${file}';`);
  const entries = files.map((file, i) => `  ${JSON.stringify(file)}: s${i},`);
  return [...imports, 'export const stories = {', ...entries, '};'].join('\n');
}

/** The manifest as a module: the test server's compiler drops `with { type: 'json' }`, and browsers then refuse JSON. */
const manifestModule = () => `export default ${readFileSync(join(root, 'packages/components/dist/custom-elements.json'), 'utf8')}`;

const modules = {
  'virtual:stories': { path: '/virtual-stories.js', body: allStories },
  [manifest]: { path: '/virtual-manifest.js', body: manifestModule },
};

/**
 * For @web/test-runner. A test cannot glob in the browser, and a list of stories kept by hand would forget the newest one.
 * @returns {import('@web/dev-server-core').Plugin}
 */
export function storiesPlugin() {
  return {
    name: 'stories',
    resolveImport: ({ source }) => modules[source]?.path,
    serve({ path }) {
      const module = Object.values(modules).find((each) => each.path === path);
      return module && { body: module.body(), type: 'js' };
    },
  };
}
