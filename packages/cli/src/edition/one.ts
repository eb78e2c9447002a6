import type { Plan, PlanEdition, Standing } from '@quantriet/contract';
import type { Edition } from './edition.js';
import { namedTemplates, templateKey } from './templates.js';

function once<T>(things: readonly T[], key: (thing: T) => string): T[] {
  return [...new Map(things.map((thing) => [key(thing), thing])).values()];
}

/** Plans as a server gives them, each with all it stands on, as what one publication is made of. */
export function oneEdition(parts: readonly PlanEdition[]): Required<Edition> {
  const standing: Record<string, readonly Standing[]> = {};
  for (const part of parts) standing[part.plan.id] = part.standing;
  return {
    plans: parts.map(({ plan }) => plan),
    structures: once(parts.map(({ structure }) => structure), ({ id }) => id),
    standing,
    documents: once(parts.flatMap(({ documents }) => documents), ({ document }) => document.id),
    mapSheets: once(parts.flatMap(({ mapSheets }) => mapSheets), ({ id }) => id),
    templates: once(parts.flatMap(({ templates }) => templates), templateKey),
  };
}

/** In their order, but none before the plan that it hangs under. */
function parentsFirst(plans: readonly Plan[]): Plan[] {
  const placed = new Set<Plan>();
  const place = (plan: Plan | undefined): void => {
    if (!plan || placed.has(plan)) return;
    place(plans.find(({ id }) => id === plan.under?.plan));
    placed.add(plan);
  };
  plans.forEach(place);
  return [...placed];
}

/** The plans of an edition that has been checked, each with all it stands on. */
export function planEditions(edition: Edition): PlanEdition[] {
  const { plans, structures, documents, mapSheets } = edition;
  return parentsFirst(plans).map((plan): PlanEdition => {
    const structure = structures.find(({ id }) => id === plan.structure)!;
    const texts = new Set(plan.documents.filter(({ text }) => text !== 'none').map(({ id }) => id));
    return {
      plan, structure,
      standing: [...(edition.standing[plan.id] ?? [])],
      documents: documents.filter(({ document }) => texts.has(document.id)),
      mapSheets: mapSheets.filter(({ id }) => id === structure.mapSheet),
      templates: namedTemplates({ ...edition, plans: [plan] }),
    };
  });
}

/** Where issued plans are: the store of a server. */
export interface IssuedPlans {
  plans(): Promise<{ id: string }[]>;
  edition(plan: string): Promise<PlanEdition | undefined>;
}

/** Every issued plan with all it stands on, whole: what of it is public is for `publish` to decide. */
export async function issuedEditions(store: IssuedPlans): Promise<PlanEdition[]> {
  const editions = await Promise.all((await store.plans()).map(({ id }) => store.edition(id)));
  return editions.filter((edition) => edition !== undefined);
}
