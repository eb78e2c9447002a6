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

const isPublic = ({ privacy = 'public', static: isStatic, name }) => privacy === 'public' && !isStatic && !name?.startsWith('#');

/**
 * Keeps what is contract: public members, and events that the class documents. (The analyzer also guesses an event from every
 * `dispatchEvent` it finds, and names it after whatever stands first in the call.)
 */
const contractOnly = {
  name: 'contract-only',
  packageLinkPhase({ customElementsManifest }) {
    for (const declaration of customElementsManifest.modules.flatMap(({ declarations = [] }) => declarations)) {
      if (declaration.members) declaration.members = declaration.members.filter(isPublic);
      if (declaration.events) declaration.events = declaration.events.filter(({ description }) => description);
    }
  },
};

export default {
  globs: ['src/**/*.ts'],
  exclude: ['src/**/*.styles.ts', 'src/**/messages.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [shippedPaths, contractOnly],
};
