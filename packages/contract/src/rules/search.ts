import { fold, LETTERS, spelledOut } from './fold.js';

/**
 * Search in Vietnamese text by what the query marks. A word of the query without a mark matches every spelling of it; one with a mark
 * (a tone, a vowel's, đ) matches its own marks only. A tone is the word's and not a letter's: khóa and khoá are one.
 */

/** A text to search: folded, with what the original had there. Places are UTF-16 units of `text`. */
export interface FoldedText {
  text: string;
  /** Offset in the original of a place, or of the end. */
  toOriginal: (at: number) => number;
  /** Marks of the letter at a place (đ has a bar), a dash, the tone of its word; empty where the word has no mark of any kind. */
  marksAt: (at: number) => string;
}

interface Letter {
  folded: string;
  /** Its marks without the tone. */
  own: string;
  tone: string;
}

/** A language has a few hundred letters with their marks: each is folded once. The bound is for texts that are no language. */
const letters = new Map<string, Letter>();
const LETTERS_KEPT = 2000;

function letterOf(cluster: string): Letter {
  let letter = letters.get(cluster);
  if (!letter) {
    if (letters.size >= LETTERS_KEPT) letters.clear();
    const spelled = spelledOut(cluster);
    letter = { folded: fold(cluster), own: spelled.replace(/\P{Mn}|[\u0300\u0301\u0303\u0309\u0323]/gu, ''), tone: spelled.replace(/[^\u0300\u0301\u0303\u0309\u0323]/g, '') };
    letters.set(cluster, letter);
  }
  return letter;
}

/** Where the letter ends that a place is in: some fold to more than one unit. */
function endOfLetter({ text, toOriginal }: Pick<FoldedText, 'text' | 'toOriginal'>, at: number): number {
  const start = toOriginal(at);
  let end = at + 1;
  while (end < text.length && toOriginal(end) === start) end++;
  return toOriginal(end);
}

/** Of a folded text: what has a capital. */
function isLetter(unit = ''): boolean {
  return unit.toUpperCase() !== unit;
}

/** What most texts are without: blanks in a row, and what is no Latin letter with its marks in it. They are folded unit by unit. */
const OF_SEVERAL_UNITS = /\s\s|[^\0-\u02ff\u1e00-\u1eff\u2000-\u206f]/;

/** Letter by letter; matches never split one from its tone. */
function mapped(original: string): Pick<FoldedText, 'text' | 'toOriginal'> {
  let text = '';
  let afterBlank = false;
  const offsets: number[] = [];
  for (const { 0: cluster, index } of original.matchAll(LETTERS)) {
    const { folded } = letterOf(cluster);
    if (folded === ' ' && afterBlank) continue;
    // Remembered, because asking the growing text for its end would flatten it at every word.
    afterBlank = folded === ' ';
    for (let i = 0; i < folded.length; i++) offsets.push(index);
    text += folded;
  }
  return { text, toOriginal: (at) => offsets[at] ?? original.length };
}

/**
 * Folds a text to be searched any number of times, with a way back, so that a match can be marked in the text as it stands.
 * @param folded what `fold` makes of it, where that is known
 */
export function foldWithOffsets(original: string, folded = fold(original)): FoldedText {
  const map = OF_SEVERAL_UNITS.test(original) ? mapped(original) : { text: folded, toOriginal: (at: number) => at };
  const { text, toOriginal } = map;
  const marksOf = (from: number, to: number): string[] => {
    const spelled = Array.from({ length: to - from }, (_, i) => letterOf(original.slice(toOriginal(from + i), endOfLetter(map, from + i))));
    const tone = spelled.map((letter) => letter.tone).join('');
    const hasMarks = tone || spelled.some((letter) => letter.own);
    return spelled.map(({ own }) => (hasMarks ? `${own}-${tone}` : ''));
  };
  // The word that was asked for last: one asks for its letters in a row.
  let [from, marks] = [0, [] as string[]];
  const marksAt = (at: number): string => {
    if (at < from || at >= from + marks.length) {
      from = at;
      let to = at + 1;
      if (isLetter(text[at])) {
        while (isLetter(text[from - 1])) from--;
        while (isLetter(text[to])) to++;
      }
      marks = marksOf(from, to);
    }
    return marks[at - from]!;
  };
  return { ...map, marksAt };
}

/**
 * Made once for a query, asked of any number of texts: the ranges `[start, end)` in the original where the query occurs, none of them
 * overlapping; none for a blank query. The query's first and last word may be parts of the text's words (`đa` of `đảng`): of those, marks
 * it does not have are not missed.
 * @param unfinished the last word is still being typed: what it lacks is not missed in a whole word either (`đang` finds `đảng`)
 */
export function finderOf(query: string, unfinished = false): (original: FoldedText) => Array<[number, number]> {
  const { text: needle, marksAt } = foldWithOffsets(query.trim());
  const { length } = needle;
  const units = needle.split('');
  const marks = units.map((_, i) => marksAt(i));
  const isGap = (unit: string): boolean => !isLetter(unit);
  const endOfFirst = [...units, ''].findIndex(isGap);
  const startOfLast = units.findLastIndex(isGap) + 1;

  const isSpelledSo = (original: FoldedText, at: number): boolean => {
    const from = isLetter(original.text[at - 1]) ? endOfFirst : 0;
    const to = unfinished || isLetter(original.text[at + length]) ? startOfLast : length;
    return marks.every((asked, i) => {
      if (!asked) return true;
      const there = original.marksAt(at + i);
      return i >= from && i < to ? asked === there : [...asked].every((mark) => there.includes(mark));
    });
  };

  return (original) => {
    const found: Array<[number, number]> = [];
    let at = needle ? original.text.indexOf(needle) : -1;
    while (at >= 0) {
      const isFound = isSpelledSo(original, at);
      if (isFound) found.push([original.toOriginal(at), endOfLetter(original, at + length - 1)]);
      at = original.text.indexOf(needle, at + (isFound ? length : 1));
    }
    return found;
  };
}
