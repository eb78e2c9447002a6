import type { PublicOperation } from '@quantriet/contract';

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
}
