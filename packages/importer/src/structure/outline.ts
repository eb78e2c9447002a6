import type { Passage } from '@quantriet/contract';
import { around, wordsIn, type Block, type Offsets, type Span } from '../blocks.js';
import { doubt, type Doubt } from '../doubts.js';
import { isClosing, quotesIn, withQuotesApart } from './quotes.js';
import { FreeIds, ID_WORDS } from './ids.js';
import { fromRoman, LEFT_OUT, POINT_LETTERS } from '../numbers.js';
import { asRead, CONTENTS } from './head.js';
import { isCapitals, markerOf, type Kind, type Marker } from './markers.js';

/** Passages from numbered lines: each number goes where it continues a count, and what continues none is text and a doubt. */

export interface Outline {
  passages: Passage[];
  doubts: Doubt[];
  offsets: Offsets;
}

/** From the outermost in. A dash under a dash is told by its sign. */
const DEPTH: Record<string, number> = { part: 0, chapter: 1, section: 2, subsection: 3, article: 4, clause: 5, point: 7, indent: 8 };
/** How a document of the Party ends: the sentence is about the whole of it. */
const FORMULA = /^\p{L}+ \p{L}+ này (?:được |cần )?(?:phổ biến|quán triệt) (?:đến|tới|xuống) /iu;
/** A number may be left out where something was repealed; more than that is no continuation. */
const MAX_GAP = 3;
const MAX_HEADING = 250;

interface Node {
  passage: Passage;
  depth: number;
  order: number;
  children: Node[];
  /** Of the passages without an order, by kind. */
  counts: Map<string, number>;
  marker?: Marker;
}

/** A sentence has a stop at its end; a heading has none. */
const isSentence = (text: string): boolean => /[.;:,!?…][”"»)]?$/u.test(text.trimEnd());

/** A list begins anew after a colon, under a title in capitals, and under the code of an indicator: `0102. Số sách`. */
const isAnnouncing = (text: string): boolean => text.endsWith(':') || /^\d{4}\.\s+\p{Lu}/u.test(text) || (isCapitals(text) && !isSentence(text));

/** Whether there is no letter from one place of the alphabet up to another that every list has. */
const isLeftOut = (from: number, to: number): boolean => [...POINT_LETTERS.slice(from - 1, to - 1)].every((letter) => LEFT_OUT.includes(letter));

/** `Mục 1`, and not `I-`. */
const isWorded = ({ label }: Marker): boolean => /^\p{L}{3}/u.test(label.normalize('NFC')) && fromRoman(label.replace(/\P{L}+$/u, '')) === 0;

class Builder {
  readonly doubts: Doubt[] = [];
  readonly offsets: Offsets = new Map();
  /** Of the lines that are being added. */
  at: Span = [0, 0];
  readonly #root: Node;
  #open: Node[];
  #articles = 0;
  /** A part, chapter or section whose heading stands on the next lines. */
  #headless: Node | undefined;
  #inContents = false;
  /** What holds a paragraph that announces a list, where nothing came after it yet. */
  #announcing: Node | undefined;
  readonly #ids = new FreeIds();

  constructor(private readonly prefix: string) {
    this.#root = { passage: { id: '', kind: '' }, depth: -1, order: 0, children: [], counts: new Map() };
    this.#open = [this.#root];
  }

  get passages(): Passage[] {
    return this.#root.children.map(finished);
  }

  /** A line outside of quotes. */
  add(text: string): void {
    if (FORMULA.test(text.normalize('NFC'))) this.#open.splice(1);
    const marker = this.#isInContents(text) ? undefined : markerOf(text);
    const parent = marker && (this.#parentFor(marker) ?? this.#parentOfNewList(marker));
    if (marker && parent) {
      // `Điều 5. 1. Ngân sách gồm:` has no heading.
      const inside = marker.kind === 'article' && markerOf(marker.rest)?.order === 1 ? marker.rest : '';
      this.#number(inside === '' ? marker : { ...marker, rest: '' }, parent);
      if (inside !== '') this.add(inside);
    } else if (!this.#isHeading(text)) {
      if (marker) this.doubts.push(doubt('out-of-sequence', text));
      this.plain('paragraph', { text });
    }
  }

  /** Something without a number, in the innermost passage that may hold it: what follows a list of points belongs to what they stand in. */
  plain(kind: Kind, parts: Pick<Passage, 'text' | 'label' | 'table'>): void {
    this.#headless = undefined;
    // What is quoted belongs to the line that announces it.
    while (kind !== 'quote' && this.#innermost.depth >= DEPTH['point']!) this.#open.pop();
    this.#announcing = kind === 'paragraph' && isAnnouncing(parts.text!) ? this.#innermost : undefined;
    this.#append(this.#innermost, { id: '', kind, ...parts }, Infinity, 0);
  }

  /** What a table of contents lists ends with the number of a page, after dots or under its title. */
  #isInContents(text: string): boolean {
    this.#inContents = CONTENTS.test(asRead(text)) || (this.#inContents && /\d$/.test(text));
    return this.#inContents || /(?:\.{4}|…\s*…)[\s.…]*\d{1,4}$/.test(text.slice(-200));
  }

  /** A count begins anew under a paragraph that announces it; that stands beside the list before it, and not in its last number. */
  #parentOfNewList(marker: Marker): Node | undefined {
    if (!this.#announcing || marker.order !== 1 || !['clause', 'point'].includes(marker.kind) || marker.key.includes('-')) return undefined;
    const depth = this.#depthOf(marker) - 0.05;
    const beside = this.#open.findLast((node) => node.depth < depth)!;
    const list = this.#move(this.#announcing.children.pop()!, this.#announcing, beside, { depth });
    while (this.#innermost !== beside) this.#open.pop();
    this.#open.push(list);
    return list;
  }

  /** Sets something without a number, which was taken out of what held it, where it turns out to belong, or as what it turns out to be. */
  #move({ passage }: Node, from: Node, to: Node, { depth = Infinity, order = 0, ...more }: Pick<Partial<Node>, 'depth' | 'order' | 'marker'> = {}): Node {
    const mine = this.at;
    this.at = this.offsets.get(passage.id)!;
    from.counts.set(passage.kind, from.counts.get(passage.kind)! - 1);
    this.offsets.delete(passage.id);
    this.#ids.release(passage.id);
    const { marker } = more;
    const moved = this.#append(to, { ...passage, id: '', ...(marker && { kind: marker.kind, label: marker.label, text: marker.rest }) }, depth, order, marker);
    this.at = mine;
    return moved;
  }

  /** What stands between two points that follow each other belongs to the first of them, or is the one that lacks between them, with a number mistyped. */
  #settle(before: Node, order: number, parent: Node): void {
    const at = parent.children.lastIndexOf(before) + 1;
    if (parent.children.slice(at).some(({ children }) => children.length > 0)) return;
    const between = parent.children.splice(at);
    const lacksOne = !isLeftOut(before.order + 1, order) && isLeftOut(before.order + 2, order);
    let point = before;
    for (const node of between) {
      const marker = point === before && lacksOne ? markerOf(node.passage.text ?? '') : undefined;
      if (marker?.kind === 'point') point = this.#move(node, parent, parent, { depth: before.depth, order: before.order + 1, marker });
      else this.#move(node, parent, point);
    }
  }

  get #innermost(): Node {
    return this.#open.at(-1)!;
  }

  /** Where a number continues a count or begins one; undefined where it does neither. */
  #parentFor(marker: Marker): Node | undefined {
    if (marker.kind === 'indent') return this.#parentOfIndent(marker);
    const parent = this.#open.findLast((node) => node.depth < this.#depthOf(marker))!;
    const last = this.#lastBefore(marker, parent);
    // `5a` comes after `5`.
    if (marker.order === last && /\d\p{L}|\p{L}\d/u.test(marker.key) && this.#lastNode(marker, parent)?.marker?.key !== marker.key) return parent;
    if (marker.kind === 'article') return marker.order > last ? parent : undefined;
    // A word before the number leaves no doubt, and chapters may be counted on through the parts.
    if (isWorded(marker) && (DEPTH[marker.kind] ?? 9) < DEPTH['article']!) return parent;
    return marker.order > last && marker.order <= last + (last === 0 ? 1 : MAX_GAP) ? parent : undefined;
  }

  /** The number that the count stands at: articles are counted through the document, everything else in what it stands in. */
  #lastBefore(marker: Marker, parent: Node): number {
    return marker.kind === 'article' ? this.#articles : (this.#lastNode(marker, parent)?.order ?? 0);
  }

  #lastNode(marker: Marker, parent: Node): Node | undefined {
    const depth = this.#depthOf(marker);
    return parent.children.findLast((node) => node.passage.kind === marker.kind && (marker.kind === 'article' || node.depth === depth));
  }

  #depthOf(marker: Marker): number {
    const { kind, key } = marker;
    if (kind === 'clause' && key.includes('-')) return DEPTH['clause']! + Math.min(key.split('-').length - 1, 4) * 0.4;
    if (kind !== 'section' || isWorded(marker)) return DEPTH[kind] ?? 0;
    // Letters stand above figures; both may divide an article, when they begin in it.
    const outer = /^\p{L}/u.test(key) ? DEPTH['section']! - 0.5 : DEPTH['section']!;
    const divided = this.#open.findLast((node) => node.depth < outer)!.children.findLast((node) => node.depth === outer);
    const isInArticle = this.#open.some((node) => node.passage.kind === 'article');
    return isInArticle && !(divided && marker.order > divided.order) ? outer + 2.7 : outer;
  }

  #parentOfIndent(marker: Marker): Node {
    const isInner = marker.label.startsWith('+');
    return this.#open.findLast((node) => (isInner ? node.marker?.label.startsWith('+') !== true : node.passage.kind !== 'indent'))!;
  }

  #number(marker: Marker, parent: Node): void {
    const { kind, order, rest } = marker;
    this.#announcing = undefined;
    const before = kind === 'point' ? this.#lastNode(marker, parent) : undefined;
    if (before) this.#settle(before, order, parent);
    const last = this.#lastBefore(marker, parent);
    // Chapters may be counted on through the parts; articles begin at 1.
    if ((last > 0 || kind === 'article') && order > last + 1 && !(kind === 'point' && isLeftOut(last + 1, order))) this.doubts.push(doubt('gap', `${marker.label} ${rest}`));
    if (kind === 'article') this.#articles = order;
    while (this.#innermost !== parent) this.#open.pop();
    const depth = kind === 'indent' ? DEPTH['indent']! + (marker.label.startsWith('+') ? 1 : 0) : this.#depthOf(marker);
    const node = this.#append(parent, { id: '', kind, label: marker.label, ...wordsOf(kind, rest) }, depth, order, marker);
    this.#open.push(node);
    this.#headless = rest === '' && depth < DEPTH['clause']! ? node : undefined;
  }

  /** The lines after `Chương I` are its heading, in capitals or not; after the first of them only capitals go on with it. */
  #isHeading(text: string): boolean {
    const node = this.#headless;
    if (!node) return false;
    const { heading } = node.passage;
    if (heading !== undefined && !(isCapitals(heading) && isCapitals(text))) return false;
    if ((isSentence(text) && !(isCapitals(text) && text.endsWith(','))) || text.length > MAX_HEADING) return false;
    node.passage.heading = heading === undefined ? text : `${heading} ${text}`;
    this.offsets.set(node.passage.id, [this.offsets.get(node.passage.id)![0], this.at[1]]);
    return true;
  }

  #append(parent: Node, passage: Passage, depth: number, order: number, marker?: Marker): Node {
    const { kind } = passage;
    const key = order > 0 && marker ? marker.key : String((parent.counts.get(kind) ?? 0) + 1);
    if (order === 0) parent.counts.set(kind, Number(key));
    const above = kind === 'article' || parent === this.#root ? this.prefix : `${parent.passage.id}.`;
    passage.id = this.#ids.take(`${above}${ID_WORDS[kind] ?? kind}-${key}`);
    this.offsets.set(passage.id, this.at);
    const node: Node = { passage, depth, order, children: [], counts: new Map(), ...(marker && { marker }) };
    parent.children.push(node);
    return node;
  }
}

function wordsOf(kind: Kind, rest: string): Pick<Passage, 'heading' | 'text'> {
  if (rest === '') return {};
  const isHeaded = (DEPTH[kind] ?? 9) <= DEPTH['article']! && !isSentence(rest) && rest.length <= MAX_HEADING;
  return isHeaded ? { heading: rest } : { text: rest };
}

/** A Party clause that says what its paragraphs are about is their heading. */
function finished({ passage, children }: Node): Passage {
  if (children.length === 0) return passage;
  const whole: Passage = { ...passage, children: children.map(finished) };
  if (passage.kind === 'clause' && passage.text !== undefined && !isSentence(passage.text) && passage.text.length <= MAX_HEADING) {
    const { text, ...rest } = whole;
    return { ...rest, heading: text };
  }
  return whole;
}

/** @param prefix of every id, as in an appendix: `phu-luc-1.` */
export function outlineOf(written: readonly Block[], prefix = ''): Outline {
  const builder = new Builder(prefix);
  const blocks = withQuotesApart(written);
  const ends = quotesIn(blocks);
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]!;
    const end = ends.get(i);
    builder.at = around([block]);
    if (end !== undefined && !isClosing(blocks[end])) builder.doubts.push(doubt('unclosed-quote', wordsIn(block)));
    if (end !== undefined && end < Infinity) {
      builder.at = around(blocks.slice(i, end + 1));
      builder.plain('quote', { text: blocks.slice(i, end + 1).map(wordsIn).join('\n') });
      i = end;
    } else if (block.kind === 'line') builder.add(block.text);
    else if (block.kind === 'table') builder.plain('table', { table: block.rows });
    else builder.plain('footnote', { label: block.mark, text: block.text });
  }
  return { passages: builder.passages, doubts: builder.doubts, offsets: builder.offsets };
}
