import { letterhead, type DocumentFrame, type DocumentText, type Language, type Letterhead, type Passage, type PlanDocument } from '@quantriet/contract';
import { webAddress } from './addresses.js';
import { documentName, isIllustrative, issuedText, speakerOf } from './document-rows.js';
import type { LinksIn, TextLink } from './links.js';
import type { ReaderWords } from './messages.js';

/** Top of a document. With its own wording as the official form has it; otherwise a card, so that a summary does not pose as the document. */
export type HeadView =
  | ({ kind: 'letter'; form: string; title: string } & Letterhead)
  | { kind: 'card'; name: string; issued: string; title: string };

/** A passage as it is drawn. */
export interface PassageView {
  id: string;
  kind: string;
  label?: string | undefined;
  heading?: string | undefined;
  text?: string | undefined;
  /** What the text refers to, in its order. */
  links: TextLink[];
  table?: Passage['table'];
  facet?: string | undefined;
  /** Level of its heading element, 2 to 6; absent: it has none. */
  level?: number;
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
  head: HeadView;
  illustrative: boolean;
  /** Said on top where the wording is not here. */
  notice?: { title?: string; text: string; source?: string | undefined };
  preamble: Array<{ text: string; links: TextLink[] }>;
  passages: PassageView[];
  /** Appendices and notes at the foot: what follows the signature. */
  annexed: PassageView[];
  closing?: Pick<DocumentFrame, 'recipients' | 'authority' | 'position' | 'signatory'>;
}

const HEADED = new Set(['part', 'chapter', 'section', 'subsection', 'article']);
const ANNEXED = new Set(['appendix', 'footnote']);

function passageViews(passages: readonly Passage[], level: number, linksIn: LinksIn, above: readonly Passage[] = []): PassageView[] {
  return passages.map((passage) => {
    const { id, kind, label, heading, text, table, facet, children = [] } = passage;
    const headed = heading !== undefined || (HEADED.has(kind) && label !== undefined && text === undefined);
    const path = [...above, passage];
    return {
      id, kind, label, heading, text, table, facet,
      links: text === undefined ? [] : linksIn(text, path),
      ...(headed && { level: Math.min(level, 6) }),
      children: passageViews(children, headed ? level + 1 : level, linksIn, path),
    };
  });
}

function noticeOf(document: PlanDocument, text: DocumentText | undefined, { documents, words, language }: DocumentOptions): DocumentView['notice'] {
  const source = webAddress(document.source);
  if (!text) return { text: words.noText, source };
  return { title: words.summaryTitle, text: words.summaryNote(speakerOf(text.saidBy, documents, words, language)), source };
}

export interface DocumentOptions {
  documents: readonly PlanDocument[];
  /** Level of the title; passages are below it. */
  headingLevel: number;
  words: ReaderWords;
  language: Language;
  /** Where the text's references lead; without it they stay text. */
  linksIn?: LinksIn;
}

/** A document with its text, or without: then its card and what is missing. */
export function documentView(document: PlanDocument, text: DocumentText | undefined, options: DocumentOptions): DocumentView {
  const { headingLevel, words, language, linksIn = () => [] } = options;
  const verbatim = text?.provenance === 'verbatim';
  const { place, preamble = [], ...closing } = text?.frame ?? {};
  const views = passageViews(text?.passages ?? [], headingLevel + 1, linksIn);
  return {
    head: verbatim
      ? { kind: 'letter', form: document.form, title: document.title, ...letterhead(document, place) }
      : { kind: 'card', name: documentName(document, words), issued: issuedText(document, words, language), title: document.title },
    illustrative: isIllustrative(document, text?.document),
    ...(!verbatim && { notice: noticeOf(document, text, options) }),
    preamble: preamble.map((line) => ({ text: line, links: linksIn(line, []) })),
    passages: views.filter(({ kind }) => !ANNEXED.has(kind)),
    annexed: views.filter(({ kind }) => ANNEXED.has(kind)),
    ...(Object.values(closing).some(Boolean) && { closing }),
  };
}

function entriesOf(views: readonly PassageView[]): ContentsEntry[] {
  return views.flatMap(({ id, kind, label = '', heading = '', level, children }) => {
    const below = entriesOf(children);
    const listed = level !== undefined || (HEADED.has(kind) && label);
    return listed ? [{ id, label, heading, children: below }] : below;
  });
}

/** Table of contents: what has a heading, and articles that have only a number. */
export function contentsOf({ passages, annexed }: Pick<DocumentView, 'passages' | 'annexed'>): ContentsEntry[] {
  return entriesOf([...passages, ...annexed]);
}
