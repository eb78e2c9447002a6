import type { DeskRow } from '@quantriet/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { DeskWords } from '../messages.js';
import { isWaiting } from '../view.js';

interface ListView {
  rows: readonly DeskRow[];
  names: ReadonlyMap<string, string>;
  words: DeskWords;
  /** Body whose report is open. */
  open: string | undefined;
  chosen: ReadonlySet<string>;
  decides: boolean;
  time: (instant: string) => string;
  onOpen: (row: DeskRow) => void;
  onChoose: (body: string, chosen: boolean) => void;
}

function about({ report, state, overdue }: DeskRow, { words, time }: ListView): TemplateResult {
  const sent = report?.submittedAt;
  return html`<span class="aside">
    ${sent ? words.submitted(time(sent)) : nothing}${report && report.version > 1 ? ` · ${words.version(report.version)}` : nothing}
    <span class="state ${overdue ? 'overdue' : state}">${words.states[state] ?? state}${overdue ? ` · ${words.overdue}` : nothing}</span>
  </span>`;
}

function rowOf(row: DeskRow, view: ListView): TemplateResult {
  const { names, words, open, chosen, decides, onOpen, onChoose } = view;
  const name = names.get(row.body) ?? row.body;
  const content = html`<span class="name" lang="vi">${name}</span>${about(row, view)}`;
  const box = decides && isWaiting(row)
    ? html`<input type="checkbox" aria-label=${words.select(name)} .checked=${chosen.has(row.body)} @change=${(event: Event) => onChoose(row.body, (event.target as HTMLInputElement).checked)}>`
    : html`<span class="no-box"></span>`;
  return html`<li class=${row.body === open ? 'open' : ''}>
    ${decides ? box : nothing}
    ${row.report
      ? html`<button type="button" class="row" data-body=${row.body} aria-current=${row.body === open ? 'true' : nothing} @click=${() => onOpen(row)}>${content}</button>`
      : html`<span class="row">${content}</span>`}
  </li>`;
}

/** The pile: a row for each body. */
export function listOf(view: ListView): TemplateResult {
  const { rows, words } = view;
  if (rows.length === 0) return html`<p class="muted">${words.none}</p>`;
  return html`<ul class="rows" part="rows" aria-label=${words.list}>${repeat(rows, ({ body }) => body, (row) => rowOf(row, view))}</ul>`;
}
