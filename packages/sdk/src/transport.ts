import { CONTRACT_HEADER, CONTRACT_VERSION, isContract, systemClock } from '@quantriet/contract';
import ky from 'ky';
import { ApiError, isApiError } from './api-error.js';
import { problemOf } from './problem.js';
import { backOff, retryAfter } from './retry.js';

/** The only file that sends requests: one call through ky, which tries again where that can help and do no harm, within a time. */

/** What the platform's `fetch` does, as far as it is used here: it is always given a `Request`. */
export type Fetch = (request: Request) => Promise<Response>;

/** A resource as people name it (`plans/x`) and the address it is read from; both end up in errors. */
export interface Place extends Record<string, string> {
  resource: string;
  url: string;
}

export interface SendOptions {
  signal: AbortSignal;
  /** `GET` by default. */
  method?: string;
  headers?: Record<string, string>;
  body?: string;
  cache?: RequestCache;
  /** `sha256-…`, for pages that cannot compute a hash themselves. */
  integrity?: string;
}

export interface Answer {
  body: ArrayBuffer;
  headers: Headers;
  /** Requests it took. */
  attempts: number;
}

/** @throws ApiError `unreachable`, `timeout`, `not-found`, `contract-version`, `server`, or the code of a problem document */
export type Send = (place: Place, options: SendOptions) => Promise<Answer>;

const TRIES = 3;

/** May be sent twice: a question, what the server knows again by its key, and what it takes for one revision only. */
function isRepeatable(method: string, headers: Record<string, string> = {}): boolean {
  return method === 'GET' || 'idempotency-key' in headers || (method === 'PUT' && 'if-match' in headers);
}

/** @param timeout Milliseconds for one call with all its tries. */
export function createSend(fetch: Fetch, timeout: number): Send {
  return async (place, { signal, body, method = 'GET', headers, ...init }) => {
    // Real time is meant, not the client's clock, which may stand at the date of a demo.
    const deadline = systemClock.now() + timeout;
    const limits = { signal, left: () => deadline - systemClock.now(), patience: timeout / TRIES };
    const tries = isRepeatable(method, headers) ? TRIES : 1;
    let attempts = 0;
    let wait = 0;
    let outcome!: Outcome;
    const send = async (request: Request): Promise<Response> => {
      attempts++;
      outcome = await attempt({ fetch, place, request, body, attempts }, limits);
      const { error, told } = outcome;
      wait = told ?? backOff(attempts);
      // What is thrown is tried again; to come back before the server wants it, or after the time is over, is no use.
      if (error?.retryable && attempts < tries && wait < limits.left()) throw error;
      return new Response();
    };
    const retry = { limit: TRIES, methods: [method.toLowerCase() as 'get'], delay: () => wait };
    const request = { ...init, method, headers: { accept: 'application/json', ...headers }, signal };
    await ky(place.url, { ...request, retry, timeout: false, fetch: (each) => send(each as Request) })
      .catch((cause: unknown) => { outcome = { error: failure(signal.aborted ? 'aborted' : 'unreachable', place, attempts, cause) }; });
    if (outcome.error) throw outcome.error;
    return { ...outcome, attempts };
  };
}

function failure(code: 'timeout' | 'aborted' | 'unreachable', place: Place, attempts: number, cause?: unknown): ApiError {
  return isApiError(cause) ? cause : new ApiError(code, { params: place, retryable: code !== 'aborted', attempts, cause });
}

interface Try {
  fetch: Fetch;
  place: Place;
  /** Without its body: a text can be sent as often as need be, the stream that a Request makes of it cannot. */
  request: Request;
  body: string | undefined;
  attempts: number;
}

type Outcome = { body: ArrayBuffer; headers: Headers; error?: never; told?: never } | { error: ApiError; told?: number | undefined };

interface Limits {
  signal: AbortSignal;
  /** Milliseconds left for everything. */
  left: () => number;
  /** Milliseconds until an answer must have begun: one try that hangs shall not use up the time of all. */
  patience: number;
}

/** One request, read to its end. Never rejects. */
function attempt({ fetch, place, request, body, attempts }: Try, { signal, left, patience }: Limits): Promise<Outcome> {
  return new Promise((resolve) => {
    const controller = new AbortController();
    const end = (outcome: Outcome) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', abort);
      resolve(outcome);
    };
    const fail = (code: 'timeout' | 'aborted' | 'unreachable', cause?: unknown) => {
      end({ error: failure(code, place, attempts, cause) });
      controller.abort();
    };
    const abort = () => fail('aborted');
    const late = () => fail('timeout');
    let timer = setTimeout(late, Math.min(patience, left()));
    signal.addEventListener('abort', abort);
    if (signal.aborted) return abort();
    const read = async () => {
      // A second try takes no cache's word for it.
      const again: RequestInit = attempts > 1 ? { cache: 'reload' } : {};
      const response = await fetch(new Request(request, { ...again, body: body ?? null, signal: controller.signal }));
      clearTimeout(timer);
      if (!controller.signal.aborted) timer = setTimeout(late, left());
      end(outcomeOf(response, await response.arrayBuffer(), place, attempts));
    };
    read().catch((cause: unknown) => fail('unreachable', cause));
  });
}

function outcomeOf({ headers, ok, status }: Response, body: ArrayBuffer, place: Place, attempts: number): Outcome {
  const found = headers.get(CONTRACT_HEADER);
  if (found !== null && !isContract(found)) return { error: contractError(found, place, attempts) };
  return ok ? { body, headers } : { error: problemOf(status, headers, body, place, attempts), told: retryAfter(headers) };
}

/** A snapshot or a server of another major version of the contract. */
export function contractError(found: string, place: Place, attempts: number): ApiError {
  return new ApiError('contract-version', { params: { ...place, found, expected: CONTRACT_VERSION }, attempts });
}
