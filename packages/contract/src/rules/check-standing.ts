import type { Standing } from '../words/obligation.js';
import type { Plan } from '../words/plan.js';
import type { Structure } from '../words/structure.js';
import { collector, reportRepeats, type PlanProblem, type Report } from './check-plan.js';
import { expand } from './expand.js';
import { plainDateOf } from './time.js';

function checkStatement(statement: Standing, index: number, plan: Plan, structure: Structure, report: Report): void {
  const { duty: dutyId, body, count, state, submittedAt, at } = statement;
  const duty = plan.duties.find(({ id }) => id === dutyId);
  if (!structure.bodies.some(({ id }) => id === body)) report('unknown-body', `/${index}/body`, { id: body });
  else if (duty && !expand(duty, structure, plan.date).some((assignment) => assignment.body.id === body)) {
    report('not-addressed', `/${index}/body`, { duty: dutyId, body });
  }
  if (!duty) return report('unknown-duty', `/${index}/duty`, { id: dutyId });
  if (count && count.done > count.of) report('share-over-one', `/${index}/count/done`, { ...count });
  if (count && duty.kind !== 'aggregate') report('count-not-aggregate', `/${index}/count`, { duty: dutyId });
  if (state === 'done' && duty.kind === 'standing') report('standing-of-standing', `/${index}/state`, { duty: dutyId });
  if (state === 'done' && duty.due.kind === 'date' && !submittedAt) report('done-without-date', `/${index}/submittedAt`);
  if (submittedAt && submittedAt > at) {
    report('submitted-after-recorded', `/${index}/submittedAt`, { submitted: plainDateOf(submittedAt), at: plainDateOf(at) });
  }
}

/** Everything wrong with the standing of a plan. Pointers are into the list of statements. */
export function checkStanding(standing: readonly Standing[], plan: Plan, structure: Structure): PlanProblem[] {
  const { problems, report } = collector();
  reportRepeats(standing, ({ duty, body, at }) => `${duty}:${body}:${at}`, (i) => report('duplicate-standing', `/${i}`, { duty: standing[i]!.duty, body: standing[i]!.body }));
  standing.forEach((statement, index) => checkStatement(statement, index, plan, structure, report));
  return problems;
}
