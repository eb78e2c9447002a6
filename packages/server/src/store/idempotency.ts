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

export async function storeAnswer({ sql, tenant }: Tx, account: string, key: string, request: string, answer: unknown): Promise<void> {
  await sql.insertInto('idempotency').values({ tenant, account, key, request, answer: JSON.stringify(answer) }).execute();
}
