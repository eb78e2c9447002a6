import type { PGlite } from '@electric-sql/pglite';

/**
 * Closes the engine so that the process can end. PGlite leaves PostgreSQL's timer for its statistics running, which then comes round
 * every ten seconds for ever. With the statistics written there is no reason for it, and a nearer timer takes its place and is gone.
 */
export async function closeEngine(pg: PGlite): Promise<void> {
  // Two requests: what the first one sets holds from the next one on.
  await pg.exec("set statement_timeout = '10ms'").catch(() => undefined);
  await pg.exec('select pg_stat_force_next_flush()').catch(() => undefined);
  await pg.close();
}
