import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { issuedEditions, oneEdition, planEditions, publish } from '@quantriet/cli';
import {
  contentHash, draftFromConsolidated, firstBroken, parseAsOf, publicRoutes, type AuditEntry, type Capability, type Clock, type PlanEdition,
  type PublicOperation, type Values,
} from '@quantriet/contract';
import { consolidatedReport, studyResult } from '@quantriet/contract/templates';
import { documents, mapSheets, plans, standing, structures } from '@quantriet/ha-tinh';
import { createClient, type Client } from '@quantriet/sdk';
import { errorText, office, type Office } from '@quantriet/sdk/office';
import { startServer, type RunningServer } from '@quantriet/server';
import { sql as raw } from 'kysely';
import { folderReader } from './folder-reader.js';
import { all, rejection } from './serve.js';

/** Đức Thọ's report through every tier, by the SDK in Node against the reference server on a folder. Sample data throughout. */

const PLAN = 'ha-tinh-2023';
const DUTY = 'hoc-tap-cap-huyen';
const GOING_UP = 'bao-cao-tong-hop';
const DUC_THO = 'huyen-440';

const PERSONAS: Record<string, { body: string; capabilities: Capability[] }> = {
  'duc-tho': { body: DUC_THO, capabilities: ['report'] },
  'huong-khe': { body: 'huyen-444', capabilities: ['report'] },
  'ban-tuyen-giao': { body: 'ban-tuyen-giao', capabilities: ['receive', 'report'] },
  btv: { body: 'btv', capabilities: ['receive'] },
  'kiem-tra': { body: 'btv', capabilities: ['inspect'] },
};

/** Each thing that is done takes a minute. */
function workday(): Clock {
  let now = Date.parse(parseAsOf('2023-08-25T08:00:00+07:00')!);
  return { now: () => (now += 60_000) };
}

/** What Đức Thọ is going to say here has not been said yet. */
function editions(): PlanEdition[] {
  return planEditions({ plans, structures, standing, documents, mapSheets }).map(({ standing: statements, ...edition }) => ({
    ...edition, standing: statements.filter(({ body, duty }) => body !== DUC_THO && duty !== GOING_UP),
  }));
}

async function emptyFolder(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'quan-triet-'));
  t.after(() => rm(folder, { recursive: true }));
  return folder;
}

interface HaTinh extends RunningServer {
  as(persona: string): Promise<Office>;
  client: Client;
  clock: Clock;
}

async function haTinh(t: TestContext): Promise<HaTinh> {
  const clock = workday();
  const server = await startServer({ data: join(await emptyFolder(t), 'du-lieu'), demo: true, clock });
  t.after(() => server.close());
  for (const edition of editions()) {
    await server.store.importEdition(edition);
    await server.store.issuePlan(edition.plan.id);
  }
  for (const [persona, account] of Object.entries(PERSONAS)) await server.store.addAccount({ persona, ...account });
  const as = async (persona: string): Promise<Office> => {
    const answer = await fetch(`${server.url}demo/token`, {
      method: 'POST', body: JSON.stringify({ persona }), headers: { 'content-type': 'application/json' },
    });
    const { token } = (await answer.json()) as { token: string };
    return office(createClient({ baseUrl: server.url, token: () => token }));
  };
  return { ...server, as, clock, client: createClient({ baseUrl: server.url }) };
}

const figures: Values = {
  'ky-bao-cao': 'thang', 'tu-ngay': '2023-08-01', 'den-ngay': '2023-08-31', 'hoi-nghi-long-ghep': 2,
  'hoi-nghi-truc-tiep': 12, 'hoi-nghi-truc-tuyen': 3, 'hoi-nghi-ket-hop': 1, 'ngay-hoi-nghi': '2023-08-18', 'dia-diem': 'Hội trường huyện',
  'co-diem-cau': 'co', 'diem-cau': 16, 'can-bo-chu-chot': 310, 'dang-vien': { done: 6_900, of: 7_250 },
  'chi-bo-hoan-thanh': { done: 280, of: 297 }, 'ket-qua': 'Đã tổ chức ở toàn huyện.', 'han-che': 'Một số chi bộ còn chậm.',
};

test('Đức Thọ’s report: filled, sent, returned, corrected, accepted, added up, sent up, accepted, and every step can be verified', async (t) => {
  const server = await haTinh(t);
  const [ducTho, commission, btv, inspector] = await Promise.all(['duc-tho', 'ban-tuyen-giao', 'btv', 'kiem-tra'].map((name) => server.as(name)));
  assert.deepEqual((await ducTho!.me()).body, DUC_THO);
  const tally = async () => (await server.client.plans.progress(PLAN)).duties.find(({ duty }) => duty === DUTY)!.tally!;
  const before = await tally();

  // A draft is its body's alone, and may be wrong; a report may not.
  const opened = await ducTho!.reports.open(PLAN, DUTY);
  const draft = await ducTho!.reports.save(opened, { values: { 'dang-vien': { done: 7_300, of: 7_250 } } });
  assert.equal((await rejection(commission!.reports.get(draft.id))).code, 'unknown-report');
  const wrong = await rejection(ducTho!.reports.submit(draft, { values: { ...figures, 'dang-vien': { done: 7_300, of: 7_250 } } }));
  assert.deepEqual([wrong.status, wrong.errors.map(({ pointer, code }) => [pointer, code])], [422, [['/values/dang-vien/done', 'share-over-one']]]);
  assert.match(errorText(wrong.errors[0], 'vi'), /7300 lớn hơn tổng số 7250|7\.300 lớn hơn tổng số 7\.250/);

  const sent = await ducTho!.reports.submit(draft, { values: figures });
  assert.ok(sent.versions[0]!.receipt!.number);
  assert.deepEqual(sent.versions[0]!.values['hoi-nghi'], 16, 'computed by the server');
  const row = (await commission!.reports.desk(PLAN, DUTY)).rows.find(({ body }) => body === DUC_THO);
  assert.deepEqual([row?.state, row?.report?.id], ['in', sent.id]);

  const returned = await commission!.reports.return(sent, [{ field: 'chi-bo-hoan-thanh', text: 'Nêu rõ 17 chi bộ chưa xong.' }]);
  const seen = await ducTho!.reports.get(sent.id);
  assert.deepEqual([seen.state, seen.versions[0]!.notes], ['returned', [{ field: 'chi-bo-hoan-thanh', text: 'Nêu rõ 17 chi bộ chưa xong.' }]]);
  assert.equal((await rejection(commission!.reports.accept(sent))).code, 'stale');

  const corrected = { ...figures, 'ly-do-chua-xong': 'Chờ hội nghị ngày 30/8.' };
  const again = await ducTho!.reports.submit(returned, { values: corrected });
  assert.deepEqual(again.versions.map(({ version, state }) => [version, state]), [[1, 'returned'], [2, 'submitted']]);
  const accepted = await commission!.reports.accept(again, { evaluation: 'Đúng thời hạn.' });
  assert.deepEqual([accepted.state, accepted.accepted], ['accepted', 2]);

  // Everyone sees it: the public totals, and the table of the commission.
  const after = await tally();
  assert.deepEqual([after.share.done - before.share.done, before.noData - after.noData], [1, 1]);
  const table = await commission!.reports.consolidated(PLAN, DUTY);
  assert.deepEqual(table.accepted, [DUC_THO]);
  assert.ok(table.missing.includes('huyen-444'));
  const members = table.figures.find(({ field }) => field === 'dang-vien')!;
  assert.deepEqual([members.share, members.parts[0]?.report], [{ done: 6_900, of: 7_250 }, sent.id]);
  const csv = await commission!.reports.export(PLAN, DUTY, 'csv');
  assert.match(csv.type, /csv/);
  assert.match(await csv.text(), /Đức Thọ/);

  // What is added up goes up its own way.
  const structure = await server.client.structures.get((await server.client.plans.get(PLAN)).structure);
  const up = await commission!.reports.open(PLAN, GOING_UP);
  const values = draftFromConsolidated({ consolidated: table, template: studyResult, structure });
  const sentUp = await commission!.reports.submit(up, { values });
  assert.deepEqual([sentUp.to, sentUp.versions[0]!.template.id], ['btv', consolidatedReport.id]);
  assert.equal((await btv!.reports.accept(sentUp)).state, 'accepted');

  const steps = (await all(inspector!.audit.list(PLAN))).filter(({ operation }) => operation.startsWith('reports.'));
  assert.deepEqual(steps.map(({ operation, body, subject }) => [operation, body, subject === sent.id]), [
    ['reports.open', DUC_THO, true], ['reports.save', DUC_THO, true], ['reports.submit', DUC_THO, true],
    ['reports.return', 'ban-tuyen-giao', true], ['reports.submit', DUC_THO, true], ['reports.accept', 'ban-tuyen-giao', true],
    ['reports.open', 'ban-tuyen-giao', false], ['reports.submit', 'ban-tuyen-giao', false], ['reports.accept', 'btv', false],
  ]);
  assert.equal(await altered(inspector!), undefined);
  assert.equal((await server.store.verifyAudit(PLAN)).ok, true);

  // One row that somebody has altered behind the server's back.
  await server.store.write(({ sql }) => sql.updateTable('report_version').set({ values: JSON.stringify({ ...corrected, 'can-bo-chu-chot': 311 }) })
    .where('report', '=', sent.id).where('version', '=', 2).execute());
  assert.equal(await altered(inspector!), `${sent.id}/2`);
  assert.deepEqual((await server.store.verifyAudit(PLAN)).altered, { table: 'report_version', row: `${sent.id}/2` });
});

/** What an inspector finds to be other than the log says: an entry of the log, or a version of a report. */
async function altered(inspector: Office): Promise<string | undefined> {
  const entries = await all(inspector.audit.list(PLAN));
  const broken = await firstBroken(entries);
  if (broken) return `entry ${broken.seq}`;
  assert.deepEqual(await inspector.audit.head(PLAN), { seq: entries.length, hash: entries.at(-1)!.hash });
  const last = new Map<string, AuditEntry>();
  for (const entry of entries) if (entry.details['version'] !== undefined) last.set(`${entry.subject}/${entry.details['version']}`, entry);
  for (const [key, { subject, details }] of last) {
    const version = (await inspector.reports.get(subject)).versions.find((each) => each.version === details['version'])!;
    const { template, answer, values, notes, evaluation } = version;
    if ((await contentHash({ template, answer, values, notes, evaluation })) !== details['content']) return key;
  }
  return undefined;
}

test('a log entry that somebody has altered is found', async (t) => {
  const server = await haTinh(t);
  const inspector = await server.as('kiem-tra');
  await (await server.as('duc-tho')).reports.open(PLAN, DUTY);
  assert.equal(await firstBroken(inspector.audit.list(PLAN)), undefined);
  const entry = (await all(inspector.audit.list(PLAN))).at(-1)!;
  await server.store.write(async ({ sql }) => {
    // The database refuses by itself; who owns it can make it.
    await raw.raw('alter table audit disable trigger append_only').execute(sql);
    await sql.updateTable('audit').set({ content: JSON.stringify({ ...entry, body: 'huyen-444' }) })
      .where('plan', '=', PLAN).where('seq', '=', entry.seq).execute();
  });
  assert.equal((await firstBroken(inspector.audit.list(PLAN)))?.seq, entry.seq);
});

test('nobody sees what is another’s, nor does what is not theirs to do', async (t) => {
  const server = await haTinh(t);
  const [ducTho, huongKhe, inspector] = await Promise.all(['duc-tho', 'huong-khe', 'kiem-tra'].map((name) => server.as(name)));
  const draft = await ducTho!.reports.open(PLAN, DUTY);
  for (const other of [huongKhe!, inspector!]) assert.equal((await rejection(other.reports.get(draft.id))).code, 'unknown-report');
  assert.equal((await rejection(inspector!.reports.submit(draft, { values: figures }))).status, 403);
  assert.deepEqual((await all(huongKhe!.reports.list(PLAN))).map(({ id }) => id).includes(draft.id), false);
  assert.equal((await rejection(office(server.client).reports.get(draft.id))).status, 401);
});

/** The same questions as of one instant, by operation: a new operation without a line here does not compile. */
function questions(asOf: string): Record<PublicOperation, (client: Client, plan: string) => Promise<unknown>> {
  const structureOf = async (client: Client, plan: string) => client.structures.get((await client.plans.get(plan)).structure);
  return {
    'plans.list': (client) => client.plans.list(),
    'plans.get': (client, plan) => client.plans.get(plan),
    'plans.progress': (client, plan) => client.plans.progress(plan, { asOf }),
    'plans.obligations': (client, plan) => all(client.plans.obligations(plan, { asOf })).catch(({ code }: { code: string }) => code),
    'plans.calendar': async (client, plan) => ({ ...(await client.plans.calendar(plan, { asOf })), href: '' }),
    'structures.get': structureOf,
    'documents.get': async (client, plan) => {
      const texts = (await client.plans.get(plan)).documents.filter(({ text }) => text !== 'none');
      return Promise.all(texts.map(({ id }) => client.documents.get(id)));
    },
    'mapSheets.get': async (client, plan) => {
      const { mapSheet } = await structureOf(client, plan);
      return mapSheet && client.mapSheets.get(mapSheet);
    },
    'templates.get': async (client, plan) => {
      const { duties } = await client.plans.get(plan);
      return Promise.all(duties.flatMap(({ template }) => (template ? [client.templates.get(template.id, template.version)] : [])));
    },
  };
}

test('every public operation has the same answer from the server and from what the server has published', async (t) => {
  const server = await haTinh(t);
  const [ducTho, commission] = await Promise.all(['duc-tho', 'ban-tuyen-giao'].map((name) => server.as(name)));
  await commission!.reports.accept(await ducTho!.reports.submit(await ducTho!.reports.open(PLAN, DUTY), { values: figures }));
  const folder = join(await emptyFolder(t), 'cong-bo');
  await publish(oneEdition(await issuedEditions(server.store)), folder, { clock: server.clock, asOf: parseAsOf('2023-08-25')! });
  const published = createClient(folderReader(folder));
  const { items } = await server.client.plans.list();
  assert.equal(items.length, plans.length);
  for (const asOf of ['2023-08-01', '2023-08-25', '2025-12-31']) {
    for (const [operation, ask] of Object.entries(questions(asOf))) {
      assert.ok(operation in publicRoutes);
      for (const { id } of items) {
        const [live, still] = await Promise.all([ask(server.client, id), ask(published, id)]);
        assert.deepEqual(live, still, `${operation} ${id} ${asOf}`);
      }
    }
  }
});
