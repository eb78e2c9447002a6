import type { Obligation } from '@quantriet/contract';
import type { Query } from '../core/data-element.js';
import type { MapData } from './rows.js';

/** Loads what a map is drawn from. @throws ApiError */
export async function loadMap({ client, plan: id, asOf, signal }: Query, duty: string | undefined): Promise<MapData> {
  const [plan, progress] = await Promise.all([client.plans.get(id, { signal }), client.plans.progress(id, { asOf, signal })]);
  const collect = async (): Promise<Obligation[]> => {
    const obligations: Obligation[] = [];
    for await (const obligation of client.plans.obligations(id, { asOf, duty, signal })) obligations.push(obligation);
    return obligations;
  };
  // An unknown duty is told by `mapProblem`.
  const needsObligations = progress.publicity === 'bodies' && plan.duties.some((each) => each.id === duty);
  const [structure, obligations] = await Promise.all([client.structures.get(plan.structure, { signal }), needsObligations ? collect() : undefined]);
  const sheet = structure.mapSheet === undefined ? undefined : await client.mapSheets.get(structure.mapSheet, { signal });
  return { plan, structure, progress, ...(sheet && { sheet }), ...(obligations && { obligations }) };
}
