import { standardTemplates } from '@quantriet/contract/templates';
import type { Template, TemplateRef } from '@quantriet/contract';
import type { Edition } from './edition.js';

/** `ket-qua-hoc-tap@1`: a template and its version as one word. */
export const templateKey = ({ id, version }: TemplateRef): string => `${id}@${version}`;

/** Every template that the duties of an edition may name: its own before the standard ones. */
export function templatesFor({ templates = [] }: Pick<Edition, 'templates'>): Template[] {
  const own = new Set(templates.map(templateKey));
  return [...templates, ...standardTemplates.filter((template) => !own.has(templateKey(template)))];
}

/** Templates that its duties do name, in the order in which these stand. */
export function namedTemplates(edition: Edition): Template[] {
  const keys = new Set(edition.plans.flatMap(({ duties }) => duties.flatMap(({ template }) => (template ? [templateKey(template)] : []))));
  const known = new Map(templatesFor(edition).map((template) => [templateKey(template), template]));
  return [...keys].flatMap((key) => known.get(key) ?? []);
}
