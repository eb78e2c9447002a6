import type { Passage } from '@quantriet/contract';
import type { ReaderWords } from '../messages.js';
import type { QuoteView } from '../quote-view.js';
import { buildStamp } from './build-document.js';
import { h } from './dom.js';

/** A passage without ids or headings: it stands in somebody else's text. */
function quotedLines({ label, heading, text, kind, children = [] }: Passage): HTMLElement {
  const bold = [label, heading].filter(Boolean).join(' ');
  return h('div', { class: `qt-p qt-kind-${kind}` },
    h('p', { class: 'qt-line' }, h('strong', {}, bold), bold && ' ', heading === undefined && text),
    heading !== undefined && text !== undefined && h('p', { class: 'qt-line' }, text),
    ...children.map(quotedLines));
}

/** The wording, quoted; or the plan's words about it, which carry no sign of a quotation. */
export function buildQuote({ passage, notice, citation, illustrative, href }: QuoteView, build: { words: ReaderWords; language: string }): HTMLElement {
  const { words, language: lang } = build;
  const lines = quotedLines(passage);
  return h('figure', {},
    illustrative && buildStamp(build),
    notice === undefined
      ? h('blockquote', {}, lines)
      : h('div', { class: 'qt-summary' }, h('p', { class: 'qt-muted', lang }, notice), lines),
    h('figcaption', { lang },
      h('cite', { lang: 'vi' }, citation), '. ',
      href !== undefined && h('a', { href }, words.readInFull)));
}
