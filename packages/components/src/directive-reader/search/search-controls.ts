import type { Language } from '@quantriet/contract';
import { formatNumber } from '../../core/format.js';
import type { ReaderWords } from '../messages.js';
import type { SearchBox } from '../parts/search-box.js';
import { SearchSession } from './search-session.js';

export interface SearchedReader {
  words: () => ReaderWords;
  language: () => Language;
  /** `khoản 2 Điều 5`; empty where nothing is numbered. */
  placeOf: (passage: string) => string;
  /** Says what happened, and draws again. */
  say: (text: string) => void;
}

/** The search as people work it: what the box shows, and what its keys and buttons do. */
export class SearchControls extends SearchSession {
  readonly #reader: SearchedReader;

  constructor(reader: SearchedReader) {
    super();
    this.#reader = reader;
  }

  get box(): SearchBox {
    return {
      query: this.query,
      count: this.#count,
      found: this.matches.length > 0,
      words: this.#reader.words(),
      search: (query) => {
        this.find(query);
        this.#reader.say(this.#count);
      },
      step: (by) => this.#go(by),
      clear: () => {
        this.find('');
        this.#reader.say(this.#reader.words().cleared);
      },
    };
  }

  #go(by: 1 | -1): void {
    const match = this.step(by);
    if (!match) return;
    const { element, passage } = match.line;
    element.scrollIntoView({ block: 'center' });
    this.#reader.say(this.#reader.words().saidAt(this.#number(this.current + 1), this.#number(this.matches.length), this.#reader.placeOf(passage)));
  }

  get #count(): string {
    const words = this.#reader.words();
    const { length } = this.matches;
    if (!this.isAsked) return '';
    if (length === 0) return words.notFound;
    return this.current < 0 ? words.found(this.#number(length)) : words.at(this.#number(this.current + 1), this.#number(length));
  }

  #number(value: number): string {
    return formatNumber(value, this.#reader.language());
  }
}
