import type { Problem } from '@quantriet/contract';
import type { TrackerData } from './view.js';

/** Attributes that name things of the plan, as far as they can be wrong. */
export interface TrackerAttributes {
  stream?: string | undefined;
  tier?: string | undefined;
  body?: string | undefined;
  duty?: string | undefined;
  limit?: number | undefined;
  view?: string | undefined;
}

const KNOWN_STREAMS = ['study', 'implementation'];

function badShape(data: TrackerData): string | undefined {
  const given = data as Partial<TrackerData> | null;
  const lists = {
    'plan.duties': given?.plan?.duties, 'plan.documents': given?.plan?.documents, 'structure.tiers': given?.structure?.tiers,
    'structure.bodies': given?.structure?.bodies, 'progress.duties': given?.progress?.duties,
  };
  return Object.entries(lists).find(([, list]) => !Array.isArray(list))?.[0];
}

/** The first attribute that this data has no answer for, or the data itself when it is none of ours. */
export function attributeProblem(data: TrackerData, attributes: TrackerAttributes): Problem | undefined {
  const what = badShape(data);
  if (what) return { code: 'bad-data', params: { what } };
  const { plan, structure } = data;
  const { stream, tier, body, duty, limit, view } = attributes;
  const isIn = (list: ReadonlyArray<{ id: string }>, id: string | undefined): boolean => id == null || list.some((each) => each.id === id);
  if (stream != null && !KNOWN_STREAMS.includes(stream) && !plan.duties.some((each) => each.stream === stream)) {
    return { code: 'unknown-stream', params: { id: stream } };
  }
  if (!isIn(structure.tiers, tier)) return { code: 'unknown-tier', params: { id: tier! } };
  if (!isIn(structure.bodies, body)) return { code: 'unknown-body', params: { id: body! } };
  if (!isIn(plan.duties, duty)) return { code: 'unknown-duty', params: { id: duty! } };
  if (limit != null && !(Number.isInteger(limit) && limit > 0)) {
    return { code: 'bad-attribute', params: { name: 'limit', value: String(limit), expected: '1, 2, 3…' } };
  }
  if (view != null && view !== 'list' && view !== 'table') {
    return { code: 'bad-attribute', params: { name: 'view', value: String(view), expected: 'list, table' } };
  }
  return undefined;
}
