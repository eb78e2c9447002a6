import { passageCitation, passagePath, type DocumentText, type Language, type Passage, type PlanDocument } from '@quantriet/contract';
import type { ReaderWords } from './messages.js';
import { fillTemplate, webAddress } from './addresses.js';
import { documentName, fullName, issuedText } from './document-rows.js';

/** One passage outside its document. */
export interface QuoteView {
  /** False: these are the plan's words about the document, and must not look like a quotation of it. */
  verbatim: boolean;
  passage: Passage;
  /** `khoản 2 Điều 5`, empty where nothing is numbered, and for a summary, whose numbers are not the document's. Vietnamese in either language. */
  place: string;
  /** `Chỉ thị số 23-CT/TW` */
  document: string;
  /** `ngày 25/5/2023 của Ban Bí thư` */
  issued: string;
  illustrative: boolean;
  /** The plan that says so, where it is not the document itself. */
  saidBy: string;
  href?: string | undefined;
  /** Address of the original, for `cite`. */
  source?: string | undefined;
}

export interface QuoteOptions {
  documents: readonly PlanDocument[];
  words: ReaderWords;
  language: Language;
  /** Page where the document can be read, with `{document}` and `{passage}`. */
  documentHref?: string | undefined;
}

/** Where a passage stands, in Vietnamese: `điểm a khoản 2 Điều 5`. */
export function citationOf(passages: readonly Passage[], id: string): string {
  return passageCitation(passagePath(passages, id));
}

/** Undefined when the text has no such passage. */
export function quoteView(document: PlanDocument, text: DocumentText, id: string, options: QuoteOptions): QuoteView | undefined {
  const passage = passagePath(text.passages, id).at(-1);
  if (!passage) return undefined;
  const { documents, words, language, documentHref } = options;
  const saidBy = documents.find((candidate) => candidate.id === text.saidBy);
  const source = webAddress(document.source);
  const verbatim = text.provenance === 'verbatim';
  return {
    verbatim,
    passage,
    place: verbatim ? citationOf(text.passages, id) : '',
    document: documentName(document, words),
    issued: issuedText(document, words, language),
    illustrative: document.illustrative === true || text.document.illustrative === true,
    saidBy: saidBy ? fullName(saidBy, words, language) : words.thePlan,
    href: documentHref === undefined ? source : fillTemplate(documentHref, { document: document.id, passage: id }),
    source,
  };
}
