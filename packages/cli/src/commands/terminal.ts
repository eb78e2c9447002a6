import type { Clock, Language } from '@quantriet/contract';

/** What a command works with: where it prints, in which language, and what time it is. */
export interface Terminal {
  /** A line of the result. */
  out(line: string): void;
  /** A line about the work: progress, refusals. */
  err(line: string): void;
  language: Language;
  clock: Clock;
  /** Environment variables: secrets come in this way, because arguments can be read by everyone on the machine. */
  env: Readonly<Record<string, string | undefined>>;
  /** Fulfilled when a command that runs on is to end. */
  stopped(): Promise<unknown>;
}

/** Exit codes: done, problems to mend, called wrongly. */
export const EXIT = { done: 0, problems: 1, usage: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
