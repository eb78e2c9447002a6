import { fixedClock, type SnapshotFile, type SnapshotIndex } from '@quantriet/contract';
import { createClient, type Client } from '@quantriet/sdk';

/** A published snapshot held in memory, behind the real client: what a web server would send, with faults on request. */
export interface MemorySnapshot {
  client: Client;
  /** Paths asked for, in order. */
  requests: string[];
  /** While set, every request fails as an unplugged network does. */
  offline: boolean;
  /** While set, no request is ever answered. */
  silent: boolean;
}

/** The longest a timer can wait: a source that is silent on purpose is not given up. */
const PATIENCE_MS = 2 ** 31 - 1;

let count = 0;

const base64 = (bytes: ArrayBuffer): string => btoa(String.fromCharCode(...new Uint8Array(bytes)));

/** The folder's files by their paths, `index.json` among them. */
async function publish(resources: Record<string, unknown>, publishedAt: string): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  const index: SnapshotIndex = { contract: '1', publishedAt, sample: true, plans: [], resources: {} };
  for (const [key, resource] of Object.entries(resources)) {
    const text = JSON.stringify(resource);
    const bytes = new TextEncoder().encode(text);
    const href = `data/${key.replaceAll('/', '-')}.json`;
    const sha256 = base64(await crypto.subtle.digest('SHA-256', bytes));
    index.resources[key] = { href, sha256, bytes: bytes.length } satisfies SnapshotFile;
    files.set(href, text);
  }
  return files.set('index.json', JSON.stringify(index));
}

/** @param resources by path, as a snapshot's index keys them. @param now what the client's clock says. */
export function memorySnapshot(resources: Record<string, unknown>, now = '2023-08-25T05:00:00.000Z'): MemorySnapshot {
  // Each has its own address, as each published folder has: elements take equal addresses for the same source.
  const folder = new URL(`/memory/${++count}/`, location.href);
  let published: Promise<Map<string, string>> | undefined;
  const fetch = async (request: Request): Promise<Response> => {
    const path = request.url.slice(folder.href.length);
    snapshot.requests.push(path);
    if (snapshot.silent) return new Promise(() => undefined);
    if (snapshot.offline) throw new TypeError('Failed to fetch');
    const text = (await (published ??= publish(resources, now))).get(path);
    return text === undefined ? new Response('Not found', { status: 404 }) : new Response(text, { headers: { 'content-type': 'application/json' } });
  };
  const client = createClient({ snapshot: folder, fetch, clock: fixedClock(now), timeout: PATIENCE_MS });
  const snapshot: MemorySnapshot = { client, requests: [], offline: false, silent: false };
  return snapshot;
}
