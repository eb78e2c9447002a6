import type { Problem } from '@quantriet/contract';
import type { TrackerData } from './view.js';

/** Attributes as they can be wrong; a removed one leaves null behind. */
export interface TrackerAttributes {
  stream?: string | undefined;
  tier?: string | undefined;
  body?: string | undefined;
  duty?: string | undefined;
  limit?: number | undefined;
  view?: string | undefined;
}

const LISTS = [['plan', 'duties'], ['plan', 'documents'], ['structure', 'tiers'], ['structure', 'bodies'], ['progress', 'duties']] as const;

/** Names the first list that is missing. */
function badShape(data: unknown): string | undefined {
  const given = data as Record<string, Record<string, unknown> | undefined> | null;
  return LISTS.find(([part, list]) => !Array.isArray(given?.[part]?.[list]))?.join('.');
}

/** The first attribute that this data has no answer for, or the data itself when it is none of ours. */
export function attributeProblem(data: TrackerData, { stream, tier, body, duty, limit, view }: TrackerAttributes): Problem | undefined {
  const what = badShape(data);
  if (what) return { code: 'bad-data', params: { what } };
  const { plan: { duties }, structure: { tiers, bodies } } = data;
  const isIn = (list: ReadonlyArray<{ id: string }>, id: string | undefined): boolean => list.some((each) => each.id === id);
  const checks: Array<[name: string, value: string | number | undefined, isRight: boolean, expected?: string]> = [
    ['stream', stream, stream === 'study' || stream === 'implementation' || duties.some((each) => each.stream === stream)],
    ['tier', tier, isIn(tiers, tier)],
    ['body', body, isIn(bodies, body)],
    ['duty', duty, isIn(duties, duty)],
    ['limit', limit, Number.isInteger(limit) && limit! > 0, '1, 2, 3…'],
    ['view', view, view === 'list' || view === 'table', 'list, table'],
  ];
  const wrong = checks.find(([, value, isRight]) => value != null && !isRight);
  if (!wrong) return undefined;
  const [name, given, , expected] = wrong;
  const value = String(given);
  return expected ? { code: 'bad-attribute', params: { name, value, expected } } : { code: `unknown-${name}`, params: { id: value } };
}
