import type { Language, PlanDocument } from '@quantriet/contract';
import { formatDate } from '../core/format.js';
import type { ReaderWords } from './messages.js';

/** A document as the list shows it. */
export interface DocumentRow {
  id: string;
  /** `Chỉ thị số 23-CT/TW` */
  name: string;
  issuer: string;
  date: string;
  role: string;
  /** What there is to read: `toàn văn`. */
  text: string;
  illustrative: boolean;
}

/** `Chỉ thị số 23-CT/TW`; the title where a document has neither a known type nor a number. */
export function documentName({ type, number, title }: Pick<PlanDocument, 'type' | 'number' | 'title'>, words: ReaderWords): string {
  const typeWord = words.types[type] ?? '';
  if (!number) return typeWord || title;
  return words.numbered(typeWord, number).trim();
}

/** `ngày 25/5/2023 của Ban Bí thư`, `tháng 7/2023 của …` where the day is not known. */
export function issuedText({ date, issuer }: Pick<PlanDocument, 'date' | 'issuer'>, words: ReaderWords, language: Language): string {
  const when = formatDate(date, language);
  return words.issued(issuer, date.length > 7 ? words.onDay(when) : words.inMonth(when));
}

/** A document as it is named in a sentence: `Chỉ thị số 23-CT/TW ngày 25/5/2023 của Ban Bí thư`. */
export function fullName(document: PlanDocument, words: ReaderWords, language: Language): string {
  return `${documentName(document, words)} ${issuedText(document, words, language)}`;
}

export function documentRows(documents: readonly PlanDocument[], words: ReaderWords, language: Language): DocumentRow[] {
  return documents.map((document) => ({
    id: document.id,
    name: documentName(document, words),
    issuer: document.issuer,
    date: formatDate(document.date, language),
    role: words.roles[document.role] ?? document.role,
    text: words.texts[document.text] ?? document.text,
    illustrative: document.illustrative === true,
  }));
}
