import type { ReportVersion } from '../words/report.js';

/** A version as it was before the receiver decided on it. */
export function undecided({ decidedAt: _at, notes: _notes, evaluation: _evaluation, ...version }: ReportVersion): ReportVersion {
  return { ...version, state: 'submitted' };
}

/**
 * The versions of a report that had been submitted by an instant, oldest first, as they stood then. A decision that has been taken back
 * since leaves no trace in them; the audit log has it.
 */
export function versionsAt(versions: readonly ReportVersion[], asOf: string): ReportVersion[] {
  const there = versions
    .filter(({ state, receipt }) => state !== 'draft' && (receipt === undefined || receipt.at <= asOf))
    .map((version) => (version.decidedAt !== undefined && version.decidedAt > asOf ? undecided(version) : version));
  // What a correction has replaced since still counted.
  const counting = there.findLast(({ state }) => state === 'accepted' || state === 'superseded');
  return there.map((version) => (version === counting ? { ...version, state: 'accepted' } : version));
}
