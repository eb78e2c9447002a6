import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { findFolded, fold, foldWithOffsets } from '@quantriet/contract';
import { spell, vietnameseText } from './vietnamese.js';

/** The pieces of a text that a search marks. */
function marked(text: string, query: string): string[] {
  return findFolded(foldWithOffsets(text), query).map(([start, end]) => text.slice(start, end));
}

describe('searching a text', () => {
  it('finds every spelling, and marks it as it stands', () => {
    const text = 'Khóa họp, khoá họp, KHÓA HỌP, kho\u0301a ho\u0323p, khoa hop';
    assert.deepEqual(marked(text, 'khóa họp'), ['Khóa họp', 'khoá họp', 'KHÓA HỌP', 'kho\u0301a ho\u0323p', 'khoa hop']);
    assert.deepEqual(marked(text, 'KHOA HOP').length, 5);
  });

  it('finds đ and its look-alikes', () => {
    assert.deepEqual(marked('Đảng, Ðảng, \u0189ảng, đảng, dang', 'đảng'), ['Đảng', 'Ðảng', '\u0189ảng', 'đảng', 'dang']);
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
    assert.deepEqual(findFolded(foldWithOffsets('aaaa'), 'aa'), [[0, 2], [2, 4]]);
    assert.deepEqual(marked('Điều 1. Điều 2.', 'điều'), ['Điều', 'Điều']);
  });

  it('finds nothing for a blank query, or for marks alone', () => {
    for (const query of ['', '   ', '\u00a0', '\u0301']) assert.deepEqual(marked('toàn văn', query), []);
    assert.deepEqual(marked('', 'văn'), []);
  });

  it('takes what looks like a pattern as it stands', () => {
    assert.deepEqual(marked('khoản (1) [a] 23-CT/TW. x', '(1) [a]'), ['(1) [a]']);
    assert.deepEqual(marked('23-CT/TW', '.'), []);
  });

  it('finds any piece of any text in any encoding, and marks what folds to it', () => {
    const text = vietnameseText.filter((each) => fold(each).trim().length > 0);
    fc.assert(fc.property(text, fc.infiniteStream(fc.nat(2)), fc.infiniteStream(fc.nat(2)), fc.nat(), fc.nat(), (whole, one, other, from, length) => {
      const letters = [...whole.normalize('NFC')];
      const start = from % letters.length;
      const query = letters.slice(start, start + 1 + (length % 12)).join('');
      fc.pre(fold(query).trim() !== '');
      const spelled = spell(whole, one);
      const found = marked(spelled, spell(query, other));
      assert.ok(found.length > 0);
      for (const piece of found) assert.equal(fold(piece), fold(query).trim());
    }));
  });

  it('cuts no letter, in text of any script', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme-composite', minLength: 1, maxLength: 20 }), fc.nat(), (text, at) => {
      const { text: folded } = foldWithOffsets(text);
      fc.pre(folded.trim() !== '');
      const query = folded.slice(at % folded.length, (at % folded.length) + 3);
      for (const [start, end] of findFolded(foldWithOffsets(text), query)) {
        assert.ok(end > start, 'something is marked');
        assert.doesNotMatch(text.slice(end), /^\p{Mn}/u);
        assert.doesNotMatch(text.slice(start), /^[\udc00-\udfff]/);
        assert.doesNotMatch(text.slice(0, end), /[\ud800-\udbff]$/);
      }
    }), { numRuns: 500 });
  });
});
