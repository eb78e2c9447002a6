import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toHtml } from '@quantriet/importer';
import type { DocumentText } from '@quantriet/contract';
import { drawn, page, text } from './drawn.js';

describe('a signature', () => {
  it('is told by the word that it was signed, where its office is not in capitals and a page goes on under it', async () => {
    for (const [office, position, authority] of [[['Chủ tịch Quốc hội'], 'Chủ tịch Quốc hội', undefined], [['KT. BỘ TRƯỞNG', 'Thứ trưởng'], 'Thứ trưởng', 'KT. BỘ TRƯỞNG']] as const) {
      const { frame, passages } = await text('Điều 1. Minh họa', '1. Một.', 'Luật này được thông qua.', ...office, '(Đã ký)', 'Trần Minh Họa', 'Tải tệp đính kèm', 'CƠ SỞ DỮ LIỆU MINH HỌA');
      assert.deepEqual([frame.authority, frame.position, frame.signatory], [authority, position, 'Trần Minh Họa']);
      assert.deepEqual(drawn(passages).slice(-2), ['cuoi.doan-1: Tải tệp đính kèm', 'cuoi.doan-2: CƠ SỞ DỮ LIỆU MINH HỌA']);
    }
    const { frame } = await text('1. Một.', '2. Chủ tịch họp.', 'Giám đốc Sở đã nói:', 'Trần Minh Họa');
    assert.equal(frame.signatory, undefined);
  });

  it('on behalf of one and in place of another has both lines, and is read back from a page', async () => {
    const read = await text('CHÍNH PHỦ', 'Số: 5/2024/NĐ-CP', 'NGHỊ ĐỊNH', 'Về việc minh họa', 'Điều 1. Hết.', 'Nơi nhận:', '- Lưu: VT.', 'TM. CHÍNH PHỦ', 'KT. THỦ TƯỚNG', 'PHÓ THỦ TƯỚNG', '(Đã ký)', 'Trần Minh Họa');
    assert.deepEqual(read.frame, { recipients: ['Lưu: VT.'], authority: 'TM. CHÍNH PHỦ\nKT. THỦ TƯỚNG', position: 'PHÓ THỦ TƯỚNG', signatory: 'Trần Minh Họa' });
    const { card, frame, passages } = read;
    assert.deepEqual((await page(toHtml({ document: { id: 'a', ...card, date: '2024-07' } as DocumentText['document'], provenance: 'verbatim', frame, passages }))).frame, frame);
  });

  it('is known in a cell with breaks, and in capitals or with a rank', async () => {
    const signed = (name: string): string => `<p>Điều 1. Hết.</p><table><tr><td><b>Nơi nhận:</b><br>- Các sở, ban,<br>ngành;<br>- Lưu: VT.</td><td>TM. ỦY BAN NHÂN DÂN<br>KT. CHỦ TỊCH<br>PHÓ CHỦ TỊCH<br><br>_____<br>${name}</td></tr></table>`;
    for (const name of ['Lê Thị Hoạ', 'LÊ THỊ HOẠ', 'Đại tá Lê Thị Hoạ', 'PGS.TS. Lê Thị Hoạ', 'Ths.Lê Thị Hoạ']) {
      const { frame, passages } = await page(signed(name));
      assert.deepEqual([frame.recipients, frame.position, frame.signatory, passages.length], [['Các sở, ban, ngành;', 'Lưu: VT.'], 'PHÓ CHỦ TỊCH', name, 1], name);
    }
  });

  it('is known by a position above a name at the very end, where no other word tells it', async () => {
    const { frame, passages } = await text('Điều 1. Hiệu lực', 'Luật này có hiệu lực.', 'CHỦ TỊCH QUỐC HỘI', '[', 'Trần Minh Họa', 'PHỤ LỤC', 'DANH MỤC', '1. Một.');
    assert.deepEqual(frame, { position: 'CHỦ TỊCH QUỐC HỘI', signatory: 'Trần Minh Họa' });
    assert.deepEqual(passages.map(({ id }) => id), ['dieu-1', 'phu-luc-1']);
  });

  it('of a law stands under the day that it was passed, in a table of its own and with a stamp beside it or within', async () => {
    const law = (signed: string): string => `<p>Luật số: 7/2024/QH15</p><p>LUẬT</p><p>MINH HỌA</p><p>Điều 1. Hiệu lực</p><p>Luật này có hiệu lực.</p><p>Luật này được Quốc hội khóa XV thông qua ngày 30 tháng 11 năm 2024.</p>${signed}`;
    const cell = 'CHỦ TỊCH QUỐC HỘI';
    for (const signed of [
      `<table><tr><td></td><td>${cell}<br><br><br>Trần Minh Họa</td></tr></table>`,
      `<table><tr><td></td><td><p>${cell}</p><p><i>Đã ký:</i> Trần Minh Họa</p></td></tr></table>`,
      `<table><tr><td>Tem: 123</td><td><p>${cell}</p><p>Trần Minh Họa</p></td></tr></table>`,
      `<table><tr><td></td><td>${cell}</td></tr><tr><td>Tem: 123</td><td>Trần Minh Họa</td></tr></table>`,
      `<p>${cell}</p><p>Tem: 123</p><p>(Đã ký)</p><p>Trần Minh Họa</p>`,
      `<table><tr><td></td><td>${cell}<br>Đã ký: Trần Minh Họa</td></tr><tr><td>VĂN PHÒNG<br>Số: 1/SY-VP</td><td>SAO Y BẢN CHÍNH<br>KT. CHỦ NHIỆM<br>PHÓ CHỦ NHIỆM<br>Lê Văn Sao</td></tr></table>`,
    ]) {
      const { card, frame, passages } = await page(law(signed));
      assert.deepEqual([card.date, frame.position, frame.signatory], ['2024-11-30', cell, 'Trần Minh Họa'], signed);
      assert.equal(drawn(passages).some((line) => line.includes('Tem: 123')), signed.includes('Tem'), signed);
    }
  });

  it('of two bodies leaves the recipients under both of them, and the second in the text', async () => {
    const { frame, passages } = await text('Điều 1. Hết.', 'KT. BỘ TRƯỞNG BỘ MỘT', 'THỨ TRƯỞNG', 'Trần Văn Một', 'KT. BỘ TRƯỞNG BỘ HAI', 'THỨ TRƯỞNG', 'Lê Thị Hai', 'Nơi nhận:', '- Quốc hội;', '- Lưu: VT.');
    assert.deepEqual([frame.signatory, frame.recipients], ['Trần Văn Một', ['Quốc hội;', 'Lưu: VT.']]);
    assert.deepEqual(drawn(passages).slice(1), ['cuoi.doan-1: KT. BỘ TRƯỞNG BỘ HAI', 'cuoi.doan-2: THỨ TRƯỞNG', 'cuoi.doan-3: Lê Thị Hai']);
  });

  it('with a regulation right under it is no part of its title', async () => {
    const { frame, passages } = await text('Điều 1. Hết.', 'GIÁM ĐỐC', '(Ký tên, đóng dấu)', 'BS.CKII. Lê Minh Họa', 'QUY ĐỊNH', '(Kèm theo Quyết định số 9/QĐ-SYT)', 'Điều 1. Một.');
    assert.deepEqual([frame.position, frame.signatory, passages[1]!.heading], ['GIÁM ĐỐC', 'BS.CKII. Lê Minh Họa', 'QUY ĐỊNH (Kèm theo Quyết định số 9/QĐ-SYT)']);
  });
});
