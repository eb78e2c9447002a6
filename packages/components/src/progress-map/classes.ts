import type { Obligation, Tally } from '@quantriet/contract';
import { obligationStatus } from '../deadline-tracker/status.js';

/**
 * The looks a unit can have, in the order of the legend: shares from all to none, then what is settled, what is open, what presses,
 * and what is outside. `zero` (none done), `no-data` (nobody said) and `not-applicable` are three different things.
 */
export const MAP_CLASSES = [
  'full', 'q4', 'q3', 'q2', 'q1', 'zero',
  'done-on-time', 'done', 'done-late', 'awaiting', 'in-time', 'in-progress', 'open', 'standing', 'not-due', 'not-started',
  'due-soon', 'overdue', 'paused', 'no-data', 'cancelled', 'not-applicable', 'no-body',
] as const;
export type MapClass = (typeof MAP_CLASSES)[number];

const OUTSIDE: ReadonlySet<MapClass> = new Set(['cancelled', 'not-applicable', 'no-body']);
const DONE: ReadonlySet<MapClass> = new Set(['full', 'done-on-time', 'done', 'done-late']);

/** False for a unit outside every denominator: it has no body, or nothing is asked of it. */
export function isConcerned(of: MapClass): boolean {
  return !OUTSIDE.has(of);
}

/** True when nothing is left to do. */
export function isDone(of: MapClass): boolean {
  return DONE.has(of);
}

function unsaid(tally: Tally | undefined): MapClass | undefined {
  if (!tally || tally.share.of === 0) return 'not-applicable';
  return tally.noData === tally.share.of ? 'no-data' : undefined;
}

/** By share of obligations done, in quarters; counts are compared, so that no rounding moves a body up. */
export function shareClass(tally: Tally | undefined): MapClass {
  const none = unsaid(tally);
  if (none) return none;
  const { done, of } = tally!.share;
  if (done === 0) return 'zero';
  if (done === of) return 'full';
  return (['q1', 'q2', 'q3', 'q4'] as const)[Math.floor((done * 4) / of)]!;
}

/** By what presses most among a body's obligations. */
export function timelinessClass(tally: Tally | undefined): MapClass {
  const none = unsaid(tally);
  if (none) return none;
  const { share, overdue, dueSoon, late, onTime } = tally!;
  if (overdue > 0) return 'overdue';
  if (dueSoon > 0) return 'due-soon';
  if (share.done < share.of) return 'open';
  if (late > 0) return 'done-late';
  return onTime > 0 ? 'done-on-time' : 'done';
}

/** One obligation's look. A body the duty is not laid on has none. */
export function obligationClass(obligation: Obligation | undefined): MapClass {
  if (!obligation) return 'not-applicable';
  const status = obligationStatus(obligation);
  return status === 'unpublished' ? 'no-data' : status;
}
