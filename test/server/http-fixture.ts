import { fixedClock, type Capability, type Report } from '@quantriet/contract';
import { testServer, type TestServer, type TestServerOptions } from '@quantriet/server/testing';
import type { TestContext } from 'node:test';
import { editionFor, NOW, PLAN } from './store-fixture.js';

/** The server with the small plan, asked as from outside. */

export interface Asking {
  method?: string;
  token?: string | undefined;
  body?: unknown;
  headers?: Record<string, string>;
}

export interface Answered {
  status: number;
  headers: Headers;
  text: string;
  /** Body as JSON. */
  json: Record<string, unknown>;
  /** Of a problem. */
  code: unknown;
}

export interface Asked extends TestServer {
  /** Asks below the base address; `body` is sent as JSON unless it is text. */
  ask: (path: string, asking?: Asking) => Promise<Answered>;
}

async function answered(response: Response): Promise<Answered> {
  const text = await response.text();
  const isJson = text !== '' && response.headers.get('content-type')?.includes('json');
  const json = (isJson ? JSON.parse(text) : {}) as Record<string, unknown>;
  return { status: response.status, headers: response.headers, text, json, code: json['code'] };
}

export const persona = (body: string, ...capabilities: Capability[]) => ({ body, capabilities, persona: `${body} ${capabilities.join(' ')}` });

/** Submitter, receiver, supervisor, inspector and editor. */
export const PERSONAS = [
  persona('huyen-1', 'report'), persona('huyen-2', 'report'), persona('ban-tuyen-giao', 'receive'),
  persona('btv', 'supervise'), persona('btv', 'inspect'), persona('btv', 'edit'),
];

export async function askedServer(t: TestContext, options: TestServerOptions = {}): Promise<Asked> {
  const server = await testServer({ clock: fixedClock(NOW), editions: [editionFor()], accounts: PERSONAS, ...options });
  t.after(() => server.close());
  const ask = async (path: string, { method = 'GET', token, body, headers = {} }: Asking = {}): Promise<Answered> => {
    const sent = body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) };
    const all = new Headers(headers);
    if (body !== undefined && !all.has('content-type')) all.set('content-type', 'application/json');
    if (token !== undefined) all.set('authorization', `Bearer ${token}`);
    return answered(await server.fetch(new Request(new URL(path, server.url), { method, headers: all, ...sent })));
  };
  return { ...server, ask };
}

let keys = 0;

export const key = (): Record<string, string> => ({ 'idempotency-key': `key-${++keys}` });

export const REPORT = `reports/${PLAN}.hoc-tap.huyen-1`;

/** Opens the report of `huyen-1`, and gives its entity tag. */
export async function openReport({ ask }: Asked, token: string): Promise<{ report: Report; tag: string }> {
  const { json, headers } = await ask(`plans/${PLAN}/reports`, { method: 'POST', token, body: { duty: 'hoc-tap' }, headers: key() });
  return { report: json as unknown as Report, tag: headers.get('etag')! };
}
