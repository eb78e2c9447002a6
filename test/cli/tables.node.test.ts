import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { publish, type Edition } from '@quantriet/cli';
import { fixedClock, plainDateOf, type Plan } from '@quantriet/contract';
import ExcelJS from 'exceljs';
import * as small from '../fixtures/small-plan.js';
import { cellTexts, CLOCK, filesIn, tempFolder } from './support.js';

const STAMP = 'DỮ LIỆU MINH HỌA';

function editionOf(plan: Plan): Edition {
  return { plans: [plan], structures: [small.structure], standing: { [plan.id]: small.standing }, documents: [small.documentText], mapSheets: [small.mapSheet] };
}

async function filesOf(plan: Plan): Promise<Map<string, Buffer>> {
  const folder = tempFolder();
  await publish(editionOf(plan), folder, { clock: CLOCK });
  return filesIn(folder);
}

/** Reads RFC 4180. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? bare ?? '');
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe('the tables of a publication', () => {
  let files: Map<string, Buffer>;
  const csv = (table: string): string[][] => parseCsv(files.get(`tables/ke-hoach-bodies.${table}.csv`)!.toString('utf8').slice(1));
  before(async () => {
    files = await filesOf(small.planOf('bodies'));
  });

  it('are CSV that spreadsheets take for UTF-8, with one width throughout', () => {
    for (const table of ['nhiem-vu', 'co-quan', 'tien-do', 'tinh-hinh']) {
      const bytes = files.get(`tables/ke-hoach-bodies.${table}.csv`)!;
      assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf], table);
      const rows = csv(table);
      assert.ok(rows.length > 1, table);
      assert.ok(rows.every(({ length }) => length === rows[0]!.length), table);
    }
  });

  it('stamp every row of a sample plan', () => {
    for (const table of ['nhiem-vu', 'co-quan', 'tien-do', 'tinh-hinh']) assert.ok(csv(table).every((row) => row.at(-1) === STAMP), table);
  });

  it('say where each body stands', () => {
    const [head = [], ...rows] = csv('tinh-hinh');
    const value = (duty: string, body: string, column: string): string | undefined =>
      rows.find((row) => row[head.indexOf('Mã nhiệm vụ')] === duty && row[head.indexOf('Mã cơ quan')] === body)?.[head.indexOf(column)];
    assert.equal(value('hoc-tap', 'huyen-1', 'Tình trạng'), 'hoàn thành đúng hạn');
    assert.equal(value('hoc-tap', 'huyen-1', 'Ngày gửi báo cáo'), '2023-08-10');
    assert.equal(value('hoc-tap', 'huyen-3', 'Tình trạng'), 'chưa có dữ liệu');
    assert.equal(value('de-an', 'huyen-3', 'Tình trạng'), 'không áp dụng');
    assert.equal(value('de-an', 'huyen-3', 'Ghi chú'), 'Không có phường');
    assert.deepEqual([value('chi-bo', 'huyen-1', 'Số đã làm'), value('chi-bo', 'huyen-1', 'Tổng số')], ['30', '40']);
  });

  it('hold the same in one workbook, stamped on every sheet', async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(files.get('tables/ke-hoach-bodies.xlsx')! as unknown as ArrayBuffer);
    assert.deepEqual(book.worksheets.map(({ name }) => name), ['Nhiệm vụ', 'Cơ quan', 'Tiến độ', 'Tình hình']);
    for (const sheet of book.worksheets) {
      assert.match(sheet.getCell('A1').text, new RegExp(`^${STAMP} · .* · Tính đến 25/8/2023$`));
      assert.match(sheet.headerFooter.oddHeader ?? '', new RegExp(STAMP));
    }
    const texts = await cellTexts(files.get('tables/ke-hoach-bodies.xlsx')!);
    for (const cell of csv('tinh-hinh').flat()) assert.ok(cell === '' || texts.includes(cell), cell);
  });

  it('never let a spreadsheet run what a plan says', async () => {
    const formulas = ['=HYPERLINK("http://x","y")', '+1+1', '-2+3', '@SUM(A1)', '\t=1', ' =1', '"=1"'];
    const plan = small.planOf('bodies');
    const nasty = await filesOf({ ...plan, duties: plan.duties.map((duty, i) => ({ ...duty, title: formulas[i % formulas.length]!, detail: formulas[(i + 4) % formulas.length]! })) });
    const rows = parseCsv(nasty.get('tables/ke-hoach-bodies.nhiem-vu.csv')!.toString('utf8').slice(1));
    for (const cell of rows.flat()) assert.doesNotMatch(cell, /^[=+\-@\t\r]|^\s+[=+\-@]/);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(nasty.get('tables/ke-hoach-bodies.xlsx')! as unknown as ArrayBuffer);
    for (const sheet of book.worksheets) sheet.eachRow((row) => row.eachCell((cell) => assert.notEqual(cell.type, ExcelJS.ValueType.Formula)));
  });
});

describe('the calendar of a publication', () => {
  interface Event {
    [name: string]: string;
  }

  function eventsIn(ics: string): Event[] {
    assert.ok(ics.split('\r\n').every((line) => Buffer.byteLength(line) <= 75));
    const lines = ics.replaceAll('\r\n ', '').split('\r\n');
    assert.deepEqual([lines[0], lines.at(-2), lines.at(-1)], ['BEGIN:VCALENDAR', 'END:VCALENDAR', '']);
    const events: Event[] = [];
    for (const line of lines) {
      if (line === 'BEGIN:VEVENT') events.push({});
      const [, name, value] = /^([A-Z]+)[^:]*:(.*)$/.exec(line) ?? [];
      if (name && events.length > 0 && !/^(BEGIN|END)$/.test(name)) events.at(-1)![name] = value!;
    }
    return events;
  }

  it('has the due dates of the plan, stamped', async () => {
    const files = await filesOf(small.planOf('documents'));
    const events = eventsIn(files.get('calendar/ke-hoach-documents.ics')!.toString('utf8'));
    assert.deepEqual(events.map(({ UID, DTSTART }) => [UID, DTSTART]), [['hoc-tap@ke-hoach-documents', '20230831'], ['de-an@ke-hoach-documents', '20230930']]);
    for (const { SUMMARY } of events) assert.ok(SUMMARY!.startsWith(`[${STAMP}] `));
  });

  it('moves with an extension, and keeps its stamp while nothing moves', async () => {
    const folder = tempFolder();
    const at = async (instant: string): Promise<Event> => {
      const clock = fixedClock(instant);
      await publish(editionOf(small.planOf('documents')), folder, { clock });
      const [event] = eventsIn(filesIn(folder).get('calendar/ke-hoach-documents.ics')!.toString('utf8'));
      assert.equal(plainDateOf(clock.now()), instant.slice(0, 10));
      return event!;
    };
    assert.deepEqual([(await at('2023-08-25T03:00:00.000Z')).DTSTAMP, (await at('2023-08-26T03:00:00.000Z')).DTSTAMP], ['20230825T030000Z', '20230825T030000Z']);
    const moved = await at('2023-09-06T03:00:00.000Z');
    assert.deepEqual([moved.DTSTART, moved.DTSTAMP], ['20230930', '20230906T030000Z']);
  });
});
