import { contentHash, type Standing } from '@quantriet/contract';
import type { Tx } from './tx.js';

/** Adds statements to a plan's standing, which only grows. @returns The number of the last one */
export async function appendStanding({ sql, tenant, issued }: Tx, plan: string, statements: readonly Standing[]): Promise<number> {
  const { last } = await sql.selectFrom('standing').select((eb) => eb.fn.coalesce(eb.fn.max('seq'), eb.lit(0)).as('last'))
    .where('tenant', '=', tenant).where('plan', '=', plan).executeTakeFirstOrThrow();
  const CHUNK = 1000;
  for (let start = 0; start < statements.length; start += CHUNK) {
    const rows = statements.slice(start, start + CHUNK).map((statement, i) => ({ tenant, plan, seq: last + start + i + 1, content: JSON.stringify(statement) }));
    await sql.insertInto('standing').values(rows).execute();
  }
  issued.touch(plan);
  return last + statements.length;
}

export function hashOfStanding(statements: readonly Standing[]): Promise<string> {
  return contentHash(statements);
}
