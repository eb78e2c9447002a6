/** What is printed on every page and is no part of the text: running heads, numbers of pages, and the stamp of whoever signed the file. */

/** Of the official gazette; the number of the page may stand on its line. */
const RUNNING_HEAD = /^(?:(\d{1,4})\s+)?CÔNG BÁO\s*\/\s*Số[\d\s+]+\/\s*Ngày\s+[\d-]+(?:\s+(\d{1,4}))?$/iu;
const STAMP_BEGINS = /^(?:Người ký|Ký bởi):/iu;
const STAMP_ENDS = /^(?:Thời gian ký|Ngày ký):\s*\d/iu;
const LONGEST_STAMP = 8;
const LONE_NUMBER = /^\d{1,4}$/;

const plain = (text: string): string => text.normalize('NFC').trim();

export const hasRunningHeads = (lines: readonly string[]): boolean => lines.some((each) => RUNNING_HEAD.test(plain(each)));

class Pages {
  /** The lines that are not the text's. */
  readonly printed = new Set<number>();
  /** The number of the page before. */
  #last = 1;
  readonly #lines: readonly string[];

  constructor(lines: readonly string[]) {
    this.#lines = lines.map(plain);
    const isHeaded = hasRunningHeads(lines);
    this.#lines.forEach((each, i) => {
      const head = RUNNING_HEAD.exec(each);
      if (head) this.#turnAt(i, Number(head[1] ?? head[2]));
      else if (STAMP_BEGINS.test(each)) this.#stampAt(i);
      else if (!isHeaded && Number(each) === this.#last + 1 && this.#isAlone(lines, i)) this.#number(i);
    });
  }

  /** Its number stands above or below the running head, where it has none itself. */
  #turnAt(i: number, number: number): void {
    this.printed.add(i);
    if (number) this.#last = number;
    const beside = number ? [] : [this.#beside(i, -1), this.#beside(i, 1)].filter((at) => LONE_NUMBER.test(this.#lines[at] ?? ''));
    const at = beside.some((each) => this.printed.has(each)) ? undefined : (beside.find((each) => Number(this.#lines[each]) === this.#last + 1) ?? beside[0]);
    if (at !== undefined) this.#number(at);
  }

  #stampAt(i: number): void {
    const length = this.#lines.slice(i, i + LONGEST_STAMP).findIndex((each) => STAMP_ENDS.test(each));
    for (let n = 0; n <= length; n++) this.printed.add(i + n);
  }

  #number(i: number): void {
    this.printed.add(i);
    this.#last = Number(this.#lines[i]);
  }

  /** At the turn of a page, or beside a blank line. */
  #isAlone(lines: readonly string[], i: number): boolean {
    return LONE_NUMBER.test(this.#lines[i]!) && [lines[i - 1] ?? '', lines[i + 1] ?? ''].some((each) => each.trim() === '' || each.startsWith('\f'));
  }

  /** The next line up or down that is not blank. */
  #beside(i: number, step: number): number {
    let at = i + step;
    while (this.#lines[at] === '') at += step;
    return at;
  }
}

/** The lines without what is printed on every page; where that stood the next line begins with a form feed. */
export function withoutPages(lines: readonly string[]): string[] {
  const { printed } = new Pages(lines);
  return lines.flatMap((each, i) => (printed.has(i) ? [] : [printed.has(i - 1) ? `\f${each}` : each]));
}
