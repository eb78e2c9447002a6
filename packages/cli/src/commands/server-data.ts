import { readdir } from 'node:fs/promises';
import { BadAccount, FolderInUse, openStore, type Store } from '@quantriet/server';
import { Refusal } from '../refusal.js';
import type { Terminal } from './terminal.js';

/** The data folder of a server, as commands open it: while they do, no server runs on it. */

async function holdsSomething(folder: string): Promise<boolean> {
  try {
    return (await readdir(folder)).length > 0;
  } catch {
    return false;
  }
}

/** @throws Refusal where there is no data: a mistyped path must not become an empty database. */
export async function requireData(folder: string): Promise<void> {
  if (!(await holdsSomething(folder))) throw new Refusal('no-data', { folder });
}

/** What the server says to whoever works at its machine, a line in each language. */
export function inWords(error: unknown): unknown {
  if (!(error instanceof FolderInUse || error instanceof BadAccount)) return error;
  const [vi = '', en = ''] = error.message.split('\n');
  return new Refusal('server-says', { vi, en });
}

/** Opens the data, does the work and closes it again, whatever happens. */
export async function withStore<T>(folder: string, { clock }: Pick<Terminal, 'clock'>, work: (store: Store) => Promise<T>): Promise<T> {
  try {
    const store = await openStore(folder, { clock });
    try {
      return await work(store);
    } finally {
      await store.close();
    }
  } catch (error) {
    throw inWords(error);
  }
}
