import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { compareVietnamese } from '@quantriet/contract';
import { vietnameseText, windows1258 } from './vietnamese.js';

const sorted = (words: string[]): string[] => [...words].sort(compareVietnamese);
const ALPHABET = 'a ă â b c d đ e ê g h i k l m n o ô ơ p q r s t u ư v x y'.split(' ');

describe('Vietnamese order', () => {
  it('is that of the alphabet', () => {
    assert.deepEqual(sorted([...ALPHABET].reverse()), ALPHABET);
    assert.deepEqual(sorted(ALPHABET.map((letter) => letter.toUpperCase()).reverse()), ALPHABET.map((letter) => letter.toUpperCase()));
  });

  it('puts a letter before the next one whatever follows it', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: ALPHABET.length - 2 }), fc.constantFrom('a', 'm', 'yên'), fc.constantFrom('', 'a', 'ăn'), (i, end, start) => {
      assert.ok(compareVietnamese(ALPHABET[i]! + end, ALPHABET[i + 1]! + start) < 0);
    }));
  });

  it('sorts tones after letters: không dấu, huyền, hỏi, ngã, sắc, nặng', () => {
    assert.deepEqual(sorted(['mạ', 'má', 'mã', 'mả', 'mà', 'ma']), ['ma', 'mà', 'mả', 'mã', 'má', 'mạ']);
  });

  it('sorts places as a Vietnamese list does', () => {
    const places = ['Can Lộc', 'Cẩm Xuyên', 'Đức Thọ', 'Hà Tĩnh', 'Hồng Lĩnh', 'Hương Khê', 'Hương Sơn', 'Kỳ Anh', 'Lộc Hà', 'Nghi Xuân', 'Thạch Hà', 'Vũ Quang'];
    assert.deepEqual(sorted([...places].reverse()), places);
  });

  it('sorts numbers by value', () => {
    assert.deepEqual(sorted(['Điều 10', 'Điều 9', 'Điều 1', '10', '9', 'Khoản 2']), ['9', '10', 'Điều 1', 'Điều 9', 'Điều 10', 'Khoản 2']);
    fc.assert(fc.property(fc.nat(99999), fc.nat(99999), (a, b) => {
      assert.equal(Math.sign(compareVietnamese(`xã ${a}`, `xã ${b}`)), Math.sign(a - b));
    }));
  });

  it('does not depend on encoding', () => {
    fc.assert(fc.property(vietnameseText, vietnameseText, (a, b) => {
      assert.equal(compareVietnamese(a, a.normalize('NFD')), 0);
      assert.equal(compareVietnamese(a, windows1258(a)), 0);
      assert.equal(compareVietnamese(a.normalize('NFD'), b), compareVietnamese(a, windows1258(b)));
    }));
  });
});
