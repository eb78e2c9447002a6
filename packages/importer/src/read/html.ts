import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { TableCell } from '@quantriet/contract';
import { line, wordsIn, type Block } from '../blocks.js';
import { numberAs } from '../numbers.js';
import { DocumentRefusal } from '../refusal.js';
import { asRead } from '../structure/head.js';
import { markerOf } from '../structure/markers.js';
import { isOffice, NAME } from '../structure/tail.js';
import { attribute, childrenOf, DROPPED, isElement, withoutUnseen } from './html-unseen.js';
import type { ReadFile } from './read-file.js';

/** HTML reduced to lines and tables: what is not text is dropped, nothing is fetched or run. */

const INLINE = new Set(['a', 'abbr', 'b', 'bdi', 'bdo', 'big', 'cite', 'code', 'data', 'dfn', 'em', 'font', 'i', 'ins', 'kbd', 'label', 'mark', 'q', 's', 'small', 'span', 'strike', 'strong', 'sub', 'sup', 'time', 'tt', 'u', 'var', 'wbr', 'img']);
/** Cells that only a head or a signature has, which are set side by side with a table. */
const LAYOUT = /^(?:CỘNG (?:HÒA|HOÀ) XÃ HỘI|ĐẢNG CỘNG SẢN|Số\s*:?\s*\d|Nơi\s+nhận|T\/M|TM\.|K\/T|KT\.|TUQ\.|TL\.)/iu;
const MAX_SPAN = 100;
const MAX_DEPTH = 300;

const isWordNote = (node: Tree.Element): boolean => node.tagName === 'div' && /^_?(?:ftn|edn)\d+$/.test(attribute(node, 'id') ?? '');

class Reader {
  readonly blocks: Block[] = [];
  #text = '';
  #continues = false;
  /** Number of a list's item, for the next words. */
  #label = '';

  read(node: Tree.Node): void {
    if (node.nodeName === '#text') this.#text += (node as Tree.TextNode).value.replace(/[ \t\r\n\f]+/g, ' ');
    if (!isElement(node) || !DROPPED.has(node.tagName)) this.#inside(node);
  }

  flush(): void {
    const { text } = line(this.#text.replace(/ {2,}/g, ' ').trim());
    if (text !== '') {
      this.blocks.push(this.#continues ? { ...line(text), continues: true } : line(this.#label + text));
      this.#label = '';
    }
    this.#text = '';
    this.#continues = false;
  }

  #inside(node: Tree.Node): void {
    if (!isElement(node) || INLINE.has(node.tagName)) return childrenOf(node).forEach((child) => this.read(child));
    if (node.tagName === 'br') {
      const isInLine = this.#text.trim() !== '';
      this.flush();
      this.#continues = isInLine || this.blocks.at(-1)?.kind === 'line';
      return;
    }
    this.flush();
    if (isWordNote(node)) this.#note(node);
    else if (node.tagName === 'table') this.blocks.push(...tableBlocks(node));
    else if (node.tagName === 'ol' || node.tagName === 'ul') this.#list(node);
    else if (node.tagName === 'pre') for (const each of textOf(node).split('\n')) { this.#text = each; this.flush(); }
    else childrenOf(node).forEach((child) => this.read(child));
    this.flush();
  }

  /** A note at the foot of a page that Word has saved begins with its mark. */
  #note(node: Tree.Element): void {
    const [first, ...rest] = linesIn(node).map(wordsIn);
    const [, mark, text] = /^\s*(\[?(?:\d+|\*+)\]?)\s*(.*)$/su.exec(first ?? '') ?? [];
    if (mark === undefined) return childrenOf(node).forEach((child) => this.read(child));
    this.blocks.push({ kind: 'footnote', mark, text: [text, ...rest].join('\n').trim() });
  }

  /** Numbers that the browser would draw are written out, where the items do not bring their own. */
  #list(list: Tree.Element): void {
    let n = Number(attribute(list, 'start') ?? 1) || 1;
    for (const item of childrenOf(list).filter(isElement)) {
      const own = textOf(item).trim();
      const isNote = /^(?:foot|end)note-\d+$/.test(attribute(item, 'id') ?? '');
      if (isNote) this.blocks.push({ kind: 'footnote', mark: `[${n++}]`, text: own.replace(/↑$/, '').trim() });
      if (isNote) continue;
      if (item.tagName === 'li' && !markerOf(own)) this.#label = list.tagName === 'ul' ? '- ' : `${numberAs(LIST_TYPES[attribute(list, 'type') ?? ''] ?? 'decimal', n)}. `;
      this.read(item);
      this.flush();
      n++;
    }
  }
}

/** Values of `type` on a list, by Word's names. */
const LIST_TYPES: Record<string, string> = { a: 'lowerLetter', A: 'upperLetter', i: 'lowerRoman', I: 'upperRoman' };

function textOf(node: Tree.Node): string {
  if (node.nodeName === '#text') return (node as Tree.TextNode).value;
  if (isElement(node) && (DROPPED.has(node.tagName))) return '';
  return (isElement(node) && node.tagName === 'br' ? '\n' : '') + childrenOf(node).map(textOf).join('');
}

function rowsOf(table: Tree.Element): Tree.Element[] {
  return childrenOf(table).filter(isElement).flatMap((child) => (child.tagName === 'tr' ? [child] : ['thead', 'tbody', 'tfoot'].includes(child.tagName) ? rowsOf(child) : []));
}

const cellsOf = (row: Tree.Element): Tree.Element[] => childrenOf(row).filter(isElement).filter(({ tagName }) => tagName === 'td' || tagName === 'th');

function linesIn(node: Tree.Element): Block[] {
  const reader = new Reader();
  childrenOf(node).forEach((child) => reader.read(child));
  reader.flush();
  return reader.blocks;
}

const span = (cell: Tree.Element, name: string): number => Math.min(Math.max(Number(attribute(cell, name)) || 1, 1), MAX_SPAN);

function cellOf(cell: Tree.Element): TableCell {
  const text = linesIn(cell).map(wordsIn).filter(Boolean).join('\n');
  const [columns, rows] = [span(cell, 'colspan'), span(cell, 'rowspan')];
  return { text, ...(cell.tagName === 'th' && { header: true }), ...(columns > 1 && { columns }), ...(rows > 1 && { rows }) };
}

/** `Điều 5.` or `a)` alone in its cell. */
const isBareNumber = (text: string): boolean => /[.):–-]$/u.test(text) && text.length < 20 && markerOf(`${text} a`) !== undefined;

const isFilled = (cell: readonly Block[]): boolean => cell.length > 0;

/** Something else begins at the left, under a row that had something at the right only. */
const beginsAnew = ([first = []]: readonly Block[][], [above = [], ...others]: readonly Block[][]): boolean => isFilled(first) && !isFilled(above) && others.some(isFilled);

/** Column after column, as far as rows have the same columns: a name stands in the row under its position. */
function byColumns(rows: ReadonlyArray<readonly Block[][]>): Block[] {
  const blocks: Block[] = [];
  for (let from = 0, to = 1; from < rows.length; from = to++) {
    while (to < rows.length && rows[to]!.length === rows[from]!.length && !beginsAnew(rows[to]!, rows[to - 1]!)) to++;
    for (let column = 0; column < rows[from]!.length; column++) blocks.push(...rows.slice(from, to).flatMap((row) => row[column]!));
  }
  return blocks;
}

/** An office and a name, with room for a stamp beside them. */
const isSignature = (rows: number, texts: readonly string[]): boolean => rows <= 3 && texts.length <= 8 && texts.some(isOffice) && texts.some((text) => NAME.test(text));

/** A table that only sets things side by side is read as lines; so is one whose first column holds the numbers. */
function tableBlocks(table: Tree.Element): Block[] {
  const rows = rowsOf(table).map(cellsOf);
  const cells = rows.map((row) => row.map(linesIn));
  const texts = cells.flat().flatMap((blocks) => blocks.flatMap((block) => (block.kind === 'line' ? [asRead(block.text)] : [])));
  if (texts.some((text) => LAYOUT.test(text)) || isSignature(rows.length, texts) || cells.every((row) => row.filter(isFilled).length < 2)) return byColumns(cells);
  // With more columns beside the numbers it is a table after all.
  const isWide = cells.filter((row) => row.filter(isFilled).length > 2).length > rows.length * 0.2;
  const firsts = rows.map((row) => (row[0] ? textOf(row[0]).trim() : '')).filter(Boolean);
  if (!isWide && firsts.length > 0 && firsts.filter(isBareNumber).length >= firsts.length * 0.8) return rows.flatMap(numberedRow);
  return [{ kind: 'table', rows: rows.map((row) => row.map(cellOf)).filter((row) => row.length > 0) }];
}

function numberedRow(row: readonly Tree.Element[]): Block[] {
  const [number, ...rest] = row.map(linesIn);
  const [first, ...others] = rest.flat();
  const label = number?.map((block) => ('text' in block ? block.text : '')).join(' ') ?? '';
  return first?.kind === 'line' ? [{ ...first, text: `${label} ${first.text}`.trim() }, ...others] : [...(label === '' ? [] : [line(label)]), ...rest.flat()];
}

/** Whether something is nested deeper than any document is. */
function isTooDeep(root: Tree.Node): boolean {
  let level = [root];
  for (let depth = 0; depth < MAX_DEPTH; depth++) level = level.flatMap(childrenOf);
  return level.length > 0;
}

/** @throws DocumentRefusal `nested-too-deep` */
export function readHtml(markup: string, file: string): ReadFile {
  const root = parse(markup);
  if (isTooDeep(root)) throw new DocumentRefusal('nested-too-deep', { file });
  const doubts = withoutUnseen(root);
  const reader = new Reader();
  reader.read(root);
  reader.flush();
  return { blocks: reader.blocks, doubts };
}
