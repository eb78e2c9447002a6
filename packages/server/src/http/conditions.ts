import { createHash } from 'node:crypto';
import { routes, type Operation, type RouteSpec } from '@quantriet/contract';
import { Refusal } from './refusal.js';

/** The entity tag of a revision. */
export function revisionTag(revision: number): string {
  return `"${revision}"`;
}

/** The entity tag of an answer that has no revision: equal content has an equal one, whoever asks. */
export function contentTag(body: string | Uint8Array): string {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
}

/**
 * The revision that a change builds on. Only one strong tag is taken: `*` and lists would let a change through that nobody has read.
 * @throws Refusal `precondition-required`
 */
export function revisionOf(operation: Operation, ifMatch: string | null): number | undefined {
  const { conditional }: RouteSpec = routes[operation];
  if (!conditional) return undefined;
  const revision = /^"(\d{1,15})"$/.exec(ifMatch?.trim() ?? '')?.[1];
  if (revision === undefined) throw new Refusal(428, 'precondition-required');
  return Number(revision);
}

/** Whether the client has that answer already. Tags are compared weakly: a proxy that packs answers weakens them. */
export function hasAlready(ifNoneMatch: string | null, tag: string): boolean {
  if (ifNoneMatch === null) return false;
  return ifNoneMatch.trim() === '*' || ifNoneMatch.split(',').some((each) => each.trim().replace(/^W\//, '') === tag);
}

/**
 * The key under which a change happens once.
 * @throws Refusal `key-missing`
 */
export function keyOf(operation: Operation, header: string | null): string | undefined {
  const { idempotent }: RouteSpec = routes[operation];
  if (!idempotent) return undefined;
  if (!/^[\x21-\x7e]{1,200}$/.test(header ?? '')) throw new Refusal(400, 'key-missing');
  return header!;
}
