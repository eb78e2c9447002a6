import { finderOf, fold, foldWithOffsets, type FoldedText } from '@quantriet/contract';
import type { LightText } from './text/light-text.js';

/** Shorter queries would mark half the text. */
const MIN_QUERY_LENGTH = 2;

/**
 * Highlights are the page's: readers on one page add to the same two. The one made later is painted on top.
 * Where the browser has none nothing is painted, and one still goes from match to match.
 */
function highlight(name: 'qt-found' | 'qt-found-current'): Highlight | Set<AbstractRange> {
  if (!('highlights' in CSS)) return new Set();
  const made = CSS.highlights.get(name) ?? new Highlight();
  CSS.highlights.set(name, made);
  return made;
}

/** A line of the text. Mapping its letters back costs more than searching it: that is done where a query may be in it, and kept. */
interface Line {
  line: Element;
  folded: string;
  text?: FoldedText;
}

/** Where a query was found: `[start, end)` of a line's text. */
export interface Match {
  line: Element;
  start: number;
  end: number;
  range: StaticRange;
}

/** Lines of a text that are not left out. */
export const READABLE = '.qt-line:not(.qt-off > *, .qt-changes .qt-same > *)';

/** Search in the lines of a text, by the marks that the query has. Matches are painted over the text, which is not touched. */
export class Search {
  query = '';
  matches: readonly Match[] = [];
  /** Index of the match one stands at; -1 before the first step. */
  current = -1;
  readonly #text: LightText;
  #lines: readonly Line[] | undefined;

  constructor(text: LightText) {
    this.#text = text;
  }

  /** True once enough is typed to search for. */
  get isAsked(): boolean {
    return fold(this.query).trim().length >= MIN_QUERY_LENGTH;
  }

  /** The text is another one: it is searched for the same query. */
  renew(): void {
    this.#lines = undefined;
    this.find(this.query);
  }

  /** Folds the text, once. Searching does; done before the first letter is typed, nobody waits for it. */
  prepare(): readonly Line[] {
    return this.#lines ??= [...this.#text.root.querySelectorAll(READABLE)].map((line) => ({ line, folded: fold(line.textContent) }));
  }

  find(query: string): void {
    this.clear();
    this.query = query;
    this.matches = this.#matches(false);
    // A tone is often typed last: until then its word is nowhere, and what was found would go and come back.
    if (this.matches.length === 0) this.matches = this.#matches(true);
    for (const { range } of this.matches) highlight('qt-found').add(range);
  }

  /** Goes to the next match or the one before, around the ends. */
  step(by: 1 | -1): Match | undefined {
    const { length } = this.matches;
    return this.go(this.current >= 0 ? (this.current + by + length) % length : by > 0 ? 0 : length - 1);
  }

  go(to: number): Match | undefined {
    const before = this.matches[this.current];
    const match = this.matches[to];
    this.current = to;
    if (before) highlight('qt-found-current').delete(before.range);
    if (match) highlight('qt-found-current').add(match.range);
    return match;
  }

  /** Takes the highlights off the page. */
  clear(): void {
    for (const { range } of this.matches) {
      highlight('qt-found').delete(range);
      highlight('qt-found-current').delete(range);
    }
    this.matches = [];
    this.current = -1;
  }

  #matches(unfinished: boolean): Match[] {
    if (!this.isAsked) return [];
    const needle = fold(this.query).trim();
    const find = finderOf(this.query, unfinished);
    return this.prepare().filter(({ folded }) => folded.includes(needle)).flatMap((each) =>
      find(each.text ??= foldWithOffsets(each.line.textContent, each.folded)).map(([start, end]) => ({ line: each.line, start, end, range: rangeIn(each.line, start, end) })));
  }
}

function rangeIn(line: Element, start: number, end: number): StaticRange {
  const [startContainer, startOffset] = pointIn(line, start);
  const [endContainer, endOffset] = pointIn(line, end);
  return new StaticRange({ startContainer, startOffset, endContainer, endOffset });
}

/** The text node that an offset in the line's text falls into, and the offset there. */
function pointIn(line: Element, offset: number): [Text, number] {
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  let node = walker.nextNode() as Text;
  let rest = offset;
  for (; rest > node.length; node = walker.nextNode() as Text) rest -= node.length;
  return [node, rest];
}
