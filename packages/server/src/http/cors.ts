import { CONTRACT_HEADER } from '@quantriet/contract';

const EXPOSED = ['etag', 'retry-after', 'x-request-id', CONTRACT_HEADER, 'idempotent-replayed', 'ratelimit', 'ratelimit-policy'].join(', ');
const ALLOWED_HEADERS = 'authorization, content-type, idempotency-key, if-match, accept-language';

/** Which pages of other origins may read an answer: those listed anything, all others what is public. */
export class Cors {
  readonly #origins: ReadonlySet<string>;

  constructor(origins: readonly string[]) {
    this.#origins = new Set(origins.map((each) => new URL(each).origin));
  }

  /** Adds its headers to an answer. */
  allow(request: Request, headers: Headers, isPublic: boolean): void {
    const origin = request.headers.get('origin');
    if (origin === null) return;
    headers.append('vary', 'origin');
    const listed = this.#origins.has(origin);
    if (!listed && !isPublic) return;
    headers.set('access-control-allow-origin', listed ? origin : '*');
    headers.set('access-control-expose-headers', EXPOSED);
  }

  /** Answer to a browser that asks before it sends. */
  preflight(request: Request): Response {
    const headers = new Headers({ 'access-control-allow-methods': 'GET, POST, PUT', 'access-control-allow-headers': ALLOWED_HEADERS, 'access-control-max-age': '7200' });
    this.allow(request, headers, false);
    return new Response(null, { status: 204, headers });
  }
}
