import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { test, type TestContext } from 'node:test';
import { CAPABILITIES } from '@quantriet/contract/outputs';
import { fillPath, fixedClock, routes, type Capability, type Operation, type PlanEdition, type RouteSpec } from '@quantriet/contract';
import { createApp, openStore, type Store } from '@quantriet/server';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { key } from './http-fixture.js';
import { editionFor, NOW, PLAN } from './store-fixture.js';

/**
 * Every operation of the contract, asked by every capability at every relation to the report's body. What should come of it is said
 * here a second time, in few words; what does come of it is a request.
 */

const RELATIONS = { own: 'huyen-1', child: 'xa-1', sibling: 'huyen-2', parent: 'btv', receiver: 'ban-tuyen-giao' } as const;
type Relation = keyof typeof RELATIONS;
type Holding = Capability | 'nothing';

interface Asker {
  capability: Holding;
  relation: Relation;
  token: string;
}

type Outcome = 'ok' | 401 | 403 | 404;
type Rule = (asker: Asker, sent: boolean) => Outcome;

const anyone: Rule = () => 'ok';
const only = (capability: Capability, relation?: Relation): Rule => (asker) => {
  if (asker.capability !== capability) return 403;
  return relation === undefined || asker.relation === relation ? 'ok' : 404;
};
const readers: Rule = ({ capability, relation }) => {
  if (capability === 'supervise' || capability === 'inspect') return 'ok';
  if (capability === 'receive') return relation === 'receiver' ? 'ok' : 404;
  return 403;
};

const RULES: Record<Operation, Rule> = {
  'plans.list': anyone, 'plans.get': anyone, 'plans.progress': anyone, 'plans.obligations': anyone, 'plans.calendar': anyone,
  'structures.get': anyone, 'documents.get': anyone, 'mapSheets.get': anyone, 'templates.get': anyone, 'me.get': anyone,
  'plans.edition': only('edit'), 'plans.import': only('edit'), 'plans.issue': only('edit'),
  'reports.list': ({ capability }) => (capability === 'edit' || capability === 'nothing' ? 403 : 'ok'),
  // For another body than its own nobody opens a report.
  'reports.open': ({ capability, relation }) => (capability === 'report' && relation === 'own' ? 'ok' : 403),
  'reports.get': (asker, sent) => {
    if (asker.capability === 'report') return asker.relation === 'own' ? 'ok' : 404;
    const outcome = readers(asker, sent);
    return outcome === 'ok' && !sent ? 404 : outcome;
  },
  'reports.save': only('report', 'own'), 'reports.submit': only('report', 'own'), 'reports.correct': only('report', 'own'),
  'reports.return': only('receive', 'receiver'), 'reports.accept': only('receive', 'receiver'), 'reports.reopen': only('receive', 'receiver'),
  'reports.desk': readers, 'reports.consolidated': readers, 'reports.export': readers,
  'audit.list': only('inspect'), 'audit.head': only('inspect'),
};

/** Words that stand in the draft, and in what has been submitted. */
const DRAFT = 'chỉ trong bản nháp';
const SENT = 'đã gửi lên trên';

const mayReadDraft = ({ capability, relation }: Asker) => capability === 'report' && relation === 'own';
const mayReadSent = (asker: Asker) => mayReadDraft(asker) || readers(asker, true) === 'ok';

const REPORT_ID = `${PLAN}.hoc-tap.huyen-1`;
const OTHER_PLAN = 'ke-hoach-totals';
const PARAMS = {
  plan: PLAN, duty: 'hoc-tap', report: REPORT_ID, structure: 'vung-nho', document: 'chi-thi', sheet: 'vung-nho', template: 'mau-nho', version: '1', format: 'csv',
};

function withChild(edition: PlanEdition): PlanEdition {
  const { structure } = edition;
  const tiers = [...structure.tiers, { id: 'commune', name: 'đảng ủy xã', order: 2 }];
  const bodies = [...structure.bodies, { id: 'xa-1', name: 'Đảng ủy xã Một', kind: 'committee', tier: 'commune', parent: 'huyen-1' }];
  return { ...edition, structure: { ...structure, tiers, bodies } };
}

const words = (text: string) => ({ values: { 'so-cuoc': 1, 'kien-nghi': text } });

/** The life of a report: each step is one that somebody may make in the state that the one before it has left. */
const STEPS: Array<[Operation, object]> = [
  ['plans.import', withChild(editionFor('totals'))], ['plans.issue', {}],
  ['reports.open', { duty: 'hoc-tap', body: 'huyen-1' }], ['reports.save', words(DRAFT)], ['reports.submit', words(SENT)],
  ['reports.return', { notes: [{ text: 'Ghi lại' }] }], ['reports.reopen', {}], ['reports.accept', {}], ['reports.correct', {}], ['reports.save', words(DRAFT)],
];

interface World {
  store: Store;
  ask: (operation: Operation, token: string | undefined, request?: { body?: object | undefined; tenant?: string }) => Promise<{ status: number; text: string; etag: string | null }>;
  askers: Asker[];
  strangers: Array<{ capability: Holding; token: string }>;
}

async function identities(t: TestContext) {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
  const set = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), alg: 'ES256' }] });
  const provider = createServer((_, response) => { response.end(set); }).listen(0, '127.0.0.1');
  await once(provider, 'listening');
  t.after(() => { provider.close(); provider.closeAllConnections(); });
  const issuer = 'https://dang-nhap.example';
  const options = { issuer, audience: 'quantriet', jwksUri: `http://127.0.0.1:${(provider.address() as AddressInfo).port}/` };
  const tokenOf = (subject: string) => new SignJWT({}).setProtectedHeader({ alg: 'ES256', typ: 'at+jwt' })
    .setIssuer(issuer).setAudience('quantriet').setSubject(subject).setExpirationTime('1h').sign(privateKey);
  return { issuer, options, tokenOf };
}

async function world(t: TestContext): Promise<World> {
  const { issuer, options, tokenOf } = await identities(t);
  const store = await openStore(undefined, { clock: fixedClock(NOW) });
  t.after(() => store.close());
  await store.importEdition(withChild(editionFor()));
  assert.deepEqual((await store.issuePlan(PLAN)).problems, []);
  const accountOf = async (tenant: string, body: string, capability: Holding) => {
    const subject = `${tenant} ${body} ${capability}`;
    const { id } = await store.addAccount({ tenant, body, capabilities: capability === 'nothing' ? ['edit'] : [capability], subject: { issuer, subject } });
    if (capability === 'nothing') await store.write(({ sql }) => sql.updateTable('account').set({ capabilities: '[]' }).where('id', '=', id).execute());
    return tokenOf(subject);
  };
  const holdings: Holding[] = [...CAPABILITIES, 'nothing'];
  const askers: Asker[] = [];
  const strangers: World['strangers'] = [];
  for (const capability of holdings) {
    for (const relation of Object.keys(RELATIONS) as Relation[]) askers.push({ capability, relation, token: await accountOf('default', RELATIONS[relation], capability) });
    strangers.push({ capability, token: await accountOf('tinh-khac', 'huyen-1', capability) });
  }
  const settings = { clock: fixedClock(NOW), issuers: [options] };
  const apps = { default: createApp(store, settings), 'tinh-khac': createApp(store, { ...settings, tenant: 'tinh-khac' }) };
  const ask: World['ask'] = async (operation, token, { body, tenant = 'default' } = {}) => {
    const spec: RouteSpec = routes[operation];
    const path = fillPath(spec.path, operation === 'plans.issue' ? { plan: OTHER_PLAN } : PARAMS);
    const match: Record<string, string> = spec.conditional ? { 'if-match': await tagOf(store) } : {};
    const headers: Record<string, string> = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }), ...key(), ...match };
    const response = await apps[tenant as keyof typeof apps].request(`/api${path}`, { method: spec.method, headers, ...(body && { body: JSON.stringify(body) }) });
    return { status: response.status, text: await response.text(), etag: response.headers.get('etag') };
  };
  return { store, ask, askers, strangers };
}

async function tagOf(store: Store): Promise<string> {
  const row = await store.read(({ sql }) => sql.selectFrom('report').select('revision').where('id', '=', REPORT_ID).executeTakeFirst());
  return `"${row?.revision ?? 1}"`;
}

const TABLES = ['tenant', 'account', 'plan', 'structure', 'document', 'template', 'standing', 'report', 'report_version', 'idempotency', 'audit'] as const;

async function everything(store: Store): Promise<string> {
  return store.read(async ({ sql }) => {
    const tables = [];
    for (const table of TABLES) tables.push(await sql.selectFrom(table).selectAll().execute());
    return JSON.stringify(tables);
  });
}

const nameOf = (operation: Operation, { capability, relation }: Asker) => `${operation} by ${capability} of ${relation}`;

function holds(operation: Operation, asker: Asker, expected: Outcome, { status, text }: { status: number; text: string }): void {
  const name = nameOf(operation, asker);
  assert.ok(expected === 'ok' ? status < 300 : status === expected, `${name}: ${status} and not ${expected}`);
  assert.ok(!text.includes(DRAFT) || mayReadDraft(asker), `${name} tells of the draft`);
  assert.ok(!text.includes(SENT) || mayReadSent(asker), `${name} tells of what was submitted`);
  assert.ok(expected === 'ok' || !(text.includes(DRAFT) || text.includes(SENT)), `${name} is refused and tells`);
}

const reads = (Object.keys(routes) as Operation[]).filter((operation) => routes[operation].method === 'GET');

async function readMatrix({ ask, askers, strangers, store }: World, sent: boolean): Promise<number> {
  let asked = 0;
  const before = await everything(store);
  for (const operation of reads) {
    const spec: RouteSpec = routes[operation];
    for (const asker of askers) {
      const answer = await ask(operation, asker.token);
      holds(operation, asker, RULES[operation](asker, sent), answer);
      const listed = mayReadDraft(asker) || (sent && mayReadSent(asker));
      if (operation === 'reports.list') assert.equal(answer.text.includes(REPORT_ID), listed, nameOf(operation, asker));
      asked += 1;
    }
    const nobody = await ask(operation, undefined);
    assert.equal(nobody.status, spec.public ? 200 : 401, operation);
    for (const { token } of strangers) {
      // An account of another tenant is nobody here, and this tenant's plans are not there for it at home.
      const [here, home] = [await ask(operation, token), await ask(operation, token, { tenant: 'tinh-khac' })];
      assert.equal(here.status, 403, operation);
      assert.ok(['plans.list', 'me.get'].includes(operation) ? home.status === 200 : [403, 404].includes(home.status), `${operation} at home: ${home.status}`);
      for (const { text } of [nobody, here, home]) assert.ok(!text.includes(DRAFT) && !text.includes(SENT), operation);
      asked += 2;
    }
  }
  assert.equal(await everything(store), before, 'reading changes nothing');
  return asked;
}

/** Everyone who may not make the step tries to; then one who may makes it. */
async function step({ store, ask, askers, strangers }: World, [operation, body]: [Operation, object], sent: boolean): Promise<number> {
  const before = await everything(store);
  const allowed = askers.filter((asker) => RULES[operation](asker, sent) === 'ok');
  const others = askers.filter((asker) => !allowed.includes(asker));
  for (const asker of others) holds(operation, asker, RULES[operation](asker, sent), await ask(operation, asker.token, { body }));
  for (const { token } of strangers) assert.equal((await ask(operation, token, { body })).status, 403, operation);
  assert.equal((await ask(operation, undefined, { body })).status, 401, operation);
  // At home an editor may bring in a plan; it is another one.
  for (const { token } of operation === 'plans.import' ? [] : strangers) {
    const { status, text } = await ask(operation, token, { body, tenant: 'tinh-khac' });
    assert.ok([403, 404].includes(status), `${operation} at home: ${status}`);
    assert.ok(!text.includes(DRAFT) && !text.includes(SENT));
  }
  assert.equal(await everything(store), before, `${operation}: what is refused changes nothing`);
  holds(operation, allowed[0]!, 'ok', await ask(operation, allowed[0]!.token, { body }));
  assert.notEqual(await everything(store), before, `${operation}: what is allowed is done`);
  return others.length + 2 * strangers.length + 2;
}

test('every operation is for whoever may, and for nobody else: 0 leaks', async (t) => {
  const made = await world(t);
  const writes = (Object.keys(routes) as Operation[]).filter((operation) => !reads.includes(operation));
  assert.deepEqual([...new Set(STEPS.map(([operation]) => operation))].sort(), writes.sort(), 'every operation that changes something is a step');
  let asked = 0;
  let sent = false;
  for (const [i, each] of STEPS.entries()) {
    await t.test(`${i + 1}. ${each[0]}`, async () => { asked += await step(made, each, sent); });
    sent ||= each[0] === 'reports.submit';
    if (each[0] === 'reports.save') await t.test(sent ? 'reading beside a correction under way' : 'reading while there is a draft only', async () => { asked += await readMatrix(made, sent); });
  }
  await t.test('those who may read do', async () => {
    for (const asker of made.askers.filter(mayReadSent)) {
      const { text } = await made.ask('reports.get', asker.token);
      assert.ok(text.includes(SENT), nameOf('reports.get', asker));
      assert.equal(text.includes(DRAFT), mayReadDraft(asker));
    }
  });
  assert.ok(asked > 1_500, `${asked} requests`);
});
