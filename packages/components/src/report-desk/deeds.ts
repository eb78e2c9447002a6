import { draftFromConsolidated, type Duty, type FieldNote, type Report, type ReportSummary } from '@quantriet/contract';
import type { DeskData, Reports } from './load.js';
import { newestOf } from './view.js';

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

export function returnAll(api: Reports, reports: readonly Ref[], notes: readonly FieldNote[]): Promise<Outcome> {
  return each('returned', reports, (report) => api.return(report, notes));
}

export function undoAll(api: Reports, reports: readonly Ref[]): Promise<Outcome> {
  return each('undone', reports, (report) => api.reopen(report));
}

/** Hands the consolidated view over as a file. @throws ApiError */
export async function exportFile({ plan, duty, reports }: DeskData, format: 'xlsx' | 'csv'): Promise<void> {
  const url = URL.createObjectURL(await reports!.export(plan.id, duty.id, format));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${plan.id}-${duty.id}.${format}`;
  link.click();
  URL.revokeObjectURL(url);
}

/** Drafts the report that goes up, filled from the table; one that is there already is left as it is. @throws ApiError */
export async function draftAbove({ plan, reports, consolidated, template, structure }: DeskData, above: Duty): Promise<'drafted' | 'draftExists'> {
  const report = await reports!.open(plan.id, above.id);
  const { version, state, values } = newestOf(report).version;
  if (version > 1 || state !== 'draft' || Object.keys(values).length > 0) return 'draftExists';
  await reports!.save(report, { values: template ? draftFromConsolidated({ consolidated, template, structure }) : {}, answer: { kind: 'report' } });
  return 'drafted';
}
