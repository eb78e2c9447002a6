import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { DocumentRefusal, importDocument, importProblems, type ImportProblemCode } from '@quantriet/importer';
import { docx, p } from './docx.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const padded = (...lead: number[]): Uint8Array => Uint8Array.from([...lead, ...Array<number>(600).fill(0)]);
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const picture = { 'word/media/image1.png': new Uint8Array([1, 2, 3]) };

/** By code: a file that is refused so. */
const refused: Record<ImportProblemCode, [string, Uint8Array]> = {
  'empty-document': ['a.txt', bytes('  \n ')],
  'document-too-big': ['a.txt', new Uint8Array(20 * 1024 * 1024 + 1)],
  'document-bomb': ['a.docx', zipSync({ 'word/document.xml': [new Uint8Array(130 * 1024 * 1024), { level: 1 }] })],
  'legacy-doc': ['a.doc', padded(...OLE)],
  'encrypted-document': ['a.docx', Uint8Array.from([...padded(...OLE), ...Buffer.from('EncryptedPackage', 'utf16le')])],
  'damaged-document': ['a.docx', docx([p('Điều 1. Hết.')]).slice(0, 300)],
  'pdf-document': ['a.pdf', bytes('%PDF-1.7\n')],
  'scanned-document': ['a.docx', docx([p('')], { files: picture })],
  'legacy-encoding': ['a.txt', bytes('§iÒu 1. Ph¹m vi ®iÒu chØnh\n1. NghÞ ®Þnh nµy quy ®Þnh vÒ viÖc b¶o ®¶m trËt tù, an toµn giao th«ng.')],
  'not-utf8': ['a.txt', Uint8Array.from([0x44, 0xf0, 0x28, 0x8c, 0x28])],
  'nested-too-deep': ['a.html', bytes('<div>'.repeat(20_000))],
  'unknown-format': ['a.odt', bytes('abc')],
  'xml-with-entities': ['a.xml', bytes('<!DOCTYPE a [<!ENTITY x "y">]><akomaNtoso>&x;</akomaNtoso>')],
  'damaged-xml': ['a.xml', bytes('<akomaNtoso><act></akomaNtoso>')],
  'unknown-xml': ['a.xml', bytes('<?xml version="1.0"?><rss><channel><title>Tin</title></channel></rss>')],
  'classified-document': ['a.txt', bytes('TỈNH ỦY MINH HỌA\nMẬT\nSố 01-CT/TU\nCHỈ THỊ\nvề việc minh họa')],
};

async function refusal(name: string, content: Uint8Array): Promise<DocumentRefusal> {
  return importDocument(content, { name }).then(() => assert.fail(`${name} was read`), (error: unknown) => {
    assert.ok(error instanceof DocumentRefusal, String(error));
    return error;
  });
}

describe('a document that is not read', () => {
  for (const [code, [name, content]] of Object.entries(refused)) {
    it(`says why and what to do: ${code}`, async () => {
      const error = await refusal(name, content);
      assert.equal(error.code, code);
      const [vi, en] = error.message.split('\n');
      for (const sentence of [vi!, en!]) {
        assert.ok(sentence.includes(name), sentence);
        assert.doesNotMatch(sentence, /[{}]/);
      }
    });
  }

  it('is refused for each reason that there are words for', () => {
    assert.deepEqual(Object.keys(refused).sort(), Object.keys(importProblems).sort());
  });

  it('is known for VNI too, and for a Word file in an old encoding', async () => {
    const vni = 'Ñieàu 1. Phaïm vi ñieàu chænh\n1. Nghò ñònh naøy quy ñònh veà vieäc baûo ñaûm traät töï, an toaøn giao thoâng.';
    assert.equal((await refusal('a.txt', bytes(vni))).params['encoding'], 'VNI');
    assert.equal((await refusal('a.docx', docx(vni.split('\n').map((each) => p(each))))).params['encoding'], 'VNI');
    assert.equal((await refusal('a.txt', refused['legacy-encoding'][1])).params['encoding'], 'TCVN3');
  });

  it('is refused with each mark in its head, and read when its text only speaks of secrets', async () => {
    for (const mark of ['MẬT', 'TỐI MẬT', 'TUYỆT MẬT', 'Độ mật: Mật', 'Tối mật'.normalize('NFD')]) {
      assert.equal((await refusal('a.txt', bytes(`UBND TỈNH MINH HỌA\n${mark}\nSố: 01/KH-UBND\nKẾ HOẠCH\nvề việc minh họa`))).code, 'classified-document', mark);
    }
    const { passages } = await importDocument(bytes('Số: 01/KH-UBND\nKẾ HOẠCH\nvề bảo vệ bí mật nhà nước\n1. Độ mật gồm Tuyệt mật, Tối mật, Mật.'), { name: 'a.txt' });
    assert.equal(passages.length, 1);
  });

  it('is refused where a part asks for entities', async () => {
    const bomb = strToU8('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x "y">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>');
    assert.equal((await refusal('a.docx', docx([], { files: { 'word/document.xml': bomb } }))).code, 'damaged-document');
  });
});

describe('a document that is read in spite of oddities', () => {
  it('may have a few letters that an old encoding has too', async () => {
    const { passages } = await importDocument(bytes('Điều 1. Giá ¥5, £3 và ®\n1. Nhãn hiệu ® đã đăng ký được bảo hộ; diện tích 5 m², nhiệt độ 30°.'), { name: 'a.txt' });
    assert.equal(passages[0]!.children!.length, 1);
  });

  it('may be UTF-16 with its mark', async () => {
    const utf16 = Uint8Array.from([0xff, 0xfe, ...Buffer.from('Điều 1. Hết.', 'utf16le')]);
    assert.equal((await importDocument(utf16, { name: 'a.txt' })).passages[0]!.id, 'dieu-1');
  });

  it('loses what a page runs, fetches or hides, and keeps its words', async () => {
    const html = '<title>Đừng đọc</title><script>alert(1)</script><style>p{}</style><p onclick="x()">Điều 1. <a href="javascript:alert(1)">Phạm vi</a><img src="https://example.vn/x.png" onerror="x()"></p><iframe src="https://example.vn"></iframe><p>1. Một &lt;script&gt;.</p>';
    const { passages } = await importDocument(bytes(html), { name: 'a.html' });
    assert.deepEqual(passages, [{ id: 'dieu-1', kind: 'article', label: 'Điều 1.', heading: 'Phạm vi', children: [{ id: 'dieu-1.khoan-1', kind: 'clause', label: '1.', text: 'Một <script>.' }] }]);
  });
});
