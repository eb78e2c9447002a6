import { routePath, type Calendar } from '@quantriet/contract';
import { parseJson } from './json.js';
import { SharedLoads } from './shared.js';
import type { Question, ServerAnswer, ServerCall, Source } from './source.js';
import type { Place, Send } from './transport.js';

/** A live server. Answers are shared while they are under way and not kept: the browser's cache does that, as the server tells it. */
export class HttpSource implements Source {
  #loads = new SharedLoads();
  #cache: RequestCache = 'default';

  /** @param url Absolute, with a slash at its end. */
  constructor(
    readonly url: string,
    private readonly send: Send,
  ) {}

  async ask({ operation, path, query, signal }: Question): Promise<unknown> {
    const place = this.#place(routePath(operation, path).slice(1), query);
    const cache = this.#cache;
    const answer = await this.#loads.load(
      place.url,
      async (stop) => parseJson(await this.send(place, { signal: stop, cache }), place),
      false,
      signal,
    );
    return operation === 'plans.calendar' ? this.#withAbsoluteHref(answer as Calendar) : answer;
  }

  /** Neither shared nor kept, by no cache either: what only some may read stays on no machine that others use. */
  async call({ resource, query, key, ...options }: ServerCall): Promise<ServerAnswer> {
    const place: Place = { ...this.#place(resource, query), ...(key && { key }) };
    return { ...(await this.send(place, { ...options, cache: 'no-store' })), place };
  }

  /** New callers do not join what is under way, and caches ask the server whether theirs still holds. */
  refresh(): void {
    this.#loads = new SharedLoads();
    this.#cache = 'no-cache';
  }

  #place(resource: string, query: Question['query'] = {}): Place {
    const url = new URL(resource, this.url);
    for (const [name, value] of Object.entries(query)) {
      if (value !== undefined) url.searchParams.set(name, value);
    }
    return { resource, url: url.href };
  }

  #withAbsoluteHref(calendar: Calendar): Calendar {
    return calendar.href === undefined ? calendar : { ...calendar, href: new URL(calendar.href, this.url).href };
  }
}
