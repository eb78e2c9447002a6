import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as after } from 'node:timers/promises';
import { openStore } from '@quantriet/server';
import { PLAN, SUBMITTERS } from './edition.js';
import { freePort, ServerProcess } from './server-process.js';
import { deskOf, insist, prepareFolder, seeded, submissions, submitOnce } from './submitters.js';

/** As many as the promise says: about five minutes. Fewer only for whoever is looking for something else. */
const KILLS = Number(process.env.QUANTRIET_KILLS ?? 100);
const DUTIES = 400;

/** Each body works through the duties until it is told to stop; what was acknowledged is kept with its receipt. */
async function work(body: string, server: ServerProcess, stopped: () => boolean, receipts: Map<string, string>): Promise<void> {
  const desk = deskOf(body, server.baseUrl, server.baseUrl, () => server.up);
  for (let i = 1; i <= DUTIES && !stopped(); i++) {
    receipts.set(`${PLAN}.viec-${i}.${body}`, await submitOnce(desk, `viec-${i}`, i, () => server.up));
  }
}

/** Receipts by report, and who waits for more of them. */
class Receipts extends Map<string, string> {
  #waiting: { size: number; done: () => void } | undefined;

  override set(report: string, number: string): this {
    super.set(report, number);
    if (this.#waiting && this.size >= this.#waiting.size) this.#waiting.done();
    return this;
  }

  grownBy(count: number): Promise<void> {
    return new Promise((done) => { this.#waiting = { size: this.size + count, done }; });
  }
}

test(`${KILLS} kills at random moments lose nothing that was acknowledged and double nothing`, { timeout: 2_400_000 }, async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'quantriet-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  await prepareFolder(folder, DUTIES);
  const server = new ServerProcess(folder, await freePort());
  t.after(() => server.kill());
  const seed = Math.floor(Math.random() * 2 ** 31);
  t.diagnostic(`seed ${seed}`);
  const random = seeded(seed);
  const receipts = new Receipts();
  let stop = false;
  await server.start();
  const working = Promise.all(SUBMITTERS.map((body) => work(body, server, () => stop, receipts)));
  for (let i = 0; i < KILLS; i++) {
    await receipts.grownBy(1 + Math.floor(random() * 6));
    // The moment in between has to be random too: this is what is tested, not a wait for something.
    await after(random() * 200);
    await server.kill();
    await server.start();
  }
  stop = true;
  await working;

  assert.ok(receipts.size >= KILLS, `work was done between the kills: ${receipts.size} reports`);
  const effects = await submissions(server.baseUrl);
  const lost = [...receipts.keys()].filter((report) => !effects.has(report));
  const doubled = [...effects].filter(([, times]) => times !== 1);
  assert.deepEqual({ lost, doubled }, { lost: [], doubled: [] });
  const reader = deskOf('thanh-tra', server.baseUrl);
  for (const [report, number] of receipts) {
    const { versions } = await insist(() => reader.reports.get(report));
    assert.equal(versions.at(-1)?.receipt?.number, number, report);
  }
  t.diagnostic(`${receipts.size} reports acknowledged`);
  await server.kill();
  const store = await openStore(folder);
  assert.equal((await store.verifyAudit(PLAN)).ok, true);
  await store.close();
});
