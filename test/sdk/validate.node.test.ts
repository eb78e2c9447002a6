import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clientProblems, problemText } from '@quantriet/contract';
import { createClient, type ApiError } from '@quantriet/sdk';
import { validated } from '@quantriet/sdk/validate';
import { build } from 'esbuild';
import { smallFolder } from '../fixtures/snapshot-folder.js';
import { FOLDER_URL, all, folderFetch, rejection } from './serve.js';

const PLAN = 'ke-hoach-bodies';

/** A server that answers every question with one value. */
const answering = (value: unknown) => createClient({ baseUrl: 'https://api.example/', fetch: () => Promise.resolve(Response.json(value)) });

const sound = createClient({ snapshot: FOLDER_URL, fetch: folderFetch(smallFolder()) });

async function soundPlan(): Promise<Record<string, unknown>> {
  return { ...(await sound.plans.get(PLAN)) };
}

test('everything a sound snapshot answers passes', async () => {
  const client = validated(sound, 'throw');
  await client.plans.list();
  for (const kind of ['documents', 'totals', 'bodies']) {
    await client.plans.get(`ke-hoach-${kind}`);
    await client.plans.progress(`ke-hoach-${kind}`);
    await client.plans.calendar(`ke-hoach-${kind}`);
  }
  assert.ok((await all(client.plans.obligations(PLAN))).length > 0);
  await client.structures.get('vung-nho');
  await client.documents.get('chi-thi');
  await client.mapSheets.get('vung-nho');
  await client.templates.get('ket-qua-nho', 1);
});

test('throw: a wrong shape rejects and names each place', async () => {
  const plan = { ...(await soundPlan()), title: 7, documents: [{ id: 'Chỉ thị' }] };
  const error = await rejection(validated(answering(plan), 'throw').plans.get(PLAN));
  assert.equal(error.code, 'bad-data');
  const pointers = error.errors.map(({ pointer }) => pointer);
  for (const expected of ['/title', '/documents/0/id', '/documents/0/issuer']) assert.ok(pointers.includes(expected), expected);
  assert.match(problemText(clientProblems, error, 'vi'), /plans\.get \/title/);
});

test('report: the problem is told and the answer handed on as it came', async () => {
  const plan = { ...(await soundPlan()), title: 7 };
  const told: ApiError[] = [];
  const answer: unknown = await validated(answering(plan), 'report', (error) => told.push(error)).plans.get(PLAN);
  assert.deepEqual(answer, plan);
  assert.deepEqual(told.map(({ code, errors }) => [code, errors.map(({ pointer }) => pointer)]), [['bad-data', ['/title']]]);
});

test('report: by default the console is warned', async (t) => {
  const warn = t.mock.method(console, 'warn', () => undefined);
  await validated(answering(null), 'report').plans.get(PLAN);
  assert.equal(warn.mock.callCount(), 1);
});

test('unknown fields and values of enums are no problem, and are kept', async () => {
  const plan = { ...(await soundPlan()), publicity: 'regions', colour: 'red' };
  assert.deepEqual(await validated(answering(plan), 'throw').plans.get(PLAN), plan);
});

test('of a list, the items before the wrong one are handed out, and it is named by its place', async () => {
  const items = (await all(sound.plans.obligations(PLAN))).slice(0, 3) as unknown[];
  items[1] = { ...(items[1] as object), overdue: 'yes' };
  const seen: string[] = [];
  const error = await rejection((async () => {
    for await (const { id } of validated(answering({ items }), 'throw').plans.obligations(PLAN)) seen.push(id);
  })());
  assert.deepEqual([seen, error.errors[0]?.pointer], [['hoc-tap:huyen-1'], '/items/1/overdue']);
});

test('what else a client does stays as it is', async () => {
  const fetch = folderFetch(smallFolder());
  const plain = createClient({ snapshot: FOLDER_URL, fetch });
  const client = validated(plain, 'throw');
  assert.deepEqual([client.source, client.clock], [plain.source, plain.clock]);
  await client.plans.list();
  client.refresh();
  await client.plans.list();
  assert.deepEqual(fetch.requests, ['index.json', 'index.json']);
  assert.equal((await rejection(client.plans.get('khong-co'))).code, 'not-found');
});

test('only this entry brings zod: the client alone has none of it', async () => {
  const inputsOf = async (entry: string): Promise<string[]> => {
    const { metafile } = await build({
      stdin: { contents: `export * from '${entry}'`, resolveDir: import.meta.dirname },
      bundle: true, write: false, format: 'esm', metafile: true, treeShaking: true,
    });
    return Object.entries(Object.values(metafile.outputs)[0]!.inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([path]) => path);
  };
  assert.deepEqual((await inputsOf('@quantriet/sdk')).filter((path) => path.includes('node_modules/zod')), []);
  assert.ok((await inputsOf('@quantriet/sdk/validate')).some((path) => path.includes('node_modules/zod')));
});
