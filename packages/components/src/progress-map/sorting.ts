import { compareVietnamese, type Share } from '@quantriet/contract';
import { MAP_CLASSES } from './classes.js';
import type { MapQuestion, MapRow } from './rows.js';

export type Column = 'name' | 'tier' | 'class' | 'done' | 'overdue' | 'noData' | 'submitted' | 'count';

/** Columns of the table: of a stream (where the share is the class), of a duty, of a duty that counts below. */
export function columnsOf(duty: boolean, colorBy: MapQuestion['colorBy'], counted: boolean): Column[] {
  if (!duty) return ['name', 'tier', 'done', 'overdue', 'noData', ...(colorBy === 'share' ? [] : ['class' as const])];
  return counted ? ['name', 'tier', 'class', 'count', 'submitted'] : ['name', 'tier', 'class', 'submitted'];
}

export interface Sorting {
  column: Column;
  descending: boolean;
}

const ratio = (share: Share | undefined): number | undefined => (share && share.of > 0 ? share.done / share.of : undefined);

/** What a cell is sorted by; undefined where nothing is known: such rows stay last, either way. */
function sortValue(row: MapRow, column: Column): number | string | undefined {
  const { tally, obligation } = row;
  const said = tally && row.class !== 'no-data' ? tally : undefined;
  switch (column) {
    case 'name': return row.short;
    case 'tier': return row.tier;
    case 'class': return MAP_CLASSES.indexOf(row.class);
    case 'done': return ratio(said?.share);
    case 'overdue': return said?.overdue;
    case 'noData': return tally?.noData;
    case 'submitted': return obligation?.submittedAt;
    case 'count': return ratio(obligation?.count);
  }
}

/** Names in Vietnamese order, figures by value, ties by name. */
export function sortRows(rows: readonly MapRow[], { column, descending }: Sorting): MapRow[] {
  const sign = descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [x, y] = [sortValue(a, column), sortValue(b, column)];
    if (x === undefined || y === undefined) {
      if (x !== y) return x === undefined ? 1 : -1;
    } else if (x !== y) {
      const order = typeof x === 'number' && typeof y === 'number' ? x - y : compareVietnamese(String(x), String(y));
      if (order !== 0) return sign * order;
    }
    return compareVietnamese(a.short, b.short);
  });
}
