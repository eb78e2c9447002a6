import { openStore } from '@quantriet/server';
import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { editionFor, filledStore, PLAN } from './store-fixture.js';

async function folderFor(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'quantriet-test-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

test('a restart keeps everything', async (t) => {
  const folder = await folderFor(t);
  const first = await filledStore(t, folder);
  const account = await first.addAccount({ body: 'huyen-1', capabilities: ['report'], persona: 'huyen-1' });
  const edition = await first.edition(PLAN);
  await first.close();
  const second = await openStore(folder);
  try {
    assert.deepEqual(await second.edition(PLAN), edition);
    assert.deepEqual(await second.personas(), [{ persona: 'huyen-1', body: 'huyen-1', capabilities: ['report'] }]);
    assert.deepEqual(await second.read((tx) => second.accountFor(tx, 'default', 'urn:quantriet:demo', 'huyen-1')), account);
    assert.equal((await second.verifyAudit(PLAN)).ok, true);
  } finally {
    await second.close();
  }
});

test('what was acknowledged before the process was killed is there, and nothing twice', async (t) => {
  const folder = await folderFor(t);
  await (await filledStore(t, folder)).close();
  let acknowledged = 0;
  for (let round = 0; round < 3; round++) {
    const writer = fork(new URL('./store-writer.ts', import.meta.url), [folder, String(acknowledged)], { execArgv: ['--import', 'tsx'] });
    const enough = acknowledged + 10 + round;
    writer.on('message', (count) => {
      acknowledged = count as number;
      if (acknowledged === enough) writer.kill('SIGKILL');
    });
    const [, signal] = (await once(writer, 'exit')) as [number | null, string];
    assert.equal(signal, 'SIGKILL');
  }
  const store = await openStore(folder);
  try {
    const keys = await store.read(({ sql }) => sql.selectFrom('idempotency').select('key').execute());
    const numbers = keys.map(({ key }) => Number(key)).sort((a, b) => a - b);
    // One more may have been written whose acknowledgement was still on its way.
    assert.ok(numbers.length >= acknowledged, `${numbers.length} of ${acknowledged}`);
    assert.deepEqual(numbers, numbers.map((_, i) => i + 1));
    assert.equal((await store.verifyAudit(PLAN)).ok, true);
  } finally {
    await store.close();
  }
});

test('a transaction that fails leaves nothing', async (t) => {
  const store = await filledStore(t);
  await assert.rejects(store.write(async (tx) => {
    await tx.sql.insertInto('tenant').values({ id: 'khac', secret: 'x' }).execute();
    throw new Error('stopped');
  }), /stopped/);
  assert.deepEqual(await store.read(({ sql }) => sql.selectFrom('tenant').selectAll().execute()), []);
});

test('many at once wait for each other', async (t) => {
  const store = await filledStore(t);
  await Promise.all(Array.from({ length: 20 }, (_, i) => store.write(async ({ sql }) => {
    await sql.insertInto('tenant').values({ id: `t${i}`, secret: '' }).execute();
    if (i % 2) throw new Error('stopped');
  }).catch(() => undefined)));
  assert.equal((await store.read(({ sql }) => sql.selectFrom('tenant').select('id').execute())).length, 10);
});

test('what only reads cannot write', async (t) => {
  const store = await filledStore(t);
  await assert.rejects(store.read(({ sql }) => sql.insertInto('tenant').values({ id: 'x', secret: '' }).execute()), /read-only/);
});

test('an edition comes out as it went in', async (t) => {
  const store = await filledStore(t);
  assert.deepEqual(await store.edition(PLAN), editionFor());
});
