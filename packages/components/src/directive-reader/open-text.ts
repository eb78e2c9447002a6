import { fullCitation, type DocumentText, type PlanDocument } from '@quantriet/contract';
import { changesAsContents, comparedPassages } from './comparison-view.js';
import { isIllustrative } from './document-rows.js';
import { contentsOf, documentView, type DocumentOptions } from './document-view.js';
import { facetCounts } from './facets.js';
import { quoteView, type QuoteOptions } from './quote-view.js';
import type { Opened } from './reading.js';
import { buildComparison } from './text/build-comparison.js';
import { buildDocument, type DocumentBuild } from './text/build-document.js';
import { buildQuote } from './text/build-quote.js';

export interface ToOpen {
  document: PlanDocument;
  text: DocumentText | undefined;
  /** Version to compare the text with. */
  earlier: DocumentText | undefined;
  isTwoColumns: boolean;
  /** One passage alone. */
  passage: string | undefined;
  options: DocumentOptions & QuoteOptions;
  build: DocumentBuild;
}

/** What stands in the page, and what there is to look for in it: one passage quoted, two versions compared, or the document. */
export function openText({ document, text, earlier, isTwoColumns, passage, options, build }: ToOpen): { element?: HTMLElement | undefined; opened?: Opened } {
  if (passage !== undefined) {
    const quote = text && quoteView(document, text, passage, options);
    return { element: quote && buildQuote(quote, build) };
  }
  if (text && earlier) {
    const passages = comparedPassages(earlier, text);
    const comparison = {
      title: document.title, before: fullCitation(earlier.document), after: fullCitation(document), passages, isTwoColumns,
      illustrative: isIllustrative(document, earlier.document, text.document),
    };
    return { element: buildComparison(comparison, build), opened: { contents: changesAsContents(passages, options.words), facets: new Map(), isComparison: true } };
  }
  const view = documentView(document, text, options);
  return { element: buildDocument(view, build), opened: { contents: contentsOf(view), facets: facetCounts(view) } };
}
