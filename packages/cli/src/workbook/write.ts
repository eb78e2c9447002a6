import type { Plan, Standing, Structure } from '@quantriet/contract';
import type { Workbook, Worksheet } from 'exceljs';
import { writeGuide, writeLists, type Lists } from './write-lists.js';
import { BODIES_SHEET, DOCUMENTS_SHEET, DUTIES_SHEET, EXCEPTIONS_SHEET, MOVES_SHEET, PLAN_SHEET, STANDING_SHEET, TIERS_SHEET, type Choices, type Field, type SheetLayout } from './layout.js';
import { repack } from './repack.js';
import { bodyRow, documentRow, dutyRow, exceptionRows, hasTime, moveRows, Names, planRow, statementRow, tierRow, type CellOut, type RowOut } from './rows.js';
import { BOLD_FONT, fitRows, HEAD_FILL, HEAD_FONT, NOTE_FONT, setUpPage, TEXT_FONT } from './styles.js';

/** Draws a plan workbook: sheets, headings with notes, drop-downs, rows, print set-up. */

export interface BookContent {
  plan: Plan;
  structure: Structure;
  standing: readonly Standing[];
  /** Ids and names of structures to offer. */
  known: readonly Pick<Structure, 'id' | 'name'>[];
  /** The workbook defines its structure; otherwise its bodies are there to choose from. */
  ownStructure: boolean;
}

/** Rows that drop-downs and formats reach down to. */
const PREPARED_ROWS = 1_000;
const DAY = 'dd/mm/yyyy';
const MOMENT = 'dd/mm/yyyy hh:mm';

/** exceljs takes ranges here and its types do not say so. */
type Validations = { add(range: string, rule: object): void };

function validate(sheet: Worksheet, range: string, field: Field, lists: Lists): void {
  if (!field.choices) return;
  const strict = !field.several && !(['tierNames', 'bodyNames', 'dutyIds', 'documentIds', 'structures', 'templates'] as Choices[]).includes(field.choices);
  (sheet as unknown as { dataValidations: Validations }).dataValidations.add(range, {
    type: 'list',
    allowBlank: true,
    formulae: [lists[field.choices]],
    showErrorMessage: strict,
    errorStyle: 'stop',
    errorTitle: field.header,
    error: 'Chọn một giá trị trong danh sách. Trang Danh mục giải thích từng giá trị.',
  });
}

function setCell(sheet: Worksheet, row: number, column: number, value: CellOut): void {
  if (value === undefined) return;
  const cell = sheet.getCell(row, column);
  cell.value = value;
  if (value instanceof Date) cell.numFmt = hasTime(value) ? MOMENT : DAY;
  cell.font = TEXT_FONT;
  cell.alignment = { vertical: 'top', wrapText: true, horizontal: 'left' };
}

function drawHead(sheet: Worksheet, fields: readonly Field[]): void {
  fields.forEach(({ header, required, note }, index) => {
    const cell = sheet.getCell(1, index + 1);
    cell.value = required ? `${header} *` : header;
    cell.font = HEAD_FONT;
    cell.fill = HEAD_FILL;
    cell.alignment = { vertical: 'middle', wrapText: true };
    if (note) cell.note = note;
  });
  sheet.getRow(1).height = 32;
}

function writeTable<Layout extends SheetLayout>(book: Workbook, layout: Layout, rows: readonly RowOut<Layout>[], lists: Lists): void {
  const sheet = book.addWorksheet(layout.name, { views: [{ state: 'frozen', xSplit: 1, ySplit: 1 }] });
  layout.fields.forEach((field, index) => {
    const column = sheet.getColumn(index + 1);
    column.width = field.width;
    if (field.format) column.numFmt = { day: DAY, moment: DAY, text: '@' }[field.format];
    const letter = column.letter;
    validate(sheet, `${letter}2:${letter}${Math.max(PREPARED_ROWS, rows.length + 200)}`, field, lists);
  });
  drawHead(sheet, layout.fields);
  rows.forEach((row, r) => {
    layout.fields.forEach(({ key }, c) => setCell(sheet, r + 2, c + 1, (row as Record<string, CellOut>)[key]));
  });
  fitRows(sheet, 2);
  setUpPage(sheet, layout.fields.length > 6);
}

function writePlanPage(book: Workbook, row: RowOut<typeof PLAN_SHEET>, lists: Lists): void {
  const sheet = book.addWorksheet(PLAN_SHEET.name, { views: [{ state: 'frozen', ySplit: 1 }] });
  ['Mục', 'Giá trị', 'Giải thích'].forEach((header, i) => {
    const cell = sheet.getCell(1, i + 1);
    cell.value = header;
    cell.font = HEAD_FONT;
    cell.fill = HEAD_FILL;
  });
  [26, 64, 70].forEach((width, i) => (sheet.getColumn(i + 1).width = width));
  PLAN_SHEET.fields.forEach((field, index) => {
    const at = index + 2;
    setCell(sheet, at, 1, field.required ? `${field.header} *` : field.header);
    sheet.getCell(at, 1).font = BOLD_FONT;
    if ((field as Field).format === 'text') sheet.getCell(at, 2).numFmt = '@';
    setCell(sheet, at, 2, row[field.key]);
    setCell(sheet, at, 3, field.note);
    sheet.getCell(at, 3).font = NOTE_FONT;
    validate(sheet, `B${at}`, field, lists);
  });
  fitRows(sheet, 2);
  setUpPage(sheet, true);
}

function writeSheets(book: Workbook, { plan, structure, standing, ownStructure }: BookContent, lists: Lists): void {
  const names = new Names(structure, plan.date);
  writePlanPage(book, planRow(plan, structure, ownStructure), lists);
  writeTable(book, DOCUMENTS_SHEET, plan.documents.map(documentRow), lists);
  writeTable(book, DUTIES_SHEET, plan.duties.map((duty) => dutyRow(duty, names)), lists);
  writeTable(book, STANDING_SHEET, standing.map((statement) => statementRow(statement, names)), lists);
  writeTable(book, MOVES_SHEET, moveRows(plan.duties), lists);
  writeTable(book, EXCEPTIONS_SHEET, exceptionRows(plan.duties, names), lists);
  writeTable(book, TIERS_SHEET, structure.tiers.map(tierRow), lists);
  writeTable(book, BODIES_SHEET, structure.bodies.map((body) => bodyRow(body, names)), lists);
}

/** Bytes of a workbook that holds the plan. The same content gives the same bytes. */
export async function writePlanBook(content: BookContent): Promise<Uint8Array> {
  const { default: ExcelJS } = await import('exceljs');
  const book = new ExcelJS.Workbook();
  writeGuide(book, content.ownStructure);
  const lists = writeLists(book, content);
  writeSheets(book, content, lists);
  // The lists are made first, because drop-downs point at them, and shown last; exceljs sorts by this and does not say so.
  (book.getWorksheet(lists.sheet) as unknown as { orderNo: number }).orderNo = book.worksheets.length + 1;
  return repack(new Uint8Array(await book.xlsx.writeBuffer()));
}
