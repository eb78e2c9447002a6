import { VERSION } from './version.js';

/** Pages carry several copies of a script more often than anyone plans to: told once per page, whichever copy notices. */
const warned = ((globalThis as Record<symbol, unknown>)[Symbol.for('quantriet.warned')] ??= new Set<string>()) as Set<string>;

type Versioned = CustomElementConstructor & { version?: string };

/**
 * Registers an element under its tag. The first copy on a page wins; the same version again is silent,
 * another version warns once for the page and names both. Never throws.
 */
export function define(tag: `qt-${string}`, element: Versioned): void {
  const present: Versioned | undefined = customElements.get(tag);
  if (!present) {
    customElements.define(tag, element);
    return;
  }
  const theirs = present.version ?? 'unknown';
  const pair = `${theirs} / ${VERSION}`;
  if (theirs === VERSION || warned.has(pair)) return;
  warned.add(pair);
  console.warn(`Quán Triệt: version ${theirs} is already on this page, version ${VERSION} was loaded too and is not used. Load one of them only.`);
}
