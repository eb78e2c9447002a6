import type { Capability, Duty, Report, ReportSummary, ReportVersion } from '@quantriet/contract';
import { Refusal } from '../http/refusal.js';
import { inForce, loadReport, type StoredReport } from '../store/reports.js';
import type { IssuedPlan } from '../store/issued-plans.js';
import type { Tx } from '../store/tx.js';
import type { Account } from './handler.js';

/** Access is capability x body. What an account may not see is not there for it: that it exists does not leak either. */

export function can(account: Account | undefined, ...capabilities: Capability[]): boolean {
  return capabilities.some((each) => account?.capabilities.includes(each));
}

/** @throws Refusal `not-found`, as a snapshot says it */
export async function issuedPlan({ issued }: Tx, id: string): Promise<IssuedPlan> {
  const plan = await issued.get(id);
  if (!plan) throw new Refusal(404, 'not-found', { params: { resource: `plans/${id}` } });
  return plan;
}

/** Capabilities over what was submitted of a duty, for whoever it is routed to and whoever may read all. */
export function readsDuty(account: Account | undefined, to: string | undefined): boolean {
  return can(account, 'supervise', 'inspect') || (can(account, 'receive') && account?.body === to);
}

type Reach = Pick<StoredReport['row'], 'body' | 'recipient'>;

/** Versions that an account may see: its own body's all, others' once they are submitted. */
function visible(account: Account | undefined, { body, recipient }: Reach, versions: readonly ReportVersion[]): ReportVersion[] {
  if (can(account, 'report') && account?.body === body) return [...versions];
  return readsDuty(account, recipient) ? versions.filter(({ state }) => state !== 'draft') : [];
}

/** A report as an account sees it in a list; undefined when it sees nothing of it. */
export function summaryFor(account: Account | undefined, report: StoredReport): ReportSummary | undefined {
  const { id, plan, duty, body, recipient, revision, updated_at } = report.row;
  const versions = visible(account, report.row, report.versions);
  const last = versions.at(-1);
  if (!last) return undefined;
  const whole = versions.length === report.versions.length;
  const accepted = inForce(report)?.version;
  return {
    id, plan, duty, body, to: recipient, state: last.state, version: last.version, revision,
    ...(last.receipt && { submittedAt: last.receipt.at }),
    ...(accepted !== undefined && { accepted }),
    // When a draft beside it was written is its body's affair.
    updatedAt: whole ? updated_at : (last.decidedAt ?? last.receipt?.at ?? updated_at),
  };
}

export function reportFor(account: Account | undefined, report: StoredReport, sample: boolean): Report | undefined {
  const summary = summaryFor(account, report);
  return summary && { ...summary, sample, versions: visible(account, report.row, report.versions) };
}

/** @throws Refusal `unknown-report` also for what the account may not see */
export async function visibleReport(tx: Tx, account: Account | undefined, id: string): Promise<StoredReport> {
  const report = await loadReport(tx, id);
  if (!report || !summaryFor(account, report)) throw new Refusal(404, 'unknown-report', { params: { id } });
  return report;
}

/** A report that the account may change: the submitter its own body's, the receiver what came to it. @throws Refusal */
export async function reportToChange(tx: Tx, account: Account, id: string, by: 'report' | 'receive', revision: number | undefined): Promise<StoredReport> {
  const report = await visibleReport(tx, account, id);
  const { body, recipient, revision: current } = report.row;
  const allowed = can(account, by) && account.body === (by === 'report' ? body : recipient);
  if (!allowed) throw new Refusal(403, 'forbidden');
  if (revision !== current) throw new Refusal(412, 'stale', { params: { revision: current } });
  return report;
}

/** @throws Refusal when the plan has no such duty */
export function dutyOf({ plan }: IssuedPlan, id: string, status = 404): Duty {
  const duty = plan.duties.find((each) => each.id === id);
  if (!duty) throw new Refusal(status, 'unknown-duty', { params: { id } });
  return duty;
}

