import { fieldsOf, type FieldNote, type Language, type Problem, type Template } from '@quantriet/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../../core/heading.js';
import { inputId } from '../fields/context.js';
import type { DraftSession } from '../keep/session.js';
import type { FormWords } from '../messages.js';
import { savedLine, timeText } from '../view.js';

/** Why the report came back, each reason a link to its field. */
export function returnedPanel(notes: readonly FieldNote[], template: Template, level: number, words: FormWords, language: Language, go: (input: string) => void): TemplateResult {
  const fields = new Map(fieldsOf(template).map((field) => [field.id, field]));
  return html`<div class="panel returned" part="returned" aria-labelledby="returned-title">
    ${heading(level, words.returned, 'returned-title')}
    <ul>${notes.map(({ field: id, text }) => {
      const field = id === undefined ? undefined : fields.get(id);
      if (!field) return html`<li lang="vi">${text}</li>`;
      const input = inputId(field.kind === 'share' ? `${field.id}.done` : field.id);
      return html`<li><a href="#${input}" @click=${(event: Event) => {
        event.preventDefault();
        go(input);
      }}>${field.label[language]}</a>: <span lang="vi">${text}</span></li>`;
    })}</ul>
  </div>`;
}

/** What stands in the way of keeping the draft, and what to do. */
export function keepingPanels(session: DraftSession, words: FormWords, now: string, language: Language, textOf: (problem: Problem) => string): TemplateResult {
  const { here, there, recoveredAt } = session;
  return html`
    ${recoveredAt ? html`<div class="panel stale" role="status"><p>${words.recovered(timeText(recoveredAt, now, language))}</p>
      <button type="button" @click=${() => void session.discard()}>${words.discard}</button></div>` : nothing}
    ${here.keeps && here.problem ? html`<div class="panel stale" role="alert"><p>${words[here.problem]}</p></div>` : nothing}
    ${there.problem ? html`<div class="panel stale" role="status"><p>${words.notOnServer} ${textOf(there.problem)}</p>
      <button type="button" @click=${() => void session.keepThere()}>${words.retry}</button></div>` : nothing}`;
}

/** Where the draft is, and the choice to keep nothing here. The line is read when asked for: announcing each save would talk into the typing. */
export function keepingLine(session: DraftSession, words: FormWords, now: string, language: Language, setKeeps: (keeps: boolean) => void): TemplateResult {
  const { here, there } = session;
  const line = savedLine(here.keeps ? here.at : undefined, there.at, now, words, language);
  return html`<div class="keeping" part="keeping">
    <p class="saved">${line || (session.isUnsent ? words.unsaved : words.notSaved)}</p>
    <label class="choice no-print"><input type="checkbox" aria-describedby="keep-help" .checked=${!here.keeps}
      @change=${(event: Event) => setKeeps(!(event.target as HTMLInputElement).checked)}> <span>${words.keepNothing}</span></label>
    <p class="help muted no-print" id="keep-help">${words.keepNothingHelp}</p>
  </div>`;
}
