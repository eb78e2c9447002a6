import { fieldsOf, type Field, type Figure, type Language, type Part } from '@quantriet/contract';
import { valueText } from '@quantriet/contract/values';
import { html, nothing, type TemplateResult } from 'lit';
import { formatShare } from '../../core/format.js';
import { heading } from '../../core/heading.js';
import type { DeskData } from '../load.js';
import type { DeskWords } from '../messages.js';
import { figureText, langOf } from '../view.js';

export interface ConsolidatedView {
  data: DeskData;
  names: ReadonlyMap<string, string>;
  /** Fields whose parts are shown. */
  unfolded: ReadonlySet<string>;
  level: number;
  words: DeskWords;
  language: Language;
  busy: boolean;
  /** Where the drafted report goes on. */
  draftHref: string | undefined;
  onFold: (field: string) => void;
  onOpen: (body: string) => void;
  onExport: (format: 'xlsx' | 'csv') => void;
  onDraft: () => void;
}

function partLine(field: Field, { body, value }: Part, { names, language, onOpen }: ConsolidatedView): TemplateResult {
  return html`<li><button type="button" class="link" lang="vi" @click=${() => onOpen(body)}>${names.get(body) ?? body}</button>: <span lang=${langOf(field) ?? nothing}>${valueText(field, value, language)}</span></li>`;
}

function rowOf(field: Field, figure: Figure, view: ConsolidatedView): TemplateResult {
  const { names, words, language, unfolded, onFold } = view;
  const isOpen = unfolded.has(field.id);
  const silent = figure.silent.map((body) => names.get(body) ?? body).join('; ');
  return html`<tr>
    <th scope="row">${field.label[language]}</th>
    <td>${figureText(figure, field, names, words, language) ?? html`<span class="muted">${words.nobody}</span>`}</td>
    <td>
      ${figure.parts.length === 0 ? nothing : html`<button type="button" aria-expanded=${isOpen} @click=${() => onFold(field.id)}>${words.partsOf(figure.parts.length)}</button>`}
      <div class="fold" ?data-folded=${!isOpen}>
        <ul class="part-list">${figure.parts.map((part) => partLine(field, part, view))}</ul>
        ${silent ? html`<p class="aside">${words.silent(silent)}</p>` : nothing}
      </div>
    </td>
  </tr>`;
}

/** Accepted figures added up, each opening into the reports it is made of; who is missing is named. */
export function consolidatedOf(view: ConsolidatedView): TemplateResult {
  const { data: { consolidated: { accepted, missing, figures }, template, above, reports }, names, level, words, language, busy, draftHref, onExport, onDraft } = view;
  const fields = new Map((template ? fieldsOf(template) : []).map((field) => [field.id, field]));
  const rows = figures.flatMap((figure) => (fields.has(figure.field) ? rowOf(fields.get(figure.field)!, figure, view) : []));
  return html`<section part="consolidated">
    ${heading(level, words.consolidated)}
    <p>${words.coverage(formatShare({ done: accepted.length, of: accepted.length + missing.length }, language))}</p>
    ${missing.length > 0 ? html`<p>${words.without(missing.map((body) => names.get(body) ?? body).join('; '))}</p>` : nothing}
    ${reports ? html`<div class="deeds no-print">
      <button type="button" ?disabled=${busy} @click=${() => onExport('xlsx')}>${words.exportXlsx}</button>
      <button type="button" ?disabled=${busy} @click=${() => onExport('csv')}>${words.exportCsv}</button>
      <button type="button" @click=${() => window.print()}>${words.print}</button>
      ${above ? html`<button type="button" class="primary" ?disabled=${busy || accepted.length === 0} @click=${onDraft}>${words.draft}</button>` : nothing}
      ${draftHref === undefined ? nothing : html`<a href=${draftHref}>${words.goOn}</a>`}
    </div>` : nothing}
    ${rows.length > 0 ? html`<div class="scroll"><table class="figures">
      <thead><tr><th scope="col">${words.field}</th><th scope="col">${words.figure}</th><th scope="col">${words.parts}</th></tr></thead>
      <tbody>${rows}</tbody>
    </table></div>` : nothing}
  </section>`;
}
