import type { Fill, Font, Worksheet } from 'exceljs';

/** Looks shared by the workbooks that are written. */
export const HEAD_FONT: Partial<Font> = { bold: true, color: { argb: 'FFFFFFFF' } };
export const HEAD_FILL: Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF1F4E79' } };
export const NOTE_FONT: Partial<Font> = { italic: true, color: { argb: 'FF595959' } };

/** A4, one page wide, headings repeated on every page. */
export function setUpPage(sheet: Worksheet, landscape: boolean, titleRows = '1:1'): void {
  sheet.pageSetup = {
    paperSize: 9,
    orientation: landscape ? 'landscape' : 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: titleRows,
    margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
  };
  sheet.headerFooter.oddFooter = '&L&A&RTrang &P/&N';
}
