import type { SnapshotFile, SnapshotIndex } from '@quantriet/contract';
import { createClient, type Client } from '@quantriet/sdk';

/** A published snapshot held in memory, behind the real client: what a web server would send, with faults on request. */
export interface MemorySource {
  client: Client;
  /** Paths asked for, in order. */
  requests: string[];
  /** While set, every request fails as an unplugged network does. */
  offline: boolean;
}

const base64 = (bytes: ArrayBuffer): string => btoa(String.fromCharCode(...new Uint8Array(bytes)));

async function fileOf(key: string, text: string): Promise<SnapshotFile> {
  const bytes = new TextEncoder().encode(text);
  return { href: `data/${key.replaceAll('/', '-')}.json`, sha256: base64(await crypto.subtle.digest('SHA-256', bytes)), bytes: bytes.length };
}

/** @param resources by path, as a snapshot's index keys them. @param now what the client's clock says. */
export async function memorySource(resources: Record<string, unknown>, now = '2023-08-25T05:00:00.000Z'): Promise<MemorySource> {
  const files = new Map<string, string>();
  const index: SnapshotIndex = { contract: '1', publishedAt: now, sample: true, plans: [], resources: {} };
  for (const [key, resource] of Object.entries(resources)) {
    const text = JSON.stringify(resource);
    const file = await fileOf(key, text);
    index.resources[key] = file;
    files.set(file.href, text);
  }
  files.set('index.json', JSON.stringify(index));
  const requests: string[] = [];
  const fetch = async (input: RequestInfo | URL): Promise<Response> => {
    const path = new URL(input instanceof Request ? input.url : String(input)).pathname.replace(/^\/memory\//, '');
    requests.push(path);
    if (source.offline) throw new TypeError('Failed to fetch');
    const text = files.get(path);
    return text === undefined ? new Response('Not found', { status: 404 }) : new Response(text, { headers: { 'content-type': 'application/json' } });
  };
  const client = createClient({ snapshot: new URL('/memory/', location.href).href, fetch, clock: { now: () => Date.parse(now) } });
  const source: MemorySource = { client, requests, offline: false };
  return source;
}
