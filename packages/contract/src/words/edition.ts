import * as z from 'zod/mini';
import { open } from './common.js';
import { DocumentText } from './document.js';
import { MapSheet } from './map-sheet.js';
import { Standing } from './obligation.js';
import { Plan } from './plan.js';
import { Structure } from './structure.js';
import { Template } from './template.js';

/** A plan with all it stands on, as an editor brings it and takes it out. */
export const PlanEdition = z.object({
  plan: Plan,
  structure: Structure,
  standing: z.array(Standing),
  documents: z.array(DocumentText),
  mapSheets: z.array(MapSheet),
  templates: z.array(Template),
});
export type PlanEdition = z.infer<typeof PlanEdition>;

/** A draft is its editors' alone; once issued a plan is there for everyone as far as it publishes. */
export const PLAN_STATUSES = ['draft', 'issued'] as const;

/** What has become of an import. `problems` have to be mended before it can be issued. */
export const PlanStatus = z.object({
  plan: z.string(),
  status: open(PLAN_STATUSES),
  problems: z.array(z.object({
    code: z.string(),
    pointer: z.optional(z.string()),
    params: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))),
  })),
});
export type PlanStatus = z.infer<typeof PlanStatus>;
