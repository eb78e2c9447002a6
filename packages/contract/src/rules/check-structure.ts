import type { Body, Structure } from '../words/structure.js';
import { collector, reportRepeats, type PlanProblem } from './check-plan.js';
import { findCycle } from './cycles.js';

/** Everything wrong with a structure. Pointers are into the structure. */
export function checkStructure(structure: Structure): PlanProblem[] {
  const { problems, report } = collector();
  const { bodies } = structure;
  const ids = new Set(bodies.map(({ id }) => id));
  const tiers = new Set(structure.tiers.map(({ id }) => id));
  reportRepeats(bodies, ({ id }) => id, (i) => report('duplicate-id', `/bodies/${i}/id`, { id: bodies[i]!.id }));
  bodies.forEach((body, i) => {
    if (!tiers.has(body.tier)) report('unknown-tier', `/bodies/${i}/tier`, { id: body.tier });
    if (body.parent !== undefined && !ids.has(body.parent)) report('unknown-body', `/bodies/${i}/parent`, { id: body.parent });
    const twin = body.code === undefined ? undefined : bodies.slice(0, i).find((other) => other.code === body.code && overlap(other, body));
    if (twin) report('duplicate-body-code', `/bodies/${i}/code`, { code: body.code!, first: twin.name, second: body.name });
  });
  const parents = new Map(bodies.map(({ id, parent }) => [id, parent]));
  const cycle = findCycle(ids, (id) => [parents.get(id) ?? []].flat());
  if (cycle) report('circular-bodies', `/bodies/${bodies.findIndex(({ id }) => id === cycle[0])}/parent`, { path: cycle.join(' → ') });
  return problems;
}

function overlap(a: Body, b: Body): boolean {
  return (a.validFrom ?? '') <= (b.validTo ?? '9999') && (b.validFrom ?? '') <= (a.validTo ?? '9999');
}
