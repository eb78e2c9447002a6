import { html, nothing, type TemplateResult } from 'lit';
import type { ReaderWords } from '../messages.js';

export interface SearchBox {
  query: string;
  /** `3/12`, `12 kết quả`, `Không tìm thấy`; empty when nothing is searched. */
  count: string;
  found: boolean;
  words: ReaderWords;
  search: (query: string) => void;
  step: (by: 1 | -1) => void;
  clear: () => void;
}

function onKey(event: KeyboardEvent, { step, clear, query }: SearchBox): void {
  if (event.key === 'Enter' && !event.isComposing) {
    event.preventDefault();
    step(event.shiftKey ? -1 : 1);
  } else if (event.key === 'Escape' && query) {
    event.preventDefault();
    clear();
  }
}

export function renderSearchBox(box: SearchBox): TemplateResult {
  const { query, count, found, words, search, step } = box;
  return html`<div class="search" role="search" part="search">
    <input type="search" .value=${query} aria-label=${words.search} placeholder=${words.searchHint} autocomplete="off" spellcheck="false"
      @input=${(event: Event) => search((event.target as HTMLInputElement).value)} @keydown=${(event: KeyboardEvent) => onKey(event, box)}>
    <span class="count">${count}</span>
    ${found
      ? html`<button type="button" aria-label=${words.previous} @click=${() => step(-1)}>↑</button>
          <button type="button" aria-label=${words.next} @click=${() => step(1)}>↓</button>`
      : nothing}
  </div>`;
}
