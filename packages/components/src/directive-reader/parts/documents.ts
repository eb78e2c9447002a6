import { html, nothing, type TemplateResult } from 'lit';
import type { DocumentRow } from '../document-rows.js';
import type { ReaderWords } from '../messages.js';

/** The documents of the plan, to choose from. */
export function renderDocuments(
  rows: readonly DocumentRow[], current: string | undefined, open: boolean, words: ReaderWords, choose: (id: string) => void,
): TemplateResult {
  return html`<nav class="documents ${open ? 'open' : ''}" id="documents" part="documents" aria-labelledby="documents-title">
    <p class="side-title" id="documents-title">${words.documents}</p>
    <ul>
      ${rows.map(({ id, name, issuer, date, role, text, illustrative }) => html`<li>
        <button type="button" aria-current=${id === current ? 'true' : nothing} @click=${() => choose(id)}>
          <strong>${name}</strong>
          <span>${issuer}, ${date}</span>
          <span>${role} · ${text}</span>
          ${illustrative ? html`<span class="stamp">${words.illustrative}</span>` : nothing}
        </button>
      </li>`)}
    </ul>
  </nav>`;
}
