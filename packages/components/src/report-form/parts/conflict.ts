import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../../core/heading.js';
import type { FormWords } from '../messages.js';
import type { Difference } from '../view.js';

/** Both versions side by side where they differ. @param canKeepMine false when the report cannot be changed any more */
export function conflictPanel(rows: readonly Difference[], canKeepMine: boolean, level: number, words: FormWords, choose: (whose: 'mine' | 'theirs') => void): TemplateResult {
  const side = (name: string, text: string): TemplateResult => html`<div><dt>${name}</dt><dd lang="vi">${text || html`<span class="muted" lang=${nothing}>${words.empty}</span>`}</dd></div>`;
  return html`<div class="panel error conflict" part="conflict" role="alert" tabindex="-1" aria-labelledby="conflict-title">
    ${heading(level, canKeepMine ? words.conflict : words.conflictSent, 'conflict-title')}
    ${rows.map(({ label, mine, theirs }) => html`<div class="difference"><p><strong>${label}</strong></p>
      <dl class="sides">${side(words.mine, mine)}${side(words.theirs, theirs)}</dl></div>`)}
    <div class="actions">
      ${canKeepMine ? html`<button type="button" @click=${() => choose('mine')}>${words.keepMine}</button>` : nothing}
      <button type="button" @click=${() => choose('theirs')}>${words.takeTheirs}</button>
    </div>
  </div>`;
}
