import type { Body, Structure } from '../words/structure.js';
import { collector, reportRepeats, type PlanProblem } from './check-plan.js';
import { findCycle } from './cycles.js';

/** Everything wrong with a structure. Pointers are into the structure. */
export function checkStructure(structure: Structure): PlanProblem[] {
  const { problems, report } = collector();
  const { bodies } = structure;
  const withCode = new Map<string, Body[]>();
  const ids = new Set(bodies.map(({ id }) => id));
  const tiers = new Set(structure.tiers.map(({ id }) => id));
  reportRepeats(bodies, ({ id }) => id, (i) => report('duplicate-id', `/bodies/${i}/id`, { id: bodies[i]!.id }));
  reportRepeats(structure.tiers, ({ id }) => id, (i) => report('duplicate-id', `/tiers/${i}/id`, { id: structure.tiers[i]!.id }));
  bodies.forEach((body, i) => {
    if (!tiers.has(body.tier)) report('unknown-tier', `/bodies/${i}/tier`, { id: body.tier });
    if (body.parent !== undefined && !ids.has(body.parent)) report('unknown-body', `/bodies/${i}/parent`, { id: body.parent });
    if (body.code === undefined) return;
    const before = withCode.get(body.code) ?? [];
    const twin = before.find((other) => overlap(other, body));
    if (twin) report('duplicate-body-code', `/bodies/${i}/code`, { code: body.code, first: twin.name, second: body.name });
    before.push(body);
    withCode.set(body.code, before);
  });
  const parents = new Map(bodies.map(({ id, parent }) => [id, parent]));
  const cycle = findCycle(ids, (id) => [parents.get(id) ?? []].flat());
  if (cycle) report('circular-bodies', `/bodies/${bodies.findIndex(({ id }) => id === cycle[0])}/parent`, { path: cycle.join(' → ') });
  return problems;
}

function overlap(a: Body, b: Body): boolean {
  return (a.validFrom ?? '') <= (b.validTo ?? '9999') && (b.validFrom ?? '') <= (a.validTo ?? '9999');
}
