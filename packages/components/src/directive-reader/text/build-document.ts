import type { DocumentView, HeadView } from '../document-view.js';
import { buildPassages, linked, type PassageBuild } from './build-passages.js';
import { h, headingLine } from './dom.js';

export interface DocumentBuild extends PassageBuild {
  headingLevel: number;
  language: string;
}

/** Says that a text is invented, on screen and on paper. */
export function buildStamp({ words, language }: Pick<DocumentBuild, 'words' | 'language'>): HTMLElement {
  return h('p', { class: 'qt-stamp', lang: language }, h('strong', {}, words.illustrative), ' ', words.illustrativeNote);
}

function buildHead(head: HeadView, { headingLevel, language }: DocumentBuild): HTMLElement {
  if (head.kind === 'card') {
    return h('header', {},
      h('p', { lang: language }, h('strong', {}, head.name), ' ', h('span', { class: 'qt-muted' }, head.issued)),
      headingLine(headingLevel, 'qt-title', head.title));
  }
  const { issuer, number, motto, placeDate, type, title } = head;
  return h('header', {},
    h('div', { class: 'qt-letterhead' },
      h('p', { class: 'qt-issuer' }, h('strong', {}, issuer), h('span', {}, number)),
      h('p', {}, motto.length > 0 && h('strong', {}, ...motto.map((line) => h('span', {}, line))), h('em', {}, placeDate))),
    headingLine(headingLevel, 'qt-title', h('span', {}, type), ' ', title));
}

function buildNotice({ notice }: DocumentView, { words, language }: DocumentBuild): HTMLElement | undefined {
  return notice && h('p', { class: 'qt-notice', lang: language },
    notice.title && h('strong', {}, notice.title), ' ', notice.text, ' ',
    notice.source && h('a', { class: 'qt-out', href: notice.source }, words.source));
}

function buildClosing({ closing }: DocumentView): HTMLElement | undefined {
  if (!closing) return undefined;
  const { recipients = [], authority, position, signatory } = closing;
  return h('div', { class: 'qt-closing' },
    recipients.length > 0 && h('div', { class: 'qt-recipients' }, h('p', {}, 'Nơi nhận:'), h('ul', {}, ...recipients.map((line) => h('li', {}, line)))),
    h('p', { class: 'qt-signed' }, ...[authority, position].map((line) => line && h('strong', {}, line)), signatory && h('strong', { class: 'qt-signatory' }, signatory)));
}

/** Where the links out of the text lead, numbered as paper counts them. */
function buildAddresses(article: HTMLElement, { words, language }: DocumentBuild): HTMLElement | undefined {
  const links = [...article.querySelectorAll<HTMLAnchorElement>('.qt-out')];
  if (links.length === 0) return undefined;
  return h('div', { class: 'qt-addresses' }, h('p', { lang: language }, words.addresses), h('ol', {}, ...links.map(({ href }) => h('li', {}, href))));
}

/** The document as it stands in the page: header, stamp, notice, text, signature, what is annexed; on paper also the addresses of its links. */
export function buildDocument(view: DocumentView, build: DocumentBuild): HTMLElement {
  const { head, illustrative, preamble, passages, annexed } = view;
  const article = h('article', { class: `qt-sheet qt-${head.kind === 'card' ? 'card' : head.form}` },
    illustrative && buildStamp(build),
    buildHead(head, build),
    buildNotice(view, build),
    preamble.length > 0 && h('div', { class: 'qt-preamble' }, ...preamble.map(({ text, links }) => h('p', { class: 'qt-line' }, ...linked(text, links)))),
    ...buildPassages(passages, build),
    buildClosing(view),
    ...buildPassages(annexed, build));
  article.append(buildAddresses(article, build) ?? '');
  return article;
}
