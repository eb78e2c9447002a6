import { html, type TemplateResult } from 'lit';
import { keep, kept } from '../core/kept.js';
import type { Parts } from './parts.js';
import type { LightText } from './text/light-text.js';

const KEY = 'quantriet-reading';
const SWITCHES = ['spaced', 'narrow', 'contrast'] as const;
const SIZES = { min: 100, max: 200, step: 12.5 };

type Settings = Partial<Record<(typeof SWITCHES)[number], boolean>> & {
  /** Per cent of the page's size. */
  size?: number;
};

/** How one likes to read, kept on the device for every reader: size, spacing, length of lines, contrast. The page's own by default. */
export class Comfort {
  #settings: Settings;
  readonly #text: LightText;
  readonly #onChange: () => void;

  constructor(text: LightText, onChange: () => void) {
    this.#text = text;
    this.#onChange = onChange;
    this.#settings = kept<Settings>(KEY) ?? {};
    this.apply();
  }

  #set(change: Settings): void {
    this.#settings = { ...this.#settings, ...change };
    keep(KEY, this.#settings);
    this.apply();
    this.#onChange();
  }

  /** Sets the text as one likes it. */
  apply(): void {
    const size = Number(this.#settings.size);
    this.#text.root.style.setProperty('--_size', `${size >= SIZES.min && size <= SIZES.max ? size / 100 : 1}em`);
    for (const name of SWITCHES) this.#text.root.classList.toggle(`qt-${name}`, this.#settings[name] === true);
  }

  render({ words }: Parts): TemplateResult {
    const { size = 100 } = this.#settings;
    const onKey = ({ key, currentTarget }: KeyboardEvent): void => {
      const panel = currentTarget as HTMLDetailsElement;
      if (key !== 'Escape' || !panel.open) return;
      panel.open = false;
      panel.querySelector('summary')!.focus();
    };
    return html`<details class="comfort" @keydown=${onKey}>
      <summary aria-label=${words.comfort} title=${words.comfort}>Aa</summary>
      <div>
        <label>${words.size} <input type="range" min=${SIZES.min} max=${SIZES.max} step=${SIZES.step} .value=${String(size)} aria-valuetext=${`${Math.round(size)} %`}
          @input=${(event: Event) => this.#set({ size: (event.target as HTMLInputElement).valueAsNumber })}></label>
        ${SWITCHES.map((name) => html`<label><input type="checkbox" .checked=${this.#settings[name] === true}
          @change=${(event: Event) => this.#set({ [name]: (event.target as HTMLInputElement).checked })}> ${words.comforts[name]}</label>`)}
        <button type="button" @click=${() => this.#set({ size: 100, spaced: false, narrow: false, contrast: false })}>${words.asPage}</button>
      </div>
    </details>`;
  }
}
