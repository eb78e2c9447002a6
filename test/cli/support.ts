import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after } from 'node:test';
import { fixedClock } from '@quantriet/contract';
import { run } from '@quantriet/cli';
import ExcelJS from 'exceljs';

/** 25 August 2023, ten in the morning in Viet Nam. */
export const CLOCK = fixedClock('2023-08-25T03:00:00.000Z');

export interface Said {
  code: number;
  out: string[];
  err: string[];
}

/** Runs the command line as a process would, with a clock of its own. */
export function quantriet(...args: string[]): Promise<Said> {
  return quantrietWith({}, ...args);
}

/** The same with environment variables. */
export async function quantrietWith(env: Record<string, string>, ...args: string[]): Promise<Said> {
  const said: Said = { code: -1, out: [], err: [] };
  said.code = await run(args, { out: (line) => said.out.push(line), err: (line) => said.err.push(line), clock: CLOCK, env });
  return said;
}

const folders: string[] = [];
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A folder that goes when the tests of the file are done. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'quantriet-cli-'));
  folders.push(folder);
  return folder;
}

const templates = new Map<string, Promise<string>>();

/** Path of a template made once per kind of call: `[]`, `['--plan', 'ha-tinh-2023']`. Not to be changed. */
export function templateFile(...options: string[]): Promise<string> {
  const key = options.join(' ');
  const made = templates.get(key) ?? (async () => {
    const file = join(tempFolder(), 'mau.xlsx');
    const { code, err } = await quantriet('template', file, ...options);
    if (code !== 0) throw new Error(err.join('\n'));
    return file;
  })();
  templates.set(key, made);
  return made;
}

export type Edit = (book: ExcelJS.Workbook) => void;

/** A workbook made of a template and changes to it, in a folder of its own with the files beside the template. */
export async function workbook(options: readonly string[], ...edits: Edit[]): Promise<string> {
  const template = await templateFile(...options);
  const file = join(tempFolder(), 'ke-hoach.xlsx');
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(template);
  for (const edit of edits) edit(book);
  await book.xlsx.writeFile(file);
  copyFolder(join(dirname(template), 'van-ban'), join(dirname(file), 'van-ban'));
  return file;
}

function copyFolder(from: string, to: string): void {
  if (!existsSync(from)) return;
  for (const [path, bytes] of filesIn(from)) put(join(to, path), bytes);
}

export function put(path: string, content: string | Uint8Array): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

/** Sets cells: `'Nhiệm vụ!F2'` to a value. */
export function set(cells: Record<string, ExcelJS.CellValue>): Edit {
  return (book) => {
    for (const [at, value] of Object.entries(cells)) {
      const [sheet, address] = at.split('!') as [string, string];
      book.getWorksheet(sheet)!.getCell(address).value = value;
    }
  };
}

/** Address in column B of the sheet `Kế hoạch` of the value with this label. */
export function planCell(book: ExcelJS.Workbook, label: string): ExcelJS.Cell {
  const sheet = book.getWorksheet('Kế hoạch')!;
  for (let row = 1; row <= sheet.rowCount; row++) {
    if (sheet.getCell(row, 1).text.startsWith(label)) return sheet.getCell(row, 2);
  }
  throw new Error(`No label ${label}`);
}

/** Files of a folder by relative path. */
export function filesIn(folder: string): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path));
  }
  return files;
}

/** Times of last change by relative path. */
export function timesIn(folder: string): Map<string, number> {
  return new Map([...filesIn(folder).keys()].map((path) => [path, statSync(join(folder, path)).mtimeMs]));
}

/** A spreadsheet file with the text of all its parts, to search in. */
export async function cellTexts(bytes: Buffer): Promise<string[]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as unknown as ArrayBuffer);
  const texts: string[] = [];
  for (const sheet of book.worksheets) sheet.eachRow((row) => row.eachCell((cell) => void texts.push(cell.text)));
  return texts;
}
