import { NO_ENTRY_BEFORE, sealed, type AuditEntry, type AuditHead } from '@quantriet/contract';
import type { Tx } from '../store/tx.js';

/** Who did something: an account's pseudonym and its body. */
export interface Actor {
  actor: string;
  body: string;
}

/** Whoever works at the server's own command line. */
export const AT_THE_SERVER: Actor = { actor: 'command-line', body: '' };

type Step = Pick<AuditEntry, 'at' | 'operation' | 'subject' | 'details'>;

export async function auditHead({ sql, tenant }: Tx, plan: string): Promise<AuditHead> {
  const row = await sql.selectFrom('audit').select('content').where('tenant', '=', tenant).where('plan', '=', plan).orderBy('seq', 'desc').limit(1).executeTakeFirst();
  return row ? { seq: row.content.seq, hash: row.content.hash } : { seq: 0, hash: NO_ENTRY_BEFORE };
}

/** Adds an entry to a plan's log, chained to the one before. */
export async function record(tx: Tx, plan: string, { actor, body }: Actor, { at, operation, subject, details }: Step): Promise<void> {
  const head = await auditHead(tx, plan);
  const entry = await sealed({ seq: head.seq + 1, at, actor, body, operation, subject, details, previous: head.hash });
  await tx.sql.insertInto('audit').values({ tenant: tx.tenant, plan, seq: entry.seq, content: JSON.stringify(entry) }).execute();
}

export async function auditEntries({ sql, tenant }: Tx, plan: string, after: number, limit: number): Promise<AuditEntry[]> {
  const rows = await sql.selectFrom('audit').select('content').where('tenant', '=', tenant).where('plan', '=', plan).where('seq', '>', after).orderBy('seq').limit(limit).execute();
  return rows.map(({ content }) => content);
}
