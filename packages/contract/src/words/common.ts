import * as z from 'zod/mini';
import { ID_PATTERN } from './id.js';

/**
 * Building blocks of the words. Output schemas are forward compatible: unknown fields are let through
 * (whoever validates hands on the raw value, see `@quantriet/sdk/validate`) and enums are open.
 */

/** A known value, or one that a later contract adds: clients must not break on it. */
export type Open<Known extends string> = Known | (string & {});

/** An open enum: `known` documents today's values (and feeds OpenAPI and editors), any other string passes. */
export function open<const Known extends string>(known: readonly Known[]): z.ZodMiniType<Open<Known>> {
  return z.string().register(z.globalRegistry, { examples: [...known] });
}

/** Lower-case slug that is safe in a path, a file name and a fragment: `hoc-tap-cap-huyen`. */
export const Id = z.string().check(z.regex(ID_PATTERN));

/** Calendar day in Viet Nam, `YYYY-MM-DD`. */
export const PlainDate = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

/** Day of issue, or the month where the day is not known: `2023-07`. */
export const IssueDate = z.string().check(z.regex(/^\d{4}-\d{2}(-\d{2})?$/));

/** Point in time, ISO 8601 in UTC with milliseconds: `2023-08-31T16:59:59.999Z`. */
export const Instant = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/));

/** A share kept as its two counts; it is divided only where it is shown. `done <= of`. */
export const Share = z.object({
  done: z.int().check(z.minimum(0)),
  of: z.int().check(z.minimum(0)),
});
export type Share = z.infer<typeof Share>;
