import type { Due, Obligation, Tally } from '@quantriet/contract';
import { trackerMessages, type TrackerWords } from './messages.js';

export type Status = keyof TrackerWords['statuses'];

/** Most pressing first. */
export const STATUSES = Object.keys(trackerMessages.vi.statuses) as Status[];

export function isDone(status: Status): boolean {
  return status.startsWith('done');
}

/** Part of the denominator. */
export function isCounted(status: Status): boolean {
  return status !== 'cancelled' && status !== 'not-applicable';
}

/** Nothing more is to be done, or nothing that ends. */
export function isSettled(status: Status): boolean {
  return isDone(status) || status === 'standing' || !isCounted(status);
}

/** Begun and not begun are said differently where there is a date to hold them against. */
const underWay = (due: Due): Status => (due.kind === 'date' ? 'in-time' : 'in-progress');
const ahead = (due: Due): Status => (due.kind === 'date' ? 'not-due' : 'not-started');

/** The first status whose condition holds. */
function firstOf(cases: ReadonlyArray<readonly [holds: boolean | number, status: Status]>): Status | undefined {
  return cases.find(([holds]) => holds)?.[1];
}

/** One body's part. A state that this version does not know counts as no data, as it does in the figures. */
export function obligationStatus({ applicable, state, timeliness, overdue, dueSoon, due, kind }: Obligation): Status {
  const isDoneNow = state === 'done';
  return firstOf([
    [!applicable, 'not-applicable'],
    [isDoneNow && timeliness === 'on-time', 'done-on-time'],
    [isDoneNow && timeliness === 'late', 'done-late'],
    [isDoneNow, 'done'],
    [overdue, 'overdue'],
    [state === 'awaiting-confirmation', 'awaiting'],
    [dueSoon, 'due-soon'],
    [state === 'in-progress', kind === 'standing' ? 'standing' : underWay(due)],
    [state === 'not-started', ahead(due)],
    [state === 'paused', 'paused'],
    [state === 'cancelled', 'cancelled'],
  ]) ?? 'no-data';
}

/** Bodies counted by status, in the order of a sentence: what is done, what is open, what is known of nobody, what is outside. */
export type Breakdown = Array<{ status: Status; count: number }>;

/**
 * Splits a tally so that every body is in one part only. All open parts of a duty share one due date: when that is near or past,
 * the open ones are due soon or overdue, save those handed in in time that await confirmation.
 */
export function breakdown(tally: Tally, due: Due): Breakdown {
  const pressed = tally.overdue + tally.dueSoon;
  const open = tally.notStarted + tally.inProgress + tally.awaiting;
  const parts: Array<[Status, number]> = [
    ['done-on-time', tally.onTime],
    ['done-late', tally.late],
    ['done', tally.undated],
    ['overdue', tally.overdue],
    ['due-soon', tally.dueSoon],
    ['awaiting', pressed ? open - pressed : tally.awaiting],
    [underWay(due), pressed ? 0 : tally.inProgress],
    [ahead(due), pressed ? 0 : tally.notStarted],
    ['paused', tally.paused],
    ['no-data', tally.noData],
    ['cancelled', tally.cancelled],
    ['not-applicable', tally.notApplicable],
  ];
  return parts.flatMap(([status, count]) => (count > 0 ? { status, count } : []));
}

/** A duty as a whole, at an instant. As long as its date has not passed it is under way once anybody has begun. */
export function tallyStatus(tally: Tally, due: Due, at: string): Status {
  const { share: { done, of }, awaiting, noData } = tally;
  const isAllDone = done === of;
  return firstOf([
    [of === 0, tally.cancelled ? 'cancelled' : 'not-applicable'],
    [isAllDone && tally.late, 'done-late'],
    [isAllDone && tally.onTime, 'done-on-time'],
    [isAllDone, 'done'],
    [tally.overdue, 'overdue'],
    [noData === of, 'no-data'],
    [done + awaiting === of, 'awaiting'],
    [due.kind === 'date' && due.instant < at, noData ? 'no-data' : 'paused'],
    [tally.dueSoon, 'due-soon'],
    [done + awaiting + tally.inProgress, underWay(due)],
    [tally.notStarted, ahead(due)],
  ]) ?? 'paused';
}
