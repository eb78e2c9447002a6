import type { Operation } from '@quantriet/contract';

/** Path parameters, and query parameters with what is absent left undefined. */
export type Parameters = Record<string, string | undefined>;

/** Where a client gets its answers: the same question has the same answer from each. */
export interface Source {
  /** Absolute address; the identity of the source. */
  readonly url: string;
  /** One operation; for a paginated one, the page that `query.cursor` names. */
  ask(operation: Operation, path: Record<string, string>, query: Parameters, signal?: AbortSignal): Promise<unknown>;
  refresh(): void;
}
