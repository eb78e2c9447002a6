import type { AuditEntry } from '../words/audit.js';

/** Hash chain of an audit log, the same in a browser and in Node. */

export const NO_ENTRY_BEFORE = '0'.repeat(64);

/** JSON with the keys of every object in order: equal content has equal bytes. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const members = Object.entries(value).filter(([, member]) => member !== undefined).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`).join(',')}}`;
}

/** SHA-256 of canonical JSON, in hex. */
export async function contentHash(value: unknown): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonicalJson(value)));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** An entry with its hash. */
export async function sealed(entry: Omit<AuditEntry, 'hash'>): Promise<AuditEntry> {
  return { ...entry, hash: await contentHash(entry) };
}

/** The first entry that does not follow from the one before it, or whose content is not what its hash says; undefined when all do. */
export async function firstBroken(entries: Iterable<AuditEntry> | AsyncIterable<AuditEntry>): Promise<AuditEntry | undefined> {
  let seq = 0;
  let previous = NO_ENTRY_BEFORE;
  for await (const entry of entries) {
    const { hash, ...content } = entry;
    if (entry.seq !== ++seq || entry.previous !== previous || hash !== (await contentHash(content))) return entry;
    previous = hash;
  }
  return undefined;
}
