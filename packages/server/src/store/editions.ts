import {
  canonicalJson, checkPlan, checkStanding, checkStructure, checkTemplate, contentHash, type Plan, type PlanEdition, type PlanStatus, type Problem, type Template, type TemplateRef,
} from '@quantriet/contract';
import { standardTemplates } from '@quantriet/contract/templates';
import { AT_THE_SERVER, record, type Actor } from '../audit/log.js';
import { Refusal } from '../http/refusal.js';
import { appendStanding, hashOfStanding } from './standing.js';
import type { Tx } from './tx.js';

/** Plans are brought as drafts, checked, and then issued once and for all. */

type Status = PlanStatus & { status: 'draft' | 'issued' };

interface StoredPlan {
  status: 'draft' | 'issued';
  content: Plan | PlanEdition;
}

export async function planRow({ sql, tenant }: Tx, id: string): Promise<StoredPlan | undefined> {
  return sql.selectFrom('plan').select(['status', 'content']).where('tenant', '=', tenant).where('id', '=', id).executeTakeFirst();
}

const under = (pointer: string, problems: readonly Problem[]): Problem[] =>
  problems.map((problem) => ({ ...problem, pointer: `${pointer}${problem.pointer ?? ''}` }));

/** Structures, texts, sheets and templates are shared by their ids, so a plan may bring one again only as it is. */
async function sharedProblems(tx: Tx, edition: PlanEdition): Promise<Problem[]> {
  const { sql, tenant } = tx;
  const problems: Problem[] = [];
  const compare = (pointer: string, id: string, theirs: unknown, ours: unknown): void => {
    if (theirs !== undefined && canonicalJson(theirs) !== canonicalJson(ours)) problems.push({ code: 'duplicate-id', pointer, params: { id } });
  };
  const known = async (table: 'structure' | 'document' | 'map_sheet', id: string): Promise<unknown> =>
    (await sql.selectFrom(table).select('content').where('tenant', '=', tenant).where('id', '=', id).executeTakeFirst())?.content;
  compare('/structure/id', edition.structure.id, await known('structure', edition.structure.id), edition.structure);
  for (const [i, text] of edition.documents.entries()) compare(`/documents/${i}/document/id`, text.document.id, await known('document', text.document.id), text);
  for (const [i, sheet] of edition.mapSheets.entries()) compare(`/mapSheets/${i}/id`, sheet.id, await known('map_sheet', sheet.id), sheet);
  for (const [i, template] of edition.templates.entries()) {
    compare(`/templates/${i}/id`, template.id, await templateOf(tx, template.id, template.version), template);
  }
  return problems;
}

async function templateProblems({ sql, tenant }: Tx, templates: readonly Template[]): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const [i, template] of templates.entries()) {
    const earlier = await sql.selectFrom('template').select('content').where('tenant', '=', tenant).where('id', '=', template.id)
      .where('version', '<', template.version).orderBy('version', 'desc').limit(1).executeTakeFirst();
    problems.push(...under(`/templates/${i}`, checkTemplate(template, earlier?.content)));
  }
  return problems;
}

export async function templateOf({ sql, tenant }: Tx, id: string, version: number): Promise<Template | undefined> {
  const row = await sql.selectFrom('template').select('content').where('tenant', '=', tenant).where('id', '=', id).where('version', '=', version).executeTakeFirst();
  return row?.content;
}

/** Duties may name templates of this edition, those that are here already, and the standard ones. */
async function knownTemplates({ sql, tenant }: Tx, { templates }: PlanEdition): Promise<TemplateRef[]> {
  const rows = await sql.selectFrom('template').select(['id', 'version']).where('tenant', '=', tenant).execute();
  return [...templates, ...rows, ...standardTemplates];
}

/** A standard template that a duty names comes along of itself. */
function withStandard({ plan, templates }: PlanEdition): Template[] {
  const is = (ref: TemplateRef | undefined, { id, version }: TemplateRef): boolean => ref?.id === id && ref.version === version;
  const named = standardTemplates.filter((standard) => plan.duties.some(({ template }) => is(template, standard)) && !templates.some((each) => is(each, standard)));
  return [...templates, ...named];
}

async function problemsOf(tx: Tx, edition: PlanEdition): Promise<Problem[]> {
  const { plan, structure, standing, documents, templates } = edition;
  if (plan.structure !== structure.id) return [{ code: 'unknown-structure', pointer: '/plan/structure', params: { id: plan.structure, known: structure.id } }];
  const plans = (await tx.issued.all()).map((issued) => issued.plan);
  return [
    ...under('/structure', checkStructure(structure)),
    ...under('/plan', checkPlan(plan, structure, { plans, texts: documents, templates: await knownTemplates(tx, edition) })),
    ...under('/standing', checkStanding(standing, plan, structure)),
    ...(await templateProblems(tx, templates)),
    ...(await sharedProblems(tx, edition)),
  ];
}

/**
 * Takes a plan as a draft, over an earlier draft of it, with whatever is wrong in it.
 * @throws Refusal `already-issued`
 */
export async function importEdition(tx: Tx, edition: PlanEdition, at: string, actor: Actor = AT_THE_SERVER): Promise<Status> {
  const { sql, tenant } = tx;
  const { id } = edition.plan;
  if ((await planRow(tx, id))?.status === 'issued') throw new Refusal(409, 'already-issued', { params: { id } });
  const { last } = await sql.selectFrom('plan').select((eb) => eb.fn.coalesce(eb.fn.max('position'), eb.lit(0)).as('last')).where('tenant', '=', tenant).executeTakeFirstOrThrow();
  const content = JSON.stringify(edition);
  await sql.insertInto('plan').values({ tenant, id, position: last + 1, status: 'draft', content })
    .onConflict((conflict) => conflict.columns(['tenant', 'id']).doUpdateSet({ content })).execute();
  await record(tx, id, actor, { at, operation: 'plans.import', subject: id, details: { content: await contentHash(edition) } });
  return { plan: id, status: 'draft', problems: await problemsOf(tx, edition) };
}

async function storeParts({ sql, tenant }: Tx, edition: PlanEdition): Promise<void> {
  const { plan, structure, documents, mapSheets } = edition;
  const listed = new Set(plan.documents.map(({ id }) => id));
  const add = async (table: 'structure' | 'document' | 'map_sheet', id: string, content: unknown): Promise<void> => {
    await sql.insertInto(table).values({ tenant, id, content: JSON.stringify(content) }).onConflict((conflict) => conflict.doNothing()).execute();
  };
  await add('structure', structure.id, structure);
  for (const text of documents) if (listed.has(text.document.id)) await add('document', text.document.id, text);
  for (const sheet of mapSheets) if (sheet.id === structure.mapSheet) await add('map_sheet', sheet.id, sheet);
  for (const template of withStandard(edition)) {
    await sql.insertInto('template').values({ tenant, id: template.id, version: template.version, content: JSON.stringify(template) })
      .onConflict((conflict) => conflict.doNothing()).execute();
  }
}

/**
 * Issues a draft: from then on it is there for everyone as far as it publishes, and never changes.
 * @throws Refusal `not-found`, `already-issued`, `plan-has-problems`
 */
export async function issuePlan(tx: Tx, id: string, at: string, actor: Actor = AT_THE_SERVER): Promise<Status> {
  const row = await planRow(tx, id);
  if (!row) throw new Refusal(404, 'not-found', { params: { resource: `plans/${id}` } });
  if (row.status === 'issued') throw new Refusal(409, 'already-issued', { params: { id } });
  const edition = row.content as PlanEdition;
  const problems = await problemsOf(tx, edition);
  if (problems.length > 0) throw new Refusal(422, 'plan-has-problems', { params: { count: problems.length }, errors: problems });
  await storeParts(tx, edition);
  await tx.sql.updateTable('plan').set({ status: 'issued', content: JSON.stringify(edition.plan) }).where('tenant', '=', tx.tenant).where('id', '=', id).execute();
  const statements = await appendStanding(tx, id, edition.standing);
  const details = { content: await contentHash(edition.plan), statements, standing: await hashOfStanding(edition.standing) };
  await record(tx, id, actor, { at, operation: 'plans.issue', subject: id, details });
  return { plan: id, status: 'issued', problems: [] };
}

/** A plan with all it stands on, as it is now. */
export async function editionOf(tx: Tx, id: string): Promise<PlanEdition | undefined> {
  const { sql, tenant } = tx;
  const row = await planRow(tx, id);
  if (row?.status !== 'issued') return row?.content as PlanEdition | undefined;
  const { plan, structure, standing } = (await tx.issued.get(id))!;
  const documents = await sql.selectFrom('document').select('content').where('tenant', '=', tenant).where('id', 'in', ['', ...plan.documents.map((each) => each.id)]).orderBy('id').execute();
  const mapSheets = await sql.selectFrom('map_sheet').select('content').where('tenant', '=', tenant).where('id', '=', structure.mapSheet ?? '').execute();
  const templates: Template[] = [];
  for (const { template } of plan.duties) {
    if (!template || templates.some((each) => each.id === template.id && each.version === template.version)) continue;
    templates.push((await templateOf(tx, template.id, template.version))!);
  }
  return { plan, structure, standing: [...standing], documents: documents.map((each) => each.content), mapSheets: mapSheets.map((each) => each.content), templates };
}
