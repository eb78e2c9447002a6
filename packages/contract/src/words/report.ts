import * as z from 'zod/mini';
import { Id, Instant, IssueDate, Share, open } from './common.js';
import { TemplateRef } from './template.js';

/**
 * `draft`: being written. `submitted`: with the receiver. `returned`: to be corrected. `accepted`. `superseded`: accepted once, and
 * replaced by a correction that has been accepted since.
 */
export const REPORT_STATES = ['draft', 'submitted', 'returned', 'accepted', 'superseded'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/** A number, a text (also of a date, a month, a choice), or a share. In a draft a text may be what was typed where a number belongs. */
export const Value = z.union([z.number(), z.string(), Share]);
export type Value = z.infer<typeof Value>;
export const Values = z.record(z.string(), Value);
export type Values = z.infer<typeof Values>;

/** A document that came of a duty: a plan, a scheme, a dispatch. */
export const Product = z.object({ type: z.string(), number: z.optional(z.string()), date: z.optional(IssueDate), title: z.string() });
export type Product = z.infer<typeof Product>;

/** What a duty is answered by: figures and words, a plan that hangs under it, or a document issued. */
export const Answer = z.object({
  kind: open(['report', 'plan', 'product']),
  plan: z.optional(Id),
  product: z.optional(Product),
});
export type Answer = z.infer<typeof Answer>;

/** What the receiver asks to be corrected; without a field it is about the whole. */
export const FieldNote = z.object({ field: z.optional(Id), text: z.string() });
export type FieldNote = z.infer<typeof FieldNote>;

/** Proof of submission: a number that people can quote, and the server's time. */
export const Receipt = z.object({ number: z.string(), at: Instant });
export type Receipt = z.infer<typeof Receipt>;

/** One version; earlier ones are kept as they were. */
export const ReportVersion = z.object({
  /** From 1. */
  version: z.int(),
  state: open(REPORT_STATES),
  template: TemplateRef,
  answer: Answer,
  values: Values,
  receipt: z.optional(Receipt),
  /** When it was returned or accepted. */
  decidedAt: z.optional(Instant),
  notes: z.optional(z.array(FieldNote)),
  evaluation: z.optional(z.string()),
});
export type ReportVersion = z.infer<typeof ReportVersion>;

/** A report as a list shows it. */
export const ReportSummary = z.object({
  id: z.string(),
  plan: Id,
  duty: Id,
  body: Id,
  /** Where it goes by the duty's route. */
  to: Id,
  /** State of the newest version that the reader may see. */
  state: open(REPORT_STATES),
  version: z.int(),
  /** Grows with each change: the ETag is this in quotes. */
  revision: z.int(),
  /** Of that version. */
  submittedAt: z.optional(Instant),
  /** Version that counts, once one is accepted. */
  accepted: z.optional(z.int()),
  updatedAt: Instant,
});
export type ReportSummary = z.infer<typeof ReportSummary>;

/** The answer of one body to one duty. `versions`: oldest first, as many as the reader may see; a draft is its body's alone. */
export const Report = z.extend(ReportSummary, { sample: z.boolean(), versions: z.array(ReportVersion) });
export type Report = z.infer<typeof Report>;
