import type { Problem, ServerProblemCode } from '@quantriet/contract';

/** What a client can be told no for: the server's own codes, and those that a client knows of every source. */
export type RefusalCode =
  | ServerProblemCode | 'not-found' | 'not-public'
  | 'unknown-plan' | 'unknown-document' | 'unknown-duty' | 'unknown-body' | 'unknown-tier' | 'bad-as-of';

export interface RefusalDetails {
  /** What the sentence of the code names. */
  params?: Record<string, string | number>;
  /** One for each place of the input that is not right. */
  errors?: Problem[];
  headers?: Record<string, string>;
}

/** Ends a request with a problem. Thrown inside a transaction it also undoes everything that the request wrote. */
export class Refusal extends Error {
  readonly params: Record<string, string | number>;
  readonly errors: Problem[];
  readonly headers: Record<string, string>;

  constructor(readonly status: number, readonly code: RefusalCode, { params = {}, errors = [], headers = {} }: RefusalDetails = {}) {
    super(code);
    this.name = 'Refusal';
    this.params = params;
    this.errors = errors;
    this.headers = headers;
  }
}
