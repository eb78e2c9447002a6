import * as z from 'zod/mini';
import { Id, Instant } from './words/common.js';
import { STREAMS } from './words/duty.js';
import { STATES } from './words/obligation.js';
import type { Operation } from './routes.js';

const asOf = z.optional(Instant);
const plan = Id;

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
    cursor: z.optional(z.string().check(z.maxLength(200))),
    limit: z.optional(z.int().check(z.minimum(1), z.maximum(500))),
  }),
  'plans.calendar': z.strictObject({ plan, asOf }),
  'structures.get': z.strictObject({ structure: Id }),
  'documents.get': z.strictObject({ document: Id }),
  'mapSheets.get': z.strictObject({ sheet: Id }),
} as const satisfies Record<Operation, z.ZodMiniType>;

export type Input<O extends Operation> = z.infer<(typeof inputs)[O]>;
