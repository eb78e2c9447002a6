import { html, nothing, type TemplateResult } from 'lit';
import type { DeskWords } from '../messages.js';
import { returnForm } from './reason.js';

interface ChosenView {
  count: number;
  /** What has been typed as the reason to return them. */
  typed: Map<string, string>;
  returning: boolean;
  isNoteMissing: boolean;
  busy: boolean;
  words: DeskWords;
  onAccept: () => void;
  onReturning: (returning: boolean) => void;
  onReturn: () => void;
}

/** What can be done with several reports at once; nothing where none is chosen. */
export function chosenOf({ count, typed, returning, isNoteMissing, busy, words, onAccept, onReturning, onReturn }: ChosenView): TemplateResult | typeof nothing {
  if (count === 0) return nothing;
  const form = (): TemplateResult => returnForm({
    id: 'reason-chosen', label: words.noteChosen(count), help: words.noteChosenHelp, typed, isMissing: isNoteMissing, busy, words, onReturn, onCancel: () => onReturning(false),
  });
  return html`<div class="deeds">
      <button type="button" class="primary" aria-disabled=${busy} @click=${onAccept}>${words.acceptChosen(count)}</button>
      <button type="button" aria-disabled=${busy} aria-expanded=${returning} @click=${() => onReturning(!returning)}>${words.returnChosen(count)}</button>
    </div>
    ${returning ? form() : nothing}`;
}
