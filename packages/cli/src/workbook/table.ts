import { fold } from '@quantriet/contract';
import type { Workbook, Worksheet } from 'exceljs';
import { continuesFromAbove, rawOf, type Raw } from './cells.js';
import type { Field, SheetLayout } from './layout.js';
import type { Place, Reading } from './reading.js';

/** Finds sheets and headers by their folded names and hands out rows. */

export interface SheetRow<Key extends string = string> {
  /** False where the sheet has no such column (reported, if it must be there). */
  has(key: Key): boolean;
  raw(key: Key): Raw;
  /** Place of the cell; of the row's first column where the sheet has no such column. */
  place(key: Key): Place;
}

/** A heading may stand below a title, but not further down than this. */
const HEADER_ROWS = 20;

/** Headings are compared folded, without `*`, `:` and what stands in brackets. */
export function headingKey(text: string): string {
  return fold(text).replace(/\([^)]*\)|[*:]/g, ' ').replace(/\s+/g, ' ').trim();
}

function namesOf({ header, also = [] }: Field): string[] {
  return [header, ...also].map(headingKey);
}

export function findSheet(workbook: Workbook, { name, also = [] }: SheetLayout): Worksheet | undefined {
  const names = [name, ...also].map(headingKey);
  return workbook.worksheets.find((sheet) => names.includes(headingKey(sheet.name)));
}

function textOf(raw: Raw): string {
  return raw.kind === 'text' ? raw.text : '';
}

interface Header<Key extends string> {
  row: number;
  columns: Map<Key, number>;
}

function matchHeader<Key extends string>(sheet: Worksheet, row: number, fields: readonly Field<Key>[]): Header<Key> {
  const columns = new Map<Key, number>();
  for (let column = 1; column <= sheet.columnCount; column++) {
    const heading = headingKey(textOf(rawOf(sheet.getCell(row, column))));
    const field = heading && fields.find((candidate) => namesOf(candidate).includes(heading));
    if (field && !columns.has(field.key)) columns.set(field.key, column);
  }
  return { row, columns };
}

function findHeader<Key extends string>(sheet: Worksheet, fields: readonly Field<Key>[]): Header<Key> | undefined {
  let best: Header<Key> | undefined;
  for (let row = 1; row <= Math.min(sheet.rowCount, HEADER_ROWS); row++) {
    const header = matchHeader(sheet, row, fields);
    if (header.columns.size > (best?.columns.size ?? 1)) best = header;
  }
  return best;
}

function reportColumns<Key extends string>(sheet: Worksheet, header: Header<Key>, fields: readonly Field<Key>[], reading: Reading): void {
  for (const { key, header: name, required } of fields) {
    if (required && !header.columns.has(key)) reading.report('missing-column', reading.at(sheet.name), { column: name });
  }
  const used = new Set(header.columns.values());
  for (let column = 1; column <= sheet.columnCount; column++) {
    const cell = sheet.getCell(header.row, column);
    const name = textOf(rawOf(cell));
    if (!name || used.has(column) || (cell.isMerged && cell.master !== cell)) continue;
    const known = fields.some((field) => namesOf(field).includes(headingKey(name)));
    const place = reading.at(sheet.name, cell.address);
    if (known) reading.report('duplicate-column', place, { column: name });
    else reading.notice('unused-column', place, { column: name });
  }
}

function rowOf<Key extends string>(sheet: Worksheet, row: number, columns: Map<Key, number>, reading: Reading): SheetRow<Key> {
  const first = Math.min(...columns.values());
  return {
    has: (key) => columns.has(key),
    raw: (key) => {
      const column = columns.get(key);
      return column === undefined ? { kind: 'blank' } : rawOf(sheet.getCell(row, column));
    },
    place: (key) => reading.at(sheet.name, sheet.getCell(row, columns.get(key) ?? first).address),
  };
}

/** Rows of a sheet that say something; undefined when the sheet or its headings are missing (reported unless optional). */
export function readTable<Key extends string>(workbook: Workbook, layout: SheetLayout<Key>, reading: Reading): SheetRow<Key>[] | undefined {
  const sheet = findSheet(workbook, layout);
  if (!sheet) {
    if (!layout.optional) reading.report('missing-sheet', { workbook: reading.workbook }, { sheet: layout.name });
    return undefined;
  }
  const header = findHeader(sheet, layout.fields);
  if (!header) {
    if (layout.optional && sheet.actualRowCount === 0) return undefined;
    reading.report('missing-header', reading.at(sheet.name), { columns: layout.fields.filter(({ required }) => required).map((f) => f.header).join(', ') });
    return undefined;
  }
  reportColumns(sheet, header, layout.fields, reading);
  const rows: SheetRow<Key>[] = [];
  for (let row = header.row + 1; row <= sheet.rowCount; row++) {
    const says = [...header.columns.values()].some((column) => {
      const cell = sheet.getCell(row, column);
      return rawOf(cell).kind !== 'blank' && !continuesFromAbove(cell);
    });
    if (says) rows.push(rowOf(sheet, row, header.columns, reading));
  }
  return rows;
}

/** A sheet with a label and a value in each row, as one row; undefined when the sheet is missing. */
export function readPage<Key extends string>(workbook: Workbook, layout: SheetLayout<Key>, reading: Reading): SheetRow<Key> | undefined {
  const sheet = findSheet(workbook, layout);
  if (!sheet) {
    reading.report('missing-sheet', { workbook: reading.workbook }, { sheet: layout.name });
    return undefined;
  }
  const rows = new Map<Key, number>();
  for (let row = 1; row <= sheet.rowCount; row++) {
    const label = headingKey(textOf(rawOf(sheet.getCell(row, 1))));
    const field = label && layout.fields.find((candidate) => namesOf(candidate).includes(label));
    if (!field) {
      const unused = label && rawOf(sheet.getCell(row, 2)).kind !== 'blank' && row > 1;
      if (unused) reading.notice('unused-label', reading.at(sheet.name, `A${row}`), { label: textOf(rawOf(sheet.getCell(row, 1))) });
      continue;
    }
    if (rows.has(field.key)) reading.report('duplicate-label', reading.at(sheet.name, `A${row}`), { label: field.header });
    else rows.set(field.key, row);
  }
  for (const { key, header, required } of layout.fields) {
    if (required && !rows.has(key)) reading.report('missing-label', reading.at(sheet.name), { label: header });
  }
  return {
    has: (key) => rows.has(key),
    raw: (key) => (rows.has(key) ? rawOf(sheet.getCell(rows.get(key)!, 2)) : { kind: 'blank' }),
    place: (key) => (rows.has(key) ? reading.at(sheet.name, `B${rows.get(key)!}`) : reading.at(sheet.name)),
  };
}
