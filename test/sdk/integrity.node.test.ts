import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { createClient } from '@quantriet/sdk';
import { smallFolder, type Folder } from '../fixtures/snapshot-folder.js';
import { FOLDER_URL, answer, folderFetch, folderListener, rejection, serve } from './serve.js';

const PLAN = 'ke-hoach-totals';
const fileOf = (folder: Folder, start: string): string => [...folder.keys()].find((path) => path.startsWith(start))!;

/** A page on plain http: the browser gives it no `crypto.subtle`. */
function withoutSubtle(t: TestContext): void {
  const own = Object.getOwnPropertyDescriptor(globalThis, 'crypto')!;
  Object.defineProperty(globalThis, 'crypto', { value: {}, configurable: true });
  t.after(() => Object.defineProperty(globalThis, 'crypto', own));
}

for (const page of ['https', 'http']) {
  const prepare = (t: TestContext) => {
    t.mock.method(Math, 'random', () => 0);
    if (page === 'http') withoutSubtle(t);
  };

  test(`on an ${page} page a file that was altered is refused, the others are read`, async (t) => {
    prepare(t);
    const folder = smallFolder();
    const file = fileOf(folder, `data/plans-${PLAN}-standing`);
    folder.set(file, folder.get(file)!.replace('"done":1', '"done":5'));
    const { origin } = await serve(t, folderListener(folder));
    const client = createClient({ snapshot: origin });
    const error = await rejection(client.plans.progress(PLAN));
    assert.deepEqual([error.code, error.retryable, error.params['resource']], ['hash-mismatch', false, `plans/${PLAN}/standing`]);
    assert.equal(error.params['url'], `${origin}/${file}`);
    assert.equal((await client.plans.get(PLAN)).id, PLAN);
  });

  test(`on an ${page} page an index that names another hash is found out too`, async (t) => {
    prepare(t);
    const folder = smallFolder();
    folder.set('index.json', folder.get('index.json')!.replaceAll(/"sha256":"..../g, '"sha256":"AAAA'));
    const { origin } = await serve(t, folderListener(folder));
    assert.equal((await rejection(createClient({ snapshot: origin }).plans.get(PLAN))).code, 'hash-mismatch');
  });

  test(`on an ${page} page a file that is missing is missing, not altered`, async (t) => {
    prepare(t);
    const folder = smallFolder();
    const file = fileOf(folder, 'data/structures');
    folder.delete(file);
    const { origin, requests } = await serve(t, folderListener(folder));
    assert.equal((await rejection(createClient({ snapshot: origin }).structures.get('vung-nho'))).code, 'not-found');
    // `fetch` with an integrity says no more than that it failed, whatever the answer was: then it takes more requests to know.
    if (page === 'https') assert.deepEqual(requests, ['/index.json', `/${file}`, '/index.json']);
  });

  test(`on an ${page} page letters outside ASCII are hashed as bytes`, async (t) => {
    prepare(t);
    const { origin } = await serve(t, folderListener(smallFolder()));
    assert.equal((await createClient({ snapshot: origin }).structures.get('vung-nho')).bodies[0]!.name, 'Ban Thường vụ Tỉnh ủy');
  });
}

test('a host that answers every missing file with its home page is found out', async (t) => {
  const folder = smallFolder();
  const file = fileOf(folder, 'data/structures');
  const { origin } = await serve(t, folderListener(folder, { [file]: (_request, response) => answer(response, 200, '<!doctype html>') }));
  assert.equal((await rejection(createClient({ snapshot: origin }).structures.get('vung-nho'))).code, 'hash-mismatch');
});

test('a bad copy in a cache on the way is asked past', async () => {
  const folder = folderFetch(smallFolder());
  const poisoned = (request: Request) =>
    request.url.includes('structures') && request.cache === 'default' ? Promise.resolve(new Response('<!doctype html>')) : folder(request);
  assert.equal((await createClient({ snapshot: FOLDER_URL, fetch: poisoned }).structures.get('vung-nho')).id, 'vung-nho');
});
