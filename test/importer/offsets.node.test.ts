import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Passage } from '@quantriet/contract';
import { importDocument, toAkomaNtoso, toHtml } from '@quantriet/importer';
import { samples } from './akoma-ntoso-samples.js';
import { anyText } from './any-text.js';
import { decree, lineText } from './decree.js';
import { docx, p } from './docx.js';

/** Lines of one heading are joined by a blank, and lines drawn between them are left out. */
const bare = (text: string): string => text.replace(/[\s_*=–—-]+/gu, '');

/** The passages of a file, each with the part of the extracted text that it stands in. */
async function traced(name: string, content: Uint8Array | string): Promise<Array<{ passage: Passage; slice: string }>> {
  const { passages, extracted, offsets } = await importDocument(typeof content === 'string' ? new TextEncoder().encode(content) : content, { name });
  const walk = (list: readonly Passage[]): Passage[] => list.flatMap((passage) => [passage, ...walk(passage.children ?? [])]);
  const all = walk(passages);
  assert.deepEqual([...offsets.keys()].sort(), all.map(({ id }) => id).sort());
  return all.map((passage) => ({ passage, slice: extracted.slice(...offsets.get(passage.id)!) }));
}

function holdsItsWords({ passage: { id, label, heading, text, table = [] }, slice }: { passage: Passage; slice: string }): void {
  for (const words of [label, heading, text, ...table.flat().map((cell) => cell.text)]) assert.ok(bare(slice).includes(bare(words ?? '')), `${id}: “${words}” is not in “${slice}”`);
}

describe('where a passage stands in the text as read', () => {
  it('is its own lines, exactly', async () => {
    const found = await traced('a.txt', 'Chương I\nQUY ĐỊNH CHUNG\nVÀ MINH HỌA\n\nĐiều 1. Phạm vi\n1. Sửa như sau:\n“Điều 5. Mức\n1. Một.”.\n2. Hết 😀.\nPHỤ LỤC I\nDANH MỤC\n1. Việc một.');
    assert.deepEqual(found.map(({ passage: { id }, slice }) => [id, slice]), [
      ['chuong-1', 'Chương I\nQUY ĐỊNH CHUNG\nVÀ MINH HỌA'], ['dieu-1', 'Điều 1. Phạm vi'], ['dieu-1.khoan-1', '1. Sửa như sau:'], ['dieu-1.khoan-1.trich-1', '“Điều 5. Mức\n1. Một.”.'],
      ['dieu-1.khoan-2', '2. Hết 😀.'], ['phu-luc-1', 'PHỤ LỤC I\nDANH MỤC'], ['phu-luc-1.khoan-1', '1. Việc một.'],
    ]);
  });

  it('holds label, heading, text and cells, in every format', async () => {
    for (const each of await traced('a.docx', docx(decree.map((one) => p(lineText(one)))))) holdsItsWords(each);
    for (const name of ['a.md', 'a.txt']) for (const each of await traced(name, decree.map(lineText).join('\n'))) holdsItsWords(each);
    const note = await traced('a.docx', docx([p('Điều 1. Có chú thích', { note: 2 })], { footnotes: { 2: 'Chú thích minh họa.' } }));
    assert.equal(note.at(-1)!.slice, '[1] Chú thích minh họa.');
    for (const source of Object.values(samples)) for (const each of await traced('a.xml', source)) holdsItsWords(each);
    await fc.assert(fc.asyncProperty(anyText, async (text) => {
      for (const each of await traced('a.xml', toAkomaNtoso(text))) holdsItsWords(each);
      for (const each of await traced('a.html', toHtml({ ...text, document: { ...text.document, title: 'Tên' } }))) holdsItsWords(each);
    }), { numRuns: 300 });
  });

  it('holds them wherever lines of every sort come', async () => {
    const sorts = ['A. ', 'Như sau: “', 'Phụ lục II. ', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|', 'Nơi nhận:\t', 'Lê Minh Họa|', 'Điều 1. ', 'Điều 7. ', '1. ', '2. ', 'a) ', '- ', '+ ', '', 'Chương I ', 'Chương I|', 'Mục 1. ', 'I- ', '“', 'Như sau: ', 'PHỤ LỤC I|', 'QUY CHẾ|(Kèm theo) ', 'Nơi nhận:|- ', 'CHỦ TỊCH|'];
    const words = ['chữ.', 'Chữ Minh', 'CHỮ HOA', 'chữ:', 'chữ”.', 'chữ\u00a0 cách', 'Tòa\u0323 án'];
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(fc.constantFrom(...sorts), fc.constantFrom(...words)), { minLength: 1, maxLength: 14 }), async (list) => {
      for (const each of await traced('a.txt', list.map(([sort, word]) => sort.replaceAll('|', '\n') + word).join('\n'))) holdsItsWords(each);
    }), { numRuns: 2_000 });
  });
});
