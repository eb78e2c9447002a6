import { endOfPlainDate, plainDateOf, type Clock } from '@quantriet/contract';

/**
 * The demo's clock: it begins at an instant of the demo's day, runs on with the time that really passes, and stands still at the end
 * of that day, so that the plan's dates stay where the sample data has them.
 */
export class DemoClock implements Clock {
  #at: number;
  #since: number;

  /** @param elapsed Milliseconds that only grow. */
  constructor(begins: string, private readonly elapsed: () => number = () => performance.now()) {
    this.#at = Date.parse(begins);
    this.#since = elapsed();
  }

  now(): number {
    const running = this.#at + Math.floor(this.elapsed() - this.#since);
    return Math.min(running, Date.parse(endOfPlainDate(plainDateOf(this.#at))!));
  }

  /** Goes on from an instant: that of the last thing recorded, so that a restart never goes back behind it. */
  goOnFrom(instant: string): void {
    this.#at = Date.parse(instant);
    this.#since = this.elapsed();
  }
}
