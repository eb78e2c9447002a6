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
  return number ? words.numbered(typeWord, number).trim() : typeWord || title;
}

/** `ngày 25/5/2023 của Ban Bí thư`, `tháng 7/2023 của …` where the day is not known. */
export function issuedText({ date, issuer }: Pick<PlanDocument, 'date' | 'issuer'>, words: ReaderWords, language: Language): string {
  return words.issued(issuer, formatDate(date, language), date.length > 7);
}

/** Written by somebody to show what a text looks like: either card may say so. */
export function isIllustrative(...cards: Array<Pick<PlanDocument, 'illustrative'> | undefined>): boolean {
  return cards.some((card) => card?.illustrative === true);
}

/** Who says what there is of a document without its wording: `Kế hoạch tháng 7/2023 của Ban Thường vụ Tỉnh ủy`. */
export function speakerOf(saidBy: string | undefined, documents: readonly PlanDocument[], words: ReaderWords, language: Language): string {
  const plan = documents.find(({ id }) => id === saidBy);
  return plan ? `${documentName(plan, words)} ${issuedText(plan, words, language)}` : words.thePlan;
}

export function documentRows(documents: readonly PlanDocument[], words: ReaderWords, language: Language): DocumentRow[] {
  return documents.map((document) => ({
    id: document.id,
    name: documentName(document, words),
    issuer: document.issuer,
    date: formatDate(document.date, language),
    role: words.roles[document.role] ?? words.types[document.role] ?? document.role,
    text: words.texts[document.text] ?? document.text,
    illustrative: isIllustrative(document),
  }));
}
