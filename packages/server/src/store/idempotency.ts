import { sql as raw } from 'kysely';
import type { Tx } from './tx.js';

/** An answer given once, kept with the effect it tells of. */
export interface StoredAnswer<T = unknown> {
  /** Hash of what was asked. */
  request: string;
  answer: T;
}

export async function storedAnswer({ sql, tenant }: Tx, account: string, key: string): Promise<StoredAnswer | undefined> {
  return sql.selectFrom('idempotency').select(['request', 'answer']).where('tenant', '=', tenant).where('account', '=', account).where('key', '=', key).executeTakeFirst();
}

/** No client tries again after that. */
const KEPT = '30 days';

export async function storeAnswer({ sql, tenant }: Tx, account: string, key: string, request: string, answer: unknown): Promise<void> {
  // By the database's own clock: a key is real, also where the server's clock is a demo's.
  await sql.deleteFrom('idempotency').where('tenant', '=', tenant).where('used_at', '<', raw<Date>`now() - ${raw.lit(KEPT)}::interval`).execute();
  await sql.insertInto('idempotency').values({ tenant, account, key, request, answer: JSON.stringify(answer) }).execute();
}
