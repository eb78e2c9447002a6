import type { Clock } from '@quantriet/contract';
import { ApiError } from './api-error.js';
import { HttpSource } from './http.js';
import { SnapshotSource } from './snapshot.js';
import type { Source } from './source.js';
import { withToken, type TokenSource } from './token.js';
import { createSend, type Fetch } from './transport.js';

export interface CommonOptions {
  /**
   * In place of the platform's `fetch`; it is given a `Request`. With it an address may have any scheme. To read a folder in Node:
   * ```ts
   * createClient({
   *   snapshot: pathToFileURL('published/'),
   *   fetch: async ({ url }) => {
   *     const file = await readFile(new URL(url)).catch(() => undefined);
   *     return new Response(file, { status: file ? 200 : 404 });
   *   },
   * });
   * ```
   */
  fetch?: Fetch | undefined;
  /** Where "now" comes from for calls without `asOf`. By default the server's, and for a snapshot the machine's. */
  clock?: Clock | undefined;
  /** Milliseconds for one request with all its tries; 30,000 by default. */
  timeout?: number | undefined;
  /** Of a server: gives the bearer token of whoever is signed in. What cannot be signed is not sent. */
  token?: TokenSource | undefined;
}

/** Addresses may be relative to the document's base where there is a document; elsewhere they must be absolute. */
export type ClientOptions = CommonOptions & (
  | { /** A published folder, or its `index.json`. */ snapshot: string | URL; baseUrl?: undefined }
  | { /** The address that the paths of the contract's routes follow. */ baseUrl: string | URL; snapshot?: undefined }
);

const DEFAULT_TIMEOUT_MS = 30_000;

/** @throws ApiError `bad-url` */
function absolute(address: string | URL, anyScheme: boolean): URL {
  const value = String(address);
  const bad = (cause?: unknown) => new ApiError('bad-url', { params: { value }, cause });
  // Empty would be the page itself.
  if (!value.trim()) throw bad();
  let url: URL;
  try {
    url = new URL(value, typeof document === 'undefined' ? undefined : document.baseURI);
  } catch (cause) {
    throw bad(cause);
  }
  // `fetch` takes no names and passwords in an address, and by itself no other schemes.
  if (url.username || url.password || !(anyScheme || /^https?:$/.test(url.protocol))) throw bad();
  return url;
}

/** An address in a folder, which may be written without the slash at its end. What follows `?` or `#` is not part of it. */
function inFolder(folder: URL, path: string): string {
  if (!folder.pathname.endsWith('/')) folder.pathname += '/';
  return new URL(path, folder).href;
}

/** @throws ApiError `bad-url`, `no-source` */
export function sourceOf({ snapshot, baseUrl, fetch, timeout = DEFAULT_TIMEOUT_MS, token }: ClientOptions): Source {
  // Looked up at each call, so that what a page puts in its place later is used.
  const open = fetch ?? ((request: Request) => globalThis.fetch(request));
  if (snapshot !== undefined) {
    const url = absolute(snapshot, fetch !== undefined);
    return new SnapshotSource(url.pathname.endsWith('.json') ? url.href : inFolder(url, 'index.json'), createSend(open, timeout));
  }
  if (baseUrl !== undefined) {
    const send = createSend(token ? withToken(open, token) : open, timeout);
    return new HttpSource(inFolder(absolute(baseUrl, fetch !== undefined), '.'), send);
  }
  throw new ApiError('no-source');
}
