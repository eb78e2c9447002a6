import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { fixedClock, publicRoutes, type PublicOperation } from '@quantriet/contract';
import { createClient, type Client } from '@quantriet/sdk';
import { PUBLICITIES } from '../fixtures/small-plan.js';
import { smallFolder } from '../fixtures/snapshot-folder.js';
import { apiListener } from './api-server.js';
import { all, folderListener, rejection, serve } from './serve.js';

const clock = fixedClock('2023-08-25T05:00:00.000Z');

async function bothClients(t: TestContext): Promise<{ snapshot: Client; http: Client }> {
  const [files, api] = await Promise.all([serve(t, folderListener(smallFolder())), serve(t, apiListener(clock))]);
  return {
    snapshot: createClient({ snapshot: files.origin, clock }),
    http: createClient({ baseUrl: `${api.origin}/api`, clock }),
  };
}

type Call = (client: Client) => Promise<unknown>;

/** The day before anything, the middle, after a due date was moved, and the end of the quarter. */
const INSTANTS = [undefined, '2023-07-01', '2023-08-26', '2023-09-10T00:00:00+07:00', '2023-12-31'];

/** Every call that must be answered alike, by operation: a new operation without a line here does not compile. */
const calls: Record<PublicOperation, Record<string, Call>> = {
  'plans.list': { all: (client) => client.plans.list() },
  'plans.get': Object.fromEntries(PUBLICITIES.map((kind) => [kind, (client: Client) => client.plans.get(`ke-hoach-${kind}`)])),
  'plans.progress': Object.fromEntries(
    PUBLICITIES.flatMap((kind) =>
      INSTANTS.map((asOf) => [`${kind} ${asOf ?? 'now'}`, (client: Client) => client.plans.progress(`ke-hoach-${kind}`, { asOf })]),
    ),
  ),
  'plans.obligations': {
    ...Object.fromEntries(INSTANTS.map((asOf) => [asOf ?? 'now', (client: Client) => all(client.plans.obligations('ke-hoach-bodies', { asOf }))])),
    'of a duty': (client) => all(client.plans.obligations('ke-hoach-bodies', { duty: 'hoc-tap' })),
    'of a body': (client) => all(client.plans.obligations('ke-hoach-bodies', { body: 'huyen-2' })),
    'of a tier and stream': (client) => all(client.plans.obligations('ke-hoach-bodies', { tier: 'direct', stream: 'implementation' })),
    'without data': (client) => all(client.plans.obligations('ke-hoach-bodies', { state: 'no-data' })),
    'of nobody': (client) => all(client.plans.obligations('ke-hoach-bodies', { duty: 'hoc-tap', body: 'btv' })),
  },
  'plans.calendar': {
    // The address is the source's own; that each gives one is tested below.
    now: async (client) => ({ ...(await client.plans.calendar('ke-hoach-totals')), href: '' }),
    'after a move': async (client) => ({ ...(await client.plans.calendar('ke-hoach-totals', { asOf: '2023-09-10' })), href: '' }),
  },
  'structures.get': { one: (client) => client.structures.get('vung-nho') },
  'documents.get': { one: (client) => client.documents.get('chi-thi') },
  'mapSheets.get': { one: (client) => client.mapSheets.get('vung-nho') },
  'templates.get': { one: (client) => client.templates.get('ket-qua-nho', '1') },
};

test('every operation has the same answer from a snapshot and from a server', async (t) => {
  const { snapshot, http } = await bothClients(t);
  for (const operation of Object.keys(publicRoutes) as PublicOperation[]) {
    for (const [name, call] of Object.entries(calls[operation])) {
      await t.test(`${operation}: ${name}`, async () => {
        const [published, live] = await Promise.all([call(snapshot), call(http)]);
        assert.deepEqual(published, live);
      });
    }
  }
});

const refusals: Record<string, { call: Call; code: string; resource: string }> = {
  'an unknown plan': { call: (client) => client.plans.get('khong-co'), code: 'not-found', resource: 'plans/khong-co' },
  'progress of an unknown plan': { call: (client) => client.plans.progress('khong-co'), code: 'not-found', resource: 'plans/khong-co' },
  'obligations of an unknown plan': { call: (client) => all(client.plans.obligations('khong-co')), code: 'not-found', resource: 'plans/khong-co' },
  'a calendar of an unknown plan': { call: (client) => client.plans.calendar('khong-co'), code: 'not-found', resource: 'plans/khong-co' },
  'an unknown document': { call: (client) => client.documents.get('khong-co'), code: 'not-found', resource: 'documents/khong-co' },
  'an unknown structure': { call: (client) => client.structures.get('khong-co'), code: 'not-found', resource: 'structures/khong-co' },
  'an unknown map sheet': { call: (client) => client.mapSheets.get('khong-co'), code: 'not-found', resource: 'map-sheets/khong-co' },
  'a version of a template that is not there': {
    call: (client) => client.templates.get('ket-qua-nho', 2), code: 'not-found', resource: 'templates/ket-qua-nho/versions/2',
  },
  'an id that climbs out of the path': { call: (client) => client.plans.progress('..'), code: 'not-found', resource: 'plans/../progress' },
  'an id in capitals': { call: (client) => client.structures.get('VUNG-NHO'), code: 'not-found', resource: 'structures/VUNG-NHO' },
  'no id at all': { call: (client) => client.plans.get(''), code: 'not-found', resource: 'plans/' },
  'an id with a slash': { call: (client) => client.documents.get('../index.json'), code: 'not-found', resource: 'documents/..%2Findex.json' },
  'obligations where totals are public': {
    call: (client) => all(client.plans.obligations('ke-hoach-totals')), code: 'not-public', resource: 'plans/ke-hoach-totals/obligations',
  },
  'obligations where documents are public': {
    call: (client) => all(client.plans.obligations('ke-hoach-documents')), code: 'not-public', resource: 'plans/ke-hoach-documents/obligations',
  },
};

test('both refuse alike', async (t) => {
  const { snapshot, http } = await bothClients(t);
  for (const [name, { call, code, resource }] of Object.entries(refusals)) {
    await t.test(name, async () => {
      for (const client of [snapshot, http]) {
        const error = await rejection(call(client));
        assert.deepEqual([error.code, error.params['resource'], error.retryable], [code, resource, false]);
      }
    });
  }
});

test('an as-of that cannot be read is refused before anything is asked', async (t) => {
  const { snapshot, http } = await bothClients(t);
  for (const client of [snapshot, http]) {
    for (const call of [client.plans.progress('ke-hoach-totals', { asOf: '25/8/2023' }), all(client.plans.obligations('ke-hoach-bodies', { asOf: '2023-02-30' }))]) {
      const error = await rejection(call);
      assert.deepEqual([error.code, error.attempts], ['bad-as-of', 0]);
    }
  }
});

test('a day stands for its end in Viet Nam', async (t) => {
  const { snapshot, http } = await bothClients(t);
  for (const client of [snapshot, http]) {
    assert.equal((await client.plans.progress('ke-hoach-totals', { asOf: '2023-08-25' })).asOf, '2023-08-25T16:59:59.999Z');
  }
});

test('a calendar can be subscribed to at an absolute address', async (t) => {
  const { snapshot, http } = await bothClients(t);
  assert.equal((await snapshot.plans.calendar('ke-hoach-totals')).href, snapshot.source.replace('index.json', 'calendar/ke-hoach-totals.ics'));
  assert.equal((await http.plans.calendar('ke-hoach-totals')).href, `${http.source}calendar/ke-hoach-totals.ics`);
});

test('figures: of five who must have studied by 31/8, one had by 25/8 and two had said nothing', async (t) => {
  const { snapshot } = await bothClients(t);
  const { duties, bodies } = await snapshot.plans.progress('ke-hoach-bodies');
  const tally = duties.find(({ duty }) => duty === 'hoc-tap')?.tally;
  assert.deepEqual([tally?.share, tally?.noData, tally?.dueSoon], [{ done: 1, of: 5 }, 2, 2]);
  assert.ok(bodies.some(({ body }) => body === 'huyen-1'));
  assert.deepEqual((await snapshot.plans.progress('ke-hoach-totals')).bodies, []);
  assert.deepEqual((await snapshot.plans.progress('ke-hoach-documents')).streams, []);
});

test('without a clock of its own a client leaves "now" to the server', async (t) => {
  const api = await serve(t, apiListener(clock));
  const client = createClient({ baseUrl: `${api.origin}/api/` });
  assert.equal((await client.plans.progress('ke-hoach-totals')).asOf, '2023-08-25T05:00:00.000Z');
  assert.deepEqual(api.requests, ['/api/plans/ke-hoach-totals/progress']);
});
