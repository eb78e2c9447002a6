import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { importDocument } from '@quantriet/importer';
import { docx, p, table } from './docx.js';
import { drawn, text } from './drawn.js';

describe('a directive in Party form', () => {
  const head = table([[
    [p('TỈNH ỦY MINH HỌA'), p('*'), p('Số 12-CT/TU')].join(''),
    [p('ĐẢNG CỘNG SẢN VIỆT NAM'), p('Minh Họa, ngày 05 tháng 6 năm 2023')].join(''),
  ]]);
  const tail = table([[
    [p('Nơi nhận:'), p('- Các huyện ủy, thành ủy,'), p('- Lưu Văn phòng Tỉnh ủy.')].join(''),
    [p('T/M BAN THƯỜNG VỤ'), p('BÍ THƯ'), p('(Đã ký)'), p('Trần Thị Minh Họa')].join(''),
  ]]);
  const body = [
    'CHỈ THỊ', 'về tăng cường sự lãnh đạo của Đảng', 'đối với việc minh họa', '-----',
    'Thời gian qua, việc minh họa đã có chuyển biến.',
    'I- Quan điểm', '1. Minh họa là việc của mọi người.', '2. Minh họa phải thật.',
    'II- Nhiệm vụ, giải pháp', '1. Tăng cường lãnh đạo', 'Các cấp ủy quan tâm chỉ đạo:', '- Học tập;', '+ Ở chi bộ;', '- Quán triệt.',
    '2. Tổ chức thực hiện', 'a) Ban Tuyên giáo hướng dẫn;', 'b) Văn phòng theo dõi.', 'Chỉ thị này phổ biến đến chi bộ.',
  ].map((each) => p(each));

  it('has its head, its passages and its signature', async () => {
    const { card, frame, passages, report } = await importDocument(docx([head, ...body, tail]), { name: 'Chỉ thị 12.docx' });
    assert.deepEqual(card, {
      type: 'directive', number: '12-CT/TU', issuer: 'TỈNH ỦY MINH HỌA', date: '2023-06-05', form: 'party',
      title: 'về tăng cường sự lãnh đạo của Đảng đối với việc minh họa',
    });
    assert.deepEqual(frame, {
      place: 'Minh Họa', recipients: ['Các huyện ủy, thành ủy,', 'Lưu Văn phòng Tỉnh ủy.'], authority: 'T/M BAN THƯỜNG VỤ', position: 'BÍ THƯ', signatory: 'Trần Thị Minh Họa',
    });
    assert.deepEqual([report.missing, report.doubts], [[], []]);
    assert.deepEqual(drawn(passages), [
      'doan-1: Thời gian qua, việc minh họa đã có chuyển biến.',
      'muc-1: I- *Quan điểm*', 'muc-1.khoan-1: 1. Minh họa là việc của mọi người.', 'muc-1.khoan-2: 2. Minh họa phải thật.',
      'muc-2: II- *Nhiệm vụ, giải pháp*', 'muc-2.khoan-1: 1. *Tăng cường lãnh đạo*', 'muc-2.khoan-1.doan-1: Các cấp ủy quan tâm chỉ đạo:',
      'muc-2.khoan-1.gach-1: - Học tập;', 'muc-2.khoan-1.gach-1.gach-1: + Ở chi bộ;', 'muc-2.khoan-1.gach-2: - Quán triệt.',
      'muc-2.khoan-2: 2. *Tổ chức thực hiện*', 'muc-2.khoan-2.diem-a: a) Ban Tuyên giáo hướng dẫn;', 'muc-2.khoan-2.diem-b: b) Văn phòng theo dõi.',
      'doan-2: Chỉ thị này phổ biến đến chi bộ.',
    ]);
  });
});

const STATE_HEAD = [
  'ỦY BAN NHÂN DÂN', 'TỈNH MINH HỌA', '-------', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'Số: 07/2024/QĐ-UBND', 'Minh Họa, ngày 15 tháng 03 năm 2024',
  'QUYẾT ĐỊNH', 'Ban hành Quy chế minh họa', 'ỦY BAN NHÂN DÂN TỈNH MINH HỌA', 'Căn cứ Luật Minh họa ngày 19 tháng 6 năm 2015;', 'Theo đề nghị của Giám đốc Sở Minh họa.', 'QUYẾT ĐỊNH:',
];
const STATE_TAIL = ['Nơi nhận:', '- Như Điều 2;', '- Lưu: VT.', 'TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Nguyễn Văn Minh Họa'];

describe('a document in State form', () => {
  it('has its grounds, and a regulation that comes with it as an appendix with articles of its own', async () => {
    const { card, frame, passages, report } = await text(
      ...STATE_HEAD, 'Điều 1. Ban hành kèm theo Quyết định này Quy chế minh họa.', 'Điều 2. Chánh Văn phòng chịu trách nhiệm thi hành Quyết định này.', ...STATE_TAIL,
      'QUY CHẾ', 'MINH HỌA', '(Ban hành kèm theo Quyết định số 07/2024/QĐ-UBND)', 'Chương I', 'QUY ĐỊNH CHUNG', 'Điều 1. Phạm vi', 'Quy chế này chỉ để minh họa.', 'Điều 2. Đối tượng', '1. Người đọc.',
      'PHỤ LỤC I', 'DANH MỤC MINH HỌA', '1. Việc một.', '2. Việc hai.',
    );
    assert.deepEqual(report.doubts, []);
    assert.deepEqual([card.type, card.number, card.date, card.title, card.issuer], ['decision', '07/2024/QĐ-UBND', '2024-03-15', 'Ban hành Quy chế minh họa', 'ỦY BAN NHÂN DÂN TỈNH MINH HỌA']);
    assert.deepEqual(frame.preamble, STATE_HEAD.slice(9));
    assert.deepEqual([frame.signatory, frame.recipients], ['Nguyễn Văn Minh Họa', ['Như Điều 2;', 'Lưu: VT.']]);
    assert.deepEqual(drawn(passages), [
      'dieu-1: Điều 1. Ban hành kèm theo Quyết định này Quy chế minh họa.', 'dieu-2: Điều 2. Chánh Văn phòng chịu trách nhiệm thi hành Quyết định này.',
      'phu-luc-1: *QUY CHẾ MINH HỌA (Ban hành kèm theo Quyết định số 07/2024/QĐ-UBND)*', 'phu-luc-1.chuong-1: Chương I *QUY ĐỊNH CHUNG*',
      'phu-luc-1.dieu-1: Điều 1. *Phạm vi*', 'phu-luc-1.dieu-1.doan-1: Quy chế này chỉ để minh họa.', 'phu-luc-1.dieu-2: Điều 2. *Đối tượng*', 'phu-luc-1.dieu-2.khoan-1: 1. Người đọc.',
      'phu-luc-2: PHỤ LỤC I *DANH MỤC MINH HỌA*', 'phu-luc-2.khoan-1: 1. Việc một.', 'phu-luc-2.khoan-2: 2. Việc hai.',
    ]);
  });

  it('has an appendix also where nobody has signed', async () => {
    const { passages, report } = await text('Điều 1. Hết.', 'PHỤ LỤC I', 'DANH MỤC', '1. Việc một.', 'Nơi nhận:', '2. Việc hai.');
    assert.deepEqual(drawn(passages).slice(0, 4), ['dieu-1: Điều 1. Hết.', 'phu-luc-1: PHỤ LỤC I *DANH MỤC*', 'phu-luc-1.khoan-1: 1. Việc một.', 'phu-luc-1.khoan-1.doan-1: Nơi nhận:']);
    assert.deepEqual(report.doubts, []);
  });

  it('keeps the spelling of its head and of its signature as it stands', async () => {
    const nfd = 'về hoà giải ở cơ sở'.normalize('NFD');
    const { card, frame } = await text('UBND TỈNH KHÁNH HOÀ', 'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Số: 01/KH-UBND', 'Khánh Hoà, ngày 5 tháng 6 năm 2023', 'KẾ HOẠCH', nfd, '1. Một.', 'Nơi nhận:', '- Sở Y tế Khánh Hoà;', 'CHỦ TỊCH', 'Lê Thị Hoà');
    assert.deepEqual([card.issuer, card.form, card.title, frame.place, frame.recipients, frame.signatory], ['UBND TỈNH KHÁNH HOÀ', 'state', nfd, 'Khánh Hoà', ['Sở Y tế Khánh Hoà;'], 'Lê Thị Hoà']);
  });

  it('loses no word: neither a table under the head nor a second signature', async () => {
    const html = '<p>Số: 01/KH-UBND</p><p>KẾ HOẠCH</p><p>về việc minh họa</p><table><tr><th>TT</th><th>Việc</th></tr><tr><td>1</td><td>Đọc</td></tr></table><p>Nơi nhận:</p><p>- Lưu.</p><p>TM. SỞ MỘT</p><p>GIÁM ĐỐC</p><p>Trần Văn Một</p><p>TM. SỞ HAI</p><p>GIÁM ĐỐC</p><p>Lê Thị Hai</p>';
    const { frame, passages } = await importDocument(new TextEncoder().encode(html), { name: 'a.html' });
    assert.equal(passages[0]!.kind, 'table');
    assert.deepEqual([frame.authority, frame.signatory], ['TM. SỞ MỘT', 'Trần Văn Một']);
    assert.deepEqual(passages.slice(1).map((each) => each.text), ['TM. SỞ HAI', 'GIÁM ĐỐC', 'Lê Thị Hai']);
  });

  it('knows who signs without a line of authority', async () => {
    const { frame } = await text('Điều 1. Hết.', 'Nơi nhận:', '- Như Điều 1;', '- Lưu: VT.', 'CHỦ TỊCH', 'Nguyễn Văn Minh Họa');
    assert.deepEqual(frame, { recipients: ['Như Điều 1;', 'Lưu: VT.'], position: 'CHỦ TỊCH', signatory: 'Nguyễn Văn Minh Họa' });
  });

  it('keeps an amendment that it quotes out of its own structure', async () => {
    const { passages } = await text(
      'Điều 1. Sửa đổi, bổ sung một số điều', '1. Sửa đổi Điều 5 như sau:', '“Điều 5. Mức hỗ trợ', '1. Mức một.', '2. Mức hai.”.', '2. Bãi bỏ Điều 6.', 'Điều 2. Hiệu lực thi hành', 'Quyết định này có hiệu lực từ ngày ký.',
    );
    assert.deepEqual(drawn(passages), [
      'dieu-1: Điều 1. *Sửa đổi, bổ sung một số điều*', 'dieu-1.khoan-1: 1. Sửa đổi Điều 5 như sau:', 'dieu-1.khoan-1.trich-1: “Điều 5. Mức hỗ trợ\n1. Mức một.\n2. Mức hai.”.',
      'dieu-1.khoan-2: 2. Bãi bỏ Điều 6.', 'dieu-2: Điều 2. *Hiệu lực thi hành*', 'dieu-2.doan-1: Quyết định này có hiệu lực từ ngày ký.',
    ]);
  });

  it('reads a line that begins like a number and continues none as text, and says so', async () => {
    const { passages, report } = await text('Điều 1. Thời hạn', '1. Việc minh họa bắt đầu từ ngày', '15. tháng 3 hằng năm.', '2. Kết thúc.', 'Điều 4. Nhảy số', 'Điều 4 của Luật này không phải là một điều ở đây.');
    assert.deepEqual(drawn(passages), [
      'dieu-1: Điều 1. *Thời hạn*', 'dieu-1.khoan-1: 1. *Việc minh họa bắt đầu từ ngày*', 'dieu-1.khoan-1.doan-1: 15. tháng 3 hằng năm.', 'dieu-1.khoan-2: 2. Kết thúc.',
      'dieu-4: Điều 4. *Nhảy số*', 'dieu-4.doan-1: Điều 4 của Luật này không phải là một điều ở đây.',
    ]);
    assert.deepEqual(report.doubts, [{ code: 'out-of-sequence', text: '15. tháng 3 hằng năm.' }, { code: 'gap', text: 'Điều 4. Nhảy số' }]);
  });

  it('reads a clause that begins on the line of its article, or with a figure', async () => {
    const { passages, report } = await text('Điều 1. 1. Thu gồm:', 'a) Thuế.', '2. Chi.', 'Điều 2. Mức', '1. 20% đối với một việc;', '2. 15% đối với hai việc.', 'Giá là 1.200 đồng.');
    assert.deepEqual(drawn(passages), ['dieu-1: Điều 1.', 'dieu-1.khoan-1: 1. Thu gồm:', 'dieu-1.khoan-1.diem-a: a) Thuế.', 'dieu-1.khoan-2: 2. Chi.', 'dieu-2: Điều 2. *Mức*', 'dieu-2.khoan-1: 1. 20% đối với một việc;', 'dieu-2.khoan-2: 2. 15% đối với hai việc.', 'dieu-2.khoan-2.doan-1: Giá là 1.200 đồng.']);
    assert.deepEqual(report.doubts, []);
  });

  it('has what stands between two points in the first of them, and what follows the last in what they stand in', async () => {
    const { passages, offsets, extracted } = await text('Điều 1. Việc', '1. Gồm:', 'a) Đọc;', 'Ai đọc thì ghi.', 'Ghi rồi thì nộp.', 'b) Viết;', 'c) Nói.', 'Cả ba đều là việc.');
    assert.deepEqual(drawn(passages), [
      'dieu-1: Điều 1. *Việc*', 'dieu-1.khoan-1: 1. Gồm:', 'dieu-1.khoan-1.diem-a: a) Đọc;', 'dieu-1.khoan-1.diem-a.doan-1: Ai đọc thì ghi.', 'dieu-1.khoan-1.diem-a.doan-2: Ghi rồi thì nộp.',
      'dieu-1.khoan-1.diem-b: b) Viết;', 'dieu-1.khoan-1.diem-c: c) Nói.', 'dieu-1.khoan-1.doan-1: Cả ba đều là việc.',
    ]);
    assert.equal(extracted.slice(...offsets.get('dieu-1.khoan-1.diem-a.doan-2')!), 'Ghi rồi thì nộp.');
  });

  it('takes a point with a mistyped letter for the one that lacks there, and says so', async () => {
    const { passages, report } = await text('Điều 1. Việc', 'a) Đọc;', 'b) Viết;', 'b) Nói;', 'Nói thì ngắn.', 'd) Nghe.');
    assert.deepEqual(drawn(passages).slice(1), ['dieu-1.diem-a: a) Đọc;', 'dieu-1.diem-b: b) Viết;', 'dieu-1.diem-b-2: b) Nói;', 'dieu-1.diem-b-2.doan-1: Nói thì ngắn.', 'dieu-1.diem-d: d) Nghe.']);
    assert.deepEqual(report.doubts, [{ code: 'out-of-sequence', text: 'b) Nói;' }]);
  });

  it('keeps a chapter that was repealed, a heading that goes on after a comma, and a number before a figure or a blank', async () => {
    const { passages } = await text('Chương I', 'QUẢN LÝ, CHO MƯỢN,', 'NHẬN LẠI SÁCH', 'Điều 1. Hồ sơ', '1. Đơn;', '2. 02 ảnh;', '3. 01 (một) bản sao;', '4. ……(3)…… ký;', '5. 2 Hộ chiếu.', 'Chương II[1] (được bãi bỏ)');
    assert.deepEqual(drawn(passages), ['chuong-1: Chương I *QUẢN LÝ, CHO MƯỢN, NHẬN LẠI SÁCH*', 'dieu-1: Điều 1. *Hồ sơ*', 'dieu-1.khoan-1: 1. Đơn;', 'dieu-1.khoan-2: 2. 02 ảnh;', 'dieu-1.khoan-3: 3. 01 (một) bản sao;', 'dieu-1.khoan-4: 4. ……(3)…… ký;', 'dieu-1.khoan-5: 5. 2 Hộ chiếu.', 'chuong-2: Chương II[1] *(được bãi bỏ)*']);
  });

  it('counts letters as Vietnamese does, i) after h) too, and chapters on through the parts', async () => {
    const { passages, report } = await text(
      'Phần thứ nhất', 'NHỮNG VIỆC CHUNG', 'Chương I', 'MỞ ĐẦU', 'Điều 1. Chữ cái', ...[...'abcdđeghik'].map((letter) => `${letter}) Điểm ${letter};`), 'Phần thứ hai', 'NHỮNG VIỆC RIÊNG', 'Chương II', 'TIẾP THEO', 'Điều 2. Hết.',
    );
    assert.deepEqual(report.doubts, []);
    assert.deepEqual(drawn(passages).map((each) => each.split(':')[0]), [
      'phan-1', 'phan-1.chuong-1', 'dieu-1', ...['a', 'b', 'c', 'd', 'dd', 'e', 'g', 'h', 'i', 'k'].map((key) => `dieu-1.diem-${key}`), 'phan-2', 'phan-2.chuong-2', 'dieu-2',
    ]);
  });

  it('keeps tables, with heads and spans, and notes at the foot', async () => {
    const html = '<p>Điều 1. Mức thu</p><table><tr><th colspan="2">Loại xe</th><th>Mức</th></tr><tr><td>Ô tô</td><td>con</td><td>10.000</td></tr></table><p>Điều 2. Hết.</p>';
    const { passages } = await importDocument(new TextEncoder().encode(html), { name: 'a.html' });
    assert.deepEqual(passages[0]!.children, [{ id: 'dieu-1.bang-1', kind: 'table', table: [[{ text: 'Loại xe', header: true, columns: 2 }, { text: 'Mức', header: true }], [{ text: 'Ô tô' }, { text: 'con' }, { text: '10.000' }]] }]);
    const word = await importDocument(docx([p('Điều 1. Có chú thích', { note: 2 })], { footnotes: { 2: 'Chú thích minh họa.' } }), { name: 'a.docx' });
    assert.deepEqual(drawn(word.passages), ['dieu-1: Điều 1. *Có chú thích[1]*', 'chu-thich-1: [1] Chú thích minh họa.']);
  });

  it('keeps the spelling as it stands', async () => {
    const odd = '1. Khoá họp, khóa họp, ho\u0323p\u00a0to\u00e0n thể.';
    const { passages } = await text('Điều 1. Chính tả', odd);
    assert.equal(passages[0]!.children![0]!.text, odd.slice(3));
  });
});
