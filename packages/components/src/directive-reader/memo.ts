/** Keeps what was made for as long as what it was made from is the same. */
export class Memo<T> {
  #made: { from: readonly unknown[]; value: T } | undefined;

  get(from: readonly unknown[], make: () => T): T {
    if (!this.#made || from.some((value, i) => !Object.is(value, this.#made?.from[i]))) this.#made = { from, value: make() };
    return this.#made.value;
  }

  forget(): void {
    this.#made = undefined;
  }
}
