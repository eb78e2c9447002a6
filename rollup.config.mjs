import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { bundleEntry, bundles } from './test/tools/bundles.mjs';
import { minifyTemplates } from './test/tools/minify-templates.mjs';
import { ownDecorate } from './test/tools/own-decorate.mjs';
import { deliveryReport } from './test/tools/delivery-report.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));
/** Another folder is only asked for by the check that two builds are the same, byte for byte. */
const dir = process.env.QUANTRIET_CDN_DIR ?? `${root}dist/cdn`;
const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
const report = deliveryReport({ root, dir, version });
const banner = `/*! Quán Triệt ${version}, Apache-2.0; licences of what it contains: LICENSES.txt */`;

export default Object.keys(bundles).map((file) => ({
  input: file,
  output: { file: `${dir}/${file}`, format: 'es', banner, inlineDynamicImports: false },
  plugins: [
    bundleEntry(),
    ownDecorate(),
    nodeResolve(),
    minifyTemplates(),
    terser({ module: true, ecma: 2022, compress: { passes: 4, pure_getters: true, keep_fargs: false }, format: { comments: /^!/ } }),
    report.collect(file),
  ],
  // A missing import must not become a request for a bare name in someone's page.
  onwarn(warning) {
    // Both are in zod: a comment that speaks of `@__PURE__` and is none, and modules that only call one another later.
    if (['INVALID_ANNOTATION', 'CIRCULAR_DEPENDENCY'].includes(warning.code) && warning.message.includes('node_modules/zod/')) return;
    throw new Error(warning.message);
  },
}));
