/**
 * TypeScript's helper serves decorators of every sort, at 0.2 kB in every file. Those of this house only set a field up
 * (`core/property.ts`). Any other helper is missed loudly when the files are built.
 */
const HELPER = 'export function __decorate(decorators, target, name) { for (const decorate of decorators) decorate(target, name); }';

export function ownDecorate() {
  return {
    name: 'own-decorate',
    resolveId: (id) => (id === 'tslib' ? '\0own-decorate' : null),
    load: (id) => (id === '\0own-decorate' ? HELPER : null),
  };
}
