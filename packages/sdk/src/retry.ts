import { systemClock } from '@quantriet/contract';

const FIRST_BACK_OFF_MS = 300;

/** Exponential back-off with full jitter, so that the pages a failure has struck together do not come back together. */
export function backOff(retry: number): number {
  return Math.random() * FIRST_BACK_OFF_MS * 2 ** (retry - 1);
}

/** Milliseconds that the server asks to wait (`Retry-After`: seconds, or a date), or undefined when it does not say. Negative when that is over. */
export function retryAfter(headers: Headers): number | undefined {
  const value = headers.get('retry-after');
  if (!value) return undefined;
  const seconds = Number(value);
  // A date is held against the server's own clock where it shows it: office machines are often minutes off.
  const wait = Number.isNaN(seconds)
    ? Date.parse(value) - (Date.parse(headers.get('date') ?? '') || systemClock.now())
    : seconds * 1000;
  return Number.isNaN(wait) ? undefined : wait;
}
