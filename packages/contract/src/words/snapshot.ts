import * as z from 'zod/mini';
import { Id, Instant, open } from './common.js';
import { Standing } from './obligation.js';
import { PlanProgress } from './progress.js';
import { PUBLICITY, PlanSummary } from './plan.js';

/** A file of the snapshot, named by its hash and therefore immutable. */
export const SnapshotFile = z.object({
  /** Relative to the index. */
  href: z.string(),
  /** SHA-256, base64. */
  sha256: z.string(),
  bytes: z.int(),
});
export type SnapshotFile = z.infer<typeof SnapshotFile>;

/**
 * `index.json` of a published folder: the one file that changes in place.
 * `resources` is keyed by the path of the HTTP operation that would return the same JSON (`plans/x`, `structures/y`),
 * and by `plans/x/standing` (a `StandingBook`) from which progress and obligations are computed.
 */
export const SnapshotIndex = z.object({
  contract: z.string(),
  publishedAt: Instant,
  sample: z.boolean(),
  plans: z.array(PlanSummary),
  resources: z.record(z.string(), SnapshotFile),
});
export type SnapshotIndex = z.infer<typeof SnapshotIndex>;

/**
 * What a plan publishes of its standing. `bodies`: the dated statements themselves. `totals`: progress without bodies,
 * one entry per instant at which it changes, in order; the last one at or before an instant holds.
 */
export const StandingBook = z.object({
  plan: Id,
  publicity: open(PUBLICITY),
  standing: z.array(Standing),
  totals: z.array(PlanProgress),
});
export type StandingBook = z.infer<typeof StandingBook>;
