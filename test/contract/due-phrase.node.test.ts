import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseDuePhrase, plainDateOf } from '@quantriet/contract';

/** `2023-08-31 month` for a phrase with a date; its kind otherwise. */
function read(phrase: string): string | undefined {
  const due = parseDuePhrase(phrase);
  return due?.kind === 'date' ? `${plainDateOf(due.instant)} ${due.granularity}` : due?.kind;
}

const MEANINGS: Record<string, string[]> = {
  '2023-08-31 month': [
    'trong tháng 8/2023', 'tháng 8/2023', 'tháng 08/2023', 'Tháng 8 năm 2023', 'tháng 8, năm 2023', 'tháng 8-2023', 'tháng 8.2023', 'tháng 8 / 2023',
    'TRONG THÁNG 8/2023', 'hết tháng 8/2023', 'đến hết tháng 8/2023', 'cuối tháng 8/2023', 'đến cuối tháng 8/2023', 'xong trong tháng 8/2023',
    'hoàn thành trong tháng 8/2023', 'chậm nhất trong tháng 8/2023', 'chậm nhất là tháng 8/2023', 'trước hết tháng 8/2023', 'trong tháng 8/2023.',
    '  trong   tháng 8/2023 ', 'trong\u00a0tháng\u00a08/2023', 'trong\u202ftháng 8/2023', 'trong tháng 8/2023'.normalize('NFD'), 'trong tháng 8–2023',
  ],
  '2021-03-31 quarter': ['quý I/2021', 'Quý I năm 2021', 'QUÝ I/2021', 'quý 1/2021', 'quý 01/2021', 'trong quý I/2021', 'quí I/2021', 'quý I, 2021'],
  '2021-06-30 quarter': ['quý II/2021', 'quý 2 năm 2021', 'đến hết quý II/2021'],
  '2021-09-30 quarter': ['quý III/2021', 'quý III-2021'],
  '2021-12-31 quarter': ['quý IV/2021', 'quý iv/2021'],
  '2023-06-30 half-year': ['6 tháng đầu năm 2023', '06 tháng đầu năm 2023', 'sáu tháng đầu năm 2023', 'trong 6 tháng đầu năm 2023', 'nửa đầu năm 2023', '6 THÁNG ĐẦU NĂM 2023'],
  '2023-12-31 half-year': ['6 tháng cuối năm 2023', 'nửa cuối năm 2023'],
  '2023-12-31 year': ['năm 2023', 'trong năm 2023', 'hết năm 2023', 'đến cuối năm 2023', 'đến hết năm 2023'],
  '2020-03-05 day': [
    '5/3/2020', '05/3/2020', '05/03/2020', '5-3-2020', '5.3.2020', '5–3–2020', '05 / 3 / 2020', 'ngày 5/3/2020', 'ngày 05 tháng 3 năm 2020',
    'Ngày 05 tháng 03 năm 2020', 'ngày 5 tháng 3, năm 2020', 'ngày 5 tháng 3/2020', 'đến ngày 5/3/2020', 'đến hết ngày 5/3/2020', 'chậm nhất ngày 5/3/2020', 'chậm nhất là ngày 05/3/2020',
    'chậm nhất đến ngày 5/3/2020', 'hết ngày 5/3/2020', 'trước hoặc đúng ngày 5/3/2020', 'xong trong ngày 5/3/2020', '5/3/2020 ;', 'ngày 05 tháng 3 năm 2020'.normalize('NFD'),
  ],
  '2020-02-29 day': ['trước ngày 1/3/2020', 'trước 01/3/2020', 'trước ngày 01 tháng 3 năm 2020', 'xong trước ngày 1/3/2020', 'hoàn thành trước ngày 1/3/2020', 'báo cáo trước ngày 1/3/2020', 'TRƯỚC NGÀY 1/3/2020'],
  '2022-12-31 day': ['trước ngày 01/01/2023'],
};

const UNREADABLE = [
  'sớm', 'sau hội nghị', 'khi có yêu cầu', '8/2023', 'tháng 8', 'tháng 13/2023', 'tháng 0/2023', 'trong tháng', 'quý V/2023', 'quý 5/2023', 'quý 0/2023', 'quý IIII/2023', 'năm 23',
  '30/2/2023', '29/2/2023', 'ngày 31 tháng 4 năm 2023', '31/11/2023', '0/8/2023', '32/8/2023', '15/13/2023', 'trước ngày 30/2/2023', 'trước ngày 15/8', '15/8/23',
  'tháng 72023', 'tháng 12023', '15/82023', 'ngày 1582023', 'quý I2023', 'từ ngày 1/8/2023 đến ngày 15/8/2023', 'quý I và quý II/2023', 'quý I, II/2023', 'trước 17 giờ ngày 15/8/2023',
  'đầu tháng 8/2023', 'nửa đầu tháng 8/2023', 'tháng 8/2023 và tháng 9/2023', 'trong tháng 8/2023 (dự kiến)', 'trước tháng 8/2023', 'tháng 8/1023', 'ngày', 'Ngày.', '31/8/20233', '131/8/2023',
];

describe('a due phrase', () => {
  for (const [meaning, phrases] of Object.entries(MEANINGS)) {
    it(`means ${meaning} in every spelling`, () => {
      assert.deepEqual(phrases.map((phrase) => [phrase, read(phrase)]), phrases.map((phrase) => [phrase, meaning]));
    });
  }

  it('that cannot be read, or names a day that does not exist, is nothing rather than a guess', () => {
    assert.deepEqual(UNREADABLE.filter((phrase) => read(phrase) !== undefined), []);
  });

  it('is kept for display in its own letters, case and punctuation', () => {
    for (const phrase of ['Trong tháng 7/2023', 'TRONG THÁNG 07/2023', 'ngày 05 tháng 3 năm 2020', 'Kịp thời', 'Định kỳ hằng quý', 'quí I/2021', 'trước ngày 15/8/2023']) {
      const due = parseDuePhrase(phrase);
      assert.ok(due && 'phrase' in due, phrase);
      assert.equal(due.phrase, phrase);
    }
  });

  it('is shown with precomposed letters and single spaces, whatever was typed', () => {
    const due = parseDuePhrase('  trong\u00a0 tháng 7/2023 '.normalize('NFD'));
    assert.equal(due?.kind === 'date' && due.phrase, 'trong tháng 7/2023'.normalize('NFC'));
  });
});

const year = fc.integer({ min: 1900, max: 2199 });
const month = fc.integer({ min: 1, max: 12 });
/** Days in a month by counting, so that the test does not repeat the rule's own arithmetic. */
function lastDay(y: number, m: number): number {
  const leap = y % 4 === 0 && (y % 100 !== 0 || y % 400 === 0);
  return m === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(m) ? 30 : 31;
}
const two = (n: number): string => String(n).padStart(2, '0');
/** 23:59:59.999 of that day in UTC+7, written out. */
const endOf = (y: number, m: number, d: number): string => `${y}-${two(m)}-${two(d)}T16:59:59.999Z`;

function instantOf(phrase: string): string | undefined {
  const due = parseDuePhrase(phrase);
  return due?.kind === 'date' ? due.instant : undefined;
}

describe('the instant of a due phrase, for any date', () => {
  it('ends a month on its last day, leap years included', () => {
    fc.assert(fc.property(year, month, (y, m) => {
      assert.equal(instantOf(`trong tháng ${m}/${y}`), endOf(y, m, lastDay(y, m)));
    }));
  });

  it('ends quarters, half-years and years on their last day', () => {
    fc.assert(fc.property(year, fc.integer({ min: 1, max: 4 }), (y, q) => {
      assert.equal(instantOf(`quý ${['I', 'II', 'III', 'IV'][q - 1]}/${y}`), endOf(y, q * 3, lastDay(y, q * 3)));
      assert.equal(instantOf(`6 tháng đầu năm ${y}`), endOf(y, 6, 30));
      assert.equal(instantOf(`6 tháng cuối năm ${y}`), endOf(y, 12, 31));
      assert.equal(instantOf(`năm ${y}`), endOf(y, 12, 31));
    }));
  });

  it('reads every day that exists and no other', () => {
    fc.assert(fc.property(year, month, fc.integer({ min: 1, max: 31 }), (y, m, d) => {
      assert.equal(instantOf(`${d}/${m}/${y}`), d <= lastDay(y, m) ? endOf(y, m, d) : undefined);
    }));
  });

  it('ends "trước ngày" a millisecond before that day begins, whatever month or year that falls in', () => {
    fc.assert(fc.property(fc.integer({ min: 1901, max: 2199 }), month, fc.integer({ min: 1, max: 28 }), (y, m, d) => {
      const upTo = instantOf(`trước ngày ${d}/${m}/${y}`);
      assert.equal(Date.parse(upTo ?? ''), Date.parse(endOf(y, m, d)) - 86_400_000);
    }));
  });

  it('does not depend on how the phrase is spelled', () => {
    const form = fc.constantFrom('NFC' as const, 'NFD' as const);
    const blank = fc.constantFrom(' ', '\u00a0', '\u202f', '  ', '\t');
    fc.assert(fc.property(year, month, form, blank, fc.boolean(), fc.boolean(), (y, m, normal, space, upper, padded) => {
      const phrase = `trong tháng ${padded ? two(m) : m}/${y}`.replaceAll(' ', space).normalize(normal);
      assert.equal(instantOf(upper ? phrase.toUpperCase() : phrase), endOf(y, m, lastDay(y, m)));
    }));
  });

  it('never throws and never makes up a date without a year in it', () => {
    const words = fc.constantFrom('trong', 'tháng', 'quý', 'năm', 'ngày', 'trước', '6', '31', '2023', '/', '-', 'I', 'định kỳ', 'hằng', 'đầu', 'không', '.', '\u0301');
    fc.assert(fc.property(fc.array(fc.oneof(words, fc.string({ unit: 'grapheme', maxLength: 3 })), { maxLength: 8 }), (parts) => {
      const phrase = parts.join(' ');
      const due = parseDuePhrase(phrase);
      if (due?.kind === 'date') assert.match(phrase.replace(/\s/g, ''), /\d{4}/);
    }), { numRuns: 500 });
  });
});
