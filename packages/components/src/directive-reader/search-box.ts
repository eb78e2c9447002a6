import { html, nothing, type TemplateResult } from 'lit';
import { formatNumber, formatShare } from '../core/format.js';
import { renderJump, type Parts } from './parts.js';
import type { Match, Search } from './search.js';
import { scrollTo } from './text/dom.js';

/** Results listed; more are gone through one by one. */
const LISTED = 50;
/** Characters shown before a match and after it, about. */
const AROUND = { before: 40, after: 80 };

/** A passage to go to. */
export interface Place {
  id: string;
  href: string;
  /** `Điều 12. Phạm vi` */
  name: string;
}

export interface SearchBox extends Parts {
  search: Search;
  /** What the query names as a place: `điều 12`. */
  place: Place | undefined;
  /** `khoản 2 Điều 5`: where a line stands. */
  whereOf: (line: Element) => string;
  /** Goes to a passage. */
  onPlace: (id: string) => void;
  isListing: boolean;
  onListing: (isListing: boolean) => void;
}

/** `3/12`, `12 kết quả`, `Không tìm thấy`; empty when nothing is searched. */
function countText({ search: { isAsked, matches: { length }, current }, words, language }: SearchBox): string {
  if (!isAsked) return '';
  if (length === 0) return words.notFound;
  return current < 0 ? words.found(formatNumber(length, language)) : formatShare({ done: current + 1, of: length }, language);
}

function find(query: string, box: SearchBox): void {
  box.search.find(query);
  box.say(countText(box));
}

function show(match: Match | undefined, { search, words, language, say }: SearchBox): void {
  if (!match) return;
  scrollTo(match.line, { block: 'center' });
  say(words.saidAt(formatNumber(search.current + 1, language), formatNumber(search.matches.length, language), match.line.textContent));
}

/** A match with what stands around it, cut between words. */
function contextOf(text: string, start: number, end: number): [before: string, match: string, after: string] {
  const before = text.slice(Math.max(0, start - AROUND.before), start);
  const after = text.slice(end, end + AROUND.after);
  return [
    start > AROUND.before ? before.replace(/^\S*\s/, '…') : before,
    text.slice(start, end),
    end + AROUND.after < text.length ? after.replace(/\s\S*$/, '…') : after,
  ];
}

function renderResult({ line, start, end }: Match, index: number, box: SearchBox): TemplateResult {
  const { search, whereOf } = box;
  const [before, match, after] = contextOf(line.textContent, start, end);
  return html`<li><button type="button" aria-current=${search.current === index ? 'true' : nothing} @click=${() => show(search.go(index), box)}>
    <span>${whereOf(line)}</span> ${before}<mark>${match}</mark>${after}
  </button></li>`;
}

function renderResults(box: SearchBox): TemplateResult {
  const { search: { matches }, words, language, isListing, onListing } = box;
  const rest = matches.length - LISTED;
  return html`<details class="results" .open=${isListing} @toggle=${(event: Event) => onListing((event.target as HTMLDetailsElement).open)}>
    <summary>${words.results}</summary>
    ${isListing ? html`<ol lang="vi">${matches.slice(0, LISTED).map((match, i) => renderResult(match, i, box))}</ol>` : nothing}
    ${isListing && rest > 0 ? html`<p class="muted">${words.moreResults(formatNumber(rest, language))}</p>` : nothing}
  </details>`;
}

export function renderSearch(box: SearchBox): TemplateResult {
  const { words, search, place, onPlace } = box;
  const step = (by: 1 | -1): void => show(search.step(by), box);
  const onKey = (event: KeyboardEvent): void => {
    const { key, isComposing, shiftKey } = event;
    if (key === 'Enter' && !isComposing) {
      if (place && !shiftKey) onPlace(place.id);
      else step(shiftKey ? -1 : 1);
    } else if (key === 'Escape' && search.query) find('', box);
    else return;
    event.preventDefault();
  };
  return html`<div class="search" role="search" part="search">
    <input type="search" .value=${search.query} aria-label=${words.searchLabel} placeholder=${words.search} autocomplete="off" spellcheck="false" enterkeyhint="search"
      @focus=${() => search.prepare()} @input=${(event: Event) => find((event.target as HTMLInputElement).value, box)} @keydown=${onKey}>
    <span class="count">${place ? '' : countText(box)}</span>
    ${search.matches.length > 0
      ? html`<button type="button" aria-label=${words.previous} @click=${() => step(-1)}>↑</button>
          <button type="button" aria-label=${words.next} @click=${() => step(1)}>↓</button>`
      : nothing}
  </div>
  ${place ? renderJump(place, words.goTo) : nothing}
  ${search.matches.length > 0 ? renderResults(box) : nothing}`;
}
