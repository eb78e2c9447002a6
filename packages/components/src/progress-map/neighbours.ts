/** Ways an arrow key points. Screen coordinates: y grows downwards. */
export type Direction = 'left' | 'right' | 'up' | 'down';

export type Point = readonly [x: number, y: number];

/** Extent of a shape. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

const AXES: Record<Direction, (dx: number, dy: number) => [along: number, across: number]> = {
  left: (dx, dy) => [-dx, dy],
  right: (dx, dy) => [dx, dy],
  up: (dx, dy) => [-dy, dx],
  down: (dx, dy) => [dy, dx],
};

/**
 * The nearest point in a direction, by steps along and across; undefined at the edge. Points within 45° of the direction go first,
 * and where there are none any other on that side, so that no unit stays out of reach.
 */
export function neighbour(points: readonly Point[], from: number, direction: Direction): number | undefined {
  const origin = points[from];
  if (!origin) return undefined;
  let best: number | undefined;
  let bestCost = Infinity;
  points.forEach(([x, y], index) => {
    const [along, across] = AXES[direction](x - origin[0], y - origin[1]);
    if (along <= 0) return;
    const aside = Math.abs(across) > along;
    const cost = along + Math.abs(across) + (aside ? 1e9 : 0);
    if (cost < bestCost) [best, bestCost] = [index, cost];
  });
  return best;
}

/** The smallest box that holds a place: an archipelago is chosen from the water between its islands. */
export function smallestAround(boxes: readonly Box[], [px, py]: Point): number | undefined {
  let best: number | undefined;
  let bestSize = Infinity;
  boxes.forEach(({ x, y, width, height }, index) => {
    const isInside = px >= x && px <= x + width && py >= y && py <= y + height;
    if (isInside && width * height < bestSize) [best, bestSize] = [index, width * height];
  });
  return best;
}

/** The point nearest to a place, within `reach`; undefined when none is. */
export function nearest(points: readonly Point[], [x, y]: Point, reach: number): number | undefined {
  let best: number | undefined;
  let bestDistance = reach;
  points.forEach(([px, py], index) => {
    const distance = Math.hypot(px - x, py - y);
    if (distance <= bestDistance) [best, bestDistance] = [index, distance];
  });
  return best;
}
