import type { Obligation, Report, ReportSummary } from '@quantriet/contract';
import type { Refusal } from '@quantriet/server';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { editionFor, filledStore, officeOf, PLAN } from './store-fixture.js';

const values = { 'so-cuoc': 1 };

async function refusal(promise: Promise<unknown>): Promise<[number, string]> {
  return promise.then(() => assert.fail('was not refused'), (error: unknown) => [(error as Refusal).status, (error as Refusal).code]);
}

test('what an account may not see is not there for it', async (t) => {
  const store = await filledStore(t);
  await store.importEdition(editionFor('totals'));
  await store.issuePlan('ke-hoach-totals');
  const one = await officeOf(store, 'huyen-1', 'report');
  const two = await officeOf(store, 'huyen-2', 'report');
  const receiver = await officeOf(store, 'ban-tuyen-giao', 'receive');
  const stranger = await officeOf(store, 'dang-uy-cong-an', 'receive');
  const supervisor = await officeOf(store, 'btv', 'supervise');
  const editor = await officeOf(store, 'btv', 'edit');
  const id = `${PLAN}.hoc-tap.huyen-1`;
  const { body } = await one.call('reports.open', { input: { plan: PLAN }, body: { duty: 'hoc-tap' } });
  const get = { input: { report: id } };

  await t.test('another body, a receiver of other routes, and an id that does not exist get the same answer', async () => {
    const { revision } = (await one.call('reports.submit', { ...get, revision: (body as Report).revision, body: { values } })).body as Report;
    for (const office of [two, stranger, editor]) assert.deepEqual(await refusal(office.call('reports.get', get)), [404, 'unknown-report']);
    assert.deepEqual(await refusal(two.call('reports.get', { input: { report: `${PLAN}.hoc-tap.huyen-9` } })), [404, 'unknown-report']);
    assert.deepEqual(await refusal(two.call('reports.correct', { ...get, revision, body: {} })), [404, 'unknown-report']);
    assert.deepEqual(await refusal(stranger.call('reports.accept', { ...get, revision, body: {} })), [404, 'unknown-report']);
    for (const office of [one, receiver, supervisor]) assert.equal(((await office.call('reports.get', get)).body as Report).state, 'submitted');
  });

  await t.test('lists hold what each may see', async () => {
    const ids = async (office: typeof one) => ((await office.call('reports.list', { input: { plan: PLAN } })).body as { items: ReportSummary[] }).items.map((each) => each.id);
    await two.call('reports.open', { input: { plan: PLAN }, body: { duty: 'hoc-tap' } });
    assert.deepEqual(await ids(one), [id]);
    assert.deepEqual(await ids(two), [`${PLAN}.hoc-tap.huyen-2`]);
    assert.deepEqual(await ids(receiver), [id]);
    assert.deepEqual(await ids(supervisor), [id]);
    assert.deepEqual(await ids(stranger), []);
  });

  await t.test('desks and tables are for whoever the duty is routed to, and for those who read all', async () => {
    const input = { plan: PLAN, duty: 'hoc-tap' };
    for (const operation of ['reports.desk', 'reports.consolidated'] as const) {
      assert.deepEqual(await refusal(stranger.call(operation, { input })), [404, 'not-found']);
      await receiver.call(operation, { input });
      await supervisor.call(operation, { input });
    }
  });

  await t.test('nobody opens a report for another body, for a duty that is not laid on it or that goes nowhere', async () => {
    const open = (office: typeof one, sent: object) => refusal(office.call('reports.open', { input: { plan: PLAN }, body: sent }));
    assert.deepEqual(await open(one, { duty: 'hoc-tap', body: 'huyen-2' }), [403, 'forbidden']);
    assert.deepEqual(await open(one, { duty: 'theo-doi' }), [422, 'not-addressed']);
    assert.deepEqual(await open(one, { duty: 'chi-bo' }), [422, 'no-route']);
    assert.deepEqual(await open(one, { duty: 'khong-co' }), [422, 'unknown-duty']);
    assert.deepEqual(await refusal(one.call('reports.open', { input: { plan: 'khong-co' }, body: { duty: 'hoc-tap' } })), [404, 'not-found']);
  });

  await t.test('of a plan that publishes totals each sees its own obligations, a receiver those routed to it', async () => {
    const bodies = async (office: typeof one) => {
      const { items } = (await office.call('plans.obligations', { input: { plan: 'ke-hoach-totals' } })).body as { items: Obligation[] };
      return [...new Set(items.map((each) => `${each.duty} ${each.body}`))];
    };
    assert.deepEqual(await bodies(one), ['hoc-tap huyen-1', 'chi-bo huyen-1', 'de-an huyen-1']);
    assert.deepEqual((await bodies(receiver)).map((each) => each.split(' ')[0]), Array.from({ length: 5 }, () => 'hoc-tap'));
    assert.deepEqual(await bodies(stranger), []);
    assert.equal((await bodies(supervisor)).length, 5 + 3 + 4 + 1);
  });
});

test('a list comes in pages, and a cursor of another list is refused', async (t) => {
  const store = await filledStore(t);
  const supervisor = await officeOf(store, 'btv', 'supervise');
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const { body } = await supervisor.call('plans.obligations', { input: { plan: PLAN, state: 'no-data', limit: 2, cursor } });
    const page = body as { items: Obligation[]; next?: string };
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.next;
  } while (cursor !== undefined);
  const { body } = await supervisor.call('plans.obligations', { input: { plan: PLAN, state: 'no-data' } });
  assert.deepEqual(seen, (body as { items: Obligation[] }).items.map(({ id }) => id));
  assert.ok(seen.length > 2);
  assert.deepEqual(await refusal(supervisor.call('plans.obligations', { input: { plan: PLAN, cursor: 'abc' } })), [400, 'bad-cursor']);
});
