import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';
import { ApiError, isApiError, type Fetch } from '@quantriet/sdk';
import type { Folder } from '../fixtures/snapshot-folder.js';

export interface Served {
  /** `http://127.0.0.1:port` */
  origin: string;
  /** Paths asked for, in order, with their query. */
  requests: string[];
}

/** A server on 127.0.0.1 for as long as a test runs. */
export async function serve(t: TestContext, listener: RequestListener): Promise<Served> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(request.url ?? '/');
    listener(request, response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  t.after(() => {
    server.close();
    server.closeAllConnections();
  });
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests };
}

export function answer(response: ServerResponse, status: number, body: string, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);
}

/** Serves a folder as any web server would. `faults` answer in its place, by path. */
export function folderListener(folder: Folder, faults: Record<string, RequestListener> = {}): RequestListener {
  return (request: IncomingMessage, response: ServerResponse) => {
    const path = (request.url ?? '/').slice(1);
    const text = folder.get(path);
    if (faults[path]) faults[path](request, response);
    else if (text === undefined) answer(response, 404, '<h1>Not found</h1>', { 'content-type': 'text/html' });
    else answer(response, 200, text);
  };
}

/** An address in no network; `folderFetch` answers it. */
export const FOLDER_URL = 'https://du-lieu.example/cong-bo/';

/** The same without a network: paths asked for are in `requests`. */
export function folderFetch(folder: Folder): Fetch & { requests: string[] } {
  const requests: string[] = [];
  const fetch = (request: Request): Promise<Response> => {
    const path = request.url.slice(FOLDER_URL.length);
    requests.push(path);
    const text = folder.get(path);
    return Promise.resolve(new Response(text ?? 'Not found', { status: text === undefined ? 404 : 200 }));
  };
  return Object.assign(fetch, { requests });
}

/** What a promise is rejected with, which must be an ApiError. */
export async function rejection(promise: Promise<unknown>): Promise<ApiError> {
  try {
    await promise;
  } catch (error) {
    if (isApiError(error)) return error;
    throw error;
  }
  throw new Error('expected a rejection');
}

/** Lets everything that is ready to run do so; no time passes. */
export const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}
