export type Point = readonly [x: number, y: number];

/** Where the arrow keys point, in screen coordinates: y grows downwards. */
export const ARROWS: Record<string, Point> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/**
 * The nearest point in a direction, by steps along and across; undefined at the edge. Points within 45° of the direction go first,
 * and where there are none any other on that side, so that no unit stays out of reach.
 */
export function neighbour(points: readonly Point[], from: number, [right, down]: Point): number | undefined {
  const [x, y] = points[from] ?? [0, 0];
  let best: number | undefined;
  let least = Infinity;
  points.forEach((point, index) => {
    const [dx, dy] = [point[0] - x, point[1] - y];
    const along = dx * right + dy * down;
    const across = Math.abs(dx * down - dy * right);
    const cost = along + across + (across > along ? 1e9 : 0);
    if (along > 0 && cost < least) [best, least] = [index, cost];
  });
  return best;
}
