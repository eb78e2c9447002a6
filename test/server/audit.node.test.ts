import type { Report } from '@quantriet/contract';
import type { Store } from '@quantriet/server';
import { sql } from 'kysely';
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { filledStore, officeOf, PLAN } from './store-fixture.js';

/** Alters a row as someone would who has the database in hand, and puts it back after looking. */

const REPORT = `${PLAN}.hoc-tap.huyen-1`;
const closing: Array<() => unknown> = [];
let store: Store;

before(async () => {
  store = await filledStore({ after: (close: () => unknown) => closing.push(close) } as never);
  const submitter = await officeOf(store, 'huyen-1', 'report');
  const receiver = await officeOf(store, 'ban-tuyen-giao', 'receive');
  const opened = (await submitter.call('reports.open', { input: { plan: PLAN }, body: { duty: 'hoc-tap' } })).body as Report;
  const input = { report: REPORT };
  const sent = (await submitter.call('reports.submit', { input, revision: opened.revision, body: { values: { 'so-cuoc': 3 } } })).body as Report;
  await receiver.call('reports.accept', { input, revision: sent.revision, body: {} });
});

after(async () => {
  for (const close of closing) await close();
});

async function whenAltered(table: string, statement: string) {
  const copy = sql.raw(`copy_of_${table}`);
  await store.write(async ({ sql: db }) => {
    await sql`create table ${copy} as select * from ${sql.raw(table)}`.execute(db);
    if (table === 'audit' || table === 'standing') await sql.raw(`alter table ${table} disable trigger append_only`).execute(db);
    await sql.raw(statement).execute(db);
  });
  const verification = await store.verifyAudit(PLAN);
  await store.write(async ({ sql: db }) => {
    await sql.raw(`delete from ${table}`).execute(db);
    await sql`insert into ${sql.raw(table)} select * from ${copy}`.execute(db);
    await sql`drop table ${copy}`.execute(db);
    if (table === 'audit' || table === 'standing') await sql.raw(`alter table ${table} enable trigger append_only`).execute(db);
  });
  assert.equal((await store.verifyAudit(PLAN)).ok, true);
  return verification;
}

/** A value inside a json column, put there as text. */
const put = (table: string, path: string, value: string, where: string): string =>
  `update ${table} set content = jsonb_set(content::jsonb, '{${path}}', '${value}')::json where ${where}`;

const alterations: Record<string, { table: string; statement: string; row: string }> = {
  'a figure of a report': { table: 'report_version', statement: `update report_version set "values" = '{"so-cuoc": 30}'`, row: `${REPORT}/1` },
  'the state of a report': { table: 'report_version', statement: `update report_version set state = 'submitted'`, row: `${REPORT}/1` },
  'when a report was submitted': { table: 'report_version', statement: `update report_version set submitted_at = '2023-08-01T00:00:00.000Z'`, row: `${REPORT}/1` },
  'an evaluation put in afterwards': { table: 'report_version', statement: `update report_version set evaluation = '"Tốt"'`, row: `${REPORT}/1` },
  'a report taken away': { table: 'report_version', statement: 'delete from report_version', row: `${REPORT}/1` },
  'a version that nobody wrote': {
    table: 'report_version', row: `${REPORT}/2`,
    statement: `insert into report_version (tenant, report, version, state, answer, "values") values ('default', '${REPORT}', 2, 'draft', '{"kind":"report"}', '{}')`,
  },
  'who did something': { table: 'audit', statement: put('audit', 'body', '"huyen-2"', 'seq = 3'), row: '3' },
  'an entry taken out': { table: 'audit', statement: 'delete from audit where seq = 4', row: '5' },
  'the standing that a report led to': { table: 'standing', statement: put('standing', 'submittedAt', '"2023-08-01T00:00:00.000Z"', 'seq = (select max(seq) from standing)'), row: '11' },
  'the standing that the plan came with': { table: 'standing', statement: put('standing', 'state', '"done"', 'seq = 2'), row: '1-9' },
  'the plan': { table: 'plan', statement: put('plan', 'title', '"Kế hoạch khác"', 'true'), row: PLAN },
};

for (const [what, { table, statement, row }] of Object.entries(alterations)) {
  test(`the log tells of ${what} being altered`, async () => {
    // The rows of a plan and of reports hang on each other: only those that nothing hangs on can be put back.
    if (table === 'plan') {
      const original = await store.read(({ sql: db }) => db.selectFrom('plan').select('content').executeTakeFirstOrThrow());
      await store.write(({ sql: db }) => sql.raw(statement).execute(db));
      assert.deepEqual((await store.verifyAudit(PLAN)).altered, { table, row });
      await store.write(({ sql: db }) => db.updateTable('plan').set({ content: JSON.stringify(original.content) }).execute());
      return;
    }
    const { ok, altered } = await whenAltered(table, statement);
    assert.deepEqual([ok, altered], [false, { table, row }]);
  });
}

test('the database itself refuses changes to the log and to what was stated', async () => {
  for (const table of ['audit', 'standing']) {
    await assert.rejects(store.write(({ sql: db }) => sql.raw(`delete from ${table}`).execute(db)), /never changed or removed/);
  }
  assert.equal((await store.verifyAudit(PLAN)).ok, true);
});

test('the head of the log, kept elsewhere, tells of a log cut short', async () => {
  const { head, entries } = await store.verifyAudit(PLAN);
  assert.equal(head.seq, entries);
  assert.match(head.hash, /^[0-9a-f]{64}$/);
});
