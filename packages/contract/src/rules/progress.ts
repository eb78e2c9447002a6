import type { Share } from '../words/common.js';
import type { Obligation, Standing } from '../words/obligation.js';
import type { Plan } from '../words/plan.js';
import type { BodyProgress, DutyProgress, PlanProgress, StreamTally, Tally, TierTally } from '../words/progress.js';
import type { Structure } from '../words/structure.js';
import { dueAt, obligationsAt } from './obligations.js';

/** Sum of shares: numerators and denominators each. Percentages are never added or averaged. */
export function sumShares(shares: readonly Share[]): Share {
  return shares.reduce((sum, share) => ({ done: sum.done + share.done, of: sum.of + share.of }), { done: 0, of: 0 });
}

/** Whole per cent of a share, rounded down so that 100 means all; undefined for a share of nothing. */
export function percent({ done, of }: Share): number | undefined {
  return of > 0 ? Math.floor((done * 100) / of) : undefined;
}

const STATE_FIELD: Record<string, 'notStarted' | 'inProgress' | 'awaiting' | 'paused' | 'cancelled' | 'noData'> = {
  'not-started': 'notStarted',
  'in-progress': 'inProgress',
  'awaiting-confirmation': 'awaiting',
  paused: 'paused',
  cancelled: 'cancelled',
  'no-data': 'noData',
};

/** Counts obligations. Standing ones are left out; a state this contract does not know counts as no data. */
export function tally(obligations: readonly Obligation[]): Tally {
  const sum: Tally = {
    share: { done: 0, of: 0 },
    onTime: 0, late: 0, undated: 0,
    notStarted: 0, inProgress: 0, awaiting: 0, paused: 0, cancelled: 0, noData: 0, notApplicable: 0,
    overdue: 0, dueSoon: 0,
  };
  const below: Share[] = [];
  const counted = new Set<string>();
  for (const obligation of obligations) {
    if (obligation.kind === 'standing') continue;
    if (!obligation.applicable) {
      sum.notApplicable++;
      continue;
    }
    if (obligation.state === 'done') {
      sum[obligation.timeliness === 'on-time' ? 'onTime' : obligation.timeliness === 'late' ? 'late' : 'undated']++;
      sum.share.done++;
    } else {
      sum[STATE_FIELD[obligation.state] ?? 'noData']++;
    }
    if (obligation.state !== 'cancelled') sum.share.of++;
    if (obligation.overdue) sum.overdue++;
    if (obligation.dueSoon) sum.dueSoon++;
    if (obligation.kind === 'aggregate' && obligation.count) {
      below.push(obligation.count);
      counted.add(obligation.duty);
    }
  }
  // Cells and Party members are not one sum, and the same cells answer for several duties.
  if (counted.size === 1) sum.below = sumShares(below);
  return sum;
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

function byStream(obligations: readonly Obligation[]): StreamTally[] {
  return [...groupBy(obligations.filter((o) => o.kind !== 'standing'), (o) => o.stream)]
    .map(([stream, group]) => ({ stream, tally: tally(group) }));
}

function byTier(obligations: readonly Obligation[]): TierTally[] {
  return [...groupBy(obligations, (o) => o.tier)].map(([tier, group]) => ({ tier, tally: tally(group) }));
}

/** Progress from obligations seen at `asOf`, whole: what is public of it is decided in `publicity.ts`. */
export function progressOf(plan: Plan, obligations: readonly Obligation[], asOf: string): PlanProgress {
  const ofDuty = groupBy(obligations, (o) => o.duty);
  const duties = plan.duties.map((duty): DutyProgress => {
    const group = ofDuty.get(duty.id) ?? [];
    const progress: DutyProgress = { duty: duty.id, stream: duty.stream, kind: duty.kind, due: dueAt(duty, asOf), tiers: [] };
    return duty.kind === 'standing' ? progress : { ...progress, tally: tally(group), tiers: byTier(group) };
  });
  const bodies = [...groupBy(obligations, (o) => o.body)]
    .map(([body, group]): BodyProgress => ({ body, tier: group[0]!.tier, streams: byStream(group) }));
  return { plan: plan.id, asOf, sample: plan.sample, publicity: plan.publicity, streams: byStream(obligations), duties, bodies };
}

/** Progress of a plan as it stood at an instant, whole. */
export function progressAt(plan: Plan, structure: Structure, standing: readonly Standing[], asOf: string): PlanProgress {
  return progressOf(plan, obligationsAt(plan, structure, standing, asOf), asOf);
}
