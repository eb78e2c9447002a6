import type { DocumentText, Language, PlanDocument } from '@quantriet/contract';
import type { CommonWords } from '../core/messages.js';
import { contentsOf, documentView, type ContentsEntry, type DocumentView } from './document-view.js';
import { dutyViews, type DutyView } from './duty-view.js';
import type { ReaderWords } from './messages.js';
import { quoteView, type QuoteView } from './quote-view.js';
import { chooseDocument, textOf, type ReaderData } from './reader-data.js';

/** What of the data is on screen, for one state of the attributes. */
export interface Shown {
  document: PlanDocument;
  text: DocumentText | undefined;
  view: DocumentView | undefined;
  quote: QuoteView | undefined;
  contents: ContentsEntry[];
  duties: DutyView[];
}

export interface ShownOptions {
  document?: string | undefined;
  passage?: string | undefined;
  headingLevel: number;
  asOf: string;
  language: Language;
  words: ReaderWords & CommonWords;
  dutyHref?: string | undefined;
  documentHref?: string | undefined;
}

/** One passage as a quotation, or a document with its contents and duties. Undefined when the data has no such document. */
export function shownOf(data: ReaderData, options: ShownOptions): Shown | undefined {
  const { documents } = data;
  const document = chooseDocument(documents, options.document);
  if (!document) return undefined;
  const text = textOf(data, document);
  if (options.passage !== undefined) {
    const quote = text && quoteView(document, text, options.passage, { ...options, documents });
    return { document, text, quote, view: undefined, contents: [], duties: [] };
  }
  const view = documentView(document, text, { ...options, documents });
  return { document, text, view, quote: undefined, contents: contentsOf(view.passages), duties: dutyViews(data, document.id, options) };
}
