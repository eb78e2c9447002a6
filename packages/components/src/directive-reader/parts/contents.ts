import { html, nothing, type TemplateResult } from 'lit';
import type { ContentsEntry } from '../document-view.js';
import type { ReaderWords } from '../messages.js';

export interface ContentsParts {
  words: ReaderWords;
  language: string;
  hrefOf: (id: string) => string;
  go: (event: MouseEvent, id: string) => void;
}

/** Longer tables of contents begin folded. */
const OPEN_UP_TO = 40;

function count(entries: readonly ContentsEntry[]): number {
  return entries.reduce((sum, { children }) => sum + 1 + count(children), 0);
}

function renderEntry({ id, label, heading, children }: ContentsEntry, open: boolean, parts: ContentsParts): TemplateResult {
  const name = `${label} ${heading}`.trim();
  const link = html`<a href=${parts.hrefOf(id)} @click=${(event: MouseEvent) => parts.go(event, id)}>${name}</a>`;
  if (children.length === 0) return html`<li>${link}</li>`;
  return html`<li class="branch">${link}
    <details ?open=${open}>
      <summary><span class="visually-hidden" lang=${parts.language}>${parts.words.inside(name)}</span></summary>
      <ol>${children.map((child) => renderEntry(child, open, parts))}</ol>
    </details>
  </li>`;
}

export function renderContents(entries: readonly ContentsEntry[], open: boolean, parts: ContentsParts): TemplateResult | typeof nothing {
  if (entries.length === 0) return nothing;
  const unfolded = count(entries) <= OPEN_UP_TO;
  return html`<nav class="contents ${open ? 'open' : ''}" id="contents" part="contents" aria-labelledby="contents-title">
    <p class="side-title" id="contents-title">${parts.words.contents}</p>
    <ol lang="vi">${entries.map((entry) => renderEntry(entry, unfolded, parts))}</ol>
  </nav>`;
}
