import { openStore } from '@quantriet/server';

/** Writes one row after another until it is killed, and says after each how many there are. */

const [folder, from] = process.argv.slice(2) as [string, string];
const store = await openStore(folder);
const { rows } = await store.read(async ({ sql }) => ({ rows: await sql.selectFrom('idempotency').select('key').execute() }));
if (rows.length < Number(from)) throw new Error(`${rows.length} rows of ${from}`);
for (let n = rows.length + 1; ; n++) {
  await store.write(({ sql }) => sql.insertInto('idempotency').values({ tenant: 'default', account: 'a', key: String(n), request: '', answer: '{}' }).execute());
  process.send!(n);
}
