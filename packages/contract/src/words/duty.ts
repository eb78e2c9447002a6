import * as z from 'zod/mini';
import { Id, Instant, open } from './common.js';
import { TemplateRef } from './template.js';

export const GRANULARITIES = ['day', 'month', 'quarter', 'half-year', 'year'] as const;
export type Granularity = (typeof GRANULARITIES)[number];
export const PERIODS = ['month', 'quarter', 'half-year', 'nine-months', 'year'] as const;
export type Period = (typeof PERIODS)[number];

/**
 * When a duty is due. The phrase is shown, the instant is computed with.
 * `date`: the instant is the last millisecond of the period named. The other kinds have no instant and are never overdue.
 */
export const Due = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('date'), phrase: z.string(), granularity: z.enum(GRANULARITIES), instant: Instant }),
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('standing'), phrase: z.string() }),
  z.object({ kind: z.literal('promptly'), phrase: z.string() }),
  z.object({ kind: z.literal('periodic'), phrase: z.string(), period: z.optional(z.enum(PERIODS)) }),
]);
export type Due = z.infer<typeof Due>;

/** A due date moved later (gia hạn): what holds from `at` on, and why. */
export const DueMove = z.object({ at: Instant, due: Due, reason: z.optional(z.string()) });
export type DueMove = z.infer<typeof DueMove>;

/** The two streams are never mixed in one figure. */
export const STREAMS = ['study', 'implementation'] as const;
export type Stream = (typeof STREAMS)[number];

export const OBLIGATION_KINDS = ['unit', 'aggregate', 'standing'] as const;

/** Who a duty is laid on: every body of a tier, named bodies, or both. */
export const Addressees = z.object({
  tiers: z.optional(z.array(Id)),
  bodies: z.optional(z.array(Id)),
});
export type Addressees = z.infer<typeof Addressees>;

/** A passage of a document that a duty rests on. */
export const Citation = z.object({ document: Id, passage: z.optional(z.string()) });
export type Citation = z.infer<typeof Citation>;

/** Where the answer goes. Routes are not the tree: the police report straight to the Standing Committee. */
export const Route = z.object({
  to: Id,
  due: Due,
  /** Said in words where it goes through another body: `qua cấp ủy cấp trên`. */
  note: z.optional(z.string()),
});
export type Route = z.infer<typeof Route>;

/** What a plan asks of bodies. A row of a plan that has two streams is two duties with one `row`. */
export const Duty = z.object({
  id: Id,
  /** Row of the plan it stands in, for sorting and citing: `2`, `8b`. */
  row: z.string(),
  title: z.string(),
  detail: z.optional(z.string()),
  stream: open(STREAMS),
  /**
   * `unit`: each addressee does it or not. `aggregate`: each addressee answers for n of m below it.
   * `standing`: no end; followed, and outside every share done.
   */
  kind: open(OBLIGATION_KINDS),
  /** For an aggregate: what is counted below (`chi bộ`), and whether these are people. */
  counts: z.optional(z.object({ unit: z.string(), people: z.boolean() })),
  /** Chủ trì; absent where each addressee leads its own. */
  lead: z.optional(Id),
  /** Phối hợp. */
  partners: z.array(Id),
  addressees: Addressees,
  /** Bodies it does not concern, with the reason: not applicable, outside every figure. */
  except: z.optional(z.array(z.object({ body: Id, reason: z.string() }))),
  /** Documents concerned. */
  documents: z.array(Id),
  cites: z.optional(z.array(Citation)),
  due: Due,
  moves: z.optional(z.array(DueMove)),
  route: z.optional(Route),
  /** What its report holds; without one a duty that has a route is answered in words alone. */
  template: z.optional(TemplateRef),
  /** Its report is made of the accepted reports of these duties. */
  consolidates: z.optional(z.array(Id)),
});
export type Duty = z.infer<typeof Duty>;
