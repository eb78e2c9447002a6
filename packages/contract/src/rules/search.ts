import { fold, LETTERS, spelledOut } from './fold.js';

/**
 * Search in Vietnamese text by what the query marks. A word of the query without a mark matches every spelling of it; one with a mark
 * (a tone, a vowel's, đ) matches its own marks only. A tone is the word's and not a letter's: khóa and khoá are one.
 */

/** A text to search: folded, with what the original had there. Both lists speak of every UTF-16 unit of `text`. */
export interface FoldedText {
  text: string;
  /** Offset in the original. One longer than `text`; the last entry is the length of the original. */
  offsets: number[];
  /** Marks of the letter (đ has a bar), a dash, the tone of its word; empty where the word has no mark of any kind. */
  marks: string[];
}

/** A letter folded, its marks without the tone, its tone. */
type Letter = [string, string, string];

/** A language has a few hundred letters with their marks: each is folded once. The bound is for texts that are no language. */
const letters = new Map<string, Letter>();
const LETTERS_KEPT = 2000;

function letterOf(cluster: string): Letter {
  let letter = letters.get(cluster);
  if (!letter) {
    if (letters.size >= LETTERS_KEPT) letters.clear();
    const spelled = spelledOut(cluster);
    letter = [fold(cluster), spelled.replace(/\P{Mn}|[\u0300\u0301\u0303\u0309\u0323]/gu, ''), spelled.replace(/[^\u0300\u0301\u0303\u0309\u0323]/g, '')];
    letters.set(cluster, letter);
  }
  return letter;
}

/** Folds a text to be searched any number of times, and keeps a map back, so that a match can be marked in the text as it stands. */
export function foldWithOffsets(original: string): FoldedText {
  let text = '';
  let afterBlank = false;
  const offsets: number[] = [];
  const marks: string[] = [];
  const tones: string[] = [];
  // Matches never split a letter from its tone.
  for (const { 0: cluster, index } of original.matchAll(LETTERS)) {
    const [folded, own, tone] = letterOf(cluster);
    if (folded === ' ' && afterBlank) continue;
    // Remembered, because asking the growing text for its end would flatten it at every word.
    afterBlank = folded === ' ';
    for (let i = 0; i < folded.length; i++) {
      offsets.push(index);
      marks.push(own);
      tones.push(tone);
    }
    text += folded;
  }
  offsets.push(original.length);
  for (const { 0: { length }, index } of text.matchAll(/\p{L}+/gu)) {
    const tone = tones.slice(index, index + length).join('');
    if (!tone && !marks.slice(index, index + length).some(Boolean)) continue;
    for (let i = index; i < index + length; i++) marks[i] += `-${tone}`;
  }
  return { text, offsets, marks };
}

/** Where the letter ends that a match ends in: some letters fold to more than one unit. */
function endOfLetter({ text, offsets }: FoldedText, end: number): number {
  let at = end;
  while (at < text.length && offsets[at] === offsets[at - 1]) at++;
  return offsets[at]!;
}

function isLetter(unit = ''): boolean {
  return /\p{L}/u.test(unit);
}

/**
 * Made once for a query, asked of any number of texts: the ranges `[start, end)` in the original where the query occurs, none of them
 * overlapping; none for a blank query. The query's first and last word may be parts of the text's words (`đa` of `đảng`): of those, marks
 * it does not have are not missed.
 * @param unfinished the last word is still being typed: what it lacks is not missed in a whole word either (`đang` finds `đảng`)
 */
export function finderOf(query: string, unfinished = false): (original: FoldedText) => Array<[number, number]> {
  const { text: needle, marks } = foldWithOffsets(query.trim());
  const { length } = needle;
  const endOfFirst = needle.search(/\P{L}|$/u);
  const startOfLast = needle.search(/\p{L}*$/u);

  const isSpelledSo = (original: FoldedText, at: number): boolean => {
    const from = isLetter(original.text[at - 1]) ? endOfFirst : 0;
    const to = unfinished || isLetter(original.text[at + length]) ? startOfLast : length;
    return marks.every((asked, i) => {
      const there = original.marks[at + i]!;
      return asked && i >= from && i < to ? asked === there : [...asked].every((mark) => there.includes(mark));
    });
  };

  return (original) => {
    const found: Array<[number, number]> = [];
    let at = needle ? original.text.indexOf(needle) : -1;
    while (at >= 0) {
      const isFound = isSpelledSo(original, at);
      if (isFound) found.push([original.offsets[at]!, endOfLetter(original, at + length)]);
      at = original.text.indexOf(needle, at + (isFound ? length : 1));
    }
    return found;
  };
}
