import type { TextLine } from '../text/build-passages.js';
import { Highlighter } from './highlighter.js';
import { MIN_QUERY_LENGTH, TextSearch, type Match } from './text-search.js';

/** A search under way: what was asked, where it was found, and which match one stands at. */
export class SearchSession {
  query = '';
  matches: readonly Match[] = [];
  /** Index of the match one stands at; -1 before the first step. */
  current = -1;
  readonly #highlighter = new Highlighter();
  #search = new TextSearch([]);

  /** True once enough is typed to search for. */
  get isAsked(): boolean {
    return this.query.trim().length >= MIN_QUERY_LENGTH;
  }

  /** Searches another text from now on, for the same query. */
  over(lines: readonly TextLine[]): void {
    this.#search = new TextSearch(lines);
    this.find(this.query);
  }

  find(query: string): void {
    this.query = query;
    this.matches = this.#search.find(query);
    this.current = -1;
    this.#highlighter.paint(this.matches);
  }

  /** Goes to the next match or the one before, around the ends. */
  step(by: 1 | -1): Match | undefined {
    const { length } = this.matches;
    if (length === 0) return undefined;
    this.current = this.current < 0 ? (by > 0 ? 0 : length - 1) : (this.current + by + length) % length;
    this.#highlighter.select(this.current);
    return this.matches[this.current];
  }

  /** Takes the highlights off the page. */
  end(): void {
    this.#highlighter.clear();
  }
}
