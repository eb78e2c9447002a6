import { html, nothing, type TemplateResult } from 'lit';
import type { ReaderWords } from '../messages.js';
import { renderSearchBox, type SearchBox } from './search-box.js';

/** What opens under the bar where there is no room for it at the side. */
export type Panel = 'documents' | 'contents';

export interface Bar {
  words: ReaderWords;
  /** Counts, as shown; empty: there is nothing to open. */
  documents: string;
  contents: boolean;
  duties: string;
  panel: Panel | undefined;
  toggle: (panel: Panel) => void;
  toDuties: () => void;
  /** Absent where there is no text to search. */
  search: SearchBox | undefined;
}

export function renderBar({ words, documents, contents, duties, panel, toggle, toDuties, search }: Bar): TemplateResult | typeof nothing {
  if (!documents && !contents && !duties && !search) return nothing;
  const control = (name: Panel, text: string): TemplateResult => html`<button type="button" class="switch" data-panel=${name}
    aria-expanded=${panel === name} aria-controls=${name} @click=${() => toggle(name)}>${text}</button>`;
  return html`<div class="bar">
    ${documents ? control('documents', words.documentsShort(documents)) : nothing}
    ${contents ? control('contents', words.contents) : nothing}
    ${duties ? html`<button type="button" class="to-duties" @click=${toDuties}>${words.dutiesShort(duties)}</button>` : nothing}
    ${search ? renderSearchBox(search) : nothing}
  </div>`;
}
