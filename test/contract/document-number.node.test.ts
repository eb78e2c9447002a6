import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { documentKey, parseDocumentNumber } from '@quantriet/contract';

describe('a document number', () => {
  it('is read in Party form', () => {
    assert.deepEqual(parseDocumentNumber('23-CT/TW'), { serial: 23, symbol: 'CT/TW', form: 'party' });
    assert.deepEqual(parseDocumentNumber('15-NQ/TU'), { serial: 15, symbol: 'NQ/TU', form: 'party' });
    assert.deepEqual(parseDocumentNumber('08-QC/TW'), { serial: 8, symbol: 'QC/TW', form: 'party' });
    assert.deepEqual(parseDocumentNumber('121-KH/BTGTU'), { serial: 121, symbol: 'KH/BTGTU', form: 'party' });
    assert.deepEqual(parseDocumentNumber('02-QĐi/TW')?.symbol, 'QĐi/TW');
    assert.deepEqual(parseDocumentNumber('12a-CT/TW'), { serial: 12, letter: 'a', symbol: 'CT/TW', form: 'party' });
  });

  it('is read in State form, with a year or without', () => {
    assert.deepEqual(parseDocumentNumber('30/2020/NĐ-CP'), { serial: 30, year: 2020, symbol: 'NĐ-CP', form: 'state' });
    assert.deepEqual(parseDocumentNumber('23/CT-TTg'), { serial: 23, symbol: 'CT-TTg', form: 'state' });
    assert.deepEqual(parseDocumentNumber('91/2025/QH15'), { serial: 91, year: 2025, symbol: 'QH15', form: 'state' });
    assert.deepEqual(parseDocumentNumber('05/2013/TTLT-BTC-BTP')?.symbol, 'TTLT-BTC-BTP');
    assert.deepEqual(parseDocumentNumber('1234/QĐ-UBND'), { serial: 1234, symbol: 'QĐ-UBND', form: 'state' });
    assert.deepEqual(parseDocumentNumber('12đ/KH-UBND')?.letter, 'đ');
  });

  it('is forgiven its spaces, dashes, encoding and "Số:"', () => {
    for (const typed of ['Số: 30/2020/NĐ-CP', 'số 30/2020/NĐ-CP', 'Số : 30 / 2020 / NĐ - CP', '30/2020/NĐ–CP', '30/2020/NĐ‑CP', '30/2020/NĐ−CP', '\u00a030/2020/NĐ\u00a0-\u00a0CP ', 'Số: 30/2020/NĐ-CP'.normalize('NFD')]) {
      assert.deepEqual(parseDocumentNumber(typed), { serial: 30, year: 2020, symbol: 'NĐ-CP', form: 'state' }, typed);
    }
    assert.deepEqual(parseDocumentNumber('23 – CT/TW'), parseDocumentNumber('23-CT/TW'));
  });

  it('is not read where it is neither', () => {
    for (const text of ['', 'CT/TW', '23', '23-', '23/', '23CT/TW', '23-ct/tw', '30/20/NĐ-CP', '30/2020', '30/2020/', '-23-CT/TW', '23-CT//TW', '23-CT/TW và 24-CT/TW', 'Chỉ thị 23-CT/TW', '123456-CT/TW', '23_CT/TW']) {
      assert.equal(parseDocumentNumber(text), undefined, text);
    }
  });

  it('gives back the parts it was written from, however it was spaced', () => {
    const serial = fc.integer({ min: 1, max: 99_999 });
    const letter = fc.constantFrom('', 'a', 'b', 'đ');
    const word = fc.constantFrom('CT', 'NQ', 'QĐ', 'KH', 'NĐ', 'TTLT', 'TTr', 'QH15');
    const issuer = fc.constantFrom('TW', 'TU', 'CP', 'TTg', 'UBND', 'ĐUK', 'BTGTU');
    const dash = fc.constantFrom('-', ' - ', '–', '‑', '\u00a0-\u00a0');
    fc.assert(fc.property(serial, letter, fc.option(fc.integer({ min: 1945, max: 2199 })), word, issuer, dash, fc.boolean(), (n, suffix, year, kind, by, join, padded) => {
      const shown = `${padded ? String(n).padStart(2, '0') : n}${suffix}`;
      const parts = { serial: n, ...(suffix ? { letter: suffix } : {}) };
      assert.deepEqual(parseDocumentNumber(`${shown}${join}${kind}/${by}`), { ...parts, symbol: `${kind}/${by}`, form: 'party' });
      const state = parseDocumentNumber(`${shown}/${year === null ? '' : `${year}/`}${kind}${join}${by}`);
      assert.deepEqual(state, { ...parts, ...(year === null ? {} : { year }), symbol: `${kind}-${by}`, form: 'state' });
    }));
  });
});

describe('the identity of a document', () => {
  const directive = { issuer: 'Ban Bí thư', type: 'directive', number: '23-CT/TW', date: '2023-05-25', title: 'Chỉ thị 23' };
  const key = (parts: Partial<typeof directive> = {}): string => documentKey({ ...directive, ...parts });

  it('is its issuer, type, number and date together', () => {
    assert.equal(key(), key({ title: 'Một tên khác' }));
    const others: Array<Partial<typeof directive>> = [{ date: '2003-03-27' }, { issuer: 'Thủ tướng Chính phủ' }, { type: 'resolution' }, { number: '24-CT/TW' }, 
      ...['23/CT-TW', '23a-CT/TW', '23b-CT/TW', '23/2020/CT-TW', '23/2021/CT-TW', '23-CT', 'không số', 'không rõ'].map((number) => ({ number }))];
    assert.equal(new Set([key(), ...others.map(key)]).size, others.length + 1);
  });

  it('does not depend on how the number and the issuer are spelled', () => {
    for (const number of ['23 - CT/TW', '23–CT/TW', '23-CT/TW'.normalize('NFD'), '23\u00a0-CT/TW', 'Số: 23-CT/TW', '023-CT/TW']) assert.equal(key({ number }), key(), number);
    for (const issuer of ['ban bí thư', 'Ban  Bí thư ', 'Ban\u00a0Bí thư', 'Ban Bí thư'.normalize('NFD')]) assert.equal(key({ issuer }), key(), issuer);
    assert.equal(key({ number: ' Không số ' }), key({ number: 'không\u00a0số' }));
    assert.equal(key({ issuer: 'Tỉnh ủy' }), key({ issuer: 'Tỉnh uỷ' }));
    assert.equal(key({ number: '30/2020/NĐ-CP' }), key({ number: '30/2020/N\u00d0-CP' }));
  });

  it('is the title where the number is not known', () => {
    const { number: _number, ...unnumbered } = directive;
    assert.equal(documentKey(unnumbered), documentKey({ ...unnumbered, title: ' CHỈ THỊ  23 ' }));
    assert.notEqual(documentKey(unnumbered), documentKey({ ...unnumbered, title: 'Kế hoạch' }));
    assert.notEqual(documentKey({ ...unnumbered, title: '23-CT/TW' }), key(), 'a title is not a number');
  });

  it('keeps its parts apart, whatever stands in them', () => {
    assert.notEqual(key({ issuer: 'A | directive', type: 'b' }), key({ issuer: 'A', type: 'directive | b' }));
  });
});
