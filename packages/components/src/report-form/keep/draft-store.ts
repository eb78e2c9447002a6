import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Draft } from '../answer.js';

/** A draft as this computer keeps it. */
export interface KeptDraft {
  draft: Draft;
  /** When it was kept, as an instant. */
  at: string;
  /** Revision of the server's report that it was written over; absent where there is none. */
  revision?: number | undefined;
  /** Holds something that the server has not been given. */
  unsent: boolean;
  /** Made before the first try to submit, with the content it stands for: a repeated try is the same submission. */
  submission?: { key: string; content: string } | undefined;
}

interface Schema extends DBSchema {
  drafts: { key: string; value: KeptDraft };
}

/** Why nothing can be kept on this computer: `full`, or `blocked` by the browser's settings or a private window. */
export type StoreProblem = 'full' | 'blocked';

export function storeProblemOf(error: unknown): StoreProblem {
  return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'blocked';
}

let opened: Promise<IDBPDatabase<Schema>> | undefined;

/** One connection for all forms of the page. A connection that the browser closed is opened again at the next use. */
function database(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>('quantriet-drafts', 1, {
    upgrade: (db) => void db.createObjectStore('drafts'),
    terminated: () => { opened = undefined; },
  }).catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

const lastName = (key: string): string => `quantriet-last ${key}`;

/** What a page leaves behind as it goes. IndexedDB answers too late then; local storage writes at once. */
const lastWords = {
  get(key: string): KeptDraft | undefined {
    try {
      const text = localStorage.getItem(lastName(key));
      return text === null ? undefined : (JSON.parse(text) as KeptDraft);
    } catch {
      return undefined;
    }
  },
  put(key: string, draft: KeptDraft): void {
    try {
      localStorage.setItem(lastName(key), JSON.stringify(draft));
    } catch {
      // Blocked or full: then IndexedDB is the only chance.
    }
  },
  delete(key: string): void {
    try {
      localStorage.removeItem(lastName(key));
    } catch {
      // Blocked: then there is nothing in it.
    }
  },
};

/** Drafts in IndexedDB, by key. Every call rejects when the browser does not let anything be kept. */
export const draftStore = {
  async get(key: string): Promise<KeptDraft | undefined> {
    return lastWords.get(key) ?? (await database()).get('drafts', key);
  },
  /** Keeps it before the page is gone; the next `put` takes its place. */
  putAtOnce(key: string, draft: KeptDraft): void {
    lastWords.put(key, draft);
  },
  /** Resolves once it is on disk: a computer that is switched off loses nothing of it. */
  async put(key: string, draft: KeptDraft): Promise<void> {
    const transaction = (await database()).transaction('drafts', 'readwrite', { durability: 'strict' });
    await Promise.all([transaction.store.put(draft, key), transaction.done]);
    lastWords.delete(key);
  },
  async delete(key: string): Promise<void> {
    lastWords.delete(key);
    await (await database()).delete('drafts', key);
  },
};
