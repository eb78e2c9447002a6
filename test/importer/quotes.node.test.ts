import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { importDocument } from '@quantriet/importer';
import { drawn, text } from './drawn.js';

const idsOf = async (...lines: string[]): Promise<string[]> => drawn((await text('Điều 1. Sửa đổi', ...lines)).passages).slice(1).map((each) => each.replaceAll('\n', ' / '));

describe('an amendment that is quoted', () => {
  it('may quote other words, in marks of any sort', async () => {
    for (const [open, close] of ['“”', '""', '«»', '“"', '‟”'].map((marks) => [...marks])) {
      assert.deepEqual(await idsOf('1. Sửa Điều 7 như sau:', `${open}Điều 7. Trách nhiệm`, '1. Thay “cũ” bằng “mới”.', `2. Bộ phối hợp.${close}.`, '2. Bỏ Điều 9.'), [
        'dieu-1.khoan-1: 1. Sửa Điều 7 như sau:', `dieu-1.khoan-1.trich-1: ${open}Điều 7. Trách nhiệm / 1. Thay “cũ” bằng “mới”. / 2. Bộ phối hợp.${close}.`, 'dieu-1.khoan-2: 2. Bỏ Điều 9.',
      ]);
    }
  });

  it('may stand under a heading that says what is amended, with no colon', async () => {
    const { passages } = await text('Điều 1. Sửa đổi, bổ sung Điều 3', '“Điều 3. Thư viện', '1. Cho mượn sách.”.', 'Điều 2. Bổ sung khoản 5a', '“5a. Nhận lại sách.”.', 'Điều 3. Sửa đổi', '“Sách” là sách.');
    assert.deepEqual(drawn(passages).map((each) => each.replaceAll('\n', ' / ')), ['dieu-1: Điều 1. *Sửa đổi, bổ sung Điều 3*', 'dieu-1.trich-1: “Điều 3. Thư viện / 1. Cho mượn sách.”.', 'dieu-2: Điều 2. *Bổ sung khoản 5a*', 'dieu-2.trich-1: “5a. Nhận lại sách.”.', 'dieu-3: Điều 3. *Sửa đổi*', 'dieu-3.doan-1: “Sách” là sách.']);
  });

  it('that nobody closed ends above the next number that amends', async () => {
    const { passages, report } = await text('Điều 1. Sửa đổi', '1. Sửa đổi Điều 3 như sau:', '“Điều 3. Thư viện', '1. Cho mượn “sách.', '2. Sửa đổi Điều 4 như sau:', '“Điều 4. Sách', '1. Sách để đọc.”.', 'Điều 2. Hết.');
    assert.deepEqual(drawn(passages).map((each) => each.replaceAll('\n', ' / ')), [
      'dieu-1: Điều 1. *Sửa đổi*', 'dieu-1.khoan-1: 1. Sửa đổi Điều 3 như sau:', 'dieu-1.khoan-1.trich-1: “Điều 3. Thư viện / 1. Cho mượn “sách.',
      'dieu-1.khoan-2: 2. Sửa đổi Điều 4 như sau:', 'dieu-1.khoan-2.trich-1: “Điều 4. Sách / 1. Sách để đọc.”.', 'dieu-2: Điều 2. Hết.',
    ]);
    assert.deepEqual(report.doubts, [{ code: 'unclosed-quote', text: '“Điều 3. Thư viện' }]);
  });

  it('that nobody closed ends above the next article, whatever is closed further down', async () => {
    const lines = ['Điều 2. Sửa đổi khoản 3 như sau:', '“3. Thư viện mở cửa.', 'Điều 3. Sách', '1. Sách để đọc.', 'Điều 4. Thôi', '1. Thay cụm từ như sau:', '“a) Cũ', 'b) mới”.”.', 'Điều 5. Hết.'];
    const { passages, report } = await text('Điều 1. Chung', '1. Một.', ...lines);
    assert.deepEqual(passages.map(({ id }) => id), ['dieu-1', 'dieu-2', 'dieu-3', 'dieu-4', 'dieu-5']);
    assert.deepEqual(report.doubts.map(({ code }) => code), ['unclosed-quote']);
    const later = Array.from({ length: 7 }, (_, i) => `Điều ${i + 3}. Việc ${i + 3}`);
    const mixed = await text('Điều 1. Chung', 'Điều 2. Sửa đổi khoản 3 như sau:', '“3. Thư viện mở cửa.', ...later, 'Điều 10. Sửa đổi', '1. Sửa Điều 3 như sau:', '“Điều 3. Mới', '1. Cũ.”.”.', 'Điều 11. Hết.');
    assert.deepEqual(mixed.passages.map(({ id }) => id), Array.from({ length: 11 }, (_, i) => `dieu-${i + 1}`));
    const last = await text('Điều 1. Sửa đổi Điều 1 và Điều 2 như sau:', '“Điều 1. Cũ', 'Điều 2. Mới”.');
    assert.deepEqual(last.passages.map(({ children }) => children?.map(({ kind }) => kind)), [['quote']]);
    const quoting = await text('Điều 1. Bổ sung chương sau:', '“Chương II', 'SÁCH', 'Điều 2. Mượn', 'Điều 3. Trả”.', 'Điều 2. Hiệu lực', 'Điều 3. Hết.');
    assert.deepEqual(quoting.passages.map(({ id, children }) => [id, children?.[0]?.kind]), [['dieu-1', 'quote'], ['dieu-2', undefined], ['dieu-3', undefined]]);
  });

  it('may begin in the line that announces it, and come after another', async () => {
    const lines = ['1. Bổ sung Điều 7a như sau: “Điều 7a. Địa phương', '1. Tỉnh thực hiện.', '2. Xã phối hợp.”', '“Điều 7b. Cơ sở', '1. Thôn đọc.”.', '2. Thay cụm từ: “cũ” bằng “mới”.'];
    assert.deepEqual(await idsOf(...lines), [
      'dieu-1.khoan-1: 1. Bổ sung Điều 7a như sau:', 'dieu-1.khoan-1.trich-1: “Điều 7a. Địa phương / 1. Tỉnh thực hiện. / 2. Xã phối hợp.”', 'dieu-1.khoan-1.trich-2: “Điều 7b. Cơ sở / 1. Thôn đọc.”.',
      'dieu-1.khoan-2: 2. Thay cụm từ: “cũ” bằng “mới”.',
    ]);
    const { extracted, offsets } = await importDocument(new TextEncoder().encode(['Điều 1. Sửa đổi', ...lines].join('\n')), { name: 'a.txt' });
    assert.deepEqual(['dieu-1.khoan-1', 'dieu-1.khoan-1.trich-1'].map((id) => extracted.slice(...offsets.get(id)!)), ['1. Bổ sung Điều 7a như sau:', '“Điều 7a. Địa phương\n1. Tỉnh thực hiện.\n2. Xã phối hợp.”']);
  });

  it('belongs to the point that announces it', async () => {
    assert.deepEqual(await idsOf('1. Sửa Điều 5:', 'a) Sửa khoản 1 như sau:', '“1. Mới.”;', 'b) Bỏ khoản 2.'), ['dieu-1.khoan-1: 1. Sửa Điều 5:', 'dieu-1.khoan-1.diem-a: a) Sửa khoản 1 như sau:', 'dieu-1.khoan-1.diem-a.trich-1: “1. Mới.”;', 'dieu-1.khoan-1.diem-b: b) Bỏ khoản 2.']);
  });

  it('that is never closed takes nothing of the next with it, and is told', async () => {
    const { passages, report } = await text('Điều 1. Sửa đổi', '1. Sửa điểm a như sau:', '“a) Việc mới;', '2. Sửa Điều 12 như sau:', '“Điều 12. Hiệu lực', 'Từ nay”.', 'Điều 2. Hết.');
    assert.deepEqual(drawn(passages), [
      'dieu-1: Điều 1. *Sửa đổi*', 'dieu-1.khoan-1: 1. Sửa điểm a như sau:', 'dieu-1.khoan-1.doan-1: “a) Việc mới;', 'dieu-1.khoan-2: 2. Sửa Điều 12 như sau:', 'dieu-1.khoan-2.trich-1: “Điều 12. Hiệu lực\nTừ nay”.', 'dieu-2: Điều 2. Hết.',
    ]);
    assert.deepEqual(report.doubts, [{ code: 'unclosed-quote', text: '“a) Việc mới;' }]);
  });
});
