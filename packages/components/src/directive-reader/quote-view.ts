import { fullCitation, passagePath, type DocumentText, type Language, type Passage, type PlanDocument } from '@quantriet/contract';
import type { ReaderWords } from './messages.js';
import { fillTemplate, webAddress } from './addresses.js';
import { isIllustrative, speakerOf } from './document-rows.js';

/** One passage outside its document. */
export interface QuoteView {
  passage: Passage;
  /** Set where this is what the plan says of the document: it must not look like a quotation. */
  notice?: string;
  /** `khoản 2 Điều 5 Chỉ thị số 23-CT/TW ngày 25/5/2023 của Ban Bí thư`; of a summary, whose numbers are not the document's, the document alone. Vietnamese in either language. */
  citation: string;
  illustrative: boolean;
  href?: string | undefined;
}

export interface QuoteOptions {
  documents: readonly PlanDocument[];
  words: ReaderWords;
  language: Language;
  /** Page where the document can be read, with `{document}` and `{passage}`. */
  documentHref?: string | undefined;
}

/** Undefined when the text has no such passage. */
export function quoteView(document: PlanDocument, text: DocumentText, id: string, options: QuoteOptions): QuoteView | undefined {
  const path = passagePath(text.passages, id);
  const passage = path.at(-1);
  if (!passage) return undefined;
  const { documents, words, language, documentHref } = options;
  const verbatim = text.provenance === 'verbatim';
  return {
    passage,
    ...(!verbatim && { notice: words.summaryNote(speakerOf(text.saidBy, documents, words, language)) }),
    citation: fullCitation(document, verbatim ? path : []),
    illustrative: isIllustrative(document, text.document),
    href: documentHref ? fillTemplate(documentHref, { document: document.id, passage: id }) : webAddress(document.source),
  };
}
