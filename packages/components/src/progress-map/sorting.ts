import { compareVietnamese, type Share } from '@quantriet/contract';
import { MAP_CLASSES } from './classes.js';
import type { MapRow } from './rows.js';

const COLUMNS = ['name', 'tier', 'class', 'done', 'overdue', 'noData', 'submitted'] as const;
export type Column = (typeof COLUMNS)[number];

/** Columns of the table: those in which some row has something. */
export function columnsOf(rows: readonly MapRow[]): Column[] {
  return COLUMNS.filter((column) => rows.some((row) => valueOf(row, column) !== undefined));
}

export interface Sorting {
  column: Column;
  descending: boolean;
}

/** What a cell holds; undefined where nothing is known. */
export function valueOf(row: MapRow, column: Column): string | number | Share | undefined {
  const { tally, obligation } = row;
  const said = row.class === 'no-data' || !tally?.share.of ? undefined : tally;
  switch (column) {
    case 'name': return row.short;
    case 'tier': return row.tier;
    case 'class': return MAP_CLASSES.indexOf(row.class);
    case 'done': return said?.share ?? obligation?.count;
    case 'overdue': return said?.overdue;
    case 'noData': return tally?.noData;
    case 'submitted': return obligation?.submittedAt;
  }
}

function compare(a: string | number | Share, b: string | number | Share): number {
  const amount = (value: string | number | Share): number => (typeof value === 'object' ? value.done / value.of : Number(value));
  return typeof a === 'string' && typeof b === 'string' ? compareVietnamese(a, b) : amount(a) - amount(b);
}

/** Names in Vietnamese order, figures by value, ties by name; rows of which nothing is known stay last, either way. */
export function sortRows(rows: readonly MapRow[], { column, descending }: Sorting): MapRow[] {
  return [...rows].sort((a, b) => {
    const [x, y] = [valueOf(a, column), valueOf(b, column)];
    const order = x === undefined || y === undefined ? Number(x === undefined) - Number(y === undefined) : compare(x, y) * (descending ? -1 : 1);
    return order || compareVietnamese(a.short, b.short);
  });
}
