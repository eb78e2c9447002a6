import {
  ID_PATTERN, routePath, publicRoutes, systemClock, toInstant,
  type Calendar, type Clock, type DocumentText, type MapSheet, type Obligation, type ObligationFilter, type PublicOperation, type Plan,
  type PlanProgress, type PlanSummary, type RouteSpec, type Structure, type Template,
} from '@quantriet/contract';
import { ApiError, isApiError } from './api-error.js';
import { instantOf } from './as-of.js';
import { hear, type Change } from './changes.js';
import { sourceOf, type ClientOptions } from './options.js';
import { pages } from './pages.js';
import type { Question, Source } from './source.js';

export interface CallOptions {
  /** Gives up waiting: the call rejects with `aborted`. Others who wait for the same are not disturbed. */
  signal?: AbortSignal | undefined;
}

export interface DatedOptions extends CallOptions {
  /** ISO instant with a zone, or a day in Viet Nam (`2023-08-25`, up to its end). By default the client's clock says. */
  asOf?: string | undefined;
}

export type ObligationOptions = DatedOptions & ObligationFilter;

/**
 * Reads plans from a published snapshot or from a server: the same calls, the same results. What it returns is frozen; unknown
 * fields are kept and unknown values of enums let through. Every call rejects with an `ApiError`.
 */
export interface Client {
  /** Absolute address of the source: of `index.json`, or the base of the server. Two clients of one source have it in common. */
  readonly source: string;
  readonly clock: Clock;
  readonly plans: {
    list(options?: CallOptions): Promise<{ items: PlanSummary[] }>;
    get(plan: string, options?: CallOptions): Promise<Plan>;
    /** Where a plan stands, as far as it publishes that. */
    progress(plan: string, options?: DatedOptions): Promise<PlanProgress>;
    /** Each body's obligations, page by page. Rejects with `not-public` unless the plan publishes them. */
    obligations(plan: string, options?: ObligationOptions): AsyncIterableIterator<Obligation>;
    /** Due dates as events; `href` is the absolute address of the same as iCalendar. */
    calendar(plan: string, options?: DatedOptions): Promise<Calendar>;
  };
  readonly structures: { get(structure: string, options?: CallOptions): Promise<Structure> };
  readonly documents: { get(document: string, options?: CallOptions): Promise<DocumentText> };
  readonly mapSheets: { get(sheet: string, options?: CallOptions): Promise<MapSheet> };
  readonly templates: { get(template: string, version: string | number, options?: CallOptions): Promise<Template> };
  /** Forgets what was loaded, so that the next call asks again. If that fails the call rejects; keep what you show until then. */
  refresh(): void;
  /**
   * Calls `listener` when something of a plan has been changed through any client of this page, or of another tab of the same site;
   * the next call asks the source again. Returns what ends it.
   */
  onChange(listener: (change: Change) => void): () => void;
  /** What `@quantriet/sdk/office` sends through; absent over a snapshot. */
  readonly call?: NonNullable<Source['call']>;
}

async function ask(source: Source, question: Question): Promise<unknown> {
  const resource = routePath(question.operation, question.path).slice(1);
  // Dots would climb out of the path, nothing would name the list itself, and no other has anything behind it.
  if (!Object.values(question.path).every((id) => ID_PATTERN.test(id))) throw new ApiError('not-found', { params: { resource } });
  try {
    return await source.ask(question);
  } catch (cause) {
    throw isApiError(cause) ? cause : badData(question, cause);
  }
}

function badData({ operation, path }: Question, cause?: unknown): ApiError {
  return new ApiError('bad-data', { params: { what: routePath(operation, path).slice(1) }, cause });
}

/** The method of one operation: its path parameters in order, then `{ signal, ...query }`. */
function methodOf(operation: PublicOperation, source: Source, clock: Clock | undefined) {
  const { path: template, dated, paginated }: RouteSpec = publicRoutes[operation];
  const names = [...template.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!);
  return (...args: Array<string | ObligationOptions | undefined>) => {
    const path = Object.fromEntries(names.map((name, i) => [name, (args[i] as string | undefined) ?? '']));
    const { signal, asOf, ...filter } = (args[names.length] as ObligationOptions | undefined) ?? {};
    const question = (): Question => {
      // Without a clock of its own a client leaves "now" to the source: a server's is better than an office machine's.
      const instant = asOf === undefined ? clock && toInstant(clock.now()) : instantOf(asOf);
      return { operation, path, query: dated ? { ...filter, asOf: instant } : {}, signal };
    };
    // A bad as-of rejects like everything else: nothing is thrown at the call itself.
    if (!paginated) return (async () => ask(source, question()))();
    return (async function* () {
      const first = question();
      yield* pages((cursor) => ask(source, { ...first, query: { ...first.query, cursor } }), () => badData(first));
    })();
  };
}

/**
 * A client of a published snapshot or of a server.
 * @throws ApiError `bad-url` for an address that cannot be used, `no-source` when none is given
 */
export function createClient(options: ClientOptions): Client {
  const source = sourceOf(options);
  const groups: Record<string, Record<string, unknown>> = {};
  for (const operation of Object.keys(publicRoutes) as PublicOperation[]) {
    const [group, name] = operation.split('.') as [string, string];
    (groups[group] ??= {})[name] = methodOf(operation, source, options.clock);
  }
  let heard: Change | undefined;
  return {
    ...(groups as unknown as Pick<Client, 'plans' | 'structures' | 'documents' | 'mapSheets' | 'templates'>),
    source: source.url,
    clock: options.clock ?? systemClock,
    refresh: () => source.refresh(),
    onChange: (listener) => hear((change) => {
      // Once for all the listeners, so that what they ask then is one request.
      if (heard !== change) source.refresh();
      heard = change;
      listener(change);
    }),
    ...(source.call && { call: (call) => source.call!(call) }),
  };
}
