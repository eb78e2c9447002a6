/** Data and an instant in, what is shown out: no DOM. Also what plain HTML of a document is made from. */
export { chooseDocument, readerProblem, textOf, type ReaderData } from './reader-data.js';
export { documentName, documentRows, type DocumentRow } from './document-rows.js';
export { contentsOf, documentView, type ContentsEntry, type DocumentOptions, type DocumentView, type HeadView, type PassageView } from './document-view.js';
export { quoteView, type QuoteOptions, type QuoteView } from './quote-view.js';
export { dutyViews, type DutyOptions, type DutyView } from './duty-view.js';
export { fillTemplate, fragmentOf, readFragment, webAddress } from './addresses.js';
export { cutAtLinks, linksOf, type LinkOptions, type LinksIn, type ResolveReference, type TextLink } from './links.js';
export { readerMessages, type ReaderWords } from './messages.js';
