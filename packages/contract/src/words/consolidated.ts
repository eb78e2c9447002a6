import * as z from 'zod/mini';
import { Id, Instant, Share, open } from './common.js';
import { ReportSummary, Value } from './report.js';
import { ADDING, TemplateRef } from './template.js';

/** Where one body's answer stands with the receiver. `late`: submitted after the due instant and not yet decided. */
export const DESK_STATES = ['missing', 'in', 'late', 'returned', 'accepted'] as const;
export type DeskState = (typeof DESK_STATES)[number];

export const DeskRow = z.object({
  body: Id,
  tier: Id,
  state: open(DESK_STATES),
  /** The due instant has passed and nothing in time has come in. */
  overdue: z.boolean(),
  report: z.optional(ReportSummary),
});
export type DeskRow = z.infer<typeof DeskRow>;

/** What has come in for a duty, a row for each body it concerns, in the structure's order. */
export const Desk = z.object({ plan: Id, duty: Id, asOf: Instant, sample: z.boolean(), rows: z.array(DeskRow) });
export type Desk = z.infer<typeof Desk>;

/** One body's part of a figure; it opens into the report. */
export const Part = z.object({ body: Id, report: z.string(), version: z.int(), value: Value });
export type Part = z.infer<typeof Part>;

/** A field added up by its rule over the accepted versions. Bodies that left it empty are in `silent`, never counted as zero. */
export const Figure = z.object({
  field: Id,
  adds: open(ADDING),
  /** Of `sum`. Absent when nobody gave a value. */
  sum: z.optional(z.number()),
  /** Of `share`. */
  share: z.optional(Share),
  /** Of `latest`. */
  latest: z.optional(Part),
  /** In the structure's order; of `list` these are the texts. */
  parts: z.array(Part),
  silent: z.array(Id),
});
export type Figure = z.infer<typeof Figure>;

/** The accepted reports of a duty as one table. */
export const Consolidated = z.object({
  plan: Id,
  duty: Id,
  sample: z.boolean(),
  template: z.optional(TemplateRef),
  /** Bodies whose report is accepted, in the structure's order. */
  accepted: z.array(Id),
  /** Bodies it concerns and that have no accepted report: named, and in no figure. */
  missing: z.array(Id),
  figures: z.array(Figure),
});
export type Consolidated = z.infer<typeof Consolidated>;
