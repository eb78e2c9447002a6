import type { WordList } from './words.js';

/** The sheets of a plan workbook as data: the template is drawn from it and the reader finds its way by it. */

/** Where a drop-down takes its choices: a list of words, or a column that the author fills in. */
export type Choices = WordList | 'structures' | 'documentIds' | 'tierNames' | 'bodyNames' | 'dutyIds' | 'templates';

export interface Field<Key extends string = string> {
  key: Key;
  /** Heading as printed; matched folded, so that case, marks and spaces do not matter. */
  header: string;
  /** Other headings that are understood. */
  also?: readonly string[];
  /** The column must be there and every row must have a value. */
  required?: boolean;
  note: string;
  width: number;
  choices?: Choices;
  /** Several values, separated by `;` or line breaks: the drop-down then only helps. */
  several?: boolean;
  format?: 'day' | 'moment' | 'text';
}

export interface SheetLayout<Key extends string = string> {
  name: string;
  also?: readonly string[];
  /** A workbook may do without this sheet. */
  optional?: boolean;
  fields: readonly Field<Key>[];
}

const sheet = <const Key extends string>(layout: SheetLayout<Key>): SheetLayout<Key> => layout;
const SEVERAL = 'Nhiều giá trị thì cách nhau bằng dấu chấm phẩy (;).';

/** One value per row: label in the first column, value in the second. */
export const PLAN_SHEET = sheet({
  name: 'Kế hoạch',
  fields: [
    { key: 'id', header: 'Mã kế hoạch', also: ['Mã'], required: true, width: 0, note: 'Chữ thường không dấu, số, gạch nối; dùng trong địa chỉ trang. Ví dụ: ha-tinh-2023.' },
    { key: 'title', header: 'Tên kế hoạch', also: ['Tên', 'Trích yếu'], required: true, width: 0, note: 'Tên đầy đủ như trên văn bản.' },
    { key: 'number', header: 'Số, ký hiệu', also: ['Số'], width: 0, format: 'text', note: 'Như trên văn bản; để trống nếu chưa có.' },
    { key: 'issuer', header: 'Cơ quan ban hành', required: true, width: 0, note: 'Ghi đầy đủ, ví dụ: Ban Thường vụ Tỉnh ủy.' },
    { key: 'date', header: 'Ngày ban hành', also: ['Ngày', 'Ngày, tháng ban hành', 'Tháng ban hành'], required: true, width: 0, note: 'Ngày (31/7/2023), hoặc chỉ tháng (tháng 7/2023) nếu không rõ ngày.' },
    { key: 'signatory', header: 'Người ký', width: 0, note: 'Chức vụ và họ tên.' },
    { key: 'purpose', header: 'Mục đích', width: 0, note: 'Một hoặc vài câu.' },
    { key: 'structure', header: 'Cơ cấu', required: true, width: 0, choices: 'structures', note: 'Mã cơ cấu tổ chức. Chọn một cơ cấu có sẵn, hoặc đặt mã riêng rồi khai ở trang Cấp và trang Cơ quan.' },
    { key: 'structureName', header: 'Tên cơ cấu', width: 0, note: 'Chỉ ghi khi tự khai cơ cấu.' },
    { key: 'structureFrom', header: 'Cơ cấu có hiệu lực từ', width: 0, format: 'day', note: 'Chỉ ghi khi tự khai cơ cấu.' },
    { key: 'structureTo', header: 'Cơ cấu có hiệu lực đến', width: 0, format: 'day', note: 'Ngày cuối cùng còn hiệu lực; để trống nếu đang hiệu lực.' },
    { key: 'mapSheet', header: 'Bản đồ', width: 0, note: 'Mã bản đồ của cơ cấu tự khai: tệp ban-do/<mã>.json đặt cạnh workbook. Để trống nếu không có.' },
    { key: 'publicity', header: 'Công bố', required: true, width: 0, choices: 'publicity', note: 'Kế hoạch cho công bố đến đâu. Phần không công bố không được ghi vào thư mục công bố.' },
    { key: 'sample', header: 'Dữ liệu minh họa', required: true, width: 0, choices: 'yesNo', note: 'Có: mọi trang, bảng, bản in đều đóng dấu DỮ LIỆU MINH HỌA.' },
    { key: 'underPlan', header: 'Thuộc kế hoạch', width: 0, note: 'Mã kế hoạch cấp trên, nếu kế hoạch này trả lời một nhiệm vụ của kế hoạch đó.' },
    { key: 'underDuty', header: 'Thuộc nhiệm vụ', width: 0, note: 'Mã nhiệm vụ của kế hoạch cấp trên.' },
    { key: 'underBody', header: 'Cơ quan lập', width: 0, note: 'Mã cơ quan (trong cơ cấu của kế hoạch cấp trên) lập kế hoạch này.' },
  ],
});

export const DOCUMENTS_SHEET = sheet({
  name: 'Văn bản',
  also: ['Các văn bản'],
  fields: [
    { key: 'id', header: 'Mã', also: ['Mã văn bản'], required: true, width: 24, note: 'Chữ thường không dấu, số, gạch nối. Ví dụ: chi-thi-23-ct-tw.' },
    { key: 'type', header: 'Loại', also: ['Loại văn bản'], required: true, width: 14, choices: 'types', note: 'Chọn trong danh sách.' },
    { key: 'number', header: 'Số, ký hiệu', also: ['Số'], width: 16, format: 'text', note: 'Như trên văn bản, ví dụ 23-CT/TW. Để trống nếu không rõ.' },
    { key: 'issuer', header: 'Cơ quan ban hành', required: true, width: 26, note: 'Như trên văn bản, ví dụ: Ban Bí thư.' },
    { key: 'date', header: 'Ngày ban hành', also: ['Ngày'], required: true, width: 15, note: 'Ngày, hoặc chỉ tháng (tháng 7/2023) nếu không rõ ngày.' },
    { key: 'title', header: 'Trích yếu', also: ['Tên', 'Tên văn bản'], required: true, width: 60, note: 'Nội dung trích yếu của văn bản.' },
    { key: 'form', header: 'Thể thức', required: true, width: 12, choices: 'forms', note: 'Văn bản của Đảng hay của Nhà nước.' },
    { key: 'role', header: 'Vai trò', required: true, width: 18, choices: 'roles', note: 'Văn bản này là gì đối với kế hoạch.' },
    { key: 'text', header: 'Văn bản kèm theo', also: ['Toàn văn'], required: true, width: 18, choices: 'texts', note: 'Toàn văn hoặc Phần kế hoạch nêu thì đặt tệp van-ban/<mã văn bản>.json cạnh workbook.' },
    { key: 'source', header: 'Nguồn', also: ['Đường dẫn'], width: 30, note: 'Địa chỉ đọc bản gốc (http…), nếu có.' },
    { key: 'illustrative', header: 'Văn bản minh họa', width: 14, choices: 'yesNo', note: 'Có: văn bản hư cấu, chỉ để minh họa.' },
  ],
});

export const TIERS_SHEET = sheet({
  name: 'Cấp',
  also: ['Các cấp'],
  optional: true,
  fields: [
    { key: 'id', header: 'Mã', also: ['Mã cấp'], required: true, width: 16, note: 'Chữ thường không dấu, ví dụ: province, commune.' },
    { key: 'name', header: 'Tên', also: ['Tên cấp'], required: true, width: 40, note: 'Như cách gọi nhiều cơ quan của cấp đó, ví dụ: đảng ủy xã, phường.' },
    { key: 'order', header: 'Thứ tự', required: true, width: 10, note: '0 là cấp trên cùng.' },
  ],
});

export const BODIES_SHEET = sheet({
  name: 'Cơ quan',
  also: ['Các cơ quan'],
  optional: true,
  fields: [
    { key: 'id', header: 'Mã', also: ['Mã cơ quan'], required: true, width: 22, note: 'Chữ thường không dấu, số, gạch nối.' },
    { key: 'name', header: 'Tên', also: ['Tên cơ quan'], required: true, width: 44, note: 'Tên đầy đủ. Tên này xuất hiện trong các danh sách chọn.' },
    { key: 'shortName', header: 'Tên ngắn', width: 18, note: 'Dùng cho ô bản đồ và cột hẹp.' },
    { key: 'kind', header: 'Loại', also: ['Loại cơ quan'], required: true, width: 22, choices: 'bodyKinds', note: 'Chọn trong danh sách.' },
    { key: 'tier', header: 'Cấp', required: true, width: 24, choices: 'tierNames', note: 'Mã hoặc tên cấp ở trang Cấp.' },
    { key: 'parent', header: 'Trực thuộc', also: ['Cơ quan cấp trên'], width: 30, choices: 'bodyNames', note: 'Cơ quan cấp trên trực tiếp, nếu có.' },
    { key: 'code', header: 'Mã đơn vị', also: ['Mã đơn vị hành chính'], width: 12, format: 'text', note: 'Mã đơn vị hành chính; nối với bản đồ. Để trống nếu không có.' },
    { key: 'validFrom', header: 'Có từ ngày', also: ['Hiệu lực từ'], width: 13, format: 'day', note: 'Ngày cơ quan bắt đầu có; để trống nếu suốt thời gian của cơ cấu.' },
    { key: 'validTo', header: 'Đến hết ngày', also: ['Hiệu lực đến'], width: 13, format: 'day', note: 'Ngày cuối cùng; để trống nếu vẫn còn.' },
    { key: 'unnamed', header: 'Chưa rõ tên', width: 12, choices: 'yesNo', note: 'Có: biết là có, được đếm, nhưng nguồn không nêu tên.' },
  ],
});

export const DUTIES_SHEET = sheet({
  name: 'Nhiệm vụ',
  also: ['Các nhiệm vụ'],
  fields: [
    { key: 'id', header: 'Mã', also: ['Mã nhiệm vụ'], required: true, width: 24, note: 'Chữ thường không dấu, số, gạch nối. Ví dụ: hoc-tap-cap-huyen.' },
    { key: 'row', header: 'Dòng', also: ['Mục', 'STT'], required: true, width: 8, format: 'text', note: 'Dòng hoặc mục trong kế hoạch: 2, 8b…' },
    { key: 'title', header: 'Nhiệm vụ', also: ['Nội dung', 'Tên nhiệm vụ'], required: true, width: 50, note: 'Một câu ngắn nói việc phải làm.' },
    { key: 'detail', header: 'Chi tiết', also: ['Diễn giải'], width: 50, note: 'Nói rõ thêm, nếu cần.' },
    { key: 'stream', header: 'Mảng việc', required: true, width: 22, choices: 'streams', note: 'Hai mảng không bao giờ cộng chung. Một dòng của kế hoạch có cả hai thì tách thành hai nhiệm vụ.' },
    { key: 'kind', header: 'Loại', also: ['Loại nhiệm vụ'], required: true, width: 16, choices: 'kinds', note: 'Xem giải thích ở trang Danh mục.' },
    { key: 'unit', header: 'Đếm gì', also: ['Đơn vị đếm'], width: 14, note: 'Với loại Tổng hợp: thứ được đếm ở cấp dưới, ví dụ: chi bộ.' },
    { key: 'people', header: 'Đếm người', width: 10, choices: 'yesNo', note: 'Có: thứ được đếm là người; số dưới 10 không công bố.' },
    { key: 'lead', header: 'Chủ trì', width: 30, choices: 'bodyNames', note: 'Mã hoặc tên cơ quan. Để trống nếu mỗi cơ quan tự chủ trì.' },
    { key: 'partners', header: 'Phối hợp', width: 30, choices: 'bodyNames', several: true, note: `Cơ quan phối hợp. ${SEVERAL}` },
    { key: 'tiers', header: 'Giao cho cấp', also: ['Cấp thực hiện'], width: 28, choices: 'tierNames', several: true, note: `Mọi cơ quan của cấp. ${SEVERAL} Cần ít nhất một cấp hoặc một cơ quan.` },
    { key: 'bodies', header: 'Giao cho cơ quan', also: ['Cơ quan thực hiện'], width: 30, choices: 'bodyNames', several: true, note: `Cơ quan được nêu tên. ${SEVERAL}` },
    { key: 'documents', header: 'Văn bản', also: ['Văn bản liên quan'], width: 26, choices: 'documentIds', several: true, note: `Mã hoặc số của văn bản mà nhiệm vụ thực hiện. ${SEVERAL}` },
    { key: 'cites', header: 'Viện dẫn', also: ['Dẫn đoạn'], width: 26, note: `Đoạn văn bản làm căn cứ, viết mã-văn-bản#mã-đoạn, ví dụ nghi-quyet-15-nq-tu#muc-2. ${SEVERAL}` },
    { key: 'due', header: 'Thời hạn', also: ['Hạn', 'Hạn hoàn thành'], width: 22, format: 'text', note: 'Như trong kế hoạch: “trong tháng 8/2023”, “quý III/2023”, “trước ngày 15/8/2023”, “thường xuyên”, “kịp thời”, “định kỳ”. Để trống nếu không có hạn.' },
    { key: 'routeTo', header: 'Báo cáo về', also: ['Nơi nhận báo cáo'], width: 28, choices: 'bodyNames', note: 'Cơ quan nhận báo cáo.' },
    { key: 'routeDue', header: 'Hạn báo cáo', width: 18, format: 'text', note: 'Viết như cột Thời hạn; để trống nếu không có.' },
    { key: 'routeNote', header: 'Ghi chú báo cáo', width: 26, note: 'Ví dụ: qua cấp ủy cấp trên.' },
    { key: 'template', header: 'Mẫu báo cáo', also: ['Mẫu'], width: 30, choices: 'templates', note: 'Tên mẫu, hoặc mã kèm bản, ví dụ ket-qua-hoc-tap@1. Để trống thì báo cáo bằng lời.' },
    { key: 'consolidates', header: 'Tổng hợp từ', also: ['Tổng hợp từ nhiệm vụ'], width: 26, choices: 'dutyIds', several: true, note: `Mã những nhiệm vụ mà báo cáo này cộng lại các báo cáo đã chấp nhận. ${SEVERAL}` },
  ],
});

export const MOVES_SHEET = sheet({
  name: 'Gia hạn',
  optional: true,
  fields: [
    { key: 'duty', header: 'Nhiệm vụ', also: ['Mã nhiệm vụ'], required: true, width: 24, choices: 'dutyIds', note: 'Mã nhiệm vụ được gia hạn.' },
    { key: 'at', header: 'Từ ngày', also: ['Ngày quyết định'], required: true, width: 16, format: 'moment', note: 'Hạn mới có giá trị từ ngày này.' },
    { key: 'due', header: 'Hạn mới', required: true, width: 22, format: 'text', note: 'Viết như cột Thời hạn.' },
    { key: 'reason', header: 'Lý do', width: 50, note: '' },
  ],
});

export const EXCEPTIONS_SHEET = sheet({
  name: 'Không áp dụng',
  optional: true,
  fields: [
    { key: 'duty', header: 'Nhiệm vụ', also: ['Mã nhiệm vụ'], required: true, width: 24, choices: 'dutyIds', note: 'Mã nhiệm vụ.' },
    { key: 'body', header: 'Cơ quan', required: true, width: 36, choices: 'bodyNames', note: 'Cơ quan mà nhiệm vụ không áp dụng.' },
    { key: 'reason', header: 'Lý do', required: true, width: 50, note: 'Ví dụ: không có phường.' },
  ],
});

export const STANDING_SHEET = sheet({
  name: 'Tình hình',
  also: ['Tình hình thực hiện'],
  optional: true,
  fields: [
    { key: 'duty', header: 'Nhiệm vụ', also: ['Mã nhiệm vụ'], required: true, width: 24, choices: 'dutyIds', note: 'Mã nhiệm vụ ở trang Nhiệm vụ.' },
    { key: 'body', header: 'Cơ quan', required: true, width: 36, choices: 'bodyNames', note: 'Mã hoặc tên cơ quan được giao.' },
    { key: 'at', header: 'Ngày ghi nhận', required: true, width: 17, format: 'moment', note: 'Dòng có ngày mới nhất là dòng có giá trị; dòng cũ giữ làm lịch sử. Hai dòng cùng ngày thì ghi thêm giờ.' },
    { key: 'state', header: 'Trạng thái', required: true, width: 18, choices: 'states', note: 'Xem giải thích ở trang Danh mục.' },
    { key: 'submittedAt', header: 'Ngày gửi báo cáo', width: 17, format: 'moment', note: 'Ngày gửi bản báo cáo được chấp nhận. Ngày này quyết định đúng hạn hay quá hạn.' },
    { key: 'eventDate', header: 'Ngày diễn ra', width: 14, format: 'day', note: 'Ngày tổ chức hội nghị, hoạt động; chỉ để biết.' },
    { key: 'done', header: 'Số đã làm', width: 11, note: 'Chỉ với loại Tổng hợp.' },
    { key: 'of', header: 'Tổng số', width: 11, note: 'Chỉ với loại Tổng hợp.' },
    { key: 'result', header: 'Kết quả', width: 40, note: 'Không công bố. Không ghi họ tên cá nhân.' },
    { key: 'product', header: 'Sản phẩm', width: 30, note: 'Văn bản hoặc sản phẩm làm ra, ví dụ: Kế hoạch số 91-KH/HU.' },
    { key: 'evaluation', header: 'Đánh giá', width: 30, note: 'Không công bố.' },
  ],
});

export const GUIDE_SHEET = 'Hướng dẫn';
export const LISTS_SHEET = 'Danh mục';

export const SHEETS: readonly SheetLayout[] = [
  PLAN_SHEET, DOCUMENTS_SHEET, TIERS_SHEET, BODIES_SHEET, DUTIES_SHEET, MOVES_SHEET, EXCEPTIONS_SHEET, STANDING_SHEET,
];
