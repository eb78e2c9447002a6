import { BODY_KINDS, DOCUMENT_FORMS, DOCUMENT_ROLES, DOCUMENT_TYPES, FACETS, OBLIGATION_KINDS, PASSAGE_KINDS, PUBLICITY, STATES, STREAMS } from '@quantriet/contract/outputs';
import type { DocumentText, MapSheet, Passage, Plan, Standing, Structure } from '@quantriet/contract';

/** Readers let unknown words pass, so that newer data does not break them; whoever writes must not rely on that. */

export interface UnknownWord {
  pointer: string;
  value: string;
  choices: readonly string[];
}

type Check = [value: string | undefined, choices: readonly string[], pointer: string];

function unknown(checks: readonly Check[]): UnknownWord[] {
  return checks.flatMap(([value, choices, pointer]) => (value === undefined || choices.includes(value) ? [] : [{ pointer, value, choices }]));
}

export function unknownInPlan(plan: Plan): UnknownWord[] {
  return unknown([
    [plan.publicity, PUBLICITY, '/publicity'],
    ...plan.documents.flatMap((document, i): Check[] => [
      [document.type, DOCUMENT_TYPES, `/documents/${i}/type`],
      [document.form, DOCUMENT_FORMS, `/documents/${i}/form`],
      [document.role, DOCUMENT_ROLES, `/documents/${i}/role`],
      [document.text, ['full', 'summary', 'none'], `/documents/${i}/text`],
    ]),
    ...plan.duties.flatMap((duty, i): Check[] => [
      [duty.stream, STREAMS, `/duties/${i}/stream`],
      [duty.kind, OBLIGATION_KINDS, `/duties/${i}/kind`],
    ]),
  ]);
}

export function unknownInStructure({ bodies }: Structure): UnknownWord[] {
  return unknown(bodies.map(({ kind }, i): Check => [kind, BODY_KINDS, `/bodies/${i}/kind`]));
}

export function unknownInStanding(standing: readonly Standing[]): UnknownWord[] {
  return unknown(standing.map(({ state }, i): Check => [state, STATES, `/${i}/state`]));
}

function passageChecks(passages: readonly Passage[], pointer: string): Check[] {
  return passages.flatMap(({ kind, facet, children = [] }, i): Check[] => [
    [kind, PASSAGE_KINDS, `${pointer}/${i}/kind`],
    [facet, FACETS, `${pointer}/${i}/facet`],
    ...passageChecks(children, `${pointer}/${i}/children`),
  ]);
}

export function unknownInText({ document, provenance, passages }: DocumentText): UnknownWord[] {
  return unknown([
    [document.type, DOCUMENT_TYPES, '/document/type'],
    [document.form, DOCUMENT_FORMS, '/document/form'],
    [provenance, ['verbatim', 'summary'], '/provenance'],
    ...passageChecks(passages, '/passages'),
  ]);
}

export function unknownInSheet({ kind }: MapSheet): UnknownWord[] {
  return unknown([[kind, ['tiles', 'boundaries'], '/kind']]);
}
