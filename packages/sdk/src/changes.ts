/** Tells every client of the page, and of the other tabs of the same site, that something of a plan has changed. */

export interface Change {
  plan: string;
}

type Listener = (change: Change) => void;

interface Listening {
  listeners: Set<Listener>;
  channel?: BroadcastChannel | undefined;
}

const NAME = 'quantriet.change';

/** `Symbol.for`, so that every copy of the library on the page has the same listeners. */
const page = ((globalThis as Record<symbol, unknown>)[Symbol.for(NAME)] ??= { listeners: new Set() }) as Listening;

/** Undefined where tabs cannot hear one another: older browsers, pages whose storage is blocked. */
function openChannel(): BroadcastChannel | undefined {
  try {
    const channel = new BroadcastChannel(NAME);
    // In Node it would keep a script from ending.
    (channel as { unref?: () => void }).unref?.();
    return channel;
  } catch {
    return undefined;
  }
}

/** Each on its own: one that fails must neither silence the others nor make what was done look as if it had failed. */
function tellPage(change: Change): void {
  for (const listener of page.listeners) queueMicrotask(() => listener(change));
}

/** Calls `listener` after each change, until the function it returns is called. */
export function hear(listener: Listener): () => void {
  page.listeners.add(listener);
  if (!page.channel) {
    page.channel = openChannel();
    page.channel?.addEventListener('message', ({ data }: MessageEvent<Partial<Change> | null>) => {
      if (typeof data?.plan === 'string') tellPage({ plan: data.plan });
    });
  }
  return () => {
    page.listeners.delete(listener);
    if (page.listeners.size > 0) return;
    page.channel?.close();
    page.channel = undefined;
  };
}

export function tell(change: Change): void {
  const channel = page.channel ?? openChannel();
  channel?.postMessage(change);
  if (channel !== page.channel) channel?.close();
  tellPage(change);
}
