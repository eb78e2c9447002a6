import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test, type TestContext } from 'node:test';
import { createClient, type Change } from '@quantriet/sdk';
import { office } from '@quantriet/sdk/office';
import { build } from 'esbuild';
import { smallFolder } from '../fixtures/snapshot-folder.js';
import { folderFetch, FOLDER_URL, rejection, settled } from './serve.js';

/** What is changed through one client is heard by all of them. */

const report = { id: 'ke-hoach-bodies.hoc-tap.huyen-1', revision: 1 };
const answered = (status: number) => createClient({
  baseUrl: 'https://api.example/', fetch: () => Promise.resolve(Response.json({ plan: 'ke-hoach-bodies' }, { status })),
});

function ears(t: TestContext, client = answered(200)): Change[] {
  const heard: Change[] = [];
  t.after(client.onChange((change) => heard.push(change)));
  return heard;
}

test('every client of the page hears what was changed, its own and those of another source', async (t) => {
  const client = answered(200);
  const own = ears(t, client);
  const other = ears(t, createClient({ snapshot: FOLDER_URL, fetch: folderFetch(smallFolder()) }));
  await office(client).reports.submit(report, { values: {} });
  await settled();
  assert.deepEqual([own, other], [[{ plan: 'ke-hoach-bodies' }], [{ plan: 'ke-hoach-bodies' }]]);
});

test('what was refused, read or kept as a draft is no change', async (t) => {
  const heard = ears(t);
  await rejection(office(answered(422)).reports.submit(report, { values: {} }));
  const { reports } = office(answered(200));
  await Promise.all([reports.get(report.id), reports.save(report, { values: {} }), reports.open('ke-hoach-bodies', 'hoc-tap')]);
  await settled();
  assert.deepEqual(heard, []);
});

test('who stops listening hears nothing more', async () => {
  const heard: Change[] = [];
  const client = answered(200);
  client.onChange((change) => heard.push(change))();
  await office(client).reports.reopen(report);
  await settled();
  assert.deepEqual(heard, []);
});

test('after a change a published folder is looked at again, once for all who listen', async (t) => {
  const fetch = folderFetch(smallFolder());
  const client = createClient({ snapshot: FOLDER_URL, fetch });
  await client.plans.list();
  fetch.requests.length = 0;
  const answers: Array<Promise<unknown>> = [];
  for (let listener = 0; listener < 3; listener++) t.after(client.onChange(() => answers.push(client.plans.get('ke-hoach-bodies'))));
  await office(answered(200)).plans.issue('ke-hoach-bodies');
  await settled();
  await Promise.all(answers);
  assert.equal(answers.length, 3);
  assert.equal(fetch.requests.filter((path) => path === 'index.json').length, 1);
});

test('another tab hears it, and is heard', async (t) => {
  const tab = new BroadcastChannel('quantriet.change');
  t.after(() => tab.close());
  const told = new Promise((resolve) => tab.addEventListener('message', ({ data }: MessageEvent) => resolve(data)));
  const heard = new Promise((resolve) => t.after(answered(200).onChange(resolve)));
  await office(answered(200)).reports.accept(report);
  assert.deepEqual(await told, { plan: 'ke-hoach-bodies' });
  assert.deepEqual(await heard, { plan: 'ke-hoach-bodies' });
  const again = new Promise((resolve) => t.after(answered(200).onChange(resolve)));
  for (const nonsense of [null, 7, {}, { plan: 3 }]) tab.postMessage(nonsense);
  tab.postMessage({ plan: 'ke-hoach-khac' });
  assert.deepEqual(await again, { plan: 'ke-hoach-khac' });
});

/** A script of its own: what it prints, once it has ended by itself. */
function script(code: string): string {
  const { stdout, stderr, signal } = spawnSync(process.execPath, ['--input-type=module', '-e', code], { cwd: import.meta.dirname, encoding: 'utf8', timeout: 20_000 });
  assert.equal(signal, null, 'it did not end');
  assert.equal(stderr, '');
  return stdout;
}

const SUBMIT = `
  const fetch = async () => Response.json({ plan: 'ke-hoach' });
  const client = createClient({ baseUrl: 'https://api.example/', fetch });
  client.onChange(({ plan }) => console.log(plan));
  await office(client).reports.submit({ id: 'a.b.c', revision: 1 }, { values: {} });`;

test('a script that listens ends all the same', () => {
  assert.equal(script(`import { createClient } from '@quantriet/sdk'; import { office } from '@quantriet/sdk/office'; ${SUBMIT}`), 'ke-hoach\n');
});

test('where tabs cannot hear one another the page still does', () => {
  for (const without of ['delete globalThis.BroadcastChannel;', "globalThis.BroadcastChannel = class { constructor() { throw new DOMException('', 'SecurityError'); } };"]) {
    assert.equal(script(`import { createClient } from '@quantriet/sdk'; import { office } from '@quantriet/sdk/office'; ${without} ${SUBMIT}`), 'ke-hoach\n');
  }
});

/** The library in one file, as another vendor's bundle has it. */
async function anotherCopy(name: string): Promise<{ createClient: typeof createClient; office: typeof office }> {
  const { outputFiles } = await build({
    stdin: { contents: "export * from '@quantriet/sdk'; export * from '@quantriet/sdk/office';", resolveDir: import.meta.dirname },
    bundle: true, write: false, format: 'esm', footer: { js: `// ${name}` },
  });
  return import(`data:text/javascript,${encodeURIComponent(outputFiles[0]!.text)}`) as ReturnType<typeof anotherCopy>;
}

test('several copies of the library on one page hear one another, once each, and share clients', async (t) => {
  const [one, two] = await Promise.all([anotherCopy('one'), anotherCopy('two')]);
  assert.notEqual(one.createClient, two.createClient);
  const heard = [ears(t), ears(t, one.createClient({ baseUrl: 'https://mot.example/' })), ears(t, two.createClient({ baseUrl: 'https://hai.example/' }))];
  const fetch = () => Promise.resolve(Response.json({ plan: 'ke-hoach' }));
  await two.office(one.createClient({ baseUrl: 'https://api.example/', fetch })).reports.reopen(report);
  await settled();
  assert.deepEqual(heard, [[{ plan: 'ke-hoach' }], [{ plan: 'ke-hoach' }], [{ plan: 'ke-hoach' }]]);
});
