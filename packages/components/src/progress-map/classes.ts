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

/** False for a unit outside every denominator: it has no body, or nothing is asked of it. */
export function isConcerned(of: MapClass): boolean {
  return of !== 'cancelled' && of !== 'not-applicable' && of !== 'no-body';
}

const QUARTERS = ['q1', 'q2', 'q3', 'q4'] as const;

/** By share of obligations done, in quarters (counts are compared, so that no rounding moves a body up), or by what presses most. */
export function tallyClass(tally: Tally | undefined, colorBy: 'share' | 'timeliness'): MapClass {
  if (!tally || tally.share.of === 0) return 'not-applicable';
  const { share: { done, of }, noData, overdue, dueSoon, late, onTime } = tally;
  if (noData === of) return 'no-data';
  if (colorBy === 'share') return done === of ? 'full' : done === 0 ? 'zero' : QUARTERS[Math.floor((done * 4) / of)]!;
  if (overdue > 0) return 'overdue';
  if (dueSoon > 0) return 'due-soon';
  if (done < of) return 'open';
  if (late > 0) return 'done-late';
  return onTime > 0 ? 'done-on-time' : 'done';
}

/** One obligation's look. A body the duty is not laid on has none. */
export function obligationClass(obligation: Obligation | undefined): MapClass {
  const status = obligation ? obligationStatus(obligation) : 'not-applicable';
  return status === 'unpublished' ? 'no-data' : status;
}
