import type { Obligation, Problem } from '@quantriet/contract';
import { isApiError, type ObligationOptions } from '@quantriet/sdk';
import type { Query } from '../core/data-element.js';

/** What is known of the bodies behind one duty. While it is loaded again, what was there before stays. */
export interface Loaded {
  loading: boolean;
  obligations?: readonly Obligation[];
  problem?: Problem;
}

/** Obligations by what they were asked for, from the source that the shown data came from. */
export class ObligationStore {
  #query: Query | undefined;
  #entries = new Map<string, Loaded>();
  #asked = new Map<string, ObligationOptions>();

  /** @param changed told when something is asked for and when its answer has come */
  constructor(readonly changed: (loading: boolean) => void) {}

  /** The shown data is of this query from now on. What was asked for is asked again; of another plan nothing is kept. */
  follow(query: Query): void {
    const isSamePlan = query.plan === this.#query?.plan && query.client === this.#query.client;
    const asked = isSamePlan ? [...this.#asked.values()] : [];
    this.#query = query;
    this.#asked.clear();
    if (!isSamePlan) this.#entries.clear();
    for (const filter of asked) void this.ask(filter);
  }

  get(filter: ObligationOptions): Loaded | undefined {
    return this.#entries.get(keyOf(filter));
  }

  /** Loads once; again only after a failure, or after `follow`. */
  async ask(filter: ObligationOptions): Promise<void> {
    const key = keyOf(filter);
    const query = this.#query;
    if (!query || (this.#asked.has(key) && !this.#entries.get(key)?.problem)) return;
    this.#asked.set(key, filter);
    const before = this.#entries.get(key)?.obligations;
    this.#set(key, before ? { loading: true, obligations: before } : { loading: true });
    const entry = await read(query, filter);
    // Another date or plan is shown by now: its own answer is on the way.
    if (query === this.#query) this.#set(key, entry);
  }

  #set(key: string, entry: Loaded): void {
    this.#entries.set(key, entry);
    this.changed(entry.loading);
  }
}

const keyOf = ({ duty, body }: ObligationOptions): string => `${duty ?? ''}:${body ?? ''}`;

async function read({ client, plan, asOf }: Query, filter: ObligationOptions): Promise<Loaded> {
  const obligations: Obligation[] = [];
  try {
    for await (const obligation of client.plans.obligations(plan, { ...filter, asOf })) obligations.push(obligation);
    return { loading: false, obligations };
  } catch (error) {
    if (!isApiError(error)) throw error;
    return { loading: false, problem: { code: error.code, params: error.params } };
  }
}
