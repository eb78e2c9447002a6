import type { Problem } from '@quantriet/contract';
import type { Subject } from '../workbook/reading.js';
import type { UnknownWord } from './known-words.js';
import type { ShapeProblem } from './schemas.js';

/** A problem with its pointer into whatever is being checked. */
export type Finding = Problem & { pointer: string };

/** Takes what was found in one subject. */
export type Add = (subject: Subject, findings: readonly Finding[]) => void;

export function ofShapes(found: readonly ShapeProblem[]): Finding[] {
  return found.map(({ pointer, what }) => ({ code: 'bad-shape', pointer, params: { what } }));
}

export function ofWords(found: readonly UnknownWord[]): Finding[] {
  return found.map(({ pointer, value, choices }) => ({ code: 'unknown-word', pointer, params: { value, choices: choices.join('; ') } }));
}
