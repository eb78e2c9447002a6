import { findFolded, fold, foldWithOffsets } from '@quantriet/contract';

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

/** Search in the lines of a text, marks ignored on both sides. Matches are painted over the text, which is not touched. */
export class Search {
  query = '';
  matches: readonly StaticRange[] = [];
  /** Index of the match one stands at; -1 before the first step. */
  current = -1;
  readonly #root: Element;
  #lines: ReadonlyArray<{ line: Element; folded: string }> | undefined;

  /** @param root holds the lines, elements of class `qt-line` */
  constructor(root: Element) {
    this.#root = root;
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

  find(query: string): void {
    this.clear();
    this.query = query;
    const needle = fold(query).trim();
    this.matches = this.isAsked ? this.#linesWith(needle).flatMap((line) => rangesOf(line, needle)) : [];
    for (const range of this.matches) highlight('qt-found').add(range);
  }

  /** Goes to the next match or the one before, around the ends. */
  step(by: 1 | -1): StaticRange | undefined {
    const { length } = this.matches;
    const before = this.matches[this.current];
    this.current = before ? (this.current + by + length) % length : by > 0 ? 0 : length - 1;
    const match = this.matches[this.current];
    if (before) highlight('qt-found-current').delete(before);
    if (match) highlight('qt-found-current').add(match);
    return match;
  }

  /** Takes the highlights off the page. */
  clear(): void {
    for (const range of this.matches) {
      highlight('qt-found').delete(range);
      highlight('qt-found-current').delete(range);
    }
    this.matches = [];
    this.current = -1;
  }

  /** Mapping every letter of a decree back costs more than searching it: that is done for these lines only. */
  #linesWith(needle: string): Element[] {
    this.#lines ??= [...this.#root.querySelectorAll('.qt-line')].map((line) => ({ line, folded: fold(line.textContent) }));
    return this.#lines.filter(({ folded }) => folded.includes(needle)).map(({ line }) => line);
  }
}

function rangesOf(line: Element, needle: string): StaticRange[] {
  return findFolded(foldWithOffsets(line.textContent), needle).map(([start, end]) => {
    const [startContainer, startOffset] = pointIn(line, start);
    const [endContainer, endOffset] = pointIn(line, end);
    return new StaticRange({ startContainer, startOffset, endContainer, endOffset });
  });
}

/** The text node that an offset in the line's text falls into, and the offset there. */
function pointIn(line: Element, offset: number): [Text, number] {
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  let node = walker.nextNode() as Text;
  let rest = offset;
  for (; rest > node.length; node = walker.nextNode() as Text) rest -= node.length;
  return [node, rest];
}
