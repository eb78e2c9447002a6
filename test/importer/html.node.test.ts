import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { DocumentText, Passage } from '@quantriet/contract';
import { importDocument, toHtml, type ImportedDocument } from '@quantriet/importer';
import { anyText } from './any-text.js';
import { assertClean } from './clean-html.js';
import { decree, lineText } from './decree.js';

const imported = (markup: string): Promise<ImportedDocument> => importDocument(new TextEncoder().encode(markup), { name: 'a.html' });

const PARTY_HEAD = ['TỈNH ỦY MINH HỌA', 'ĐẢNG CỘNG SẢN VIỆT NAM', 'Số 12-CT/TU', 'Minh Họa, ngày 05 tháng 6 năm 2023', 'CHỈ THỊ', 'về việc minh họa'];
const STATE_HEAD = ['UBND TỈNH MINH HỌA', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Số: 07/2024/QĐ-UBND', 'Minh Họa, tháng 7 năm 2024', 'QUYẾT ĐỊNH', 'Về việc minh họa', 'Căn cứ Luật Minh họa ngày 19 tháng 6 năm 2015;'];
const TAIL = ['Nơi nhận:', '- Như Điều 2;', '- Lưu: VT.', 'TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Nguyễn Văn Minh Họa'];
const TABLE = '<table><tr><th colspan="2">Loại xe</th><th>Mức<br>phí</th></tr><tr><td rowspan="2">Ô tô</td><td>con</td><td>10.000</td></tr><tr><td>tải</td><td>20.000</td></tr></table>';

const p = (text: string): string => `<p>${text}</p>`;
const some = (text: string): fc.Arbitrary<string[]> => fc.constantFrom([], [p(text)]);
const listed = (labels: readonly string[], text: (label: string) => string, inside: fc.Arbitrary<string[]>): fc.Arbitrary<string[]> =>
  fc.array(inside, { minLength: 1, maxLength: labels.length }).map((each) => each.flatMap((lines, i) => [p(text(labels[i]!)), ...lines]));

const points = listed(['a', 'b', 'c', 'd', 'đ', 'e'], (label) => `${label}) Việc ${label} phải khoá, khóa;`, fc.constantFrom([], [p('- Ý một;'), p('+ Ý trong;'), p('- Ý hai.')]));
const quote = fc.constantFrom([], [p('“Điều 5. Mức hỗ trợ'), p('1. Mức một.”.')]);
const clauses = listed(['1', '2', '3'], (label) => `${label}. Khoản ${label} nói như sau:`, fc.tuple(quote, fc.oneof(fc.constant<string[]>([]), points), fc.constantFrom([], [TABLE])).map((each) => each.flat()));
const articles = listed(['1', '2', '3', '4'], (label) => `Điều ${label}. Phạm vi ${label}`, fc.oneof(some('Một đoạn văn.'), clauses));
const sections = listed(['I', 'II', 'III'], (label) => `${label}- Quan điểm`, clauses);
const chapters = articles.map((lines) => [p('Chương I'), p('QUY ĐỊNH CHUNG'), ...lines]);
const appendix = fc.oneof(fc.constant<string[]>([]), clauses.map((lines) => [p('PHỤ LỤC I'), p('DANH MỤC MINH HỌA'), ...lines]));
const notes = fc.constantFrom([], ['<ol><li id="footnote-1">Chú thích một.</li><li id="footnote-2">Chú thích hai.</li></ol>']);
const regular = fc.tuple(fc.constantFrom(PARTY_HEAD, STATE_HEAD), some('Lời mở đầu.'), fc.oneof(articles, sections, chapters), fc.constantFrom([], TAIL), appendix, notes)
  .map(([head, opening, body, tail, annex, end]) => [...head.map(p), ...opening, ...body, ...tail.map(p), ...annex, ...end].join(''));

describe('a text as HTML', () => {
  it('is read back with its head, passages, ids and signature where it is numbered as documents are', async () => {
    await fc.assert(fc.asyncProperty(regular, async (source) => {
      const { card, frame, passages } = await imported(source);
      const again = await imported(toHtml({ document: { id: 'a', ...card } as DocumentText['document'], provenance: 'verbatim', frame, passages }));
      assert.deepEqual([again.card, again.frame, again.passages], [card, frame, passages]);
    }), { numRuns: 500 });
    const { passages } = await imported(decree.map((each) => p(lineText(each))).join(''));
    const document = { id: 'a', type: 'decree', issuer: 'CHÍNH PHỦ', number: '01/2024/NĐ-CP', date: '2024-07-01', title: 'Nghị định minh họa', form: 'state' };
    assert.deepEqual((await imported(toHtml({ document, provenance: 'verbatim', passages }))).passages, passages);
  });

  it('has each passage as a fragment and headings in order, in the language of the document', () => {
    const markup = toHtml({
      document: { id: 'a', type: 'plan', issuer: 'Ban Bí thư', date: '2023-07', title: 'Tên <b>', form: 'party', source: 'https://example.vn/?a=1&b=2', illustrative: true }, provenance: 'summary', saidBy: 'ke-hoach',
      passages: [{ id: 'muc-1', kind: 'section', label: 'I-', heading: 'Quan điểm', facet: 'viewpoint', children: [{ id: 'muc-1.khoan-1', kind: 'clause', label: '1.', text: 'Một & hai.' }] }],
    });
    assert.match(markup, /^<!DOCTYPE html>\n<html lang="vi">/);
    assert.match(markup, /<h1>Tên &lt;b&gt;<\/h1>/);
    assert.match(markup, /<section id="muc-1">\n<h2>I- Quan điểm<\/h2>\n\s*<p id="muc-1\.khoan-1">1\. Một &amp; hai\.<\/p>/);
    assert.match(markup, /<p class="note">VĂN BẢN MINH HỌA: .* TÓM TẮT theo ke-hoach: không phải nguyên văn\. Bản gốc: <a href="https:\/\/example\.vn\/\?a=1&amp;b=2">/);
  });

  it('runs nothing, fetches nothing and loses no word, whatever a text holds', async () => {
    const evil = '<script>alert(1)</script><img src=x onerror=alert(1)>" onclick="alert(1)" style="x" javascript:alert(1)';
    const hostile = (text: DocumentText): DocumentText => JSON.parse(JSON.stringify(text).replaceAll('<b>', JSON.stringify(evil).slice(1, -1))) as DocumentText;
    await fc.assert(fc.asyncProperty(anyText.map(hostile), async (text) => {
      const markup = toHtml({ ...text, document: { ...text.document, source: 'javascript:alert(1)' } });
      assertClean(markup);
      const { card, frame, passages } = await imported(markup);
      const kept = JSON.stringify({ card, frame, passages }).toLowerCase();
      for (const [word] of JSON.stringify(text.passages.map(wordsOf)).matchAll(/(?<!\\)\p{L}[\p{L}\p{M}]+/gu)) assert.ok(kept.includes(word.toLowerCase()), word);
    }), { numRuns: 300 });
  });
});

const wordsOf = ({ label, heading, text, table = [], children = [] }: Passage): unknown[] => [label, heading, text, table.flat().map((cell) => cell.text), children.map(wordsOf)].filter(Boolean);
