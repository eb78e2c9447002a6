import * as z from 'zod/mini';
import { Id, open } from './common.js';

const integerPair = z.tuple([z.int(), z.int()]);

/** One area of a sheet: a ready shape in the sheet's integer coordinates. */
export const MapUnit = z.object({
  /** Equals the body's `code`, or its `id` where it has none. Join on this, never on the name. */
  code: z.string(),
  name: z.string(),
  /** SVG path data. */
  path: z.string(),
  /** Where a label or a marker stands. */
  label: integerPair,
  /** A body without an area (a committee directly under the province), drawn beside the map. */
  offMap: z.optional(z.boolean()),
});
export type MapUnit = z.infer<typeof MapUnit>;

/** A map ready to draw: no projection, no geography library in the browser. */
export const MapSheet = z.object({
  id: Id,
  structure: Id,
  kind: open(['tiles', 'boundaries']),
  /** `[x, y, width, height]` */
  viewBox: z.tuple([z.int(), z.int(), z.int(), z.int()]),
  units: z.array(MapUnit),
  /** Where the shapes come from, shown under the map. */
  credit: z.optional(z.string()),
});
export type MapSheet = z.infer<typeof MapSheet>;
