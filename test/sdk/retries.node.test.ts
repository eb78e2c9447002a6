import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { createClient, type Client } from '@quantriet/sdk';
import { rejection, settled } from './serve.js';

/** Tries and the waits between them, on a clock that the test moves. */

const START = Date.parse('2026-03-02T01:00:00.000Z');
const LIST = '{"items":[]}';

interface Line {
  client: Client;
  /** When each request came, in milliseconds from the start. */
  sent: number[];
  requests: Request[];
}

/** A client whose nth request gets the nth reply (the last one again and again); half of every back-off is drawn. */
function line(t: TestContext, replies: Array<(request: Request) => Response | Promise<Response>>, timeout?: number): Line {
  t.mock.timers.enable({ apis: ['setTimeout', 'Date'], now: START });
  t.mock.method(Math, 'random', () => 0.5);
  const sent: number[] = [];
  const requests: Request[] = [];
  const fetch = async (request: Request): Promise<Response> => {
    sent.push(Date.now() - START);
    requests.push(request);
    return replies[Math.min(sent.length, replies.length) - 1]!(request);
  };
  return { client: createClient({ baseUrl: 'https://api.example/', fetch, timeout }), sent, requests };
}

const ok = () => new Response(LIST);
const busy = (headers: Record<string, string> = {}) => () => new Response(null, { status: 503, headers });
const down = () => Promise.reject(new TypeError('fetch failed'));
const silent = ({ signal }: Request) =>
  new Promise<Response>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)));
const deaf = () => new Promise<Response>(() => undefined);

async function pass(t: TestContext, ms: number): Promise<void> {
  await settled();
  t.mock.timers.tick(ms);
  await settled();
}

test('a failing source is asked again after a back-off that doubles, three times in all', async (t) => {
  const { client, sent } = line(t, [down]);
  const failed = rejection(client.plans.list());
  await pass(t, 149);
  assert.deepEqual(sent, [0]);
  await pass(t, 1);
  assert.deepEqual(sent, [0, 150]);
  await pass(t, 299);
  assert.deepEqual(sent, [0, 150]);
  await pass(t, 1);
  const error = await failed;
  assert.deepEqual([sent, error.code, error.attempts], [[0, 150, 450], 'unreachable', 3]);
});

test('a source that recovers is no error', async (t) => {
  const { client } = line(t, [down, busy(), ok]);
  const list = client.plans.list();
  await pass(t, 150);
  await pass(t, 300);
  assert.deepEqual(await list, { items: [] });
});

test('a body that breaks off is asked for again', async (t) => {
  const torn = () => new Response(new ReadableStream({ start: (stream) => stream.error(new TypeError('terminated')) }));
  const { client, sent } = line(t, [torn, ok]);
  const list = client.plans.list();
  await pass(t, 150);
  assert.deepEqual([await list, sent.length], [{ items: [] }, 2]);
});

test('Retry-After in seconds is seconds', async (t) => {
  const { client, sent } = line(t, [busy({ 'retry-after': '2' }), ok]);
  const list = client.plans.list();
  await pass(t, 1999);
  assert.deepEqual(sent, [0]);
  await pass(t, 1);
  assert.deepEqual([await list, sent], [{ items: [] }, [0, 2000]]);
});

test('Retry-After as a date is a date', async (t) => {
  const { client, sent } = line(t, [busy({ 'retry-after': 'Mon, 02 Mar 2026 01:00:03 GMT' }), ok]);
  const list = client.plans.list();
  await pass(t, 2999);
  assert.deepEqual(sent, [0]);
  await pass(t, 1);
  assert.deepEqual([await list, sent], [{ items: [] }, [0, 3000]]);
});

test('a date is held against the clock of the server, where it shows that', async (t) => {
  const fast = { 'retry-after': 'Mon, 02 Mar 2026 09:00:05 GMT', date: 'Mon, 02 Mar 2026 09:00:00 GMT' };
  const { client, sent } = line(t, [busy(fast), ok]);
  const list = client.plans.list();
  await pass(t, 5000);
  assert.deepEqual([await list, sent], [{ items: [] }, [0, 5000]]);
});

test('a date that is over means now, and nonsense means nothing', async (t) => {
  const { client, sent } = line(t, [busy({ 'retry-after': 'Mon, 02 Mar 2020 01:00:00 GMT' }), busy({ 'retry-after': 'soon' }), ok]);
  const list = client.plans.list();
  await pass(t, 0);
  await pass(t, 300);
  assert.deepEqual([await list, sent], [{ items: [] }, [0, 0, 300]]);
});

test('a wait that is longer than the time left is not begun', async (t) => {
  const { client, sent } = line(t, [busy({ 'retry-after': '31' })]);
  const error = await rejection(client.plans.list());
  assert.deepEqual([error.code, error.status, error.retryable, error.attempts, sent], ['server', 503, true, 1, [0]]);
});

test('too many requests are waited out too', async (t) => {
  const { client, sent } = line(t, [() => new Response(null, { status: 429, headers: { 'retry-after': '1' } }), ok]);
  const list = client.plans.list();
  await pass(t, 1000);
  assert.deepEqual([await list, sent], [{ items: [] }, [0, 1000]]);
});

test('one try that hangs does not use up the time of the others', async (t) => {
  const { client, sent } = line(t, [silent, ok], 3000);
  const list = client.plans.list();
  await pass(t, 1000);
  await pass(t, 150);
  assert.deepEqual([await list, sent], [{ items: [] }, [0, 1150]]);
});

test('all tries together end with the time, even when fetch does not listen to its signal', async (t) => {
  for (const reply of [silent, deaf]) {
    const { client, sent } = line(t, [reply], 3000);
    const failed = rejection(client.plans.list());
    for (const ms of [1000, 150, 1000, 300, 550]) await pass(t, ms);
    const error = await failed;
    assert.deepEqual([error.code, error.attempts, sent, Date.now() - START], ['timeout', 3, [0, 1150, 2450], 3000]);
    t.mock.reset();
    t.mock.timers.reset();
  }
});

test('a download that has begun may take all the time there is', async (t) => {
  let body!: ReadableStreamDefaultController<Uint8Array>;
  const slow = () => new Response(new ReadableStream<Uint8Array>({ start: (stream) => { body = stream; } }));
  const { client, sent } = line(t, [slow], 3000);
  const list = client.plans.list();
  await pass(t, 2999);
  body.enqueue(new TextEncoder().encode(LIST));
  body.close();
  assert.deepEqual([await list, sent], [{ items: [] }, [0]]);
});

test('304 is no error: the source is asked once more, past every cache', async (t) => {
  const { client, requests } = line(t, [() => new Response(null, { status: 304 }), ok]);
  const list = client.plans.list();
  await pass(t, 150);
  assert.deepEqual(await list, { items: [] });
  assert.deepEqual(requests.map(({ cache }) => cache), ['default', 'reload']);
});

test('giving up during a back-off ends it at once, and nothing is sent any more', async (t) => {
  const { client, sent } = line(t, [down]);
  const controller = new AbortController();
  const failed = rejection(client.plans.list({ signal: controller.signal }));
  await pass(t, 100);
  controller.abort(new Error('moved on'));
  const error = await failed;
  assert.deepEqual([error.code, error.retryable, (error.cause as Error).message], ['aborted', false, 'moved on']);
  await pass(t, 10_000);
  assert.deepEqual(sent, [0]);
});

test('a question about public data needs no preflight', async (t) => {
  const { client, requests } = line(t, [ok]);
  await client.plans.list();
  const [request] = requests;
  assert.equal(request!.method, 'GET');
  assert.deepEqual([...request!.headers.keys()], ['accept']);
});
