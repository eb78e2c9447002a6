import type { Language } from '@quantriet/contract';
import { html, nothing, type TemplateResult } from 'lit';
import type { DocumentRow } from './document-rows.js';
import type { ReaderWords } from './messages.js';
import type { Place } from './search-box.js';

/** What opens under the bar where there is no room for it at the side. */
export type Panel = 'documents' | 'contents';

/** What stands around the text. */
export interface Parts {
  words: ReaderWords;
  language: Language;
  panel: Panel | undefined;
  open: (panel: Panel | undefined) => void;
  /** Tells screen readers, and draws again. */
  say: (text: string) => void;
}

/** The button that opens a panel where it is narrow. */
export function renderSwitch(name: Panel, text: string, { panel, open }: Parts): TemplateResult {
  const isOpen = panel === name;
  return html`<button type="button" class="switch" aria-expanded=${isOpen} aria-controls=${name}
    @click=${() => open(isOpen ? undefined : name)}>${text}</button>`;
}

export function renderPanel(name: Panel, title: string, open: boolean, list: TemplateResult): TemplateResult {
  return html`<nav class="${name} ${open ? 'open' : ''}" id=${name} part=${name} aria-label=${title}>
    <p class="side-title" aria-hidden="true">${title}</p>
    ${list}
  </nav>`;
}

/** The documents of the plan, to choose from. */
export function renderDocuments(rows: readonly DocumentRow[], current: string | undefined, { words, panel }: Parts, choose: (id: string) => void): TemplateResult {
  return renderPanel('documents', words.documents, panel === 'documents', html`<ul>
    ${rows.map(({ id, name, issuer, date, role, text, illustrative }) => html`<li>
      <button type="button" aria-current=${id === current ? 'true' : nothing} @click=${() => choose(id)}>
        <strong>${name}</strong>
        <span>${issuer}, ${date}</span>
        <span>${role} · ${text}</span>
        ${illustrative ? html`<span class="stamp">${words.illustrative}</span>` : nothing}
      </button>
    </li>`)}
  </ul>`);
}

/** A link to a passage that is offered. */
export function renderJump({ id, href, name }: Place, before: string): TemplateResult {
  return html`<a class="jump" href=${href} data-qt-passage=${id}>${before} <strong lang="vi">${name}</strong></a>`;
}
