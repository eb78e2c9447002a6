import type { Language } from '@quantriet/contract';
import { errorText } from '@quantriet/sdk/office';
import { html, nothing, type TemplateResult } from 'lit';
import type { Outcome } from '../deeds.js';
import type { DeskWords } from '../messages.js';

export interface Told {
  outcome: Outcome | undefined;
  /** Anything else there is to say. */
  text: string;
  busy: boolean;
  names: ReadonlyMap<string, string>;
  words: DeskWords;
  language: Language;
  onUndo: (outcome: Outcome) => void;
}

/** What became of what was done, report by report, and the way back. */
export function toldOf({ outcome, text, busy, names, words, language, onUndo }: Told): TemplateResult {
  const name = ({ body }: { body: string }): string => names.get(body) ?? body;
  const undo = outcome && outcome.deed !== 'undone' && outcome.done.length > 0;
  return html`<div class="told" role="status">
    ${busy ? words.working : text}
    ${outcome && outcome.done.length > 0 ? words[outcome.deed](outcome.done.map(name).join('; ')) : nothing}
    ${outcome?.failed.map(({ report, error }) => html`<p class="wrong">${words.failed(name(report), errorText(error, language))}</p>`) ?? nothing}
    ${undo ? html`<button type="button" aria-disabled=${busy} @click=${() => onUndo(outcome)}>${words.undo}</button>` : nothing}
  </div>`;
}
