import { html, type TemplateResult } from 'lit';
import type { DeskWords } from '../messages.js';

/** The message to those missing, ready to copy. `onCopy` is given the text area. */
export function reminderOf(text: string, words: DeskWords, onCopy: (area: HTMLTextAreaElement) => void): TemplateResult {
  const copy = (event: Event): void => onCopy((event.target as HTMLElement).parentElement!.querySelector('textarea')!);
  return html`<details class="no-print">
    <summary>${words.missingMessage}</summary>
    <div><textarea class="reminder" readonly aria-label=${words.missingMessage} .value=${text}></textarea>
    <button type="button" @click=${copy}>${words.copy}</button></div>
  </details>`;
}
