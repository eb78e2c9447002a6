import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createClient, type ClientOptions, type TokenSource } from '@quantriet/sdk';
import { office } from '@quantriet/sdk/office';
import { smallFolder } from '../fixtures/snapshot-folder.js';
import { folderFetch, FOLDER_URL, rejection } from './serve.js';

/** Tokens: asked for, renewed once for everyone, never left out. */

const BASE = 'https://api.example/';
const expired = () => new Response(JSON.stringify({ code: 'token-expired' }), { status: 401, headers: { 'content-type': 'application/problem+json' } });

/** A server that takes one token at a time; `asked` is what its clients asked for tokens, `seen` what it was sent. */
function signedIn(given: { now: string; valid: string; renewal?: () => string | undefined | Promise<string | undefined> }, options: Partial<ClientOptions> = {}) {
  const asked: boolean[] = [];
  const seen: Array<string | null> = [];
  const token: TokenSource = async ({ refresh } = { refresh: false }) => {
    asked.push(refresh);
    await Promise.resolve();
    if (refresh) given.now = (await (given.renewal?.() ?? given.valid)) ?? '';
    return given.now;
  };
  const fetch = async (request: Request): Promise<Response> => {
    const sent = request.headers.get('authorization');
    seen.push(sent);
    await Promise.resolve();
    const body = await request.text();
    return sent === `Bearer ${given.valid}` ? Response.json({ items: [], plan: 'ke-hoach', body }) : expired();
  };
  return { client: createClient({ baseUrl: BASE, fetch, token, ...options } as ClientOptions), asked, seen, given };
}

test('twenty calls on an expired token renew it once, and all are answered', async () => {
  const { client, asked, seen } = signedIn({ now: 'old', valid: 'new' });
  const desk = office(client);
  const reports = Array.from({ length: 20 }, (_, i) => desk.reports.get(`ke-hoach.hoc-tap.huyen-${i}`));
  assert.equal((await Promise.all(reports)).length, 20);
  assert.deepEqual(asked, [false, true]);
  assert.equal(seen.filter((each) => each === 'Bearer new').length, 20);
});

test('a write with an expired token is sent again whole, with its key', async () => {
  const { client, seen } = signedIn({ now: 'old', valid: 'new' });
  const answer: unknown = await office(client).reports.return({ id: 'a.b.c', revision: 1 }, [{ text: 'Thiếu số liệu' }]);
  assert.deepEqual(answer, { items: [], plan: 'ke-hoach', body: '{"notes":[{"text":"Thiếu số liệu"}]}' });
  assert.deepEqual(seen, ['Bearer old', 'Bearer new']);
});

test('a token that is refused when new is refused, once', async () => {
  const { client, asked, seen } = signedIn({ now: 'old', valid: 'other', renewal: () => 'new' });
  const error = await rejection(office(client).me());
  assert.deepEqual([error.code, error.status, error.retryable, asked, seen.length], ['token-expired', 401, false, [false, true], 2]);
});

test('after a renewal that failed the next call may succeed', async () => {
  const renewals = [() => Promise.reject(new Error('nguồn đăng nhập không trả lời')), () => 'new'];
  const { client } = signedIn({ now: 'old', valid: 'new', renewal: () => renewals.shift()!() });
  const error = await rejection(office(client).me());
  assert.deepEqual([error.code, (error.cause as Error).message], ['unauthenticated', 'nguồn đăng nhập không trả lời']);
  assert.ok(await office(client).me());
});

test('a token that expires again later is renewed again', async () => {
  const { client, asked, given } = signedIn({ now: 'a', valid: 'b' });
  await client.plans.list();
  given.valid = 'c';
  await client.plans.list();
  assert.deepEqual(asked, [false, true, false, true]);
});

test('nothing is sent for somebody who is not signed in, not even what anyone may read', async () => {
  for (const now of ['', undefined] as string[]) {
    const { client, seen } = signedIn({ now, valid: 'new' });
    const error = await rejection(client.plans.list());
    assert.deepEqual([error.code, error.retryable, seen], ['unauthenticated', false, []]);
  }
});

test('without a token source a call that needs one is told so by the server', async () => {
  const seen: Array<string | null> = [];
  const fetch = ({ headers }: Request) => {
    seen.push(headers.get('authorization'));
    return Promise.resolve(expired());
  };
  assert.equal((await rejection(office(createClient({ baseUrl: BASE, fetch })).me())).status, 401);
  assert.deepEqual(seen, [null]);
});

test('a token goes to no published folder', async () => {
  const inner = folderFetch(smallFolder());
  const seen: Array<string | null> = [];
  const fetch = (request: Request) => {
    seen.push(request.headers.get('authorization'));
    return inner(request);
  };
  await createClient({ snapshot: FOLDER_URL, fetch, token: () => 'secret' }).plans.list();
  assert.deepEqual(seen, [null]);
});
