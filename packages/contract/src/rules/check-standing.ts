import type { Duty } from '../words/duty.js';
import type { Standing } from '../words/obligation.js';
import type { Plan } from '../words/plan.js';
import type { Structure } from '../words/structure.js';
import { collector, reportRepeats, type PlanProblem, type Report } from './check-plan.js';
import { expand } from './expand.js';
import { plainDateOf } from './time.js';

/** What is looked up for every statement: of a country there are tens of thousands. */
interface Known {
  bodies: ReadonlySet<string>;
  duties: ReadonlyMap<string, { duty: Duty; concerned: ReadonlySet<string> }>;
}

function knownOf(plan: Plan, structure: Structure): Known {
  const concerned = (duty: Duty): Set<string> =>
    new Set(expand(duty, structure, plan.date).filter(({ reason }) => reason === undefined).map(({ body }) => body.id));
  return {
    bodies: new Set(structure.bodies.map(({ id }) => id)),
    duties: new Map(plan.duties.map((duty) => [duty.id, { duty, concerned: concerned(duty) }])),
  };
}

/** True when there is, or was after a move, a date to hold a submission against. */
function isDated({ due, moves = [] }: Duty): boolean {
  return [due, ...moves.map((move) => move.due)].some(({ kind }) => kind === 'date');
}

function checkStatement(statement: Standing, index: number, known: Known, report: Report): void {
  const { duty: dutyId, body, count, state, submittedAt, at } = statement;
  const { duty, concerned } = known.duties.get(dutyId) ?? {};
  if (!known.bodies.has(body)) report('unknown-body', `/${index}/body`, { id: body });
  else if (concerned && !concerned.has(body)) report('not-addressed', `/${index}/body`, { duty: dutyId, body });
  if (!duty) return report('unknown-duty', `/${index}/duty`, { id: dutyId });
  if (count && count.done > count.of) report('share-over-one', `/${index}/count/done`, { ...count });
  if (count && duty.kind !== 'aggregate') report('count-not-aggregate', `/${index}/count`, { duty: dutyId });
  if (state === 'done' && duty.kind === 'standing') report('standing-of-standing', `/${index}/state`, { duty: dutyId });
  if (state === 'done' && isDated(duty) && !submittedAt) report('done-without-date', `/${index}/submittedAt`);
  if (submittedAt && submittedAt > at) {
    report('submitted-after-recorded', `/${index}/submittedAt`, { submitted: plainDateOf(submittedAt), at: plainDateOf(at) });
  }
}

/** Everything wrong with the standing of a plan. Pointers are into the list of statements. */
export function checkStanding(standing: readonly Standing[], plan: Plan, structure: Structure): PlanProblem[] {
  const { problems, report } = collector();
  const known = knownOf(plan, structure);
  reportRepeats(standing, ({ duty, body, at }) => `${duty}:${body}:${at}`, (i) => report('duplicate-standing', `/${i}`, { duty: standing[i]!.duty, body: standing[i]!.body }));
  standing.forEach((statement, index) => checkStatement(statement, index, known, report));
  return problems;
}
