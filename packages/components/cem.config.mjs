/** Points the manifest at the files that ship: the analyzer reads src, users have dist. */
const shippedPaths = {
  name: 'shipped-paths',
  packageLinkPhase({ customElementsManifest }) {
    const shipped = (path) => path.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js');
    JSON.stringify(customElementsManifest, function (key, value) {
      if ((key === 'path' || key === 'module') && typeof value === 'string') this[key] = shipped(value);
      return value;
    });
  },
};

export default {
  globs: ['src/**/*.ts'],
  exclude: ['src/**/*.styles.ts', 'src/**/messages.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [shippedPaths],
};
