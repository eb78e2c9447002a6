import { Refusal } from '../http/refusal.js';

export const PAGE_SIZE = 500;

export function badCursor(cursor: string): Refusal {
  return new Refusal(400, 'bad-cursor', { params: { cursor } });
}

interface PageRequest {
  cursor?: string | undefined;
  limit?: number | undefined;
}

/**
 * A page of a list. The cursor is the id of the last item given, and its place is looked for in the list before it is filtered: an
 * item that has changed in between moves nobody else out of the next page.
 * @throws Refusal `bad-cursor`
 */
export function pageOf<T extends { id: string }>(all: readonly T[], wanted: (item: T) => boolean, { cursor, limit = PAGE_SIZE }: PageRequest): { items: T[]; next?: string } {
  const before = cursor === undefined ? -1 : all.findIndex(({ id }) => id === cursor);
  if (cursor !== undefined && before < 0) throw badCursor(cursor);
  const rest = all.slice(before + 1).filter(wanted);
  const items = rest.slice(0, limit);
  return rest.length > limit ? { items, next: items.at(-1)!.id } : { items };
}
