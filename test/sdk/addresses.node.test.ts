import assert from 'node:assert/strict';
import { mkdtemp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { pathToFileURL } from 'node:url';
import { fixedClock, systemClock } from '@quantriet/contract';
import { createClient, isApiError, type ClientOptions } from '@quantriet/sdk';
import { smallFolder } from '../fixtures/snapshot-folder.js';
import { FOLDER_URL, folderFetch, rejection } from './serve.js';

function thrownBy(options: ClientOptions): { code: string; params: Record<string, string | number> } {
  try {
    createClient(options);
  } catch (error) {
    if (isApiError(error)) return { code: error.code, params: error.params };
    throw error;
  }
  throw new Error('expected an error');
}

/** A page at this address. */
function pageAt(t: TestContext, baseURI: string): void {
  Object.defineProperty(globalThis, 'document', { value: { baseURI }, configurable: true });
  t.after(() => Reflect.deleteProperty(globalThis, 'document'));
}

test('a snapshot is its folder or its index, with or without a slash', () => {
  for (const snapshot of ['https://x.vn/a', 'https://x.vn/a/', 'https://x.vn/a/index.json', 'https://x.vn/a/?v=2', 'https://x.vn/a#b', new URL('https://x.vn/a')]) {
    assert.equal(createClient({ snapshot }).source, 'https://x.vn/a/index.json');
  }
  assert.equal(createClient({ snapshot: 'https://x.vn/a/2023.json?v=2' }).source, 'https://x.vn/a/2023.json?v=2');
});

test('a base address keeps its path', () => {
  for (const baseUrl of ['https://x.vn/api/v1', 'https://x.vn/api/v1/', 'https://x.vn/api/v1?key=2#top']) assert.equal(createClient({ baseUrl }).source, 'https://x.vn/api/v1/');
});

test('in a page an address is relative to the base of the document', (t) => {
  pageAt(t, 'https://tinh.gov.vn/trang/ke-hoach.html');
  assert.equal(createClient({ snapshot: 'du-lieu' }).source, 'https://tinh.gov.vn/trang/du-lieu/index.json');
  assert.equal(createClient({ snapshot: '/du-lieu/' }).source, 'https://tinh.gov.vn/du-lieu/index.json');
  assert.equal(createClient({ baseUrl: '//api.gov.vn' }).source, 'https://api.gov.vn/');
});

test('an address that cannot be used is said at once, with the address', () => {
  for (const value of ['du-lieu', '', '  ', 'https://', 'ftp://x.vn/a', 'file:///srv/a', 'javascript:alert(1)', 'https://user:secret@x.vn/']) {
    assert.deepEqual([value, thrownBy({ snapshot: value })], [value, { code: 'bad-url', params: { value } }]);
    assert.equal(thrownBy({ baseUrl: value }).code, 'bad-url');
  }
});

test('a page opened from a disk is told that its address is of no use', (t) => {
  pageAt(t, 'file:///home/an/trang.html');
  assert.equal(thrownBy({ snapshot: 'du-lieu' }).code, 'bad-url');
});

test('no source at all is said so', () => {
  assert.equal(thrownBy({} as ClientOptions).code, 'no-source');
});

test('files may lie elsewhere than the index says they do by default', async () => {
  const folder = smallFolder();
  const index = folder.get('index.json')!;
  folder.set('index.json', index.replaceAll('"href":"data/', '"href":"./data/../data/'));
  assert.equal((await createClient({ snapshot: FOLDER_URL, fetch: folderFetch(folder) }).structures.get('vung-nho')).id, 'vung-nho');
});

test('in Node a folder is read through a fetch of one\'s own, as the docs show', async (t) => {
  const root = await mkdtemp(join(tmpdir(), 'cong-bo-'));
  t.after(() => rm(root, { recursive: true }));
  for (const [path, text] of smallFolder()) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  const client = createClient({
    snapshot: pathToFileURL(root),
    fetch: async ({ url }) => {
      const file = await readFile(new URL(url)).catch(() => undefined);
      return new Response(file, { status: file ? 200 : 404 });
    },
  });
  assert.equal((await client.plans.progress('ke-hoach-totals', { asOf: '2023-08-25' })).duties.length, 4);
  assert.equal((await rejection(client.plans.get('khong-co'))).code, 'not-found');
});

test('the clock is the one passed in, else the machine\'s', () => {
  const clock = fixedClock('2023-08-25T05:00:00.000Z');
  assert.equal(createClient({ snapshot: FOLDER_URL, clock }).clock, clock);
  assert.equal(createClient({ snapshot: FOLDER_URL }).clock, systemClock);
});

test('a fetch that the page replaces later is used', async (t) => {
  const client = createClient({ snapshot: FOLDER_URL });
  t.mock.method(globalThis, 'fetch', folderFetch(smallFolder()));
  assert.equal((await client.plans.list()).items.length, 3);
});
