/**
 * `npm run bench -- consolidate`: adds up 3,321 accepted reports of 40 fields, beside a bare SQL sum over the same rows, interleaved in one
 * run. Prints medians; nothing is timed into a test.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Consolidated, PlanEdition, Template } from '@quantriet/contract';
import { handlers, openStore, type Account, type Call } from '@quantriet/server';
import { sql } from 'kysely';
import { interleaved, printTable } from './measure.js';

const BODIES = 3321;
const NUMBERS = 30;
const SHARES = 10;
const PLAN = 'ke-hoach-ca-nuoc';

const named = (vi: string) => ({ vi, en: vi });
const template: Template = {
  id: 'mau-40', version: 1, title: named('Mẫu 40 mục'),
  sections: [{
    id: 'tat-ca', title: named('Tất cả'),
    fields: [
      ...Array.from({ length: NUMBERS }, (_, i) => ({ id: `so-${i}`, kind: 'whole', label: named(`Số ${i}`), adds: 'sum' })),
      ...Array.from({ length: SHARES }, (_, i) => ({ id: `ty-le-${i}`, kind: 'share', label: named(`Tỷ lệ ${i}`), adds: 'share' })),
    ],
  }],
};

const bodyId = (i: number): string => `xa-${i}`;

const edition: PlanEdition = {
  plan: {
    id: PLAN, title: 'Kế hoạch cả nước', issuer: 'Trung ương', date: '2026-01-10', structure: 'ca-nuoc', publicity: 'documents', sample: true, documents: [],
    duties: [{
      id: 'hoc-tap', row: '1', title: 'Học tập', stream: 'study', kind: 'unit', partners: [], addressees: { tiers: ['xa'] }, documents: [],
      due: { kind: 'none' }, route: { to: 'ban', due: { kind: 'none' } }, template: { id: template.id, version: 1 },
    }],
  },
  structure: {
    id: 'ca-nuoc', name: 'Cả nước', tiers: [{ id: 'tw', name: 'Trung ương', order: 0 }, { id: 'xa', name: 'xã', order: 1 }],
    bodies: [
      { id: 'ban', name: 'Ban nhận', kind: 'commission', tier: 'tw' },
      ...Array.from({ length: BODIES }, (_, i) => ({ id: bodyId(i), name: `Xã ${i}`, kind: 'committee', tier: 'xa', parent: 'ban' })),
    ],
  },
  standing: [], documents: [], mapSheets: [], templates: [template],
};

/** One in ten says nothing of a number: silence is no zero. */
function valuesOf(i: number): Record<string, number | { done: number; of: number }> {
  const numbers = Array.from({ length: NUMBERS }, (_, f): [string, number] => [`so-${f}`, (i * 31 + f * 17) % 500]).filter(([,], f) => (i + f) % 10 !== 0);
  const shares = Array.from({ length: SHARES }, (_, f): [string, { done: number; of: number }] => [`ty-le-${f}`, { done: (i + f) % 40, of: 40 + (i % 7) }]);
  return Object.fromEntries<number | { done: number; of: number }>([...numbers, ...shares]);
}

/** Sums by plain arithmetic over what was put in. */
function recomputed(): number[] {
  const all = Array.from({ length: BODIES }, (_, i) => valuesOf(i));
  return Array.from({ length: NUMBERS }, (_, f) => all.reduce((sum, values) => sum + ((values[`so-${f}`] as number | undefined) ?? 0), 0));
}

const folder = await mkdtemp(join(tmpdir(), 'quantriet-'));
const store = await openStore(folder);
try {
  await store.importEdition(edition);
  await store.issuePlan(PLAN);
  const account: Account = await store.addAccount({ tenant: 'default', body: 'ban', capabilities: ['receive'], persona: 'ban' });
  await store.write(async (tx) => {
    const at = '2026-02-01T00:00:00.000Z';
    for (let from = 0; from < BODIES; from += 200) {
      const some = Array.from({ length: Math.min(200, BODIES - from) }, (_, i) => from + i);
      const id = (i: number): string => `${PLAN}.hoc-tap.${bodyId(i)}`;
      await tx.sql.insertInto('report').values(some.map((i) => ({
        tenant: tx.tenant, id: id(i), plan: PLAN, duty: 'hoc-tap', body: bodyId(i), recipient: 'ban', revision: 3, updated_at: at,
      }))).execute();
      await tx.sql.insertInto('report_version').values(some.map((i) => ({
        tenant: tx.tenant, report: id(i), version: 1, state: 'accepted' as const, template_id: template.id, template_version: 1,
        answer: JSON.stringify({ kind: 'report' }), values: JSON.stringify(valuesOf(i)), receipt: `${i}`, submitted_at: at, decided_at: at, notes: null, evaluation: null,
      }))).execute();
    }
  });

  const call = { input: { plan: PLAN, duty: 'hoc-tap' }, body: undefined, account, revision: undefined, now: '2026-02-02T00:00:00.000Z', tenant: 'default' } as Call<'reports.consolidated'>;
  const consolidated = () => store.read(async (tx) => (await handlers['reports.consolidated'](tx, call)).body as Consolidated);
  const sums = sql.join(Array.from({ length: NUMBERS }, (_, f) => sql`sum((v."values" ->> ${sql.lit(`so-${f}`)})::numeric)::int as ${sql.ref(`so_${f}`)}`));
  const bareSum = () => store.read(async (tx) => (await sql<Record<string, number>>`
    select ${sums} from report_version v join report r on r.tenant = v.tenant and r.id = v.report
    where r.plan = ${PLAN} and r.duty = 'hoc-tap' and v.state = 'accepted'`.execute(tx.sql)).rows[0]!);

  const table = await consolidated();
  const expected = JSON.stringify(recomputed());
  const ours = JSON.stringify(table.figures.filter(({ adds }) => adds === 'sum').map(({ sum }) => sum));
  const theirs = JSON.stringify(Object.values(await bareSum()));
  if (ours !== expected || theirs !== expected) throw new Error('The figures differ from a plain recomputation.');
  const times = await interleaved({ 'consolidated table, 40 fields with parts': consolidated, 'bare SQL, 30 sums': bareSum }, 9);
  printTable(`${BODIES} accepted reports of ${NUMBERS + SHARES} fields, one query`, times);
} finally {
  await store.close();
  await rm(folder, { recursive: true, force: true });
}
