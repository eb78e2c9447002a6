import { fullCitation, passagePath, type DocumentText, type PlanDocument } from '@quantriet/contract';
import { copyText } from '../core/copy.js';
import { hrefTo } from './addresses.js';
import type { ReaderWords } from './messages.js';

/**
 * Copies what cites the passage that a button stands in, or the address that leads to it. Where the browser does not allow it, what was to
 * be copied is shown beside the button.
 * @param what `cite` or `link`
 */
export async function copyPassage(what: string, button: HTMLElement, { document, text, words }: { document: PlanDocument; text: DocumentText | undefined; words: ReaderWords }): Promise<void> {
  const id = button.closest('.qt-p')!.querySelector<HTMLElement>('.qt-label')!.dataset['qtPassage']!;
  // The numbers of a summary are not the document's.
  const path = text?.provenance === 'verbatim' ? passagePath(text.passages, id) : [];
  const copied = what === 'cite' ? fullCitation(document, path) : hrefTo(document.id, id);
  const said = (await copyText(copied)) ? words.copied : copied;
  button.parentElement!.querySelector('output')!.textContent = said;
}
