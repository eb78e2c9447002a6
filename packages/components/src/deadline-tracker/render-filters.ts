import { compareVietnamese } from '@quantriet/contract';
import { html, nothing, type TemplateResult } from 'lit';
import type { RenderContext } from './render-list.js';
import { STATUSES } from './status.js';
import type { DutyRow, RowFilter } from './view.js';

type Option = readonly [value: string, label: string];

function select(label: string, chosen: string | undefined, options: readonly Option[], all: string, choose: (value: string) => void): TemplateResult | typeof nothing {
  // With one thing to choose there is nothing to choose; a choice already made can still be undone.
  if (options.length < 2 && !chosen) return nothing;
  return html`<label><span>${label}</span>
    <select @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
      <option value="" .selected=${!chosen}>${all}</option>
      ${options.map(([value, text]) => html`<option value=${value} .selected=${value === chosen}>${text}</option>`)}
    </select></label>`;
}

/** Each value of the rows once, with its label. */
function distinct(rows: readonly DutyRow[], of: (row: DutyRow) => readonly Option[]): Option[] {
  return [...new Map(rows.flatMap(of))];
}

/** Search and selects over the duties within the element's own attributes. `change` is given what has changed. */
export function filterControls(rows: readonly DutyRow[], filter: RowFilter, change: (part: RowFilter) => void, { words, data }: RenderContext): TemplateResult {
  const order = new Map(data.structure.tiers.map(({ id, order: place }) => [id, place]));
  const tiers = distinct(rows, (row) => row.tiers.map(({ id, name }) => [id, name])).sort(([a], [b]) => order.get(a)! - order.get(b)!);
  const streams = distinct(rows, ({ duty }) => [[duty.stream, words.streams[duty.stream] ?? duty.stream]]);
  const statuses = STATUSES.filter((status) => status === filter.status || rows.some((row) => row.status === status)).map((status): Option => [status, words.statuses[status]]);
  const bodies = distinct(rows, (row) => row.bodies.filter(({ tier }) => !filter.tier || tier === filter.tier).map(({ id, name }) => [id, name]))
    .sort(([, a], [, b]) => compareVietnamese(a, b));
  return html`<div class="filters no-print" role="search" aria-label=${words.filters}>
    <label class="search"><span>${words.search}</span>
      <input type="search" autocomplete="off" placeholder=${words.searchHint} .value=${filter.text ?? ''}
        @input=${(event: Event) => change({ text: (event.target as HTMLInputElement).value })}></label>
    ${select(words.stream, filter.stream, streams, words.all, (stream) => change({ stream }))}
    ${select(words.tier, filter.tier, tiers, words.all, (tier) => change({ tier, body: '' }))}
    ${select(words.status, filter.status, statuses, words.all, (status) => change({ status }))}
    ${select(words.body, filter.body, bodies, words.all, (body) => change({ body }))}
  </div>`;
}
