import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql as raw } from 'kysely';
import type { Problem, Report } from '@quantriet/contract';
import { askedServer, key, openReport, REPORT, type Answered } from './http-fixture.js';
import { editionFor, PLAN } from './store-fixture.js';

const pointers = ({ json }: Answered) => (json['errors'] as Problem[]).map(({ code, pointer }) => [code, pointer]);

test('bad input gets a clear answer and changes nothing', async (t) => {
  const server = await askedServer(t);
  const { ask } = server;
  const token = await server.tokenFor('huyen-1 report');
  const receiver = await server.tokenFor('ban-tuyen-giao receive');
  const editor = await server.tokenFor('btv edit');
  const { tag } = await openReport(server, token);
  const send = (path: string, body: unknown, headers: Record<string, string> = {}, by = token) => ask(path, { method: 'POST', token: by, body, headers: { ...key(), ...headers } });
  const submit = (body: unknown, headers: Record<string, string> = {}) => send(`${REPORT}/submit`, body, { 'if-match': tag, ...headers });
  const good = { values: { 'so-cuoc': 3 } };

  await t.test('a plan, a duty, a body, a report, a template version that does not exist', async () => {
    assert.deepEqual([(await ask('plans/khong-co')).status, (await send('plans/khong-co/reports', { duty: 'hoc-tap' })).status], [404, 404]);
    const duty = await send(`plans/${PLAN}/reports`, { duty: 'khong-co' });
    assert.deepEqual([duty.status, duty.code], [422, 'unknown-duty']);
    assert.equal((await ask(`plans/${PLAN}/duties/khong-co/desk`, { token: receiver })).code, 'unknown-duty');
    assert.equal((await send(`plans/${PLAN}/reports`, { duty: 'hoc-tap', body: 'khong-co' })).status, 403);
    assert.equal((await ask(`reports/${PLAN}.hoc-tap.khong-co`, { token })).code, 'unknown-report');
    for (const path of ['templates/mau-nho/versions/9', 'templates/khong-co/versions/1', 'templates/mau-nho/versions/0']) {
      assert.deepEqual([(await ask(path)).status, (await ask(path)).code], [404, 'not-found'], path);
    }
    const { items } = (await ask(`plans/${PLAN}/obligations?body=khong-co`)).json as { items: unknown[] };
    assert.deepEqual(items, []);
  });

  await t.test('a report for a duty that is not laid on the body, or that goes nowhere', async () => {
    const answer = await send(`plans/${PLAN}/reports`, { duty: 'theo-doi' });
    assert.deepEqual([answer.status, answer.code], [422, 'not-addressed']);
    assert.match(String(answer.json['detail']), /Nhiệm vụ “theo-doi” không giao cho “huyen-1”/);
    assert.equal((await send(`plans/${PLAN}/reports`, { duty: 'chi-bo' })).code, 'no-route');
  });

  await t.test('a numerator over its denominator, with the field and what to do, in either language', async () => {
    const wrong = { values: { 'so-cuoc': 3, 'dang-vien': { done: 5, of: 4 } } };
    const vi = await submit(wrong);
    assert.deepEqual([vi.status, vi.code, pointers(vi)], [422, 'bad-input', [['share-over-one', '/values/dang-vien/done']]]);
    assert.match(String((vi.json['errors'] as Array<{ detail: string }>)[0]!.detail), /5 lớn hơn tổng số 4/);
    const en = await submit(wrong, { 'accept-language': 'en' });
    assert.match(String((en.json['errors'] as Array<{ detail: string }>)[0]!.detail), /5 is over the total of 4/);
  });

  await t.test('members that are not known, of the wrong kind, or too many, each at its place', async () => {
    const answer = await submit({ values: { 'so-cuoc': true }, la: 1 });
    assert.deepEqual([answer.status, pointers(answer)], [422, [['bad-data', '/values/so-cuoc'], ['unknown-field', '/la']]]);
    assert.deepEqual(pointers(await submit({})), [['bad-data', '/values']]);
    assert.deepEqual(pointers(await submit({ values: { khong: 1, 'so-cuoc': 1 } })), [['unknown-field', '/values/khong']]);
    for (const body of ['[]', 'null', '7', '"x"']) assert.equal((await submit(body)).code, 'bad-input', body);
  });

  await t.test('a query that is wrong', async () => {
    const list = `plans/${PLAN}/obligations`;
    for (const query of ['limit=0', 'limit=501', 'limit=x', 'limit=1.5', 'limit=1&limit=2', 'state=xong', 'la=1', 'asOf=hom-qua', 'asOf=2023-02-30']) {
      const answer = await ask(`${list}?${query}`);
      assert.deepEqual([answer.status, answer.code], [422, 'bad-input'], query);
    }
    assert.equal((await ask(`${list}?limit=1&asOf=2023-08-25`)).status, 200);
    assert.deepEqual([(await ask(`${list}?cursor=la`)).status, (await ask(`${list}?cursor=la`)).code], [400, 'bad-cursor']);
    for (const path of ['plans/%E0%A4%A', 'plans/..%2f..', 'plans/KE HOACH', `plans/${'x'.repeat(3000)}`]) assert.equal((await ask(path)).status, 404, path);
  });

  await t.test('broken JSON, bytes that are no UTF-8, another media type', async () => {
    for (const body of ['{', '{"values":}', '\u0000', '{"values":{}} x']) assert.deepEqual([(await submit(body)).status, (await submit(body)).code], [400, 'bad-json']);
    assert.equal((await submit(JSON.stringify(good), { 'content-type': 'text/plain' })).code, 'bad-media-type');
    const bytes = new Request(new URL(`${REPORT}/submit`, server.url), {
      method: 'POST', body: new Uint8Array([0x22, 0xff, 0x22]), headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'if-match': tag, ...key() },
    });
    assert.equal((await server.fetch(bytes)).status, 400);
    assert.equal((await submit(`{"values":${'['.repeat(300_000)}${']'.repeat(300_000)}}`)).status, 422);
    const deep = '{"children":['.repeat(50_000);
    const text = JSON.stringify(editionFor()).replace('"passages":[', `"passages":[${deep}`).replace('"mapSheets"', `${']}'.repeat(50_000)}"mapSheets"`);
    assert.ok([400, 422].includes((await send('plans/import', text, {}, editor)).status));
  });

  await t.test('ten megabytes are refused before they are read, over the network too', async () => {
    const big = `{"values":{"kien-nghi":"${'x'.repeat(10_000_000)}"}}`;
    assert.deepEqual([(await submit(big)).status, (await submit(big)).code], [413, 'too-large']);
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({ pull: (controller) => { sent += 100_000; controller.enqueue(new Uint8Array(100_000).fill(120)); } });
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'if-match': tag, ...key() };
    const answer = await server.fetch(new Request(new URL(`${REPORT}/submit`, server.url), { method: 'POST', body: endless, headers, duplex: 'half' } as RequestInit));
    assert.equal(answer.status, 413);
    assert.ok(sent <= 1_500_000, `${sent} bytes were read`);
    const far = await fetch(new URL(`${REPORT}/submit`, server.url), { method: 'POST', body: big, headers });
    assert.equal(far.status, 413);
    assert.equal((await send('plans/import', `{"x":"${'x'.repeat(2_000_000)}"}`, {}, editor)).code, 'bad-input');
    assert.equal((await send('plans/import', `{"x":"${'x'.repeat(8_000_000)}"}`, {}, editor)).code, 'too-large');
  });

  await t.test('without If-Match, with one that says nothing, with that of an earlier state', async () => {
    for (const match of [{} as Record<string, string>, { 'if-match': '*' }, { 'if-match': 'W/"1"' }, { 'if-match': '"1", "2"' }, { 'if-match': '1' }]) {
      const answer = await send(`${REPORT}/submit`, good, match);
      assert.deepEqual([answer.status, answer.code], [428, 'precondition-required']);
    }
    const stale = await submit(good, { 'if-match': '"99"' });
    assert.deepEqual([stale.status, stale.code, (stale.json['params'] as { revision: number }).revision], [412, 'stale', Number(tag.slice(1, -1))]);
  });

  await t.test('without an Idempotency-Key, or with one that is none', async () => {
    for (const headers of [{} as Record<string, string>, { 'idempotency-key': '' }, { 'idempotency-key': 'x'.repeat(201) }, { 'idempotency-key': 'a b' }]) {
      const answer = await ask(`${REPORT}/submit`, { method: 'POST', token, body: good, headers: { 'if-match': tag, ...headers } });
      assert.deepEqual([answer.status, answer.code], [400, 'key-missing']);
    }
  });

  await t.test('nothing of all this has changed the report', async () => {
    const { json, headers } = await ask(REPORT, { token });
    const { state, versions } = json as unknown as Report;
    assert.deepEqual([headers.get('etag'), state, versions.length, versions[0]!.values], [tag, 'draft', 1, {}]);
  });

  await t.test('the same submission fifty times at once is one, and every answer is the same', async () => {
    const headers = { ...key(), 'if-match': tag };
    const answers = await Promise.all(Array.from({ length: 50 }, () => submit(good, headers)));
    assert.deepEqual([...new Set(answers.map(({ status }) => status))], [200]);
    assert.equal(new Set(answers.map(({ text }) => text)).size, 1);
    assert.equal(answers.filter((each) => each.headers.get('idempotent-replayed') === null).length, 1);
    const { items } = (await ask(`plans/${PLAN}/audit`, { token: await server.tokenFor('btv inspect') })).json as { items: Array<{ operation: string }> };
    assert.equal(items.filter(({ operation }) => operation === 'reports.submit').length, 1);

    const reused = await submit({ values: { 'so-cuoc': 4 } }, headers);
    assert.deepEqual([reused.status, reused.code], [422, 'key-reused']);
    assert.equal((await send(`${REPORT}/correct`, {}, headers)).code, 'key-reused');
  });

  await t.test('a key is forgotten a month after it was used', async () => {
    const keysKnown = async (): Promise<string[]> => server.store.read(async ({ sql }) => (await sql.selectFrom('idempotency').select('key').execute()).map((row) => row.key));
    const used = await keysKnown();
    assert.ok(used.length > 0);
    await server.store.write(({ sql }) => sql.updateTable('idempotency').set({ used_at: raw<Date>`now() - interval '31 days'` }).execute());
    const { headers } = await ask(REPORT, { token });
    const receiver = await server.tokenFor('ban-tuyen-giao receive');
    const returned = await ask(`${REPORT}/return`, { method: 'POST', token: receiver, body: { notes: [{ text: 'Xem lại.' }] }, headers: { ...key(), 'if-match': headers.get('etag')! } });
    assert.equal(returned.status, 200);
    const left = await keysKnown();
    assert.deepEqual([left.length, left.filter((each) => used.includes(each))], [1, []]);
    const tag = returned.headers.get('etag')!;
    assert.equal((await ask(`${REPORT}/reopen`, { method: 'POST', token: receiver, body: {}, headers: { ...key(), 'if-match': tag } })).status, 200);
  });

  await t.test('a step that the state does not allow', async () => {
    const { headers } = await ask(REPORT, { token });
    const answer = await send(`${REPORT}/correct`, {}, { 'if-match': headers.get('etag')! });
    assert.deepEqual([answer.status, answer.code, (answer.json['params'] as { state: string }).state], [409, 'bad-transition', 'submitted']);
  });
});
