import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { createClient } from '@quantriet/sdk';
import { office, type Office } from '@quantriet/sdk/office';
import { rejection, settled } from './serve.js';

/** Waits between the tries of a write, on a clock that the test moves. */

const START = Date.parse('2026-03-02T01:00:00.000Z');
const report = { id: 'ke-hoach.hoc-tap.huyen-1', revision: 1 };
const content = { values: {} };

interface Line {
  reports: Office['reports'];
  /** Milliseconds from the start, and the key, of each request. */
  sent: Array<[number, string | null]>;
}

function line(t: TestContext, replies: Array<(request: Request) => Response | Promise<Response>>, timeout?: number): Line {
  t.mock.timers.enable({ apis: ['setTimeout', 'Date'], now: START });
  t.mock.method(Math, 'random', () => 0.5);
  const sent: Line['sent'] = [];
  const fetch = async (request: Request): Promise<Response> => {
    sent.push([Date.now() - START, request.headers.get('idempotency-key')]);
    return replies[Math.min(sent.length, replies.length) - 1]!(request);
  };
  return { reports: office(createClient({ baseUrl: 'https://api.example/', fetch, timeout })).reports, sent };
}

const done = () => Response.json({ ...report, plan: 'ke-hoach', state: 'submitted' });
const refuse = (status: number, code: string, headers: Record<string, string>) => () =>
  new Response(JSON.stringify({ code }), { status, headers: { 'content-type': 'application/problem+json', ...headers } });
const slowBody = () => new Response(new ReadableStream({ start: (stream) => stream.enqueue(new TextEncoder().encode('{"id":')) }));

async function pass(t: TestContext, ms: number): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await settled();
  t.mock.timers.tick(ms);
  for (let turn = 0; turn < 3; turn++) await settled();
}

const inTwoSeconds: Record<string, Record<string, string>> = {
  'in seconds': { 'retry-after': '2' },
  'as a date': { 'retry-after': new Date(START + 2000).toUTCString() },
  'as a date of a server whose clock is a year off': {
    'retry-after': new Date('2025-01-01T00:00:02Z').toUTCString(), date: new Date('2025-01-01T00:00:00Z').toUTCString(),
  },
};

for (const [status, code] of [[409, 'in-progress'], [503, 'busy'], [429, 'busy']] as const) {
  for (const [name, headers] of Object.entries(inTwoSeconds)) {
    test(`${status} ${code} with Retry-After ${name}: the same key comes back after exactly that`, async (t) => {
      const { reports, sent } = line(t, [refuse(status, code, headers), done]);
      const submitted = reports.submit(report, content, { key: 'mot' });
      await pass(t, 1999);
      assert.deepEqual(sent, [[0, 'mot']]);
      await pass(t, 1);
      assert.equal((await submitted).state, 'submitted');
      assert.deepEqual(sent, [[0, 'mot'], [2000, 'mot']]);
    });
  }
}

test('another 409 is an answer, and not asked for again', async (t) => {
  const { reports, sent } = line(t, [refuse(409, 'bad-transition', {})]);
  const error = await rejection(reports.submit(report, content));
  assert.deepEqual([error.code, error.retryable, sent.length], ['bad-transition', false, 1]);
});

test('a wait longer than the time is not waited out', async (t) => {
  const { reports, sent } = line(t, [refuse(503, 'busy', { 'retry-after': '3600' }), done]);
  const error = await rejection(reports.submit(report, content));
  assert.deepEqual([error.code, error.retryable, sent.length], ['busy', true, 1]);
});

test('giving up during a back-off ends it, and nothing is sent any more', async (t) => {
  const controller = new AbortController();
  const { reports, sent } = line(t, [refuse(503, 'busy', {}), done]);
  const failed = rejection(reports.submit(report, content, { signal: controller.signal }));
  await pass(t, 100);
  controller.abort();
  assert.equal((await failed).code, 'aborted');
  await pass(t, 60_000);
  assert.equal(sent.length, 1);
});

test('an answer whose body does not come ends with the time, and not later', async (t) => {
  const { reports, sent } = line(t, [slowBody], 9_000);
  const failed = rejection(reports.submit(report, content));
  await pass(t, 9_000);
  const error = await failed;
  assert.deepEqual([error.code, error.retryable, sent.length], ['timeout', true, 1]);
});
