import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { buildSync } from 'esbuild';

/** Every module that loading an entry of the package loads, as a bundler follows them. */
function loadedBy(entry: string): string[] {
  const { metafile } = buildSync({ stdin: { contents: `import '${entry}';`, resolveDir: import.meta.dirname }, bundle: true, write: false, metafile: true, treeShaking: false, format: 'esm', ignoreAnnotations: true });
  return Object.keys(metafile.inputs).filter((file) => file !== '<stdin>');
}

describe('what the contract loads', () => {
  it('is no package at all for its words and rules', () => {
    const files = loadedBy('@quantriet/contract');
    assert.deepEqual(files.filter((file) => !/packages\/contract\/dist\/[\w/-]+\.js$/.test(file)), []);
    assert.ok(files.length > 10, 'the modules are really followed');
  });

  it('is zod/mini, and never zod as a whole, for its schemas', () => {
    for (const entry of ['@quantriet/contract/outputs', '@quantriet/contract/inputs']) {
      const zod = loadedBy(entry).filter((file) => file.includes('node_modules/zod/'));
      assert.ok(zod.some((file) => file.includes('/mini/')), entry);
      assert.deepEqual(zod.filter((file) => file.includes('/classic/')), [], entry);
    }
  });
});
