/**
 * Vietnamese folding for comparison, and sorting. Display keeps the spelling as it stands.
 * Marks are stripped altogether, so both tone placements (khóa, khoá), NFC, decomposed and Windows-1258 style text are equal.
 */

/** The letters of a text: a base letter with the marks that follow it is one. */
export const LETTERS = /\P{Mn}\p{Mn}*|\p{Mn}+/gsu;
/** Those of Latin letters, in runs: asking for every mark that there is takes twice as long. */
const MARKS = /[\u0300-\u036f]+/g;
/** đ does not decompose; Ð (U+00D0) and ɖ (U+0256) are typed for it, as are their other cases ð and Ɖ. */
const D_LIKE = /[đðɖ]/g;
/** What is not one blank already: most are. */
const SPACES = /[^\S ]\s*| \s+/g;

/** Lower case with each mark on its own, in one order whatever the encoding: that of đ too, as a bar. */
export function spelledOut(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(D_LIKE, 'd\u0335');
}

/** Lower case, without marks, đ as d, runs of any white space (no-break included) as one blank. Not trimmed. */
export function fold(text: string): string {
  return spelledOut(text).replace(MARKS, '').replace(SPACES, ' ');
}

let collator: Intl.Collator | undefined;

/** Vietnamese order (a ă â b … d đ e ê …), numbers by value. For `Array.prototype.sort`. */
export function compareVietnamese(a: string, b: string): number {
  collator ??= new Intl.Collator('vi', { numeric: true });
  return collator.compare(a, b);
}
