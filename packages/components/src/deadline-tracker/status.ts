import { DUE_SOON_DAYS, type Due, type Obligation, type Tally } from '@quantriet/contract';

/** What a duty, or one body's part in it, is said to be; most pressing first: lists are in this order. */
export const STATUSES = [
  'overdue', 'due-soon', 'awaiting', 'in-time', 'in-progress', 'not-due', 'not-started', 'paused', 'no-data',
  'done-late', 'done-on-time', 'done', 'standing', 'unpublished', 'cancelled', 'not-applicable',
] as const;
export type Status = (typeof STATUSES)[number];

const DONE: ReadonlySet<Status> = new Set(['done-late', 'done-on-time', 'done']);

/** Nothing more is to be done, or nothing that ends. */
export function isSettled(status: Status): boolean {
  return DONE.has(status) || status === 'standing' || status === 'cancelled' || status === 'not-applicable';
}

export function isDone(status: Status): boolean {
  return DONE.has(status);
}

/** Part of the denominator. */
export function isCounted(status: Status): boolean {
  return status !== 'cancelled' && status !== 'not-applicable';
}

const BY_STATE: Record<string, [dated: Status, undated: Status]> = {
  'in-progress': ['in-time', 'in-progress'],
  'not-started': ['not-due', 'not-started'],
  paused: ['paused', 'paused'],
  cancelled: ['cancelled', 'cancelled'],
};

/** One body's part. A state that this version does not know counts as no data, as it does in the figures. */
export function obligationStatus(obligation: Obligation): Status {
  const { applicable, state, timeliness, overdue, dueSoon, due, kind } = obligation;
  if (!applicable) return 'not-applicable';
  if (state === 'done') return timeliness === 'on-time' ? 'done-on-time' : timeliness === 'late' ? 'done-late' : 'done';
  if (overdue) return 'overdue';
  if (state === 'awaiting-confirmation') return 'awaiting';
  if (dueSoon) return 'due-soon';
  if (kind === 'standing' && state === 'in-progress') return 'standing';
  return BY_STATE[state]?.[due.kind === 'date' ? 0 : 1] ?? 'no-data';
}

/** Bodies counted by status, in the order of `STATUSES` but what is done first: that is how a sentence goes. */
export type Breakdown = Array<{ status: Status; count: number }>;

/**
 * Splits a tally so that every body is in one part only. All open parts of a duty share one due date: when that is near or past,
 * the open ones are due soon or overdue, save those handed in in time that await confirmation.
 */
export function breakdown(tally: Tally, due: Due): Breakdown {
  const dated = due.kind === 'date';
  const pressed = tally.overdue + tally.dueSoon;
  const open = tally.notStarted + tally.inProgress + tally.awaiting;
  const quiet: Breakdown = pressed > 0
    ? [{ status: 'awaiting', count: open - pressed }]
    : [
        { status: 'awaiting', count: tally.awaiting },
        { status: dated ? 'in-time' : 'in-progress', count: tally.inProgress },
        { status: dated ? 'not-due' : 'not-started', count: tally.notStarted },
      ];
  const parts: Breakdown = [
    { status: 'done-on-time', count: tally.onTime },
    { status: 'done-late', count: tally.late },
    { status: 'done', count: tally.undated },
    { status: 'overdue', count: tally.overdue },
    { status: 'due-soon', count: tally.dueSoon },
    ...quiet,
    { status: 'paused', count: tally.paused },
    { status: 'no-data', count: tally.noData },
    { status: 'cancelled', count: tally.cancelled },
    { status: 'not-applicable', count: tally.notApplicable },
  ];
  return parts.filter(({ count }) => count > 0);
}

function doneStatus(tally: Tally): Status {
  if (tally.late > 0) return 'done-late';
  return tally.onTime > 0 ? 'done-on-time' : 'done';
}

/** A duty as a whole, at an instant. As long as its date has not passed it is under way once anybody has begun. */
export function tallyStatus(tally: Tally, due: Due, at: string): Status {
  const { done, of } = tally.share;
  if (of === 0) return tally.cancelled > 0 ? 'cancelled' : 'not-applicable';
  if (done === of) return doneStatus(tally);
  if (tally.overdue > 0) return 'overdue';
  if (tally.noData === of) return 'no-data';
  if (done + tally.awaiting === of) return 'awaiting';
  const daysLeft = due.kind === 'date' ? (Date.parse(due.instant) - Date.parse(at)) / 86_400_000 : Infinity;
  if (daysLeft < 0) return tally.noData > 0 ? 'no-data' : 'paused';
  if (daysLeft <= DUE_SOON_DAYS) return 'due-soon';
  const dated = due.kind === 'date';
  if (done + tally.awaiting + tally.inProgress > 0) return dated ? 'in-time' : 'in-progress';
  if (tally.notStarted > 0) return dated ? 'not-due' : 'not-started';
  return 'paused';
}
