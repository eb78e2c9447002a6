import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { strToU8 } from 'fflate';
import { importDocument } from '@quantriet/importer';
import { docx, p, type DocxParts } from './docx.js';
import { drawn, page } from './drawn.js';

const run = (text: string, looks = ''): string => `<w:r><w:rPr>${looks}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (content: string): string => `<w:p>${content}</w:p>`;
const word = (body: string[], parts?: DocxParts) => importDocument(docx(body, parts), { name: 'a.docx' });

describe('what a file does not show', () => {
  it('of Word is left out and reported: hidden words, by themselves or by their style', async () => {
    const styles = '<w:style w:type="character" w:styleId="An"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="DauMau"><w:rPr><w:vanish w:val="true"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Thuong"/>';
    const { passages, report, extracted } = await word([
      p('Điều 1. Phạm vi', { style: 'Thuong' }),
      paragraph(`${run('1. Gửi bản này ')}${run('(dự toán 90 triệu) ', '<w:b/><w:vanish/>')}${run('cho cấp ủy.', '<w:vanish w:val="0"/>')}`),
      p('Đầu của mẫu', { style: 'DauMau' }),
      paragraph(`<w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>${run('2. Chỉ dấu đoạn ẩn')}${run(' với nhau', '<w:rStyle w:val="An"/>')}${run('.', '<w:rPrChange w:id="1"><w:rPr><w:vanish/></w:rPr></w:rPrChange>')}`),
    ], { styles });
    assert.deepEqual(drawn(passages), ['dieu-1: Điều 1. *Phạm vi*', 'dieu-1.khoan-1: 1. Gửi bản này cho cấp ủy.', 'dieu-1.khoan-2: 2. Chỉ dấu đoạn ẩn.']);
    assert.deepEqual(report.doubts, [{ code: 'hidden-text', text: 'Đầu của mẫu (dự toán 90 triệu) với nhau' }]);
    assert.doesNotMatch(extracted, /90 triệu/);
  });

  it('of a note in Word is left out too', async () => {
    const notes = `<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="2">${paragraph(`${run('Xem văn bản kèm theo')}${run(' (chưa ban hành)', '<w:vanish/>')}${run('.')}`)}</w:footnote></w:footnotes>`;
    const { passages, report } = await word([p('1. Một.', { note: 2 })], { files: { 'word/footnotes.xml': strToU8(notes) } });
    assert.deepEqual(drawn(passages).at(-1), 'chu-thich-1: [1] Xem văn bản kèm theo.');
    assert.deepEqual(report.doubts, [{ code: 'hidden-text', text: '(chưa ban hành)' }]);
  });

  it('of a page is left out and reported', async () => {
    const { passages, report } = await page('<p>1. Một<span style="color: red; display:none">, ghi chú riêng</span>.</p><div hidden><p>2. Bản nháp.</p></div><p style="display: block">2. Hai.</p>');
    assert.deepEqual(drawn(passages), ['khoan-1: 1. Một.', 'khoan-2: 2. Hai.']);
    assert.deepEqual(report.doubts, [{ code: 'hidden-text', text: ', ghi chú riêng 2. Bản nháp.' }]);
  });
});

describe('what a page has around the document', () => {
  const menu = (...names: string[]): string => `<ul>${names.map((name) => `<li><a href="/">${name} »</a></li>`).join('')}</ul>`;

  it('is left out and reported where it only leads elsewhere', async () => {
    const { passages, report } = await page(`<div><div><a href="/a">Liên hệ</a> | <a href="/b">Sơ đồ</a> | <a href="/c">Đăng nhập</a></div>${menu('Trang chủ', 'Tìm kiếm', 'English')}</div>
      <p>1. Một, theo <a href="/l">Luật A</a>, <a href="/m">Luật B</a> và <a href="/n">Luật C</a>.</p><ul><li><a href="/x">Phụ lục một</a></li><li><a href="/y">Phụ lục hai</a></li></ul>`);
    assert.deepEqual(drawn(passages), ['khoan-1: 1. Một, theo Luật A, Luật B và Luật C.', 'khoan-1.gach-1: - Phụ lục một', 'khoan-1.gach-2: - Phụ lục hai']);
    assert.deepEqual(report.doubts, [{ code: 'page-links', text: 'Liên hệ | Sơ đồ | Đăng nhập Trang chủ » Tìm kiếm » English »' }]);
  });

  it('is the document where there is nothing else', async () => {
    const { passages, report } = await page('<p><a href="#1">1. Một.</a></p><p><a href="#2">2. Hai.</a></p><p><a href="#3">3. Ba.</a></p>');
    assert.deepEqual([drawn(passages).length, report.doubts], [3, []]);
  });
});

describe('changes that nobody has accepted yet', () => {
  it('in Word are read as if they were, and reported', async () => {
    const { passages, report } = await word([
      paragraph(`${run('1. Trước ngày ')}<w:del w:id="1"><w:r><w:delText>20</w:delText></w:r></w:del><w:ins w:id="2">${run('25')}</w:ins>${run(' tháng 8.')}`),
      paragraph(`<w:moveFrom w:id="3">${run('3. Đi chỗ khác.')}</w:moveFrom><w:moveTo w:id="4">${run('2. Đến đây.')}</w:moveTo>`),
    ]);
    assert.deepEqual(drawn(passages), ['khoan-1: 1. Trước ngày 25 tháng 8.', 'khoan-2: 2. Đến đây.']);
    assert.deepEqual(report.doubts, [{ code: 'tracked-changes', text: '20' }]);
  });

  it('in a page are read as if they were, and reported', async () => {
    const { passages, report } = await page('<p>1. Trước ngày <del>20</del> <ins>25</ins> tháng 8.</p>');
    assert.deepEqual(drawn(passages), ['khoan-1: 1. Trước ngày 25 tháng 8.']);
    assert.deepEqual(report.doubts, [{ code: 'tracked-changes', text: '20' }]);
  });
});
