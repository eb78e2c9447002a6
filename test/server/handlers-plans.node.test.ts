import { fixedClock, type Obligation, type Operation, type PlanStatus } from '@quantriet/contract';
import { createClient } from '@quantriet/sdk';
import { openStore, handlers, type Call, type Refusal, type Store } from '@quantriet/server';
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { PUBLICITIES, standing, structure } from '../fixtures/small-plan.js';
import { folderOf, smallResources } from '../fixtures/snapshot-folder.js';
import { all, folderListener, serve } from '../sdk/serve.js';
import { editionFor, NOW, officeOf, small } from './store-fixture.js';

const closing: Array<() => unknown> = [];
let store: Store;

before(async () => {
  store = await openStore(undefined, { clock: fixedClock(NOW) });
  closing.push(() => store.close());
  for (const publicity of PUBLICITIES) {
    await store.importEdition(editionFor(publicity));
    await store.issuePlan(`ke-hoach-${publicity}`);
  }
});

after(async () => {
  for (const close of closing) await close();
});

/** As anyone may ask it. */
async function ask(operation: Operation, input: object): Promise<unknown> {
  const call = { input, body: undefined, account: undefined, revision: undefined, now: NOW, tenant: 'default' } as unknown as Call<typeof operation>;
  return (await store.read((tx) => (handlers[operation] as (tx: unknown, call: unknown) => Promise<{ body: unknown }>)(tx, call))).body;
}

test('the public gets what a snapshot of the same plans gives', async (t) => {
  const plans = PUBLICITIES.map((publicity) => editionFor(publicity).plan);
  const resources = { ...smallResources(), ...Object.fromEntries(plans.map((plan) => [`plans/${plan.id}`, plan])), 'templates/mau-nho/versions/1': small };
  const { origin } = await serve(t, folderListener(folderOf(resources, plans)));
  const client = createClient({ snapshot: origin, clock: fixedClock(NOW) });
  assert.deepEqual(await ask('plans.list', {}), await client.plans.list());
  for (const plan of plans.map(({ id }) => id)) {
    assert.deepEqual(await ask('plans.get', { plan }), await client.plans.get(plan));
    for (const asOf of [undefined, '2023-07-01T00:00:00.000Z', '2023-12-31T16:59:59.999Z']) {
      assert.deepEqual(await ask('plans.progress', { plan, asOf }), await client.plans.progress(plan, { asOf }));
    }
    const [ours, theirs] = [await ask('plans.calendar', { plan }), await client.plans.calendar(plan)];
    assert.deepEqual({ ...(ours as object), href: '' }, { ...theirs, href: '' });
  }
  for (const filter of [{}, { duty: 'hoc-tap' }, { tier: 'direct', stream: 'implementation' }, { state: 'no-data' }]) {
    const { items } = (await ask('plans.obligations', { plan: 'ke-hoach-bodies', ...filter })) as { items: Obligation[] };
    assert.deepEqual(items, await all(client.plans.obligations('ke-hoach-bodies', filter)));
  }
  assert.deepEqual(await ask('structures.get', { structure: 'vung-nho' }), await client.structures.get('vung-nho'));
  assert.deepEqual(await ask('documents.get', { document: 'chi-thi' }), await client.documents.get('chi-thi'));
  assert.deepEqual(await ask('mapSheets.get', { sheet: 'vung-nho' }), await client.mapSheets.get('vung-nho'));
  assert.deepEqual(await ask('templates.get', { template: 'mau-nho', version: '1' }), await client.templates.get('mau-nho', '1'));
});

async function refused(promise: Promise<unknown>): Promise<Refusal> {
  return promise.then(() => assert.fail('was not refused'), (error: unknown) => error as Refusal);
}

test('what is not there is said as a snapshot says it', async () => {
  const resources: Array<[Operation, object, string]> = [
    ['plans.get', { plan: 'khong-co' }, 'plans/khong-co'],
    ['structures.get', { structure: 'khong-co' }, 'structures/khong-co'],
    ['documents.get', { document: 'khong-co' }, 'documents/khong-co'],
    ['mapSheets.get', { sheet: 'khong-co' }, 'map-sheets/khong-co'],
    ['templates.get', { template: 'mau-nho', version: '2' }, 'templates/mau-nho/versions/2'],
  ];
  for (const [operation, input, resource] of resources) {
    const { status, code, params } = await refused(ask(operation, input));
    assert.deepEqual([status, code, params], [404, 'not-found', { resource }]);
  }
  const { status, code, params } = await refused(ask('plans.obligations', { plan: 'ke-hoach-totals' }));
  assert.deepEqual([status, code, params], [403, 'not-public', { resource: 'plans/ke-hoach-totals/obligations' }]);
});

test('an editor brings a plan as a draft that nobody else sees, mends it, and issues it once', async () => {
  const editor = await officeOf(store, 'btv', 'edit');
  const edition = editionFor('totals');
  const plan = { ...edition.plan, id: 'ke-hoach-moi' };
  const broken = { ...edition, plan: { ...plan, duties: plan.duties.map((duty) => ({ ...duty, lead: 'khong-co' })) } };
  const imported = await editor.call('plans.import', { body: broken });
  assert.deepEqual([imported.status, (imported.body as PlanStatus).status], [201, 'draft']);
  assert.deepEqual((imported.body as PlanStatus).problems[0], { code: 'unknown-body', pointer: '/plan/duties/0/lead', params: { id: 'khong-co' } });
  assert.equal((await refused(ask('plans.get', { plan: plan.id }))).code, 'not-found');
  const refusal = await refused(editor.call('plans.issue', { input: { plan: plan.id }, body: {} }));
  assert.deepEqual([refusal.status, refusal.code, refusal.errors.length], [422, 'plan-has-problems', plan.duties.length]);
  const mended = await editor.call('plans.import', { body: { ...edition, plan } });
  assert.deepEqual(mended.body, { plan: plan.id, status: 'draft', problems: [] });
  const issued = await editor.call('plans.issue', { input: { plan: plan.id }, body: {} });
  assert.deepEqual([issued.changed, issued.body], [plan.id, { plan: plan.id, status: 'issued', problems: [] }]);
  assert.deepEqual(await ask('plans.get', { plan: plan.id }), plan);
  assert.deepEqual((await editor.call('plans.edition', { input: { plan: plan.id } })).body, { ...edition, plan, standing });
  for (const again of [editor.call('plans.import', { body: { ...edition, plan } }), editor.call('plans.issue', { input: { plan: plan.id }, body: {} })]) {
    assert.deepEqual([(await refused(again)).status, (await refused(again)).code], [409, 'already-issued']);
  }
});

test('a structure, a text or a template that others use cannot be brought in another form', async () => {
  const edition = editionFor('totals');
  const { problems } = await store.importEdition({
    ...edition,
    plan: { ...edition.plan, id: 'ke-hoach-khac' },
    structure: { ...structure, name: 'Vùng khác' },
    templates: [{ ...small, title: { vi: 'Mẫu khác', en: 'Another' } }],
  });
  assert.deepEqual(problems.map(({ code, pointer }) => `${pointer} ${code}`), ['/structure/id duplicate-id', '/templates/0/id duplicate-id']);
});

test('an account that cannot be is not added, and why is said in both languages', async () => {
  const wrong: Array<[Parameters<Store['addAccount']>[0], RegExp]> = [
    [{ body: 'khong-co', capabilities: ['report'], persona: 'a' }, /Không có cơ quan “khong-co”[^]*There is no body/],
    [{ body: 'huyen-1', capabilities: ['rule' as 'report'], persona: 'a' }, /There is no capability “rule”/],
    [{ body: 'huyen-1', capabilities: [], persona: 'a' }, /There is no capability/],
    [{ body: 'huyen-1', capabilities: ['report'] }, /Name an OpenID Connect subject or a demo persona/],
  ];
  for (const [account, message] of wrong) await assert.rejects(store.addAccount(account), message);
  await store.addAccount({ body: 'huyen-1', capabilities: ['report'], persona: 'hai lần' });
  await assert.rejects(store.addAccount({ body: 'huyen-1', capabilities: ['report'], persona: 'hai lần' }), /has an account already/);
});
