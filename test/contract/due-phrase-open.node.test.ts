import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseDuePhrase, type Due } from '@quantriet/contract';

/** Phrases without a day: standing, promptly, periodic, none. */

const kindOf = (phrase: string): Due['kind'] | undefined => parseDuePhrase(phrase)?.kind;

function periodOf(phrase: string): string | undefined {
  const due = parseDuePhrase(phrase);
  return due?.kind === 'periodic' ? (due.period ?? 'unsaid') : undefined;
}

describe('a phrase without a day', () => {
  it('is standing', () => {
    for (const phrase of ['thường xuyên', 'Thường xuyên', 'thường xuyên, liên tục', 'liên tục', 'thường xuyên'.normalize('NFD')]) assert.equal(kindOf(phrase), 'standing', phrase);
  });

  it('is to be done promptly', () => {
    for (const phrase of ['kịp thời', 'Kịp thời', 'KỊP THỜI', 'ngay', 'kịp thời.']) assert.equal(kindOf(phrase), 'promptly', phrase);
  });

  it('sets no date', () => {
    for (const phrase of ['', '   ', '\u00a0', '-', '–', '—', 'không', 'Không có', 'không có hạn', 'không có thời hạn', 'không thời hạn', 'không quy định', 'không quy định thời hạn', 'không nêu']) {
      assert.deepEqual(parseDuePhrase(phrase), { kind: 'none' }, phrase);
    }
  });

  it('is periodic, with the period when it is said', () => {
    const said: Record<string, string[]> = {
      month: ['hằng tháng', 'hàng tháng', 'Hằng tháng', 'định kỳ hằng tháng', 'định kỳ tháng', 'mỗi tháng', 'mỗi tháng một lần', 'hằng tháng'.normalize('NFD')],
      quarter: ['định kỳ hằng quý', 'định kỳ hàng quý', 'hằng quý', 'mỗi quý một lần', 'định kỳ 3 tháng', 'định kỳ 3 tháng một lần', '3 tháng một lần', 'định kỳ hằng quí', 'ĐỊNH KỲ HẰNG QUÝ'],
      'half-year': ['định kỳ 6 tháng', 'định kỳ 06 tháng', '6 tháng một lần', '6 tháng', 'định kỳ nửa năm'],
      'nine-months': ['định kỳ 9 tháng'],
      year: ['hằng năm', 'định kỳ hằng năm', 'mỗi năm', 'mỗi năm 1 lần', 'định kỳ 12 tháng'],
    };
    for (const [period, phrases] of Object.entries(said)) {
      for (const phrase of phrases) assert.equal(periodOf(phrase), period, phrase);
    }
  });

  it('is periodic without a period when none is said, or more than one', () => {
    for (const phrase of [
      'định kỳ', 'Định kỳ', 'định kỳ và đột xuất', 'định kỳ, đột xuất', 'định kỳ hoặc đột xuất', 'định kỳ theo quy định', 'định kỳ theo quy chế', 'định kỳ 6 tháng, năm', 'định kỳ tháng, quý, năm',
      'hằng quý, hằng năm', 'định kỳ hằng tuần', 'định kỳ 2 tháng', 'định kỳ 2 tháng một lần', 'định kỳ 16 tháng', 'định kỳ 5 năm', 'định kỳ tháng 6 và tháng 12',
    ]) assert.equal(periodOf(phrase), 'unsaid', phrase);
  });

  it('is not periodic when it holds a date that would be lost', () => {
    for (const phrase of ['định kỳ, xong trước ngày 15/8/2023', 'định kỳ đến hết năm 2023']) assert.equal(kindOf(phrase), undefined, phrase);
  });

  it('is not read where a word only looks alike once folded', () => {
    for (const phrase of ['ngày', 'quỹ', 'định', 'tháng', 'năm', 'quý', '2 tháng', 'hằng tuần', 'hạng mục']) assert.equal(kindOf(phrase), undefined, phrase);
  });
});
