import type { Problem } from '@quantriet/contract';
import { ApiError } from './api-error.js';
import type { Place } from './transport.js';

/** Body of an RFC 9457 answer, with the members that servers of this contract add. Any of it may be missing. */
interface ProblemDocument {
  title?: string;
  detail?: string;
  code?: string;
  params?: Record<string, string | number>;
  errors?: Problem[];
  requestId?: string;
}

/** Not of the 5xx, and yet worth another try: a 304 to a request that had no condition, too early, too many, too slow. */
const PASSING = [304, 408, 425, 429];

/** A full disk stays full until somebody makes room. */
const FULL = 507;

/** Only what says that it is a problem document is read as one: static hosts have error pages in JSON too. */
function problemDocument(headers: Headers, body: ArrayBuffer): ProblemDocument {
  if (!headers.get('content-type')?.includes('problem+json')) return {};
  try {
    return (JSON.parse(new TextDecoder().decode(body)) as ProblemDocument | null) ?? {};
  } catch {
    return {};
  }
}

/** The error for an answer that is none of the 2xx. */
export function problemOf(status: number, headers: Headers, body: ArrayBuffer, place: Place, attempts: number): ApiError {
  const { code, title, detail, errors, params, requestId } = problemDocument(headers, body);
  return new ApiError(code ?? (status === 404 || status === 410 ? 'not-found' : 'server'), {
    status, title, detail, errors, attempts,
    params: { ...place, status, ...params },
    requestId: requestId ?? headers.get('x-request-id') ?? undefined,
    retryable: (status >= 500 && status !== FULL) || PASSING.includes(status) || code === 'in-progress',
  });
}
