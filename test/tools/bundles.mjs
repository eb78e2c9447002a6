/**
 * The files of dist/cdn: what each registers, and its gate in kB (1000 B) minified and gzipped, everything included.
 * The provider is in every one, so that a page may take a single file. `checks`: it checks what is typed, and so carries zod, which what
 * only shows may not.
 */
export const bundles = {
  'quantriet.js': { elements: ['provider', 'directive-reader', 'deadline-tracker', 'progress-map'], gate: 64 },
  'deadline-tracker.js': { elements: ['provider', 'deadline-tracker'], gate: 33 },
  'directive-reader.js': { elements: ['provider', 'directive-reader'], gate: 45.5 },
  'progress-map.js': { elements: ['provider', 'progress-map'], gate: 34 },
  'report-form.js': { elements: ['provider', 'report-form'], gate: 51, checks: true },
  'report-desk.js': { elements: ['provider', 'report-desk'], gate: 39 },
  'sdk.js': { elements: [], modules: ['@quantriet/sdk'], gate: 9.6 },
  'office.js': { elements: [], modules: ['@quantriet/sdk', '@quantriet/sdk/office', '@quantriet/contract/audit-chain'], gate: 16 },
};

/** Makes each bundle's entry module out of the table, so that no file has to be kept in step with it. */
export function bundleEntry() {
  return {
    name: 'bundle-entry',
    resolveId: (id) => (id in bundles ? { id: `\0${id}`, moduleSideEffects: true } : null),
    load(id) {
      const bundle = id.startsWith('\0') ? bundles[id.slice(1)] : undefined;
      if (!bundle) return null;
      if (bundle.modules) return bundle.modules.map((module) => `export * from '${module}';`).join('\n');
      return [...bundle.elements, 'placeholders'].map((name) => `import '@quantriet/components/${name}/define';`).join('\n');
    },
  };
}
