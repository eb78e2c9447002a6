import { ApiError } from './api-error.js';

interface Load {
  promise: Promise<unknown>;
  controller: AbortController;
  /** What each caller who still waits for it would do to give up. */
  waiting: Set<() => void>;
}

function aborted(signal: AbortSignal): ApiError {
  return new ApiError('aborted', { cause: signal.reason });
}

/**
 * Loads that several callers wait for together. Each may give up alone; when the last one does, the load itself is stopped.
 * Failures are never kept.
 */
export class SharedLoads {
  readonly #loads = new Map<string, Load>();

  /** Joins the load of that key, or starts it. With `keep` its result stays until it is forgotten. */
  load<T>(key: string, start: (signal: AbortSignal) => Promise<T>, keep: boolean, signal?: AbortSignal): Promise<T> {
    if (signal?.aborted) return Promise.reject(aborted(signal));
    const load = this.#loads.get(key) ?? this.#start(key, start, keep);
    return this.#wait(key, load, signal) as Promise<T>;
  }

  /** Drops what `load` has kept or begun under a key; who waits for it still gets it. */
  forget(key: string): void {
    this.#loads.delete(key);
  }

  /** Keys for which something is kept or under way. */
  keys(): Iterable<string> {
    return this.#loads.keys();
  }

  #start(key: string, start: (signal: AbortSignal) => Promise<unknown>, keep: boolean): Load {
    const controller = new AbortController();
    const load: Load = { promise: start(controller.signal), controller, waiting: new Set() };
    this.#loads.set(key, load);
    const drop = () => this.#drop(key, load);
    load.promise.then(keep ? undefined : drop, drop);
    return load;
  }

  /** A later load may stand under the key by now. */
  #drop(key: string, load: Load): void {
    if (this.#loads.get(key) === load) this.#loads.delete(key);
  }

  #wait(key: string, load: Load, signal: AbortSignal | undefined): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const leave = () => {
        load.waiting.delete(giveUp);
        signal?.removeEventListener('abort', giveUp);
      };
      const giveUp = () => {
        leave();
        reject(aborted(signal!));
        if (load.waiting.size > 0) return;
        this.#drop(key, load);
        load.controller.abort();
      };
      load.waiting.add(giveUp);
      signal?.addEventListener('abort', giveUp);
      load.promise.finally(leave).then(resolve, reject);
    });
  }
}
