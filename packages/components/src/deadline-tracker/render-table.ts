import { html, nothing, type TemplateResult } from 'lit';
import { formatShare } from '../core/format.js';
import { bar } from './marks.js';
import { dueOf, statusOf, type RenderContext } from './render-list.js';
import type { DutyRow, SortKey } from './view.js';

export interface Sorting {
  key: SortKey;
  descending: boolean;
}

function sortable(key: SortKey, label: string, sorting: Sorting, sort: (key: SortKey) => void): TemplateResult {
  const isActive = sorting.key === key;
  return html`<th scope="col" aria-sort=${isActive ? (sorting.descending ? 'descending' : 'ascending') : 'none'}>
    <button type="button" @click=${() => sort(key)}>${label}<svg viewBox="0 0 8 12" aria-hidden="true">
      <path class="up" d="m1 5 3-4 3 4z"></path><path class="down" d="m1 7 3 4 3-4z"></path></svg></button>
  </th>`;
}

function tableRow(row: DutyRow, context: RenderContext): TemplateResult {
  const { duty, share, figures, who } = row;
  return html`<tr data-duty=${duty.id}>
    <th scope="row"><span lang="vi">${duty.title}</span><p class="stream muted">${row.streamName}</p></th>
    <td lang="vi">${who}</td>
    <td>${dueOf(row, row.due.phrase, context)}</td>
    <td>${statusOf(row, context)}</td>
    <td>${share ? html`<strong>${formatShare(share, context.language)}</strong>${bar(figures.parts)}` : html`<span class="muted">–</span>`}</td>
  </tr>`;
}

/** Rows in the order they are given in; `sort` is told which column was asked for. */
export function dutyTable(rows: readonly DutyRow[], sorting: Sorting, sort: (key: SortKey) => void, context: RenderContext): TemplateResult {
  const { columns, tableLabel } = context.words;
  return html`<div class="scroll" part="table" role="region" aria-label=${tableLabel} tabindex="0">
    <table>
      <thead><tr>
        ${sortable('title', columns.title, sorting, sort)}
        <th scope="col">${columns.tier}</th>
        ${sortable('due', columns.due, sorting, sort)}
        <th scope="col">${columns.status}</th>
        ${sortable('share', columns.share, sorting, sort)}
      </tr></thead>
      <tbody>${rows.length > 0 ? rows.map((row) => tableRow(row, context)) : nothing}</tbody>
    </table>
  </div>`;
}
