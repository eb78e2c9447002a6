import { html, nothing, type TemplateResult } from 'lit';
import { formatDate, formatNumber, formatPercent, formatShare } from '../core/format.js';
import { heading } from '../core/heading.js';
import { swatch } from './draw-map.js';
import { sortRows, type Column, type Sorting } from './sorting.js';
import { classLabel, tierTexts, type BodyDetails, type MapRow, type MapView } from './view.js';
import type { Speech } from './rows.js';

/** The parts around the map. */

export function renderLegend(view: MapView, px: number, { words }: Speech): TemplateResult {
  return html`<ul class="legend" part="legend" aria-label=${words.legend}>
    ${view.legend.map((entry) => html`<li>
      ${swatch(entry.class, px)}
      <b class="count">${entry.count}</b>
      <span>${entry.label}${entry.beside === undefined ? nothing : html` <span class="muted">(${words.besideShort}: ${entry.beside})</span>`}</span>
    </li>`)}
  </ul>`;
}

export interface Detail {
  row: MapRow;
  details: BodyDetails;
  px: number;
  headingLevel: number;
  href: string | undefined;
  /** Absent for a look in passing: nothing to close. */
  onClose?: () => void;
}

export function renderDetail({ row, details: { status, lines }, px, headingLevel, href, onClose }: Detail, { words }: Speech): TemplateResult {
  return html`<section class="panel detail ${onClose ? 'chosen' : 'passing'}" part="detail" aria-label=${words.details(row.name)}>
    <div class="bar">
      ${heading(headingLevel, row.name)}
      ${onClose ? html`<button type="button" class="close" aria-label=${words.close} title=${words.close} @click=${onClose}>×</button>` : nothing}
    </div>
    <p class="status">${swatch(row.class, px)} <span>${status}</span></p>
    ${href ? html`<a href=${href}>${words.open}</a>` : nothing}
    <dl>${lines.map(({ label, text }) => html`<div><dt>${label}</dt><dd>${text}</dd></div>`)}</dl>
  </section>`;
}

export interface Table {
  view: MapView;
  columns: readonly Column[];
  sorting: Sorting;
  px: number;
  hrefOf: (row: MapRow) => string | undefined;
  onSort: (column: Column) => void;
}

function cell(row: MapRow, column: Column, { view, px }: Table, { words, language }: Speech): unknown {
  const { tally, obligation } = row;
  const withSwatch = (text: string): TemplateResult => html`<span class="status">${swatch(row.class, px)} <span>${text}</span></span>`;
  const isSaid = tally !== undefined && row.class !== 'no-data' && tally.share.of > 0;
  switch (column) {
    case 'name': return row.short;
    case 'tier': return row.tier;
    case 'class': return withSwatch(classLabel(row.class, view.duty, words));
    case 'done': return withSwatch(isSaid ? `${formatShare(tally.share, language)} (${formatPercent(tally.share)})` : classLabel(row.class, false, words));
    case 'overdue': return isSaid ? formatNumber(tally.overdue, language) : '–';
    case 'noData': return tally ? formatNumber(tally.noData, language) : '–';
    case 'submitted': return obligation?.submittedAt ? formatDate(obligation.submittedAt, language) : '–';
    case 'count': return obligation?.count ? formatShare(obligation.count, language) : '–';
  }
}

export function renderTable(table: Table, speech: Speech): TemplateResult {
  const { view, columns, sorting, hrefOf, onSort } = table;
  const { words } = speech;
  const head = (column: Column): TemplateResult => {
    const sorted = sorting.column === column ? (sorting.descending ? 'descending' : 'ascending') : nothing;
    return html`<th scope="col" aria-sort=${sorted} class="col-${column}">
      <button type="button" class="sort" @click=${() => onSort(column)}>${words.columns[column]}<span class="arrow" aria-hidden="true"></span></button>
    </th>`;
  };
  const name = (row: MapRow): unknown => {
    const href = hrefOf(row);
    return href ? html`<a href=${href}>${row.short}</a>` : row.short;
  };
  const line = (row: MapRow): TemplateResult => html`<tr>${columns.map((column) => (column === 'name'
    ? html`<th scope="row" class="col-name">${name(row)}</th>`
    : html`<td class="col-${column}">${cell(row, column, table, speech)}</td>`))}</tr>`;
  return html`<div class="scroll" role="region" tabindex="0" aria-label=${words.tableLabel(view.title)}>
    <table part="table"><thead><tr>${columns.map(head)}</tr></thead><tbody>${sortRows(view.rows, sorting).map(line)}</tbody></table>
  </div>`;
}

export function renderText(view: MapView, px: number, level: number, speech: Speech): TemplateResult {
  return html`<div class="words">${tierTexts(view, speech).map(({ title, sentence, groups }) => html`<section>
    ${heading(level, title)}
    ${sentence ? html`<p>${sentence}</p>` : nothing}
    <ul>${groups.map(({ class: of, label, names }) => html`<li>${swatch(of, px)}<span><b>${label} (${names.length}):</b> ${names.join(', ')}</span></li>`)}</ul>
  </section>`)}</div>`;
}

/** Bodies with duties that the sheet does not draw. Few are shown at once, many on demand; print shows all. */
export function renderOffSheet(view: MapView, { words, language }: Speech): TemplateResult | typeof nothing {
  const rows = view.rows.filter(({ place }) => place === 'none');
  if (rows.length === 0) return nothing;
  return html`<details class="off" ?open=${rows.length <= 6}>
    <summary>${words.offSheet} (${formatNumber(rows.length, language)})</summary>
    <ul>${rows.map((row) => html`<li><b>${row.short}</b>: ${row.summary}</li>`)}</ul>
  </details>`;
}
