import { consolidate, deskOf, expand, fillPath, routes, versionsAt, type Consolidated, type Duty, type ReportSummary, type Template } from '@quantriet/contract';
import { reportInWords } from '@quantriet/contract/templates';
import { auditEntries, auditHead, record } from '../audit/log.js';
import { Refusal } from '../http/refusal.js';
import { templateOf } from '../store/editions.js';
import type { IssuedPlan } from '../store/issued-plans.js';
import { hashOfVersion, insertReport, loadHeads, loadReport, storeVersions, versionsWithin, type StoredReport } from '../store/reports.js';
import type { Tx } from '../store/tx.js';
import { dutyOf, issuedPlan, readsDuty, summaryFor, visibleReport } from './access.js';
import type { Account, Call, Handler, Handlers } from './handler.js';
import { badCursor, PAGE_SIZE, pageOf } from './pages.js';
import { answer } from './steps.js';

/** What goes up by a duty's route. @throws Refusal when the body has nothing to report there */
function checkOpen({ plan, structure }: IssuedPlan, duty: Duty, body: string): string {
  const laid = expand(duty, structure, plan.date).some((each) => each.body.id === body && each.reason === undefined);
  if (!laid) throw new Refusal(422, 'not-addressed', { params: { duty: duty.id, body } });
  if (!duty.route) throw new Refusal(422, 'no-route', { params: { duty: duty.id } });
  return duty.route.to;
}

/** Ids hold dots too, so three of them joined may be another three's: nothing in an id holds two dots together. */
async function freeId(tx: Tx, parts: readonly string[]): Promise<string> {
  const id = parts.join('.');
  return (await loadReport(tx, id)) ? parts.join('..') : id;
}

const open: Handler<'reports.open'> = async (tx, { input: { plan: id }, body: { duty: dutyId, body = undefined }, account, now }) => {
  const issued = await issuedPlan(tx, id);
  const own = account!.body;
  if (body !== undefined && body !== own) throw new Refusal(403, 'forbidden');
  const duty = dutyOf(issued, dutyId, 422);
  const recipient = checkOpen(issued, duty, own);
  const [known] = await loadHeads(tx, { plan: id, duty: dutyId, body: own });
  if (known) return answer(account!, (await loadReport(tx, known.row.id))!, issued.plan.sample);
  const report = await freeId(tx, [id, dutyId, own]);
  const template = duty.template ?? { id: reportInWords.id, version: reportInWords.version };
  const version = { version: 1, state: 'draft', template, answer: { kind: 'report' }, values: {} };
  await insertReport(tx, { id: report, plan: id, duty: dutyId, body: own, recipient, revision: 0, updated_at: now });
  await storeVersions(tx, (await loadReport(tx, report))!, [version], now);
  await record(tx, id, account!, {
    at: now, operation: 'reports.open', subject: report, details: { to: 'draft', version: 1, content: await hashOfVersion(version) },
  });
  return { ...answer(account!, (await loadReport(tx, report))!, issued.plan.sample), status: 201 };
};

const list: Handler<'reports.list'> = async (tx, { input: { plan, duty, body, state, cursor, limit }, account }) => {
  await issuedPlan(tx, plan);
  const seen = (await loadHeads(tx, { plan, duty, body })).flatMap((report) => summaryFor(account, report) ?? []);
  return { body: pageOf(seen, (each) => state === undefined || each.state === state, { cursor, limit }) };
};

type OfDuty = 'reports.desk' | 'reports.consolidated' | 'reports.export';

/** A duty for whoever may read what has come in for it; for others there is no such view. */
export async function dutyFor(tx: Tx, operation: OfDuty, { input, account }: Pick<Call<OfDuty>, 'input' | 'account'>): Promise<IssuedPlan & { duty: Duty }> {
  const issued = await issuedPlan(tx, input.plan);
  const duty = dutyOf(issued, input.duty);
  if (readsDuty(account, duty.route?.to)) return { plan: issued.plan, structure: issued.structure, standing: issued.standing, book: issued.book, duty };
  throw new Refusal(404, 'not-found', { params: { resource: fillPath(routes[operation].path, input).slice(1) } });
}

/** Reports of a duty as they stood at an instant, without drafts. */
function summariesAt(account: Account | undefined, reports: readonly StoredReport[], asOf: string): ReportSummary[] {
  return reports.flatMap((report) => {
    const versions = versionsAt(report.versions, asOf);
    return (versions.length > 0 && summaryFor(account, { ...report, versions })) || [];
  });
}

const desk: Handler<'reports.desk'> = async (tx, call) => {
  const { plan, structure, duty } = await dutyFor(tx, 'reports.desk', call);
  const asOf = call.input.asOf ?? call.now;
  const reports = summariesAt(call.account, await loadHeads(tx, { plan: plan.id, duty: duty.id }), asOf);
  return { body: deskOf({ plan, duty, structure, reports, asOf }) };
};

/** The table of a duty's accepted reports, with one query over them. */
export async function consolidated(tx: Tx, { plan, structure }: IssuedPlan, duty: Duty): Promise<{ table: Consolidated; template: Template | undefined }> {
  const rows = await versionsWithin(tx, { plan: plan.id, duty: duty.id }, 'accepted')
    .select(['r.body', 'r.id as report', 'v.version', 'v.submitted_at as submittedAt', 'v.values']).execute();
  const accepted = rows.map((row) => ({ ...row, submittedAt: row.submittedAt ?? '' }));
  const template = duty.template ? await templateOf(tx, duty.template.id, duty.template.version) : reportInWords;
  return { table: consolidate({ plan, duty, structure, template, accepted }), template };
}

const auditPage: Handler<'audit.list'> = async (tx, { input: { plan, cursor = '0', limit = PAGE_SIZE } }) => {
  await issuedPlan(tx, plan);
  if (!/^\d{1,9}$/.test(cursor)) throw badCursor(cursor);
  const entries = await auditEntries(tx, plan, Number(cursor), limit + 1);
  const items = entries.slice(0, limit);
  return { body: { items, ...(entries.length > limit && { next: String(items.at(-1)!.seq) }) } };
};

export const reportHandlers: Pick<Handlers, 'me.get' | 'reports.list' | 'reports.open' | 'reports.get' | 'reports.desk' | 'reports.consolidated' | 'audit.list' | 'audit.head'> = {
  'me.get': (_tx, { account, tenant }) => {
    const { actor, body, capabilities } = account!;
    return Promise.resolve({ body: { actor, body, capabilities, tenant } });
  },
  'reports.list': list,
  'reports.open': open,
  'reports.get': async (tx, { input: { report: id }, account }) => {
    const report = await visibleReport(tx, account, id);
    return answer(account!, report, (await issuedPlan(tx, report.row.plan)).plan.sample);
  },
  'reports.desk': desk,
  'reports.consolidated': async (tx, call) => {
    const issued = await dutyFor(tx, 'reports.consolidated', call);
    return { body: (await consolidated(tx, issued, issued.duty)).table };
  },
  'audit.list': auditPage,
  'audit.head': async (tx, { input: { plan } }) => {
    await issuedPlan(tx, plan);
    return { body: await auditHead(tx, plan) };
  },
};
