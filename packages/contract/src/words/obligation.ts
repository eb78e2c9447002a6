import * as z from 'zod/mini';
import { Id, Instant, PlainDate, Share, open } from './common.js';
import { Due, OBLIGATION_KINDS, STREAMS } from './duty.js';

/** `no-data`: nothing has been said. It is not zero, and not "not started". */
export const STATES = [
  'no-data', 'not-started', 'in-progress', 'awaiting-confirmation', 'done', 'paused', 'cancelled',
] as const;
export type State = (typeof STATES)[number];

/** `none`: the duty has no date. `unknown`: done, but when is not recorded. */
export const TIMELINESS = ['on-time', 'late', 'none', 'unknown'] as const;
export type Timeliness = (typeof TIMELINESS)[number];

/** One dated statement of where a body stands with a duty. The last one at or before an instant holds at that instant. */
export const Standing = z.object({
  duty: Id,
  body: Id,
  /** When it was recorded. */
  at: Instant,
  state: open(STATES),
  /** When the version that was finally accepted was submitted: this decides timeliness. */
  submittedAt: z.optional(Instant),
  /** When the event itself took place; kept beside it, decides nothing. */
  eventDate: z.optional(PlainDate),
  /** For an aggregate: n of m below. */
  count: z.optional(Share),
  result: z.optional(z.string()),
  /** The document or other thing that came of it. */
  product: z.optional(z.string()),
  evaluation: z.optional(z.string()),
});
export type Standing = z.infer<typeof Standing>;

/**
 * A duty laid on one body, as seen from an instant. Carries the six things Regulation 08-QC/TW asks for:
 * assigning document, assigned body, progress (state, timeliness, count), result, product, evaluation.
 */
export const Obligation = z.object({
  /** `<duty>:<body>` */
  id: z.string(),
  duty: Id,
  body: Id,
  tier: Id,
  kind: open(OBLIGATION_KINDS),
  stream: open(STREAMS),
  /** Ids of the documents it is assigned by. */
  documents: z.array(Id),
  /** As it holds at the instant, moves included. */
  due: Due,
  /** False when the duty does not concern the body; then `reason` says why. */
  applicable: z.boolean(),
  reason: z.optional(z.string()),
  state: open(STATES),
  /** Present once done. */
  timeliness: z.optional(open(TIMELINESS)),
  /** The due instant has passed and nothing in time has been submitted. */
  overdue: z.boolean(),
  /** Not done, not overdue, and due within seven days. */
  dueSoon: z.boolean(),
  submittedAt: Standing.shape.submittedAt,
  eventDate: Standing.shape.eventDate,
  count: Standing.shape.count,
  result: Standing.shape.result,
  product: Standing.shape.product,
  evaluation: Standing.shape.evaluation,
});
export type Obligation = z.infer<typeof Obligation>;
