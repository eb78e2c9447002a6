import { standingBook, type DocumentText, type MapSheet, type Plan, type Standing, type Structure } from '@quantriet/contract';
import { documents, mapSheets, plan2023, plans, standing, standing2023, structures } from '@quantriet/ha-tinh';
import * as madeUp from './made-up.js';
import { memorySnapshot, type MemorySnapshot } from './memory-snapshot.js';

/** Hà Tĩnh's plan when less of it is public. */
export const totalsOnly: Plan = { ...plan2023, id: 'chi-tong-hop', publicity: 'totals' };
export const documentsOnly: Plan = { ...plan2023, id: 'chi-van-ban', publicity: 'documents' };
export const emptyPlan: Plan = { ...plan2023, id: 'trong', documents: [], duties: [] };
/** A made-up province: so without a stamp nobody takes its figures for anybody's. */
export const realPlan: Plan = { ...madeUp.plan, id: 'khong-minh-hoa', sample: false };

interface Source {
  plans: readonly Plan[];
  structures: readonly Structure[];
  documents: readonly DocumentText[];
  mapSheets: readonly MapSheet[];
  /** By plan. */
  standing: Record<string, readonly Standing[]>;
}

const everything: Source = {
  plans: [...plans, totalsOnly, documentsOnly, emptyPlan, madeUp.plan, madeUp.longPlan, realPlan],
  structures: [...structures, madeUp.structure, madeUp.longStructure],
  documents,
  mapSheets: [...mapSheets, madeUp.sheet],
  standing: {
    ...standing,
    [totalsOnly.id]: standing2023,
    [documentsOnly.id]: standing2023,
    [madeUp.plan.id]: madeUp.standing,
    [madeUp.longPlan.id]: madeUp.standing,
    [realPlan.id]: madeUp.standing,
  },
};

/** What a publisher writes: each thing under its path, and of standing as much as the plan makes public. */
function resourcesOf(source: Source): Record<string, unknown> {
  const byPath = (folder: string, things: ReadonlyArray<{ id: string }>) => things.map((thing) => [`${folder}/${thing.id}`, thing] as const);
  const books = source.plans.map((plan) => {
    const structure = source.structures.find(({ id }) => id === plan.structure)!;
    return [`plans/${plan.id}/standing`, standingBook(plan, structure, source.standing[plan.id] ?? [])] as const;
  });
  const entries: Array<readonly [string, unknown]> = [
    ...byPath('plans', source.plans),
    ...books,
    ...byPath('structures', source.structures),
    ...byPath('map-sheets', source.mapSheets),
    ...source.documents.map((text) => [`documents/${text.document.id}`, text] as const),
  ];
  return Object.fromEntries(entries);
}

const resources = resourcesOf(everything);

/** A folder of its own, whose network a story may cut. */
export const publish = (): MemorySnapshot => memorySnapshot(resources);

/** The folder that stories share. Its clock stands at noon of 25/8/2023. */
export const { client } = publish();
