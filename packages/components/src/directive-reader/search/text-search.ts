import { findFolded, fold, foldWithOffsets, type FoldedText } from '@quantriet/contract';
import type { TextLine } from '../text/build-passages.js';

/** A place where the query occurs: a range in the text of a line. */
export interface Match {
  line: TextLine;
  start: number;
  end: number;
}

interface IndexedLine {
  line: TextLine;
  text: string;
  folded: string;
  /** Made for the lines that match only: mapping every letter of a decree back costs more than searching it. */
  map?: FoldedText;
}

/** Shorter queries would mark half the text. */
export const MIN_QUERY_LENGTH = 2;

/** Search over the lines of one text, marks ignored on both sides. The text itself is not touched. */
export class TextSearch {
  readonly #lines: readonly TextLine[];
  #index: IndexedLine[] | undefined;

  constructor(lines: readonly TextLine[]) {
    this.#lines = lines;
  }

  /** Matches in reading order; none for a query that is too short. */
  find(query: string): Match[] {
    const needle = fold(query).trim();
    if (needle.length < MIN_QUERY_LENGTH) return [];
    this.#index ??= this.#lines.map((line) => {
      const text = line.element.textContent;
      return { line, text, folded: fold(text) };
    });
    return this.#index.filter(({ folded }) => folded.includes(needle)).flatMap((indexed) => {
      indexed.map ??= foldWithOffsets(indexed.text);
      return findFolded(indexed.map, needle).map(([start, end]) => ({ line: indexed.line, start, end }));
    });
  }
}

/** The match as a range of the page; undefined when the page has changed the text since. */
export function rangeOf({ line, start, end }: Match): StaticRange | undefined {
  const walker = document.createTreeWalker(line.element, NodeFilter.SHOW_TEXT);
  let from: { node: Node; offset: number } | undefined;
  let passed = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { length } = node as Text;
    if (!from && start < passed + length) from = { node, offset: start - passed };
    if (from && end <= passed + length) {
      return new StaticRange({ startContainer: from.node, startOffset: from.offset, endContainer: node, endOffset: end - passed });
    }
    passed += length;
  }
  return undefined;
}
