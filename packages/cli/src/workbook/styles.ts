import type { CellValue, Fill, Font, Worksheet } from 'exceljs';

/** Looks shared by the workbooks that are written. */
const FACE = { name: 'Calibri', family: 2, size: 11 };
export const TEXT_FONT: Partial<Font> = FACE;
export const BOLD_FONT: Partial<Font> = { ...FACE, bold: true };
export const TITLE_FONT: Partial<Font> = { ...FACE, bold: true, size: 14 };
export const HEAD_FONT: Partial<Font> = { ...FACE, bold: true, color: { argb: 'FFFFFFFF' } };
export const NOTE_FONT: Partial<Font> = { ...FACE, italic: true, color: { argb: 'FF595959' } };
export const HEAD_FILL: Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF1F4E79' } };

/** Characters that fit across a landscape A4 page and can still be read. */
const PAGE_WIDTH = 190;
const LINE_HEIGHT = 15;
const MAX_HEIGHT = 400;

/** A4, headings repeated on every page; a wide sheet goes over several pages, each with the first column. */
export function setUpPage(sheet: Worksheet, landscape: boolean, titleRows = '1:1'): void {
  const width = sheet.columns.reduce((sum, column) => sum + (column.width ?? 9), 0);
  const pages = landscape ? Math.max(1, Math.ceil(width / PAGE_WIDTH)) : 1;
  sheet.pageSetup = {
    paperSize: 9,
    orientation: landscape ? 'landscape' : 'portrait',
    fitToPage: true,
    fitToWidth: pages,
    fitToHeight: 0,
    printTitlesRow: titleRows,
    ...(pages > 1 && { printTitlesColumn: 'A:A' }),
    margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
  };
  sheet.headerFooter.oddFooter = '&L&A&RTrang &P/&N';
}

function linesIn(value: CellValue, width: number): number {
  if (typeof value !== 'string') return 1;
  return value.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 1.15) / width)), 0);
}

/** Heights for wrapped text: not every program works them out when it opens a file. */
export function fitRows(sheet: Worksheet, from: number): void {
  for (let row = from; row <= sheet.rowCount; row++) {
    let lines = 1;
    sheet.getRow(row).eachCell((cell, column) => {
      lines = Math.max(lines, linesIn(cell.value, sheet.getColumn(column).width ?? 9));
    });
    sheet.getRow(row).height = Math.min(MAX_HEIGHT, lines * LINE_HEIGHT);
  }
}
