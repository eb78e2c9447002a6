/**
 * Vietnamese folding for search and comparison, and sorting. Display keeps the spelling as it stands.
 * Marks are stripped altogether, so both tone placements (khóa, khoá), NFC, decomposed and Windows-1258 style text are equal.
 */

const MARKS = /\p{Mn}/gu;
/** đ does not decompose; Ð (U+00D0) and ɖ (U+0256) are typed for it, as are their other cases ð and Ɖ. */
const D_LIKE = /[đðɖ]/g;
const SPACES = /\s+/g;

/** Lower case, without marks, đ as d, runs of any white space (no-break included) as one blank. Not trimmed. */
export function fold(text: string): string {
  return text.normalize('NFC').toLowerCase().normalize('NFD').replace(MARKS, '').replace(D_LIKE, 'd').replace(SPACES, ' ');
}

/** A folded text with, for each of its UTF-16 units, the offset in the original that it came from. */
export interface FoldedText {
  text: string;
  /** One longer than `text`; the last entry is the length of the original. */
  offsets: number[];
}

/** A language has a few hundred letters with their marks: each is folded once. The bound is for texts that are no language. */
const letters = new Map<string, string>();
const LETTERS_KEPT = 2000;

function foldLetter(letter: string): string {
  let folded = letters.get(letter);
  if (folded === undefined) {
    if (letters.size >= LETTERS_KEPT) letters.clear();
    letters.set(letter, (folded = fold(letter)));
  }
  return folded;
}

/** Folds and keeps a map back, so that a match can be marked in the text as it stands. */
export function foldWithOffsets(original: string): FoldedText {
  let text = '';
  let afterBlank = false;
  const offsets: number[] = [];
  // A base letter with the marks that follow it is one unit: matches never split a letter from its tone.
  for (const { 0: cluster, index } of original.matchAll(/\P{Mn}\p{Mn}*|\p{Mn}+/gsu)) {
    const folded = foldLetter(cluster);
    if (folded === ' ' && afterBlank) continue;
    // Remembered, because asking the growing text for its end would flatten it at every word.
    afterBlank = folded === ' ';
    for (let i = 0; i < folded.length; i++) offsets.push(index);
    text += folded;
  }
  offsets.push(original.length);
  return { text, offsets };
}

/** Where the letter ends that a match ends in: some letters fold to more than one unit. */
function endOfLetter({ text, offsets }: FoldedText, end: number): number {
  let at = end;
  while (at < text.length && offsets[at] === offsets[at - 1]) at++;
  return offsets[at]!;
}

/** Ranges `[start, end)` in the original where the folded query occurs; none for a blank query. */
export function findFolded(original: FoldedText, query: string): Array<[number, number]> {
  const needle = fold(query).trim();
  const found: Array<[number, number]> = [];
  if (!needle) return found;
  for (let at = original.text.indexOf(needle); at >= 0; at = original.text.indexOf(needle, at + needle.length)) {
    found.push([original.offsets[at]!, endOfLetter(original, at + needle.length)]);
  }
  return found;
}

let collator: Intl.Collator | undefined;

/** Vietnamese order (a ă â b … d đ e ê …), numbers by value. For `Array.prototype.sort`. */
export function compareVietnamese(a: string, b: string): number {
  collator ??= new Intl.Collator('vi', { numeric: true });
  return collator.compare(a, b);
}
