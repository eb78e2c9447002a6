import type { Block } from '../blocks.js';
import { markerOf } from './markers.js';

/** So many articles tell enough. */
const LONGEST_RUN = 30;

/** The document's own articles, as far as their count goes on. */
export class OwnArticles {
  #last = 0;
  /** By number: where such a line stands. */
  readonly #at = new Map<number, number[]>();

  constructor(private readonly blocks: readonly Block[]) {
    blocks.forEach((_, i) => {
      const order = this.#orderAt(i);
      const at = this.#at.get(order);
      if (at) at.push(i);
      else this.#at.set(order, [i]);
    });
  }

  /** A block that is not quoted. */
  pass(i: number): void {
    if (this.#orderAt(i) === this.#last + 1) this.#last += 1;
  }

  /** Where the document itself goes on within what would be quoted: it does not go on after it, or hardly. Infinity where nothing does. @param atLeast for how many articles */
  within(from: number, to: number, atLeast: number): number {
    if (this.#last === 0) return Infinity;
    const [inside, after] = [this.#run(from, to), this.#run(to, Infinity)];
    return inside >= atLeast && (after === 0 || inside > after + 4) ? this.#next(from, this.#last + 1) : Infinity;
  }

  /** How far the count goes on after a block, up to another. */
  #run(from: number, to: number): number {
    let [length, at] = [0, this.#next(from, this.#last + 1)];
    while (length < LONGEST_RUN && at <= to && at < Infinity) at = this.#next(at, this.#last + ++length + 1);
    return length;
  }

  /** The first of that number after a block. */
  #next(from: number, order: number): number {
    const at = this.#at.get(order) ?? [];
    let [low, high] = [0, at.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (at[middle]! > from) high = middle;
      else low = middle + 1;
    }
    return at[low] ?? Infinity;
  }

  /** Of an article without a letter; 0 where there is none. */
  #orderAt(i: number): number {
    const block = this.blocks[i];
    const marker = block?.kind === 'line' ? markerOf(block.text) : undefined;
    return marker?.kind === 'article' && /^\d+$/u.test(marker.key) ? marker.order : 0;
  }
}
