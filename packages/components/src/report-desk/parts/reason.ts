import { html, nothing, type TemplateResult } from 'lit';
import { WHOLE } from '../decisions.js';
import type { DeskWords } from '../messages.js';

interface ReasonView {
  id: string;
  label: string;
  help: string;
  /** What has been typed so far, by place. */
  typed: Map<string, string>;
  /** A return was tried without a reason. */
  isMissing: boolean;
  busy: boolean;
  words: DeskWords;
  onReturn: () => void;
  onCancel: () => void;
}

/** Keeps what is typed at a place. */
export function typing(typed: Map<string, string>, place: string): (event: Event) => void {
  return (event) => { typed.set(place, (event.target as HTMLTextAreaElement).value); };
}

/** A return that is being written: what is asked at single fields, if anything, and the reason on the whole. */
export function returnForm({ id, label, help, typed, isMissing, busy, words, onReturn, onCancel }: ReasonView, content: unknown = nothing): TemplateResult {
  const send = (event: Event): void => {
    event.preventDefault();
    onReturn();
  };
  return html`<form @submit=${send}>
    ${content}
    <label for=${id}>${label}</label>
    <p class="aside" id="${id}-help">${help}</p>
    ${isMissing ? html`<p class="wrong" id="${id}-wrong" role="alert">${words.noteNeeded}</p>` : nothing}
    <textarea id=${id} maxlength="2000" .value=${typed.get(WHOLE) ?? ''} @input=${typing(typed, WHOLE)}
      aria-describedby="${id}-help${isMissing ? ` ${id}-wrong` : ''}" aria-invalid=${isMissing ? 'true' : nothing}></textarea>
    <div class="deeds">
      <button class="primary" aria-disabled=${busy}>${words.sendBack}</button>
      <button type="button" @click=${onCancel}>${words.cancel}</button>
    </div>
  </form>`;
}
