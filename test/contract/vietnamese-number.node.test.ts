import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  formatVietnameseDate, formatVietnameseMonth, formatVietnameseNumber, parseVietnameseDate, parseVietnameseMonth, parseVietnameseNumber,
} from '@quantriet/contract';

describe('a number as people write it', () => {
  it('is read with its points, commas and blanks', () => {
    const written: Record<string, number> = { '0': 0, '1250': 1250, '1.250': 1250, '1.250.000': 1_250_000, '12,5': 12.5, '1.250,75': 1250.75, ' 7 ': 7, '1 250': 1250, '1\u00a0250': 1250, '-3': -3 };
    for (const [text, number] of Object.entries(written)) assert.equal(parseVietnameseNumber(text), number, text);
  });

  it('is refused where it could be two numbers, or is none', () => {
    for (const text of ['', ' ', 'mười', '1,250.5', '1.25', '12.5', '1..2', '1,2,3', '1e3', '0x10', '١٢', '--1', '1-', '9'.repeat(30)]) assert.equal(parseVietnameseNumber(text), undefined, text);
  });

  it('comes back from how it is shown', () => {
    fc.assert(fc.property(fc.integer(), (number) => assert.equal(parseVietnameseNumber(formatVietnameseNumber(number)), number)));
    fc.assert(fc.property(fc.integer({ min: -1e9, max: 1e9 }).map((n) => n / 100), (number) => assert.equal(parseVietnameseNumber(formatVietnameseNumber(number)), number + 0)));
  });
});

describe('a day and a month as people write them', () => {
  it('are read with and without leading zeros', () => {
    for (const text of ['5/3/2020', '05/03/2020', ' 05/3/2020 ']) assert.equal(parseVietnameseDate(text), '2020-03-05', text);
    for (const text of ['8/2023', '08/2023']) assert.equal(parseVietnameseMonth(text), '2023-08', text);
    for (const text of ['30/2/2023', '5/3', '5/13/2020', 'mai', '']) assert.equal(parseVietnameseDate(text), undefined, text);
    for (const text of ['13/2023', '2023', '0/2023', '']) assert.equal(parseVietnameseMonth(text), undefined, text);
  });

  it('come back from how they are shown', () => {
    fc.assert(fc.property(fc.date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z'), noInvalidDate: true }), (date) => {
      const day = date.toISOString().slice(0, 10);
      assert.equal(parseVietnameseDate(formatVietnameseDate(day)), day);
      assert.equal(parseVietnameseMonth(formatVietnameseMonth(day.slice(0, 7))), day.slice(0, 7));
    }));
  });
});
