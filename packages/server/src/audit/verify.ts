import { contentHash, firstBroken, type AuditEntry, type AuditHead, type ReportVersion } from '@quantriet/contract';
import { hashOfVersion, versionOf, versionsWithin } from '../store/reports.js';
import { hashOfStanding } from '../store/standing.js';
import type { Tx } from '../store/tx.js';
import { auditEntries, auditHead } from './log.js';

/** A row that is not as the log says it was written; `row` is its key within the plan. */
export interface AlteredRow {
  table: 'audit' | 'plan' | 'standing' | 'report_version';
  row: string;
}

export interface Verification {
  ok: boolean;
  plan: string;
  entries: number;
  head: AuditHead;
  /** The first one found. */
  altered?: AlteredRow;
}

/** The last thing recorded of a report version. */
interface Recorded {
  state: string;
  content: string;
  receipt?: string;
  submittedAt?: string;
}

interface Log {
  plan?: string;
  /** Hash of the first statements, of a number of them. */
  issued?: { statements: number; hash: string };
  standing: Map<number, string>;
  versions: Map<string, Recorded>;
}

function replay(entries: readonly AuditEntry[]): Log {
  const log: Log = { standing: new Map(), versions: new Map() };
  for (const { operation, subject, at, details } of entries) {
    const text = (name: string): string => String(details[name] ?? '');
    if (operation === 'plans.issue') {
      log.plan = text('content');
      log.issued = { statements: Number(details['statements']), hash: text('standing') };
    }
    if (!operation.startsWith('reports.')) continue;
    const key = (version: unknown): string => `${subject}/${String(version)}`;
    const before = log.versions.get(key(details['version']));
    log.versions.set(key(details['version']), {
      ...before, state: text('to'), content: text('content'), ...(details['receipt'] !== undefined && { receipt: text('receipt'), submittedAt: at }),
    });
    const also = (name: string, state: string): void => {
      const other = log.versions.get(key(details[name]));
      if (other) other.state = state;
    };
    also('supersedes', 'superseded');
    also('restores', 'accepted');
    if (details['seq'] !== undefined) log.standing.set(Number(details['seq']), text('standing'));
  }
  return log;
}

async function alteredVersion(tx: Tx, plan: string, log: Log): Promise<AlteredRow | undefined> {
  const rows = await versionsWithin(tx, { plan }).selectAll('v').execute();
  const missing = new Map(log.versions);
  for (const row of rows) {
    const key = `${row.report}/${row.version}`;
    missing.delete(key);
    if (!(await isAsRecorded(versionOf(row), log.versions.get(key)))) return { table: 'report_version', row: key };
  }
  const [removed] = missing.keys();
  return removed === undefined ? undefined : { table: 'report_version', row: removed };
}

async function isAsRecorded(version: ReportVersion, recorded: Recorded | undefined): Promise<boolean> {
  return recorded !== undefined && version.state === recorded.state && version.receipt?.number === recorded.receipt
    && version.receipt?.at === recorded.submittedAt && (await hashOfVersion(version)) === recorded.content;
}

async function alteredStanding({ sql, tenant }: Tx, plan: string, log: Log): Promise<AlteredRow | undefined> {
  const rows = await sql.selectFrom('standing').select(['seq', 'content']).where('tenant', '=', tenant).where('plan', '=', plan).orderBy('seq').execute();
  const first = rows.filter(({ seq }) => seq <= (log.issued?.statements ?? 0)).map(({ content }) => content);
  if (log.issued && (await hashOfStanding(first)) !== log.issued.hash) return { table: 'standing', row: `1-${log.issued.statements}` };
  const missing = new Map(log.standing);
  for (const { seq, content } of rows.slice(first.length)) {
    missing.delete(seq);
    if ((await hashOfStanding([content])) !== log.standing.get(seq)) return { table: 'standing', row: String(seq) };
  }
  const [removed] = missing.keys();
  return removed === undefined ? undefined : { table: 'standing', row: String(removed) };
}

async function alteredPlan({ sql, tenant }: Tx, plan: string, log: Log): Promise<AlteredRow | undefined> {
  if (log.plan === undefined) return undefined;
  const row = await sql.selectFrom('plan').select('content').where('tenant', '=', tenant).where('id', '=', plan).executeTakeFirst();
  return row && (await contentHash(row.content)) === log.plan ? undefined : { table: 'plan', row: plan };
}

/** Follows the chain, then holds every row that it tells of against it. */
export async function verifyAudit(tx: Tx, plan: string): Promise<Verification> {
  const entries = await auditEntries(tx, plan, 0, Number.MAX_SAFE_INTEGER);
  const broken = await firstBroken(entries);
  const log = replay(entries);
  const altered: AlteredRow | undefined = broken
    ? { table: 'audit', row: String(broken.seq) }
    : (await alteredVersion(tx, plan, log)) ?? (await alteredStanding(tx, plan, log)) ?? (await alteredPlan(tx, plan, log));
  return { ok: !altered, plan, entries: entries.length, head: await auditHead(tx, plan), ...(altered && { altered }) };
}
