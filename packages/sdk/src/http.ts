import { routePath, type Calendar } from '@quantriet/contract';
import { parseJson } from './json.js';
import { SharedLoads } from './shared.js';
import type { Question, Source } from './source.js';
import type { Get, Place } from './transport.js';

/** A live server. Answers are shared while they are under way and not kept: the browser's cache does that, as the server tells it. */
export class HttpSource implements Source {
  #loads = new SharedLoads();
  #cache: RequestCache = 'default';

  /** @param url Absolute, with a slash at its end. */
  constructor(
    readonly url: string,
    private readonly get: Get,
  ) {}

  async ask({ operation, path, query, signal }: Question): Promise<unknown> {
    const resource = routePath(operation, path).slice(1);
    const url = new URL(resource, this.url);
    for (const [name, value] of Object.entries(query)) {
      if (value !== undefined) url.searchParams.set(name, value);
    }
    const place: Place = { resource, url: url.href };
    const cache = this.#cache;
    const answer = await this.#loads.load(
      url.href,
      async (stop) => parseJson(await this.get(place, { signal: stop, cache }), place),
      false,
      signal,
    );
    return operation === 'plans.calendar' ? this.#withAbsoluteHref(answer as Calendar) : answer;
  }

  /** New callers do not join what is under way, and caches ask the server whether theirs still holds. */
  refresh(): void {
    this.#loads = new SharedLoads();
    this.#cache = 'no-cache';
  }

  #withAbsoluteHref(calendar: Calendar): Calendar {
    return calendar.href === undefined ? calendar : { ...calendar, href: new URL(calendar.href, this.url).href };
  }
}
