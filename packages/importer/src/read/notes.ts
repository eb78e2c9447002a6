import { opened } from '../structure/quotes.js';

/** Notes at the foot of printed pages, with their marks in the text. */

export interface Note {
  /** As it stands in the text: `[1]`. */
  mark: string;
  lines: string[];
}

/** Above notes a line of blanks stands for the rule that was drawn; over the whole width where a note goes on from the page before. */
const SHORT_RULE = 20;
const LONG_RULE = 100;
/** A mark may not be found. */
const MAX_GAP = 5;
const BEGINS = /^\s*([1-9]\d{0,2})\s+(?=[\p{Lu}“"(]|-\s)/u;

const AFTER = '(?![\\d\\p{L}/]|[.,]\\d)';
/** Where a mark may stand, the surest first: behind a word, behind a sign, behind a number that begins a line. */
const MARKS = [
  new RegExp(`(?<=[\\p{Ll}\\p{M}]{2}|\\p{Lu}{2})(?<!QH|[kcm]m)\\d{1,3}${AFTER}`, 'gu'),
  new RegExp(`(?<=[”)\\]]|\\p{Ll}[.,;:])\\d{1,3}${AFTER}`, 'gu'),
  /(?<=^\s*(?:(?:Điều|Khoản) )?(?:\d{1,3}\p{Ll}?[.)]|\p{Ll}\)) ?)\d{1,3}(?=\s|\p{Lu})/gu,
  /(?<=^\s*(?:Phần|Chương|Mục|Điều) (?:\d|[IVX]+))\d{1,3}(?=\s*(?:[.(]|$))/gu,
];

const isBlank = (text: string | undefined): boolean => (text ?? '').trim() === '';
const isRule = (text: string, width: number): boolean => isBlank(text) && text.length >= width;

/** By the number of a note: the first line that its mark may stand in. */
function marksIn(lines: readonly string[]): Map<number, number> {
  const marks = new Map<number, number>();
  lines.forEach((each, i) => MARKS.flatMap((mark) => each.match(mark) ?? []).map(Number).filter((number) => !marks.has(number)).forEach((number) => marks.set(number, i)));
  return marks;
}

class Notes {
  readonly text: string[] = [];
  readonly notes: Note[] = [];
  #last = 0;
  /** How many quotations are open at the end of the last note, and whether its sentence is. */
  #open = 0;
  #isUnfinished = false;

  addPage(lines: readonly string[]): void {
    const marks = marksIn(lines);
    const at = this.#startIn(lines, marks);
    const before = this.notes.length;
    lines.slice(at).forEach((each, i, own) => this.#addLine(each, own[i - 1], marks));
    const own = new Set(this.notes.slice(before).map(({ mark }) => mark));
    const marked = MARKS.reduce<readonly string[]>((now, mark) => now.map((each) => each.replace(mark, (found) => (own.delete(`[${found}]`) ? `[${found}]` : found))), lines.slice(0, at));
    marked.forEach((each) => this.text.push(each));
  }

  /** Where the notes of a page begin: with the rest of the last one of the page before, or with the next. */
  #startIn(lines: readonly string[], marks: ReadonlyMap<number, number>): number {
    const next = this.#nextIn(lines, marks);
    const rule = this.#last > 0 ? lines.findIndex((each) => isRule(each, LONG_RULE)) : -1;
    if (rule >= 0 && rule < next) return rule;
    const rest = lines.findLastIndex((each, i) => i < next - 1 && isBlank(each) && !isBlank(lines[i + 1]));
    const closes = lines.slice(rest, next).reduce((sum, each) => sum + opened(each), 0) < 0;
    const goesOn = this.#open > 0 ? closes : this.#isUnfinished && /^\s*[\p{Ll}\d]/u.test(lines[rest + 1] ?? '');
    const isRest = goesOn && lines.slice(0, Math.max(rest, 0)).some((each) => !isBlank(each));
    return isRest ? rest : next;
  }

  /** A note begins under a blank line, where its mark stands above it or a rule parts the two. */
  #nextIn(lines: readonly string[], marks: ReadonlyMap<number, number>): number {
    let isRuled = false;
    const at = lines.findIndex((each, i) => {
      const isParted = isBlank(lines[i - 1] ?? each);
      if (!isParted) isRuled = false;
      isRuled ||= isRule(each, SHORT_RULE);
      const number = this.#numberOf(each);
      return number > 0 && ((isParted && isRuled) || ((marks.get(number) ?? Infinity) < i && (isParted || this.#open > 0 || this.#isUnfinished)));
    });
    return at < 0 ? lines.length : at;
  }

  /** The number that a line begins with, where it goes on with the count; 0 where none does. */
  #numberOf(text: string): number {
    const number = Number(BEGINS.exec(text)?.[1] ?? 0);
    const gap = this.#last === 0 ? 1 : MAX_GAP;
    return number > this.#last && number <= this.#last + gap ? number : 0;
  }

  #addLine(text: string, above: string | undefined, marks: ReadonlyMap<number, number>): void {
    if (isBlank(text)) return;
    const number = this.#numberOf(text);
    const isNext = number > 0 && (number === this.#last + 1 || marks.has(number)) && (isBlank(above) || /[.;:”")]\s*$/u.test(above!));
    if (isNext) {
      this.notes.push({ mark: `[${number}]`, lines: [text.replace(BEGINS, '')] });
      this.#last = number;
    } else this.notes.at(-1)?.lines.push(text);
    this.#open = opened(text) + (isNext ? 0 : this.#open);
    this.#isUnfinished = !/[.;:”"]\s*$/u.test(text);
  }
}

/** The lines without the notes at the foot of each page, which begins with a form feed, and those notes. */
export function withoutNotes(lines: readonly string[]): { text: string[]; notes: Note[] } {
  const notes = new Notes();
  let from = 0;
  lines.forEach((each, i) => {
    if (i === 0 || !each.includes('\f')) return;
    notes.addPage(lines.slice(from, i));
    from = i;
  });
  notes.addPage(lines.slice(from));
  return { text: notes.text, notes: notes.notes };
}
