import {
  calendarOf, isContract, matchesFilter, obligationsAt, publicProgress, routePath, systemClock, toInstant,
  type Plan, type PlanSummary, type SnapshotIndex, type StandingBook, type Structure,
} from '@quantriet/contract';
import { ApiError, isApiError } from './api-error.js';
import { getVerified } from './integrity.js';
import { brokenJson, parseJson } from './json.js';
import { SharedLoads } from './shared.js';
import type { Question, Source } from './source.js';
import { contractError, type Answer, type Send, type Place } from './transport.js';

/** @throws ApiError `contract-version`, and `broken-json` for what is no index at all */
function indexOf(answer: Answer, place: Place): SnapshotIndex {
  const index = parseJson(answer, place) as SnapshotIndex | null;
  if (typeof index?.contract !== 'string') throw brokenJson(place, answer.attempts);
  if (!isContract(index.contract)) throw contractError(index.contract, place, answer.attempts);
  if (!Array.isArray(index.plans) || typeof (index.resources ?? '') !== 'object') throw brokenJson(place, answer.attempts);
  return index;
}

/** The file is not, or not any more, what the index says: published anew, perhaps. */
function isOutdated(error: unknown): boolean {
  return isApiError(error) && (error.code === 'hash-mismatch' || (error.code === 'not-found' && error.status !== undefined));
}

interface Basis {
  plan: Plan;
  structure: Structure;
  book: StandingBook;
}

/** A published folder: what a server would compute is computed here, by the same rules. */
export class SnapshotSource implements Source {
  /** The index is loaded once per generation. */
  #generation = 0;
  readonly #indexes = new SharedLoads();
  readonly #files = new SharedLoads();

  /** @param url Absolute, of `index.json`. */
  constructor(
    readonly url: string,
    private readonly send: Send,
  ) {}

  async ask(question: Question): Promise<unknown> {
    const generation = this.#generation;
    const index = await this.#index(question.signal);
    try {
      return await this.#answer(index, question);
    } catch (error) {
      if (!isOutdated(error)) throw error;
      if (generation === this.#generation) this.refresh();
      const newer = await this.#index(question.signal);
      if (JSON.stringify(newer) === JSON.stringify(index)) throw error;
      return this.#answer(newer, question);
    }
  }

  /** Files are named by their contents, so only the index has to be asked for again. */
  refresh(): void {
    this.#indexes.forget(String(this.#generation++));
  }

  #index(signal?: AbortSignal): Promise<SnapshotIndex> {
    const place: Place = { resource: 'index.json', url: this.url };
    const load = async (stop: AbortSignal) => {
      const index = indexOf(await this.send(place, { signal: stop, cache: 'no-cache' }), place);
      const listed = new Set(Object.values(index.resources).map(({ sha256 }) => sha256));
      for (const key of this.#files.keys()) if (!listed.has(key)) this.#files.forget(key);
      return index;
    };
    return this.#indexes.load(String(this.#generation), load, true, signal);
  }

  async #answer(index: SnapshotIndex, { operation, path, query, signal }: Question): Promise<unknown> {
    const id = path['plan'] ?? '';
    const asOf = query['asOf'] ?? toInstant(systemClock.now());
    const resource = routePath(operation, path).slice(1);
    switch (operation) {
      case 'plans.list':
        return { items: index.plans };
      case 'plans.progress': {
        const { plan, structure, book } = await this.#basis(index, id, signal);
        return publicProgress(plan, structure, book, asOf);
      }
      case 'plans.obligations': {
        const { plan, structure, book } = await this.#basis(index, id, signal);
        if (book.publicity !== 'bodies') throw new ApiError('not-public', { params: { resource, url: this.url } });
        return { items: obligationsAt(plan, structure, book.standing, asOf).filter((each) => matchesFilter(each, query)) };
      }
      case 'plans.calendar':
        return calendarOf(await this.#plan(index, id, signal), asOf, new URL(`calendar/${id}.ics`, this.url).href);
      default:
        return this.#resource(index, resource, signal);
    }
  }

  #plan(index: SnapshotIndex, id: string, signal?: AbortSignal): Promise<Plan> {
    return this.#resource(index, `plans/${id}`, signal) as Promise<Plan>;
  }

  /** The list of plans already says which files are needed, so that they come in one go. */
  async #basis(index: SnapshotIndex, id: string, signal?: AbortSignal): Promise<Basis> {
    const loading = this.#plan(index, id, signal);
    const summary = index.plans.find((each) => each.id === id) ?? (await loading);
    const [plan, structure, book] = await Promise.all([
      loading,
      this.#resource(index, `structures/${summary.structure}`, signal) as Promise<Structure>,
      this.#book(index, summary, signal),
    ]);
    return { plan, structure, book };
  }

  /** A plan that publishes its documents alone needs no file to say that there is nothing. */
  #book(index: SnapshotIndex, { id, publicity }: PlanSummary, signal?: AbortSignal): Promise<StandingBook> {
    if (publicity === 'documents') return Promise.resolve({ plan: id, publicity, standing: [], totals: [] });
    return this.#resource(index, `plans/${id}/standing`, signal) as Promise<StandingBook>;
  }

  #resource(index: SnapshotIndex, resource: string, signal?: AbortSignal): Promise<unknown> {
    const file = index.resources[resource];
    if (!file) return Promise.reject(this.#notFound(resource));
    const place: Place = { resource, url: new URL(file.href, this.url).href };
    return this.#files.load(file.sha256, async (stop) => parseJson(await getVerified(this.send, file, place, stop), place), true, signal);
  }

  #notFound(resource: string): ApiError {
    return new ApiError('not-found', { params: { resource, url: this.url } });
  }
}
