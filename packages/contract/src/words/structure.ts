import * as z from 'zod/mini';
import { Id, PlainDate, open } from './common.js';

export const BODY_KINDS = [
  'committee', 'standing-committee', 'commission', 'police', 'government', 'front', 'union', 'press',
] as const;

/** A level of the cascade, as data: a structure without districts simply has no district tier. */
export const Tier = z.object({
  id: Id,
  /** Plural, as people say it: `huyện, thành, thị ủy`. */
  name: z.string(),
  /** 0 is the top. */
  order: z.int(),
});
export type Tier = z.infer<typeof Tier>;

/** A body that can lead, be addressed, report or receive. */
export const Body = z.object({
  id: Id,
  name: z.string(),
  /** For a tile or a narrow column: `Đức Thọ`. */
  shortName: z.optional(z.string()),
  kind: open(BODY_KINDS),
  tier: Id,
  parent: z.optional(Id),
  /** Administrative code of its area. Codes are reused: a unit is (code, valid from, valid to). */
  code: z.optional(z.string()),
  validFrom: z.optional(PlainDate),
  /** Last day of validity. */
  validTo: z.optional(PlainDate),
  /** Known to exist and counted, but the source does not name it. */
  unnamed: z.optional(z.boolean()),
});
export type Body = z.infer<typeof Body>;

/** `from` is continued, wholly or partly, by `to`. Many to many. */
export const Successor = z.object({
  from: Id,
  to: Id,
  /** Only a part of `from` went to `to`, so figures cannot be rolled forward exactly. */
  partial: z.optional(z.boolean()),
});
export type Successor = z.infer<typeof Successor>;

/** The bodies of a place in a period. A plan is bound to the structure of its date. */
export const Structure = z.object({
  id: Id,
  name: z.string(),
  validFrom: z.optional(PlainDate),
  validTo: z.optional(PlainDate),
  tiers: z.array(Tier),
  bodies: z.array(Body),
  successors: z.optional(z.array(Successor)),
  /** Id of the map sheet that draws it. */
  mapSheet: z.optional(Id),
});
export type Structure = z.infer<typeof Structure>;
