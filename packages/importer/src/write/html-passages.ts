import type { Passage, TableCell } from '@quantriet/contract';
import { broken, html, Markup, tag, type Part } from './markup.js';

/** Passages as sections, paragraphs and tables, each with its id as a fragment. */

const spans = (columns: number | undefined, rows: number | undefined): Part =>
  [(columns ?? 1) > 1 && html` colspan="${String(columns)}"`, (rows ?? 1) > 1 && html` rowspan="${String(rows)}"`];

const cellOf = ({ text, header, columns, rows }: TableCell): Markup => (header ? html`<th${spans(columns, rows)}>${broken(text)}</th>` : html`<td${spans(columns, rows)}>${broken(text)}</td>`);

const tableOf = (rows: readonly TableCell[][], id?: string): Markup => tag('table', id, rows.map((row) => html`<tr>${row.map(cellOf)}</tr>\n`));

/** `Chương I`, `PHỤ LỤC`: the title stands on a line of its own below. */
const standsAlone = (label: string): boolean => /^\p{L}{3}/u.test(label.normalize('NFC')) && !/[.:)–-]\s*$/u.test(label);

function titleOf({ label, heading }: Passage, level: number): Part {
  if (heading === undefined) return undefined;
  const name = `h${Math.min(level, 6)}`;
  if (label !== undefined && standsAlone(label)) return html`<hgroup>${tag(name, undefined, label)}<p>${broken(heading)}</p></hgroup>\n`;
  return [tag(name, undefined, [label, label !== undefined && ' ', broken(heading)]), '\n'];
}

/** Each line of what is quoted is a paragraph. */
const quoteOf = (text: string, id?: string): Markup => tag('blockquote', id, text.split('\n').map((line) => html`<p>${line}</p>`));

function wordsOf(passage: Passage, id?: string): Part {
  const { kind, label, heading, text } = passage;
  if (kind === 'quote' && label === undefined && text !== undefined) return quoteOf(text, id);
  const words: Part[] = [];
  if (heading === undefined && label !== undefined) words.push(label);
  if (text !== undefined) words.push(broken(text));
  return words.length > 0 && tag('p', id, words.map((each, i) => [i > 0 && ' ', each]));
}

/** @param level of its heading, 2 for the outermost */
export function passageOf(passage: Passage, level = 2): Markup {
  const { id, heading, text, label, table, children = [] } = passage;
  const isLeaf = heading === undefined && children.length === 0;
  if (isLeaf && !table) return html`${wordsOf(passage, id) || tag('p', id, undefined)}\n`;
  if (isLeaf && table && text === undefined && label === undefined) return html`${tableOf(table, id)}\n`;
  return html`${tag('section', id, ['\n', titleOf(passage, level), [wordsOf(passage), '\n'], table && [tableOf(table), '\n'], children.map((child) => passageOf(child, heading === undefined ? level : level + 1))])}\n`;
}

const isNote = ({ kind, label, children }: Passage, i: number): boolean => kind === 'footnote' && label === `[${i + 1}]` && children === undefined;

/** Notes at the end, which a list numbers as they are. */
export function notesOf(notes: readonly Passage[]): Markup {
  if (!notes.every(isNote)) return html`${notes.map((each) => passageOf(each))}`;
  return html`<ol class="notes">\n${notes.map(({ id, text = '' }, i) => html`<li id="footnote-${String(i + 1)}">${tag('span', id, broken(text))}</li>\n`)}</ol>\n`;
}
