import type { Problem } from '@quantriet/contract';
import { isApiError } from '@quantriet/sdk';

/**
 * What an element has to show. `loading` keeps what was there before, so that moving the date does not flash;
 * `stale` is the last good data after a reload failed.
 */
export type ElementState<Data> =
  | { kind: 'loading'; data?: Data }
  | { kind: 'empty' }
  | { kind: 'error'; problem: Problem; retryable: boolean }
  | { kind: 'ready'; data: Data }
  | { kind: 'stale'; data: Data; problem: Problem };

export type ElementStateKind = ElementState<unknown>['kind'];

/** A problem an element finds itself, before or after asking its source. */
export class ElementProblem extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

/** What a failed load says. Anything that is neither ours nor the SDK's is a defect and is shown as one, not hidden. */
export function problemOf(error: unknown): { problem: Problem; retryable: boolean } {
  if (error instanceof ElementProblem) return { problem: error.problem, retryable: false };
  if (isApiError(error)) return { problem: { code: error.code, params: error.params }, retryable: error.retryable };
  console.error(error);
  return { problem: { code: 'bad-data', params: { what: String(error) } }, retryable: true };
}
