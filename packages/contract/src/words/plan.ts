import * as z from 'zod/mini';
import { Id, IssueDate, open } from './common.js';
import { PlanDocument } from './document.js';
import { Duty } from './duty.js';

/** What a plan makes public: its documents and duties, also totals, or also each body's standing. */
export const PUBLICITY = ['documents', 'totals', 'bodies'] as const;

/** A plan to carry documents down: what is asked, of whom, by when, and where answers go. */
export const Plan = z.object({
  id: Id,
  title: z.string(),
  number: z.optional(z.string()),
  issuer: z.string(),
  date: IssueDate,
  signatory: z.optional(z.string()),
  purpose: z.optional(z.string()),
  structure: Id,
  /** A body may answer a duty with its own plan: plans all the way down. */
  under: z.optional(z.object({ plan: Id, duty: Id, body: z.optional(Id) })),
  publicity: open(PUBLICITY),
  /** Standing is invented for demonstration: every view, export and print says so. */
  sample: z.boolean(),
  documents: z.array(PlanDocument),
  duties: z.array(Duty),
});
export type Plan = z.infer<typeof Plan>;

/** A plan as a list shows it. */
export const PlanSummary = z.object({
  id: Id,
  title: z.string(),
  issuer: z.string(),
  date: Plan.shape.date,
  structure: Id,
  publicity: Plan.shape.publicity,
  sample: z.boolean(),
  under: Plan.shape.under,
});
export type PlanSummary = z.infer<typeof PlanSummary>;
