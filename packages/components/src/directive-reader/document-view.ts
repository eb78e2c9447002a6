import { parsePlainDate, type DocumentFrame, type DocumentText, type Language, type Passage, type PlanDocument } from '@quantriet/contract';
import type { ReaderWords } from './messages.js';
import { webAddress } from './addresses.js';
import { documentName, fullName, issuedText } from './document-rows.js';

/** Top of a document. With its own wording as the official form has it; otherwise a card, so that a summary does not pose as the document. */
export type HeadView =
  | { kind: 'letter'; form: string; issuer: string; number: string; motto: string[]; placeDate: string; type: string; title: string }
  | { kind: 'card'; name: string; issued: string; title: string };

/** A passage as it is drawn. */
export interface PassageView {
  id: string;
  kind: string;
  label?: string | undefined;
  heading?: string | undefined;
  text?: string | undefined;
  /** Level of its heading element, 2 to 6; absent: it has none. */
  level?: number;
  /** Large enough to be laid out only when near the screen. */
  block: boolean;
  children: PassageView[];
}

export interface ContentsEntry {
  id: string;
  /** `Điều 5.` */
  label: string;
  /** Heading, empty where the passage has only its number. */
  heading: string;
  children: ContentsEntry[];
}

export interface DocumentView {
  id: string;
  head: HeadView;
  illustrative: boolean;
  /** Said on top where the wording is not here. */
  notice?: { title?: string; text: string; source?: string | undefined };
  verbatim: boolean;
  preamble: readonly string[];
  passages: PassageView[];
  closing?: Pick<DocumentFrame, 'recipients' | 'authority' | 'position' | 'signatory'>;
}

/** The header of a document is Vietnamese whatever the language around it. */
const OFFICIAL_TYPES: Record<string, string> = {
  directive: 'CHỈ THỊ', resolution: 'NGHỊ QUYẾT', plan: 'KẾ HOẠCH', guidance: 'HƯỚNG DẪN', regulation: 'QUY ĐỊNH', report: 'BÁO CÁO',
};
const MOTTOS: Record<string, string[]> = {
  party: ['ĐẢNG CỘNG SẢN VIỆT NAM'],
  state: ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
};
const HEADED = new Set(['part', 'chapter', 'section', 'subsection', 'article']);

/** `ngày 05 tháng 3 năm 2020`: days under ten and the first two months take a nought, as both forms prescribe. */
function officialDate(date: string): string {
  const month = /^(\d{4})-(\d{2})$/.exec(date);
  if (month) return `tháng ${officialMonth(Number(month[2]))} năm ${month[1]}`;
  const day = parsePlainDate(date);
  return day ? `ngày ${String(day.day).padStart(2, '0')} tháng ${officialMonth(day.month)} năm ${day.year}` : date;
}

function officialMonth(month: number): string {
  return month < 3 ? `0${month}` : String(month);
}

function letterHead(document: PlanDocument, place: string | undefined): HeadView {
  const { form, issuer, number = '', title } = document;
  const date = officialDate(document.date);
  return {
    kind: 'letter',
    form,
    issuer: issuer.normalize('NFC').toLocaleUpperCase('vi'),
    number: number && `Số${form === 'state' ? ':' : ''} ${number}`,
    motto: MOTTOS[form] ?? [],
    placeDate: place ? `${place}, ${date}` : date.charAt(0).toUpperCase() + date.slice(1),
    type: OFFICIAL_TYPES[document.type] ?? '',
    title,
  };
}

function hasArticle({ kind, children }: Passage): boolean {
  return kind === 'article' || (children ?? []).some(hasArticle);
}

function passageViews(passages: readonly Passage[], level: number, depth = 0): PassageView[] {
  return passages.map((passage) => {
    const { id, kind, label, heading, text, children = [] } = passage;
    const headed = heading !== undefined || (HEADED.has(kind) && label !== undefined && text === undefined);
    return {
      id, kind, label, heading, text,
      ...(headed && { level: Math.min(level, 6) }),
      block: kind === 'article' || (depth === 0 && !hasArticle(passage)),
      children: passageViews(children, headed ? level + 1 : level, depth + 1),
    };
  });
}

function noticeOf(document: PlanDocument, text: DocumentText | undefined, { documents, words, language }: DocumentOptions): DocumentView['notice'] {
  const source = webAddress(document.source);
  if (!text) return { text: document.text === 'none' ? words.noText : words.notGiven, source };
  const plan = documents.find(({ id }) => id === text.saidBy);
  return { title: words.summaryTitle, text: words.summaryNote(plan ? fullName(plan, words, language) : words.thePlan), source };
}

export interface DocumentOptions {
  documents: readonly PlanDocument[];
  /** Level of the title; passages are below it. */
  headingLevel: number;
  words: ReaderWords;
  language: Language;
}

/** A document with its text, or without: then its card and what is missing. */
export function documentView(document: PlanDocument, text: DocumentText | undefined, options: DocumentOptions): DocumentView {
  const { headingLevel, words, language } = options;
  const verbatim = text?.provenance === 'verbatim';
  const { place, preamble = [], ...closing } = text?.frame ?? {};
  return {
    id: document.id,
    head: verbatim
      ? letterHead(document, place)
      : {
          kind: 'card',
          name: documentName(document, words),
          issued: issuedText(document, words, language),
          title: document.title,
        },
    illustrative: document.illustrative === true || text?.document.illustrative === true,
    ...(!verbatim && { notice: noticeOf(document, text, options) }),
    verbatim,
    preamble,
    passages: passageViews(text?.passages ?? [], headingLevel + 1),
    ...(Object.values(closing).some(Boolean) && { closing }),
  };
}

/** Table of contents: what has a heading, and articles that have only a number. */
export function contentsOf(passages: readonly PassageView[]): ContentsEntry[] {
  return passages.flatMap(({ id, kind, label = '', heading = '', level, children }) => {
    const below = contentsOf(children);
    const listed = level !== undefined || (HEADED.has(kind) && label);
    return listed ? [{ id, label, heading, children: below }] : below;
  });
}
