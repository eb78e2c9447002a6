import { PGlite } from '@electric-sql/pglite';
import { createHash, randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { cp, mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { closeEngine } from './close-engine.js';
import { migrate, migrations } from './migrate.js';

/**
 * A new database takes ten seconds to make and half a second to copy. The first one made is therefore kept, migrated and empty, in
 * the user's cache; without a cache that can be written everything works, only slower.
 */

async function exists(path: string): Promise<boolean> {
  return stat(path).then(() => true, () => false);
}

async function cachePath(): Promise<string> {
  const own = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8')) as { dependencies: Record<string, string> };
  const made = createHash('sha256').update(JSON.stringify([own.dependencies['@electric-sql/pglite'], await migrations()])).digest('hex');
  return join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'quantriet', `database-${made.slice(0, 16)}`);
}

async function create(folder: string): Promise<void> {
  const pg = await PGlite.create(folder);
  try {
    await migrate(pg);
  } finally {
    await closeEngine(pg);
  }
}

async function copy(from: string, to: string): Promise<void> {
  await cp(from, to, { recursive: true, mode: constants.COPYFILE_FICLONE });
}

/** The prepared folder, made now if it is not there; undefined where nothing can be kept. */
async function prepared(): Promise<string | undefined> {
  const path = await cachePath();
  if (await exists(path)) return path;
  const making = `${path}.${randomUUID()}`;
  try {
    await mkdir(making, { recursive: true, mode: 0o700 });
  } catch {
    return undefined;
  }
  try {
    await create(making);
    await rename(making, path);
  } catch (error) {
    await rm(making, { recursive: true, force: true });
    // Someone else was quicker: theirs is as good.
    if (!(await exists(path))) throw error;
  }
  return path;
}

/** Makes an empty, migrated database in a folder that is not there yet. It appears whole or not at all. */
export async function makeDatabaseFolder(folder: string): Promise<void> {
  const making = `${folder}.new`;
  await rm(making, { recursive: true, force: true });
  const ready = await prepared();
  if (ready) await copy(ready, making);
  else await create(making);
  await rename(making, folder);
}

export { exists as folderExists };
