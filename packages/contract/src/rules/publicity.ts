import type { Standing } from '../words/obligation.js';
import type { Plan } from '../words/plan.js';
import type { PlanProgress } from '../words/progress.js';
import type { StandingBook } from '../words/snapshot.js';
import type { Structure } from '../words/structure.js';
import { expand } from './expand.js';
import { DUE_SOON_DAYS, obligationsAt } from './obligations.js';
import { progressOf } from './progress.js';
import { DAY_MS, toInstant } from './time.js';

/** What of a plan's standing is public. Run by whoever publishes, so that what is not public never leaves the house. */

/** Counts of people below this denominator are not published: a share of nine can point at a person. */
export const MIN_PUBLISHED_DENOMINATOR = 10;
/** A total over fewer bodies than this would be a body's standing under another name. */
const MIN_BODIES_IN_TOTAL = 2;

const BEGINNING = '1970-01-01T00:00:00.000Z';

/** A statement without what is for the bodies concerned alone (result, evaluation) and without small counts of people. */
function publicStatement(plan: Plan, statement: Standing): Standing {
  const { result: _result, evaluation: _evaluation, count, ...kept } = statement;
  const people = plan.duties.find((duty) => duty.id === statement.duty)?.counts?.people;
  return count && (!people || count.of >= MIN_PUBLISHED_DENOMINATOR) ? { ...kept, count } : kept;
}

/** Totals alone: duties and tiers of a single body are left out, of every sum they would show through. */
function totalsAt(plan: Plan, structure: Structure, standing: readonly Standing[], asOf: string): PlanProgress {
  const bodies = new Map(plan.duties.map((duty) => [duty.id, expand(duty, structure, plan.date)]));
  const summed = obligationsAt(plan, structure, standing, asOf)
    .filter((obligation) => bodies.get(obligation.duty)!.length >= MIN_BODIES_IN_TOTAL);
  const progress = progressOf(plan, summed, asOf);
  const duties = progress.duties.map(({ tally, ...duty }) => {
    const group = bodies.get(duty.duty)!;
    if (group.length < MIN_BODIES_IN_TOTAL || !tally) return { ...duty, tiers: [] };
    const lone = duty.tiers.some(({ tier }) => group.filter(({ body }) => body.tier === tier).length < MIN_BODIES_IN_TOTAL);
    return { ...duty, tally, tiers: lone ? [] : duty.tiers };
  });
  return { ...progress, duties, bodies: [] };
}

/** Every instant at which a total can change: a statement, a move, a due date that comes near or passes. */
function turningPoints(plan: Plan, standing: readonly Standing[]): string[] {
  const points = new Set([BEGINNING, ...standing.map(({ at }) => at)]);
  for (const duty of plan.duties) {
    for (const { due, at } of [{ due: duty.due, at: BEGINNING }, ...(duty.moves ?? [])]) {
      points.add(at);
      if (due.kind !== 'date') continue;
      points.add(toInstant(Date.parse(due.instant) - DUE_SOON_DAYS * DAY_MS));
      points.add(toInstant(Date.parse(due.instant) + 1));
    }
  }
  return [...points].sort();
}

/** Everything about standing that the plan lets out: nothing, totals at each turning point, or the statements. */
export function standingBook(plan: Plan, structure: Structure, standing: readonly Standing[]): StandingBook {
  const book: StandingBook = { plan: plan.id, publicity: plan.publicity, standing: [], totals: [] };
  if (plan.publicity === 'bodies') {
    return { ...book, standing: standing.map((statement) => publicStatement(plan, statement)) };
  }
  if (plan.publicity !== 'totals') return book;
  const published = standing.map((statement) => publicStatement(plan, statement));
  let previous = '';
  for (const asOf of turningPoints(plan, published)) {
    const totals = totalsAt(plan, structure, published, asOf);
    const figures = JSON.stringify({ ...totals, asOf: '' });
    if (figures !== previous) book.totals.push(totals);
    previous = figures;
  }
  return book;
}

/** Progress from a published book, the same for a snapshot and a server: as much of it as the book holds. */
export function publicProgress(plan: Plan, structure: Structure, book: StandingBook, asOf: string): PlanProgress {
  if (book.publicity === 'bodies') {
    return progressOf(plan, obligationsAt(plan, structure, book.standing, asOf), asOf);
  }
  const totals = book.totals.findLast((entry) => entry.asOf <= asOf);
  if (totals) return { ...totals, asOf };
  const bare = progressOf(plan, [], asOf);
  return { ...bare, duties: bare.duties.map(({ tally: _none, ...duty }) => duty) };
}
