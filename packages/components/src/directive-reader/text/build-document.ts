import type { DocumentView, HeadView } from '../document-view.js';
import type { ReaderWords } from '../messages.js';
import { buildPassages, type PassageBuild } from './build-passages.js';
import { h, headingElement } from './dom.js';

export interface DocumentBuild extends PassageBuild {
  headingLevel: number;
  words: ReaderWords;
  language: string;
}

/** Says that a text is invented, on screen and on paper. */
export function buildStamp({ words, language }: Pick<DocumentBuild, 'words' | 'language'>): HTMLElement {
  return h('p', { class: 'qt-stamp', lang: language }, h('strong', {}, words.illustrative), ' ', h('span', {}, words.illustrativeNote));
}

function letterHead(head: HeadView & { kind: 'letter' }, build: DocumentBuild): HTMLElement[] {
  const motto = head.motto.map((line) => h('span', {}, line));
  const title = headingElement(build.headingLevel, 'qt-title qt-line', head.type && h('span', { class: 'qt-type' }, head.type), ' ', head.title);
  build.lines.unshift({ element: title, passage: '' });
  return [
    h('div', { class: 'qt-letterhead' },
      h('p', { class: 'qt-issuer' }, h('strong', {}, head.issuer), head.number && h('span', { class: 'qt-number' }, head.number)),
      h('p', { class: 'qt-motto' }, motto.length > 0 && h('strong', {}, ...motto), h('em', {}, head.placeDate))),
    title,
  ];
}

function cardHead({ name, issued, title }: HeadView & { kind: 'card' }, build: DocumentBuild): HTMLElement[] {
  const heading = headingElement(build.headingLevel, 'qt-title qt-line', title);
  build.lines.unshift({ element: heading, passage: '' });
  return [h('p', { class: 'qt-name', lang: build.language }, h('strong', {}, name), ' ', h('span', {}, issued)), heading];
}

function buildNotice({ notice }: DocumentView, { words, language }: DocumentBuild): HTMLElement | undefined {
  if (!notice) return undefined;
  const { title, text, source } = notice;
  return h('p', { class: 'qt-notice', lang: language },
    title !== undefined && h('strong', {}, title), ' ', text, ' ',
    source !== undefined && h('a', { href: source }, words.source));
}

function buildClosing({ closing, head }: DocumentView): HTMLElement | undefined {
  if (!closing) return undefined;
  const { recipients, authority, position, signatory } = closing;
  const signed = [authority, position].filter(Boolean).map((line) => h('strong', {}, line));
  return h('div', { class: 'qt-closing' },
    (recipients ?? []).length > 0 && h('div', { class: 'qt-recipients' },
      h('p', {}, head.kind === 'letter' && head.form === 'party' ? h('u', {}, 'Nơi nhận:') : h('em', {}, 'Nơi nhận:')),
      h('ul', {}, ...(recipients ?? []).map((line) => h('li', {}, line)))),
    h('p', { class: 'qt-signed' }, ...signed, signatory !== undefined && h('strong', { class: 'qt-signatory' }, signatory)));
}

/** The document as it stands in the page: header, stamp, notice, text, signature. */
export function buildDocument(view: DocumentView, build: DocumentBuild): HTMLElement {
  const preamble = view.preamble.map((line) => h('p', { class: 'qt-line' }, line));
  build.lines.push(...preamble.map((element) => ({ element, passage: '' })));
  const passages = buildPassages(view.passages, build);
  const head = view.head.kind === 'letter' ? letterHead(view.head, build) : cardHead(view.head, build);
  const form = view.head.kind === 'letter' ? `qt-form-${view.head.form}` : 'qt-card';
  return h('article', { class: `qt-sheet ${form}` },
    view.illustrative && buildStamp(build),
    h('header', { class: 'qt-head' }, ...head),
    buildNotice(view, build),
    preamble.length > 0 && h('div', { class: 'qt-preamble' }, ...preamble),
    ...passages,
    buildClosing(view));
}
