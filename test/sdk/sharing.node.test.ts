import assert from 'node:assert/strict';
import { getEventListeners } from 'node:events';
import { test } from 'node:test';
import { createClient, type Client } from '@quantriet/sdk';
import { folderOf, plans, smallFolder, smallResources } from '../fixtures/snapshot-folder.js';
import { FOLDER_URL, all, folderFetch, rejection, settled } from './serve.js';

/** Who shares a request with whom, what is kept, and what giving up does to the others. */

const PLAN = 'ke-hoach-bodies';

/** A source that answers when it is told to, and knows which requests were stopped. */
function heldFetch(reply: (request: Request) => string = () => '{"items":[]}') {
  const held: Array<{ request: Request; answer: () => void }> = [];
  const fetch = (request: Request): Promise<Response> =>
    new Promise((resolve, reject) => {
      request.signal.addEventListener('abort', () => reject(request.signal.reason as Error));
      held.push({ request, answer: () => resolve(new Response(reply(request))) });
    });
  return { fetch, held };
}

const paths = (folder: ReturnType<typeof folderFetch>): string[] => folder.requests.map((path) => path.replace(/\.[0-9a-f]{16}\.json$/, ''));

test('widgets that ask for the same at once cause one request each for index, plan, structure and standing', async () => {
  const fetch = folderFetch(smallFolder());
  const client = createClient({ snapshot: FOLDER_URL, fetch });
  await Promise.all([
    client.plans.progress(PLAN), client.plans.get(PLAN), all(client.plans.obligations(PLAN)), client.structures.get('vung-nho'),
    client.plans.progress(PLAN, { asOf: '2023-12-31' }), client.plans.list(), client.plans.calendar(PLAN),
  ]);
  assert.deepEqual(paths(fetch).sort(), ['data/plans-ke-hoach-bodies', 'data/plans-ke-hoach-bodies-standing', 'data/structures-vung-nho', 'index.json']);
});

test('over HTTP concurrent identical calls are one request, later ones ask again', async () => {
  const { fetch, held } = heldFetch();
  const client = createClient({ baseUrl: 'https://api.example/', fetch });
  const calls = [client.plans.list(), client.plans.list(), client.plans.list()];
  await settled();
  assert.equal(held.length, 1);
  held[0]!.answer();
  assert.deepEqual(await Promise.all(calls), [{ items: [] }, { items: [] }, { items: [] }]);
  void client.plans.list();
  await settled();
  assert.equal(held.length, 2);
  held[1]!.answer();
});

test('files of a snapshot are kept, and the index too until it is forgotten', async () => {
  const fetch = folderFetch(smallFolder());
  const client = createClient({ snapshot: FOLDER_URL, fetch });
  await client.plans.get(PLAN);
  await client.plans.get(PLAN);
  assert.deepEqual(paths(fetch), ['index.json', 'data/plans-ke-hoach-bodies']);
  client.refresh();
  await client.plans.get(PLAN);
  assert.deepEqual(paths(fetch), ['index.json', 'data/plans-ke-hoach-bodies', 'index.json']);
});

test('the index is asked for past caches, files are not', async () => {
  const modes: string[] = [];
  const folder = folderFetch(smallFolder());
  const client = createClient({
    snapshot: FOLDER_URL,
    fetch: (request) => {
      modes.push(request.cache);
      return folder(request);
    },
  });
  await client.plans.get(PLAN);
  assert.deepEqual(modes, ['no-cache', 'default']);
});

test('over HTTP caches are asked to check after a refresh, and new callers do not join what was under way', async () => {
  const { fetch, held } = heldFetch();
  const client = createClient({ baseUrl: 'https://api.example/', fetch });
  const before = client.plans.list();
  await settled();
  client.refresh();
  const after = client.plans.list();
  await settled();
  assert.deepEqual(held.map(({ request }) => request.cache), ['default', 'no-cache']);
  for (const { answer } of held) answer();
  await Promise.all([before, after]);
});

/** The first caller gives up while two wait. */
async function oneOfTwoGivesUp(client: Client, held: Array<{ request: Request; answer: () => void }>) {
  const controller = new AbortController();
  const [first, second] = [rejection(client.plans.list({ signal: controller.signal })), client.plans.list()];
  await settled();
  controller.abort();
  assert.equal((await first).code, 'aborted');
  assert.equal(held[0]!.request.signal.aborted, false);
  held[0]!.answer();
  return second;
}

test('one caller giving up does not disturb the other', async () => {
  const { fetch, held } = heldFetch();
  assert.deepEqual(await oneOfTwoGivesUp(createClient({ baseUrl: 'https://api.example/', fetch }), held), { items: [] });
});

test('one caller giving up does not disturb the other while the index loads', async () => {
  const { fetch, held } = heldFetch(() => smallFolder().get('index.json')!);
  assert.equal((await oneOfTwoGivesUp(createClient({ snapshot: FOLDER_URL, fetch }), held) as { items: unknown[] }).items.length, 3);
});

test('when the last caller gives up the request is stopped, and the next call starts a new one', async () => {
  const { fetch, held } = heldFetch();
  const client = createClient({ baseUrl: 'https://api.example/', fetch });
  const controllers = [new AbortController(), new AbortController()];
  const failures = controllers.map(({ signal }) => rejection(client.plans.list({ signal })));
  await settled();
  for (const controller of controllers) {
    assert.equal(held[0]!.request.signal.aborted, false);
    controller.abort();
  }
  const next = client.plans.list();
  assert.deepEqual((await Promise.all(failures)).map(({ code }) => code), ['aborted', 'aborted']);
  assert.equal(held[0]!.request.signal.aborted, true);
  await settled();
  const joining = client.plans.list();
  await settled();
  assert.equal(held.length, 2);
  held[1]!.answer();
  assert.deepEqual(await Promise.all([next, joining]), [{ items: [] }, { items: [] }]);
});

test('a caller who has given up already asks for nothing', async () => {
  const fetch = folderFetch(smallFolder());
  const client = createClient({ snapshot: FOLDER_URL, fetch });
  const error = await rejection(client.plans.progress(PLAN, { signal: AbortSignal.abort() }));
  assert.deepEqual([error.code, error.attempts, fetch.requests], ['aborted', 0, []]);
});

test('giving up between two pages stops the list', async () => {
  const { fetch, held } = heldFetch(() => '{"items":[{"id":"a"}],"next":"2"}');
  const controller = new AbortController();
  const list = createClient({ baseUrl: 'https://api.example/', fetch }).plans.obligations(PLAN, { signal: controller.signal });
  const first = list.next();
  await settled();
  held[0]!.answer();
  assert.equal((await first).done, false);
  controller.abort();
  assert.equal((await rejection(list.next())).code, 'aborted');
  assert.equal(held.length, 1);
});

test('a signal that lives as long as the page collects no listeners', async () => {
  const folder = smallFolder();
  const { signal } = new AbortController();
  const client = createClient({ snapshot: FOLDER_URL, fetch: folderFetch(folder) });
  for (let i = 0; i < 200; i++) {
    await Promise.all([client.plans.progress(PLAN, { signal }), client.plans.get(PLAN, { signal }), all(client.plans.obligations(PLAN, { signal }))]);
    await rejection(client.documents.get('khong-co', { signal }));
    client.refresh();
  }
  assert.equal(getEventListeners(signal, 'abort').length, 0);
});

test('a failure is not kept: the next call asks again', async () => {
  const folder = smallFolder();
  const index = folder.get('index.json')!;
  folder.set('index.json', 'half of it');
  const client = createClient({ snapshot: FOLDER_URL, fetch: folderFetch(folder) });
  assert.equal((await rejection(client.plans.list())).code, 'broken-json');
  folder.set('index.json', index);
  assert.equal((await client.plans.list()).items.length, 3);
});

test('when the network is down after a refresh the caller is told', async (t) => {
  t.mock.method(Math, 'random', () => 0);
  const folder = folderFetch(smallFolder());
  let online = true;
  const client = createClient({ snapshot: FOLDER_URL, fetch: (request) => (online ? folder(request) : Promise.reject(new TypeError('fetch failed'))) });
  await client.plans.progress(PLAN);
  online = false;
  client.refresh();
  assert.equal((await rejection(client.plans.progress(PLAN))).code, 'unreachable');
  online = true;
  assert.equal((await client.plans.progress(PLAN)).plan, PLAN);
});

/** The folder after its plan was given another title. */
function republished(): Map<string, string> {
  const resources = smallResources();
  const newer = plans.map((plan) => ({ ...plan, title: 'Kế hoạch sửa đổi' }));
  for (const plan of newer) resources[`plans/${plan.id}`] = plan;
  return folderOf(resources, newer, '2023-08-26T01:00:00.000Z');
}

test('a refresh shows what was published since, and loads only what changed', async () => {
  const folder = smallFolder();
  const fetch = folderFetch(folder);
  const client = createClient({ snapshot: FOLDER_URL, fetch });
  await client.plans.progress(PLAN);
  for (const [path, text] of republished()) folder.set(path, text);
  assert.equal((await client.plans.get(PLAN)).title, 'Kế hoạch học tập, quán triệt Chỉ thị 01-CT/TW');
  client.refresh();
  fetch.requests.length = 0;
  await client.plans.progress(PLAN);
  assert.equal((await client.plans.get(PLAN)).title, 'Kế hoạch sửa đổi');
  assert.deepEqual(paths(fetch), ['index.json', 'data/plans-ke-hoach-bodies']);
});

test('a folder published anew under an open page, old files gone, is read anew by itself, once for all callers', async () => {
  const folder = smallFolder();
  const fetch = folderFetch(folder);
  const client = createClient({ snapshot: FOLDER_URL, fetch });
  await client.plans.list();
  folder.clear();
  for (const [path, text] of republished()) folder.set(path, text);
  const [plan, progress, list] = await Promise.all([client.plans.get(PLAN), client.plans.progress(PLAN), all(client.plans.obligations(PLAN))]);
  assert.deepEqual([plan.title, progress.plan, list.length > 0], ['Kế hoạch sửa đổi', PLAN, true]);
  assert.equal(paths(fetch).filter((path) => path === 'index.json').length, 2);
});

test('what the index no longer lists is not kept', async () => {
  const first = smallFolder();
  const folder = new Map(first);
  const fetch = folderFetch(folder);
  const client = createClient({ snapshot: FOLDER_URL, fetch });
  for (const published of [first, republished(), first]) {
    for (const [path, text] of published) folder.set(path, text);
    client.refresh();
    await client.plans.get(PLAN);
  }
  assert.equal(paths(fetch).filter((path) => path === 'data/plans-ke-hoach-bodies').length, 3);
});

test('what is handed out cannot be changed for the others', async () => {
  const client = createClient({ snapshot: FOLDER_URL, fetch: folderFetch(smallFolder()) });
  const plan = await client.plans.get(PLAN);
  assert.throws(() => plan.duties.reverse(), TypeError);
  assert.throws(() => { plan.duties[0]!.title = 'khác'; }, TypeError);
});
