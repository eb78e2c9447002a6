import { PGlite } from '@electric-sql/pglite';
import { Kysely, type Transaction } from 'kysely';
import { mkdir, mkdtemp, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Refusal } from '../http/refusal.js';
import { closeEngine } from './close-engine.js';
import { PGliteDialect } from './dialect.js';
import { lockFolder } from './lock.js';
import { migrate } from './migrate.js';
import { folderExists, makeDatabaseFolder } from './prepared-folder.js';
import type { Tables } from './tables.js';

export type Sql = Transaction<Tables>;

/**
 * PostgreSQL cannot go on when its log finds no room in the middle of a commit, so writing stops while there is still room for
 * a segment of the log (16 MB) and what one request may add to the tables.
 */
const RESERVE_BYTES = 48 * 1024 * 1024;

/** What PostgreSQL answers once it has no room. */
const DISK_FULL = '53100';

const isNoRoom = (error: unknown): boolean => {
  const { code, message } = error as { code?: string; message?: string };
  return code === DISK_FULL || code === 'ENOSPC' || /No space left|ENOSPC|EFBIG|File too large/i.test(message ?? '');
};

const refusal = (): Refusal => new Refusal(507, 'disk-full');

/** Errors of SQL have a five-letter state and leave the session usable; anything else may have brought the engine down. */
function isFatal(error: unknown): boolean {
  if (error instanceof Refusal) return false;
  if (error instanceof WebAssembly.RuntimeError) return true;
  const { code = '', severity } = error as { code?: string; severity?: string };
  return severity === 'FATAL' || severity === 'PANIC' || /^(53|57|58|XX)/.test(code) || isNoRoom(error);
}

/** The embedded database in its folder, held by this process alone. */
export class Database {
  #kysely: Kysely<Tables>;
  #failed = false;
  #closing: Promise<void> | undefined;

  private constructor(
    private readonly folder: string,
    private pg: PGlite,
    private readonly release: () => Promise<void>,
  ) {
    this.#kysely = new Kysely({ dialect: new PGliteDialect(pg) });
  }

  /** @param data Folder, made if it is not there; without one the data live until `close`. @throws FolderInUse */
  static async open(data: string | undefined): Promise<Database> {
    const home = data ?? (await mkdtemp(join(tmpdir(), 'quantriet-')));
    await mkdir(home, { recursive: true, mode: 0o700 });
    const unlock = await lockFolder(home);
    const release = data === undefined ? () => rm(home, { recursive: true, force: true }) : unlock;
    try {
      const folder = join(home, 'database');
      if (!(await folderExists(folder))) await makeDatabaseFolder(folder);
      const pg = await PGlite.create(folder);
      await migrate(pg);
      return new Database(folder, pg, release);
    } catch (error) {
      await release();
      throw isNoRoom(error) ? refusal() : error;
    }
  }

  /** Runs what only reads. */
  read<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    return this.#run('read only', work);
  }

  /** Runs what changes something, wholly or not at all; what it resolves with survives the end of the process. */
  async write<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    const { bavail, bsize } = await statfs(this.folder);
    if (bavail * bsize < RESERVE_BYTES) throw refusal();
    return this.#run('read write', work);
  }

  /** Once, however often it is asked for: a lock that another server has taken since is not given back. */
  close(): Promise<void> {
    return (this.#closing ??= (async () => {
      await this.#kysely.destroy();
      await closeEngine(this.pg);
      await this.release();
    })());
  }

  async #run<T>(mode: 'read only' | 'read write', work: (sql: Sql) => Promise<T>): Promise<T> {
    if (this.#failed) await this.#reopen();
    try {
      return await this.#kysely.transaction().setAccessMode(mode).execute(work);
    } catch (error) {
      if (isFatal(error)) this.#failed = true;
      throw isNoRoom(error) ? refusal() : error;
    }
  }

  #reopening: Promise<void> | undefined;

  /** Starts the engine again on the same folder: its log undoes what was not finished. */
  #reopen(): Promise<void> {
    this.#reopening ??= (async () => {
      await closeEngine(this.pg).catch(() => undefined);
      this.pg = await PGlite.create(this.folder);
      this.#kysely = new Kysely({ dialect: new PGliteDialect(this.pg) });
      this.#failed = false;
    })().finally(() => { this.#reopening = undefined; });
    return this.#reopening;
  }
}
