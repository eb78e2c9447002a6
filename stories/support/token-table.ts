import { QtDirectiveReader } from '@quantriet/components/directive-reader';
import { css, html, LitElement, nothing, type CSSResult } from 'lit';
import { documentedTokens } from './manifest.js';

/** The elements' own sheet of tokens: what is shown here is what they use. */
const tokenSheet = QtDirectiveReader.elementStyles.find((each): each is CSSResult => 'cssText' in each && each.cssText.includes('--_ink'))!;

/** `--qt-good` to its private name and its default, as the sheet has them: colours derived from the text's come last and win. */
const inSheet = new Map(
  [...tokenSheet.cssText.matchAll(/(--_[\w-]+): var\((--qt-[\w-]+), (.+)\);/g)].map(([, own = '', name = '', value = '']) => [name, { own, value }]),
);

/** Empty for a token that is used in place: its description says. */
function defaultOf(name: string): string {
  return (inSheet.get(name)?.value ?? (name === '--qt-font' ? 'inherit' : '')).replace(/var\(--_(\w+)\)/, '--qt-$1');
}

const samples: Record<string, string> = {
  '--qt-font': 'font', '--qt-sticky-top': 'empty', '--qt-radius': 'radius', '--qt-gap': 'gap', '--qt-focus': 'focus', '--qt-border': 'border', '--qt-surface': 'fill', '--qt-tint': 'fill',
};

/** Every public token with what it does, how it looks on this page, and where its value comes from when nobody sets it. */
class TokenTable extends LitElement {
  static override styles = [
    tokenSheet,
    css`
      .qt { color: var(--_ink); font-family: var(--qt-font, inherit); }
      .rows { display: grid; gap: 0.75em; margin: 0; padding: 0; list-style: none; }
      li {
        display: grid; grid-template-columns: 4.5em minmax(0, 1fr); gap: 0.25em 1em; align-items: center;
        padding-block-end: 0.75em; border-block-end: 1px solid var(--_border);
      }
      p { margin: 0; }
      code { overflow-wrap: anywhere; }
      .default { grid-column: 1 / -1; color: var(--_muted); font-size: 0.875em; }
      .sample {
        display: flex; align-items: center; justify-content: center; gap: var(--_gap); block-size: 3em;
        border: 1px solid var(--_border); font-weight: 600;
      }
      .text { color: var(--token); }
      .fill { background: var(--token); }
      .border { border: 2px solid var(--token); }
      .radius { border: 2px solid var(--_ink); border-radius: var(--token); }
      .focus { outline: 2px solid var(--token); outline-offset: 2px; }
      .gap::before, .gap::after { content: ''; inline-size: 1em; block-size: 1em; background: var(--_accent); }
      @media (min-width: 48em) {
        li { grid-template-columns: 4.5em minmax(0, 1fr) minmax(0, 1fr); }
        .default { grid-column: 3; grid-row: 1; }
      }
      @media (forced-colors: active) { .fill, .gap::before, .gap::after { forced-color-adjust: none; } }
    `,
  ];

  protected override render() {
    return html`<div class="qt"><ul class="rows">${documentedTokens().map(({ name, description }) => {
      const sample = samples[name] ?? 'text';
      const value = defaultOf(name);
      return html`<li>
        <span class="sample ${sample}" data-token=${inSheet.get(name)?.own ?? name} aria-hidden="true">${['gap', 'fill', 'empty'].includes(sample) ? '' : 'Aa'}</span>
        <p><code>${name}</code><br />${description}</p>
        ${value ? html`<p class="default">Default: <code>${value}</code></p>` : nothing}
      </li>`;
    })}</ul></div>`;
  }

  protected override updated(): void {
    for (const sample of this.renderRoot.querySelectorAll<HTMLElement>('[data-token]')) {
      sample.style.setProperty('--token', `var(${sample.dataset['token']})`);
    }
  }
}

if (!customElements.get('token-table')) customElements.define('token-table', TokenTable);
