import type { Passage } from '../words/document.js';

/** What became of a piece of text: it stands in both, only before, only after. */
export interface WordRun {
  kind: 'same' | 'gone' | 'new';
  text: string;
}

interface Word {
  text: string;
  /** Words are one when they look alike: encoding and kind of white space do not count. */
  look: string;
}

/** From the beginning of both texts to their ends: a word of both, or of one of them. */
interface Step {
  before: string;
  after: string;
  isSame: boolean;
}

/** Words (with their marks, whatever the encoding), runs of white space, any other character by itself. */
const WORD = /[\p{L}\p{M}\p{N}]+|\s+|./gsu;
/** Cells of the table of common words: about 700 words with the blanks between them on either side, some ten milliseconds. */
const MAX_CELLS = 2_000_000;

function look(text = ''): string {
  return text.normalize('NFC').replace(/\s+/g, ' ');
}

function wordsOf(text: string): Word[] {
  return (text.match(WORD) ?? []).map((word) => ({ text: word, look: look(word) }));
}

const same = (was: Word, is: Word): Step => ({ before: was.text, after: is.text, isSame: true });
const gone = ({ text }: Word): Step => ({ before: text, after: '', isSame: false });
const added = ({ text }: Word): Step => ({ before: '', after: text, isSame: false });

/** For every two places, how many words the rests of both texts have in common in the same order. */
function commonWords(before: readonly Word[], after: readonly Word[]): (i: number, j: number) => number {
  const width = after.length + 1;
  const table = new Uint16Array((before.length + 1) * width);
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      const at = i * width + j;
      table[at] = before[i]!.look === after[j]!.look ? table[at + width + 1]! + 1 : Math.max(table[at + width]!, table[at + 1]!);
    }
  }
  return (i, j) => table[i * width + j]!;
}

function changedSteps(before: readonly Word[], after: readonly Word[]): Step[] {
  if (before.length * after.length > MAX_CELLS) return [...before.map(gone), ...after.map(added)];
  const common = commonWords(before, after);
  const steps: Step[] = [];
  let [i, j] = [0, 0];
  for (let was = before[0], is = after[0]; was && is; was = before[i], is = after[j]) {
    if (was.look === is.look) {
      steps.push(same(was, is));
      i++;
      j++;
    } else if (common(i + 1, j) >= common(i, j + 1)) steps.push(gone(before[i++]!));
    else steps.push(added(after[j++]!));
  }
  return [...steps, ...before.slice(i).map(gone), ...after.slice(j).map(added)];
}

/** What both begin and end with is set aside first: most of a text is as it was. */
function stepsOf(before: readonly Word[], after: readonly Word[]): Step[] {
  const isSame = (i: number, j: number): boolean => before[i]!.look === after[j]!.look;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && isSame(start, start)) start++;
  let end = 0;
  while (end < shorter - start && isSame(before.length - 1 - end, after.length - 1 - end)) end++;
  const [left, right] = [before.length - end, after.length - end];
  return [
    ...after.slice(0, start).map((word, i) => same(before[i]!, word)),
    ...changedSteps(before.slice(start, left), after.slice(start, right)),
    ...after.slice(right).map((word, i) => same(before[left + i]!, word)),
  ];
}

/** Between two changes, white space alone belongs to the changes: three words replaced are one change, not three. */
function readable(steps: readonly Step[]): Step[] {
  const isChange = (step: Step | undefined): boolean => step?.isSame === false;
  return steps.map((step, i) => (!step.after.trim() && isChange(steps[i - 1]) && isChange(steps[i + 1]) ? { ...step, isSame: false } : step));
}

/**
 * What changed from one wording to another, word by word: as few words as can be, what is gone before what is new.
 * `same` and `new` runs make up `after` exactly; `same` and `gone` runs make up `before`, but for encoding and kind of white space, which
 * count for nothing. Where more than some 700 words on either side are between the first change and the last, all those are replaced.
 */
export function diffWords(before: string, after: string): WordRun[] {
  const runs: WordRun[] = [];
  let [was, is] = ['', ''];
  const flush = (isSame: boolean): void => {
    if (isSame) runs.push({ kind: 'same', text: is });
    else {
      if (was) runs.push({ kind: 'gone', text: was });
      if (is) runs.push({ kind: 'new', text: is });
    }
    [was, is] = ['', ''];
  };
  const steps = readable(stepsOf(wordsOf(before), wordsOf(after)));
  steps.forEach((step, i) => {
    was += step.before;
    is += step.after;
    if (steps[i + 1]?.isSame !== step.isSame) flush(step.isSame);
  });
  return runs;
}

/** A passage in two versions of a document. What changed is its own number, heading, text or table; those inside it are told by themselves. */
export interface PassageChange {
  kind: 'same' | 'changed' | 'gone' | 'new';
  before?: Passage;
  after?: Passage;
}

function inReadingOrder(passages: readonly Passage[]): Passage[] {
  return passages.flatMap((passage) => [passage, ...inReadingOrder(passage.children ?? [])]);
}

/** The words of a passage itself, without those inside it: its number and heading, its text, the rows of its table, a line each. */
export function ownWords({ label, heading, text, table = [] }: Passage): string {
  const head = [label, heading === undefined ? text : heading].filter(Boolean).join(' ');
  const rows = table.map((row) => row.map((cell) => cell.text).join(' | '));
  return [head, heading === undefined ? undefined : text, ...rows].filter(Boolean).join('\n');
}

/** Whether a passage reads the same: what was a heading and is text now does not. */
function isUnchanged(was: Passage, is: Passage): boolean {
  return look(ownWords(was)) === look(ownWords(is)) && (was.heading === undefined) === (is.heading === undefined);
}

/**
 * Every passage of two versions of a document, paired by id, in the reading order of the later one; what is gone follows what it followed.
 * A passage that only moved is the same.
 */
export function diffPassages(before: readonly Passage[], after: readonly Passage[]): PassageChange[] {
  const earlier = new Map(inReadingOrder(before).map((passage) => [passage.id, passage]));
  const changes = inReadingOrder(after).map((passage): PassageChange[] => {
    const was = earlier.get(passage.id);
    if (!was) return [{ kind: 'new', after: passage }];
    return [{ kind: isUnchanged(was, passage) ? 'same' : 'changed', before: was, after: passage }];
  });
  const later = new Map(changes.map((change) => [change[0]!.after!.id, change]));
  const atTop: PassageChange[] = [];
  let kept = atTop;
  for (const passage of earlier.values()) {
    const change = later.get(passage.id);
    if (change) kept = change;
    else kept.push({ kind: 'gone', before: passage });
  }
  return [atTop, ...changes].flat();
}
