import type { Passage } from '../words/document.js';
import { fold } from './fold.js';
import { bareLabel, PLACE_WORDS } from './passages.js';

/** A step on the way to a passage: `khoản 2`. */
export interface PlaceStep {
  /** Absent: whatever has that number there, as the `1` of `mục II.1`. */
  kind?: string;
  /** In small letters; `này` is the one that the text stands in. */
  number: string;
}

const KINDS = Object.keys(PLACE_WORDS);
/** Folded. `Tiết` is what a point is called in Party form. */
const KIND_OF = new Map([...Object.entries(PLACE_WORDS).map(([kind, word]) => [fold(word), kind] as const), ['tiet', 'point']]);
const ROMAN: Record<string, number> = { i: 1, v: 5, x: 10, l: 50 };

/** A Roman number in figures, up to 89; anything else as it is, without noughts before it. */
function inFigures(number: string): string {
  if (!/^[ivxl]+$/.test(number)) return number.replace(/^0+/, '');
  const values = [...number].map((letter) => ROMAN[letter]!);
  return String(values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0));
}

/** Parts to points, so that a place can be said from either end; steps without a kind stay behind the one they follow. */
function outermostFirst(steps: readonly PlaceStep[]): PlaceStep[] {
  let rank = -1;
  const ranked = steps.map((step) => ({ step, rank: step.kind ? (rank = KINDS.indexOf(step.kind)) : rank }));
  return ranked.sort((a, b) => a.rank - b.rank).map(({ step }) => step);
}

function isStep({ kind, number }: PlaceStep, passage: Passage): boolean {
  if (kind && kind !== passage.kind) return false;
  const label = bareLabel(passage).toLowerCase();
  // The points of a long list have i), v) and x) among them, which are letters.
  return label !== '' && (label === number || (passage.kind !== 'point' && inFigures(label) === inFigures(number)));
}

/** The first in reading order; where what follows is not inside it, the next that has the number. */
function findBelow(passages: readonly Passage[], steps: readonly PlaceStep[]): Passage | undefined {
  const [step, ...rest] = steps;
  if (!step) return undefined;
  for (const passage of passages) {
    const { children = [] } = passage;
    const found = (isStep(step, passage) && (rest.length > 0 ? findBelow(children, rest) : passage)) || findBelow(children, steps);
    if (found) return found;
  }
  return undefined;
}

/**
 * The passage that steps lead to, outermost first; undefined when there is none.
 * @param from the path to the passage one stands in: the steps are looked for inside the innermost of it that has them, then in the document
 */
export function passageAt(passages: readonly Passage[], steps: readonly PlaceStep[], from: readonly Passage[] = []): Passage | undefined {
  const [first, ...rest] = steps;
  if (!first) return undefined;
  if (first.number === 'này') {
    const here = from.findLast(({ kind }) => kind === first.kind);
    return here && (rest.length > 0 ? findBelow(here.children ?? [], rest) : here);
  }
  const around = [passages, ...from.map(({ children = [] }) => children)];
  return around.reduceRight<Passage | undefined>((found, inside) => found ?? findBelow(inside, steps), undefined);
}

/**
 * @param word in any spelling; Party form calls `1.` a point, which is a clause by its number
 * @param numbers in small letters, those further in after dots
 */
export function stepsOf(word: string, numbers: string): PlaceStep[] {
  const kind = KIND_OF.get(fold(word).trim());
  const known = kind && { kind: kind === 'point' && /^\d/.test(numbers) ? 'clause' : kind };
  return numbers.split('.').map((number, i) => ({ ...(i === 0 && known), number: number === 'dd' ? 'đ' : number }));
}

const KIND = [...KIND_OF.keys()].join('|').replaceAll('d', '[dđ]');
const NUMBER = '(?:\\d+[a-zđ]?|[ivxl]+|[a-zđ]|dd)';
const TYPED = new RegExp(`^(?:(${KIND}) )?\\(?(${NUMBER}(?:\\.${NUMBER})*)[).:]*(?:[ ,;]+(?:(?:cua|thuoc|trong) )?|$)`);

/**
 * A place as one types it, outermost step first, whichever end it was said from: `dieu 12 khoan 3`, `điểm đ khoản 2 Điều 5`, `mục II.1`,
 * `II.2.a`. Marks may be left out; đ is then `dd`. Undefined when it is anything else, a number alone for instance: that is searched for.
 */
export function parsePlace(typed: string): PlaceStep[] | undefined {
  let rest = typed.toLowerCase().normalize('NFD').replace(/\p{Mn}/gu, '').replace(/\s+/g, ' ').trim();
  const steps: PlaceStep[] = [];
  while (rest) {
    const [all, word = '', numbers = ''] = TYPED.exec(rest) ?? [];
    if (all === undefined || (!word && (steps.length > 0 || !/^[ivxl]+\./.test(numbers)))) return undefined;
    steps.push(...stepsOf(word, numbers));
    rest = rest.slice(all.length);
  }
  return steps.length > 0 ? outermostFirst(steps) : undefined;
}
