import { calendarOf, fillPath, matchesFilter, obligationsAt, progressAt, publicProgress, publicRoutes, type Obligation, type Template } from '@quantriet/contract';
import { reportInWords } from '@quantriet/contract/templates';
import { Refusal } from '../http/refusal.js';
import { editionOf, importEdition, issuePlan, planRow, templateOf } from '../store/editions.js';
import { summaryOf, type IssuedPlan } from '../store/issued-plans.js';
import type { Tx } from '../store/tx.js';
import { can, issuedPlan } from './access.js';
import type { Account, Handler, Handlers } from './handler.js';
import { pageOf } from './pages.js';

function notFound(resource: string): Refusal {
  return new Refusal(404, 'not-found', { params: { resource } });
}

const progress: Handler<'plans.progress'> = async (tx, { input: { plan: id, asOf }, account, now }) => {
  const { plan, structure, standing, book } = await issuedPlan(tx, id);
  const at = asOf ?? now;
  const whole = can(account, 'supervise', 'inspect', 'edit');
  return { body: whole ? progressAt(plan, structure, standing, at) : publicProgress(plan, structure, book, at) };
};

/** What an account sees whole, whatever the plan publishes. */
function seesWhole(account: Account, { plan }: IssuedPlan): (obligation: Obligation) => boolean {
  if (can(account, 'supervise', 'inspect', 'edit')) return () => true;
  const routed = new Set(plan.duties.filter(({ route }) => route?.to === account.body).map(({ id }) => id));
  return ({ body, duty }) => (can(account, 'report') && body === account.body) || (can(account, 'receive') && routed.has(duty));
}

const obligations: Handler<'plans.obligations'> = async (tx, { input: { plan: id, asOf, cursor, limit, ...filter }, account, now }) => {
  const issued = await issuedPlan(tx, id);
  const { plan, structure, standing, book } = issued;
  const at = asOf ?? now;
  const published = book.publicity === 'bodies' ? obligationsAt(plan, structure, book.standing, at) : undefined;
  if (!published && !account) throw new Refusal(403, 'not-public', { params: { resource: fillPath(publicRoutes['plans.obligations'].path, { plan: id }).slice(1) } });
  let all = published ?? [];
  if (account) {
    const whole = seesWhole(account, issued);
    const open = new Map(published?.map((each) => [each.id, each]));
    all = obligationsAt(plan, structure, standing, at).flatMap((each) => (whole(each) ? each : (open.get(each.id) ?? [])));
  }
  return { body: pageOf(all, (each) => matchesFilter(each, filter), { cursor, limit }) };
};

/** Structures, texts and sheets are there for everyone as far as an issued plan stands on them. */
async function content(tx: Tx, table: 'structure' | 'document' | 'map_sheet', id: string, published: (issued: IssuedPlan) => boolean, resource: string): Promise<unknown> {
  if (!(await tx.issued.all()).some(published)) throw notFound(resource);
  const row = await tx.sql.selectFrom(table).select('content').where('tenant', '=', tx.tenant).where('id', '=', id).executeTakeFirst();
  if (!row) throw notFound(resource);
  return row.content;
}

async function template(tx: Tx, id: string, version: number): Promise<Template> {
  if (id === reportInWords.id && version === reportInWords.version) return reportInWords;
  const found = await templateOf(tx, id, version);
  if (!found) throw notFound(`templates/${id}/versions/${version}`);
  return found;
}

export const planHandlers: Pick<Handlers, 'plans.list' | 'plans.get' | 'plans.progress' | 'plans.obligations' | 'plans.calendar' | 'structures.get' | 'documents.get' | 'mapSheets.get' | 'templates.get' | 'plans.edition' | 'plans.import' | 'plans.issue'> = {
  'plans.list': async ({ issued }) => ({ body: { items: (await issued.all()).map(summaryOf) } }),
  'plans.get': async (tx, { input }) => ({ body: (await issuedPlan(tx, input.plan)).plan }),
  'plans.progress': progress,
  'plans.obligations': obligations,
  'plans.calendar': async (tx, { input: { plan: id, asOf }, now }) => ({ body: calendarOf((await issuedPlan(tx, id)).plan, asOf ?? now, `calendar/${id}.ics`) }),
  'structures.get': async (tx, { input: { structure: id } }) => ({
    body: await content(tx, 'structure', id, ({ structure }) => structure.id === id, `structures/${id}`),
  }),
  'documents.get': async (tx, { input: { document: id } }) => ({
    body: await content(tx, 'document', id, ({ plan }) => plan.documents.some((each) => each.id === id && each.text !== 'none'), `documents/${id}`),
  }),
  'mapSheets.get': async (tx, { input: { sheet: id } }) => ({
    body: await content(tx, 'map_sheet', id, ({ structure }) => structure.mapSheet === id, `map-sheets/${id}`),
  }),
  'templates.get': async (tx, { input }) => ({ body: await template(tx, input.template, Number(input.version)) }),
  'plans.edition': async (tx, { input: { plan } }) => {
    const edition = await editionOf(tx, plan);
    if (!edition) throw notFound(`plans/${plan}`);
    return { body: edition };
  },
  'plans.import': async (tx, { body, account, now }) => {
    const known = await planRow(tx, body.plan.id);
    return { body: await importEdition(tx, body, now, account), status: known ? 200 : 201 };
  },
  'plans.issue': async (tx, { input: { plan }, account, now }) => ({ body: await issuePlan(tx, plan, now, account), changed: plan }),
};
