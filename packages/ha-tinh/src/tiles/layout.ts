/**
 * Hexagon tiles in rows, points up; odd rows stand half a tile to the right. A tile is named by the body's code, or its id
 * where it has none. Only places are kept here: the shapes follow from them.
 */
export type Tile = readonly [unit: string, column: number, row: number];

export interface TileLayout {
  id: string;
  structure: string;
  tiles: readonly Tile[];
  /** Bodies without an area, in the same grid, at least one free tile away from the map. */
  offMap: readonly Tile[];
}
