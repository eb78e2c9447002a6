import { contentHash, type Receipt, type ReportState, type ReportVersion } from '@quantriet/contract';
import { reportInWords } from '@quantriet/contract/templates';
import type { Insertable, Selectable } from 'kysely';
import type { ReportTable, ReportVersionTable } from '../db/tables.js';
import type { Tx } from './tx.js';

/** A report with every version, whoever may see which. */
export interface StoredReport {
  row: Selectable<ReportTable>;
  /** Oldest first. */
  versions: ReportVersion[];
}

export function newest({ versions }: StoredReport): ReportVersion {
  return versions.at(-1)!;
}

export function inForce({ versions }: StoredReport): ReportVersion | undefined {
  return versions.find(({ state }) => state === 'accepted');
}

export function versionOf(row: Selectable<ReportVersionTable>): ReportVersion {
  const receipt: Receipt | undefined = row.receipt !== null && row.submitted_at !== null ? { number: row.receipt, at: row.submitted_at } : undefined;
  return {
    version: row.version,
    state: row.state,
    template: row.template_id !== null && row.template_version !== null
      ? { id: row.template_id, version: row.template_version } : { id: reportInWords.id, version: reportInWords.version },
    answer: row.answer,
    values: row.values,
    ...(receipt && { receipt }),
    ...(row.decided_at !== null && { decidedAt: row.decided_at }),
    ...(row.notes !== null && { notes: row.notes }),
    ...(row.evaluation !== null && { evaluation: row.evaluation }),
  };
}

function columnsOf(version: ReportVersion): Omit<Insertable<ReportVersionTable>, 'tenant' | 'report' | 'version'> {
  const inWords = version.template.id === reportInWords.id;
  return {
    state: version.state as ReportVersionTable['state'],
    template_id: inWords ? null : version.template.id,
    template_version: inWords ? null : version.template.version,
    answer: JSON.stringify(version.answer),
    values: JSON.stringify(version.values),
    receipt: version.receipt?.number ?? null,
    submitted_at: version.receipt?.at ?? null,
    decided_at: version.decidedAt ?? null,
    notes: version.notes ? JSON.stringify(version.notes) : null,
    evaluation: version.evaluation === undefined ? null : JSON.stringify(version.evaluation),
  };
}

/** What the audit log holds of a version's content. */
export function hashOfVersion({ template, answer, values, notes, evaluation }: ReportVersion): Promise<string> {
  return contentHash({ template, answer, values, notes, evaluation });
}

export async function loadReport({ sql, tenant }: Tx, id: string): Promise<StoredReport | undefined> {
  const row = await sql.selectFrom('report').selectAll().where('tenant', '=', tenant).where('id', '=', id).executeTakeFirst();
  if (!row) return undefined;
  const versions = await sql.selectFrom('report_version').selectAll().where('tenant', '=', tenant).where('report', '=', id).orderBy('version').execute();
  return { row, versions: versions.map(versionOf) };
}

export interface WhichReports {
  plan: string;
  duty?: string | undefined;
  body?: string | undefined;
}

/**
 * Versions of some reports, oldest first. Without statistics, which the embedded database never has, the planner would go through all
 * versions of the tenant for each report; the lateral join leaves it no choice but to look up each report's own.
 */
export function versionsWithin({ sql, tenant }: Pick<Tx, 'sql' | 'tenant'>, { plan, duty, body }: WhichReports, state?: ReportState) {
  return sql.selectFrom('report as r')
    .innerJoinLateral((eb) => {
      const own = eb.selectFrom('report_version as of_report').selectAll().whereRef('of_report.tenant', '=', 'r.tenant').whereRef('of_report.report', '=', 'r.id').offset(0);
      return (state === undefined ? own : own.where('of_report.state', '=', state)).as('v');
    }, (join) => join.onTrue())
    .where('r.tenant', '=', tenant).where('r.plan', '=', plan)
    .$if(duty !== undefined, (query) => query.where('r.duty', '=', duty!)).$if(body !== undefined, (query) => query.where('r.body', '=', body!))
    .orderBy('r.id').orderBy('v.version');
}

/** Reports with the heads of their versions: of a whole country's the contents would be too much for a list. */
export async function loadHeads({ sql, tenant }: Tx, { plan, duty, body }: WhichReports): Promise<StoredReport[]> {
  let reports = sql.selectFrom('report').selectAll().where('tenant', '=', tenant).where('plan', '=', plan);
  if (duty !== undefined) reports = reports.where('duty', '=', duty);
  if (body !== undefined) reports = reports.where('body', '=', body);
  const rows = await reports.orderBy('id').execute();
  const heads = await versionsWithin({ sql, tenant }, { plan, duty, body })
    .select(['v.report', 'v.version', 'v.state', 'v.receipt', 'v.submitted_at', 'v.decided_at']).execute();
  const versions = new Map<string, ReportVersion[]>(rows.map(({ id }) => [id, []]));
  const bare = { template_id: null, template_version: null, answer: { kind: 'report' }, values: {}, notes: null, evaluation: null };
  for (const head of heads) versions.get(head.report)?.push(versionOf({ ...bare, ...head, tenant }));
  return rows.map((row) => ({ row, versions: versions.get(row.id)! }));
}

export async function insertReport({ sql, tenant }: Tx, report: Omit<Insertable<ReportTable>, 'tenant'>): Promise<void> {
  await sql.insertInto('report').values({ ...report, tenant }).execute();
}

/** Writes versions that are new or have changed, and the next revision. Superseding comes before accepting: one version counts. */
export async function storeVersions({ sql, tenant }: Tx, { row }: StoredReport, versions: readonly ReportVersion[], now: string): Promise<number> {
  for (const version of versions) {
    const columns = columnsOf(version);
    await sql.insertInto('report_version').values({ tenant, report: row.id, version: version.version, ...columns })
      .onConflict((conflict) => conflict.columns(['tenant', 'report', 'version']).doUpdateSet(columns)).execute();
  }
  const revision = row.revision + 1;
  await sql.updateTable('report').set({ revision, updated_at: now }).where('tenant', '=', tenant).where('id', '=', row.id).execute();
  return revision;
}

const CHECK_LETTERS = 'ABCDEFGHKLMNPQRSTUVXY';

/** `000012-HK`: the number of the submission within its plan, and two letters that a slip of the pen makes wrong. */
export async function nextReceipt({ sql, tenant }: Tx, plan: string): Promise<string> {
  const { receipts } = await sql.updateTable('plan').set((eb) => ({ receipts: eb('receipts', '+', 1) }))
    .where('tenant', '=', tenant).where('id', '=', plan).returning('receipts').executeTakeFirstOrThrow();
  const digits = String(receipts).padStart(6, '0');
  const sum = [...digits].reduce((total, digit, i) => total + (i + 2) * Number(digit), 0);
  const letter = (n: number): string => CHECK_LETTERS[n % CHECK_LETTERS.length]!;
  return `${digits}-${letter(sum)}${letter(receipts)}`;
}

