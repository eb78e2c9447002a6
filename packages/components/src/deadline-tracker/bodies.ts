import { compareVietnamese, type Duty, type Language, type Obligation, type Structure } from '@quantriet/contract';
import { obligationNotes } from './figures.js';
import type { TrackerWords } from './messages.js';
import { obligationStatus, STATUSES, type Status } from './status.js';

/** Name of a body; its id where the structure does not have it. */
export function bodyName(id: string, { bodies }: Structure): string {
  return bodies.find((body) => body.id === id)?.name ?? id;
}

export interface BodyLine {
  id: string;
  name: string;
  /** Date handed in, count below, product; or why the duty does not concern it. */
  notes: string[];
}

/** Bodies of one status; what presses comes first, names in Vietnamese order. */
export interface BodyGroup {
  status: Status;
  label: string;
  bodies: BodyLine[];
}

/** The bodies behind a duty. @param obligations of this duty, or of more: others are left out */
export function bodyGroups(obligations: readonly Obligation[], duty: Duty, structure: Structure, words: TrackerWords, language: Language): BodyGroup[] {
  const own = obligations.filter((obligation) => obligation.duty === duty.id);
  return STATUSES.flatMap((status) => {
    const bodies = own.filter((obligation) => obligationStatus(obligation) === status)
      .map((obligation) => ({ id: obligation.body, name: bodyName(obligation.body, structure), notes: obligationNotes(obligation, duty, words, language) }))
      .sort((a, b) => compareVietnamese(a.name, b.name));
    return bodies.length > 0 ? { status, label: words.statuses[status], bodies } : [];
  });
}
