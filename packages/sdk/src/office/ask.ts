import { fillPath, ID_PATTERN, officeRoutes, type OfficeOperation, type RouteSpec } from '@quantriet/contract';
import { ApiError } from '../api-error.js';
import type { Client } from '../client.js';
import { parseJson } from '../json.js';
import { SharedLoads } from '../shared.js';
import type { ServerAnswer } from '../source.js';
import { newKey } from './key.js';

/** One call of one operation that takes a token. */
export interface OfficeCall {
  path?: Record<string, string>;
  query?: Record<string, string | undefined>;
  body?: unknown;
  /** What If-Match names. */
  revision?: number;
  key?: string | undefined;
  signal?: AbortSignal | undefined;
}

/** @throws ApiError `no-server` over a snapshot, and what the server refuses */
export async function send(client: Client, operation: OfficeOperation, call: OfficeCall): Promise<ServerAnswer> {
  const { method, path: template, idempotent }: RouteSpec = officeRoutes[operation];
  const { path = {}, query, body, revision, signal } = call;
  const resource = fillPath(template, path).slice(1);
  if (!client.call) throw new ApiError('no-server', { params: { resource, url: client.source } });
  // Dots would climb out of the path.
  if (!Object.values(path).every((id) => ID_PATTERN.test(id))) throw new ApiError('not-found', { params: { resource } });
  const key = idempotent ? (call.key ?? newKey()) : undefined;
  const request = {
    resource, query, method, ...(key && { key }),
    headers: {
      ...(key && { 'idempotency-key': key }),
      ...(revision !== undefined && { 'if-match': `"${revision}"` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  };
  // Its own signal for each call: a listener that a request leaves behind is not the caller's to keep.
  return new SharedLoads().load('', (stop) => client.call!({ ...request, signal: stop }), false, signal);
}

export async function ask<T>(client: Client, operation: OfficeOperation, call: OfficeCall): Promise<T> {
  const answer = await send(client, operation, call);
  return parseJson(answer, answer.place) as T;
}
