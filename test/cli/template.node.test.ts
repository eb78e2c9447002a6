import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { consolidatedReport, studyResult } from '@quantriet/contract/templates';
import ExcelJS from 'exceljs';
import { filesIn, quantriet, templateFile, tempFolder } from './support.js';

async function open(...options: string[]): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(await templateFile(...options));
  return book;
}

describe('quantriet template', () => {
  it('makes a workbook with a sheet for each part of a plan', async () => {
    const book = await open();
    assert.deepEqual(book.worksheets.map(({ name }) => name), [
      'Hướng dẫn', 'Kế hoạch', 'Văn bản', 'Nhiệm vụ', 'Tình hình', 'Gia hạn', 'Không áp dụng', 'Cấp', 'Cơ quan', 'Danh mục',
    ]);
  });

  it('offers choices, explains headings and keeps them in sight', async () => {
    const book = await open();
    const duties = book.getWorksheet('Nhiệm vụ')!;
    const headings = duties.getRow(1).values as string[];
    const stream = headings.findIndex((heading) => heading?.startsWith('Mảng việc'));
    const rule = duties.getCell(2, stream).dataValidation;
    assert.equal(rule?.type, 'list');
    const [, sheet, from, to] = /^'(.+)'!\$(\w+)\$2:\$\w+\$(\d+)$/.exec(rule.formulae[0] as string)!;
    const choices = Array.from({ length: Number(to) - 1 }, (_, i) => book.getWorksheet(sheet)!.getCell(`${from}${i + 2}`).text);
    assert.deepEqual(choices, ['Học tập, quán triệt, tuyên truyền', 'Triển khai thực hiện']);
    assert.match(JSON.stringify(duties.getCell(1, stream).note), /Hai mảng không bao giờ cộng chung/);
    assert.equal(duties.views[0]?.state, 'frozen');
    assert.equal(duties.pageSetup.printTitlesRow, '1:1');
  });

  it('names the report templates, and what a report is made of', async () => {
    const duties = (await open('--plan', 'ha-tinh-2023')).getWorksheet('Nhiệm vụ')!;
    const cellsOf = (id: string): string[] => {
      for (let row = 2; row <= duties.rowCount; row++) if (duties.getCell(row, 1).text === id) return [duties.getCell(row, 19).text, duties.getCell(row, 20).text];
      throw new Error(`No row ${id}`);
    };
    assert.deepEqual(cellsOf('bao-cao-tong-hop'), [consolidatedReport.title.vi, 'hoc-tap-cap-huyen']);
    assert.deepEqual(cellsOf('hoc-tap-cap-huyen'), [studyResult.title.vi, '']);
    assert.deepEqual(cellsOf('ke-hoach-hoc-tap'), ['', '']);
  });

  for (const options of [[], ['--structure', 'ha-tinh-2023'], ['--structure', 'ha-tinh-2025'], ['--structure', 'hong-linh-2023']]) {
    it(`is clean as it comes: template ${options.join(' ')}`, async () => {
      const { code, out } = await quantriet('check', await templateFile(...options));
      assert.equal(code, 0, out.join('\n'));
      assert.match(out.at(-1)!, /^Không có lỗi: 3 nhiệm vụ, \d+ cơ quan, 2 dòng tình hình\.$/);
    });
  }

  it('marks its example as a sample', async () => {
    const folder = tempFolder();
    await quantriet('publish', await templateFile(), folder);
    const index = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as { sample: boolean };
    assert.equal(index.sample, true);
  });

  it('writes a whole plan with the texts of its documents', async () => {
    const file = await templateFile('--plan', 'ha-tinh-2023');
    assert.deepEqual([...filesIn(dirname(file)).keys()].sort(), [
      'mau.xlsx', 'van-ban/chi-thi-23-ct-tw.json', 'van-ban/minh-hoa-dang.json', 'van-ban/minh-hoa-nha-nuoc.json', 'van-ban/nghi-quyet-15-nq-tu.json',
    ]);
    const book = await open('--plan', 'ha-tinh-2023');
    assert.equal(book.getWorksheet('Nhiệm vụ')!.actualRowCount, 20);
  });

  it('gives the same bytes each time', async () => {
    const again = join(tempFolder(), 'mau.xlsx');
    await quantriet('template', again);
    assert.ok(readFileSync(again).equals(readFileSync(await templateFile())));
  });

  it('does not write over a file', async () => {
    const file = await templateFile();
    const before = readFileSync(file);
    const { code, err } = await quantriet('template', file, '--plan', 'ha-tinh-2023');
    assert.equal(code, 1);
    assert.deepEqual(err, [`Đã có “${file}”, không ghi đè. Chọn tên khác, hoặc xóa tệp đó trước.`]);
    assert.ok(readFileSync(file).equals(before));
    assert.deepEqual([...filesIn(dirname(file)).keys()], ['mau.xlsx']);
  });

  it('names the structures and plans that it knows', async () => {
    const file = join(tempFolder(), 'a.xlsx');
    assert.deepEqual((await quantriet('template', file, '--structure', 'ca-mau')).err, [
      'Không có cơ cấu “ca-mau”. Các cơ cấu có sẵn: ha-tinh-2023, hong-linh-2023, ha-tinh-2025.',
    ]);
    assert.deepEqual((await quantriet('template', file, '--plan', 'ca-mau')).err, [
      'Không có kế hoạch “ca-mau”. Các kế hoạch có sẵn: ha-tinh-2023, hong-linh-2023, ha-tinh-2025.',
    ]);
  });
});
