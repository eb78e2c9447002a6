import { openStore, Refusal } from '@quantriet/server';
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { editionFor, PLAN } from './store-fixture.js';

/** A small disk of its own, or undefined where this user may not mount one. */
function smallDisk(t: TestContext, size: string): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'quantriet-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    rmSync(folder, { recursive: true });
    return undefined;
  }
  t.after(() => {
    execFileSync('umount', ['-l', folder]);
    rmSync(folder, { recursive: true });
  });
  return folder;
}

/** Leaves that much. */
function fill(disk: string, left: number): string {
  const { bavail, bsize } = statfsSync(disk);
  const path = join(disk, 'filler');
  writeFileSync(path, Buffer.alloc(bavail * bsize - left));
  return path;
}

const isDiskFull = (error: unknown): boolean => error instanceof Refusal && error.status === 507 && error.code === 'disk-full';

test('a full disk refuses what would be written, and loses and doubles nothing', async (t) => {
  const disk = smallDisk(t, '200m');
  if (!disk) return t.skip('needs the right to mount a small disk');
  const data = join(disk, 'data');
  const store = await openStore(data);
  await store.importEdition(editionFor());
  const filler = fill(disk, 1_000_000);
  await assert.rejects(store.issuePlan(PLAN), isDiskFull);
  assert.deepEqual(await store.plans(), []);
  assert.deepEqual(await store.edition(PLAN), editionFor());
  rmSync(filler);
  await store.issuePlan(PLAN);
  await store.close();
  const again = await openStore(data);
  assert.deepEqual((await again.plans()).map(({ id }) => id), [PLAN]);
  assert.equal((await again.verifyAudit(PLAN)).ok, true);
  await again.close();
});

test('a disk that fills up in the middle of a transaction undoes it, and the store goes on once there is room', async (t) => {
  const disk = smallDisk(t, '200m');
  if (!disk) return t.skip('needs the right to mount a small disk');
  const data = join(disk, 'data');
  const store = await openStore(data);
  await store.importEdition(editionFor());
  let filler = '';
  await assert.rejects(store.write(async ({ sql }) => {
    filler = fill(disk, 100_000);
    for (let i = 0; i < 2_000; i++) {
      await sql.insertInto('idempotency').values({ tenant: 'default', account: 'a', key: String(i), request: '', answer: JSON.stringify('x'.repeat(50_000).replace(/x/g, () => String.fromCharCode(97 + Math.random() * 26))) }).execute();
    }
  }), isDiskFull);
  rmSync(filler);
  await store.issuePlan(PLAN);
  assert.deepEqual(await store.read(({ sql }) => sql.selectFrom('idempotency').select('key').execute()), []);
  await store.close();
  const again = await openStore(data);
  assert.equal((await again.verifyAudit(PLAN)).ok, true);
  await again.close();
});

test('a folder on a full disk is not half made', async (t) => {
  const disk = smallDisk(t, '20m');
  if (!disk) return t.skip('needs the right to mount a small disk');
  await assert.rejects(openStore(join(disk, 'data')), isDiskFull);
});
