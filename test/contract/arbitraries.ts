import fc from 'fast-check';
import type { Duty, Plan, Standing, Structure, Tally } from '@quantriet/contract';
import { after, bodies, DAY, due, duty, plan, structure } from './support.js';

/** Plans with their standing, of every kind, stream, state and due date, seen from any instant. */

const START = '2023-07-01T00:00:00.000Z';
const instant = fc.integer({ min: 0, max: 150 * 24 }).map((hours) => after(START, hours * 3_600_000));
const phrase = fc.constantFrom('trong tháng 8/2023', '15/9/2023', 'quý III/2023', '', 'kịp thời', 'định kỳ');

const place = fc.record({ district: fc.integer({ min: 0, max: 5 }), direct: fc.integer({ min: 0, max: 3 }), province: fc.integer({ min: 1, max: 2 }) })
  .map((counts): Structure => structure(Object.entries(counts).flatMap(([tier, count]) => bodies(count, tier))));

function duties(of: Structure): fc.Arbitrary<Duty[]> {
  const ids = of.bodies.map(({ id }) => id);
  const upToTwo = fc.shuffledSubarray(ids).map((some) => some.slice(0, 2));
  const one = fc.record({
    tiers: fc.subarray(['district', 'direct', 'province']), named: upToTwo,
    stream: fc.constantFrom('study', 'implementation'), kind: fc.constantFrom('unit', 'unit', 'aggregate', 'standing'), people: fc.boolean(),
    phrase, except: upToTwo, moves: fc.array(fc.tuple(instant, phrase), { maxLength: 2 }),
  });
  return fc.array(one, { minLength: 1, maxLength: 4 }).map((list) => list.map((each, i) => duty({
    id: `duty-${i}`, stream: each.stream, kind: each.kind, due: due(each.phrase), addressees: { tiers: each.tiers, bodies: each.named },
    except: each.except.map((id) => ({ body: id, reason: 'Không có phường' })), moves: each.moves.map(([at, to]) => ({ at, due: due(to) })),
    ...(each.kind === 'aggregate' ? { counts: { unit: each.people ? 'đảng viên' : 'chi bộ', people: each.people } } : {}),
  })));
}

function statements(list: readonly Duty[], of: Structure): fc.Arbitrary<Standing[]> {
  const one = fc.record({
    duty: fc.constantFrom(...list), body: fc.constantFrom(...of.bodies), at: instant, handedIn: fc.option(fc.integer({ min: 0, max: 60 })),
    state: fc.constantFrom('not-started', 'in-progress', 'awaiting-confirmation', 'done', 'done', 'paused', 'cancelled', 'no-data'),
    count: fc.integer({ min: 1, max: 30 }).chain((total) => fc.record({ done: fc.integer({ min: 0, max: total }), of: fc.constant(total) })),
  });
  return fc.array(one, { maxLength: 25 }).map((said) => said.map(({ duty: to, body: by, at, handedIn, state, count }) => ({
    duty: to.id, body: by.id, at, state, result: `BÍ MẬT ${by.id}`, evaluation: `BÍ MẬT ${by.id}`, eventDate: '2023-08-08',
    ...(handedIn === null ? {} : { submittedAt: after(at, -handedIn * DAY) }), ...(to.kind === 'aggregate' ? { count } : {}),
  })));
}

export interface PlanWithStanding {
  plan: Plan;
  structure: Structure;
  standing: Standing[];
  asOf: string;
}

export const aPlanWithStanding: fc.Arbitrary<PlanWithStanding> = place.chain((of) => duties(of).chain((list) =>
  fc.record({ plan: fc.constant(plan(list)), structure: fc.constant(of), standing: statements(list, of), asOf: instant })));

/** The parts that obligations fall into, added up. */
export function partsOf(sum: Tally): number {
  return sum.share.done + sum.notStarted + sum.inProgress + sum.awaiting + sum.paused + sum.noData + sum.cancelled + sum.notApplicable;
}
