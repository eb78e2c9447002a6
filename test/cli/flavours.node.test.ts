import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import type { Edition } from '@quantriet/cli';
import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { known } from '../../packages/cli/dist/commands/known.js';
import { canonical } from '../../packages/cli/dist/edition/schemas.js';
import { gather } from '../../packages/cli/dist/workbook/gather.js';
import { planCell, put, set, templateFile, workbook, type Edit } from './support.js';

/** One plan as different programs and hands leave it: it must be read the same. */

const PLAN = ['--plan', 'ha-tinh-2023'];

/** What would be published of it. */
async function editionOf(file: string): Promise<Edition> {
  const { edition, problems } = await gather([file], known, () => undefined);
  assert.deepEqual(problems, []);
  return canonical(edition);
}

let expected: Edition;
before(async () => {
  expected = await editionOf(await templateFile(...PLAN));
});

/** Every text cell changed. */
const eachText = (change: (text: string) => ExcelJS.CellValue): Edit => (book) => {
  for (const sheet of book.worksheets) {
    sheet.eachRow((row) => row.eachCell((cell) => {
      if (typeof cell.value === 'string') cell.value = change(cell.value);
    }));
  }
};

/** Every date cell changed; its wall-clock time is that of Viet Nam. */
const eachDate = (change: (date: Date, cell: ExcelJS.Cell) => ExcelJS.CellValue): Edit => (book) => {
  for (const sheet of book.worksheets) {
    sheet.eachRow((row) => row.eachCell((cell) => {
      if (cell.value instanceof Date) cell.value = change(cell.value, cell);
    }));
  }
};

const time = (date: Date): string => `${date.getUTCHours()}:${String(date.getUTCMinutes()).padStart(2, '0')}`;
const day = (date: Date, glue = '/'): string => [date.getUTCDate(), date.getUTCMonth() + 1, date.getUTCFullYear()].join(glue);
const isMidnight = (date: Date): boolean => date.getTime() % 86_400_000 === 0;
const serial = (date: Date): number => date.getTime() / 86_400_000 + 25_569;

const FLAVOURS: Record<string, Edit> = {
  'with dates as text, and time behind': eachDate((date) => (isMidnight(date) ? day(date) : `${day(date)} ${time(date)}`)),
  'with dates as text with noughts and dots': eachDate((date) => (isMidnight(date) ? day(date, '.').replace(/\b(\d)\b/g, '0$1') : `${time(date)} ${day(date, '-')}`)),
  'with dates in words': eachDate((date) => {
    const words = `ngày ${day(date, ' ').replace(/^(\d+) (\d+) (\d+)$/, (_, d: string, m: string, y: string) => `${d.padStart(2, '0')} tháng ${m} năm ${y}`)}`;
    return isMidnight(date) ? words : `${time(date).replace(':', 'h')} ${words}`;
  }),
  'with ISO dates': eachDate((date) => (isMidnight(date) ? date.toISOString().slice(0, 10) : date.toISOString().slice(0, 16).replace('T', ' '))),
  'with dates as serial numbers without a format': eachDate((date, cell) => {
    cell.style = {};
    return serial(date);
  }),
  'with dates as formulas': eachDate((date) => ({ formula: 'TODAY()', result: date })),
  'with decomposed letters': eachText((text) => text.normalize('NFD')),
  'with stray and no-break spaces': eachText((text) => ` \u00a0${text.replaceAll(' ', '\u00a0 ')}\u200b \n`),
  'with rich text': eachText((text) => ({ richText: [{ text: text.slice(0, 3), font: { bold: true } }, { text: text.slice(3) }] })),
  'with hyperlinks': eachText((text) => ({ text, hyperlink: 'https://example.org/' })),
  'with text from formulas': eachText((text) => ({ formula: '"x"', result: text })),
  'with headings in capitals without marks': (book) => {
    for (const sheet of book.worksheets) {
      sheet.getRow(1).eachCell((cell) => {
        cell.value = ` ${cell.text.toUpperCase().normalize('NFD').replace(/\p{Mn}/gu, '').replaceAll('Đ', 'D')}: `;
      });
    }
  },
  'with columns in another order': (book) => {
    const sheet = book.getWorksheet('Nhiệm vụ')!;
    const columns = Array.from({ length: 18 }, (_, i) => sheet.getColumn(i + 1).values.slice(1));
    columns.reverse().forEach((values, i) => {
      for (let row = 1; row <= 20; row++) sheet.getCell(row, i + 1).value = values[row - 1] ?? null;
    });
  },
  'with a title above the headings': (book) => {
    const sheet = book.getWorksheet('Nhiệm vụ')!;
    sheet.spliceRows(1, 0, ['DANH SÁCH NHIỆM VỤ'], []);
    sheet.mergeCells('A1:R1');
  },
  'with sheets in another order and named otherwise': (book) => {
    book.getWorksheet('Nhiệm vụ')!.name = 'NHIEM  VU';
    book.getWorksheet('Tình hình')!.name = 'Tình hình thực hiện';
  },
  'with empty rows between, some hidden': (book) => {
    const sheet = book.getWorksheet('Tình hình')!;
    sheet.spliceRows(4, 0, [], []);
    sheet.getRow(4).hidden = true;
    sheet.getCell('C400').border = { top: { style: 'thin' } };
    sheet.getRow(400).hidden = true;
  },
  'with a merged cell over rows that share a value': (book) => {
    const sheet = book.getWorksheet('Tình hình')!;
    assert.equal(sheet.getCell('A2').text, sheet.getCell('A3').text);
    sheet.mergeCells('A2:A3');
    sheet.mergeCells('B2:B3');
  },
  'with names for words in other spellings': (book) => {
    planCell(book, 'Công bố').value = 'TỪNG CƠ QUAN';
    planCell(book, 'Dữ liệu minh họa').value = true;
    planCell(book, 'Ngày ban hành').value = '7/2023';
    book.getWorksheet('Nhiệm vụ')!.getCell('E2').value = 'quán triệt';
  },
  'with a month that the program took for a date': (book) => {
    const cell = planCell(book, 'Ngày ban hành');
    cell.value = new Date(Date.UTC(2023, 6, 1));
    cell.style = { numFmt: 'mmm-yy' };
  },
};

describe('quantriet reads a plan', () => {
  for (const [name, edit] of Object.entries(FLAVOURS)) {
    it(name, async () => assert.deepEqual(await editionOf(await workbook(PLAN, edit)), expected));
  }

  it('with bodies and tiers given by id', async () => {
    const ids = set({ 'Nhiệm vụ!I2': 'ban-tuyen-giao', 'Nhiệm vụ!J2': 'dang-uy-cong-an', 'Nhiệm vụ!K3': 'district, direct', 'Nhiệm vụ!L7': 'MTTQ tỉnh\nTổ chức CT-XH', 'Tình hình!B2': '437' });
    assert.deepEqual(await editionOf(await workbook(PLAN, ids)), expected);
  });
});

/** The parts of a workbook file changed as text. */
async function repacked(change: (name: string, xml: string) => [string, string] | undefined): Promise<string> {
  const template = await templateFile(...PLAN);
  const parts = Object.entries(unzipSync(readFileSync(template))).flatMap(([name, bytes]) => {
    const changed = change(name, strFromU8(bytes));
    return changed ? [[changed[0], strToU8(changed[1])] as const] : [];
  });
  const file = await workbook(PLAN);
  put(file, zipSync(Object.fromEntries(parts)));
  return file;
}

describe('quantriet reads files as programs write them', () => {
  it('with drop-downs and formats down to the last row, as LibreOffice writes them', async () => {
    const file = await repacked((name, xml) => [name, xml
      .replace(/sqref="([A-Z]+)2:\1\d+"/g, 'sqref="$12:$11048576"')
      .replace('</sheetData>', `${Array.from({ length: 30_000 }, (_, i) => `<row r="${i + 2000}" hidden="1"><c r="A${i + 2000}" s="1"/></row>`).join('')}</sheetData>`)]);
    assert.deepEqual(await editionOf(file), expected);
  });

  it('with strings in the cells and no list of strings', async () => {
    const strings = [...strFromU8(unzipSync(readFileSync(await templateFile(...PLAN)))['xl/sharedStrings.xml']!).matchAll(/<si>(.*?)<\/si>/gs)].map(([, si]) => si!);
    const file = await repacked((name, xml) => {
      if (name === 'xl/sharedStrings.xml') return undefined;
      if (name === 'xl/_rels/workbook.xml.rels') return [name, xml.replace(/<Relationship [^>]*sharedStrings[^>]*>/, '')];
      return [name, xml.replace(/(<c [^>]*)t="s"([^>]*)><v>(\d+)<\/v>/g, (_, a: string, b: string, i: string) => `${a}t="inlineStr"${b}><is>${strings[Number(i)]}</is>`)];
    });
    assert.deepEqual(await editionOf(file), expected);
  });

  it('with parts under other names and absolute paths, as some programs write them', async () => {
    const file = await repacked((name, xml) => [
      name.replace('worksheets/sheet', 'worksheets/trang'),
      name === 'xl/_rels/workbook.xml.rels' ? xml.replace(/Target="worksheets\/sheet(\d+)/g, 'Target="/xl/worksheets/trang$1') : xml,
    ]);
    assert.deepEqual(await editionOf(file), expected);
  });

  it('with days counted from 1904, as old Macs do', async () => {
    const file = await workbook(PLAN, (book) => {
      book.properties.date1904 = true;
    });
    assert.deepEqual(await editionOf(file), expected);
  });

  it('with a date in the due column, which a program made of what was typed', async () => {
    const due = (book: ExcelJS.Workbook): void => {
      const cell = book.getWorksheet('Nhiệm vụ')!.getCell('O2');
      cell.value = new Date(Date.UTC(2023, 7, 15));
      cell.style = { numFmt: 'dd/mm/yyyy' };
    };
    const asDate = await editionOf(await workbook(PLAN, due));
    assert.deepEqual(asDate, await editionOf(await workbook(PLAN, set({ 'Nhiệm vụ!O2': '15/8/2023' }))));
    assert.notDeepEqual(asDate, expected);
  });
});
