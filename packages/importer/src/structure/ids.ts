/** Words of which ids are made, by kind: `dieu-5.khoan-2`. */
export const ID_WORDS: Record<string, string> = {
  part: 'phan', chapter: 'chuong', section: 'muc', subsection: 'tieu-muc', article: 'dieu', clause: 'khoan', point: 'diem', indent: 'gach', paragraph: 'doan', quote: 'trich', table: 'bang', footnote: 'chu-thich',
  appendix: 'phu-luc',
};

/** Ids that nobody has yet: the second of one name is `…-2`. */
export class FreeIds {
  readonly #taken: Set<string>;
  readonly #next = new Map<string, number>();

  constructor(reserved: Iterable<string> = []) {
    this.#taken = new Set(reserved);
  }

  take(id: string): string {
    let free = id;
    for (let n = this.#next.get(id) ?? 2; this.#taken.has(free); n++) {
      free = `${id}-${n}`;
      this.#next.set(id, n + 1);
    }
    this.#taken.add(free);
    return free;
  }

  release(id: string): void {
    this.#taken.delete(id);
  }
}
