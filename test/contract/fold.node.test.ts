import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { fold, foldWithOffsets } from '@quantriet/contract';
import { cpuSeconds } from './support.js';
import { spell, vietnameseText } from './vietnamese.js';

/** Any code units at all: every script, marks on their own, halves of pairs. */
const anyText = fc.array(fc.oneof(fc.integer({ min: 0, max: 0x10ffff }), fc.integer({ min: 0x20, max: 0x370 })), { maxLength: 40 }).map((points) => String.fromCodePoint(...points));

describe('folding', () => {
  it('makes equal what is one word in every encoding', () => {
    const word = 'Nghị quyết'; // each spelling below is written out, so that the editor cannot repair it
    const spellings = [word.normalize('NFC'), word.normalize('NFD'), 'Ngh\u1ecb quy\u00ea\u0301t', 'Nghi\u0323 quy\u1ebft', 'NGHỊ QUYẾT', 'nghị\u00a0quyết', 'nghị \t\n quyết'];
    assert.deepEqual([...new Set(spellings.map(fold))], ['nghi quyet']);
  });

  it('reads Windows-1258 text, a precomposed letter and a tone beside it', () => {
    assert.equal(fold('\u01a1\u0301'), 'o'); // ớ
    assert.equal(fold('\u01b0\u0323'), 'u'); // ự
    assert.equal(fold('\u0103\u0300'), 'a'); // ằ
    assert.equal(fold('\u00ea\u0309'), 'e'); // ể
  });

  it('makes both tone placements equal', () => {
    for (const [old, fresh] of [['khóa', 'khoá'], ['hòa', 'hoà'], ['thủy', 'thuỷ'], ['ủy', 'uỷ'], ['lõa', 'loã'], ['hóa', 'hoá'], ['Tỉnh ủy', 'Tỉnh uỷ']] as const) {
      assert.equal(fold(old), fold(fresh));
      assert.equal(fold(old.normalize('NFD')), fold(fresh));
    }
  });

  it('makes d of đ and of the letters typed for it, in both cases', () => {
    assert.equal(fold('đĐ\u00d0\u00f0\u0189\u0256'), 'dddddd');
  });

  it('keeps digits and punctuation, and one blank for any run of space', () => {
    assert.equal(fold('Số 23-CT/TW,\u00a0 ngày\u202f25/5/2023'), 'so 23-ct/tw, ngay 25/5/2023');
    assert.equal(fold(' a '), ' a ');
    assert.equal(fold(''), '');
  });

  it('leaves only a to z of any Vietnamese word', () => {
    fc.assert(fc.property(vietnameseText, (text) => assert.match(fold(text), /^[a-z0-9/,.-]*(?: [a-z0-9/,.-]*)*$/)));
  });

  it('does not depend on encoding or case', () => {
    fc.assert(fc.property(vietnameseText, fc.infiniteStream(fc.nat(2)), fc.boolean(), (text, choices, upper) => {
      const spelled = spell(text, choices);
      assert.equal(fold(upper ? spelled.toUpperCase() : spelled), fold(text));
    }));
  });

  it('changes nothing the second time, whatever the text', () => {
    fc.assert(fc.property(anyText, (text) => assert.equal(fold(fold(text)), fold(text))), { numRuns: 2000 });
  });

  it('gives the same with offsets as without', () => {
    for (const text of ['', ' a', '\u00a0 a  ', ' \u0301 a']) assert.equal(foldWithOffsets(text).text, fold(text));
    fc.assert(fc.property(vietnameseText, fc.infiniteStream(fc.nat(2)), (text, choices) => {
      const spelled = spell(text, choices);
      assert.equal(foldWithOffsets(spelled).text, fold(spelled));
    }));
  });

  it('takes a moment for a book, not the square of its length', () => {
    const book = 'trật tự, an toàn giao thông; '.repeat(30_000);
    assert.ok(cpuSeconds(() => foldWithOffsets(book)) < 5);
  });

  it('maps every unit back in order, and past the end to the end', () => {
    fc.assert(fc.property(anyText, (text) => {
      const { text: folded, toOriginal } = foldWithOffsets(text);
      const offsets = Array.from({ length: folded.length + 1 }, (_, at) => toOriginal(at));
      assert.equal(folded, fold(text));
      assert.equal(offsets.at(-1), text.length);
      assert.ok(offsets.every((offset, i) => i === 0 || offset >= offsets[i - 1]!));
      assert.equal(offsets.map((offset, i) => fold(text.slice(offset, offsets[i + 1] ?? offset))).join('').replace(/ +/g, ' '), folded);
    }), { numRuns: 300 });
  });
});
