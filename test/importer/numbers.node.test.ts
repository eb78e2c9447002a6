import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { drawn, page, text } from './drawn.js';

describe('numbers as they are typed', () => {
  it('may have a stroke, a dash or their word', async () => {
    const { passages, report } = await text('Điều 1: Phạm vi', '1/ Một:', 'a/ Việc a;', 'b/ Việc b.', '2/3 số đại biểu có mặt.', '2/ Hai.', 'Điều 2- Kinh phí', 'Khoản 1. Trung ương:', 'Điểm a) Một phần;', 'Điểm b) Phần khác.', 'Khoản 2: Địa phương.', 'Ðiều 3 – Ðiều khoản cuối', 'Hết.');
    assert.deepEqual(drawn(passages), [
      'dieu-1: Điều 1: *Phạm vi*', 'dieu-1.khoan-1: 1/ Một:', 'dieu-1.khoan-1.diem-a: a/ Việc a;', 'dieu-1.khoan-1.diem-b: b/ Việc b.', 'dieu-1.khoan-1.doan-1: 2/3 số đại biểu có mặt.', 'dieu-1.khoan-2: 2/ Hai.',
      'dieu-2: Điều 2- *Kinh phí*', 'dieu-2.khoan-1: Khoản 1. Trung ương:', 'dieu-2.khoan-1.diem-a: Điểm a) Một phần;', 'dieu-2.khoan-1.diem-b: Điểm b) Phần khác.', 'dieu-2.khoan-2: Khoản 2: Địa phương.',
      'dieu-3: Ðiều 3 – *Ðiều khoản cuối*', 'dieu-3.doan-1: Hết.',
    ]);
    assert.deepEqual(report.doubts, []);
  });

  it('may have signs before them that nobody sees', async () => {
    const { passages } = await page('<p>\u200b\ufeffĐiều 1. Một</p><p>\u00ad\u00a01. Hai:</p><p>&zwnj;a) Ba.</p>');
    assert.deepEqual(drawn(passages), ['dieu-1: Điều 1. *Một*', 'dieu-1.khoan-1: 1. Hai:', 'dieu-1.khoan-1.diem-a: a) Ba.']);
  });

  it('come between two others where a text was added to', async () => {
    const { passages, report } = await text('Điều 2. Giải thích', '1. Một.', '1a. Một a.', '1b.[3] Một b:', 'a) Việc a;', 'a1) Việc a1;', 'b) Việc b.', '2. Hai.', 'Điều 2a. Điều thêm', 'Điều 2b. Điều nữa', '24h hằng ngày.');
    assert.deepEqual(drawn(passages).map((each) => each.split(':')[0]), ['dieu-2', 'dieu-2.khoan-1', 'dieu-2.khoan-1a', 'dieu-2.khoan-1b', 'dieu-2.khoan-1b.diem-a', 'dieu-2.khoan-1b.diem-a1', 'dieu-2.khoan-1b.diem-b', 'dieu-2.khoan-2', 'dieu-2a', 'dieu-2b', 'dieu-2b.doan-1']);
    assert.deepEqual(report.doubts, [{ code: 'gap', text: 'Điều 2. Giải thích' }]);
  });

  it('in Roman figures divide the article that they begin in', async () => {
    const { passages, report } = await text('Điều 1. Phê duyệt Đề án với các nội dung sau:', 'I. MỤC TIÊU', '1. Chung.', '2. Cụ thể.', 'II. NHIỆM VỤ', '1. Một.', 'Điều 2. Tổ chức thực hiện', '1. Sở chủ trì.', 'Điều 3. Hết.');
    assert.deepEqual(drawn(passages).map((each) => each.split(':')[0]), ['dieu-1', 'dieu-1.muc-1', 'dieu-1.muc-1.khoan-1', 'dieu-1.muc-1.khoan-2', 'dieu-1.muc-2', 'dieu-1.muc-2.khoan-1', 'dieu-2', 'dieu-2.khoan-1', 'dieu-3']);
    assert.deepEqual(report.doubts, []);
    const outer = await text('I. QUY ĐỊNH CHUNG', 'Điều 1. Một', 'II. QUY ĐỊNH RIÊNG', 'Điều 2. Hai', 'Hết.');
    assert.deepEqual(drawn(outer.passages).map((each) => each.split(':')[0]), ['muc-1', 'dieu-1', 'muc-2', 'dieu-2', 'dieu-2.doan-1']);
  });

  it('stand under capital letters in a report', async () => {
    const { passages, report } = await text('A. KẾT QUẢ', 'I. Văn bản', '1. Một.', 'II. Hội nghị', 'B- HẠN CHẾ', 'I. Hạn chế', 'C. KIẾN NGHỊ', 'D. PHƯƠNG HƯỚNG', 'Đ. TỔ CHỨC', 'I. Cuối');
    assert.deepEqual(drawn(passages).map((each) => each.split(':')[0]), ['muc-a', 'muc-a.muc-1', 'muc-a.muc-1.khoan-1', 'muc-a.muc-2', 'muc-b', 'muc-b.muc-1', 'muc-c', 'muc-d', 'muc-dd', 'muc-dd.muc-1']);
    assert.deepEqual(report.doubts, []);
  });
});

describe('a table of contents', () => {
  it('takes no article, chapter or heading from the text', async () => {
    for (const end of [' ......... 1', ' 1', '……… 12']) {
      const { passages } = await text('MỤC LỤC', `Chương I. CHUNG${end}`, `Điều 1. Phạm vi${end}`, `Điều 2. Đối tượng${end}`, 'Chương I', 'CHUNG', 'Điều 1. Phạm vi', '1. Một.', 'Điều 2. Đối tượng', 'Hết.');
      assert.deepEqual(drawn(passages).map((each) => each.split(':')[0]), ['doan-1', 'doan-2', 'doan-3', 'doan-4', 'chuong-1', 'dieu-1', 'dieu-1.khoan-1', 'dieu-2', 'dieu-2.doan-1'], end);
    }
  });
});

describe('a list that begins anew', () => {
  it('stands under the paragraph that announces it, beside the list before', async () => {
    const { passages, report, extracted, offsets } = await text('Dự họp có:', '1. Sở X;', '2. Sở Y.', 'Chủ tịch kết luận:', '1. Giao Sở X:', 'a) Đọc;', 'b) Viết.', 'Thời hạn:', 'a) Tháng 7;', '2. Giao Sở Y.', 'II. KẾT THÚC');
    assert.deepEqual(drawn(passages), [
      'doan-1: Dự họp có:', 'khoan-1: 1. Sở X;', 'khoan-2: 2. Sở Y.', 'doan-2: Chủ tịch kết luận:', 'doan-2.khoan-1: 1. Giao Sở X:', 'doan-2.khoan-1.diem-a: a) Đọc;', 'doan-2.khoan-1.diem-b: b) Viết.',
      'doan-2.khoan-1.doan-1: Thời hạn:', 'doan-2.khoan-1.doan-1.diem-a: a) Tháng 7;', 'doan-2.khoan-2: 2. Giao Sở Y.', 'doan-2.khoan-2.doan-1: II. KẾT THÚC',
    ]);
    assert.deepEqual(report.doubts, [{ code: 'out-of-sequence', text: 'II. KẾT THÚC' }]);
    assert.equal(extracted.slice(...offsets.get('doan-2')!), 'Chủ tịch kết luận:');
  });
});

describe('chapters', () => {
  it('and sections that were added later have a letter', async () => {
    const { passages } = await text('Chương I', 'MỘT', 'Mục 2', 'HAI', 'Mục 2a', 'BA', 'Chương Ia', 'BỐN');
    assert.deepEqual(drawn(passages), ['chuong-1: Chương I *MỘT*', 'chuong-1.muc-2: Mục 2 *HAI*', 'chuong-1.muc-2a: Mục 2a *BA*', 'chuong-1a: Chương Ia *BỐN*']);
  });

  it('may be counted in words, and have their heading on the line in small letters', async () => {
    const { passages } = await text('Chương thứ nhất', 'QUY ĐỊNH CHUNG', 'Điều 1. Một', 'Hết.', 'Chương II Thi hành', 'Mục 1 Hiệu lực thi hành', 'Điều 2. Hai', 'Theo quy định tại', 'Chương II Luật này', 'Chương I Thông tư số 5', 'Mục 2 của Nghị định', 'Điều 3. Ba.');
    assert.deepEqual(drawn(passages).map((each) => each.split(':')[0]), ['chuong-1', 'dieu-1', 'dieu-1.doan-1', 'chuong-2', 'chuong-2.muc-1', 'dieu-2', 'dieu-2.doan-1', 'dieu-2.doan-2', 'dieu-2.doan-3', 'dieu-2.doan-4', 'dieu-3']);
  });
});

describe('breaks within a paragraph', () => {
  it('stand for paragraphs on a page that is one', async () => {
    const { passages } = await page('<div>Chương I<br>Quy định chung<br>Điều 1. Phạm vi<br>Quy định này quy định việc<br>sử dụng nhà.<br>Điều 2<br>Đối tượng<br>1. Cơ quan.<br>Đoạn sau.<br>2. Cá nhân.</div>');
    assert.deepEqual(drawn(passages), ['chuong-1: Chương I *Quy định chung*', 'dieu-1: Điều 1. *Phạm vi*', 'dieu-1.doan-1: Quy định này quy định việc sử dụng nhà.', 'dieu-2: Điều 2 *Đối tượng*', 'dieu-2.khoan-1: 1. Cơ quan.', 'dieu-2.khoan-1.doan-1: Đoạn sau.', 'dieu-2.khoan-2: 2. Cá nhân.']);
  });

  it('part a number from its heading', async () => {
    const { passages } = await page('<p>Phần thứ nhất<br>Những quy định chung</p><p>CHƯƠNG I<br>PHẠM VI</p><p>Điều 1<br>Người đọc</p><p>Đọc.</p>');
    assert.deepEqual(drawn(passages), ['phan-1: Phần thứ nhất *Những quy định chung*', 'phan-1.chuong-1: CHƯƠNG I *PHẠM VI*', 'dieu-1: Điều 1 *Người đọc*', 'dieu-1.doan-1: Đọc.']);
  });

  it('begin anew under a title in capitals, and under an indicator of statistics', async () => {
    const { passages, report } = await text('PHỤ LỤC', 'CHỈ TIÊU', 'I. Sách', '0101. Số sách', '1. Khái niệm', '2. Nguồn', '0102. Số người đọc', '1. Khái niệm', 'PHIẾU MƯỢN', '1. Tên: …', '2. Tuổi: …');
    assert.deepEqual(drawn(passages), [
      'phu-luc-1: PHỤ LỤC *CHỈ TIÊU*', 'phu-luc-1.muc-1: I. *Sách*', 'phu-luc-1.muc-1.doan-1: 0101. Số sách', 'phu-luc-1.muc-1.khoan-1: 1. Khái niệm', 'phu-luc-1.muc-1.khoan-2: 2. Nguồn',
      'phu-luc-1.muc-1.doan-2: 0102. Số người đọc', 'phu-luc-1.muc-1.doan-2.khoan-1: 1. Khái niệm', 'phu-luc-1.muc-1.doan-3: PHIẾU MƯỢN', 'phu-luc-1.muc-1.doan-3.khoan-1: 1. Tên: …', 'phu-luc-1.muc-1.doan-3.khoan-2: 2. Tuổi: …',
    ]);
    assert.deepEqual(report.doubts, []);
  });
});
