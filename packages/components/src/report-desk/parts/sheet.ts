import { fieldsOf, type FieldNote, type Language, type Report, type Template } from '@quantriet/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../../core/heading.js';
import type { DeskWords } from '../messages.js';
import { linesOf, newestOf, wholeNotes, type FieldLine } from '../view.js';

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

/** Places that are no field's: no id begins so. */
export const EVALUATION = '*evaluation';
const WHOLE = '*whole';

/** What has been typed as reasons to return a report: on the whole first. */
export function notesIn(typed: ReadonlyMap<string, string>): FieldNote[] {
  const said = [...typed].map(([place, text]): [string, string] => [place, text.trim()]).filter(([place, text]) => text && place !== EVALUATION);
  return said.map(([place, text]): FieldNote => (place === WHOLE ? { text } : { field: place, text })).sort((a, b) => Number('field' in a) - Number('field' in b));
}

/** Keeps what is typed at a place. A field's id is its place; the other two have names that no field can have. */
function typing(typed: Map<string, string>, place: string): (event: Event) => void {
  return (event) => { typed.set(place, (event.target as HTMLTextAreaElement).value); };
}

function fieldLine({ field, text, before, notes }: FieldLine, { words, language, returning, typed }: SheetView): TemplateResult {
  const label = field.label[language];
  return html`<div>
    <dt>${label}</dt>
    <dd>${text ?? html`<span class="muted">${words.empty}</span>`}</dd>
    ${before === undefined ? nothing : html`<dd class="before">${words.before(before)}</dd>`}
    ${notes.map((note) => html`<dd class="note">${note}</dd>`)}
    ${returning ? html`<dd><textarea name=${field.id} .value=${typed.get(field.id) ?? ''} @input=${typing(typed, field.id)} maxlength="2000" aria-label=${words.noteOn(label)} placeholder=${words.noteOn(label)}></textarea></dd>` : nothing}
  </div>`;
}

function answerLine({ report, words }: SheetView): unknown {
  const { answer } = newestOf(report).version;
  if (answer.kind === 'plan') return html`<p>${words.planAnswer(answer.plan ?? '')}</p>`;
  const { product } = answer;
  return answer.kind === 'product' && product ? html`<p>${words.productAnswer([product.type, product.number, product.title].filter(Boolean).join(' '))}</p>` : nothing;
}

function history({ report: { versions }, template, words, language, time }: SheetView): TemplateResult {
  const labels = new Map((template ? fieldsOf(template) : []).map(({ id, label }) => [id, label[language]]));
  const about = (field: string | undefined): string => (field === undefined ? '' : `${labels.get(field) ?? field}: `);
  return html`<details>
    <summary>${words.history}</summary>
    <ul>${versions.map(({ version, state, receipt, decidedAt, evaluation, notes = [] }) => html`<li>
      ${words.historyLine(version, receipt ? time(receipt.at) : '', words.reportStates[state] ?? state, decidedAt ? time(decidedAt) : '')}
      ${notes.map(({ field, text }) => html`<p class="note">${about(field)}${text}</p>`)}
      ${evaluation ? html`<p class="note">${words.evaluationOf(evaluation)}</p>` : nothing}
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

function returnForm(view: SheetView, content: TemplateResult): TemplateResult {
  const { words, busy, isNoteMissing, typed, onReturn, onReturning } = view;
  const send = (event: Event): void => {
    event.preventDefault();
    onReturn();
  };
  return html`<form @submit=${send}>
    ${content}
    <label for="whole">${words.noteWhole}</label>
    <p class="aside" id="whole-help">${words.noteWholeHelp}</p>
    ${isNoteMissing ? html`<p class="wrong" id="whole-wrong" role="alert">${words.noteNeeded}</p>` : nothing}
    <textarea id="whole" .value=${typed.get(WHOLE) ?? ''} @input=${typing(typed, WHOLE)} maxlength="2000" aria-describedby="whole-help${isNoteMissing ? ' whole-wrong' : ''}" aria-invalid=${isNoteMissing ? 'true' : nothing}></textarea>
    <div class="deeds">
      <button class="primary" aria-disabled=${busy}>${words.sendBack}</button>
      <button type="button" @click=${() => onReturning(false)}>${words.cancel}</button>
    </div>
  </form>`;
}

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
    ${heading(level, html`<span tabindex="-1" class="sheet-title">${words.report(name)}</span>`)}
    ${version.receipt ? html`<p class="aside">${words.receipt(version.receipt.number, time(version.receipt.at))}${inTime === undefined ? nothing : ` · ${inTime ? words.inTime : words.late}`}</p>` : nothing}
    ${answerLine(view)}
    ${before ? html`<p>${words.changed(changed, before.version)}</p>` : nothing}
    ${wholeNotes(version).map(({ text }) => html`<p class="note">${words.notes}: ${text}</p>`)}
    ${version.evaluation ? html`<p class="note">${words.evaluationOf(version.evaluation)}</p>` : nothing}
    ${isReturning ? returnForm(view, content) : html`${content}${decide(view)}`}
    ${history(view)}
  </section>`;
}
