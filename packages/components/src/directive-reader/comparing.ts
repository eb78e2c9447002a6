import { html, type TemplateResult } from 'lit';
import type { Parts } from './parts.js';
import type { LightText } from './text/light-text.js';

/** How two versions are looked at: as one text or side by side, whole or what changed alone. */
export class Comparing {
  isTwoColumns = false;
  readonly #text: LightText;
  readonly #onChange: () => void;

  constructor(text: LightText, onChange: () => void) {
    this.#text = text;
    this.#onChange = onChange;
  }

  get #isShort(): boolean {
    return this.#text.root.classList.contains('qt-changes');
  }

  #setColumns(isTwoColumns: boolean): void {
    this.isTwoColumns = isTwoColumns;
    this.#onChange();
  }

  #shorten(): void {
    this.#text.root.classList.toggle('qt-changes');
    this.#onChange();
  }

  render({ words }: Parts): TemplateResult {
    const button = (text: string, pressed: boolean, onClick: () => void): TemplateResult => html`<button type="button" aria-pressed=${pressed} @click=${onClick}>${text}</button>`;
    return html`<div class="facets" role="group" aria-label=${words.comparison}>
      ${button(words.oneText, !this.isTwoColumns, () => this.#setColumns(false))}
      ${button(words.sideBySide, this.isTwoColumns, () => this.#setColumns(true))}
      ${button(words.changesOnly, this.#isShort, () => this.#shorten())}
    </div>`;
  }
}
