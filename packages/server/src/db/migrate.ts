import type { PGlite } from '@electric-sql/pglite';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../migrations/', import.meta.url));

export interface Migration {
  name: string;
  sql: string;
}

/** The migrations of this version, in order. They only go forward. */
export async function migrations(): Promise<Migration[]> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(names.map(async (name) => ({ name, sql: await readFile(new URL(name, `file://${FOLDER}`), 'utf8') })));
}

/** Brings a database to this version, each step in a transaction of its own. */
export async function migrate(pg: PGlite): Promise<void> {
  await pg.exec('create table if not exists migration (name text primary key)');
  const { rows } = await pg.query<{ name: string }>('select name from migration');
  const done = new Set(rows.map(({ name }) => name));
  for (const { name, sql } of await migrations()) {
    if (done.has(name)) continue;
    await pg.transaction(async (tx) => {
      await tx.exec(sql);
      await tx.query('insert into migration values ($1)', [name]);
    });
  }
}
