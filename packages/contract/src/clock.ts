/** The one source of time: everything that needs "now" takes a clock, so a demo, a test or an as-of view can set it. */
export interface Clock {
  /** Milliseconds since 1970-01-01T00:00Z. */
  now(): number;
}

/** The machine's own clock. The only place in the project that reads it. */
export const systemClock: Clock = { now: () => Date.now() };

/** A clock that stands still. @throws RangeError when `instant` is no date. */
export function fixedClock(instant: string | number): Clock {
  const ms = typeof instant === 'number' ? instant : Date.parse(instant);
  if (!Number.isFinite(ms)) throw new RangeError(`Not an instant: ${instant}`);
  return { now: () => ms };
}
