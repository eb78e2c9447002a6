import { Refusal } from './refusal.js';

/** How many requests at once, and how many for each second after that. */
export interface Rate {
  burst: number;
  perSecond: number;
}

/** Far above what people and pages do; it stops a loop that has run wild. */
export const DEFAULT_RATE: Rate = { burst: 2_000, perSecond: 200 };

/** Askers remembered before the rested ones are forgotten. */
const MAX_BUCKETS = 10_000;

/** One bucket of tokens for each account or address. */
export class RateLimit {
  readonly #buckets = new Map<string, { left: number; at: number }>();

  constructor(private readonly rate: Rate = DEFAULT_RATE) {}

  /**
   * Takes one request of the asker and returns the headers that say what is left.
   * @throws Refusal `busy` when nothing is
   */
  take(asker: string): Record<string, string> {
    const { burst, perSecond } = this.rate;
    const at = performance.now();
    const bucket = this.#buckets.get(asker);
    const left = bucket ? Math.min(burst, bucket.left + ((at - bucket.at) / 1000) * perSecond) : burst;
    if (!bucket && this.#buckets.size >= MAX_BUCKETS) this.#forgetRested(at);
    this.#buckets.set(asker, { left: Math.max(0, left < 1 ? left : left - 1), at });
    const seconds = Math.max(1, Math.ceil((1 - left) / perSecond));
    const headers = {
      'ratelimit-policy': `"default";q=${burst};w=${Math.ceil(burst / perSecond)}`,
      ratelimit: `"default";r=${Math.max(0, Math.floor(left - 1))};t=${seconds}`,
    };
    if (left >= 1) return headers;
    throw new Refusal(429, 'busy', { params: { seconds }, headers: { ...headers, 'retry-after': String(seconds) } });
  }

  #forgetRested(at: number): void {
    const { burst, perSecond } = this.rate;
    for (const [asker, bucket] of this.#buckets) {
      if (bucket.left + ((at - bucket.at) / 1000) * perSecond >= burst) this.#buckets.delete(asker);
    }
  }
}
