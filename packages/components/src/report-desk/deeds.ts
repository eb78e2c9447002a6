import type { FieldNote, Report, ReportSummary } from '@quantriet/contract';
import type { Reports } from './load.js';

/** What the receiver does with reports, several at once, with what became of each; and how to take it back. */

export type Deed = 'accepted' | 'returned' | 'undone';

export interface Outcome {
  deed: Deed;
  done: Report[];
  /** Those that could not be done, with the error; the others are done all the same. */
  failed: Array<{ report: Pick<ReportSummary, 'id' | 'body'>; error: unknown }>;
}

type Ref = Pick<ReportSummary, 'id' | 'body' | 'revision'>;

async function each(deed: Deed, reports: readonly Ref[], act: (report: Ref) => Promise<Report>): Promise<Outcome> {
  const outcome: Outcome = { deed, done: [], failed: [] };
  // One after the other: a line that breaks fails one, and the order of the log is the order of the list.
  for (const report of reports) {
    try {
      outcome.done.push(await act(report));
    } catch (error) {
      outcome.failed.push({ report, error });
    }
  }
  return outcome;
}

export function acceptAll(api: Reports, reports: readonly Ref[], evaluation?: string): Promise<Outcome> {
  return each('accepted', reports, (report) => api.accept(report, evaluation ? { evaluation } : {}));
}

export function returnOne(api: Reports, report: Ref, notes: readonly FieldNote[]): Promise<Outcome> {
  return each('returned', [report], () => api.return(report, notes));
}

export function undoAll(api: Reports, reports: readonly Ref[]): Promise<Outcome> {
  return each('undone', reports, (report) => api.reopen(report));
}
