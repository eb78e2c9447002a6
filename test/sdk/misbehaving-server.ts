import { once } from 'node:events';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { TestContext } from 'node:test';
import type { Report } from '@quantriet/contract';
import { answer, serve } from './serve.js';

/** One report on a server that keeps the contract's promises about keys and revisions, behind a line that keeps none. */

/** What happens to one request on its way. `before`: lost on the way there. `after`: done, and the answer lost on the way back. */
export type Mishap = 'none' | 'before' | 'after' | 'half' | 'twice' | { status: number; code?: string; headers?: Record<string, string> };

export interface Arrived {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

export interface Misbehaving {
  baseUrl: string;
  /** Requests as they arrived, lost ones too. */
  arrived: Arrived[];
  /** Changes that were really made, by operation. */
  effects: string[];
  report: Report;
}

export const PLAN = 'ke-hoach';
export const REPORT = 'ke-hoach.hoc-tap.huyen-1';

function blankReport(): Report {
  return {
    id: REPORT, plan: PLAN, duty: 'hoc-tap', body: 'huyen-1', to: 'ban-tuyen-giao', state: 'draft', version: 1, revision: 1,
    updatedAt: '2023-08-25T01:00:00.000Z', sample: true,
    versions: [{ version: 1, state: 'draft', template: { id: 'ket-qua-nho', version: 1 }, answer: { kind: 'report' }, values: {} }],
  };
}

interface Reply {
  status: number;
  body: unknown;
}

class Office {
  readonly effects: string[] = [];
  readonly #answers = new Map<string, Reply>();
  report = blankReport();

  handle({ method, path, headers, body }: Arrived): Reply {
    if (method === 'GET') return { status: 200, body: this.report };
    const key = headers['idempotency-key'] as string | undefined;
    const known = key && this.#answers.get(key);
    if (known) return known;
    const reply = this.#change(path, headers, body);
    if (key) this.#answers.set(key, reply);
    return reply;
  }

  #change(path: string, headers: IncomingHttpHeaders, body: string): Reply {
    const { revision } = this.report;
    if (headers['if-match'] !== `"${revision}"`) return { status: 412, body: { code: 'stale', params: { revision } } };
    const operation = path.split('/').at(-1)!;
    this.effects.push(operation);
    const state = operation === 'submit' ? 'submitted' : 'draft';
    const { values } = JSON.parse(body) as { values: Record<string, number> };
    this.report = { ...this.report, revision: revision + 1, state, versions: [{ ...this.report.versions[0]!, state, values }] };
    return { status: 200, body: this.report };
  }
}

function reply(response: ServerResponse, { status, body }: Reply): void {
  answer(response, status, JSON.stringify(body), status < 400 ? {} : { 'content-type': 'application/problem+json' });
}

async function read(request: IncomingMessage): Promise<Arrived> {
  let body = '';
  request.setEncoding('utf8').on('data', (part: string) => { body += part; });
  await once(request, 'end');
  return { method: request.method!, path: request.url!, headers: request.headers, body };
}

/** @param mishaps Of the first request, the second, and so on; afterwards all goes well. */
export async function misbehaving(t: TestContext, mishaps: Mishap[] = []): Promise<Misbehaving> {
  const office = new Office();
  const arrived: Arrived[] = [];
  const line = [...mishaps];
  const meet = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const mishap = line.shift() ?? 'none';
    const call = await read(request);
    arrived.push(call);
    if (mishap === 'before') return void request.socket.destroy();
    if (typeof mishap === 'object') {
      const { status, code, headers } = mishap;
      return answer(response, status, code ? JSON.stringify({ code }) : '', { 'content-type': 'application/problem+json', ...headers });
    }
    const result = office.handle(call);
    if (mishap === 'twice') office.handle(call);
    if (mishap === 'after') return void request.socket.destroy();
    if (mishap === 'half') {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '9999' }).write('{"id":', () => request.socket.destroy());
      return;
    }
    reply(response, result);
  };
  const { origin } = await serve(t, (request, response) => void meet(request, response));
  return { baseUrl: origin, arrived, effects: office.effects, get report() { return office.report; } };
}
