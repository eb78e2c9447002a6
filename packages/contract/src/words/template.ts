import * as z from 'zod/mini';
import { Id, open } from './common.js';

/** A text in the languages of the product; Vietnamese is the source. */
export const Wording = z.object({ vi: z.string(), en: z.string() });
export type Wording = z.infer<typeof Wording>;

export const FIELD_KINDS = ['whole', 'decimal', 'share', 'date', 'month', 'choice', 'text', 'long-text'] as const;
export type FieldKind = (typeof FIELD_KINDS)[number];

/**
 * How the values of several bodies become one. `sum`: added. `share`: numerators and denominators added, then divided where shown.
 * `latest`: the one of the report submitted last. `list`: each body's text beside its name. `none`: not consolidated.
 */
export const ADDING = ['sum', 'share', 'latest', 'list', 'none'] as const;
export type Adding = (typeof ADDING)[number];

/** When a field is shown: another field has one of these values, or is filled (`over`: a number above it). */
export const Condition = z.object({
  field: Id,
  equals: z.optional(z.array(z.union([z.string(), z.number()]))),
  over: z.optional(z.number()),
});
export type Condition = z.infer<typeof Condition>;

/** A computed value: the sum of whole or decimal fields, minus others. Empty when all of them are. */
export const Computation = z.object({ sum: z.array(Id), minus: z.optional(z.array(Id)) });
export type Computation = z.infer<typeof Computation>;

export const Field = z.object({
  /** Keeps its kind in every version of the template. */
  id: Id,
  kind: open(FIELD_KINDS),
  label: Wording,
  help: z.optional(Wording),
  /** `cuộc`, `đảng viên`; of a share, of both counts. */
  unit: z.optional(Wording),
  /** Of a share: what is counted, and out of what. */
  parts: z.optional(z.object({ done: Wording, of: Wording })),
  required: z.optional(z.boolean()),
  /** Of a number, and of both counts of a share. */
  min: z.optional(z.number()),
  max: z.optional(z.number()),
  /** Of a decimal: digits after the comma. */
  decimals: z.optional(z.int()),
  /** Of a text, in UTF-16 units; 300 for `text` and 20,000 for `long-text` unless said. */
  maxLength: z.optional(z.int()),
  choices: z.optional(z.array(z.object({ value: z.string(), label: Wording }))),
  shownIf: z.optional(Condition),
  computed: z.optional(Computation),
  adds: open(ADDING),
  /** The share that answers an aggregate duty: n of m below. */
  counts: z.optional(z.boolean()),
  /** Free text in which people tend to name others: the form warns. */
  noNames: z.optional(z.boolean()),
});
export type Field = z.infer<typeof Field>;

export const Section = z.object({ id: Id, title: Wording, help: z.optional(Wording), fields: z.array(Field) });
export type Section = z.infer<typeof Section>;

/** A rule over two fields: `left` at most (or at least, or equal to) `right`. Not asked while either is empty or hidden. */
export const CrossRule = z.object({
  left: Id,
  is: open(['at-most', 'at-least', 'equal']),
  right: Id,
  message: Wording,
});
export type CrossRule = z.infer<typeof CrossRule>;

/** What a report holds, as data. A version never changes once a report has used it. */
export const Template = z.object({
  id: Id,
  version: z.int().check(z.minimum(1)),
  title: Wording,
  sections: z.array(Section),
  rules: z.optional(z.array(CrossRule)),
});
export type Template = z.infer<typeof Template>;

export const TemplateRef = z.object({ id: Id, version: z.int().check(z.minimum(1)) });
export type TemplateRef = z.infer<typeof TemplateRef>;
