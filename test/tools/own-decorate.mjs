/**
 * TypeScript calls a helper for each decorated field, one that serves decorators of every sort, at 0.4 kB in every file. Those of this house
 * only set a field up (`core/property.ts`): the fields of a class are set up by one call. Anything else is an error when the files are built.
 */
const HELPER = 'export function __decorate({ prototype }, fields) { for (const name in fields) fields[name](prototype, name); }';
const FIELD = String.raw`__decorate\(\[\s*(\S.*)\s*\], (\w+)\.prototype, "(\w+)", void 0\);\s*`;

export function ownDecorate() {
  return {
    name: 'own-decorate',
    resolveId: (id) => (id === 'tslib' ? '\0own-decorate' : null),
    load: (id) => (id === '\0own-decorate' ? HELPER : null),
    transform(code, id) {
      if (!code.includes('from "tslib"')) return null;
      const own = code.replace(new RegExp(`(?:${FIELD})+`, 'g'), (calls, _, name) => {
        const fields = [...calls.matchAll(new RegExp(FIELD, 'g'))].map(([, decorator, , field]) => `${field}: ${decorator}`);
        return `__decorate(${name}, { ${fields.join(', ')} });\n`;
      });
      if (own.includes('__decorate([')) this.error(`${id}: a decorator that is not of one field.`);
      return { code: own, map: null };
    },
  };
}
