import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { oneEdition, publish, publishData, type Edition } from '@quantriet/cli';
import { parseAsOf, type Clock, type PlanEdition } from '@quantriet/contract';
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
  /** Plans as they were last read: only what has changed is read again. */
  readonly #read = new Map<string, PlanEdition>();
  readonly #changed = new Set<string>();

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

  /** A folder that was published before can be shown while it is brought up to date. @throws Refusal when a new one cannot be used */
  async start(): Promise<void> {
    const done = this.all();
    if (existsSync(join(this.folder, 'index.json'))) void done.catch(this.#tell);
    else await done;
  }

  /** The data, after a change of a plan; the rest comes later. */
  change(plan: string): Promise<void> {
    this.#changed.add(plan);
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
    for (const plan of this.#changed) this.#read.delete(plan);
    this.#changed.clear();
    const editions: PlanEdition[] = [];
    for (const { id } of await this.store.plans()) {
      const edition = this.#read.get(id) ?? (await this.store.edition(id))!;
      this.#read.set(id, edition);
      editions.push(edition);
    }
    return oneEdition(editions);
  }

  #afterOthers(work: () => Promise<void>): Promise<void> {
    const done = this.#running.then(work);
    this.#running = done.catch(() => undefined);
    return done;
  }
}
