import { ApiError, isApiError } from './api-error.js';
import type { Fetch } from './transport.js';

/**
 * Gives the bearer token of whoever is signed in; asked before each request, so it should answer from memory. With `refresh` the
 * server has refused the last one: get a new one.
 */
export type TokenSource = (options?: { refresh: boolean }) => string | undefined | Promise<string | undefined>;

/**
 * `fetch` with that token. Requests made together ask once, and renew a token that the server refuses once.
 * Without a token nothing is sent: a reader who believes to be signed in shall not be shown what anyone sees.
 */
export function withToken(fetch: Fetch, source: TokenSource): Fetch {
  let asking: Promise<string> | undefined;
  let renewed: { old: string; token: Promise<string> } | undefined;

  const ask = async (refresh: boolean): Promise<string> => {
    try {
      const token = await source(refresh ? { refresh } : undefined);
      if (token) return token;
    } catch (cause) {
      throw isApiError(cause) ? cause : new ApiError('unauthenticated', { cause });
    }
    throw new ApiError('unauthenticated');
  };
  const current = () => (asking ??= ask(false).finally(() => { asking = undefined; }));
  /** Others may have had the same token refused: it is renewed for all of them. */
  const renew = (old: string) => (renewed?.old === old ? renewed : (renewed = { old, token: ask(true) })).token;

  return async (request) => {
    const send = (token: string) => {
      const copy = request.clone();
      copy.headers.set('authorization', `Bearer ${token}`);
      return fetch(copy);
    };
    const old = await current();
    const response = await send(old);
    if (response.status !== 401) return response;
    await response.body?.cancel();
    const again = await renew(old).then(send, forget);
    if (again.status === 401) renewed = undefined;
    return again;
  };

  function forget(error: unknown): never {
    renewed = undefined;
    throw error;
  }
}
