/** All that is above a line some way below the top of the window, under whatever is kept there. */
const ABOVE = { rootMargin: '1000000px 0px -85% 0px' };

/** Follows which of some passages is read while the page scrolls: the last of them that begins above a line near the top. */
export class Following {
  current: string | undefined;
  readonly #onChange: (hasScrolled: boolean) => void;
  readonly #begun = new Set<string>();
  #observer: IntersectionObserver | undefined;

  /** @param onChange told of another passage, and whether somebody scrolled there */
  constructor(onChange: (hasScrolled: boolean) => void) {
    this.#onChange = onChange;
  }

  /** @param passages elements by id, in the text's order */
  follow(passages: ReadonlyMap<string, Element>): void {
    this.stop();
    const ids = [...passages.keys()];
    const idOf = new Map([...passages].map(([id, element]) => [element, id]));
    let isFirst = true;
    this.#observer = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) this.#begun[isIntersecting ? 'add' : 'delete'](idOf.get(target)!);
      const current = ids.findLast((id) => this.#begun.has(id));
      if (current !== this.current) {
        this.current = current;
        this.#onChange(!isFirst);
      }
      isFirst = false;
    }, ABOVE);
    for (const element of passages.values()) this.#observer.observe(element);
  }

  stop(): void {
    this.#observer?.disconnect();
    this.#begun.clear();
    this.current = undefined;
  }
}
