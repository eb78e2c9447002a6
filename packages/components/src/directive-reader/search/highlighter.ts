import { rangeOf, type Match } from './text-search.js';

const FOUND = 'qt-found';
const CURRENT = 'qt-found-current';

/** Highlights are the page's: readers on one page add to the same two. */
function shared(name: string, priority: number): Highlight {
  let highlight = CSS.highlights.get(name);
  if (!highlight) {
    highlight = new Highlight();
    highlight.priority = priority;
    CSS.highlights.set(name, highlight);
  }
  return highlight;
}

/** Paints matches over the text without touching it; where the browser cannot, whole lines are marked by a class. */
export class Highlighter {
  #ranges: Array<AbstractRange | undefined> = [];
  #matches: readonly Match[] = [];
  #current: number | undefined;

  paint(matches: readonly Match[]): void {
    this.clear();
    this.#matches = matches;
    if ('highlights' in CSS) {
      this.#ranges = matches.map(rangeOf);
      const found = shared(FOUND, 0);
      for (const range of this.#ranges) if (range) found.add(range);
    } else {
      for (const { line } of matches) line.element.classList.add(FOUND);
    }
  }

  /** Makes one of the painted matches stand out. */
  select(index: number): void {
    this.#deselect();
    this.#current = index;
    const range = this.#ranges[index];
    if (range) shared(CURRENT, 1).add(range);
    else this.#matches[index]?.line.element.classList.add(CURRENT);
  }

  clear(): void {
    this.#deselect();
    for (const range of this.#ranges) if (range) CSS.highlights.get(FOUND)?.delete(range);
    for (const { line } of this.#matches) line.element.classList.remove(FOUND);
    this.#ranges = [];
    this.#matches = [];
  }

  #deselect(): void {
    if (this.#current === undefined) return;
    const range = this.#ranges[this.#current];
    if (range) CSS.highlights.get(CURRENT)?.delete(range);
    this.#matches[this.#current]?.line.element.classList.remove(CURRENT);
    this.#current = undefined;
  }
}
