import { html, type TemplateResult } from 'lit';
import { formatShare } from '../core/format.js';
import { bar } from './marks.js';
import { dueOf, statusOf, streamOf, type RenderContext } from './render-list.js';
import type { DutyRow, SortKey } from './view.js';

export interface Sorting {
  key: SortKey;
  descending: boolean;
}

function tableRow(row: DutyRow, context: RenderContext): TemplateResult {
  const { duty, share, figures, who } = row;
  return html`<tr data-duty=${duty.id}>
    <th scope="row"><span lang="vi">${duty.title}</span>${streamOf(row)}</th>
    <td lang="vi">${who}</td>
    <td>${dueOf(row, row.due.phrase, context)}</td>
    <td>${statusOf(row, context)}</td>
    <td>${share ? html`<strong>${formatShare(share, context.language)}</strong>${bar(figures.parts)}` : '–'}</td>
  </tr>`;
}

/** Rows in the order they are given in; `sort` is told which column was asked for. */
export function dutyTable(rows: readonly DutyRow[], { key, descending }: Sorting, sort: (key: SortKey) => void, context: RenderContext): TemplateResult {
  const { words } = context;
  const sortable = (column: SortKey): TemplateResult => html`<th scope="col" aria-sort=${column !== key ? 'none' : descending ? 'descending' : 'ascending'}>
    <button type="button" class="sort" @click=${() => sort(column)}>${words[column]}</button></th>`;
  return html`<div class="scroll" part="table" role="region" aria-label=${words.table} tabindex="0">
    <table>
      <thead><tr>
        ${sortable('title')}
        <th scope="col">${words.addressees}</th>
        ${sortable('due')}
        <th scope="col">${words.status}</th>
        ${sortable('share')}
      </tr></thead>
      <tbody>${rows.map((row) => tableRow(row, context))}</tbody>
    </table>
  </div>`;
}
