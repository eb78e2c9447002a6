import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { DocumentText, Passage } from '@quantriet/contract';
import { DocumentRefusal, ExportRefusal, importDocument, type ImportedDocument, toAkomaNtoso } from '@quantriet/importer';
import { act, apart, bill, collection, debate, doc, judgment, samples } from './akoma-ntoso-samples.js';
import { anyText } from './any-text.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

async function readBack(text: DocumentText): Promise<DocumentText> {
  const { card, frame, passages, provenance, saidBy } = await importDocument(bytes(toAkomaNtoso(text)), { name: 'a.xml' });
  return { document: card, provenance, ...(saidBy !== undefined && { saidBy }), ...((text.frame || Object.keys(frame).length > 0) && { frame }), passages } as DocumentText;
}

describe('a text in Akoma Ntoso', () => {
  it('is read back exactly, whatever it holds', async () => {
    await fc.assert(fc.asyncProperty(anyText, async (text) => {
      assert.deepEqual(await readBack(text), text);
    }), { numRuns: 1_500 });
  });

  it('is not written with what XML cannot hold, and says where it stands', async () => {
    const text: DocumentText = { document: { id: 'a', type: 'plan', issuer: 'Ban', date: '2023-07', title: 'Tên', form: 'party' }, provenance: 'verbatim', passages: [{ id: 'doan-1', kind: 'paragraph', text: '' }] };
    for (const bad of ['\u0000', '\u000b', '\ufffe', '\ud800', '\udc00x']) {
      for (const broken of [{ ...text, passages: [{ ...text.passages[0]!, text: `Chữ trước${bad}` }] }, { ...text, document: { ...text.document, title: bad, number: bad } }]) {
        assert.throws(() => toAkomaNtoso(broken), (error: unknown) => error instanceof ExportRefusal && /U\+[0-9A-F]{4}/.test(error.message), JSON.stringify(bad));
      }
    }
    assert.deepEqual(await readBack(text), text);
  });
});

const imported = (source: string, name = 'a.xml'): Promise<ImportedDocument> => importDocument(bytes(source), { name });

/** `id kind: label | heading | text`, line by line. */
function drawn(passages: readonly Passage[]): string[] {
  return passages.flatMap(({ id, kind, label, heading, text, table, children = [] }) =>
    [`${id} ${kind}: ${[label, heading, text, table?.map((row) => row.map((cell) => cell.text).join(', ')).join(' / ')].filter(Boolean).join(' | ')}`, ...drawn(children)]);
}

describe('Akoma Ntoso of others', () => {
  it('is read as an act of a draft of the standard, with what it quotes, lists, notes and attaches', async () => {
    const { card, frame, passages, report } = await imported(act);
    assert.deepEqual(card, { type: 'law', number: '36/2024/QH15', issuer: 'Quốc hội minh họa', date: '2024-06-28', title: 'Trật tự minh họa', form: 'state' });
    assert.deepEqual(frame, { preamble: ['(Bản in thử)', 'Căn cứ Hiến pháp minh họa;'], position: 'CHỦ TỊCH', signatory: 'Nguyễn Văn Minh Họa' });
    assert.deepEqual(report.missing, ['recipients']);
    assert.deepEqual(drawn(passages), [
      'chp_I chapter: Chương I | QUY ĐỊNH CHUNG', 'art_1 article: Điều 1. | Phạm vi | Luật này nói về việc minh họa[1].', 'art_1.doan-1 paragraph: Đoạn hai\nxuống dòng.',
      'art_2 article: Điều 2. | Giải thích', 'art_2__para_1 paragraph: 1. | Xe minh họa là xe vẽ trên giấy.', 'art_2__para_2 paragraph: 2. | Gồm:',
      'trung point: a) | Xe hai bánh;', 'art_2__para_2.diem-b point: b) | Xe ba bánh.', 'art_2__para_2.doan-1 paragraph: Xe khác không tính.',
      'dieu-3 article: Điều 3. | Sửa đổi như sau:', 'dieu-3.trich-1 quote: “Điều 9.\nNội dung mới.”', 'dieu-3.doan-1 paragraph: .', 'dieu-3.doan-2 paragraph: Gồm các việc:',
      'dieu-3.diem-a point: a) | Việc một;', 'dieu-3.diem-b point: b) | Việc hai.', 'dieu-3.bang-1 table: Loại / Một\ndòng hai, Hai',
      'cuoi.doan-1 paragraph: Luật này được thông qua ngày 28 tháng 6 năm 2024.', 'phu-luc-1 appendix: Phụ lục danh mục', 'phu-luc-1.doan-1 paragraph: 1. | Mục phụ lục.',
      'chu-thich-1 footnote: [1] | Chú thích minh họa.',
    ]);
  });

  it('is read as a bill, with a prefix and ids of an earlier draft', async () => {
    const { card, frame, passages, report } = await imported(bill, 'du-thao.akn');
    assert.deepEqual([card, frame], [{ title: 'việc minh họa' }, { preamble: ['Dự thảo luật về việc minh họa'] }]);
    assert.deepEqual(report.missing, ['number', 'issuer', 'date', 'type', 'signatory', 'recipients']);
    assert.deepEqual(drawn(passages), ['sec_1 section: 1 | Tên gọi\nDòng dưới', 'sec_1.tieu-muc-1 subsection: (1) | Tên là minh họa.', 'schedule-1 schedule: Biểu kèm theo.']);
  });

  it('is read in order where it has no hierarchy, known by its root whatever its name', async () => {
    const { card, passages } = await imported(doc, 'ke-hoach.txt');
    assert.deepEqual(card, { type: 'plan', number: '12-KH/TU', issuer: 'BAN MINH HỌA', date: '2023-07-05', title: 'Kế hoạch minh họa', form: 'party' });
    assert.deepEqual(drawn(passages), [
      'doan-1 paragraph: Thực hiện việc minh họa.', 'p2 paragraph: Các đơn vị đọc kỹ.', 'gach-1 indent: - | Đọc;', 'gach-2 indent: - | Nghe.', 'muc-1 section: Bảng việc', 'muc-1.bang-1 table: A',
      'doan-2 paragraph: Khối chữ.', 'doan-3 paragraph: Mục lục', 'doan-4 paragraph: công thức',
    ]);
  });

  it('is read as a debate, a judgment and a collection', async () => {
    assert.deepEqual(drawn((await imported(debate)).passages), [
      'dbsect_1 section: Thảo luận ở hội trường', 'speech_1 paragraph: Đại biểu Trần Minh Họa: | Kính thưa hội nghị.', 'speech_1.doan-1 paragraph: Tôi xin hỏi.', 'dbsect_1.doan-1 paragraph: (Vỗ tay)',
      'dbsect_1.doan-2 paragraph: Chủ tọa: | Hỏi gì?', 'dbsect_1.doan-3 paragraph: Hội nghị nghỉ.',
    ]);
    const { frame, passages } = await imported(judgment);
    assert.deepEqual(frame.preamble, ['TÒA ÁN MINH HỌA', 'Bản án số 01/2024/MH', 'Bên nguyên kiện bên bị']);
    assert.deepEqual(drawn(passages), [
      'doan-1 paragraph: Vụ án được xét công khai.', 'para_1 paragraph: [1] | Hai bên tranh chấp.', 'muc-1 section: QUYẾT ĐỊNH | Bác yêu cầu.', 'cuoi.doan-1 paragraph: Án tuyên ngày 10/01/2024.',
    ]);
    assert.deepEqual(drawn((await imported(collection)).passages), [
      'comp_1 appendix: Văn bản một', 'comp_1.dieu-1 article: Điều 1. | Điều của văn bản một.', 'phu-luc-1 appendix: ', 'phu-luc-1.dieu-1 article: Điều 1. | Điều của văn bản hai.',
    ]);
  });

  it('is read with its documents in their order where they stand after it, and names those that are elsewhere', async () => {
    assert.deepEqual(drawn((await imported(apart)).passages), [
      'comp_1 appendix: Công văn kèm theo | CÔNG VĂN', 'comp_1.dieu-1 article: Điều 1. | Lời | Lời công văn.',
      'comp_to-trinh appendix: Tờ trình | Lời tờ trình.',
      'comp_3 appendix: Văn bản ở nơi khác',
      'comp_4 appendix: Không ai nhắc tới.',
    ]);
  });

  it('has the notes of its metadata where they are referred to, and nothing else of it', async () => {
    const apart = '<notes source="#ai"><note eId="n1"><p>Chú thích để riêng.</p></note><note eId="n2"><p>Không ai gọi.</p></note></notes><proprietary source="#ai"><x:y xmlns:x="urn:x">Chữ của phần mềm</x:y></proprietary>';
    const reference = '<noteRef href="#n1" marker="2"/>';
    const { passages } = await imported(doc.replace('</meta>', `${apart}</meta>`).replace('Thực hiện', `Thực hiện${reference}`).replace('đọc kỹ', `đọc kỹ${reference}`));
    assert.deepEqual(drawn(passages).filter((each) => !/muc-|gach|bang/u.test(each)).slice(0, 2).concat(drawn(passages).at(-1)!), [
      'doan-1 paragraph: Thực hiện[2] việc minh họa.', 'p2 paragraph: Các đơn vị đọc kỹ[2].', 'chu-thich-1 footnote: [2] | Chú thích để riêng.',
    ]);
    assert.doesNotMatch(JSON.stringify(passages), /Không ai gọi|phần mềm/u);
  });

  it('is not taken for an old Vietnamese encoding where it is in Spanish, Italian or French', async () => {
    for (const words of ['La sesión comenzó a las diez: el señor diputado pidió más tiempo y así se acordó, según la comisión.', 'La libertà è più di un’università: perché così sarà, e ciò è già però; le parole «i delegati» e «la città» così «sono» sostituite.', 'L’été où l’élève a été reçu à Orléans, où le maïs coûtait déjà très cher aux européens, août était passé.']) {
      const { passages } = await imported(doc.replace('Thực hiện việc minh họa.', `${words} `.repeat(3)).replaceAll(/[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹĐ]/giu, 'a'));
      assert.match(passages[0]!.text!, /^L/);
    }
  });

  it('loses no word, and keeps its ids when it is written and read again', async () => {
    for (const [name, source] of Object.entries(samples)) {
      let n = 0;
      const marked = source.replace(/<meta>[^]*?<\/meta>|>([^<]*[^\s<][^<]*)</g, (all, text?: string) => (text === undefined ? all : `> chữ${n++}x ${text}<`));
      const { card, frame, passages } = await imported(marked);
      const kept = JSON.stringify({ card, frame, passages });
      for (let i = 0; i < n; i++) assert.ok(kept.includes(`chữ${i}x`), `${name}: chữ${i}x is lost`);
      const text = { document: { id: 'a', type: 'plan', issuer: '', date: '2024-01', title: '', form: 'state', ...card }, provenance: 'verbatim', passages } as DocumentText;
      assert.deepEqual((await readBack(text)).passages, passages, name);
    }
  });

  it('has the words of a CDATA section, and blanks as they are said to count', async () => {
    const { passages } = await imported(doc.replace('Thực hiện việc minh họa.', 'Thực hiện <![CDATA[<việc> & ]]>minh&#160;họa &#x1F600;.').replace('<p eId="p2">Các', '<p eId="p2" xml:space="preserve">  Các'));
    assert.deepEqual(passages.slice(0, 2).map(({ text }) => text), ['Thực hiện <việc> & minh\u00a0họa 😀.', '  Các đơn vị đọc kỹ.']);
  });

  it('has no card of a wrong shape, whatever was edited', async () => {
    const text: DocumentText = { document: { id: 'a', type: 'plan', issuer: 'Ban', date: '2023-07', title: 'Tên', form: 'party' }, provenance: 'summary', passages: [{ id: 'doan-1', kind: 'paragraph', text: 'Chữ.' }] };
    const { card, report, provenance } = await imported(toAkomaNtoso(text).replace(' id="a"', ' id="Không được"').replace(' date="2023-07" title', ' date="hôm qua" title'));
    assert.deepEqual([card, provenance], [{ type: 'plan', issuer: 'Ban', title: 'Tên', form: 'party' }, 'summary']);
    assert.ok(report.missing.includes('date'));
  });

  it('is refused with the reason where it is damaged, asks for entities, is nested too deep or is something else', async () => {
    const code = (source: string): Promise<string> => imported(source).then(() => 'read', (error: unknown) => (error instanceof DocumentRefusal ? error.code : String(error)));
    const wrapped = (body: string): string => `<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><doc><mainBody>${body}</mainBody></doc></akomaNtoso>`;
    for (const damaged of ['<p>a', '<p>a</q>', '<p a=b>a</p>', '<p a>a</p>', '<p a="1" a="2">a</p>', '<p>&la;</p>', '<p>&#0;</p>', '<p>&#xD800;</p>', '<p x:y="1">a</p></z>']) assert.equal(await code(wrapped(damaged)), 'damaged-xml', damaged);
    assert.equal(await code(`${wrapped('<p>a</p>')}<doc/>`), 'damaged-xml');
    assert.equal(await code(`${wrapped('<p>a</p>')} chữ`), 'damaged-xml');
    assert.equal(await code(''), 'damaged-xml');
    assert.equal(await code(wrapped('')), 'empty-document');
    assert.equal(await code(wrapped('<p><!ENTITY a "b"></p>')), 'xml-with-entities');
    assert.equal(await code(wrapped('<section>'.repeat(20_000) + '</section>'.repeat(20_000))), 'nested-too-deep');
    assert.equal(await code(wrapped('<p>Một.</p>').replace('/3.0"', '/2.0"')), 'unknown-xml');
    assert.equal(await code(`<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"/>`), 'unknown-xml');
    assert.equal(await code(doc.replace('<preface>', '<preface><p>MẬT</p>')), 'classified-document');
  });
});
