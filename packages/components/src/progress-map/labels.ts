import type { Box, Point } from './neighbours.js';

export interface TileName {
  short: string;
  figure: string;
}

/** What stands in each unit, line by line (none where nothing fits), and how large. */
export interface Labels {
  fontPx: number;
  lines: string[][];
}

/** Smallest lettering that still reads on a phone. */
export const MIN_FONT_PX = 11;
const LINE = 1.2;
/** Mean width of a letter in em that no font's names stay under. */
const NARROWEST = 0.35;
/** Width of a text in em, in the lettering of names. */
export type Measure = (text: string) => number;

/** Room for a line whose outer edge is `dy` from the middle of a hexagon with a point up, or on its side; a square has no less. */
function roomAt({ width, height }: Box, dy: number): number {
  const away = Math.abs(dy) / height;
  return width * 0.94 * Math.min(1, height > width ? 2 - 4 * away : 1 - away);
}

function fits(lines: readonly string[], box: Box, font: number, measure: Measure): boolean {
  return lines.every((line, index) => {
    const middle = (index - (lines.length - 1) / 2) * LINE * font;
    const room = roomAt(box, Math.abs(middle) + font * 0.4);
    // Measuring is slow beside counting: on a sheet of thousands most names are far too long.
    return line.length * NARROWEST * font <= room && measure(line) * font <= room;
  });
}

/** Ways to break a name into one to three lines at its blanks. */
function breaks(name: string): string[][] {
  const words = name.split(/\s+/);
  const ways = [[name]];
  for (let i = 1; i < words.length; i++) {
    ways.push([words.slice(0, i).join(' '), words.slice(i).join(' ')]);
    for (let j = i + 1; j < words.length; j++) ways.push([words.slice(0, i).join(' '), words.slice(i, j).join(' '), words.slice(j).join(' ')]);
  }
  return ways.sort((a, b) => a.length - b.length || Number(!hasPrefix(a)) - Number(!hasPrefix(b)) || longest(a) - longest(b));
}

/** `TP` / `Hà Tĩnh`: an abbreviated type stands in a line of its own sooner than the name is torn. */
const hasPrefix = ([first = '', ...rest]: readonly string[]): boolean => rest.length > 0 && /^\p{Lu}{2,}$/u.test(first);

const longest = (lines: readonly string[]): number => Math.max(...lines.map((line) => line.length));

/** Initials, with so many letters of the last word: `ĐT`, `ĐThọ`. */
function initials(name: string, letters = 1): string {
  const words = name.split(/\s+/).map((word) => word.charAt(0).toLocaleUpperCase('vi') + word.slice(1));
  const last = words.pop() ?? '';
  return words.map((word) => word.charAt(0)).join('') + (/^\d/.test(last) ? last : last.slice(0, letters));
}

/** Initials of names, `ĐT` for Đức Thọ; where two would be alike, as much of the last word as tells them apart: `TLạ`, `TLộ`. */
export function abbreviations(names: readonly string[]): string[] {
  const short = names.map((name) => initials(name));
  const longestWord = Math.max(1, ...names.map((name) => name.length));
  for (let letters = 2; letters <= longestWord; letters++) {
    const counts = new Map<string, number>();
    for (const each of short) counts.set(each, (counts.get(each) ?? 0) + 1);
    if (counts.size === short.length) break;
    short.forEach((each, index) => {
      if (counts.get(each)! > 1) short[index] = initials(names[index]!, letters);
    });
  }
  return short;
}

/** What the host's font makes of a name. */
export interface Lettering {
  /** Units of the sheet per pixel. */
  px: number;
  /** The text size of the host, in px. */
  basePx: number;
  measure: Measure;
}

type Way = (name: TileName, abbreviation: string) => string[][];
/** From most to least said. */
const LEVELS: readonly Way[] = [
  ({ short, figure }) => breaks(short).map((lines) => [...lines, figure]),
  ({ short }) => breaks(short),
  ({ figure }, abbreviation) => [[abbreviation, figure]],
  (_, abbreviation) => [[abbreviation]],
  // On a phone two letters that several share still help who knows the map; the name is a tap away.
  ({ short }) => [[initials(short)]],
];

/** Share of tiles that a level must suit; the few names that are too long take the next level. */
const MOST = 0.85;

/** One manner for all tiles, so that they compare: the most that can be said, as large as it fits. */
export function tileLabels(names: readonly TileName[], boxes: readonly Box[], { px, basePx, measure }: Lettering): Labels {
  const short = abbreviations(names.map((name) => name.short));
  const waysOf = LEVELS.map((level) => names.map((name, index) => level(name, short[index]!)));
  const pick = (from: number, index: number, fontPx: number): string[] | undefined =>
    waysOf.slice(from).flatMap((ways) => ways[index]!).find((lines) => fits(lines, boxes[index]!, fontPx * px, measure));
  const sizes = [0.95, 0.875, 0.8125, 0.75].map((em) => Math.max(MIN_FONT_PX, em * basePx)).concat(MIN_FONT_PX);
  for (const [from, ways] of waysOf.entries()) {
    for (const [at, fontPx] of sizes.entries()) {
      const suited = ways.filter((each, index) => each.some((lines) => fits(lines, boxes[index]!, fontPx * px, measure))).length;
      // Smaller letters before fewer words; only at the smallest may the longest names be shortened.
      if (suited < names.length * (at < sizes.length - 1 ? 1 : MOST)) continue;
      return { fontPx, lines: names.map((_, index) => pick(from, index, fontPx) ?? []) };
    }
  }
  return { fontPx: MIN_FONT_PX, lines: names.map(() => []) };
}

/** Below this share of names with room none is written: a few at random would look like the ones that matter. */
const ENOUGH = 1 / 3;

/** On real boundaries each name stands alone: where it has room, and nothing where it has none. */
export function areaLabels(names: readonly TileName[], boxes: readonly Box[], { px, basePx, measure }: Lettering): Labels {
  const fontPx = Math.max(MIN_FONT_PX, 0.75 * basePx);
  // A shape is seldom as wide as its box.
  const inner = boxes.map((box) => ({ ...box, width: box.width * 0.75, height: box.height * 0.75 }));
  const lines = names.map(({ short }, index) => breaks(short).find((way) => fits(way, inner[index]!, fontPx * px, measure)) ?? []);
  const written = lines.filter((each) => each.length > 0).length;
  return { fontPx, lines: written < names.length * ENOUGH ? names.map(() => []) : lines };
}

/** A shape smaller than this on screen is hard to hit or to see. */
export const MIN_TARGET_PX = 24;

/**
 * Units that need a marker at their label point: too small on screen, and with no other within reach (islands). In a dense map of small
 * shapes markers would hide each other; there the nearest label point answers.
 */
export function lonelySmall(points: readonly Point[], boxes: readonly Box[], px: number): number[] {
  const reach = MIN_TARGET_PX * px;
  const cell = ([x, y]: Point, dx = 0, dy = 0): string => `${Math.floor(x / reach) + dx}:${Math.floor(y / reach) + dy}`;
  const cells = new Map<string, number[]>();
  points.forEach((point, index) => cells.set(cell(point), [...(cells.get(cell(point)) ?? []), index]));
  const isAlone = (index: number): boolean => {
    for (const dx of [-1, 0, 1]) {
      for (const dy of [-1, 0, 1]) {
        for (const other of cells.get(cell(points[index]!, dx, dy)) ?? []) {
          const [a, b] = [points[index]!, points[other]!];
          if (other !== index && Math.hypot(a[0] - b[0], a[1] - b[1]) < reach) return false;
        }
      }
    }
    return true;
  };
  return boxes.flatMap(({ width, height }, index) => (Math.max(width, height) < reach && isAlone(index) ? [index] : []));
}
