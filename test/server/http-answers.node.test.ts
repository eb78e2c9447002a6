import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { test } from 'node:test';
import { startServer } from '@quantriet/server';
import { askedServer, key, openReport, REPORT } from './http-fixture.js';
import { PLAN } from './store-fixture.js';

test('the server answers as HTTP wants it', async (t) => {
  const server = await askedServer(t, { allowedOrigins: ['https://noi-bo.example'] });
  const { ask } = server;
  const token = await server.tokenFor('huyen-1 report');

  await t.test('a refusal is a problem document in the language asked for, Vietnamese by default', async () => {
    const vi = await ask('plans/khong-co');
    assert.equal(vi.status, 404);
    assert.equal(vi.headers.get('content-type'), 'application/problem+json');
    assert.equal(vi.code, 'not-found');
    assert.match(String(vi.json['detail']), /Không tìm thấy “plans\/khong-co”/);
    assert.equal(vi.json['requestId'], vi.headers.get('x-request-id'));
    assert.equal(vi.headers.get('contract-version'), '1');
    const en = await ask('plans/khong-co', { headers: { 'accept-language': 'fr, en;q=0.8, vi;q=0.1' } });
    assert.match(String(en.json['detail']), /was not found/);
    assert.equal(en.headers.get('content-language'), 'en');
  });

  await t.test('what is public is not sent again while it is the same', async () => {
    const first = await ask(`plans/${PLAN}`);
    const tag = first.headers.get('etag')!;
    const again = await ask(`plans/${PLAN}`, { headers: { 'if-none-match': `"x", W/${tag}` } });
    assert.deepEqual([again.status, again.text], [304, '']);
    assert.equal((await ask(`plans/${PLAN}`, { headers: { 'if-none-match': '"x"' } })).status, 200);
    assert.equal(first.headers.get('cache-control'), 'no-cache');
    assert.equal((await ask('me', { token })).headers.get('cache-control'), 'private, no-store');
  });

  await t.test('pages of any origin read what is public; those listed send tokens; others are not let in', async () => {
    const origin = (value: string) => ({ headers: { origin: value } });
    assert.equal((await ask('plans', origin('https://bao.example'))).headers.get('access-control-allow-origin'), '*');
    const listed = await ask('me', { token, ...origin('https://noi-bo.example') });
    assert.equal(listed.headers.get('access-control-allow-origin'), 'https://noi-bo.example');
    for (const name of ['etag', 'retry-after', 'x-request-id', 'contract-version', 'idempotent-replayed', 'ratelimit']) {
      assert.ok(listed.headers.get('access-control-expose-headers')?.includes(name), name);
    }
    assert.equal((await ask('me', { token, ...origin('https://bao.example') })).headers.get('access-control-allow-origin'), null);
    const preflight = async (value: string) => (await ask(`${REPORT}/submit`, { method: 'OPTIONS', ...origin(value) })).headers.get('access-control-allow-origin');
    assert.equal(await preflight('https://noi-bo.example'), 'https://noi-bo.example');
    assert.equal(await preflight('https://bao.example'), null);
  });

  await t.test('an address that takes other methods says which', async () => {
    const answer = await ask(`plans/${PLAN}/reports`, { method: 'PUT', body: {} });
    assert.deepEqual([answer.status, answer.code, answer.headers.get('allow')], [405, 'method-not-allowed', 'GET, POST']);
    assert.equal((await ask('gi-do')).code, 'not-found');
  });

  await t.test('a change happens once for each key, and needs the tag of what was read', async () => {
    const { report, tag } = await openReport(server, token);
    const headers = { ...key(), 'if-match': tag };
    const submit = { method: 'POST', token, body: { values: { 'so-cuoc': 3 } }, headers };
    const first = await ask(`${REPORT}/submit`, submit);
    const again = await ask(`${REPORT}/submit`, submit);
    assert.deepEqual([first.status, first.headers.get('idempotent-replayed')], [200, null]);
    assert.deepEqual([again.status, again.headers.get('idempotent-replayed'), again.text, again.headers.get('etag')], [200, 'true', first.text, first.headers.get('etag')]);
    assert.equal(first.headers.get('etag'), `"${String(first.json['revision'])}"`);
    assert.equal(report.versions.length, (first.json['versions'] as unknown[]).length);
  });

  await t.test('a file comes with a name', async () => {
    const answer = await ask(`plans/${PLAN}/duties/hoc-tap/export/csv`, { token: await server.tokenFor('ban-tuyen-giao receive') });
    assert.match(answer.headers.get('content-disposition')!, /filename="ke-hoach-bodies-hoc-tap\.csv"/);
  });

  await t.test('a machine sees that it lives, that it can answer, and how much it does', async () => {
    const at = (path: string) => new URL(path, server.url).href;
    assert.equal((await ask(at('/live'))).status, 200);
    assert.equal((await ask(at('/ready'))).status, 200);
    const metrics = (await ask(at('/metrics'))).text;
    assert.match(metrics, /quantriet_requests_total\{operation="reports\.submit",status="200"\} 2/);
    assert.doesNotMatch(metrics, /huyen-1/);
  });

  await t.test('a persona gets a token, a stranger none', async () => {
    const { json } = await ask('demo/personas');
    assert.equal((json['items'] as unknown[]).length, 6);
    for (const body of [{ persona: 'ai-do' }, {}, 'null']) assert.equal((await ask('demo/token', { method: 'POST', body })).code, 'no-account');
  });
});

test('whoever asks far too often waits, each for itself', async (t) => {
  const server = await askedServer(t, { rate: { burst: 3, perSecond: 0.001 } });
  const token = await server.tokenFor('huyen-1 report');
  const codes = [];
  for (let i = 0; i < 4; i += 1) codes.push((await server.ask('me', { token })).status);
  assert.deepEqual(codes, [200, 200, 200, 429]);
  const refused = await server.ask('me', { token });
  assert.equal(refused.code, 'busy');
  assert.ok(Number(refused.headers.get('retry-after')) > 0);
  assert.match(refused.headers.get('ratelimit')!, /r=0/);
  // The address has asked once, for the token. Tokens made up on the way do not get shares of their own.
  const made = [];
  for (const each of ['a.b.c', 'd.e.f', 'g.h.i']) made.push((await server.ask('me', { token: each })).status);
  assert.deepEqual(made, [401, 401, 429]);
});

test('a change that cannot be published is made and answered all the same', async (t) => {
  const published: string[] = [];
  const server = await askedServer(t, { afterChange: (plan) => { published.push(plan); return Promise.reject(new Error('disk')); } });
  const token = await server.tokenFor('huyen-1 report');
  const { tag } = await openReport(server, token);
  const answer = await server.ask(`${REPORT}/submit`, { method: 'POST', token, body: { values: { 'so-cuoc': 1 } }, headers: { ...key(), 'if-match': tag } });
  assert.equal(answer.status, 200);
  assert.deepEqual(published, [PLAN]);
});

test('a port in use and a demo in production are refused in a sentence, and the data are free again', async (t) => {
  const taken = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => taken.once('listening', resolve));
  t.after(() => taken.close());
  const { port } = taken.address() as { port: number };
  await assert.rejects(startServer({ data: undefined, port }), /is in use\. Choose another/);
  const before = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  t.after(() => { if (before === undefined) delete process.env['NODE_ENV']; else process.env['NODE_ENV'] = before; });
  await assert.rejects(startServer({ data: undefined, demo: true }), /does not run with NODE_ENV=production/);
});
