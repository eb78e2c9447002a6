import { html, nothing, type TemplateResult } from 'lit';
import { formatDate, formatNumber, formatPercent, formatShare } from '../core/format.js';
import { heading } from '../core/heading.js';
import { swatch } from './draw-map.js';
import { columnsOf, sortRows, valueOf, type Column, type Sorting } from './sorting.js';
import { capitalised } from './rows.js';
import { classLabel, tierTexts, type MapClass, type MapRow, type MapView, type Speech } from './view.js';

/** The parts around the map. */

/** Anything said beside a sample of what it looks like. */
const marked = (of: MapClass, px: number, content: unknown): TemplateResult => html`<span class="status">${swatch(of, px)}<span>${content}</span></span>`;

export function renderLegend(view: MapView, px: number, { words }: Speech): TemplateResult {
  return html`<ul class="legend" part="legend" aria-label=${words.legend}>
    ${view.legend.map(({ class: of, label, count, beside }) => html`<li class="status">
      ${swatch(of, px)} <b>${count}</b> <span>${label}${beside ? html` <span class="muted">(${words.besideShort}: ${beside})</span>` : nothing}</span>
    </li>`)}
  </ul>`;
}

export interface Detail {
  row: MapRow;
  px: number;
  headingLevel: number;
  href: string | undefined;
  /** Absent for a look in passing: nothing to close. */
  onClose: (() => void) | undefined;
}

export function renderDetail({ row, px, headingLevel, href, onClose }: Detail, { words }: Speech): TemplateResult {
  return html`<section class="panel detail ${onClose ? 'chosen' : 'passing'}" part="detail" aria-label=${row.name}>
    ${heading(headingLevel, linked(row.name, href))}
    ${onClose ? html`<button type="button" class="close" aria-label=${words.close} @click=${onClose}>×</button>` : nothing}
    ${marked(row.class, px, capitalised(row.summary))}
  </section>`;
}

const linked = (text: string, href: string | undefined): unknown => (href ? html`<a href=${href}>${text}</a>` : text);

export interface Table {
  view: MapView;
  sorting: Sorting;
  px: number;
  hrefOf: (row: MapRow) => string | undefined;
  onSort: (column: Column) => void;
}

function cell(row: MapRow, column: Column, px: number, speech: Speech): unknown {
  const { language } = speech;
  if (column === 'class') return marked(row.class, px, classLabel(row.class, speech));
  const value = valueOf(row, column);
  switch (typeof value) {
    case 'object': return `${formatShare(value, language)} (${formatPercent(value)})`;
    case 'number': return formatNumber(value, language);
    case 'string': return column === 'submitted' ? formatDate(value, language) : value;
    default: return '–';
  }
}

export function renderTable(table: Table, speech: Speech): TemplateResult {
  const { view, sorting, hrefOf, onSort } = table;
  const columns = columnsOf(view.rows);
  const head = (column: Column): TemplateResult => {
    const sorted = sorting.column === column ? (sorting.descending ? 'descending' : 'ascending') : nothing;
    return html`<th scope="col" aria-sort=${sorted} class="col-${column}">
      <button type="button" class="sort" @click=${() => onSort(column)}>${speech.words.columns[column]}</button>
    </th>`;
  };
  const line = (row: MapRow): TemplateResult => html`<tr>${columns.map((column) => (column === 'name'
    ? html`<th scope="row" class="col-name">${linked(row.short, hrefOf(row))}</th>`
    : html`<td class="col-${column}">${cell(row, column, table.px, speech)}</td>`))}</tr>`;
  return html`<div class="scroll" role="region" tabindex="0" aria-label=${view.title}>
    <table part="table"><thead><tr>${columns.map(head)}</tr></thead><tbody>${sortRows(view.rows, sorting).map(line)}</tbody></table>
  </div>`;
}

export function renderText(view: MapView, px: number, level: number, speech: Speech): TemplateResult {
  return html`<div class="words">${tierTexts(view, speech).map(({ title, sentence, groups }) => html`<section>
    ${heading(level, title)}
    <p>${sentence}</p>
    <ul>${groups.map(({ class: of, label, names }) => html`<li>${marked(of, px, html`<b>${label} (${names.length}):</b> ${names.join(', ')}`)}</li>`)}</ul>
  </section>`)}</div>`;
}

/** Bodies with duties that the sheet does not draw. */
export function renderOffSheet(view: MapView, { words, language }: Speech): TemplateResult | typeof nothing {
  const rows = view.rows.filter(({ place }) => place === 'none');
  if (rows.length === 0) return nothing;
  return html`<details class="off" open>
    <summary>${words.offSheet} (${formatNumber(rows.length, language)})</summary>
    <ul>${rows.map((row) => html`<li><b>${row.short}</b>: ${row.summary}</li>`)}</ul>
  </details>`;
}
