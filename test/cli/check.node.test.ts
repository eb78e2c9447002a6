import assert from 'node:assert/strict';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import type ExcelJS from 'exceljs';
import { put, quantriet, set, templateFile, workbook } from './support.js';

/** Lines that `check` prints for a template with some cells changed. */
async function complaints(cells: Record<string, ExcelJS.CellValue>, options: string[] = []): Promise<string[]> {
  const { code, out } = await quantriet('check', await workbook(options, set(cells)));
  assert.equal(code, out.some((line) => line.startsWith('Không có lỗi')) ? 0 : 1);
  return out;
}

interface Mistake {
  cell: string;
  value: ExcelJS.CellValue;
  /** The sentence after `Sheet!Cell: `. */
  says: RegExp;
  /** Where it is said, if not at the cell that was changed. */
  at?: string;
  /** What else has to be in the workbook for it. */
  also?: Record<string, ExcelJS.CellValue>;
  options?: string[];
}

const MISTAKES: Record<string, Mistake> = {
  'a plan without an id': { cell: 'Kế hoạch!B2', value: null, says: /^Ô này bắt buộc, đang để trống\. Điền giá trị\.$/ },
  'an id that cannot stand in an address': { cell: 'Kế hoạch!B2', value: 'Kế hoạch số 1', says: /^Mã “Kế hoạch số 1” chỉ được gồm .* Ví dụ: ke-hoach-so-1\.$/ },
  'a date that is none': { cell: 'Kế hoạch!B6', value: '31/2/2023', says: /^Không đọc được ngày “31\/2\/2023”\. Viết ngày\/tháng\/năm/ },
  'an unknown word': { cell: 'Kế hoạch!B14', value: 'tất cả', says: /^Không hiểu “tất cả”\. Chọn một trong: Văn bản; Số tổng hợp; Từng cơ quan\.$/ },
  'a plan under one that is not there': { cell: 'Kế hoạch!B16', value: 'khong-co', says: /^Không có kế hoạch “khong-co” trong các workbook đã đưa vào\./, also: { 'Kế hoạch!B17': 'hoc-tap' } },
  'a plan under itself': { cell: 'Kế hoạch!B16', value: 'ke-hoach-vi-du', says: /^Kế hoạch nằm dưới chính nó: ke-hoach-vi-du → ke-hoach-vi-du\.$/, also: { 'Kế hoạch!B17': 'hoc-tap' } },
  'a parent plan without its duty': { cell: 'Kế hoạch!B16', value: 'ke-hoach-vi-du', at: 'Kế hoạch!B17', says: /^Ô này bắt buộc/ },
  'a document with an unknown type': { cell: 'Văn bản!B2', value: 'Thông cáo', says: /^Không hiểu “Thông cáo”/ },
  'a document listed twice': {
    cell: 'Văn bản!A3', value: 'chi-thi-khac', says: /^Văn bản 00-CT\/TU đã có ở dòng khác/,
    also: { 'Văn bản!B3': 'Chỉ thị', 'Văn bản!C3': '00-CT/TU', 'Văn bản!D3': 'Ban Thường vụ Tỉnh ủy', 'Văn bản!E3': '12/6/2023', 'Văn bản!F3': 'Khác', 'Văn bản!G3': 'Đảng', 'Văn bản!H3': 'Tài liệu', 'Văn bản!I3': 'Không' },
  },
  'a text that is promised and missing': { cell: 'Văn bản!I2', value: 'Toàn văn', says: /^Thiếu tệp van-ban\/chi-thi-vi-du\.json cạnh workbook\./ },
  'a duty id used twice': { cell: 'Nhiệm vụ!A3', value: 'hoc-tap', says: /^Mã “hoc-tap” bị dùng hai lần\./ },
  'a duty laid on nobody': { cell: 'Nhiệm vụ!K2', value: null, says: /^Nhiệm vụ “hoc-tap” chưa giao cho ai\./ },
  'a duty laid on a tier that is none': { cell: 'Nhiệm vụ!K2', value: 'cấp huyện', says: /^Không có cấp “cấp huyện” trong cơ cấu\.$/ },
  'a duty laid on a body that is none': { cell: 'Nhiệm vụ!L2', value: 'Đảng ủy xã An Bình; Đảng ủy xã Trên Trời', says: /^Không có cơ quan “Đảng ủy xã Trên Trời” trong cơ cấu\./ },
  'an unknown lead': { cell: 'Nhiệm vụ!I2', value: 'Ban Nội chính', says: /^Không có cơ quan “Ban Nội chính”/ },
  'an unknown partner': { cell: 'Nhiệm vụ!J2', value: 'Hội Nông dân', says: /^Không có cơ quan “Hội Nông dân”/ },
  'an unknown document': { cell: 'Nhiệm vụ!M2', value: 'nghi-quyet-99', says: /^Không có văn bản “nghi-quyet-99” trong kế hoạch\./ },
  'a due phrase that cannot be read': { cell: 'Nhiệm vụ!O2', value: 'khi nào rảnh', says: /^Không đọc được hạn “khi nào rảnh”\. Viết như “trong tháng 8\/2023”/ },
  'a month that does not exist': { cell: 'Nhiệm vụ!O2', value: 'trong tháng 13/2023', says: /^Không đọc được hạn “trong tháng 13\/2023”/ },
  'an aggregate that does not say what it counts': { cell: 'Nhiệm vụ!G3', value: null, says: /^Nhiệm vụ tổng hợp “hoc-tap-chi-bo” cần ghi đếm cái gì/ },
  'a report route that goes round': {
    cell: 'Nhiệm vụ!P4', value: 'xa-1', at: 'Nhiệm vụ!P2', says: /^Đường báo cáo đi vòng: xa-1 → ban-tuyen-giao → xa-1\.$/,
  },
  'a report template that is none': {
    cell: 'Nhiệm vụ!S2', value: 'ket-qua-hoc-tap@9', says: /^Không có mẫu báo cáo “ket-qua-hoc-tap”, bản 9\. Các mẫu có sẵn: ket-qua-hoc-tap@2; /,
  },
  'a report template by a name that none has': { cell: 'Nhiệm vụ!S2', value: 'Mẫu tự nghĩ', says: /^Không có mẫu báo cáo “Mẫu tự nghĩ”/ },
  'a report template without a body that receives it': {
    cell: 'Nhiệm vụ!P2', value: null, says: /^Nhiệm vụ “hoc-tap” có mẫu báo cáo mà chưa ghi báo cáo về đâu\. Ghi cơ quan nhận báo cáo, hoặc bỏ mẫu\.$/, also: { 'Nhiệm vụ!Q2': null },
  },
  'a report made of a duty that is none': { cell: 'Nhiệm vụ!T4', value: 'hoc-tap; hoc-hat', says: /^Kế hoạch không có nhiệm vụ “hoc-hat”\./ },
  'a report made of itself': { cell: 'Nhiệm vụ!T4', value: 'theo-doi', says: /^Báo cáo tổng hợp đi vòng: theo-doi → theo-doi\./ },
  'an extension of a duty that is none': { cell: 'Gia hạn!A2', value: 'hoc-tap-2', says: /^Kế hoạch không có nhiệm vụ “hoc-tap-2”\./, also: { 'Gia hạn!B2': '1/3/2026', 'Gia hạn!C2': 'trong tháng 3/2026' } },
  'an extension that cannot be read': { cell: 'Gia hạn!C2', value: 'lâu hơn', says: /^Không đọc được hạn “lâu hơn”/, also: { 'Gia hạn!A2': 'hoc-tap', 'Gia hạn!B2': '1/3/2026' } },
  'an exception without a reason': { cell: 'Không áp dụng!A2', value: 'hoc-tap', at: 'Không áp dụng!C2', says: /^Ô này bắt buộc/, also: { 'Không áp dụng!B2': 'xa-2' } },
  'standing of a duty that is none': { cell: 'Tình hình!A2', value: 'hoc-hat', says: /^Kế hoạch không có nhiệm vụ “hoc-hat”\./ },
  'standing of a body that is none': { cell: 'Tình hình!B2', value: 'xa-99', says: /^Không có cơ quan “xa-99”/ },
  'standing of a body that the duty is not laid on': { cell: 'Tình hình!B2', value: 'btv', says: /^Nhiệm vụ “hoc-tap” không giao cho “btv”\./ },
  'a share over one': { cell: 'Tình hình!G3', value: 13, says: /^Số đã làm \(13\) lớn hơn tổng số \(12\)\./ },
  'a count without its total': { cell: 'Tình hình!H3', value: null, says: /^Có số đã làm mà thiếu tổng số\./ },
  'a total without its count': { cell: 'Tình hình!G3', value: null, says: /^Có tổng số mà thiếu số đã làm\./ },
  'half a cell': { cell: 'Tình hình!G3', value: 2.5, says: /^“2\.5” không phải số đếm\./ },
  'a negative count': { cell: 'Tình hình!G3', value: -1, says: /^“-1” không phải số đếm\./ },
  'a count of what is not counted': { cell: 'Tình hình!G2', value: 1, says: /^Nhiệm vụ “hoc-tap” không phải loại tổng hợp/, also: { 'Tình hình!H2': 2 } },
  'done without a day of submission': { cell: 'Tình hình!E2', value: null, says: /^Đã ghi hoàn thành thì cần ngày gửi báo cáo/ },
  'submitted after it was recorded': { cell: 'Tình hình!E2', value: '21/1/2026', says: /^Ngày gửi \(2026-01-21\) sau ngày ghi nhận/ },
  'two statements of one instant': {
    cell: 'Tình hình!A4', value: 'hoc-tap', says: /^Nhiệm vụ “hoc-tap” của “xa-1” có hai dòng cùng thời điểm\./, also: { 'Tình hình!B4': 'xa-1', 'Tình hình!C4': '20/1/2026', 'Tình hình!D4': 'Đang thực hiện' },
  },
  'a day with a year of two digits': { cell: 'Tình hình!C2', value: '20/1/26', says: /^Không đọc được ngày “20\/1\/26”/ },
  'an American date': { cell: 'Tình hình!F2', value: '1/20/2026', says: /^Không đọc được ngày “1\/20\/2026”/ },
  'two bodies with one code': { cell: 'Cơ quan!G5', value: '101', at: 'Cơ quan!G6', says: /^Mã đơn vị 101 được dùng cho hai cơ quan “Đảng ủy xã An Bình” và “Đảng ủy xã Bình Minh”/, also: { 'Cơ quan!G6': '101' } },
  'two bodies with one id': { cell: 'Cơ quan!A6', value: 'xa-1', says: /^Mã “xa-1” bị dùng hai lần\./ },
  'a body of a tier that is none': { cell: 'Cơ quan!E5', value: 'huyện', says: /^Không có cấp “huyện”/ },
  'bodies above one another in a circle': { cell: 'Cơ quan!F2', value: 'Đảng ủy xã An Bình', says: /^Cơ quan cấp trên đi vòng: btv → xa-1 → btv\.$/ },
  'a name that two bodies share': { cell: 'Cơ quan!B6', value: 'Đảng ủy xã An Bình', at: 'Tình hình!B2', says: /^Tên “Đảng ủy xã An Bình” trùng nhiều mục\. Ghi mã, một trong: xa-1; xa-2\.$/ },
  'a body that a known structure does not have': { cell: 'Cơ quan!A30', value: 'huyen-999', says: /^Cơ cấu có sẵn “ha-tinh-2023” không có cơ quan “huyen-999”\./, options: ['--structure', 'ha-tinh-2023'] },
  'a body that a known structure calls otherwise': { cell: 'Cơ quan!B2', value: 'Ban Chấp hành', says: /^Trong cơ cấu có sẵn “ha-tinh-2023”, cơ quan “btv” tên là “Ban Thường vụ Tỉnh ủy”\./, options: ['--structure', 'ha-tinh-2023'] },
  'a plan outside the time of its structure': { cell: 'Kế hoạch!B6', value: '1/8/2025', says: /^Ngày kế hoạch 2025-08-01 nằm ngoài thời gian của cơ cấu/, options: ['--structure', 'ha-tinh-2023'] },
  'a formula that fails': { cell: 'Nhiệm vụ!C2', value: { formula: 'A99/0', result: { error: '#DIV/0!' } }, says: /^Ô này lỗi công thức \(#DIV\/0!\)\./ },
  'a formula that was never calculated': { cell: 'Nhiệm vụ!C2', value: { formula: 'A1' }, says: /^Ô này lỗi công thức/ },
  'text in TCVN3': { cell: 'Nhiệm vụ!C2', value: 'Häc tËp, qu¸n triÖt', says: /^Ô này gõ bằng bảng mã cũ, TCVN3 \(ABC\) hoặc VNI: “Häc tËp, qu¸n triÖt”\. Chuyển sang Unicode/ },
  'text in VNI': { cell: 'Nhiệm vụ!C2', value: 'Quyeát ñònh', says: /^Ô này gõ bằng bảng mã cũ/ },
  'a title as long as a chapter': { cell: 'Nhiệm vụ!C2', value: 'dài '.repeat(400), says: /^Ô này dài 1599 ký tự, tối đa 1000\./ },
};

describe('quantriet check says by cell what is wrong and how to mend it', () => {
  for (const [name, { cell, value, says, at = cell, also = {}, options = [] }] of Object.entries(MISTAKES)) {
    it(name, async () => {
      const lines = await complaints({ ...also, [cell]: value }, options);
      const line = lines.find((each) => each.startsWith(`${at}: `));
      assert.ok(line, `nothing is said of ${at}:\n${lines.join('\n')}`);
      assert.match(line.slice(at.length + 2), says);
      assert.match(lines.at(-1)!, /^Có \d+ lỗi cần sửa\.$/);
    });
  }

  it('says every mistake of a workbook at once, in the order of its sheets, and counts them', async () => {
    const lines = await complaints({ 'Tình hình!G3': 13, 'Nhiệm vụ!O2': 'hôm nào đó', 'Kế hoạch!B14': 'gì cũng được', 'Cơ quan!F5': 'Huyện ủy', 'Nhiệm vụ!I2': 'ai đó' });
    assert.deepEqual(lines.map((line) => line.split(': ')[0]), [
      'Kế hoạch!B14', 'Cơ quan!F5', 'Nhiệm vụ!I2', 'Nhiệm vụ!O2', 'Tình hình!G3', 'Có 5 lỗi cần sửa.',
    ]);
  });

  it('says it in English when asked', async () => {
    const file = await workbook([], set({ 'Tình hình!G3': 13 }));
    const { out, code } = await quantriet('check', file, '--lang', 'en');
    assert.equal(code, 1);
    assert.deepEqual(out, ['Tình hình!G3: The count done (13) is over the total (12). Check the two cells.', '1 problem(s) to mend.']);
  });
});

describe('quantriet check of a workbook that lacks something', () => {
  it('names a missing sheet', async () => {
    const file = await workbook([], (book) => book.removeWorksheet('Nhiệm vụ'));
    const { out } = await quantriet('check', file);
    assert.ok(out.some((line) => line.includes('Thiếu trang “Nhiệm vụ”')), out.join('\n'));
  });

  it('names the structures that it knows where a plan brings no bodies of its own', async () => {
    const file = await workbook([], set({ 'Kế hoạch!B9': 'ca-mau' }), (book) => book.removeWorksheet('Cấp'));
    const { out } = await quantriet('check', file);
    const says = 'Kế hoạch!B9: Không có cơ cấu “ca-mau”. Chọn một cơ cấu có sẵn (ha-tinh-2023, hong-linh-2023, ha-tinh-2025), hoặc khai các trang Cấp và Cơ quan.';
    assert.ok(out.includes(says), out.join('\n'));
  });

  it('names a missing column and row', async () => {
    const file = await workbook([], (book) => book.getWorksheet('Nhiệm vụ')!.spliceColumns(5, 1), (book) => book.getWorksheet('Kế hoạch')!.spliceRows(15, 1));
    const { out } = await quantriet('check', file);
    assert.ok(out.includes('Nhiệm vụ: Thiếu cột “Mảng việc”. Thêm cột này vào dòng tiêu đề.'), out.join('\n'));
    assert.ok(out.includes('Kế hoạch: Thiếu dòng “Dữ liệu minh họa”. Ghi tên mục ở cột A, giá trị ở cột B.'), out.join('\n'));
  });

  it('names the columns of a sheet without headings', async () => {
    const { out } = await quantriet('check', await workbook([], (book) => book.getWorksheet('Văn bản')!.spliceRows(1, 1)));
    assert.ok(out.some((line) => line.startsWith('Văn bản: Không thấy dòng tiêu đề. Trang này cần các cột: Mã, Loại,')), out.join('\n'));
  });

  it('mentions a column that it does not use, and goes on', async () => {
    const { code, out } = await quantriet('check', await workbook([], set({ 'Nhiệm vụ!U1': 'Ghi chú riêng', 'Nhiệm vụ!U2': 'x' })));
    assert.equal(code, 0);
    assert.match(out[0]!, /^Nhiệm vụ!U1 \(lưu ý\): Cột “Ghi chú riêng” không dùng đến/);
    assert.equal(out.at(-2), 'Có 1 lưu ý.');
  });
});

describe('quantriet check of the files beside a workbook', () => {
  const withText = async (text: unknown): Promise<string[]> => {
    const file = await workbook([], set({ 'Văn bản!I2': 'Toàn văn', 'Nhiệm vụ!N2': 'chi-thi-vi-du#dieu-9' }));
    put(join(dirname(file), 'van-ban/chi-thi-vi-du.json'), typeof text === 'string' ? text : JSON.stringify(text));
    return (await quantriet('check', file)).out;
  };
  const document = { id: 'chi-thi-vi-du', type: 'directive', number: '00-CT/TU', issuer: 'Ban Thường vụ Tỉnh ủy', date: '2023-06-12', title: 'Chỉ thị ví dụ: thay bằng văn bản của kế hoạch', form: 'party', illustrative: true };
  const passage = { id: 'dieu-9', kind: 'article', label: 'Điều 9.', text: 'Nội dung.' };

  it('takes a text whose passages are the ones cited', async () => {
    assert.match((await withText({ document, provenance: 'verbatim', passages: [passage] })).at(-1)!, /^Không có lỗi/);
  });

  const wrong: Record<string, [unknown, RegExp]> = {
    'no JSON': ['{"document":', /^van-ban\/chi-thi-vi-du\.json: Tệp không phải JSON đúng/],
    'JSON of another shape': [{ document, provenance: 'verbatim', passages: {} }, /^van-ban\/chi-thi-vi-du\.json#\/passages: Dữ liệu sai dạng ở đây \(array\)/],
    'a cited passage that is not in it': [{ document, provenance: 'verbatim', passages: [{ ...passage, id: 'dieu-1' }] }, /^Nhiệm vụ!N2: Văn bản “chi-thi-vi-du” không có đoạn “dieu-9”/],
    'a passage id twice': [{ document, provenance: 'verbatim', passages: [passage, passage] }, /^van-ban\/chi-thi-vi-du\.json#\/passages\/1\/id: Mã đoạn “dieu-9” có hai lần/],
    'a kind of passage that is none': [{ document, provenance: 'verbatim', passages: [{ ...passage, kind: 'verse' }] }, /#\/passages\/0\/kind: Không hiểu “verse”/],
    'another document': [{ document: { ...document, number: '01-CT/TU' }, provenance: 'verbatim', passages: [passage] }, /#\/document\/number: Mục “number” trong tệp là “01-CT\/TU”, trang Văn bản ghi “00-CT\/TU”/],
    'a summary for a full text': [{ document, provenance: 'summary', passages: [passage] }, /#\/provenance: Tệp ghi nguồn gốc “summary”/],
  };
  for (const [name, [text, says]] of Object.entries(wrong)) {
    it(`refuses ${name}`, async () => {
      const lines = await withText(text);
      assert.equal(lines.length, 2, lines.join('\n'));
      assert.match(lines[0]!, says);
    });
  }
});

describe('quantriet check of several workbooks', () => {
  it('knows a plan that hangs under another one', async () => {
    const files = [await templateFile('--plan', 'hong-linh-2023'), await templateFile('--plan', 'ha-tinh-2023')];
    assert.equal((await quantriet('check', ...files)).code, 0);
    const alone = await quantriet('check', files[0]!);
    assert.match(alone.out[0]!, /^Kế hoạch!B16: Không có kế hoạch “ha-tinh-2023” trong các workbook đã đưa vào/);
  });

  it('refuses two plans of one id, and says in which file', async () => {
    const [first, second] = [await templateFile(), await workbook([])];
    const { out } = await quantriet('check', first, second);
    assert.match(out[0]!, /ke-hoach\.xlsx › Kế hoạch!B2: Hai workbook cùng mã kế hoạch “ke-hoach-vi-du”\. Đổi một mã\.$/);
  });

  it('refuses a document that two plans describe differently', async () => {
    const second = await workbook([], set({ 'Kế hoạch!B2': 'ke-hoach-hai', 'Văn bản!F2': 'Tên khác' }));
    const { out } = await quantriet('check', await templateFile(), second);
    assert.match(out[0]!, /ke-hoach\.xlsx › Văn bản!A2: Văn bản “chi-thi-vi-du” đã được kế hoạch “ke-hoach-vi-du” khai khác/);
  });

  it('refuses one file named twice', async () => {
    const file = await templateFile();
    assert.deepEqual((await quantriet('check', file, file)).err, [`Tệp “${file}” được nêu hai lần.`]);
  });
});
