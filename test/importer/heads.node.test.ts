import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { drawn, page, text } from './drawn.js';

const STATE = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'];

describe('the head of a document', () => {
  it('is read where a converter put its lines on one, and left alone where a text speaks of it', async () => {
    const { card, frame } = await text('CHÍNH PHỦ -------', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc --------------- Số: 5/2025/NĐ-CP Hà Nội, ngày 15 tháng 9 năm 2025', 'NGHỊ ĐỊNH VỀ VIỆC MINH HỌA', 'Căn cứ Luật Minh họa ngày 1 tháng 6 năm 2024;', 'Điều 1. Một', 'Hai.');
    assert.deepEqual(card, { type: 'decree', number: '5/2025/NĐ-CP', issuer: 'CHÍNH PHỦ', date: '2025-09-15', title: 'VỀ VIỆC MINH HỌA', form: 'state' });
    assert.deepEqual(frame.place, 'Hà Nội');
    const spoken = await text('1. Quốc hiệu “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM”: viết hoa.', '2. Tiêu ngữ “Độc lập - Tự do - Hạnh phúc”: viết thường.');
    assert.deepEqual(drawn(spoken.passages), ['khoan-1: 1. Quốc hiệu “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM”: viết hoa.', 'khoan-2: 2. Tiêu ngữ “Độc lập - Tự do - Hạnh phúc”: viết thường.']);
  });

  it('may have the number and the day still blank', async () => {
    for (const [number, date, expected] of [['Số:      /KH-UBND', 'Hà Minh, ngày     tháng 7 năm 2023', '2023-07'], ['Số: …/KH-UBND', 'Hà Minh, ngày … tháng … năm 2023', undefined], ['Số:.../KH-UBND', 'Hà Minh, Ngày 05 Tháng 7 Năm 2023', '2023-07-05'], ['Số:      /KH-UBND', 'Hà Minh, ngày 5/7/2023', '2023-07-05']] as const) {
      const { card, frame, report, passages } = await text('UBND TỈNH HÀ MINH', number, ...STATE, date, 'KẾ HOẠCH', 'Triển khai việc minh họa', '1. Một.');
      assert.deepEqual([card.type, card.number, card.date, card.form, card.title, card.issuer, frame.place], ['plan', undefined, expected, 'state', 'Triển khai việc minh họa', 'UBND TỈNH HÀ MINH', 'Hà Minh'], date);
      assert.deepEqual([report.missing.includes('number'), passages.map(({ id }) => id)], [true, ['khoan-1']]);
    }
  });

  it('keeps a number that is in nobody’s form', async () => {
    assert.equal((await text('ĐẢNG ỦY XÃ MINH HỌA', 'Số 12/KH/ĐU', 'KẾ HOẠCH', 'về việc minh họa', '1. Một.')).card.number, '12/KH/ĐU');
  });

  it('names conclusions, notices and other kinds, and a kind that goes on in its line', async () => {
    const read = async (...kind: string[]): Promise<Array<string | undefined>> => {
      const { card, passages } = await text('CƠ QUAN MINH HỌA', 'Số 21-KL/TW', 'Minh Họa, ngày 5 tháng 6 năm 2023', ...kind, 'về đẩy mạnh minh họa', 'I- Tình hình', '1- Một.');
      assert.deepEqual(passages.map(({ id }) => id), ['muc-1']);
      return [card.type, card.title];
    };
    assert.deepEqual(await read('KẾT LUẬN'), ['conclusion', 'về đẩy mạnh minh họa']);
    assert.deepEqual(await read('THÔNG BÁO'), ['notice', 'về đẩy mạnh minh họa']);
    for (const [written, type] of [['BỘ LUẬT', 'code'], ['PHÁP LỆNH', 'ordinance'], ['CÔNG ĐIỆN', 'telegram'], ['ĐỀ ÁN', 'scheme'], ['TỜ TRÌNH', 'submission']] as const) assert.deepEqual(await read(written), [type, 'về đẩy mạnh minh họa']);
    assert.deepEqual(await read('QUYẾT ÐỊNH'), ['decision', 'về đẩy mạnh minh họa']);
    assert.deepEqual(await read('THÔNG TƯ LIÊN TỊCH'), ['circular', 'LIÊN TỊCH về đẩy mạnh minh họa']);
    assert.deepEqual(await read('NGHỊ QUYẾT CỦA BỘ CHÍNH TRỊ'), ['resolution', 'CỦA BỘ CHÍNH TRỊ về đẩy mạnh minh họa']);
    assert.deepEqual(await read('KẾT LUẬN', 'HỘI NGHỊ LẦN THỨ TƯ'), ['conclusion', 'HỘI NGHỊ LẦN THỨ TƯ về đẩy mạnh minh họa']);
  });

  it('has number and day also where the title has them', async () => {
    for (const title of [['SỐ 30/2007/TT-BXD NGÀY 12-12-2007 CỦA BỘ XÂY DỰNG'], ['MINH HỌA', '(số 30/2007/TT-BXD ngày 12/12/2007)']]) {
      const { card } = await text('THÔNG TƯ', ...title, 'Điều 1. Một.');
      assert.deepEqual([card.number, card.date, card.title, card.form], ['30/2007/TT-BXD', '2007-12-12', title.join(' '), 'state']);
    }
    for (const another of [['SỬA ĐỔI THÔNG TƯ SỐ 30/2007/TT-BXD NGÀY 12-12-2007'], ['SỬA ĐỔI THÔNG TƯ', 'SỐ 30/2007/TT-BXD NGÀY 12-12-2007'], ['SỬA ĐỔI MỘT THÔNG TƯ (SỐ 30/2007/TT-BXD NGÀY 12-12-2007)']]) {
      assert.equal((await text('THÔNG TƯ', ...another, 'Điều 1. Một.')).card.number, undefined, another.join(' '));
    }
  });

  it('ends a title in capitals where whoever decides is named', async () => {
    const { card, frame } = await text('HỘI ĐỒNG NHÂN DÂN', 'TỈNH MINH HỌA', ...STATE, 'Số: 15/2023/NQ-HĐND', 'NGHỊ QUYẾT', 'QUY ĐỊNH MỨC CHI CỦA', 'HỘI ĐỒNG NHÂN DÂN TỈNH MINH HỌA', 'HỘI ĐỒNG NHÂN DÂN TỈNH MINH HỌA', 'KHÓA XVIII, KỲ HỌP THỨ 14', 'Căn cứ Luật Minh họa ngày 19 tháng 6 năm 2015;', 'QUYẾT NGHỊ:', 'Điều 1. Hết.');
    assert.equal(card.title, 'QUY ĐỊNH MỨC CHI CỦA HỘI ĐỒNG NHÂN DÂN TỈNH MINH HỌA');
    assert.deepEqual(frame.preamble, ['HỘI ĐỒNG NHÂN DÂN TỈNH MINH HỌA', 'KHÓA XVIII, KỲ HỌP THỨ 14', 'Căn cứ Luật Minh họa ngày 19 tháng 6 năm 2015;', 'QUYẾT NGHỊ:']);
  });

  it('of a dispatch says in several lines what it is about', async () => {
    const { card, passages } = await text('BỘ MINH HỌA', 'Số: 2345/BMH-VP', 'V/v đôn đốc thực hiện Chỉ thị', 'số 12/CT-TTg của', 'Thủ tướng', ...STATE, 'Hà Nội, ngày 7 tháng 8 năm 2023', 'Kính gửi: Các bộ', 'Bộ Minh họa đề nghị:', '1. Rà soát.');
    assert.deepEqual([card.type, card.title, card.date], ['dispatch', 'đôn đốc thực hiện Chỉ thị số 12/CT-TTg của Thủ tướng', '2023-08-07']);
    assert.equal(passages[0]!.text, 'Kính gửi: Các bộ');
  });

  it('goes on over breaks in its title and its grounds', async () => {
    const { card, frame, passages } = await page('<div>UBND TỈNH MINH HỌA<br>Số: 7/QĐ-UBND<br>QUYẾT ĐỊNH<br>Về việc<br>minh họa<br>Căn cứ Luật Minh họa ngày<br>19 tháng 6 năm 2015;<br>Theo đề nghị của Giám đốc Sở.<br>QUYẾT ĐỊNH:<br>Điều 1. Hết.</div>');
    assert.deepEqual([card.title, frame.preamble], ['Về việc minh họa', ['Căn cứ Luật Minh họa ngày 19 tháng 6 năm 2015;', 'Theo đề nghị của Giám đốc Sở.', 'QUYẾT ĐỊNH:']]);
    assert.deepEqual(passages.map(({ id }) => id), ['dieu-1']);
  });

  it('is found under the words of the page that it stands on, and keeps the stamps beside it', async () => {
    const { card, frame, passages } = await page('<ul><li>Trang chủ</li></ul><p>Tin tức</p><table><tr><td>QUỐC HỘI<br>Luật số:    /2025/QH15<br>DỰ THẢO 2</td><td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</td></tr></table><p>LUẬT</p><p>ĐỌC SÁCH</p><p>Điều 1. Hết.</p><p>CHỦ TỊCH QUỐC HỘI</p><p>Trần Minh Họa</p><p>Bản quyền của trang</p>');
    assert.deepEqual([card.type, card.issuer, card.title, card.form, frame.preamble, frame.signatory], ['law', 'QUỐC HỘI', 'ĐỌC SÁCH', 'state', ['DỰ THẢO 2'], 'Trần Minh Họa']);
    assert.deepEqual(drawn(passages), ['dau.gach-1: - Trang chủ', 'dau.doan-1: Tin tức', 'dieu-1: Điều 1. Hết.', 'cuoi.doan-1: Bản quyền của trang']);
  });

  it('of a law bears no date, which is that of its passing', async () => {
    const { card } = await text('QUỐC HỘI', 'Luật số: 36/2024/QH15', ...STATE, 'LUẬT', 'ĐỌC SÁCH', 'Điều 1. Hiệu lực', 'Luật này có hiệu lực từ ngày 01 tháng 01 năm 2025.', 'Luật này được Quốc hội khóa XV thông qua ngày 27 tháng 6 năm 2024.', 'CHỦ TỊCH QUỐC HỘI', 'Trần Minh Họa');
    assert.equal(card.date, '2024-06-27');
  });

  it('stands in the gazette under its section, and under whoever issued it once more', async () => {
    const { card, passages } = await text('VĂN BẢN QUY PHẠM PHÁP LUẬT', 'BỘ MINH HỌA VÀ ĐỌC SÁCH', 'BỘ MINH HỌA', 'VÀ ĐỌC SÁCH', '_'.repeat(70), 'Nghị quyết số: 66.7/2025/NQ-BMH', ...STATE, 'NGHỊ QUYẾT1', 'Về đọc sách', 'Điều 1. Hết.');
    assert.deepEqual([card.issuer, card.number, card.type, card.title], ['BỘ MINH HỌA VÀ ĐỌC SÁCH', '66.7/2025/NQ-BMH', 'resolution', 'Về đọc sách']);
    assert.deepEqual(drawn(passages), ['dau.doan-1: VĂN BẢN QUY PHẠM PHÁP LUẬT', 'dau.doan-2: BỘ MINH HỌA VÀ ĐỌC SÁCH', 'dieu-1: Điều 1. Hết.']);
  });

  it('may have a long title of several parts, which begins as grounds do', async () => {
    const title = ['Thực hiện việc đọc sách', 'và làm theo;', `tổ chức các buổi minh họa ${'rất dài '.repeat(50)}`.trim(), 'trong năm học'];
    assert.equal((await text('BỘ MINH HỌA', 'Số: 5/QĐ-BMH', ...STATE, 'QUYẾT ĐỊNH', ...title, 'Căn cứ Luật Minh họa ngày 19 tháng 6 năm 2015;', 'Điều 1. Hết.')).card.title, title.join(' '));
  });

  it('of a merged text is at its end, where that is certified', async () => {
    const { card, frame, passages } = await text('VĂN BẢN PHÁP LUẬT KHÁC', 'VĂN BẢN HỢP NHẤT - BỘ MINH HỌA', ...STATE, 'NGHỊ ĐỊNH', 'Về đọc sách', 'Điều 1. Hết.', 'BỘ MINH HỌA', 'VÀ ĐỌC SÁCH', 'Số: 7/VBHN-BMH', '.', 'XÁC THỰC VĂN BẢN HỢP NHẤT', 'Hà Nội, ngày 8 tháng 9 năm 2023', 'KT. BỘ TRƯỞNG', 'THỨ TRƯỞNG', '[daky]', 'Trần Minh Họa', 'PHỤ LỤC', '1. Một.');
    assert.deepEqual(card, { type: 'decree', number: '7/VBHN-BMH', issuer: 'BỘ MINH HỌA VÀ ĐỌC SÁCH', date: '2023-09-08', title: 'Về đọc sách', form: 'state' });
    assert.deepEqual(frame, { place: 'Hà Nội', authority: 'KT. BỘ TRƯỞNG', position: 'THỨ TRƯỞNG', signatory: 'Trần Minh Họa' });
    assert.deepEqual(drawn(passages).slice(2), ['dieu-1: Điều 1. Hết.', 'cuoi.doan-1: XÁC THỰC VĂN BẢN HỢP NHẤT', 'phu-luc-1: PHỤ LỤC', 'phu-luc-1.khoan-1: 1. Một.']);
  });

  it('of a merged text may also be below its appendices', async () => {
    const { card, passages } = await text(...STATE, 'NGHỊ ĐỊNH', 'Về đọc sách', 'Điều 1. Hết.', 'PHỤ LỤC', '1. Một.', 'BỘ MINH HỌA', 'Số: 7/VBHN-BMH', 'XÁC THỰC VĂN BẢN HỢP NHẤT', 'Hà Nội, ngày 8 tháng 9 năm 2023');
    assert.deepEqual([card.number, card.date, card.issuer], ['7/VBHN-BMH', '2023-09-08', 'BỘ MINH HỌA']);
    assert.deepEqual(passages.map(({ id }) => id), ['dieu-1', 'cuoi.doan-1', 'phu-luc-1']);
  });
});
