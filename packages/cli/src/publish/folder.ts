import { lstat, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { SnapshotIndex } from '@quantriet/contract';
import { SnapshotIndex as IndexSchema } from '@quantriet/contract/outputs';
import { makeFolder } from '../make-folder.js';
import { Refusal } from '../refusal.js';
import { INDEX } from './names.js';
import { obsoleteFiles } from './obsolete.js';

/**
 * A published folder. Files are written whole into a folder beside their place and then moved: data first, pages and tables next,
 * the index last, so that an index never names what is not there. Only then does what is obsolete go. Data that the index before
 * named stays for one generation, for pages that were loaded a minute ago; what is not public any more goes at once.
 */

const STAGING = '.quantriet-staging';
/** Left behind by a publication that was cut off, for the next one to clear up after it. */
const JOURNAL = `${STAGING}/journal.json`;

export interface Written {
  written: number;
  kept: number;
  removed: number;
}

async function contentOf(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Runs a piece of file work; what the file system objects to becomes one sentence. */
async function guarded<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (error instanceof Refusal || code === undefined) throw error;
    throw new Refusal('unwritable-folder', { folder, code });
  }
}

/** The index that is there now, undefined in a fresh folder. @throws Refusal where there is one that is not ours */
export function readIndex(folder: string): Promise<SnapshotIndex | undefined> {
  return guarded(folder, async () => {
    const bytes = await contentOf(join(folder, INDEX));
    if (!bytes) return undefined;
    try {
      return IndexSchema.parse(JSON.parse(bytes.toString('utf8')));
    } catch {
      throw new Refusal('foreign-folder', { folder });
    }
  });
}

export async function readExisting(folder: string, path: string): Promise<string | undefined> {
  return guarded(folder, async () => (await contentOf(join(folder, path)))?.toString('utf8'));
}

type Files = ReadonlyMap<string, string | Uint8Array>;

async function changedFiles(folder: string, files: Files): Promise<Map<string, Uint8Array>> {
  const changed = new Map<string, Uint8Array>();
  for (const [path, content] of files) {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    const existing = await contentOf(join(folder, path));
    if (!existing?.equals(bytes)) changed.set(path, bytes);
  }
  return changed;
}

async function stage(folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  await makeFolder(join(folder, STAGING));
  for (const [path, bytes] of files) {
    const staged = join(folder, STAGING, path);
    await makeFolder(dirname(staged));
    await writeFile(staged, bytes, { flush: true });
  }
  // Folders are made before anything moves, so that a file standing in the way stops the work while all is as it was.
  for (const path of files.keys()) {
    await makeFolder(dirname(join(folder, path)));
    if (await isFolder(join(folder, path))) throw new Refusal('unwritable-folder', { folder: join(folder, path), code: 'EISDIR' });
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await lstat(path)).isDirectory();
  } catch {
    return false;
  }
}

/** What an interrupted publication was about to move and to remove. */
async function readJournal(folder: string): Promise<string[]> {
  try {
    const paths = JSON.parse((await contentOf(join(folder, JOURNAL)))?.toString('utf8') ?? '[]') as unknown;
    return Array.isArray(paths) ? paths.filter((path): path is string => typeof path === 'string') : [];
  } catch {
    return [];
  }
}

/** Puts a publication in place. @param files all of them, the index too, in the order in which they are to be moved */
export function place(folder: string, files: Files, index: SnapshotIndex, old: SnapshotIndex | undefined): Promise<Written> {
  const staging = join(folder, STAGING);
  return guarded(folder, async () => {
    await makeFolder(folder);
    const changed = await changedFiles(folder, files);
    const obsolete = await obsoleteFiles(folder, { files, index, old, isNew: changed.has(INDEX), interrupted: await readJournal(folder) });
    try {
      await rm(staging, { recursive: true, force: true });
      await stage(folder, changed);
      await writeFile(join(folder, JOURNAL), JSON.stringify([...changed.keys(), ...obsolete]));
      for (const path of changed.keys()) await rename(join(staging, path), join(folder, path));
      for (const path of obsolete) await rm(join(folder, path), { force: true });
    } finally {
      await rm(staging, { recursive: true, force: true }).catch(() => undefined);
    }
    return { written: changed.size, kept: files.size - changed.size, removed: obsolete.length };
  });
}

/** Puts some files in place, the index last, ahead of the rest of their publication: everything else stays as it is. */
export function placeAhead(folder: string, files: Files): Promise<void> {
  return guarded(folder, async () => {
    const changed = await changedFiles(folder, files);
    await stage(folder, changed);
    for (const path of changed.keys()) await rename(join(folder, STAGING, path), join(folder, path));
  });
}
