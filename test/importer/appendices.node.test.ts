import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { drawn, page, text } from './drawn.js';

describe('an appendix', () => {
  it('may have its title on the line of its label, and a label of many sorts', async () => {
    const { passages } = await text('Điều 1. Hết.', 'PHỤ LỤC SỐ 01: DANH MỤC', '(Ban hành kèm theo Thông tư số 15/2022/TT-BMH)', '1. Một.', 'Phụ lục II. Biểu tổng hợp', '1. Hai.', 'PHỤ LỤC III - BIỂU MẪU', 'Mẫu số: 01/TT', 'ĐƠN', '1. Tên: …', 'Mẫu số 02a', 'Phiếu đọc', '1. Tên: …', 'Biểu số 03', 'BẢNG KÊ');
    assert.deepEqual(drawn(passages).slice(1), [
      'phu-luc-1: PHỤ LỤC SỐ 01: *DANH MỤC (Ban hành kèm theo Thông tư số 15/2022/TT-BMH)*', 'phu-luc-1.khoan-1: 1. Một.', 'phu-luc-2: Phụ lục II. *Biểu tổng hợp*', 'phu-luc-2.khoan-1: 1. Hai.',
      'phu-luc-3: PHỤ LỤC III - *BIỂU MẪU*', 'phu-luc-4: Mẫu số: 01/TT *ĐƠN*', 'phu-luc-4.khoan-1: 1. Tên: …', 'phu-luc-5: Mẫu số 02a *Phiếu đọc*', 'phu-luc-5.khoan-1: 1. Tên: …', 'phu-luc-6: Biểu số 03 *BẢNG KÊ*',
    ]);
  });

  it('has all lines of its title, in small letters too, up to the note', async () => {
    const { passages } = await text('Điều 1. Hết.', 'CHỦ TỊCH', 'Lê Minh Họa', 'QUY ĐỊNH', 'Về quản lý', 'nhà minh họa', '(Ban hành kèm theo Quyết định số 7/QĐ-UBND)', 'Điều 1. Một.');
    assert.deepEqual(drawn(passages), ['dieu-1: Điều 1. Hết.', 'phu-luc-1: *QUY ĐỊNH Về quản lý nhà minh họa (Ban hành kèm theo Quyết định số 7/QĐ-UBND)*', 'phu-luc-1.dieu-1: Điều 1. Một.']);
  });

  it('is none where a text only speaks of it', async () => {
    const { passages } = await text('Điều 1. Phụ lục', 'Kèm theo Thông tư này:', 'Phụ lục I: Danh mục', 'Phụ lục II: Biểu mẫu', 'Phụ lục III. Bảng này để đọc.', 'Phụ lục IV ban hành kèm theo Thông tư', 'Điều 2. Hết.');
    assert.deepEqual(passages.map(({ id }) => id), ['dieu-1', 'dieu-2']);
  });

  it('is none where labels stand one under another, as in a table of them; a form may stand right under its appendix', async () => {
    const { passages } = await text('Điều 1. Phụ lục', 'Đọc sách', 'Phụ lục 1a', 'Phụ lục 1b', 'Viết sách', 'Điều 2. Hết.', 'PHỤ LỤC I', 'MẪU SỐ 01', '1. Một.');
    assert.deepEqual(passages.map(({ id }) => id), ['dieu-1', 'dieu-2', 'phu-luc-1']);
  });

  it('that is a regulation begins under its own letterhead, and a form keeps it', async () => {
    const { passages } = await page(`<p>Điều 1. Hết.</p><p>T/M BAN CHẤP HÀNH</p><p>BÍ THƯ</p><p>Nguyễn Minh Họa</p><table><tr><td>HUYỆN ỦY ĐỌC SÁCH<br>*</td><td>ĐẢNG CỘNG SẢN VIỆT NAM</td></tr></table><p>QUY CHẾ</p><p>LÀM VIỆC</p><p>(Kèm theo Quyết định số 1-QĐ/HU)</p><p>Điều 1. Một.</p>
      <p>Mẫu số 01</p><table><tr><td>TÊN TỔ CHỨC</td><td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</td></tr></table><p>ĐƠN ĐỀ NGHỊ</p><p>1. Tên: …</p>`);
    assert.deepEqual(drawn(passages), [
      'dieu-1: Điều 1. Hết.', 'cuoi.doan-1: HUYỆN ỦY ĐỌC SÁCH', 'cuoi.doan-2: ĐẢNG CỘNG SẢN VIỆT NAM', 'phu-luc-1: *QUY CHẾ LÀM VIỆC (Kèm theo Quyết định số 1-QĐ/HU)*', 'phu-luc-1.dieu-1: Điều 1. Một.',
      'phu-luc-2: Mẫu số 01', 'phu-luc-2.doan-1: TÊN TỔ CHỨC', 'phu-luc-2.doan-2: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'phu-luc-2.doan-3: ĐƠN ĐỀ NGHỊ', 'phu-luc-2.khoan-1: 1. Tên: …',
    ]);
  });
});
