import { html, nothing, type TemplateResult } from 'lit';
import { formatNumber, formatShare } from '../core/format.js';
import type { Parts } from './parts.js';
import type { Search } from './search.js';

/** `3/12`, `12 kết quả`, `Không tìm thấy`; empty when nothing is searched. */
function countText({ isAsked, matches: { length }, current }: Search, { words, language }: Parts): string {
  if (!isAsked) return '';
  if (length === 0) return words.notFound;
  return current < 0 ? words.found(formatNumber(length, language)) : formatShare({ done: current + 1, of: length }, language);
}

function find(query: string, search: Search, parts: Parts): void {
  search.find(query);
  parts.say(countText(search, parts));
}

function step(by: 1 | -1, search: Search, { words, language, say }: Parts): void {
  const line = search.step(by)?.startContainer.parentElement?.closest('.qt-line');
  if (!line) return;
  line.scrollIntoView({ block: 'center' });
  say(words.saidAt(formatNumber(search.current + 1, language), formatNumber(search.matches.length, language), line.textContent));
}

export function renderSearch(search: Search, parts: Parts): TemplateResult {
  const { words } = parts;
  const onKey = (event: KeyboardEvent): void => {
    const { key, isComposing, shiftKey } = event;
    if (key === 'Enter' && !isComposing) step(shiftKey ? -1 : 1, search, parts);
    else if (key === 'Escape' && search.query) find('', search, parts);
    else return;
    event.preventDefault();
  };
  return html`<div class="search" role="search" part="search">
    <input type="search" .value=${search.query} aria-label=${words.search} placeholder=${words.search} autocomplete="off" spellcheck="false"
      @input=${(event: Event) => find((event.target as HTMLInputElement).value, search, parts)} @keydown=${onKey}>
    <span class="count">${countText(search, parts)}</span>
    ${search.matches.length > 0
      ? html`<button type="button" aria-label=${words.previous} @click=${() => step(-1, search, parts)}>↑</button>
          <button type="button" aria-label=${words.next} @click=${() => step(1, search, parts)}>↓</button>`
      : nothing}
  </div>`;
}
