import type { DeskRow } from '@quantriet/contract';
import { html, type TemplateResult } from 'lit';
import type { DeskWords } from '../messages.js';
import { countsOf, DESK_STATES } from '../view.js';

/** How many reports are in each state, each count showing those alone. `only` undefined: all. */
export function filtersOf(rows: readonly DeskRow[], only: string | undefined, words: DeskWords, onOnly: (state: string | undefined) => void): TemplateResult {
  const counts = countsOf(rows);
  const button = (value: string | undefined, text: string, count: number): TemplateResult =>
    html`<button type="button" aria-pressed=${only === value} @click=${() => onOnly(value)}>${text} <b>${count}</b></button>`;
  return html`<div class="filters" role="group" aria-label=${words.filter}>
    ${button(undefined, words.all, rows.length)}${DESK_STATES.map((each) => button(each, words.states[each] ?? each, counts[each] ?? 0))}
  </div>`;
}
