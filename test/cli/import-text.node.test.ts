import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import type { DocumentText } from '@quantriet/contract';
import { docx, p, table } from '../importer/docx.js';
import { put as putFile, quantriet, set, tempFolder, workbook } from './support.js';

const head = table([[[p('TỈNH ỦY MINH HỌA'), p('*'), p('Số 12-CT/TU')].join(''), [p('ĐẢNG CỘNG SẢN VIỆT NAM'), p('Minh Họa, ngày 12 tháng 6 năm 2023')].join('')]]);
const body = ['CHỈ THỊ', 'về việc minh họa', 'I- Quan điểm', '1. Minh họa là việc của mọi người.', '2. Minh họa phải thật.', 'II- Nhiệm vụ', '1. Học tập.'];
const lines = (list: readonly string[]): string[] => list.map((each) => p(each));

const put = (folder: string, name: string, content: Uint8Array | string): string => putFile(join(folder, name), content);
const read = (path: string): DocumentText => JSON.parse(readFileSync(path, 'utf8')) as DocumentText;

describe('quantriet import of a document', () => {
  it('writes a full text beside the workbook, with which the plan is published, or brought into a server', async () => {
    const book = await workbook([], set({ 'Văn bản!I2': 'Toàn văn' }));
    const target = join(dirname(book), 'van-ban', 'chi-thi-vi-du.json');
    const folder = tempFolder();
    const file = put(folder, 'chỉ thị.docx', docx([head, ...lines(body), table([[p('TT'), p('Việc')], [p('1'), p('Đọc')]])]));
    const { code, out, err } = await quantriet('import', file, target, '--number', '00-CT/TU', '--issuer', 'Ban Thường vụ Tỉnh ủy', '--title', 'Chỉ thị ví dụ: thay bằng văn bản của kế hoạch');
    assert.deepEqual([code, err], [0, []]);
    assert.match(out.join('\n'), /loại: Chỉ thị\n {2}số: 00-CT\/TU\n.*Ban Thường vụ Tỉnh ủy\n {2}ngày: 2023-06-12\n/);
    assert.ok(out.includes('  gồm 2 mục, 3 khoản, 1 bảng'), out.join('\n'));
    assert.match(out.at(-1)!, /^Đã ghi .*chi-thi-vi-du\.json\..*mã chi-thi-vi-du/);
    assert.deepEqual(read(target).passages.map(({ id }) => id), ['muc-1', 'muc-2']);
    const site = tempFolder();
    const published = await quantriet('publish', book, site);
    assert.equal(published.code, 0, published.out.join('\n'));
    const page = readFileSync(join(site, 'html/van-ban/chi-thi-vi-du.html'), 'utf8');
    assert.match(page, /id="muc-1\.khoan-2"[\s\S]*Minh họa phải thật\./);
    assert.match(page, /<table><tr><td colspan="1" rowspan="1">TT<\/td>/);
    const data = join(tempFolder(), 'du-lieu');
    const brought = await quantriet('import', book, data, '--issue');
    assert.equal(brought.code, 0, brought.out.join('\n'));
    const fromServer = tempFolder();
    await quantriet('publish', '--from', data, fromServer);
    assert.equal(readFileSync(join(fromServer, 'html/van-ban/chi-thi-vi-du.html'), 'utf8'), page, 'a server has the text as it has the plan');
  });

  it('writes nothing where the document does not say what has to be known, and names the options', async () => {
    const folder = tempFolder();
    const file = put(folder, 'a.txt', 'Điều 1. Phạm vi\n1. Một.\n7. Bảy.');
    const target = join(folder, 'a.json');
    const { code, out, err } = await quantriet('import', file, target);
    assert.deepEqual([code, err], [1, [`Chưa ghi ${target}: văn bản không nói rõ. Thêm --type --issuer --date --title rồi chạy lại.`]]);
    assert.ok(out.includes('  lưu ý: “7. Bảy.” bắt đầu như một số nhưng không nối tiếp số nào, nên được đọc là lời văn'));
    const given = await quantriet('import', file, target, '--type', 'Kế hoạch', '--issuer', 'Huyện ủy', '--date', '5/6/2023', '--title', 'Kế hoạch');
    assert.equal(given.code, 0);
    assert.deepEqual(read(target).document, { id: 'a', form: 'state', type: 'plan', issuer: 'Huyện ủy', date: '2023-06-05', title: 'Kế hoạch' });
  });

  it('reads a corrected text again only when asked, keeps ids, and tells what changed', async () => {
    const folder = tempFolder();
    const target = join(folder, 'chi-thi.json');
    await quantriet('import', put(folder, 'a.docx', docx([head, ...lines(body)])), target);
    put(folder, 'chi-thi.json', JSON.stringify({ ...read(target), document: { ...read(target).document, title: 'Tên đã sửa tay', source: 'https://example.vn/12' } }));
    const again = put(folder, 'b.docx', docx([head, ...lines([...body.slice(0, 3), '1. Một quan điểm mới hẳn.', '2. Minh họa là việc của mọi người.', '3. Minh họa phải thật.'])]));
    const refused = await quantriet('import', again, target);
    assert.deepEqual([refused.code, refused.err.length], [1, 1]);
    const same = await quantriet('import', join(folder, 'a.docx'), target, '--again', '--lang', 'en');
    assert.ok(same.out.includes('  nothing differs from the earlier text') && same.out.includes('  with sections: 2, clauses: 3'), same.out.join('\n'));
    assert.equal(read(target).document.title, 'Tên đã sửa tay', 'the card that stands there is kept');
    assert.match(refused.err[0]!, /^Đã có “.*chi-thi\.json”\. Nhập lại bản đã sửa: thêm --again/);
    const { code, out } = await quantriet('import', again, target, '--again', '--lang', 'en');
    assert.equal(code, 0);
    assert.ok(out.includes('  renumbered, with their ids: muc-1.khoan-1, muc-1.khoan-2') && out.includes('  gone: muc-2, muc-2.khoan-1'), out.join('\n'));
    assert.deepEqual(read(target).passages[0]!.children!.map(({ id, label }) => [label, id]), [['1.', 'muc-1.khoan-1-2'], ['2.', 'muc-1.khoan-1'], ['3.', 'muc-1.khoan-2']]);
  });

  it('writes Akoma Ntoso and HTML, and reads what it wrote', async () => {
    const folder = tempFolder();
    const file = put(folder, 'chỉ thị.docx', docx([head, ...lines(body)]));
    const [json, xml, page, back] = ['chi-thi.json', 'ban.XML', 'chi-thi.html', 'lai.json'].map((name) => join(folder, name)) as [string, string, string, string];
    assert.equal((await quantriet('import', file, json)).code, 0);
    put(folder, 'chi-thi.json', JSON.stringify({ ...read(json), provenance: 'summary', saidBy: 'ke-hoach', document: { ...read(json).document, illustrative: true } }));
    const { code, out, err } = await quantriet('import', json, xml);
    assert.deepEqual([code, err, out.at(-1)], [0, [], `Đã ghi ${xml}.`]);
    assert.match(readFileSync(xml, 'utf8'), /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<akomaNtoso xmlns="http:\/\/docs\.oasis-open\.org\/legaldocml\/ns\/akn\/3\.0"/);
    assert.equal((await quantriet('import', xml, page)).code, 0);
    assert.match(readFileSync(page, 'utf8'), /<html lang="vi">[^]*TÓM TẮT theo ke-hoach[^]*<p id="muc-1\.khoan-1">1\. Minh họa là việc của mọi người\.<\/p>/);
    assert.equal((await quantriet('import', xml, back)).code, 0);
    const { id: _id, ...card } = read(json).document;
    assert.deepEqual(read(back), { ...read(json), document: { ...card, id: 'lai' } }, 'a summary stays one');
  });

  it('refuses with a sentence that says what to do', async () => {
    const folder = tempFolder();
    const refused = async (...args: string[]): Promise<string> => {
      const { code, err } = await quantriet('import', ...args);
      assert.notEqual(code, 0);
      return err.join('\n');
    };
    assert.match(await refused(join(folder, 'x.docx'), join(folder, 'x.json')), /^Không có tệp/);
    assert.match(await refused(put(folder, 'a.pdf', '%PDF-1.7'), join(folder, 'x.json')), /^“a\.pdf” là PDF\. Lấy bản \.docx/);
    const plain = put(folder, 'a.txt', 'Điều 1. Hết.');
    assert.match(await refused(plain, join(folder, 'x.json'), '--type', 'Thơ'), /^Không có loại văn bản “Thơ”\. Chọn trong: Chỉ thị, /);
    assert.match(await refused(plain, join(folder, 'x.json'), '--date', 'hôm qua'), /^Không đọc được ngày “hôm qua”/);
    assert.match(await refused(plain, put(folder, 'khac.json', '{}'), '--again'), /không phải tệp văn bản do quantriet ghi/);
    assert.match(await refused(plain, put(folder, 'co.xml', ''), '--title', 'Tên'), /^Đã có “.*co\.xml”, không ghi đè/);
    assert.match(await refused(plain, join(folder, 'x.html'), '--again'), /^--again chỉ dùng với tệp \.json/);
    assert.match(await refused(put(folder, 'la.json', '[]'), join(folder, 'x.html')), /la\.json” không phải tệp văn bản do quantriet ghi/);
    assert.match(await refused(join(folder, 'khong.json'), join(folder, 'x.html')), /^Không có tệp/);
    const odd = put(folder, 'le.txt', 'Điều 1. Hết\u0001.');
    assert.match(await refused(odd, join(folder, 'x.xml'), '--type', 'Luật', '--issuer', 'A', '--date', '2023-05', '--title', 'T'), /ký tự U\+0001 \(sau “Hết”\) mà XML/);
    assert.match(await refused(plain, join(folder, 'x.json'), '--issue'), /^Gọi chưa đúng/);
    assert.match(await refused('a.xlsx', folder, '--again'), /^Gọi chưa đúng/);
  });
});
