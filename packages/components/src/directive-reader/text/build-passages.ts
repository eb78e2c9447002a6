import type { PassageView } from '../document-view.js';
import { h, headingElement } from './dom.js';

/** A run of text that is searched as one: a heading or a paragraph. */
export interface TextLine {
  element: HTMLElement;
  /** Id of the passage it belongs to; empty in the header. */
  passage: string;
}

/** A passage in the page. */
export interface PlacedPassage {
  element: HTMLElement;
  /** Its own last line: notes and tools stand after it, before the passages inside. */
  lastLine: HTMLElement;
}

export interface PassageBuild {
  lines: TextLine[];
  placed: Map<string, PlacedPassage>;
  /** Address that leads to a passage. */
  hrefOf: (id: string) => string;
  /** Id in the page: the passage's own unless something else on the page has it. */
  pageIdOf: (id: string) => string;
  /** Name of the link beside a passage without a number. */
  linkName: string;
}

/** The number is the link to the passage. Deep ones leave the order of tab stops until their article is marked: a decree has a thousand. */
function labelLink({ id, label }: PassageView, depth: number, headed: boolean, build: PassageBuild): HTMLAnchorElement {
  return h('a', {
    class: label === undefined ? 'qt-label qt-pilcrow' : 'qt-label',
    href: build.hrefOf(id),
    'data-qt-passage': id,
    ...(label === undefined && { 'aria-label': build.linkName }),
    ...(depth > 0 && !headed && { tabindex: '-1' }),
  }, label);
}

function linesOf(view: PassageView, depth: number, build: PassageBuild): HTMLElement[] {
  const { level, heading, text, label } = view;
  const link = labelLink(view, depth, level !== undefined, build);
  const lead = (words: string | undefined): Array<Node | string> => (label !== undefined && words !== undefined ? [link, ` ${words}`] : [link, words ?? '']);
  if (level === undefined) return [h('p', { class: 'qt-line' }, ...lead(text))];
  const lines: HTMLElement[] = [headingElement(level, 'qt-line', ...lead(heading))];
  if (text !== undefined) lines.push(h('p', { class: 'qt-line' }, text));
  return lines;
}

/** Passages as nested sections, each with its id. Built once: notes and marks are set into it afterwards. */
export function buildPassages(views: readonly PassageView[], build: PassageBuild, depth = 0): HTMLElement[] {
  return views.map((view) => {
    const { id, kind, level, block, children } = view;
    const lines = linesOf(view, depth, build);
    const element = h(level === undefined ? 'div' : 'section', {
      class: `qt-p qt-kind-${kind}${block ? ' qt-block' : ''}`,
      id: build.pageIdOf(id),
    }, ...lines);
    build.placed.set(id, { element, lastLine: lines.at(-1)! });
    for (const line of lines) build.lines.push({ element: line, passage: id });
    element.append(...buildPassages(children, build, depth + 1));
    return element;
  });
}
