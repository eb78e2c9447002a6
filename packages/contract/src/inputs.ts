import * as z from 'zod/mini';
import { Id, Instant } from './words/common.js';
import { PlanEdition } from './words/edition.js';
import { REPORT_STATES } from './words/report.js';
import { STREAMS } from './words/duty.js';
import { STATES } from './words/obligation.js';
import type { Operation } from './routes.js';

const asOf = z.optional(Instant);
const plan = Id;
const page = {
  cursor: z.optional(z.string().check(z.maxLength(200))),
  limit: z.optional(z.int().check(z.minimum(1), z.maximum(500))),
};
const report = z.strictObject({ report: z.string().check(z.regex(/^[a-z0-9.-]{1,200}$/)) });
const ofDuty = { plan, duty: Id };

/** What each operation takes (path parameters and query), strictly. */
export const inputs = {
  'plans.list': z.strictObject({}),
  'plans.get': z.strictObject({ plan }),
  'plans.progress': z.strictObject({ plan, asOf }),
  'plans.obligations': z.strictObject({
    plan, asOf,
    duty: z.optional(Id),
    body: z.optional(Id),
    tier: z.optional(Id),
    stream: z.optional(z.enum(STREAMS)),
    state: z.optional(z.enum(STATES)),
    ...page,
  }),
  'plans.calendar': z.strictObject({ plan, asOf }),
  'structures.get': z.strictObject({ structure: Id }),
  'documents.get': z.strictObject({ document: Id }),
  'mapSheets.get': z.strictObject({ sheet: Id }),
  'templates.get': z.strictObject({ template: Id, version: z.string().check(z.regex(/^[1-9]\d{0,5}$/)) }),
  'me.get': z.strictObject({}),
  'plans.edition': z.strictObject({ plan }),
  'plans.import': z.strictObject({}),
  'plans.issue': z.strictObject({ plan }),
  'reports.list': z.strictObject({ plan, duty: z.optional(Id), body: z.optional(Id), state: z.optional(z.enum(REPORT_STATES)), ...page }),
  'reports.open': z.strictObject({ plan }),
  'reports.get': report,
  'reports.save': report,
  'reports.submit': report,
  'reports.correct': report,
  'reports.return': report,
  'reports.accept': report,
  'reports.reopen': report,
  'reports.desk': z.strictObject({ ...ofDuty, asOf }),
  'reports.consolidated': z.strictObject(ofDuty),
  'reports.export': z.strictObject({ ...ofDuty, format: z.enum(['xlsx', 'csv']) }),
  'audit.list': z.strictObject({ plan, ...page }),
  'audit.head': z.strictObject({ plan }),
} as const satisfies Record<Operation, z.ZodMiniType>;

const count = z.int().check(z.minimum(0), z.maximum(Number.MAX_SAFE_INTEGER));
const line = z.string().check(z.minLength(1), z.maxLength(2_000));
/** A draft may be wrong, but not boundless: what the fields may hold is decided at submission, by the template. */
const value = z.union([z.number(), z.string().check(z.maxLength(50_000)), z.strictObject({ done: count, of: count })]);
const content = {
  values: z.record(Id, value),
  answer: z.optional(z.strictObject({
    kind: z.enum(['report', 'plan', 'product']),
    plan: z.optional(Id),
    product: z.optional(z.strictObject({
      type: line, number: z.optional(line), date: z.optional(z.string().check(z.regex(/^\d{4}-\d{2}(-\d{2})?$/))), title: line,
    })),
  })),
};

/** What the operations that change something take in their body, strictly. */
export const bodies = {
  'plans.import': PlanEdition,
  'plans.issue': z.strictObject({}),
  'reports.open': z.strictObject({ duty: Id, body: z.optional(Id) }),
  'reports.save': z.strictObject(content),
  'reports.submit': z.strictObject(content),
  'reports.correct': z.strictObject({}),
  'reports.return': z.strictObject({ notes: z.array(z.strictObject({ field: z.optional(Id), text: line })).check(z.minLength(1), z.maxLength(200)) }),
  'reports.accept': z.strictObject({ evaluation: z.optional(line) }),
  'reports.reopen': z.strictObject({}),
} as const satisfies Partial<Record<Operation, z.ZodMiniType>>;

export type WriteOperation = keyof typeof bodies;
export type RequestBody<O extends WriteOperation> = z.infer<(typeof bodies)[O]>;
export type Input<O extends Operation> = z.infer<(typeof inputs)[O]>;
