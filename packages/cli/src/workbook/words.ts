import { fold, type Language, type State, type Stream } from '@quantriet/contract';

/** The contract's values as people write them in a workbook, with what each means. Cells may also hold the value itself. */
export interface Word<Value extends string = string> {
  value: Value;
  label: string;
  note: string;
  /** Other spellings that are understood. */
  also?: readonly string[];
}

export const STREAM_WORDS: readonly Word<Stream>[] = [
  { value: 'study', label: 'Học tập, quán triệt, tuyên truyền', note: 'Văn bản đến với mọi người', also: ['quán triệt', 'học tập', 'tuyên truyền', 'học tập, quán triệt', 'quán triệt, học tập', 'quán triệt, học tập, tuyên truyền'] },
  { value: 'implementation', label: 'Triển khai thực hiện', note: 'Đưa văn bản vào thực hiện; không cộng chung với mảng quán triệt', also: ['triển khai', 'thực hiện'] },
];

export const KIND_WORDS: readonly Word[] = [
  { value: 'unit', label: 'Từng cơ quan', note: 'Mỗi cơ quan được giao: xong hoặc chưa xong' },
  { value: 'aggregate', label: 'Tổng hợp', note: 'Mỗi cơ quan trả lời cho bao nhiêu trên tổng số cấp dưới, ví dụ 40/52 chi bộ' },
  { value: 'standing', label: 'Thường xuyên', note: 'Không có điểm kết thúc; chỉ theo dõi, không tính vào tỷ lệ hoàn thành' },
];

export const STATE_WORDS: readonly Word<State>[] = [
  { value: 'no-data', label: 'Chưa có dữ liệu', note: 'Chưa ai nói gì; khác với chưa bắt đầu' },
  { value: 'not-started', label: 'Chưa bắt đầu', note: 'Đã biết là chưa làm gì', also: ['chưa thực hiện'] },
  { value: 'in-progress', label: 'Đang thực hiện', note: 'Đã bắt đầu, chưa xong', also: ['đang triển khai'] },
  { value: 'awaiting-confirmation', label: 'Chờ xác nhận', note: 'Đã gửi báo cáo, nơi nhận chưa chấp nhận' },
  { value: 'done', label: 'Hoàn thành', note: 'Báo cáo đã được chấp nhận; cần ngày gửi báo cáo', also: ['đã hoàn thành', 'xong', 'đã xong'] },
  { value: 'paused', label: 'Tạm dừng', note: 'Dừng theo quyết định của cơ quan giao', also: ['tạm hoãn'] },
  { value: 'cancelled', label: 'Đã hủy', note: 'Không còn phải làm; không tính vào tổng số', also: ['hủy', 'huỷ bỏ'] },
];

export const PUBLICITY_WORDS: readonly Word[] = [
  { value: 'documents', label: 'Văn bản', note: 'Chỉ văn bản và nhiệm vụ; không công bố tình hình' },
  { value: 'totals', label: 'Số tổng hợp', note: 'Thêm số tổng hợp; không nêu từng cơ quan' },
  { value: 'bodies', label: 'Từng cơ quan', note: 'Thêm tình hình của từng cơ quan; không có kết quả, đánh giá' },
];

export const TYPE_WORDS: readonly Word[] = [
  { value: 'directive', label: 'Chỉ thị', note: '' },
  { value: 'resolution', label: 'Nghị quyết', note: '' },
  { value: 'plan', label: 'Kế hoạch', note: '' },
  { value: 'guidance', label: 'Hướng dẫn', note: '' },
  { value: 'regulation', label: 'Quy định', note: '', also: ['quy chế'] },
  { value: 'report', label: 'Báo cáo', note: '' },
  { value: 'dispatch', label: 'Công văn', note: '' },
  { value: 'law', label: 'Luật', note: '' },
  { value: 'decree', label: 'Nghị định', note: '' },
  { value: 'decision', label: 'Quyết định', note: '' },
  { value: 'circular', label: 'Thông tư', note: '' },
  { value: 'programme', label: 'Chương trình', note: '' },
  { value: 'conclusion', label: 'Kết luận', note: '' },
  { value: 'notice', label: 'Thông báo', note: '' },
  { value: 'code', label: 'Bộ luật', note: '' },
  { value: 'ordinance', label: 'Pháp lệnh', note: '' },
  { value: 'telegram', label: 'Công điện', note: '' },
  { value: 'scheme', label: 'Đề án', note: '' },
  { value: 'submission', label: 'Tờ trình', note: '' },
];

export const FORM_WORDS: readonly Word[] = [
  { value: 'party', label: 'Đảng', note: 'Số có gạch nối: 15-NQ/TU; mục I-, 1., a)', also: ['văn bản đảng'] },
  { value: 'state', label: 'Nhà nước', note: 'Số có gạch chéo: 30/2020/NĐ-CP; Điều, khoản, điểm', also: ['hành chính'] },
];

export const ROLE_WORDS: readonly Word[] = [
  { value: 'basis', label: 'Văn bản quán triệt', note: 'Văn bản mà kế hoạch đưa xuống', also: ['căn cứ', 'văn bản gốc'] },
  { value: 'plan', label: 'Kế hoạch', note: 'Chính văn bản kế hoạch này', also: ['văn bản kế hoạch'] },
  { value: 'guidance', label: 'Hướng dẫn', note: 'Văn bản hướng dẫn thực hiện' },
  { value: 'material', label: 'Tài liệu', note: 'Tài liệu học tập, tuyên truyền' },
];

export const TEXT_WORDS: readonly Word[] = [
  { value: 'full', label: 'Toàn văn', note: 'Có tệp van-ban/<mã văn bản>.json chứa nguyên văn' },
  { value: 'summary', label: 'Phần kế hoạch nêu', note: 'Có tệp van-ban/<mã văn bản>.json chứa những gì kế hoạch nói về văn bản', also: ['tóm lược'] },
  { value: 'none', label: 'Không', note: 'Chỉ có tên, số, ngày', also: ['không có', 'chưa có nội dung'] },
];

export const BODY_KIND_WORDS: readonly Word[] = [
  { value: 'committee', label: 'Cấp ủy', note: 'Huyện ủy, thành ủy, đảng ủy, chi bộ' },
  { value: 'standing-committee', label: 'Ban Thường vụ', note: '' },
  { value: 'commission', label: 'Ban của cấp ủy', note: 'Ban Tuyên giáo, Ban Tổ chức…', also: ['ban đảng'] },
  { value: 'police', label: 'Công an', note: '' },
  { value: 'government', label: 'Chính quyền', note: 'Ủy ban nhân dân' },
  { value: 'front', label: 'Mặt trận Tổ quốc', note: '', also: ['mttq', 'mặt trận'] },
  { value: 'union', label: 'Tổ chức chính trị - xã hội', note: '', also: ['đoàn thể'] },
  { value: 'press', label: 'Báo chí', note: '' },
];

export const YES_NO_WORDS: readonly Word<'yes' | 'no'>[] = [
  { value: 'yes', label: 'Có', note: '', also: ['x', 'đúng', 'true'] },
  { value: 'no', label: 'Không', note: '', also: ['sai', 'false'] },
];

/** Lists that drop-downs offer, in the order of the `Danh mục` sheet. */
export const wordLists = {
  streams: { title: 'Mảng việc', words: STREAM_WORDS },
  kinds: { title: 'Loại nhiệm vụ', words: KIND_WORDS },
  states: { title: 'Trạng thái', words: STATE_WORDS },
  publicity: { title: 'Công bố', words: PUBLICITY_WORDS },
  types: { title: 'Loại văn bản', words: TYPE_WORDS },
  forms: { title: 'Thể thức', words: FORM_WORDS },
  roles: { title: 'Vai trò', words: ROLE_WORDS },
  texts: { title: 'Văn bản kèm theo', words: TEXT_WORDS },
  bodyKinds: { title: 'Loại cơ quan', words: BODY_KIND_WORDS },
  yesNo: { title: 'Có/Không', words: YES_NO_WORDS },
} as const satisfies Record<string, { title: string; words: readonly Word[] }>;

export type WordList = keyof typeof wordLists;

/** The value that people mean, by any of its spellings; undefined when it is none of them. */
export function findWord<Value extends string>(text: string, words: readonly Word<Value>[]): Value | undefined {
  const wanted = fold(text).trim();
  return words.find(({ value, label, also = [] }) => [value, label, ...also].some((name) => fold(name) === wanted))?.value;
}

/** The Vietnamese label of a value; the value itself when this version has no word for it. */
export function labelOf(words: readonly Word[], value: string): string {
  return words.find((word) => word.value === value)?.label ?? value;
}

/** Stamp on everything that shows a sample plan. */
export const SAMPLE_STAMP: Record<Language, string> = { vi: 'DỮ LIỆU MINH HỌA', en: 'SAMPLE DATA' };
