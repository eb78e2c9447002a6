import type { Document, Passage } from '../words/document.js';
import { passageCitation } from './passages.js';
import { formatVietnameseDate } from './vietnamese-number.js';

/** Names of the types of document, Vietnamese whatever the language around them. One that is not here is of a later contract, and not guessed. */
export const DOCUMENT_NAMES: Record<string, string> = {
  directive: 'Chỉ thị', resolution: 'Nghị quyết', plan: 'Kế hoạch', guidance: 'Hướng dẫn', regulation: 'Quy định', report: 'Báo cáo', dispatch: 'Công văn',
  law: 'Luật', decree: 'Nghị định', decision: 'Quyết định', circular: 'Thông tư', programme: 'Chương trình', conclusion: 'Kết luận', notice: 'Thông báo',
  code: 'Bộ luật', ordinance: 'Pháp lệnh', telegram: 'Công điện', scheme: 'Đề án', submission: 'Tờ trình',
};

/** `ngày 05 tháng 3 năm 2020`, `tháng 02 năm 2020`: days under ten and the first two months take a nought, as both forms prescribe. */
export function officialDate(date: string): string {
  const [year, month, day] = date.split('-');
  const inMonth = `tháng ${Number(month) > 2 ? Number(month) : month} năm ${year}`;
  return day ? `ngày ${day} ${inMonth}` : inMonth;
}

/** `Chỉ thị số 23-CT/TW`; the title where the number is not known. */
function nameOf({ type, number, title }: Document): string {
  return number ? `${DOCUMENT_NAMES[type] ?? 'Văn bản'} số ${number}` : title;
}

/**
 * A passage as another document cites it, in Vietnamese, without no-break spaces so that it can be pasted anywhere:
 * `điểm a khoản 2 Điều 5 Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ`,
 * `điểm 2 mục I Chỉ thị số 23-CT/TW ngày 25/5/2023 của Ban Bí thư`.
 * @param path from the outermost passage down; empty for the document as a whole
 */
export function fullCitation(document: Document, path: readonly Passage[] = []): string {
  const { form, date, issuer } = document;
  const issued = form === 'party' ? `${date.length > 7 ? 'ngày' : 'tháng'} ${formatVietnameseDate(date)}` : officialDate(date);
  return `${passageCitation(path, form)} ${nameOf(document)} ${issued} của ${issuer}`.trim();
}
