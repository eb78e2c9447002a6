import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  calendarOf, daysBetween, daysInMonth, endOfDay, endOfPlainDate, fixedClock, isRealDay, parseAsOf, parseDuePhrase, parsePlainDate, plainDateOf, startOfDay,
  systemClock, toICalendar, toInstant,
} from '@quantriet/contract';
import { duty, plan } from './support.js';

const ZONES = ['UTC', 'Asia/Ho_Chi_Minh', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Asia/Kathmandu', 'Europe/London'];

/** Everything here that has to do with a day, computed under one machine zone. */
function everythingUnder(zone: string): string {
  const before = process.env.TZ;
  process.env.TZ = zone;
  try {
    const phrases = ['trong tháng 7/2023', 'trong tháng 2/2024', 'quý I/2021', '6 tháng cuối năm 2023', 'năm 2023', 'trước ngày 1/1/2024', '31/3/2024', '26/3/2023'];
    const calendar = calendarOf(plan(phrases.map((phrase, i) => duty({ id: `d${i}`, due: parseDuePhrase(phrase)! }))), '2023-01-01T00:00:00.000Z');
    return JSON.stringify([
      phrases.map(parseDuePhrase), toICalendar(calendar, '2023-01-01T00:00:00.000Z', ''), parseAsOf('2023-08-25'), endOfPlainDate('2024-02-29'),
      plainDateOf('2023-12-31T17:00:00.000Z'), startOfDay(2023, 3, 26), daysInMonth(2023, 2), daysBetween('2023-03-25T20:00:00.000Z', '2023-11-06T03:00:00.000Z'),
    ]);
  } finally {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  }
}

describe('the zone of Viet Nam', () => {
  it('holds on a machine in any zone', () => {
    const offsets = new Set(ZONES.map((zone) => {
      process.env.TZ = zone;
      return new Date(0).getTimezoneOffset();
    }));
    delete process.env.TZ;
    assert.ok(offsets.size >= 5, 'the machine zone really changes in this test');
    const results = ZONES.map(everythingUnder);
    assert.deepEqual(results.filter((result) => result !== results[0]), []);
  });

  it('begins a day at 17:00 UTC of the day before and ends it a millisecond before the next', () => {
    assert.equal(toInstant(startOfDay(2023, 7, 31)), '2023-07-30T17:00:00.000Z');
    assert.equal(endOfDay(2023, 7, 31), '2023-07-31T16:59:59.999Z');
    assert.equal(endOfDay(2024, 2, 29), '2024-02-29T16:59:59.999Z');
    assert.equal(endOfDay(2023, 12, 31), '2023-12-31T16:59:59.999Z');
  });

  it('gives an instant the day it falls on', () => {
    assert.equal(plainDateOf('2023-07-31T16:59:59.999Z'), '2023-07-31');
    assert.equal(plainDateOf('2023-07-31T17:00:00.000Z'), '2023-08-01');
    fc.assert(fc.property(fc.date({ min: new Date('1901-01-01'), max: new Date('2199-01-01'), noInvalidDate: true }), (date) => {
      const day = plainDateOf(date.getTime());
      const { year, month, day: d } = parsePlainDate(day)!;
      assert.ok(startOfDay(year, month, d) <= date.getTime() && date.toISOString() <= endOfDay(year, month, d));
    }));
  });
});

describe('a day', () => {
  it('is real or is refused', () => {
    assert.ok(isRealDay(2024, 2, 29) && isRealDay(2000, 2, 29) && isRealDay(2023, 12, 31));
    for (const [y, m, d] of [[2023, 2, 29], [2100, 2, 29], [2023, 4, 31], [2023, 0, 1], [2023, 13, 1], [2023, 1, 0], [2023, 1, 32], [1899, 1, 1], [2200, 1, 1], [2023, 1.5, 1], [2023, 1, NaN]] as const) {
      assert.equal(isRealDay(y, m, d), false, `${y}-${m}-${d}`);
    }
  });

  it('is read from its ISO form alone', () => {
    assert.deepEqual(parsePlainDate('2024-02-29'), { year: 2024, month: 2, day: 29 });
    for (const text of ['2023-02-29', '2023-2-9', '29/02/2024', '2024-02-29T00:00:00Z', ' 2024-02-29', '2024-02', '']) assert.equal(parsePlainDate(text), undefined, text);
    assert.equal(endOfPlainDate('2023-02-30'), undefined);
  });

  it('counts whole days between two instants by their days, not by hours', () => {
    assert.equal(daysBetween('2023-08-25T16:59:59.999Z', '2023-08-25T17:00:00.000Z'), 1);
    assert.equal(daysBetween('2023-08-24T17:00:00.000Z', '2023-08-25T16:59:59.999Z'), 0);
    assert.equal(daysBetween('2023-08-25T05:00:00.000Z', '2023-08-31T16:59:59.999Z'), 6);
    assert.equal(daysBetween('2023-09-01T05:00:00.000Z', '2023-08-31T16:59:59.999Z'), -1);
  });
});

describe('an "as of"', () => {
  it('is the end of a day, or an instant with its zone', () => {
    assert.equal(parseAsOf('2023-08-25'), '2023-08-25T16:59:59.999Z');
    assert.equal(parseAsOf('2023-08-25T10:00:00+07:00'), '2023-08-25T03:00:00.000Z');
    assert.equal(parseAsOf('2023-08-25T10:00+0700'), '2023-08-25T03:00:00.000Z');
    assert.equal(parseAsOf('2023-08-25T03:00:00Z'), '2023-08-25T03:00:00.000Z');
    assert.equal(parseAsOf('2023-08-25T03:00:00.5Z'), '2023-08-25T03:00:00.500Z');
    assert.equal(parseAsOf('2024-02-29T00:00:00Z'), '2024-02-29T00:00:00.000Z');
  });

  it('is refused when it is anything else, a day that does not exist included', () => {
    for (const text of [
      '', 'hôm nay', '25/8/2023', '2023-08', '2023-02-29', '2023-02-30T00:00:00Z', '2023-04-31T10:00:00+07:00', '2023-13-01T00:00:00Z', '2023-08-25T25:00:00Z', '2023-08-25T10:60:00Z',
      '2023-08-25T10:00:00', '2023-08-25 10:00:00Z', '2023-08-25T10:00:00 (giờ Việt Nam) Z', '2023-08-25TZ', '2023-08-25T10:00:00+25:00', '1692939600000',
    ]) assert.equal(parseAsOf(text), undefined, text);
  });

  it('reads back every instant it writes', () => {
    fc.assert(fc.property(fc.date({ min: new Date('1901-01-01'), max: new Date('2199-01-01'), noInvalidDate: true }), (date) => {
      assert.equal(parseAsOf(date.toISOString()), date.toISOString());
    }));
  });
});

describe('a clock', () => {
  it('stands still where it is set', () => {
    assert.equal(fixedClock('2023-08-25T10:00:00+07:00').now(), Date.parse('2023-08-25T03:00:00Z'));
    assert.equal(fixedClock(5).now(), 5);
    assert.throws(() => fixedClock('hôm nay'), RangeError);
    assert.throws(() => fixedClock(Number.NaN), RangeError);
  });

  it('of the machine goes on', () => {
    const first = systemClock.now();
    assert.ok(systemClock.now() >= first && first > Date.parse('2023-01-01'));
  });
});
