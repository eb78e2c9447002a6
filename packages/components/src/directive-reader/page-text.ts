import { PLACE_WORDS, type DocumentText, type Passage } from '@quantriet/contract';
import type { ContentsEntry } from './document-view.js';
import type { ReaderData } from './reader-data.js';

/** A text that the page itself brings along, as real HTML. */
export interface PageText {
  root: HTMLElement;
  /** What its headings say of it: passages by their numbers. */
  text: DocumentText;
  contents: ContentsEntry[];
  /** The text alone in its list. */
  data: ReaderData;
}

const HEADINGS = 'h1, h2, h3, h4, h5, h6';
const BLOCKS = `p, li, td, th, dt, dd, pre, blockquote, figcaption, ${HEADINGS}`;
const KINDS = new Map(Object.entries(PLACE_WORDS).map(([kind, word]) => [word.toLowerCase(), kind]));
const NUMBERED = new RegExp(`^(?:(${[...KINDS.keys()].join('|')})\\s+[^\\s.:]+[.:]?|[IVXLC]+[-–.])(?=\\s|$)`, 'iu');

/** What begins a clause or a point. */
const LINE = /^(?:(\d{1,3}[.)])|[a-zđ]\))(?=\s)/u;

/** The lines that are searched and read aloud get their class: what has words of its own, and is not inside such a line. */
function markLines(root: HTMLElement): void {
  for (const block of root.querySelectorAll(BLOCKS)) {
    const hasOwnWords = [...block.childNodes].some((node) => node instanceof Text && node.data.trim() !== '');
    if ((hasOwnWords || !block.querySelector(BLOCKS)) && !block.parentElement!.closest('.qt-line')) block.classList.add('qt-line');
  }
}

/** The heading's own address, or that of the section it begins; one is made where there is none. */
function idOf(heading: Element, nth: number): string {
  const around = heading.closest('[id]');
  if (around && around.querySelector(HEADINGS) === heading) return around.id;
  heading.id ||= `qt-muc-${nth}`;
  return heading.id;
}

function passageOf(heading: Element, nth: number): Passage {
  const group = heading.parentElement!.localName === 'hgroup' ? [...heading.parentElement!.children] : [heading];
  const words = group.map(({ textContent }) => textContent).join(' ').normalize('NFC').replace(/\s+/g, ' ').trim();
  const [label = '', word = ''] = NUMBERED.exec(words) ?? [];
  const rest = words.slice(label.length).trim();
  return { id: idOf(heading, nth), kind: KINDS.get(word.toLowerCase()) ?? 'section', ...(label && { label }), ...(rest && { heading: rest }), children: [] };
}

/** A clause or point that can be gone to: it has an address, and begins with its number. */
function lineOf({ id, textContent }: Element): Passage | undefined {
  const text = textContent.trim();
  const [label, isClause] = LINE.exec(text) ?? [];
  return label === undefined ? undefined : { id, kind: isClause ? 'clause' : 'point', label, text, children: [] };
}

function entriesOf(passages: readonly Passage[] = []): ContentsEntry[] {
  return passages.filter(({ text }) => text === undefined).map(({ id, label = '', heading = '', children }) => ({ id, label, heading, children: entriesOf(children) }));
}

/** What the page has put into a reader's slot `text`. */
export function pageRootOf(reader: Element): HTMLElement | undefined {
  return reader.querySelector<HTMLElement>(':scope > [slot="text"]:not(.qt-text)') ?? undefined;
}

/** Reads a text of the page, and marks its lines. */
export function readPageText(root: HTMLElement): PageText {
  markLines(root);
  const passages: Passage[] = [];
  const open: Array<{ level: number; children: Passage[] }> = [{ level: 0, children: passages }];
  const add = (level: number, passage: Passage): void => {
    while (open.at(-1)!.level >= level) open.pop();
    open.at(-1)!.children.push(passage);
    open.push({ level, children: passage.children! });
  };
  [...root.querySelectorAll(`${HEADINGS}, [id]`)].forEach((element, i) => {
    if (element.matches(HEADINGS)) return add(Number(element.tagName[1]), passageOf(element, i + 1));
    const line = element.querySelector(HEADINGS) ? undefined : lineOf(element);
    if (line) add(line.kind === 'clause' ? 7 : 8, line);
  });
  // Who issued it, and when, is in its words, and not guessed.
  const document = { id: location.pathname, type: '', issuer: '', date: '', title: root.ownerDocument.title, form: '' };
  return { root, text: { document, provenance: 'verbatim', passages }, contents: entriesOf(passages), data: { documents: [{ ...document, role: '', text: 'full' }] } };
}
