/** What a key asks for in the pile, or in the report that is open. */
export type KeyDeed = 'next' | 'previous' | 'accept' | 'return' | 'back';

const DEEDS: Record<string, KeyDeed> = { j: 'next', k: 'previous', a: 'accept', r: 'return', escape: 'back' };
const ARROWS: Record<string, KeyDeed> = { arrowdown: 'next', arrowup: 'previous' };

/** Where letters are typed, or arrows already mean something. */
const TAKES_KEYS = 'textarea, select, input:not([type=checkbox])';

/** Undefined when the key is another's: of the field that is typed in, of the browser, or (arrows in a report) of scrolling. */
export function keyDeed({ key, target, ctrlKey, altKey, metaKey, isComposing }: KeyboardEvent): KeyDeed | undefined {
  const at = target as Element;
  if (ctrlKey || altKey || metaKey || isComposing || at.matches(TAKES_KEYS)) return undefined;
  const name = key.toLowerCase();
  return DEEDS[name] ?? (at.closest('.rows') ? ARROWS[name] : undefined);
}
