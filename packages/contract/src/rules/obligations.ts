import type { Due, Duty } from '../words/duty.js';
import type { Obligation, Standing, Timeliness } from '../words/obligation.js';
import type { Plan } from '../words/plan.js';
import type { Structure } from '../words/structure.js';
import { expand, type Assignment } from './expand.js';
import { DAY_MS } from './time.js';

/** A due date is "soon" from this many days before it. */
export const DUE_SOON_DAYS = 7;

/** The due date as it holds at an instant: the last move made by then, else the original. */
export function dueAt(duty: Pick<Duty, 'due' | 'moves'>, asOf: string): Due {
  let due = duty.due;
  let latest = '';
  for (const move of duty.moves ?? []) {
    if (move.at <= asOf && move.at >= latest) ({ due, at: latest } = move);
  }
  return due;
}

/** The last statement per duty and body at or before an instant. Ties go to the later in the list. */
export function standingAt(standing: readonly Standing[], asOf: string): Map<string, Standing> {
  const latest = new Map<string, Standing>();
  for (const entry of standing) {
    if (entry.at > asOf) continue;
    const key = `${entry.duty}:${entry.body}`;
    const known = latest.get(key);
    if (!known || entry.at >= known.at) latest.set(key, entry);
  }
  return latest;
}

/** What decides is when the version finally accepted was submitted, not when the event was or the record made. */
export function timelinessOf(due: Due, submittedAt: string | undefined): Timeliness {
  if (due.kind !== 'date') return 'none';
  if (!submittedAt) return 'unknown';
  return submittedAt <= due.instant ? 'on-time' : 'late';
}

const OPEN_STATES = new Set(['not-started', 'in-progress', 'awaiting-confirmation']);

function pressure(duty: Duty, due: Due, entry: Standing | undefined, asOf: string): { overdue: boolean; dueSoon: boolean } {
  const none = { overdue: false, dueSoon: false };
  if (due.kind !== 'date' || duty.kind === 'standing' || !entry || !OPEN_STATES.has(entry.state)) return none;
  // Handed in in time and waiting for the receiver: the body has done its part. What has been recorded had been handed in by then.
  if (entry.state === 'awaiting-confirmation' && (entry.submittedAt ?? entry.at) <= due.instant) return none;
  const left = Date.parse(due.instant) - Date.parse(asOf);
  return { overdue: left < 0, dueSoon: left >= 0 && left <= DUE_SOON_DAYS * DAY_MS };
}

const CARRIED = ['submittedAt', 'eventDate', 'count', 'result', 'product', 'evaluation'] as const;

function obligationOf({ duty, body, reason }: Assignment, entry: Standing | undefined, asOf: string): Obligation {
  const due = dueAt(duty, asOf);
  const state = entry?.state ?? 'no-data';
  const obligation: Obligation = {
    id: `${duty.id}:${body.id}`,
    duty: duty.id,
    body: body.id,
    tier: body.tier,
    kind: duty.kind,
    stream: duty.stream,
    documents: duty.documents,
    due,
    applicable: reason === undefined,
    state,
    ...pressure(duty, due, entry, asOf),
  };
  if (reason !== undefined) return { ...obligation, reason, state: 'no-data', overdue: false, dueSoon: false };
  if (state === 'done') obligation.timeliness = timelinessOf(due, entry?.submittedAt);
  for (const field of CARRIED) {
    if (entry?.[field] !== undefined) Object.assign(obligation, { [field]: entry[field] });
  }
  return obligation;
}

/** Every obligation of a plan as it stood at an instant, in the order of duties and of the structure's bodies. */
export function obligationsAt(plan: Plan, structure: Structure, standing: readonly Standing[], asOf: string): Obligation[] {
  const latest = standingAt(standing, asOf);
  return plan.duties.flatMap((duty) =>
    expand(duty, structure, plan.date).map((assignment) =>
      obligationOf(assignment, latest.get(`${duty.id}:${assignment.body.id}`), asOf),
    ),
  );
}
