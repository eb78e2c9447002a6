import { compareVietnamese } from '@quantriet/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { STATUSES } from './status.js';
import type { DutyRow, RowFilter, Words } from './view.js';

interface Option {
  id: string;
  name: string;
}

/** What there is to choose from in these rows, field by field. */
function optionsOf(rows: readonly DutyRow[], chosen: string | undefined, words: Words): Array<[field: 'stream' | 'tier' | 'status' | 'body', options: Option[]]> {
  const named = (ids: readonly string[], names: Record<string, string>): Option[] => ids.map((id) => ({ id, name: names[id] ?? id }));
  const statuses = STATUSES.filter((status) => status === chosen || rows.some((row) => row.status === status));
  return [
    ['stream', named([...new Set(rows.map(({ duty }) => duty.stream))], words.streams)],
    ['tier', [...new Set(rows.flatMap(({ tiers }) => tiers))].sort((a, b) => a.order - b.order)],
    ['status', named(statuses, words.statuses)],
    ['body', [...new Set(rows.flatMap(({ bodies }) => bodies))].sort((a, b) => compareVietnamese(a.name, b.name))],
  ];
}

/** Search and selects over the duties within the element's own attributes. `change` is given what has changed. */
export function filterControls(rows: readonly DutyRow[], filter: RowFilter, words: Words, change: (part: RowFilter) => void): TemplateResult {
  const valueOf = (event: Event): string => (event.target as HTMLInputElement | HTMLSelectElement).value;
  return html`<div class="filters no-print" role="search" aria-label=${words.search}>
    <label class="search"><span>${words.search}</span>
      <input type="search" autocomplete="off" .value=${filter.text ?? ''} @input=${(event: Event) => change({ text: valueOf(event) })}></label>
    ${optionsOf(rows, filter.status, words).map(([field, options]) =>
      // With one thing to choose there is nothing to choose; a choice already made can still be undone.
      (options.length < 2 && !filter[field] ? nothing : html`<label><span>${words[field]}</span>
        <select @change=${(event: Event) => change({ [field]: valueOf(event), ...(field === 'tier' && { body: '' }) })}>
          <option value="" .selected=${!filter[field]}>${words.all}</option>
          ${options.map(({ id, name }) => html`<option value=${id} .selected=${id === filter[field]}>${name}</option>`)}
        </select></label>`))}
  </div>`;
}
