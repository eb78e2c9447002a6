import { plainDateOf } from '@quantriet/contract';
import writeExcelFile, { type CellObject, type Row, type Sheet } from 'write-excel-file/node';
import { exportTables, type Cell, type Table, type ToExport } from './export-tables.js';
import type { Handler } from './handler.js';
import { consolidated, dutyFor } from './reports.js';

const SAMPLE_STAMP = 'DỮ LIỆU MINH HỌA';

function heading({ issued: { plan }, duty, now }: ToExport): string {
  const [year, month, day] = plainDateOf(now).split('-');
  return [plan.sample ? SAMPLE_STAMP : [], duty.title, plan.title, `đến ngày ${Number(day)}/${Number(month)}/${year}`].flat().join(' · ');
}

/** A spreadsheet takes these at the start of a cell for a formula, and would run it. */
const FORMULA = /^[\s\p{Cc}]*[=+\-@]|^[\t\r\n]/u;

function csvField(value: Cell): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The tables one below the other, with the mark by which Excel tells UTF-8. */
function csvOf(tables: readonly Table[], head: string): Uint8Array {
  const lines = tables.flatMap(({ title, columns, rows }): Cell[][] => [[], [title], columns, ...rows]);
  return new TextEncoder().encode(`\uFEFF${[[head], ...lines].map((row) => `${row.map(csvField).join(',')}\r\n`).join('')}`);
}

const WIDE = /Nội dung|Chỉ tiêu|Cơ quan|Văn bản|Kết quả|Sản phẩm|Đánh giá|Chưa ghi/;

/** Text is written as text, so that nothing in it is a formula. */
function excelCell(value: Cell): CellObject | null {
  if (value === undefined) return null;
  return typeof value === 'number' ? { value, type: Number, alignVertical: 'top' } : { value, type: String, wrap: true, alignVertical: 'top' };
}

async function xlsxOf(tables: readonly Table[], head: string): Promise<Uint8Array> {
  const sheets = tables.map(({ title, columns, rows }): Sheet<never> => ({
    sheet: title,
    stickyRowsCount: 2,
    columns: columns.map((column) => ({ width: WIDE.test(column) ? 40 : 16 })),
    data: [
      [{ value: head, type: String, fontWeight: 'bold' }],
      columns.map((value): CellObject => ({ value, type: String, fontWeight: 'bold', wrap: true, backgroundColor: '#E8E8E8' })),
      ...rows.map((row): Row => row.map(excelCell)),
    ],
  }));
  return writeExcelFile(sheets, { fontFamily: 'Times New Roman', fontSize: 12 }).toBuffer();
}

export const exportReports: Handler<'reports.export'> = async (tx, call) => {
  const issued = await dutyFor(tx, 'reports.export', call);
  const { duty } = issued;
  const view: ToExport = { issued, duty, now: call.now, ...(await consolidated(tx, issued, duty)) };
  const tables = exportTables(view);
  return call.input.format === 'csv'
    ? { body: csvOf(tables, heading(view)), type: 'text/csv; charset=utf-8' }
    : { body: await xlsxOf(tables, heading(view)), type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' };
};
