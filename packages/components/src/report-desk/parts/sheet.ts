import { fieldsOf, type Language, type Report, type Template } from '@quantriet/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../../core/heading.js';
import { EVALUATION } from '../decisions.js';
import type { DeskWords } from '../messages.js';
import { langOf, linesOf, newestOf, wholeNotes, type FieldLine } from '../view.js';
import { returnForm, typing } from './reason.js';

export interface SheetView {
  report: Report;
  template: Template | undefined;
  name: string;
  /** What has been typed about it so far, by place. */
  typed: Map<string, string>;
  /** Whether it came in time; undefined where the duty has no date. */
  inTime: boolean | undefined;
  decides: boolean;
  busy: boolean;
  /** The return is being written: each field takes a note. */
  returning: boolean;
  /** The return was tried without a reason. */
  isNoteMissing: boolean;
  level: number;
  words: DeskWords;
  language: Language;
  time: (instant: string) => string;
  onBack: () => void;
  onAccept: () => void;
  onReturning: (returning: boolean) => void;
  onReturn: () => void;
  onReopen: () => void;
}

const said = (term: string, text: string): TemplateResult => html`${term}: <span lang="vi">${text}</span>`;

function fieldLine({ field, text, before, notes }: FieldLine, { words, language, returning, typed }: SheetView): TemplateResult {
  const label = field.label[language];
  return html`<div>
    <dt>${label}</dt>
    <dd>${text === undefined ? html`<span class="muted">${words.empty}</span>` : html`<span lang=${langOf(field) ?? nothing}>${text}</span>`}</dd>
    ${before === undefined ? nothing : html`<dd class="before">${words.before}: <span lang=${langOf(field) ?? nothing}>${before}</span></dd>`}
    ${notes.map((note) => html`<dd class="note" lang="vi">${note}</dd>`)}
    ${returning ? html`<dd><textarea name=${field.id} .value=${typed.get(field.id) ?? ''} @input=${typing(typed, field.id)} maxlength="2000" aria-label=${words.noteOn(label)} placeholder=${words.noteOn(label)}></textarea></dd>` : nothing}
  </div>`;
}

function answerLine({ report, words }: SheetView): unknown {
  const { answer } = newestOf(report).version;
  if (answer.kind === 'plan') return html`<p>${said(words.planAnswer, answer.plan ?? '')}</p>`;
  const { product } = answer;
  return answer.kind === 'product' && product ? html`<p>${said(words.productAnswer, [product.type, product.number, product.title].filter(Boolean).join(' '))}</p>` : nothing;
}

function history({ report: { versions }, template, words, language, time }: SheetView): TemplateResult {
  const labels = new Map((template ? fieldsOf(template) : []).map(({ id, label }) => [id, label[language]]));
  const about = (field: string | undefined): string => (field === undefined ? '' : `${labels.get(field) ?? field}: `);
  return html`<details>
    <summary>${words.history}</summary>
    <ul>${versions.map(({ version, state, receipt, decidedAt, evaluation, notes = [] }) => html`<li>
      ${words.historyLine(version, receipt ? time(receipt.at) : '', words.reportStates[state] ?? state, decidedAt ? time(decidedAt) : '')}
      ${notes.map(({ field, text }) => html`<p class="note">${about(field)}<span lang="vi">${text}</span></p>`)}
      ${evaluation ? html`<p class="note">${said(words.evaluated, evaluation)}</p>` : nothing}
    </li>`)}</ul>
  </details>`;
}

function decide({ report, decides, busy, words, typed, onAccept, onReturning, onReopen }: SheetView): unknown {
  if (!decides) return nothing;
  const { state } = newestOf(report).version;
  if (state === 'returned' || state === 'accepted') return html`<div class="deeds"><button type="button" aria-disabled=${busy} @click=${onReopen}>${words.reopen}</button></div>`;
  if (state !== 'submitted') return nothing;
  const accept = (event: Event): void => {
    event.preventDefault();
    onAccept();
  };
  return html`<form @submit=${accept}>
    <label class="aside" for="evaluation">${words.evaluation}</label>
    <textarea id="evaluation" maxlength="2000" .value=${typed.get(EVALUATION) ?? ''} @input=${typing(typed, EVALUATION)}></textarea>
    <div class="deeds">
      <button class="primary" aria-disabled=${busy}>${words.accept}</button>
      <button type="button" aria-disabled=${busy} @click=${() => onReturning(true)}>${words.return}</button>
    </div>
  </form>`;
}

const reasonOn = ({ typed, isNoteMissing, busy, words, onReturn, onReturning }: SheetView): Parameters<typeof returnForm>[0] => ({
  id: 'whole', label: words.noteWhole, help: words.noteWholeHelp, typed, isMissing: isNoteMissing, busy, words, onReturn, onCancel: () => onReturning(false),
});

/** One report beside the version before it, and what is to become of it. */
export function sheetOf(view: SheetView): TemplateResult {
  const { report, template, name, inTime, level, words, language, returning, time, onBack } = view;
  const { version, before } = newestOf(report);
  const lines = template ? linesOf(template, version, before, words, language) : [];
  const changed = lines.filter((line) => line.before !== undefined).length;
  // A colleague may have decided meanwhile; what was typed is kept, but there is nothing left to return.
  const isReturning = returning && version.state === 'submitted';
  const content = html`<dl>${lines.map((line) => fieldLine(line, { ...view, returning: isReturning }))}</dl>`;
  return html`<section class="sheet" part="sheet">
    <button type="button" class="close no-print" @click=${onBack}>← ${words.back}</button>
    ${heading(level, html`<span tabindex="-1" class="sheet-title">${words.report} <span lang="vi">${name}</span></span>`)}
    ${version.receipt ? html`<p class="aside">${words.receipt(version.receipt.number, time(version.receipt.at))}${inTime === undefined ? nothing : ` · ${inTime ? words.inTime : words.late}`}</p>` : nothing}
    ${answerLine(view)}
    ${before ? html`<p>${words.changed(changed, before.version)}</p>` : nothing}
    ${wholeNotes(version).map(({ text }) => html`<p class="note">${said(words.notes, text)}</p>`)}
    ${version.evaluation ? html`<p class="note">${said(words.evaluated, version.evaluation)}</p>` : nothing}
    ${isReturning ? returnForm(reasonOn(view), content) : html`${content}${decide(view)}`}
    ${history(view)}
  </section>`;
}
