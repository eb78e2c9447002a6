import type { PublicOperation } from '@quantriet/contract';
import type { Answer, Place } from './transport.js';

/** One call of one operation. */
export interface Question {
  operation: PublicOperation;
  /** Path parameters, each an id. */
  path: Record<string, string>;
  /** Query parameters; what is absent is undefined. */
  query: Record<string, string | undefined>;
  signal?: AbortSignal | undefined;
}

/** Where a client gets its answers: the same question has the same answer from each. */
export interface Source {
  /** Absolute address; the identity of the source. */
  readonly url: string;
  /** What the contract's `outputs` describe for the operation; for a paginated one, the page that `query.cursor` names. */
  ask(question: Question): Promise<unknown>;
  refresh(): void;
  /** Absent where there is no server. */
  call?(call: ServerCall): Promise<ServerAnswer>;
}

/** One request of `@quantriet/sdk/office` to the server behind a client. */
export interface ServerCall {
  /** Under the address of the server, without a leading slash. */
  resource: string;
  query?: Record<string, string | undefined>;
  method?: string;
  headers?: Record<string, string>;
  body?: string;
  /** Named in the errors: with it the same call can be made again. */
  key?: string;
  signal: AbortSignal;
}

export interface ServerAnswer extends Answer {
  place: Place;
}
