import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { importDocument } from '@quantriet/importer';
import { docx, p, table, type DocxParts } from './docx.js';
import { drawn, page } from './drawn.js';

const word = async (body: string[], parts?: DocxParts): Promise<string[]> => drawn((await importDocument(docx(body, parts), { name: 'a.docx' })).passages);
const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (content: string): string => `<w:p>${content}</w:p>`;

describe('numbers that Word counts', () => {
  const level = (text: string, format: string, at: number, more = ''): string => `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering = `<w:abstractNum w:abstractNumId="1">${level('Chương %1', 'upperRoman', 0)}${level('Điều %2.', 'decimal', 1, '<w:lvlRestart w:val="0"/>')}${level('%2.%3.', 'decimal', 2)}${level('%4)', 'lowerLetter', 3)}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`;
  const style = (id: string, at: number): string => `<w:style w:type="paragraph" w:styleId="${id}"><w:pPr><w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`;
  const styles = `${style('Chuong', 0)}${style('Dieu', 1)}<w:style w:type="paragraph" w:styleId="DieuDam"><w:basedOn w:val="Dieu"/></w:style>`;

  it('go on through the chapters where they are told to, and come with a style that is based on another', async () => {
    assert.deepEqual(await word([p('', { style: 'Chuong' }), p('CHUNG'), p('Một', { style: 'Dieu' }), p('Hai', { style: 'DieuDam' }), p('RIÊNG', { style: 'Chuong' }), p('Ba', { style: 'DieuDam' }), p('Bốn', { style: 'Dieu' }), p('Hết.')], { numbering, styles }), [
      'chuong-1: Chương I *CHUNG*', 'dieu-1: Điều 1. *Một*', 'dieu-2: Điều 2. *Hai*', 'chuong-2: Chương II *RIÊNG*', 'dieu-3: Điều 3. *Ba*', 'dieu-4: Điều 4. *Bốn*', 'dieu-4.doan-1: Hết.',
    ]);
  });

  it('have Word’s own letters', async () => {
    const points = [...'abcdefgh'];
    const { passages, report } = await importDocument(docx([p('Điều 1. Gồm:'), ...points.map((each) => p(`Việc ${each};`, { list: { id: 1, level: 3 } }))], { numbering }), { name: 'a.docx' });
    assert.deepEqual(drawn(passages).slice(1), points.map((each) => `dieu-1.diem-${each}: ${each}) Việc ${each};`));
    assert.deepEqual(report.doubts, []);
  });
});

describe('a document of Word', () => {
  it('keeps the words of fields, tags and tracked insertions, and parts them at a new page', async () => {
    assert.deepEqual(await word([
      paragraph(`${run('Điều 1. Theo ')}<w:fldSimple w:instr=" REF a ">${run('Điều 9')}</w:fldSimple>`),
      paragraph(`<w:customXml w:element="a"><w:smartTag w:element="b">${run('1. Trong thẻ.')}</w:smartTag></w:customXml>`),
      paragraph(`${run('2. Sửa ')}<w:del w:id="1"><w:r><w:delText>cũ</w:delText></w:r></w:del><w:ins w:id="2">${run('mới.')}</w:ins>`),
      paragraph(`<w:r><w:t>3. Trước</w:t><w:br w:type="page"/><w:t>sau trang.</w:t></w:r>`),
    ]), ['dieu-1: Điều 1. *Theo Điều 9*', 'dieu-1.khoan-1: 1. Trong thẻ.', 'dieu-1.khoan-2: 2. Sửa mới.', 'dieu-1.khoan-3: 3. Trước sau trang.']);
  });

  it('is read by its words, however they are cut up and whatever they look like', async () => {
    const looks = '<w:rPr><w:b/><w:rPrChange w:id="1"><w:rPr><w:i/></w:rPr></w:rPrChange></w:rPr>';
    const cut = (text: string): string => text.split(/(?= )/).map((each) => `<w:r w:rsidR="00AB">${looks}<w:t xml:space="preserve">${each}</w:t></w:r><w:proofErr w:type="spellEnd"/>`).join('');
    assert.deepEqual(await word([
      paragraph(`<w:pPr><w:rPr><w:b/></w:rPr></w:pPr>${cut('Điều 1. Phạm vi')}`),
      paragraph(`<w:pPr><w:rPr><w:del w:id="2" w:author="a"/></w:rPr></w:pPr>${cut('1. Hai đoạn')}`),
      paragraph(`<w:r><w:rPr/><w:t xml:space="preserve"> nay là một</w:t></w:r><w:r><w:t xml:space="preserve"/></w:r><w:r><w:tab/></w:r>${cut('thôi.')}`),
    ]), ['dieu-1: Điều 1. *Phạm vi*', 'dieu-1.khoan-1: 1. Hai đoạn nay là một thôi.']);
  });

  it('keeps the words of a table within a cell', async () => {
    assert.deepEqual(await word([p('1. Kết quả:'), table([[p('TT'), p('Việc')], [p('1'), table([[p('đọc'), p('viết')]]) + p('')]])]), ['khoan-1: 1. Kết quả:', 'khoan-1.bang-1: TT | Việc // 1 | đọc viết']);
  });

  it('keeps a table whose rows are numbered, when it has more than words beside the numbers', async () => {
    assert.deepEqual(await word([p('1. Mức thu:'), table([[p('a)'), p('Xe máy'), p('5.000')], [p('b)'), p('Ô tô'), p('10.000')]])]), ['khoan-1: 1. Mức thu:', 'khoan-1.bang-1: a) | Xe máy | 5.000 // b) | Ô tô | 10.000']);
    assert.deepEqual(await word([p('1. Việc:'), table([[p('a)'), p('Đọc;')], [p('b)'), p('Viết.')]])]), ['khoan-1: 1. Việc:', 'khoan-1.diem-a: a) Đọc;', 'khoan-1.diem-b: b) Viết.']);
  });

  it('has each name under its position where two sign in the rows of a table', async () => {
    const { frame, passages } = await importDocument(docx([p('1. Một.'), table([[p('TM. LIÊN ĐOÀN') + p('CHỦ TỊCH'), p('GIÁM ĐỐC')], [p('Lê Văn Một'), p('Trần Thị Hai')]])]), { name: 'a.docx' });
    assert.deepEqual([frame.position, frame.signatory], ['CHỦ TỊCH', 'Lê Văn Một']);
    assert.deepEqual(drawn(passages).slice(1), ['cuoi.doan-1: GIÁM ĐỐC', 'cuoi.doan-2: Trần Thị Hai']);
  });

  it('saved as a page has its notes after everything, each with its mark', async () => {
    const { frame, passages } = await page('<p>Điều 1.<a href="#_ftn1"><sup>[1]</sup></a> Phạm vi</p><p>Hết.</p><p>CHỦ NHIỆM</p><p>Trần Minh Họa</p><div><hr><div id="ftn1"><p><a name="_ftn1">[1]</a> Điều này được sửa:</p><p>“Điều 1. Cũ”.</p></div></div>');
    assert.deepEqual(drawn(passages), ['dieu-1: Điều 1. *[1] Phạm vi*', 'dieu-1.doan-1: Hết.', 'chu-thich-1: [1] Điều này được sửa:\n“Điều 1. Cũ”.']);
    assert.equal(frame.signatory, 'Trần Minh Họa');
  });
});
