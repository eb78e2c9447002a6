import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { finderOf, fold, foldWithOffsets } from '@quantriet/contract';
import { cpuSeconds } from './support.js';
import { placeTones, spell, vietnameseText } from './vietnamese.js';

/** The pieces of a text that a search marks. */
function marked(text: string, query: string, unfinished = false): string[] {
  return finderOf(query, unfinished)(foldWithOffsets(text)).map(([start, end]) => text.slice(start, end));
}

describe('searching a text', () => {
  it('finds every spelling of an unmarked query, and marks it as it stands', () => {
    const text = 'Khóa họp, khoá họp, KHÓA HỌP, kho\u0301a ho\u0323p, khoa hop';
    assert.deepEqual(marked(text, 'khoa hop'), ['Khóa họp', 'khoá họp', 'KHÓA HỌP', 'kho\u0301a ho\u0323p', 'khoa hop']);
    assert.equal(marked(text, 'KHOA HOP').length, 5);
  });

  it('finds only the marks that a query has, in every encoding, case and placement of the tone', () => {
    const text = 'Khóa, khoá, KHÓA, kho\u0301a, khoa\u0301, khoa, khỏa, khoả';
    for (const query of ['khóa', 'khoá', 'KHOÁ', 'khóa'.normalize('NFD')]) assert.equal(marked(text, query).length, 5, query);
    assert.deepEqual(marked('thuý, thúy, thủy', 'thúy'), ['thuý', 'thúy']);
    assert.deepEqual(marked('hoà bình, hòa bình, hỏa bình', 'hòa bình'), ['hoà bình', 'hòa bình']);
    assert.deepEqual(marked('đang viện, đảng viên, đảng viện, đàng viên, dang vien', 'đảng viên'), ['đảng viên']);
    assert.deepEqual(marked('qu\u00ea\u0301t, quết, quêt', 'quết'), ['qu\u00ea\u0301t', 'quết']);
  });

  it('takes each word of a query by itself', () => {
    assert.deepEqual(marked('đảng viên, đảng viện, đang viên', 'đảng vien'), ['đảng viên', 'đảng viện']);
    assert.deepEqual(marked('phương án, phường án, phưỡng ẩn', 'phương an'), ['phương án']);
    assert.deepEqual(marked('cơ-chế, cờ-chế, cơ-che', 'co-chế'), ['cơ-chế', 'cờ-chế']);
  });

  it('finds words whose end is not typed yet, whatever marks are still to come', () => {
    for (const typed of ['đ', 'đa', 'đan', 'đả', 'đản', 'đảng', 'đảng v', 'đảng vi', 'đảng viê', 'đảng viên']) assert.equal(marked('đảng viên', typed).length, 1, typed);
    assert.deepEqual(marked('khoá, khóc, khỏe', 'khó'), ['kho', 'khó']);
    assert.deepEqual(marked('dạng, đáng', 'đa'), ['đá']);
  });

  it('finds a last word whose tone is not typed yet only when asked to', () => {
    assert.deepEqual([marked('đảng', 'đang'), marked('đảng', 'đang', true)], [[], ['đảng']]);
    assert.deepEqual(marked('địa phường, địa phương', 'địa phương'), ['địa phương']);
    assert.deepEqual(marked('dảng, đáng', 'đảng', true), []);
    assert.deepEqual(marked('đảng viên', 'đang viên', true), [], 'a word before the last is typed');
  });

  it('finds đ and its look-alikes', () => {
    assert.deepEqual(marked('Đảng, Ðảng, \u0189ảng, đảng, dảng', 'đảng'), ['Đảng', 'Ðảng', '\u0189ảng', 'đảng']);
    assert.deepEqual(marked('đảng', 'Ðảng'), ['đảng']);
  });

  it('finds text across no-break spaces and runs of blanks', () => {
    const text = 'trật tự,\u00a0an\u00a0toàn giao\n   thông';
    assert.deepEqual(marked(text, 'an toàn giao thông'), ['an\u00a0toàn giao\n   thông']);
    assert.deepEqual(marked(text, ' an  toàn '), ['an\u00a0toàn']);
  });

  it('marks whole letters: a tone beside its letter stays with it', () => {
    assert.deepEqual(marked('ta\u0301 ta', 'ta'), ['ta\u0301', 'ta']);
    assert.deepEqual(marked('qu\u00ea\u0301t', 'e'), ['\u00ea\u0301']);
    assert.deepEqual(marked('a\u0323\u0302b', 'a'), ['a\u0323\u0302']);
    assert.deepEqual(marked('각', '\u1100'), ['각']);
  });

  it('finds all of several, none of them twice', () => {
    assert.deepEqual(finderOf('aa')(foldWithOffsets('aaaa')), [[0, 2], [2, 4]]);
    assert.deepEqual(marked('Điều 1. Điều 2.', 'điều'), ['Điều', 'Điều']);
    assert.deepEqual(marked('ăaá aă', 'ăa'), ['ăa']);
  });

  it('finds nothing for a blank query, or for marks alone', () => {
    for (const query of ['', '   ', '\u00a0', '\u0301']) assert.deepEqual(marked('toàn văn', query), []);
    assert.deepEqual(marked('', 'văn'), []);
  });

  it('takes what looks like a pattern as it stands', () => {
    assert.deepEqual(marked('khoản (1) [a] 23-CT/TW. x', '(1) [a]'), ['(1) [a]']);
    assert.deepEqual(marked('23-CT/TW', '.'), []);
  });
});

describe('any search', () => {
  const choices = fc.infiniteStream(fc.nat(2));

  it('finds a piece of a text where it was, however either is spelled', () => {
    fc.assert(fc.property(vietnameseText, choices, choices, fc.nat(), fc.nat(12), fc.boolean(), (whole, one, other, from, more, upper) => {
      const start = from % (whole.length || 1);
      const end = start + 1 + more;
      const piece = whole.slice(start, end);
      fc.pre(fold(piece).trim() !== '');
      const placed = placeTones(whole, one);
      const before = spell(placed.slice(0, start), one);
      const here = spell(placed.slice(start, end), other);
      const query = spell(placeTones(piece, other), other);
      const found = finderOf(upper ? query.toUpperCase() : query)(foldWithOffsets(before + here + spell(placed.slice(end), one)));
      assert.ok(found.some(([begins, ends]) => begins < before.length + here.length && ends > before.length), `${query} in ${before}${here}`);
    }), { numRuns: 500 });
  });

  it('does not find a word with another tone, nor one with a mark less', () => {
    const word = fc.tuple(fc.constantFrom('ph', 'đ', 'ng', 'l'), fc.constantFrom('ươ', 'iê', 'â', 'oa', 'uy', 'a'), fc.constantFrom('', 'n', 'ng'));
    const tone = fc.constantFrom('', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323');
    fc.assert(fc.property(word, tone, tone, choices, choices, ([start, vowel, end], here, asked, one, other) => {
      fc.pre(here !== asked);
      const toned = (mark: string): string => `${start}${vowel}${mark}${end}`;
      const text = `(${spell(placeTones(toned(here), one), one)})`;
      const query = spell(placeTones(toned(asked), other), other);
      const isMarked = query.normalize('NFD').replace(/đ/g, '') !== fold(query);
      assert.equal(marked(text, query).length, isMarked ? 0 : 1, `${query} in ${text}`);
    }));
  });

  it('finds all that an unmarked query does, and no more, when it is marked', () => {
    fc.assert(fc.property(vietnameseText, vietnameseText, (text, query) => {
      const all = finderOf(fold(query))(foldWithOffsets(text)).length;
      assert.ok(finderOf(query)(foldWithOffsets(text)).length <= all);
    }));
  });

  it('cuts no letter, in text of any script', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme-composite', minLength: 1, maxLength: 20 }), fc.nat(), (text, at) => {
      const { text: folded } = foldWithOffsets(text);
      fc.pre(folded.trim() !== '');
      const query = folded.slice(at % folded.length, (at % folded.length) + 3);
      for (const [start, end] of finderOf(query)(foldWithOffsets(text))) {
        assert.ok(end > start, 'something is marked');
        assert.doesNotMatch(text.slice(end), /^\p{Mn}/u);
        assert.doesNotMatch(text.slice(start), /^[\udc00-\udfff]/);
        assert.doesNotMatch(text.slice(0, end), /[\ud800-\udbff]$/);
      }
    }), { numRuns: 500 });
  });

  it('takes a moment for a thousand paragraphs once they are prepared', () => {
    const paragraph = 'Các cấp ủy tập trung lãnh đạo; cán bộ, đảng viên nêu gương chấp hành pháp luật về giao thông. '.repeat(2);
    const texts = Array.from({ length: 1000 }, () => foldWithOffsets(paragraph));
    assert.ok(cpuSeconds(() => texts.forEach(finderOf('đảng viên'))) < 0.5);
  });

  it('takes a moment for one endless word, and no more memory than it has', () => {
    const word = 'ă'.repeat(200_000);
    assert.ok(cpuSeconds(() => assert.equal(finderOf('aa')(foldWithOffsets(word)).length, 100_000)) < 3);
  });
});
