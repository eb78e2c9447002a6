import type { Workbook } from 'exceljs';
import { words } from '../html/wording.js';
import { dayText } from '../publish/day-text.js';
import type { PlanView } from '../publish/plan-view.js';
import { repack } from '../workbook/repack.js';
import { BOLD_FONT, fitRows, HEAD_FILL, HEAD_FONT, setUpPage, TEXT_FONT } from '../workbook/styles.js';
import type { Table } from './tables.js';

const WIDE = /Nhiệm vụ|Chi tiết|Cơ quan|Thực hiện|Chủ trì|Phối hợp|Tên$|Sản phẩm/;

function drawTable(book: Workbook, { title, columns, rows }: Table, { plan, asOf }: PlanView): void {
  const sheet = book.addWorksheet(title, { views: [{ state: 'frozen', ySplit: 2 }] });
  const stamp = plan.sample ? `${words.sample} · ` : '';
  sheet.getCell('A1').value = `${stamp}${plan.title} · ${words.asOf(dayText(asOf))}`;
  sheet.getCell('A1').font = BOLD_FONT;
  columns.forEach((column, i) => {
    const cell = sheet.getCell(2, i + 1);
    cell.value = column;
    cell.font = HEAD_FONT;
    cell.fill = HEAD_FILL;
    cell.alignment = { wrapText: true, vertical: 'middle' };
    sheet.getColumn(i + 1).width = WIDE.test(column) ? 36 : 14;
  });
  rows.forEach((row, r) => {
    row.forEach((value, c) => {
      if (value === undefined) return;
      const cell = sheet.getCell(r + 3, c + 1);
      cell.value = value;
      cell.font = TEXT_FONT;
      cell.alignment = { wrapText: true, vertical: 'top' };
    });
  });
  fitRows(sheet, 3);
  sheet.autoFilter = { from: { row: 2, column: 1 }, to: { row: Math.max(2, rows.length + 2), column: columns.length } };
  setUpPage(sheet, true, '1:2');
  if (plan.sample) sheet.headerFooter.oddHeader = `&C&B${words.sample}`;
}

/** The tables of a plan as one workbook. Text is written as text, so that nothing in it is a formula. */
export async function xlsxOf(tables: readonly Table[], view: PlanView): Promise<Uint8Array> {
  const { default: ExcelJS } = await import('exceljs');
  const book = new ExcelJS.Workbook();
  for (const table of tables) drawTable(book, table, view);
  return repack(new Uint8Array(await book.xlsx.writeBuffer()));
}
