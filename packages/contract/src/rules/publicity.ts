import type { Obligation, Standing } from '../words/obligation.js';
import type { Plan } from '../words/plan.js';
import type { DutyProgress, PlanProgress, Tally } from '../words/progress.js';
import type { StandingBook } from '../words/snapshot.js';
import type { Structure } from '../words/structure.js';
import { DUE_SOON_DAYS, obligationsAt } from './obligations.js';
import { progressOf } from './progress.js';
import { DAY_MS, toInstant } from './time.js';

/** What of a plan's standing is public. Run by whoever publishes, so that what is not public never leaves the house. */

/** Counts of people below this denominator are not published: a share of nine can point at a person. */
export const MIN_PUBLISHED_DENOMINATOR = 10;
/** A total over fewer bodies than this would be a body's standing under another name. */
const MIN_BODIES_IN_TOTAL = 2;

const BEGINNING = '1970-01-01T00:00:00.000Z';

/** What of a statement is published beside its state: named one by one, so that a field added elsewhere stays at home until it is added here. */
const PUBLISHED = ['submittedAt', 'eventDate', 'product'] as const;

/** A statement without what is for the bodies concerned alone (result, evaluation) and without small counts of people. */
function publicStatement(plan: Plan, statement: Standing): Standing {
  const { duty, body, at, state, count } = statement;
  const kept: Standing = { duty, body, at, state };
  for (const field of PUBLISHED) if (statement[field] !== undefined) kept[field] = statement[field];
  const people = plan.duties.find(({ id }) => id === duty)?.counts?.people;
  if (count && (!people || count.of >= MIN_PUBLISHED_DENOMINATOR)) kept.count = { done: count.done, of: count.of };
  return kept;
}

/** How many of some obligations are in each group. */
function sizes(obligations: readonly Obligation[], group: (obligation: Obligation) => string): Map<string, number> {
  const found = new Map<string, number>();
  for (const obligation of obligations) found.set(group(obligation), (found.get(group(obligation)) ?? 0) + 1);
  return found;
}

const tierOfDuty = ({ duty, tier }: Pick<Obligation, 'duty' | 'tier'>): string => `${duty}:${tier}`;

function withoutBelow<T extends { tally: Tally }>(entry: T): T {
  const { below: _below, ...tally } = entry.tally;
  return { ...entry, tally };
}

/** Leaves out the sums of counts below that one body alone has made, or that would give it by subtraction. */
function withoutLoneCounts(progress: PlanProgress, obligations: readonly Obligation[]): PlanProgress {
  const counted = obligations.filter(({ applicable, count }) => applicable && count);
  const ofDuty = sizes(counted, ({ duty }) => duty);
  const ofStream = sizes(counted, ({ stream }) => stream);
  const ofTier = sizes(counted, tierOfDuty);
  const lone = (size: number | undefined): boolean => size !== undefined && size < MIN_BODIES_IN_TOTAL;
  const duties = progress.duties.map((duty): DutyProgress => {
    const split = duty.tiers.some(({ tier }) => lone(ofTier.get(tierOfDuty({ duty: duty.duty, tier }))));
    const tiers = split ? duty.tiers.map(withoutBelow) : duty.tiers;
    return duty.tally && lone(ofDuty.get(duty.duty)) ? { ...withoutBelow({ ...duty, tally: duty.tally }), tiers } : { ...duty, tiers };
  });
  return { ...progress, duties, streams: progress.streams.map((entry) => (lone(ofStream.get(entry.stream)) ? withoutBelow(entry) : entry)) };
}

/**
 * Totals alone: duties and tiers that concern a single body are left out, of every sum they would show through.
 * Bodies that are not concerned do not count: everyone can read in the plan which these are.
 */
function totalsAt(plan: Plan, structure: Structure, standing: readonly Standing[], asOf: string): PlanProgress {
  const obligations = obligationsAt(plan, structure, standing, asOf);
  const concerned = obligations.filter(({ applicable }) => applicable);
  const ofDuty = sizes(concerned, ({ duty }) => duty);
  const ofTier = sizes(concerned, tierOfDuty);
  const published = ({ duty }: { duty: string }): boolean => (ofDuty.get(duty) ?? 0) >= MIN_BODIES_IN_TOTAL;
  const summed = obligations.filter(published);
  const progress = progressOf(plan, summed, asOf);
  const duties = progress.duties.map(({ tally, tiers, ...duty }): DutyProgress => {
    if (!published(duty) || !tally) return { ...duty, tiers: [] };
    const lone = tiers.some(({ tier }) => ofTier.get(tierOfDuty({ duty: duty.duty, tier })) === 1);
    return { ...duty, tally, tiers: lone ? [] : tiers };
  });
  return withoutLoneCounts({ ...progress, duties, bodies: [] }, summed);
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
