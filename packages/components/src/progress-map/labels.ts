import type { Point } from './neighbours.js';

export interface TileName {
  short: string;
  figure: string;
}

/** What stands in each unit, line by line (none where nothing fits), and how large. */
export interface Labels {
  fontPx: number;
  lines: string[][];
}

/** Smallest lettering that still reads on a phone, and as large as it need be. */
export const MIN_FONT_PX = 11;
const MAX_FONT_PX = 15;
export const LINE = 1.2;
/** Names are set in units up to this many; beyond, a unit is a few pixels wide. */
const MOST_UNITS = 500;
/** Share of units that a manner must suit; the few names that are too long take the next. */
const ENOUGH = 0.75;

/** Room around each label point: the distance to the nearest other one. Of a tile that is its width. None where they are too many. */
export function roomsOf(points: readonly Point[]): number[] {
  return points.map(([x, y]) => (points.length > MOST_UNITS ? 0 : Math.min(...points.map((other) => Math.hypot(other[0] - x, other[1] - y) || Infinity))));
}

/** A name in two lines, broken before its last two words: `TP` / `Hà Tĩnh`. */
const broken = (name: string): string[] => name.replace(/^(.+?) (\S+(?: \S+)?)$/, '$1\n$2').split('\n');

/** `ĐT` for Đức Thọ, `SK1` for Sơn Kim 1. */
const initials = (name: string): string => name.replace(/(\p{L})\p{L}*\s*/gu, '$1').toLocaleUpperCase('vi');

/** From most to least said. */
const MANNERS: ReadonlyArray<(name: TileName) => string[][]> = [
  ({ short, figure }) => [[short, figure], [...broken(short), figure]],
  ({ short }) => [[short], broken(short)],
  ({ short }) => [[initials(short)]],
];

/** Width of a text in em, generous enough for wide fonts; capitals and digits are wider. */
const widthOf = (text: string): number => text.length * (text === text.toLocaleUpperCase('vi') ? 0.85 : 0.68);

/** The largest font size that fits the room, in a hexagon as in a square. */
function sizeIn(room: number, lines: readonly string[]): number {
  return Math.min(MAX_FONT_PX, (0.92 * room) / Math.max(...lines.map(widthOf)), (0.8 * room) / (lines.length * LINE));
}

/**
 * The most that can be said in nearly all units, in letters of one size: name and figure, the name, its initials, or nothing. `rooms` are in px.
 */
export function fitLabels(names: readonly TileName[], rooms: readonly number[]): Labels {
  const options = MANNERS.map((manner) => names.map((name, index) => manner(name)
    .map((lines) => ({ lines, size: sizeIn(rooms[index]!, lines) }))
    .reduce((best, other) => (other.size > best.size ? other : best))));
  for (const [from, chosen] of options.entries()) {
    const sizes = chosen.map(({ size }) => size).filter((size) => size >= MIN_FONT_PX);
    if (sizes.length === 0 || sizes.length < names.length * ENOUGH) continue;
    const fontPx = Math.min(...sizes);
    return { fontPx, lines: names.map((_, index) => options.slice(from).map((each) => each[index]!).find((each) => each.size >= fontPx)?.lines ?? []) };
  }
  return { fontPx: MIN_FONT_PX, lines: names.map(() => []) };
}
