import type { Body, MapSheet, MapUnit, Structure } from '@quantriet/contract';
import type { Tile, TileLayout } from './layout.js';

/** A hexagon 90 wide and 104 high: all its corners, and those of its neighbours, fall on whole numbers. */
const HALF_WIDTH = 45;
const HALF_SIDE = 26;
const ROW = 3 * HALF_SIDE;
const MARGIN = 6;

type Point = [x: number, y: number];

function centre([, column, row]: Tile): Point {
  const shift = row % 2 === 0 ? 0 : HALF_WIDTH;
  return [column * 2 * HALF_WIDTH + shift, row * ROW];
}

function hexagon([x, y]: Point): string {
  return `M${x} ${y - 2 * HALF_SIDE}l${HALF_WIDTH} ${HALF_SIDE}v${2 * HALF_SIDE}l-${HALF_WIDTH} ${HALF_SIDE}l-${HALF_WIDTH} -${HALF_SIDE}v-${2 * HALF_SIDE}z`;
}

function viewBox(centres: readonly Point[]): MapSheet['viewBox'] {
  const xs = centres.map(([x]) => x);
  const ys = centres.map(([, y]) => y);
  const left = Math.min(...xs) - HALF_WIDTH - MARGIN;
  const top = Math.min(...ys) - 2 * HALF_SIDE - MARGIN;
  return [left, top, Math.max(...xs) + HALF_WIDTH + MARGIN - left, Math.max(...ys) + 2 * HALF_SIDE + MARGIN - top];
}

const keyOf = (body: Body): string => body.code ?? body.id;

/** Draws a tile layout. Throws `RangeError` where a tile names a body that the structure does not have. */
export function mapSheetOf(layout: TileLayout, structure: Structure): MapSheet {
  const bodies = new Map(structure.bodies.map((body) => [keyOf(body), body]));
  const unit = (tile: Tile): MapUnit => {
    const body = bodies.get(tile[0]);
    if (!body) throw new RangeError(`Layout ${layout.id} has a tile for ${tile[0]}, which ${structure.id} does not have.`);
    const label = centre(tile);
    return { code: keyOf(body), name: body.shortName ?? body.name, path: hexagon(label), label };
  };
  return {
    id: layout.id,
    structure: structure.id,
    kind: 'tiles',
    viewBox: viewBox([...layout.tiles, ...layout.offMap].map(centre)),
    units: [...layout.tiles.map(unit), ...layout.offMap.map((tile) => ({ ...unit(tile), offMap: true }))],
    credit: 'Bản đồ ô lục giác: mỗi ô là một đơn vị, vị trí tương đối, không phải địa giới.',
  };
}
