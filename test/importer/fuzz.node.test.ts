import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { DocumentText, Passage } from '@quantriet/contract';
import { outputs } from '@quantriet/contract/outputs';
import { DocumentRefusal, importDocument, toAkomaNtoso, toHtml, type ImportedDocument } from '@quantriet/importer';
import { samples as akomaNtoso } from './akoma-ntoso-samples.js';
import { assertClean } from './clean-html.js';
import { decree, lineText } from './decree.js';
import { docx, p, table } from './docx.js';

/** How long each format is mutated; longer when asked for, as `QUANTRIET_FUZZ_MS=600000`. */
const FUZZ_MS = Number(process.env['QUANTRIET_FUZZ_MS'] ?? 15_000);
/** Nothing may take longer than that, of the processor's time: other tests run beside this one. */
const HANG_MS = 2_000;

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const lines = decree.slice(0, 60).map(lineText);
const samples: Record<string, Uint8Array> = {
  'a.docx': docx([table([[p('Số 12-CT/TU'), p('ĐẢNG CỘNG SẢN VIỆT NAM')]]), ...lines.map((each) => p(each))]),
  'a.html': encode(`<table><tr><td>Số 12-CT/TU</td><td>ĐẢNG CỘNG SẢN VIỆT NAM</td></tr></table><script>x()</script>${lines.map((each) => `<p class="a" onclick="x()">${each}</p>`).join('')}<ol><li>a<li>b</ol>`),
  'a.md': encode(`# CHỈ THỊ\n\n${lines.join('\n\n')}\n\n| a | b |\n| - | - |\n| 1 | 2 |`),
  'a.txt': encode(['Số: 07/2024/QĐ-UBND', 'QUYẾT ĐỊNH', ...lines, 'Nơi nhận:', '- Lưu', 'TM. UBND', 'PHỤ LỤC I'].join('\n')),
};

type Edit = { at: number; cut: number; put: Uint8Array };
const pieces = ['<', '>', '"', '&#0;', '<table>', '</td>', '<tr>', '“', '”', 'Điều 1.', 'a)', '-', '\n', '\u0301', 'Chương', '<script>', '<p>', '</p>', '/>', 'xml:space="preserve"', ' eId="dieu-1"', '<hcontainer name="', '&amp;', '<![CDATA[', '<!--', ' onload="x()"', 'javascript:x()', '<ol type=a start=-9>', '<del>', ' hidden', ' style="display:none"', '<a href="/">', '<w:rPr><w:vanish/></w:rPr>', '<noteRef href="#n1"/>', '<documentRef href="#comp_1"/>', '9'.repeat(40)].map(encode);
const edit: fc.Arbitrary<Edit> = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), cut: fc.integer({ min: 0, max: 40 }), put: fc.oneof(fc.constantFrom(...pieces), fc.uint8Array({ maxLength: 8 })) });

function mutated(bytes: Uint8Array, edits: readonly Edit[]): Uint8Array {
  return edits.reduce((now, { at, cut, put }) => {
    const from = Math.floor(at * now.length);
    return Uint8Array.from([...now.subarray(0, from), ...put, ...now.subarray(from + cut)]);
  }, bytes);
}

const idsOf = (passages: readonly Passage[]): string[] => passages.flatMap(({ id, children = [] }) => [id, ...idsOf(children)]);

/** The model that was read, as a text of the right shape in which every passage has an id of its own. */
function wholeText({ card, frame, passages }: ImportedDocument): DocumentText {
  const missing = { id: 'a', type: 'plan', issuer: 'Cơ quan', date: '2023-07', title: 'Tên', form: 'party' };
  const text: DocumentText = { document: { ...missing, ...card }, provenance: 'verbatim', frame, passages };
  outputs['documents.get'].parse(text);
  const ids = idsOf(passages);
  assert.equal(new Set(ids).size, ids.length);
  return text;
}

/** Either refused with a reason, or a text that is clean as a page. */
async function imports(name: string, bytes: Uint8Array): Promise<DocumentText | undefined> {
  let text: DocumentText | undefined;
  const began = process.cpuUsage();
  try {
    text = wholeText(await importDocument(bytes, { name }));
  } catch (error) {
    if (!(error instanceof DocumentRefusal)) throw error;
  }
  const { user, system } = process.cpuUsage(began);
  assert.ok((user + system) / 1_000 < HANG_MS, 'it took too long');
  if (text) assertClean(toHtml(text));
  return text;
}

describe('whatever is in a file', () => {
  for (const [name, bytes] of Object.entries(samples)) {
    it(`is read or refused, and never a crash or a hang: ${name}`, async () => {
      await fc.assert(fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 12 }), async (edits) => void (await imports(name, mutated(bytes, edits)))), {
        numRuns: 1_000_000, interruptAfterTimeLimit: FUZZ_MS, markInterruptAsFailure: false, seed: 23,
      });
    });
  }

  it('is read or refused as XML too, and what was read is written and read again the same', async () => {
    const { card, frame, passages } = await importDocument(samples['a.txt']!, { name: 'a.txt' });
    const own = toAkomaNtoso({ document: { id: 'a', issuer: 'Cơ quan', date: '2023-07', title: 'Tên', ...card } as DocumentText['document'], provenance: 'verbatim', frame, passages });
    const seeds = [own, ...Object.values(akomaNtoso)].map(encode);
    await fc.assert(fc.asyncProperty(fc.constantFrom(...seeds), fc.array(edit, { minLength: 1, maxLength: 4 }), async (seed, edits) => {
      const text = await imports('a.xml', mutated(seed, edits));
      if (text) assert.deepEqual((await imports('a.xml', encode(toAkomaNtoso(text))))?.passages, text.passages);
    }), { numRuns: 1_000_000, interruptAfterTimeLimit: FUZZ_MS, markInterruptAsFailure: false, seed: 23 });
  });

  it('keeps every word, wherever lines of every sort come', async () => {
    const sorts = ['A. ', '1/ ', '1a. ', 'Khoản 1. ', 'Như sau: “', '"', 'Mẫu số 1|', 'PHỤ LỤC II. ', 'MỤC LỤC|', 'DỰ THẢO ', 'Số:   /KH-UBND\tHà Nội, ngày   tháng 6 năm 2023|', 'Nơi nhận:\t', 'Lê Minh Họa|', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|', 'Điều 1. ', 'Điều 7. ', '1. ', '2. ', '9. ', 'a) ', 'b) ', '- ', '+ ', '', 'Chương I ', 'Mục 1. ', 'I- ', 'II- ', '“', 'Như sau: ', 'PHỤ LỤC I|', 'Nơi nhận:|- ', 'TM. ', 'CHỦ TỊCH|', 'QUY CHẾ|(Kèm theo) ', 'KẾ HOẠCH|', 'Số: 1/KH-UBND|', 'Căn cứ Luật số ', 'V/v ', 'Hà Nội, ngày 5 tháng 6 năm 2023|'];
    const words = [(n: number) => `chữ${n}x.`, (n: number) => `Chữ${n}x Minh`, (n: number) => `CHỮ${n}X`, (n: number) => `chữ${n}x:`, (n: number) => `chữ${n}x”.`];
    const some = fc.array(fc.tuple(fc.constantFrom(...sorts), fc.constantFrom(...words)), { minLength: 1, maxLength: 14 });
    await fc.assert(fc.asyncProperty(some, async (list) => {
      const text = list.map(([sort, word], n) => sort.replaceAll('|', '\n') + word(n)).join('\n');
      const { report: _report, ...model } = await importDocument(encode(text), { name: 'a.txt' });
      const kept = JSON.stringify(model).toLowerCase();
      list.forEach((_, n) => assert.ok(kept.includes(`chữ${n}x`), `chữ${n}x is lost from:\n${text}`));
    }), { numRuns: 3_000 });
  });

  it('is read as quickly where it is made to be slow', async () => {
    const slow = ['('.repeat(50_000), '1.'.repeat(50_000), `Điều ${'1'.repeat(50_000)}`, `“${'a'.repeat(100_000)}`, ' \u00a0'.repeat(50_000), 'A '.repeat(50_000), '-'.repeat(100_000),
      `a${' '.repeat(50_000)}b`, `a${'\t'.repeat(50_000)}b`, `Nơi nhận:${' '.repeat(50_000)}TM.`, `TM.\t${' '.repeat(50_000)}b`, '“'.repeat(50_000), '”'.repeat(50_000), '“”'.repeat(20_000), '"'.repeat(50_000), '...'.repeat(20_000), 'Ngày   tháng   năm '.repeat(2_000),
      // Short enough to be looked at closely.
      ...['PHỤ LỤC I', 'Phụ lục ', 'Mẫu số: 1', 'Số: 1/', 'TM. A', 'Chương I', 'Điều 1'].flatMap((begins) => ['9', 'A', 'A1', '1-', 'A.', ' A', '. ', 'Ab ', ' . '].map((each) => begins + each.repeat(230 / each.length))),
    ];
    for (const each of slow) await imports('a.txt', encode(`Điều 1. Hết\n${each}\n1. ${each}`));
    await imports('a.html', encode('<div>'.repeat(20_000)));
    await imports('a.html', encode('<table><tr><td>'.repeat(3_000)));
    await imports('a.html', encode(`${'<div><a href="/">a</a><del>b</del><p hidden>c</p>'.repeat(5_000)}d`));
    await imports('a.docx', docx([`<w:p>${'<w:r><w:rPr><w:vanish/></w:rPr><w:t>a</w:t></w:r><w:ins w:id="1"><w:r><w:t>b</w:t></w:r></w:ins>'.repeat(4_000)}</w:p>`]));
    const wrapped = (body: string): Uint8Array => encode(`<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><doc><mainBody>${body}</mainBody></doc></akomaNtoso>`);
    const many = (each: (n: number) => string): string => Array.from({ length: 25_000 }, (_, n) => each(n)).join('');
    const nested = many(() => '<section>') + many(() => '</section>');
    const asXml = [
      many(() => '<p>a</p>'), many((n) => `<a${n}></a${n}>`), many(() => '<p>'), many(() => '<p a="'), many(() => '<!--'), many(() => '&amp;'), many(() => '<a "'), many(() => '</p>'), many(() => '<![CDATA[a]]>'), nested,
      `<p ${many((n) => `a${n}="1" `)}>a</p>`, many(() => '<article><num>Điều 1.</num></article>'), `<p>${many(() => '<b>a</b><authorialNote><p>b</p></authorialNote>')}</p>`, many(() => '<x:p xmlns:x="u">a</x:p>'), `</mainBody><conclusions>${many(() => '<container name="recipients"><p>a</p></container>')}</conclusions><mainBody>`, `</mainBody>${many(() => '<attachments/>')}<mainBody>`,
      `</mainBody><meta><notes>${many((n) => `<note eId="n${n}"><p>a<noteRef href="#n${n + 1}"/></p></note>`)}</notes></meta><mainBody><p><noteRef href="#n0"/></p>`,
      `<p>${' '.repeat(1_000_000)}a</p>`, `<p>${many(() => '<br/> ')}a</p>`,
    ];
    for (const each of asXml) await imports('a.xml', wrapped(each));
    await imports('a.txt', encode('như sau:\n“Điều 1.\n'.repeat(5_000)));
    await imports('a.txt', encode(`a) Một;\n${'Lời.\n'.repeat(20_000)}b) Hai.`));
    const printed = ['CÔNG BÁO/Số 1/Ngày 1-1-2023', 'Người ký:', '1', '\n\n', `Tên${' '.repeat(90)}Tên`, 'khoản 1', 'Tên '.repeat(20), 'Tên1\n\n1 Tên', 'Tên2\n\n2 “Tên', `tên${'1'.repeat(80)}`, 'sửa đổi '.repeat(10)];
    for (const each of printed) await imports('a.txt', encode(`CÔNG BÁO/Số 1/Ngày 1-1-2023\n${`${each}\n`.repeat(4_000)}`));
    for (const each of slow) await imports('a.txt', encode(`CÔNG BÁO/Số 1/Ngày 1-1-2023\n${each}\n${each}\n`));
  });
});
