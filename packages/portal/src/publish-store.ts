import { issuedEditions, oneEdition, publish, publishData, type Edition } from '@quantriet/cli';
import { parseAsOf, type Clock } from '@quantriet/contract';
import type { Store } from '@quantriet/server';
import { DEMO_DATE } from './publish-demo.js';

/** How long nothing must have changed before pages and tables are made anew. */
const QUIET_MS = 1_500;

/**
 * Publishes what a store holds into a folder, one publication at a time; those who ask while one runs share the next one. After a
 * change the data is there at once; plain pages and tables, which take a second to make, follow when it has grown quiet. A publication
 * that fails is told and changes nothing: what was published last stays.
 */
export class StorePublisher {
  #running: Promise<void> = Promise.resolve();
  #next: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly store: Store,
    private readonly folder: string,
    private readonly clock: Clock,
    private readonly log: (line: string) => void,
  ) {}

  /** Everything. @throws Refusal when the folder cannot be used */
  all(): Promise<void> {
    return this.#afterOthers(async () => {
      await publish(await this.#edition(), this.folder, { clock: this.clock, asOf: parseAsOf(DEMO_DATE)! });
    });
  }

  /** The data; the rest comes later. */
  change(): Promise<void> {
    this.#next ??= this.#afterOthers(async () => {
      // From here on the store is read: whoever changes something now needs another one.
      this.#next = undefined;
      await publishData(await this.#edition(), this.folder, { clock: this.clock });
    }).catch(this.#tell);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.all().catch(this.#tell), QUIET_MS);
    return this.#next;
  }

  /** Waits for what is being written. What would have come later comes at the next start. */
  async stop(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#running;
  }

  readonly #tell = (error: unknown): void => {
    const { message } = error as Error;
    this.log(`Chưa công bố được thay đổi mới: ${message}\nThe change could not be published: ${message}`);
  };

  async #edition(): Promise<Edition> {
    return oneEdition(await issuedEditions(this.store));
  }

  #afterOthers(work: () => Promise<void>): Promise<void> {
    const done = this.#running.then(work);
    this.#running = done.catch(() => undefined);
    return done;
  }
}
