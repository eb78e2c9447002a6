import assert from 'node:assert/strict';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { clientProblems, problemText } from '@quantriet/contract';
import { ApiError, createClient, isApiError } from '@quantriet/sdk';
import { folderOf, plans, smallFolder, smallResources } from '../fixtures/snapshot-folder.js';
import { FOLDER_URL, answer, folderFetch, folderListener, rejection, serve, settled } from './serve.js';

/** What a client says when its source misbehaves. Real sockets; what takes tries and waits is in `retries.node.test.ts`. */

const PLAN = 'ke-hoach-bodies';

/** A port on which nobody listens: one that was free a moment ago. */
async function deadOrigin(): Promise<string> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return `http://127.0.0.1:${port}`;
}

for (const source of ['snapshot', 'baseUrl'] as const) {
  const client = (origin: string, timeout?: number) =>
    createClient(source === 'snapshot' ? { snapshot: origin, timeout } : { baseUrl: origin, timeout });

  test(`${source}: a port where nobody answers is unreachable`, async (t) => {
    t.mock.method(Math, 'random', () => 0);
    const error = await rejection(client(await deadOrigin()).plans.list());
    assert.deepEqual([error.code, error.status, error.retryable, error.attempts], ['unreachable', undefined, true, 3]);
    assert.ok(error.cause instanceof Error);
  });

  test(`${source}: a server that accepts and says nothing is a timeout`, async (t) => {
    const { origin } = await serve(t, () => undefined);
    const error = await rejection(client(origin, 60).plans.list());
    assert.deepEqual([error.code, error.retryable], ['timeout', true]);
  });

  test(`${source}: a body that stops half-way is a timeout`, async (t) => {
    const { origin } = await serve(t, (_request, response) => response.writeHead(200).write('{"items":'));
    const error = await rejection(client(origin, 60).plans.list());
    assert.equal(error.code, 'timeout');
  });

  test(`${source}: what is no JSON is broken, and not asked for again`, async (t) => {
    const { origin, requests } = await serve(t, (_request, response) => answer(response, 200, '<!doctype html><title>Đăng nhập Wi-Fi</title>'));
    const error = await rejection(client(origin).plans.list());
    assert.deepEqual([error.code, error.retryable, error.attempts, requests.length], ['broken-json', false, 1, 1]);
    assert.match(problemText(clientProblems, error, 'vi'), source === 'snapshot' ? /“index\.json” bị hỏng/ : /“plans” bị hỏng/);
  });

  test(`${source}: another major version of the contract is refused, a minor one is not`, async (t) => {
    const respond = (version: string): RequestListener => (_request, response) =>
      answer(response, 200, JSON.stringify({ contract: version, publishedAt: '2023-08-25T01:00:00.000Z', plans: [], items: [], resources: {} }), { 'contract-version': version });
    const [newer, minor] = await Promise.all([serve(t, respond('2')), serve(t, respond('1.7'))]);
    const error = await rejection(client(newer.origin).plans.list());
    assert.deepEqual([error.code, error.params['found'], error.params['expected'], error.retryable], ['contract-version', '2', '1', false]);
    assert.deepEqual((await client(minor.origin).plans.list()).items, []);
  });

  test(`${source}: a source that fails for good names its status and how often it was asked`, async (t) => {
    t.mock.method(Math, 'random', () => 0);
    const { origin, requests } = await serve(t, (_request, response) => answer(response, 500, ''));
    const error = await rejection(client(origin).plans.list());
    assert.deepEqual([error.code, error.status, error.retryable, error.attempts, requests.length], ['server', 500, true, 3, 3]);
    assert.equal(problemText(clientProblems, error, 'vi'), 'Nguồn dữ liệu gặp lỗi (500). Thử lại sau.');
  });

  test(`${source}: a refusal that waiting does not change is not asked for again`, async (t) => {
    const { origin, requests } = await serve(t, (_request, response) => answer(response, 403, ''));
    const error = await rejection(client(origin).plans.list());
    assert.deepEqual([error.code, error.status, error.retryable, requests.length], ['server', 403, false, 1]);
  });
}

test('a folder without an index says which file is missing', async (t) => {
  const { origin, requests } = await serve(t, folderListener(new Map()));
  const error = await rejection(createClient({ snapshot: `${origin}/cong-bo` }).plans.list());
  assert.deepEqual([error.code, error.status, error.params], [
    'not-found', 404, { resource: 'index.json', url: `${origin}/cong-bo/index.json`, status: 404 },
  ]);
  assert.deepEqual(requests, ['/cong-bo/index.json']);
});

test('a snapshot with a file missing says which', async () => {
  const folder = smallFolder();
  const file = [...folder.keys()].find((path) => path.startsWith(`data/plans-${PLAN}-standing`))!;
  folder.delete(file);
  const fetch = folderFetch(folder);
  const error = await rejection(createClient({ snapshot: FOLDER_URL, fetch }).plans.progress(PLAN));
  assert.deepEqual([error.code, error.params['resource'], error.params['url']], ['not-found', `plans/${PLAN}/standing`, FOLDER_URL + file]);
  // The index is looked at again, in case the folder was published anew; the file is not, when it was not.
  assert.deepEqual([...fetch.requests].sort().filter((path) => path === 'index.json' || path === file), [file, 'index.json', 'index.json']);
});

test('a plan that publishes its documents alone needs no file of standing', async () => {
  const { 'plans/ke-hoach-documents/standing': _unneeded, ...resources } = smallResources();
  const client = createClient({ snapshot: FOLDER_URL, fetch: folderFetch(folderOf(resources, plans)) });
  assert.deepEqual((await client.plans.progress('ke-hoach-documents')).streams, []);
});

test('a plan that is published but not in the list is found by its id', async () => {
  const client = createClient({ snapshot: FOLDER_URL, fetch: folderFetch(folderOf(smallResources(), [])) });
  assert.equal((await client.plans.progress(PLAN)).publicity, 'bodies');
});

test('JSON that is no index is broken', async () => {
  for (const text of ['null', '[]', '"1"', '{"contract":1}', '{"contract":"1","plans":{}}', '{"contract":"1","plans":[],"resources":null}']) {
    const error = await rejection(createClient({ snapshot: FOLDER_URL, fetch: folderFetch(new Map([['index.json', text]])) }).plans.list());
    assert.deepEqual([text, error.code, error.params['resource']], [text, 'broken-json', 'index.json']);
  }
});

test('well-formed JSON of a wrong shape is an ApiError too, where it is computed with', async (t) => {
  const { origin } = await serve(t, (_request, response) => answer(response, 200, '{"items":"none"}'));
  const pages = createClient({ baseUrl: origin }).plans.obligations(PLAN);
  const error = await rejection(pages.next());
  assert.deepEqual([error.code, error.params['what']], ['bad-data', `plans/${PLAN}/obligations`]);
});

test('a server whose pages never end is stopped', async (t) => {
  const { origin, requests } = await serve(t, (_request, response) => answer(response, 200, '{"items":[],"next":"same"}'));
  const error = await rejection(createClient({ baseUrl: origin }).plans.obligations(PLAN).next());
  assert.equal(error.code, 'bad-data');
  assert.equal(requests.length, 2);
});

test('a problem document becomes the error', async (t) => {
  const problem = {
    type: 'about:blank', title: 'Đang bảo trì', detail: 'Trở lại lúc 14 giờ.', code: 'maintenance', requestId: 'r-17',
    params: { until: '14:00' }, errors: [{ code: 'too-long', pointer: '/title', params: { max: 10 } }],
  };
  const { origin } = await serve(t, (_request, response) => answer(response, 422, JSON.stringify(problem), { 'content-type': 'application/problem+json; charset=utf-8' }));
  const error = await rejection(createClient({ baseUrl: origin }).plans.get('ke-hoach'));
  assert.deepEqual(
    [error.code, error.status, error.title, error.detail, error.requestId, error.params['until'], error.errors],
    ['maintenance', 422, problem.title, problem.detail, 'r-17', '14:00', problem.errors],
  );
  assert.match(error.message, /maintenance: Trở lại lúc 14 giờ\./);
});

test('an error page in plain JSON is not taken for a problem document', async (t) => {
  const { origin } = await serve(t, (_request, response) => answer(response, 404, '{"code":"NoSuchKey"}', { 'x-request-id': 'edge-9' }));
  const error = await rejection(createClient({ baseUrl: origin }).plans.get('ke-hoach'));
  assert.deepEqual([error.code, error.requestId], ['not-found', 'edge-9']);
});

test('a problem document that is broken itself still has its status', async (t) => {
  for (const body of ['{', 'null', '"x"']) {
    const { origin } = await serve(t, (_request, response) => answer(response, 404, body, { 'content-type': 'application/problem+json' }));
    const error = await rejection(createClient({ baseUrl: origin }).plans.get('ke-hoach'));
    assert.deepEqual([error.code, error.status], ['not-found', 404]);
  }
});

test('a value that a later contract adds to an enum passes, and so does an unknown field', async () => {
  const folder = smallFolder();
  for (const [path, text] of folder) folder.set(path, text.replaceAll('"publicity":"totals"', '"publicity":"regions","colour":"red"'));
  const client = createClient({ snapshot: FOLDER_URL, fetch: folderFetch(folder) });
  const { items } = await client.plans.list();
  assert.deepEqual(items.map(({ publicity }) => publicity), ['documents', 'regions', 'bodies']);
  assert.equal((items[1] as { colour?: string }).colour, 'red');
});

test('giving up while a server makes one wait leaves no timer behind that keeps a program alive', async () => {
  const timers = () => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;
  const before = timers();
  const fetch = () => Promise.resolve(new Response(null, { status: 503, headers: { 'retry-after': '20' } }));
  const controller = new AbortController();
  const failed = rejection(createClient({ baseUrl: 'https://api.example/', fetch }).plans.list({ signal: controller.signal }));
  await settled();
  assert.equal(timers(), before + 1);
  controller.abort();
  await failed;
  await settled();
  assert.equal(timers(), before);
});

test('an error is recognised whichever copy of the library made it', () => {
  const foreign = Object.assign(new Error('not-found'), { [Symbol.for('quantriet.ApiError')]: true });
  assert.ok(isApiError(foreign));
  assert.ok(isApiError(new ApiError('timeout')));
  for (const other of [new Error('not-found'), null, undefined, 'timeout', { code: 'timeout' }]) assert.ok(!isApiError(other));
});
