import type { TableCell } from '@quantriet/contract';
import type { PassageView } from '../document-view.js';
import { cutAtLinks, type TextLink } from '../links.js';
import type { ReaderWords } from '../messages.js';
import { h, headingLine } from './dom.js';

export interface PassageBuild {
  /** Address that leads to a passage. */
  hrefOf: (passage: string) => string;
  /** Whether something else on the page has this id: then the passage goes without. */
  isTaken: (id: string) => boolean;
  words: ReaderWords;
}

/** The number is the link to the passage. Deep ones leave the order of tab stops until their article is marked: a decree has a thousand. */
function labelLink({ id, label, level }: PassageView, depth: number, { hrefOf, words }: PassageBuild): HTMLAnchorElement {
  return h('a', {
    class: 'qt-label',
    href: hrefOf(id),
    'data-qt-passage': id,
    'aria-label': label ? undefined : words.linkTo,
    tabindex: depth > 0 && level === undefined ? '-1' : undefined,
  }, label);
}

/** A text, with links where it refers to something. */
export function linked(text: string | undefined, links: readonly TextLink[]): Array<string | HTMLElement> {
  return cutAtLinks(text ?? '', links).map(({ text: piece, link }) =>
    (link ? h('a', { class: link.isOut ? 'qt-out' : undefined, href: link.href, 'data-qt-passage': link.passage, 'data-qt-document': link.document }, piece) : piece));
}

function buildTable(rows: readonly TableCell[][]): HTMLTableElement {
  const span = (count: number | undefined): string | undefined => (count === undefined ? undefined : String(count));
  return h('table', {}, ...rows.map((row) => h('tr', {}, ...row.map(({ text, header, columns, rows: down }) =>
    h(header ? 'th' : 'td', { class: 'qt-line', colspan: span(columns), rowspan: span(down) }, text)))));
}

/** Laid out only when near the screen; a chapter would be too much at once. Until then it is as high as so many letters and lines might be. */
function makeBlock(element: HTMLElement): void {
  element.classList.add('qt-block');
  element.style.setProperty('--_letters', String(element.textContent.length));
  element.style.setProperty('--_lines', String(element.querySelectorAll('.qt-line').length));
}

/** Passages as nested sections, each with its id. What is searched stands in lines. */
export function buildPassages(views: readonly PassageView[], build: PassageBuild, depth = 0): HTMLElement[] {
  return views.map((view) => {
    const { id, kind, label, level, heading, text, links, table, facet, children } = view;
    const link = labelLink(view, depth, build);
    const blank = label && ' ';
    const lines = level === undefined
      ? [h('p', { class: 'qt-line' }, link, blank, ...linked(text, links))]
      : [headingLine(level, '', link, blank, heading), text !== undefined && h('p', { class: 'qt-line' }, ...linked(text, links))];
    const element = h(level === undefined ? 'div' : 'section', {
      class: `qt-p qt-kind-${kind}`, id: build.isTaken(id) ? undefined : id, 'data-qt-facet': facet, 'data-qt-name': facet && build.words.facets[facet],
    },
      ...lines, table && buildTable(table), ...buildPassages(children, build, depth + 1));
    if (kind === 'article' || (depth === 0 && !element.querySelector('.qt-kind-article'))) makeBlock(element);
    return element;
  });
}
