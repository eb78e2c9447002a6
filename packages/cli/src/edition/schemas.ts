import { outputs, Standing } from '@quantriet/contract/outputs';
import type { Edition } from './edition.js';
import { namedTemplates } from './templates.js';

/** Checks shapes with the contract's schemas, and brings data into the one form that is published. */

type Schema = { safeParse(data: unknown): { success: boolean; data?: unknown; error?: { issues: { path: PropertyKey[]; code: string; expected?: string }[] } } };

export interface ShapeProblem {
  pointer: string;
  what: string;
  /** Rules would trip over it: something is of another kind, or an instant is none. A badly written id is not. */
  hard: boolean;
}

const INSTANTS: ReadonlySet<PropertyKey | undefined> = new Set(['at', 'submittedAt', 'instant']);

const escape = (key: PropertyKey): string => String(key).replaceAll('~', '~0').replaceAll('/', '~1');

function problemsOf(schema: Schema, data: unknown): ShapeProblem[] {
  const issues = schema.safeParse(data).error?.issues ?? [];
  return issues.map(({ path, code, expected }) => ({
    pointer: path.map((key) => `/${escape(key)}`).join(''),
    what: expected ?? code,
    hard: code !== 'invalid_format' || INSTANTS.has(path.at(-1)),
  }));
}

export const shapeProblems = {
  plan: (data: unknown) => problemsOf(outputs['plans.get'], data),
  structure: (data: unknown) => problemsOf(outputs['structures.get'], data),
  document: (data: unknown) => problemsOf(outputs['documents.get'], data),
  template: (data: unknown) => problemsOf(outputs['templates.get'], data),
  mapSheet: (data: unknown) => problemsOf(outputs['mapSheets.get'], data),
  statement: (data: unknown) => problemsOf(Standing, data),
};

/**
 * The edition with exactly the fields of the contract, in the contract's order: what else the data carries is not published,
 * and the same facts give the same bytes wherever they come from. @throws when a shape is wrong.
 */
export function canonical(edition: Edition): Edition {
  return {
    plans: edition.plans.map((plan) => outputs['plans.get'].parse(plan)),
    structures: edition.structures.map((structure) => outputs['structures.get'].parse(structure)),
    standing: Object.fromEntries(Object.entries(edition.standing).map(([plan, list]) => [plan, list.map((each) => Standing.parse(each))])),
    documents: edition.documents.map((document) => outputs['documents.get'].parse(document)),
    mapSheets: edition.mapSheets.map((sheet) => outputs['mapSheets.get'].parse(sheet)),
    templates: namedTemplates(edition).map((template) => outputs['templates.get'].parse(template)),
  };
}
