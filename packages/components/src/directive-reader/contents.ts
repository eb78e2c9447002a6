import { html, nothing, type TemplateResult } from 'lit';
import type { ContentsEntry } from './document-view.js';
import { renderPanel, type Parts } from './parts.js';

/** Longer contents begin with their branches folded, but for the one that is read. */
const UNFOLDED = 150;

export interface ContentsOptions {
  hrefOf: (passage: string) => string;
  /** Passage of the contents that is read. */
  current: string | undefined;
}

/** Ids of all entries, in the text's order. */
export function idsOf(entries: readonly ContentsEntry[]): string[] {
  return entries.flatMap(({ id, children }) => [id, ...idsOf(children)]);
}

export function entryOf(entries: readonly ContentsEntry[], id: string): ContentsEntry | undefined {
  for (const entry of entries) {
    const found = entry.id === id ? entry : entryOf(entry.children, id);
    if (found) return found;
  }
  return undefined;
}

/** `Điều 5. Phạm vi` */
export function entryName({ label, heading }: ContentsEntry): string {
  return `${label} ${heading}`.trim();
}

/** The table of contents, nested as the text is; branches fold by the browser's own disclosure. */
export function renderContents(contents: readonly ContentsEntry[], parts: Parts, { hrefOf, current }: ContentsOptions): TemplateResult {
  const { words, panel } = parts;
  const isShort = idsOf(contents).length <= UNFOLDED;
  const branch = (entry: ContentsEntry): TemplateResult => html`<details ?open=${isShort || (current !== undefined && entryOf([entry], current) !== undefined)}>
    <summary aria-label=${words.inside(entryName(entry))}></summary>${list(entry.children)}
  </details>`;
  const list = (entries: readonly ContentsEntry[]): TemplateResult => html`<ol lang="vi">${entries.map((entry) => html`<li>
    <a href=${hrefOf(entry.id)} data-qt-passage=${entry.id} aria-current=${entry.id === current ? 'location' : nothing}>${entryName(entry)}</a>
    ${entry.children.length > 0 ? branch(entry) : nothing}
  </li>`)}</ol>`;
  return renderPanel('contents', words.contents, panel === 'contents', list(contents));
}
