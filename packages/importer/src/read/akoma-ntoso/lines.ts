import type { TableCell } from '@quantriet/contract';
import { collapsed, HIERARCHY } from '../../akoma-ntoso-names.js';
import { ATTACHED, INLINE, QUOTES } from './elements.js';
import { elementsIn, type XmlNode } from './xml-tree.js';

/** What stands in an element, in order of reading. */
export type Item =
  | { kind: 'line'; text: string; node: XmlNode | undefined; isLoose: boolean }
  | { kind: 'table'; rows: TableCell[][]; node: XmlNode }
  | { kind: 'quote'; text: string; node: XmlNode }
  | { kind: 'passage'; node: XmlNode };

/** A note, whose mark stays in its line. */
export interface Note {
  mark: string;
  text: string;
}

interface Within {
  block: XmlNode | undefined;
  isKept: boolean;
  isCovered: boolean;
}

const MAX_SPAN = 100;
const TITLES: ReadonlySet<string> = new Set(['num', 'heading', 'from']);

const isPassage = (node: XmlNode): boolean =>
  HIERARCHY.has(node.name) || node.name === 'hcontainer' || node.name === 'item' || node.name === 'li' || ATTACHED.has(node.name) || elementsIn(node).some(({ name }) => TITLES.has(name));

/** @param covered elements whose words are kept elsewhere: a line that holds no others is not loose */
export class Lines {
  constructor(private readonly notes: Note[] = [], private readonly covered: ReadonlySet<XmlNode> = new Set()) {}

  in(nodes: readonly (XmlNode | string)[], node?: XmlNode): Item[] {
    return new Collector(this, this.notes, this.covered).read(nodes, node);
  }

  /** The lines of an element as one text; undefined where it holds none. */
  textOf(node: XmlNode): string | undefined {
    const texts = this.in(node.children, node).flatMap((item) => this.#textOf(item));
    return texts.length > 0 ? texts.join('\n') : undefined;
  }

  rowsOf(table: XmlNode): TableCell[][] {
    return elementsIn(table).flatMap((row) => (row.name === 'tr' ? [elementsIn(row).map((cell) => this.#cellOf(cell))] : row.name === 'caption' ? [[this.#cellOf(row)]] : this.rowsOf(row)));
  }

  #textOf(item: Item): string[] {
    if (item.kind === 'table') return item.rows.map((row) => row.map(({ text }) => text).join(' '));
    return item.kind === 'passage' ? [this.textOf(item.node) ?? ''].filter(Boolean) : [item.text];
  }

  #cellOf(cell: XmlNode): TableCell {
    const header = cell.name === 'th' || (cell.attributes.get('qt:header') === 'false' ? false : undefined);
    const columns = spanOf(cell, 'qt:columns', 'colspan');
    const rows = spanOf(cell, 'qt:rows', 'rowspan');
    return { text: this.textOf(cell) ?? '', ...(header !== undefined && { header }), ...(columns !== undefined && { columns }), ...(rows !== undefined && { rows }) };
  }
}

function spanOf({ attributes }: XmlNode, ours: string, theirs: string): number | undefined {
  const exact = Number(attributes.get(ours) ?? NaN);
  if (Number.isInteger(exact)) return exact;
  const span = Math.min(Number(attributes.get(theirs)) || 1, MAX_SPAN);
  return span > 1 ? Math.floor(span) : undefined;
}

class Collector {
  readonly #items: Item[] = [];
  #text = '';
  #isLoose = false;

  constructor(private readonly lines: Lines, private readonly notes: Note[], private readonly covered: ReadonlySet<XmlNode>) {}

  read(nodes: readonly (XmlNode | string)[], node: XmlNode | undefined): Item[] {
    this.#inside(nodes, node);
    return this.#items;
  }

  #inside(nodes: readonly (XmlNode | string)[], block: XmlNode | undefined): void {
    // Blanks count only in an element that says so and holds nothing but a line.
    const isKept = block?.attributes.get('xml:space') === 'preserve' && nodes.every((child) => typeof child === 'string' || !child.isBlock);
    for (const child of nodes) this.#add(child, { block, isKept, isCovered: false });
    this.#flush(block, isKept);
  }

  #add(child: XmlNode | string, within: Within): void {
    if (typeof child === 'string') {
      this.#text += within.isKept ? child : child.replace(/[ \t\r\n]+/g, ' ');
      this.#isLoose ||= !within.isCovered && /[\p{L}\p{N}]/u.test(child);
    } else if (child.name === 'br' || child.name === 'eol') this.#text += '\n';
    else if (child.name === 'authorialNote') this.#note(child);
    else if (child.name === 'documentRef') this.#add(child.attributes.get('showAs') ?? '', within);
    else if (child.name === 'noteRef') this.#text += marked(child.attributes.get('marker') ?? '');
    else if (INLINE.has(child.name)) for (const each of child.children) this.#add(each, { ...within, isCovered: within.isCovered || this.covered.has(child) });
    else if (child.name !== 'meta') this.#block(child, within.block);
  }

  #block(node: XmlNode, around: XmlNode | undefined): void {
    this.#flush(around, false);
    if (node.name === 'table') this.#items.push({ kind: 'table', rows: this.lines.rowsOf(node), node });
    else if (QUOTES.has(node.name)) this.#items.push({ kind: 'quote', text: quoted(node, this.lines.textOf(node) ?? ''), node });
    else if (isPassage(node)) this.#items.push({ kind: 'passage', node });
    else this.#inside(node.children, node);
  }

  #note(node: XmlNode): void {
    const mark = marked(node.attributes.get('marker') ?? String(this.notes.length + 1));
    const note: Note = { mark, text: '' };
    this.notes.push(note);
    note.text = this.lines.textOf(node) ?? '';
    this.#text += mark;
  }

  #flush(node: XmlNode | undefined, isKept: boolean): void {
    const text = isKept ? this.#text : collapsed(this.#text);
    if (isKept || text !== '') this.#items.push({ kind: 'line', text, node, isLoose: this.#isLoose });
    this.#text = '';
    this.#isLoose = false;
  }
}

/** As other formats have it: `[1]`. */
const marked = (mark: string): string => (mark === '' || /^[[(].*[\])]$/u.test(mark) ? mark : `[${mark}]`);

/** Marks of quotation may stand in the text or be said of it. */
function quoted({ attributes }: XmlNode, text: string): string {
  const [start, end] = [attributes.get('startQuote') ?? '', attributes.get('endQuote') ?? ''];
  return `${text.startsWith(start) ? '' : start}${text}${text.endsWith(end) ? '' : end}`;
}
