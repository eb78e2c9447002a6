import type { PropertyDeclaration, ReactiveElement } from 'lit';

/** Makes a field one that is watched. Lit's own decorator serves the newer kind of decorators as well, at 0.2 kB in every file that is shipped. */
export function property(options?: PropertyDeclaration) {
  return ({ constructor }: ReactiveElement, name: string): void => (constructor as typeof ReactiveElement).createProperty(name, options);
}

/** Makes a field one that is watched, and nobody else's. */
export const state = (): ReturnType<typeof property> => property({ state: true });
