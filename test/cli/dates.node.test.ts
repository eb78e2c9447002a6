import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isRealDay, plainDateOf } from '@quantriet/contract';
import fc from 'fast-check';
import type { Raw } from '../../packages/cli/dist/workbook/cells.js';
import { instantOf, issueDateOf, momentOf, wallDate } from '../../packages/cli/dist/workbook/dates.js';

const text = (value: string): Raw => ({ kind: 'text', text: value });
const day = fc.record({ year: fc.integer({ min: 1980, max: 2099 }), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 31 }) })
  .filter(({ year, month, day: of }) => isRealDay(year, month, of));
const two = (n: number): string => String(n).padStart(2, '0');

describe('a day in a cell', () => {
  it('is the same day in every form', () => {
    fc.assert(fc.property(day, ({ year, month, day: of }) => {
      const iso = `${year}-${two(month)}-${two(of)}`;
      const wall = Date.UTC(year, month - 1, of);
      const forms: Raw[] = [
        text(`${of}/${month}/${year}`), text(`${two(of)}/${two(month)}/${year}`), text(`${of}-${month}-${year}`), text(`${of}. ${month}. ${year}`),
        text(`ngày ${two(of)} tháng ${month} năm ${year}`.normalize('NFD')), text(`Hà Tĩnh, ngày ${of} tháng ${month} năm ${year}`), text(iso), text(`${iso}T00:00:00`),
        { kind: 'date', wall, month: false }, { kind: 'number', value: wall / 86_400_000 + 25_569 }, text(String(wall / 86_400_000 + 25_569)),
      ];
      for (const form of forms) {
        assert.equal(issueDateOf(momentOf(form)!), iso, JSON.stringify(form));
        assert.equal(plainDateOf(instantOf(form)!), iso, JSON.stringify(form));
      }
    }));
  });

  it('begins at midnight in Viet Nam, on any machine', () => {
    assert.equal(instantOf(text('31/8/2023')), '2023-08-30T17:00:00.000Z');
    assert.equal(instantOf(text('16h30 ngày 31/8/2023')), '2023-08-31T09:30:00.000Z');
    assert.equal(instantOf(text('31/8/2023 lúc 7 giờ 05 phút')), '2023-08-31T00:05:00.000Z');
  });

  it('comes back from a cell to the millisecond', () => {
    const instant = fc.date({ min: new Date('1980-01-02'), max: new Date('2099-12-30'), noInvalidDate: true }).map((date) => date.toISOString());
    fc.assert(fc.property(instant, (at) => assert.equal(instantOf({ kind: 'date', wall: wallDate(at).getTime(), month: false }), at)));
  });

  it('is a month where a month is all there is', () => {
    for (const form of ['tháng 7/2023', '7/2023', 'tháng 07 năm 2023', '2023-07']) assert.equal(issueDateOf(momentOf(text(form))!), '2023-07', form);
    assert.equal(issueDateOf(momentOf({ kind: 'date', wall: Date.UTC(2023, 6, 1), month: true })!), '2023-07');
    assert.equal(instantOf(text('tháng 7/2023')), undefined);
  });

  it('is never guessed', () => {
    for (const form of ['31/8/23', '2/31/2023', '31/2/2023', '29/2/2023', '8/2023/31', 'hôm qua', '31/8', '2023', '20230831', '31/8/2023 25:00', '']) {
      assert.equal(instantOf(text(form)), undefined, form);
    }
    for (const value of [2023, 0, -5, 31, 1e9]) assert.equal(momentOf({ kind: 'number', value }), undefined, String(value));
  });
});
