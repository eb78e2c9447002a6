import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { startServer } from '@quantriet/server';
import { PLAN, SUBMITTERS } from './edition.js';
import { badLine } from './misbehaving-proxy.js';
import { deskOf, prepareFolder, seeded, submissions, submitOnce } from './submitters.js';

const DUTIES = 100;

test('2,000 submissions over a line that drops, delays, doubles and resets have 2,000 effects', { timeout: 900_000 }, async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'quantriet-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  await prepareFolder(folder, DUTIES);
  const server = await startServer({ data: folder, demo: true });
  t.after(() => server.close());
  const seed = Math.floor(Math.random() * 2 ** 31);
  t.diagnostic(`seed ${seed}`);
  const line = await badLine(Number(new URL(server.url).port), seeded(seed));
  t.after(() => line.close());

  const receipts = await Promise.all(SUBMITTERS.map(async (body) => {
    const desk = deskOf(body, `${line.origin}/api/`, server.url);
    const own: string[] = [];
    for (let i = 1; i <= DUTIES; i++) own.push(await submitOnce(desk, `viec-${i}`, i));
    return own;
  }));

  for (const [kind, times] of Object.entries(line.harm)) assert.ok(times > 0, `no ${kind} in this run`);
  const acknowledged = receipts.flat();
  assert.equal(new Set(acknowledged).size, DUTIES * SUBMITTERS.length, 'a receipt of its own for each');
  const effects = await submissions(server.url);
  assert.equal(effects.size, DUTIES * SUBMITTERS.length);
  assert.deepEqual([...effects].filter(([, times]) => times !== 1), []);
  assert.equal((await server.store.verifyAudit(PLAN)).ok, true);
});
