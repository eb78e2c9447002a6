import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type ExcelJS from 'exceljs';
import fc from 'fast-check';
import { quantriet, workbook } from './support.js';

const SHEETS = ['Kế hoạch', 'Văn bản', 'Nhiệm vụ', 'Tình hình', 'Gia hạn', 'Không áp dụng', 'Cấp', 'Cơ quan'];

const value: fc.Arbitrary<ExcelJS.CellValue> = fc.oneof(
  fc.constant(null),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('hoc-tap', 'xa-1', 'btv', 'Hoàn thành', 'trong tháng 8/2023', '31/8/2023', '__proto__', 'constructor', '#', ';', ',', '$&', '{id}', '\u0000', 'x'.repeat(40_000).slice(0, 32_000)),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.date({ min: new Date('1900-01-02'), max: new Date('9999-12-31'), noInvalidDate: true }),
  fc.constant({ error: '#REF!' }),
);

const change = fc.record({ sheet: fc.constantFrom(...SHEETS), row: fc.integer({ min: 1, max: 19 }), column: fc.integer({ min: 1, max: 19 }), value });

describe('quantriet check of a workbook that anything may have happened to', () => {
  it('says what is wrong at a cell, and never fails itself', async () => {
    await fc.assert(fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 40 }), async (changes) => {
      const file = await workbook([], (book) => {
        for (const each of changes) book.getWorksheet(each.sheet)!.getCell(each.row, each.column).value = each.value;
      });
      const { code, out, err } = await quantriet('check', file);
      assert.ok(code === 0 || code === 1);
      assert.equal(err.length, 1, err.join('\n'));
      for (const line of out) assert.doesNotMatch(line, /undefined|\[object|NaN|^[a-z]+(?:-[a-z]+)+$/, line);
      assert.match(out.at(-1)!, code === 0 ? /^Không có lỗi/ : /^Có \d+ lỗi cần sửa\.$/);
    }), { numRuns: 20 });
  });
});
