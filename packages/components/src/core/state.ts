import type { Problem } from '@quantriet/contract';

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
