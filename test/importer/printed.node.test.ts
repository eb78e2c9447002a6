import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { importDocument } from '@quantriet/importer';
import { docx, p } from './docx.js';
import { drawn, page, text } from './drawn.js';

const PRINTED = `   ỦY BAN NHÂN DÂN               CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      TỈNH HÀ MINH                    Độc lập - Tự do - Hạnh phúc
   Số: 15/KH-UBND                  Hà Minh, ngày 5 tháng 7 năm 2023

                               KẾ HOẠCH
        Triển khai thực hiện Chỉ thị số 12-CT/TW ngày 24/3/2023
            của Ban Bí thư về tăng cường việc minh họa

       Thực hiện Chỉ thị số 12-CT/TW ngày 24/3/2023 của Ban Bí thư về tăng
cường việc minh họa, tỉnh ban hành Kế hoạch như sau:
       I. MỤC ĐÍCH
       1. Nâng cao nhận thức của cán bộ, đảng viên, công chức trong năm học
2023 - 2024 về việc minh họa.
       2. Việc triển khai phải nghiêm túc, thiết thực, phù hợp với từng cơ
                                    2
\f
quan, đơn vị.
       II. NHIỆM VỤ
       a) Thanh tra tỉnh xây dựng kế hoạch thanh tra hằng năm, trình Chủ tịch
Ủy ban nhân dân tỉnh.
       b) Các sở tự kiểm tra, báo cáo kết quả cho Thanh tra tỉnh tổng hợp.
                                    3

Văn phòng theo dõi./.

 Nơi nhận:                              TM. ỦY BAN NHÂN DÂN
 - Thường trực Tỉnh ủy;                     KT. CHỦ TỊCH
 - Các sở, ban, ngành;                     PHÓ CHỦ TỊCH
 - Lưu: VT, NC.
                                            Nguyễn Minh Họa
`;

const GAZETTE = `
CÔNG BÁO/Số 7 + 8/Ngày 9-8-2023
17

BỘ MINH HỌA
____________________________________________________________________________________
Số: 5/TT-
BMH
Hà Nội, ngày 05 tháng 7 năm 2023
THÔNG TƯ
Về việc đọc sách
Căn cứ Luật Thư viện ngày 21 tháng 11 năm 2019;
Điều 1. Trách nhiệm đọc sách
1. Người đọc có trách nhiệm giữ sách theo quy định tại khoản 4
Điều 7 Nghị định số 8/2020/NĐ-CP và khoản 4
Điều 5 Nghị định này; các điều kiện đọc sách theo khoản 2;
Điều 6, Điều 9 Nghị định số
9/2020/NĐ-CP.
2. Thư viện cho mượn sách, nhận lại sách, kiểm tra và sửa chữa những
Người ký: CỔNG MINH HỌA
Email: minhhoa@example.vn
Thời gian ký: 06.08.2023 09:58:16 +07:00

18
CÔNG BÁO/Số 7 + 8/Ngày 9-8-2023

quyển đã rách trước khi cho mượn lại, mỗi năm hai lần vào các tháng
3 và 9 của năm đó.
19

19                    CÔNG BÁO/Số 7 + 8/Ngày 9-8-2023
Mỗi lần kiểm tra có ba người, ghi lại những gì đã thấy và gửi cho bộ
phận sửa sách theo quy định tại
Điều 31.
Điều 2. Hiệu lực
Thông tư này có hiệu lực ngay.
`;

const NOTED = `
CÔNG BÁO/Số 7 + 8/Ngày 9-8-2023
17

Điều 1. Trách nhiệm đọc sách1
1. Người đọc có trách nhiệm giữ gìn quyển sách mà mình đã mượn của

1 Tên điều này được sửa theo quy định tại Điều 2 của Thông tư số 6/TT-
BMH sửa đổi một số điều về đọc sách, có căn cứ ban hành như sau:
“Căn cứ Luật Thư viện ngày 21 tháng 11 năm 2019;
18
CÔNG BÁO/Số 7 + 8/Ngày 9-8-2023

thư viện, và phải trả lại đúng ngày đã hẹn với người cho mượn sách.
2.2 (được bãi bỏ)
Chương II4 (được bãi bỏ)

Bộ trưởng ban hành Thông tư.”.
2 Khoản này được bãi bỏ theo Điều 3 của Thông tư đó.
4 Chương này cũng vậy, theo Điều
CÔNG BÁO/Số 7 + 8/Ngày 9-8-2023
19
Điều 2. Hiệu lực
Thông tư này có hiệu lực ngay.

5 của Thông tư đó.
`;

describe('a text as it was printed', () => {
  it('has its two columns in order, its lines whole, and no numbers of pages', async () => {
    const { card, frame, passages, report } = await text(PRINTED);
    assert.deepEqual(card, { type: 'plan', number: '15/KH-UBND', issuer: 'ỦY BAN NHÂN DÂN TỈNH HÀ MINH', date: '2023-07-05', form: 'state', title: 'Triển khai thực hiện Chỉ thị số 12-CT/TW ngày 24/3/2023 của Ban Bí thư về tăng cường việc minh họa' });
    assert.deepEqual(frame, {
      place: 'Hà Minh', preamble: ['Thực hiện Chỉ thị số 12-CT/TW ngày 24/3/2023 của Ban Bí thư về tăng cường việc minh họa, tỉnh ban hành Kế hoạch như sau:'],
      recipients: ['Thường trực Tỉnh ủy;', 'Các sở, ban, ngành;', 'Lưu: VT, NC.'], authority: 'TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH', position: 'PHÓ CHỦ TỊCH', signatory: 'Nguyễn Minh Họa',
    });
    assert.deepEqual(drawn(passages), [
      'muc-1: I. *MỤC ĐÍCH*', 'muc-1.khoan-1: 1. Nâng cao nhận thức của cán bộ, đảng viên, công chức trong năm học 2023 - 2024 về việc minh họa.',
      'muc-1.khoan-2: 2. Việc triển khai phải nghiêm túc, thiết thực, phù hợp với từng cơ quan, đơn vị.', 'muc-2: II. *NHIỆM VỤ*',
      'muc-2.diem-a: a) Thanh tra tỉnh xây dựng kế hoạch thanh tra hằng năm, trình Chủ tịch Ủy ban nhân dân tỉnh.', 'muc-2.diem-b: b) Các sở tự kiểm tra, báo cáo kết quả cho Thanh tra tỉnh tổng hợp.',
      'muc-2.doan-1: Văn phòng theo dõi./.',
    ]);
    assert.deepEqual(report.doubts, []);
  });

  it('has no running heads, numbers of pages or stamps, wherever they stand', async () => {
    const { card, passages } = await text(...GAZETTE.split('\n'));
    assert.deepEqual([card.issuer, card.number, card.date, card.title], ['BỘ MINH HỌA', '5/TT-BMH', '2023-07-05', 'Về việc đọc sách']);
    assert.deepEqual(drawn(passages), [
      'dieu-1: Điều 1. *Trách nhiệm đọc sách*', 'dieu-1.khoan-1: 1. Người đọc có trách nhiệm giữ sách theo quy định tại khoản 4 Điều 7 Nghị định số 8/2020/NĐ-CP và khoản 4 Điều 5 Nghị định này; các điều kiện đọc sách theo khoản 2; Điều 6, Điều 9 Nghị định số 9/2020/NĐ-CP.',
      'dieu-1.khoan-2: 2. Thư viện cho mượn sách, nhận lại sách, kiểm tra và sửa chữa những quyển đã rách trước khi cho mượn lại, mỗi năm hai lần vào các tháng 3 và 9 của năm đó.',
      'dieu-1.khoan-2.doan-1: 19', 'dieu-1.khoan-2.doan-2: Mỗi lần kiểm tra có ba người, ghi lại những gì đã thấy và gửi cho bộ phận sửa sách theo quy định tại Điều 31.',
      'dieu-2: Điều 2. *Hiệu lực*', 'dieu-2.doan-1: Thông tư này có hiệu lực ngay.',
    ]);
  });

  it('has the notes at the foot of its pages after the text, with their marks in it', async () => {
    const { passages, report } = await text(...NOTED.split('\n'));
    assert.deepEqual(drawn(passages), [
      'dieu-1: Điều 1. *Trách nhiệm đọc sách[1]*', 'dieu-1.khoan-1: 1. Người đọc có trách nhiệm giữ gìn quyển sách mà mình đã mượn của thư viện, và phải trả lại đúng ngày đã hẹn với người cho mượn sách.',
      'dieu-1.khoan-2: 2. [2] (được bãi bỏ)', 'chuong-2: Chương II[4] *(được bãi bỏ)*', 'dieu-2: Điều 2. *Hiệu lực*', 'dieu-2.doan-1: Thông tư này có hiệu lực ngay.',
      'chu-thich-1: [1] Tên điều này được sửa theo quy định tại Điều 2 của Thông tư số 6/TT-BMH sửa đổi một số điều về đọc sách, có căn cứ ban hành như sau:\n“Căn cứ Luật Thư viện ngày 21 tháng 11 năm 2019;\nBộ trưởng ban hành Thông tư.”.',
      'chu-thich-2: [2] Khoản này được bãi bỏ theo Điều 3 của Thông tư đó.', 'chu-thich-3: [4] Chương này cũng vậy, theo Điều 5 của Thông tư đó.',
    ]);
    assert.deepEqual(report.doubts, []);
  });

  it('has headings of articles whole, and apart from the text below them', async () => {
    const heading = 'Điều 1. Hồ sơ, thủ tục đăng ký cho những người đi đọc sách';
    const body = ['Người lao động muốn đi đọc sách thì nộp hồ sơ cho thư viện ở nơi mình', 'đang làm việc.'];
    const clauses = (n: number): string[] => Array.from({ length: n }, (_, i) => [`${i + 1}. Một việc phải làm cho xong trước ngày đã hẹn với những người đã cho`, 'mượn sách.']).flat();
    const headings = async (...lines: string[]): Promise<string[]> => drawn((await text('CÔNG BÁO/Số 1/Ngày 1-1-2023', ...lines, ...clauses(6))).passages).slice(0, 2);
    assert.deepEqual(await headings(heading, ...body), [`dieu-1: Điều 1. *${heading.slice(8)}*`, `dieu-1.doan-1: ${body.join(' ')}`]);
    assert.deepEqual((await headings(heading, 'Việt Nam ở nước ngoài'))[0], `dieu-1: Điều 1. *${heading.slice(8)} Việt Nam ở nước ngoài*`);
  });

  it('is measured where each line stands', async () => {
    const small = Array.from({ length: 30 }, (_, n) => `chữ nhỏ thứ ${n} của một biểu mẫu được in bằng cỡ chữ nhỏ hơn nên có nhiều chữ trên một dòng`);
    const { passages } = await text(...GAZETTE.split('\n'), 'PHỤ LỤC', ...small);
    assert.equal(passages[0]!.children![0]!.text, 'Người đọc có trách nhiệm giữ sách theo quy định tại khoản 4 Điều 7 Nghị định số 8/2020/NĐ-CP và khoản 4 Điều 5 Nghị định này; các điều kiện đọc sách theo khoản 2; Điều 6, Điều 9 Nghị định số 9/2020/NĐ-CP.');
  });

  it('keeps lines that stand alone, and lone figures, where nothing was broken', async () => {
    const { passages } = await text(...Array.from({ length: 12 }, (_, n) => `Điều ${n + 1}. Việc`), 'a', '', '2', '', 'b');
    assert.deepEqual(passages.at(-1)!.children!.map((each) => each.text), ['a', '2', 'b']);
  });
});

describe('what is set side by side with tabs or blanks', () => {
  it('is read column by column in Word and on a page', async () => {
    const lines = ['TỈNH ỦY HÀ MINH\tĐẢNG CỘNG SẢN VIỆT NAM', '*', 'Số 13-KH/TU\t\tHà Minh, ngày 2 tháng 7 năm 2023', 'KẾ HOẠCH', 'về việc minh họa', '1.\tViệc\tmột.', 'Nơi nhận:\tT/M BAN THƯỜNG VỤ', '- Các huyện ủy,\tPHÓ BÍ THƯ', '- Lưu Văn phòng.\tTrần Minh Họa'];
    const word = docx(lines.map((each) => p('', { runs: [each] }).replaceAll('\t', '</w:t><w:tab/><w:t>')));
    const files = [await importDocument(word, { name: 'a.docx' }), await text(...lines), await page(lines.map((each) => `<p>${each.replace('\t', '\u00a0\u00a0 \u00a0 ')}</p>`).join(''))];
    for (const { card, frame, passages } of files) {
      assert.deepEqual([card.issuer, card.number, card.date, card.form], ['TỈNH ỦY HÀ MINH', '13-KH/TU', '2023-07-02', 'party']);
      assert.deepEqual(frame, { place: 'Hà Minh', recipients: ['Các huyện ủy,', 'Lưu Văn phòng.'], authority: 'T/M BAN THƯỜNG VỤ', position: 'PHÓ BÍ THƯ', signatory: 'Trần Minh Họa' });
      assert.equal(passages[0]!.text!.replace(/\s+/g, ' '), 'Việc một.');
    }
  });

  it('keeps the spelling as it stands', async () => {
    const nfd = 'TỈNH HOÀ BÌNH'.normalize('NFD');
    assert.equal((await text(`${nfd}     CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM`, 'Số: 1/KH-UBND', 'KẾ HOẠCH', 'về việc minh họa', '1. Một.')).card.issuer, nfd);
  });
});
