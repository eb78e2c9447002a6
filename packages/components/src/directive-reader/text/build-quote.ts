import type { Passage } from '@quantriet/contract';
import type { ReaderWords } from '../messages.js';
import type { QuoteView } from '../quote-view.js';
import { buildStamp } from './build-document.js';
import { h } from './dom.js';

/** A passage without ids or headings: it stands in somebody else's text. */
function quotedLines({ label, heading, text, kind, children = [] }: Passage): HTMLElement {
  const number = label !== undefined && h('strong', {}, label);
  return h('div', { class: `qt-p qt-kind-${kind}` },
    heading !== undefined && h('p', { class: 'qt-line' }, number, label !== undefined && ' ', h('strong', {}, heading)),
    (text !== undefined || heading === undefined) && h('p', { class: 'qt-line' }, heading === undefined && number, heading === undefined && label !== undefined && ' ', text),
    ...children.map(quotedLines));
}

function source(view: QuoteView, { words }: { words: ReaderWords }, ...before: Array<Node | string>): HTMLElement {
  return h('figcaption', { class: 'qt-source' },
    ...before,
    view.place && h('span', { lang: 'vi' }, view.place), view.place && ', ',
    h('cite', {}, view.document), ` ${view.issued}. `,
    view.href !== undefined && h('a', { href: view.href }, words.readInFull));
}

/** The wording, quoted; or the plan's words about it, which carry no sign of a quotation. */
export function buildQuote(view: QuoteView, build: { words: ReaderWords; language: string }): HTMLElement {
  const { words, language } = build;
  const lines = quotedLines(view.passage);
  const stamp = view.illustrative && buildStamp(build);
  const body = view.verbatim
    ? h('blockquote', { cite: view.source }, lines)
    : h('div', { class: 'qt-summary' }, h('p', { class: 'qt-summary-by', lang: language }, h('strong', {}, words.planSays)), lines);
  const caption = view.verbatim ? source(view, build) : source(view, build, words.saidBy(view.saidBy), ' ');
  caption.lang = language;
  return h('figure', { class: 'qt-quote' }, stamp, body, caption);
}
