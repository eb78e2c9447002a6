import * as z from 'zod/mini';
import { Id, Instant, Share, open } from './common.js';
import { Due, OBLIGATION_KINDS, STREAMS } from './duty.js';
import { PUBLICITY } from './plan.js';

const count = z.int().check(z.minimum(0));

/**
 * Obligations counted, standing ones left out. They fall into
 * `done + notStarted + inProgress + awaiting + paused + noData + cancelled + notApplicable`; the rest are views of these:
 * `done = onTime + late + undated`; `overdue` and `dueSoon` are among the open ones.
 * `share.of` leaves out the cancelled and the not applicable, and keeps those without data.
 */
export const Tally = z.object({
  share: Share,
  onTime: count,
  late: count,
  /** Done, with no date to hold it against. */
  undated: count,
  notStarted: count,
  inProgress: count,
  awaiting: count,
  paused: count,
  cancelled: count,
  noData: count,
  notApplicable: count,
  overdue: count,
  dueSoon: count,
  /**
   * Aggregates of a single duty only: the sum of what bodies below have counted, with the bodies that have not counted left out.
   * Never across duties: their units differ, or the same ones would be counted twice.
   */
  below: z.optional(Share),
});
export type Tally = z.infer<typeof Tally>;

export const TierTally = z.object({ tier: Id, tally: Tally });
export type TierTally = z.infer<typeof TierTally>;

/** `tally` is absent where the plan publishes its documents only, and on standing duties. */
export const DutyProgress = z.object({
  duty: Id,
  stream: open(STREAMS),
  kind: open(OBLIGATION_KINDS),
  due: Due,
  tally: z.optional(Tally),
  tiers: z.array(TierTally),
});
export type DutyProgress = z.infer<typeof DutyProgress>;

export const StreamTally = z.object({ stream: open(STREAMS), tally: Tally });
export type StreamTally = z.infer<typeof StreamTally>;

/** One body's obligations, a tally per stream. */
export const BodyProgress = z.object({ body: Id, tier: Id, streams: z.array(StreamTally) });
export type BodyProgress = z.infer<typeof BodyProgress>;

/** Where a plan stands at an instant, as far as it is public: `streams` and tallies from `totals` on, `bodies` from `bodies` on. */
export const PlanProgress = z.object({
  plan: Id,
  asOf: Instant,
  sample: z.boolean(),
  publicity: open(PUBLICITY),
  streams: z.array(StreamTally),
  duties: z.array(DutyProgress),
  bodies: z.array(BodyProgress),
});
export type PlanProgress = z.infer<typeof PlanProgress>;
