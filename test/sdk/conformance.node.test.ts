import assert from 'node:assert/strict';
import { getEventListeners } from 'node:events';
import { test, type TestContext } from 'node:test';
import { createClient } from '@quantriet/sdk';
import { errorText, newKey, office, type Content } from '@quantriet/sdk/office';
import { folderFetch, FOLDER_URL, rejection } from './serve.js';
import { smallFolder } from '../fixtures/snapshot-folder.js';
import { misbehaving, PLAN, REPORT, type Mishap, type Misbehaving } from './misbehaving-server.js';

/** Writes on real sockets, through a line that loses, repeats and tears. What takes waits is in `conformance-waits.node.test.ts`. */

const content: Content = { values: { 'so-cuoc': 12 } };
const first = { id: REPORT, revision: 1 };

async function over(t: TestContext, mishaps: Mishap[], timeout?: number): Promise<Misbehaving & { desk: ReturnType<typeof office> }> {
  t.mock.method(Math, 'random', () => 0);
  const server = await misbehaving(t, mishaps);
  return Object.assign(server, { desk: office(createClient({ baseUrl: server.baseUrl, timeout })) });
}

const keysOf = ({ arrived }: Misbehaving) => arrived.map(({ headers }) => headers['idempotency-key']);

for (const [name, mishaps] of Object.entries<Mishap[]>({
  'lost on the way there': ['before', 'before'],
  'lost on the way back': ['after', 'after'],
  'torn on the way back': ['half'],
  'delivered twice': ['twice'],
  'refused by a busy server': [{ status: 503, code: 'busy' }],
  'asked for again while it is under way': ['after', { status: 409, code: 'in-progress', headers: { 'retry-after': '0' } }],
})) {
  test(`a submission ${name} is made once, and answered`, async (t) => {
    const server = await over(t, mishaps);
    const report = await server.desk.reports.submit(first, content);
    assert.deepEqual([report.state, report.revision, server.effects], ['submitted', 2, ['submit']]);
    const keys = keysOf(server);
    assert.ok(keys[0]);
    assert.deepEqual(new Set(keys), new Set([keys[0]]), 'the key of every try is the same');
    assert.deepEqual(new Set(server.arrived.map(({ body }) => body)), new Set([JSON.stringify(content)]));
  });
}

test('when every try is lost the error names the key, and with it the same can be asked for again', async (t) => {
  const server = await over(t, ['after', 'after', 'after']);
  const error = await rejection(server.desk.reports.submit(first, content));
  assert.deepEqual([error.code, error.retryable, error.attempts], ['unreachable', true, 3]);
  const key = String(error.params['key']);
  const report = await server.desk.reports.submit(first, content, { key });
  assert.deepEqual([report.state, server.effects], ['submitted', ['submit']]);
  assert.deepEqual(new Set(keysOf(server)), new Set([key]));
});

test('each thing done has a key of its own', () => {
  const keys = Array.from({ length: 1_000 }, newKey);
  assert.equal(new Set(keys).size, 1_000);
  assert.ok(keys.every((key) => /^[\w-]{32,36}$/.test(key)));
});

test('on a page without https a key is random too', (t) => {
  const { crypto } = globalThis;
  t.mock.getter(globalThis, 'crypto', () => ({ getRandomValues: (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes) }));
  assert.match(newKey(), /^[0-9a-f]{32}$/);
  assert.notEqual(newKey(), newKey());
});

test('a POST without a key is never sent twice', async (t) => {
  const server = await over(t, ['before', 'none']);
  const client = createClient({ baseUrl: server.baseUrl });
  const error = await rejection(client.call!({ resource: 'reports/x/submit', method: 'POST', body: '{}', signal: new AbortController().signal }));
  assert.deepEqual([error.code, error.attempts, server.arrived.length], ['unreachable', 1, 1]);
});

test('a draft whose first answer was lost is kept, not in conflict with itself', async (t) => {
  const server = await over(t, ['after']);
  const report = await server.desk.reports.save(first, content);
  assert.deepEqual([report.revision, report.versions[0]?.values, server.effects], [2, content.values, ['draft']]);
});

test('a draft that somebody else has changed meanwhile is in conflict, and says so', async (t) => {
  const server = await over(t, ['before']);
  const other = office(createClient({ baseUrl: server.baseUrl }));
  await rejection(other.reports.save({ id: REPORT, revision: 9 }, content));
  await other.reports.save(first, { values: { 'so-cuoc': 99 } });
  const error = await rejection(server.desk.reports.save(first, content));
  assert.deepEqual([error.code, error.status, error.params['revision']], ['stale', 412, 2]);
  assert.match(errorText(error, 'vi'), /đã được thay đổi từ nơi khác \(bản 2\)/);
});

test('a lost save that was overtaken by another is in conflict', async (t) => {
  const server = await over(t, ['after', 'none']);
  const fetch = async (request: Request): Promise<Response> => {
    const late = server.arrived.length === 1;
    if (late) await other.reports.save({ id: REPORT, revision: 2 }, { values: { 'so-cuoc': 99 } });
    return globalThis.fetch(request);
  };
  const other = office(createClient({ baseUrl: server.baseUrl }));
  const error = await rejection(office(createClient({ baseUrl: server.baseUrl, fetch })).reports.save(first, content));
  assert.deepEqual([error.code, server.report.versions[0]?.values], ['stale', { 'so-cuoc': 99 }]);
});

test('a 304 that nothing asked for is asked again', async (t) => {
  const server = await over(t, [{ status: 304 }]);
  assert.equal((await server.desk.reports.get(REPORT)).id, REPORT);
  assert.equal(server.arrived.length, 2);
});

test('what a server refuses comes whole: code, places, parameters, words in both languages', async () => {
  const errors = [{ code: 'required', pointer: '/values/so-cuoc', params: { label: 'Số hội nghị' } }];
  const codes: Record<number, string> = {
    401: 'token-expired', 403: 'forbidden', 404: 'unknown-report', 409: 'bad-transition', 412: 'stale', 413: 'too-large', 422: 'bad-input',
    428: 'precondition-required', 507: 'disk-full',
  };
  for (const [status, code] of Object.entries(codes)) {
    const body = JSON.stringify({ code, errors, params: { count: 1 }, requestId: 'r-1' });
    const fetch = () => Promise.resolve(new Response(body, { status: Number(status), headers: { 'content-type': 'application/problem+json' } }));
    const error = await rejection(office(createClient({ baseUrl: 'https://api.example/', fetch })).reports.submit(first, content));
    assert.deepEqual([error.code, error.status, error.errors, error.params['count'], error.requestId, error.retryable, error.attempts],
      [code, Number(status), errors, 1, 'r-1', false, 1]);
    for (const language of ['vi', 'en'] as const) assert.notEqual(errorText(error, language), code);
    assert.equal(errorText(error.errors[0], 'vi'), 'Nhập “Số hội nghị”.');
  }
});

test('a code that only a newer server knows is worded by that server', async () => {
  const body = JSON.stringify({ code: 'over-quota', detail: 'Đã quá hạn mức trong ngày.' });
  const fetch = () => Promise.resolve(new Response(body, { status: 403, headers: { 'content-type': 'application/problem+json' } }));
  const error = await rejection(office(createClient({ baseUrl: 'https://api.example/', fetch })).me());
  assert.deepEqual([error.code, errorText(error, 'vi')], ['over-quota', 'Đã quá hạn mức trong ngày.']);
  assert.equal(errorText(new TypeError('x is not a function'), 'vi'), 'TypeError: x is not a function');
});

test('a state that only a newer server knows passes', async () => {
  const fetch = () => Promise.resolve(Response.json({ id: REPORT, plan: PLAN, state: 'archived', colour: 'red' }));
  const report = await office(createClient({ baseUrl: 'https://api.example/', fetch })).reports.get(REPORT);
  assert.deepEqual(report, { id: REPORT, plan: PLAN, state: 'archived', colour: 'red' });
});

test('a thousand calls on one signal leave nothing on it', async (t) => {
  const warnings: Error[] = [];
  const warn = (warning: Error) => warnings.push(warning);
  process.on('warning', warn);
  t.after(() => process.off('warning', warn));
  const fetch = () => Promise.resolve(Response.json({ id: REPORT, plan: PLAN, items: [] }));
  const client = createClient({ baseUrl: 'https://api.example/', fetch });
  const desk = office(client);
  const { signal } = new AbortController();
  for (let call = 0; call < 250; call++) {
    await Promise.all([
      desk.reports.get(REPORT, { signal }), desk.reports.submit(first, content, { signal }), desk.reports.save(first, content, { signal }),
      client.plans.list({ signal }),
    ]);
  }
  assert.equal(getEventListeners(signal, 'abort').length, 0);
  assert.deepEqual(warnings, []);
});

test('giving up a submission says so at once, and frees the line', async () => {
  const controller = new AbortController();
  let cancelled = false;
  const fetch = ({ signal }: Request) => new Promise<Response>((_, reject) => {
    signal.addEventListener('abort', () => { cancelled = true; reject(signal.reason as Error); });
    queueMicrotask(() => controller.abort());
  });
  const error = await rejection(office(createClient({ baseUrl: 'https://api.example/', fetch })).reports.submit(first, content, { signal: controller.signal }));
  assert.deepEqual([error.code, cancelled], ['aborted', true]);
});

test('an id that climbs out of the path is sent nowhere', async (t) => {
  const server = await over(t, []);
  for (const id of ['..', '../plans', '', 'ke-hoach.hoc-tap..huyen-1', 'KE-HOACH']) {
    assert.equal((await rejection(server.desk.reports.get(id))).code, 'not-found', id);
  }
  assert.deepEqual(server.arrived, []);
});

test('a published folder takes no reports, and says what to do', async () => {
  const client = createClient({ snapshot: FOLDER_URL, fetch: folderFetch(smallFolder()) });
  const error = await rejection(office(client).reports.submit(first, content));
  assert.equal(error.code, 'no-server');
  assert.match(errorText(error, 'vi'), /chỉ để đọc/);
  assert.equal(office(client), office(client));
});
