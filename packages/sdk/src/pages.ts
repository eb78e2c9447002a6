/** The items of a list, page by page. `broken` says what to throw for what is no page, or for a cursor that leads nowhere. */
export async function* pages<T>(ask: (cursor: string | undefined) => Promise<unknown>, broken: () => Error): AsyncGenerator<T, void, undefined> {
  let cursor: string | undefined;
  do {
    const { items, next } = (await ask(cursor)) as { items: T[]; next?: string };
    if (!Array.isArray(items) || (next !== undefined && next === cursor)) throw broken();
    yield* items;
    cursor = next;
  } while (cursor !== undefined);
}
