import type { Structure } from '@quantriet/contract';
import { standardTemplates } from '@quantriet/contract/templates';
import type { Workbook, Worksheet } from 'exceljs';
import { templateKey } from '../edition/templates.js';
import { guideLines } from './guide.js';
import { BODIES_SHEET, DOCUMENTS_SHEET, DUTIES_SHEET, GUIDE_SHEET, LISTS_SHEET, TIERS_SHEET, type Choices } from './layout.js';
import { fitRows, HEAD_FILL, HEAD_FONT, NOTE_FONT, setUpPage, TEXT_FONT, TITLE_FONT } from './styles.js';
import { wordLists, type WordList } from './words.js';

/** Where each drop-down finds its choices, as a formula; and the sheet that holds the lists. */
export type Lists = Record<Choices, string> & { sheet: string };

/** Rows of the author's own sheets that drop-downs look at. */
const REACH = 1_000;

function drawList(sheet: Worksheet, column: number, title: string, rows: readonly (readonly [string, string])[]): string {
  const label = sheet.getColumn(column);
  label.width = 26;
  sheet.getColumn(column + 1).width = 44;
  [title, 'Ý nghĩa'].forEach((text, i) => {
    const cell = sheet.getCell(1, column + i);
    cell.value = text;
    cell.font = HEAD_FONT;
    cell.fill = HEAD_FILL;
  });
  rows.forEach(([value, note], r) => {
    const own = sheet.getCell(r + 2, column);
    own.value = value;
    own.font = TEXT_FONT;
    own.alignment = { wrapText: true, vertical: 'top' };
    const cell = sheet.getCell(r + 2, column + 1);
    if (note) cell.value = note;
    cell.font = NOTE_FONT;
    cell.alignment = { wrapText: true, vertical: 'top' };
  });
  return `'${LISTS_SHEET}'!$${label.letter}$2:$${label.letter}$${rows.length + 1}`;
}

/** Draws the sheet of lists and says where each list stands. */
export function writeLists(book: Workbook, { known }: { known: readonly Pick<Structure, 'id' | 'name'>[] }): Lists {
  const sheet = book.addWorksheet(LISTS_SHEET, { views: [{ state: 'frozen', ySplit: 1 }] });
  const names = Object.keys(wordLists) as WordList[];
  const words = names.map((name, i): [WordList, string] => [
    name, drawList(sheet, i * 2 + 1, wordLists[name].title, wordLists[name].words.map(({ label, note }) => [label, note])),
  ]);
  const structures = drawList(sheet, names.length * 2 + 1, 'Cơ cấu có sẵn', known.map(({ id, name }) => [id, name]));
  const templates = drawList(sheet, names.length * 2 + 3, 'Mẫu báo cáo', standardTemplates.map((template) => [template.title.vi, templateKey(template)]));
  fitRows(sheet, 2);
  setUpPage(sheet, true);
  const column = (name: string, letter: string): string => `'${name}'!$${letter}$2:$${letter}$${REACH}`;
  return {
    ...(Object.fromEntries(words) as Record<WordList, string>),
    structures,
    templates,
    documentIds: column(DOCUMENTS_SHEET.name, 'A'),
    dutyIds: column(DUTIES_SHEET.name, 'A'),
    tierNames: column(TIERS_SHEET.name, 'B'),
    bodyNames: column(BODIES_SHEET.name, 'B'),
    sheet: LISTS_SHEET,
  };
}

/** Draws the sheet that says how to fill in the others. */
export function writeGuide(book: Workbook, ownStructure: boolean): void {
  const sheet = book.addWorksheet(GUIDE_SHEET, { views: [{ showGridLines: false }] });
  sheet.getColumn(1).width = 88;
  guideLines(ownStructure).forEach((line, i) => {
    const cell = sheet.getCell(i + 1, 1);
    cell.value = line.replace(/^# /, '');
    cell.alignment = { wrapText: true, vertical: 'top' };
    cell.font = line.startsWith('# ') ? TITLE_FONT : TEXT_FONT;
  });
  fitRows(sheet, 1);
  setUpPage(sheet, false);
}
