import type { ClientProblemCode, Problem } from '@quantriet/contract';

/** Marks an ApiError of any copy or version of this library on the page: `instanceof` knows only its own. */
const BRAND = Symbol.for('quantriet.ApiError');

/** What is known of a failure, beside its code. */
export interface ApiErrorDetails {
  /** HTTP status, when there was an answer. */
  status?: number | undefined;
  /** In the server's words. */
  title?: string | undefined;
  detail?: string | undefined;
  /** What is wrong with single fields, by JSON pointer. */
  errors?: readonly Problem[] | undefined;
  /** What the sentences of the contract's `clientProblems` speak of: `resource`, `url`, `value`, `status`… */
  params?: Record<string, string | number> | undefined;
  /** The server's name for this request, to quote when asking for help. */
  requestId?: string | undefined;
  retryable?: boolean | undefined;
  attempts?: number | undefined;
  cause?: unknown;
}

/**
 * Everything a client rejects with. `code` says what happened; `problemText(clientProblems, error, language)` of the contract
 * words it for people. Recognise it with `isApiError`.
 */
export class ApiError extends Error {
  readonly [BRAND] = true;
  /** One of the contract's `clientProblems`, or a code that a newer server has added. */
  readonly code: ClientProblemCode | (string & {});
  readonly status: number | undefined;
  readonly title: string | undefined;
  readonly detail: string | undefined;
  readonly errors: readonly Problem[];
  readonly params: Record<string, string | number>;
  readonly requestId: string | undefined;
  /** The same call may succeed later although nobody mends anything: no network, too slow, server busy or failing. */
  readonly retryable: boolean;
  /** Requests sent before giving up; 0 when none was. */
  readonly attempts: number;

  constructor(code: ClientProblemCode | (string & {}), details: ApiErrorDetails = {}) {
    const { status, title, detail, errors = [], params = {}, requestId, retryable = false, attempts = 0, cause } = details;
    super([code, detail ?? title ?? Object.values(params).join(' ')].filter(Boolean).join(': '), { cause });
    this.name = 'ApiError';
    this.code = code;
    this.status = status;
    this.title = title;
    this.detail = detail;
    this.errors = errors;
    this.params = params;
    this.requestId = requestId;
    this.retryable = retryable;
    this.attempts = attempts;
  }
}

/** True for an ApiError of any copy of this library. */
export function isApiError(value: unknown): value is ApiError {
  return typeof value === 'object' && value !== null && (value as Record<symbol, unknown>)[BRAND] === true;
}
