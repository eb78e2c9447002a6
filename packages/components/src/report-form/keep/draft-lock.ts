/**
 * One tab writes a draft, others look on. By the Web Locks API, which also frees the lock of a tab that crashed; where pages have
 * none (they are served without HTTPS) the tabs ask one another.
 */

/** How long another tab may take to say that it has the draft, in milliseconds. */
const ANSWER_MS = 250;

export interface LockListener {
  /** This tab may write; asked once. */
  held: () => void;
  /** Another tab has the draft; `held` follows when that one is done. */
  elsewhere: () => void;
}

/** Asks for the draft. @returns gives it back, or stops waiting for it */
export function lockDraft(key: string, listener: LockListener): () => void {
  const name = `quantriet-draft ${key}`;
  return 'locks' in navigator ? byLocks(name, listener) : byChannel(name, listener);
}

function byLocks(name: string, { held, elsewhere }: LockListener): () => void {
  const stop = new AbortController();
  const hold = (): Promise<void> => new Promise((release) => {
    if (stop.signal.aborted) { release(); return; }
    stop.signal.addEventListener('abort', () => release());
    held();
  });
  const wait = (): Promise<unknown> => navigator.locks.request(name, { signal: stop.signal }, hold);
  void navigator.locks.request(name, { ifAvailable: true }, (lock) => {
    if (lock) return hold();
    if (stop.signal.aborted) return undefined;
    elsewhere();
    // Not awaited: this request ends here, the next one stands in the queue.
    void wait().catch(() => undefined);
    return undefined;
  });
  return () => stop.abort();
}

function byChannel(name: string, { held, elsewhere }: LockListener): () => void {
  const channel = new BroadcastChannel(name);
  let isHeld = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const take = (): void => {
    isHeld = true;
    held();
  };
  const ask = (): void => {
    clearTimeout(timer);
    channel.postMessage('who');
    timer = setTimeout(take, ANSWER_MS);
  };
  channel.onmessage = ({ data }) => {
    if (data === 'who' && isHeld) channel.postMessage('mine');
    if (isHeld) return;
    if (data === 'free') ask();
    if (data !== 'mine') return;
    clearTimeout(timer);
    elsewhere();
  };
  const free = (): void => {
    if (!isHeld) return;
    // It must not answer for the draft any more, however long the page takes to go.
    isHeld = false;
    channel.postMessage('free');
  };
  // A tab that crashed says nothing: whoever comes back to this one asks again.
  const again = (): void => { if (!isHeld && !document.hidden) ask(); };
  document.addEventListener('visibilitychange', again);
  window.addEventListener('pagehide', free);
  ask();
  return () => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', again);
    window.removeEventListener('pagehide', free);
    free();
    channel.close();
  };
}
