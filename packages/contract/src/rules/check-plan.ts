import type { DocumentText } from '../words/document.js';
import type { Duty } from '../words/duty.js';
import type { Plan } from '../words/plan.js';
import type { Structure } from '../words/structure.js';
import type { TemplateRef } from '../words/template.js';
import type { PlanProblemCode } from '../plan-problems.js';
import type { Problem } from '../problems.js';
import { findCycle } from './cycles.js';
import { documentKey } from './document-number.js';
import { parseDuePhrase } from './due-phrase.js';
import { expand, isValidOn } from './expand.js';
import { passagePath } from './passages.js';

/** Problems of a plan against its structure: what a schema cannot see. Pointers are into the plan. */

export type PlanProblem = Problem & { code: PlanProblemCode; pointer: string };
export type Report = (code: PlanProblemCode, pointer: string, params?: Problem['params']) => void;

/** Collects problems; `report` adds one. */
export function collector(): { problems: PlanProblem[]; report: Report } {
  const problems: PlanProblem[] = [];
  return { problems, report: (code, pointer, params) => problems.push(params ? { code, pointer, params } : { code, pointer }) };
}

export function reportRepeats<T>(items: readonly T[], key: (item: T) => string | undefined, onRepeat: (index: number, first: T) => void): void {
  const seen = new Map<string, T>();
  items.forEach((item, index) => {
    const k = key(item);
    if (k === undefined) return;
    const first = seen.get(k);
    if (first) onRepeat(index, first);
    else seen.set(k, item);
  });
}

/** Plans known beside the one checked, texts for checking cited passages, and report templates. What is absent is not checked against. */
export interface PlanSurroundings {
  /** All there are: a plan that hangs under none of these is told so. */
  plans?: readonly Pick<Plan, 'id' | 'under'>[];
  texts?: readonly DocumentText[];
  templates?: readonly TemplateRef[];
}

function checkDue(duty: Duty, pointer: string, report: Report): void {
  const dues = [{ due: duty.due, at: `${pointer}/due` }, ...(duty.moves ?? []).map(({ due }, i) => ({ due, at: `${pointer}/moves/${i}/due` }))];
  if (duty.route) dues.push({ due: duty.route.due, at: `${pointer}/route/due` });
  for (const { due, at } of dues) {
    if (due.kind !== 'date') continue;
    const read = parseDuePhrase(due.phrase);
    if (read?.kind !== 'date') report('unreadable-due-phrase', at, { phrase: due.phrase });
    else if (read.instant !== due.instant) {
      report('due-instant-differs', at, { phrase: due.phrase, instant: due.instant, expected: read.instant });
    }
  }
}

function checkBodies(duty: Duty, pointer: string, bodies: ReadonlySet<string>, report: Report): void {
  const named: Array<[string | undefined, string]> = [
    [duty.lead, `${pointer}/lead`],
    [duty.route?.to, `${pointer}/route/to`],
    ...duty.partners.map((id, i): [string, string] => [id, `${pointer}/partners/${i}`]),
    ...(duty.addressees.bodies ?? []).map((id, i): [string, string] => [id, `${pointer}/addressees/bodies/${i}`]),
    ...(duty.except ?? []).map(({ body }, i): [string, string] => [body, `${pointer}/except/${i}/body`]),
  ];
  for (const [id, at] of named) if (id !== undefined && !bodies.has(id)) report('unknown-body', at, { id });
}

function checkCitations(duty: Duty, pointer: string, plan: Plan, texts: readonly DocumentText[], report: Report): void {
  const known = new Set(plan.documents.map(({ id }) => id));
  duty.documents.forEach((id, i) => {
    if (!known.has(id)) report('unknown-document', `${pointer}/documents/${i}`, { id });
  });
  (duty.cites ?? []).forEach(({ document, passage }, i) => {
    if (!known.has(document)) return report('unknown-document', `${pointer}/cites/${i}/document`, { id: document });
    const text = texts.find((candidate) => candidate.document.id === document);
    if (passage && text && passagePath(text.passages, passage).length === 0) {
      report('unknown-passage', `${pointer}/cites/${i}/passage`, { document, id: passage });
    }
  });
}

function checkDuty(duty: Duty, index: number, plan: Plan, structure: Structure, texts: readonly DocumentText[], report: Report): void {
  const pointer = `/duties/${index}`;
  const tiers = new Set(structure.tiers.map(({ id }) => id));
  (duty.addressees.tiers ?? []).forEach((id, i) => {
    if (!tiers.has(id)) report('unknown-tier', `${pointer}/addressees/tiers/${i}`, { id });
  });
  checkBodies(duty, pointer, new Set(structure.bodies.map(({ id }) => id)), report);
  checkCitations(duty, pointer, plan, texts, report);
  checkDue(duty, pointer, report);
  if (!duty.addressees.tiers?.length && !duty.addressees.bodies?.length) report('no-addressee', `${pointer}/addressees`, { duty: duty.id });
  if (duty.template && !duty.route) report('template-without-route', `${pointer}/route`, { duty: duty.id });
  if (duty.kind === 'aggregate' && !duty.counts) report('count-missing-unit', `${pointer}/counts`, { duty: duty.id });
}

/** Bodies that send a report of a duty; those it does not concern send none. */
function reporters(duty: Duty, plan: Plan, structure: Structure): string[] {
  return expand(duty, structure, plan.date).filter(({ reason }) => reason === undefined).map(({ body }) => body.id);
}

/** Reports climb: a body that receives an answer and sends its own on must not meet its own report again. */
function checkRoutes(plan: Plan, structure: Structure, report: Report): void {
  const next = new Map<string, Set<string>>();
  for (const duty of plan.duties) {
    if (!duty.route) continue;
    for (const body of reporters(duty, plan, structure)) {
      if (!next.has(body)) next.set(body, new Set());
      next.get(body)!.add(duty.route.to);
    }
  }
  const cycle = findCycle(next.keys(), (node) => [...(next.get(node) ?? [])]);
  if (!cycle) return;
  const index = plan.duties.findIndex((duty) => duty.route?.to === cycle[1] && reporters(duty, plan, structure).includes(cycle[0]!));
  report('circular-route', `/duties/${index}/route/to`, { path: cycle.join(' → ') });
}

function checkTemplates(plan: Plan, templates: readonly TemplateRef[], report: Report): void {
  plan.duties.forEach(({ template }, i) => {
    if (!template || templates.some(({ id, version }) => id === template.id && version === template.version)) return;
    const known = templates.map(({ id, version }) => `${id}@${version}`).join('; ');
    report('unknown-template', `/duties/${i}/template`, { id: template.id, version: template.version, known });
  });
}

/** A consolidated report is made of reports of this plan, and of none that is made of it. */
function checkConsolidation(plan: Plan, report: Report): void {
  const from = new Map(plan.duties.map(({ id, consolidates = [] }) => [id, consolidates]));
  plan.duties.forEach(({ consolidates = [] }, i) => consolidates.forEach((id, j) => {
    if (!from.has(id)) report('unknown-duty', `/duties/${i}/consolidates/${j}`, { id });
  }));
  const cycle = findCycle(from.keys(), (id) => from.get(id) ?? []);
  if (cycle) report('circular-consolidation', `/duties/${plan.duties.findIndex(({ id }) => id === cycle[0])}/consolidates`, { path: cycle.join(' → ') });
}

function checkUnder(plan: Plan, plans: readonly Pick<Plan, 'id' | 'under'>[] | undefined, report: Report): void {
  if (!plan.under) return;
  const parents = new Map([...(plans ?? []), plan].map(({ id, under }) => [id, under?.plan]));
  if (plans && !parents.has(plan.under.plan)) report('unknown-plan', '/under/plan', { id: plan.under.plan });
  const cycle = findCycle([plan.id], (id) => [parents.get(id) ?? []].flat());
  if (cycle) report('circular-plan', '/under/plan', { path: cycle.join(' → ') });
}

/** Everything wrong with a plan; empty when it can be published. */
export function checkPlan(plan: Plan, structure: Structure, { plans, texts = [], templates }: PlanSurroundings = {}): PlanProblem[] {
  const { problems, report } = collector();
  if (!isValidOn(structure, plan.date)) report('outside-structure', '/date', { date: plan.date, structure: structure.name });
  reportRepeats(plan.documents, ({ id }) => id, (i) => report('duplicate-id', `/documents/${i}/id`, { id: plan.documents[i]!.id }));
  reportRepeats(plan.documents, documentKey, (i) => report('duplicate-document', `/documents/${i}`, { number: plan.documents[i]!.number ?? plan.documents[i]!.title }));
  reportRepeats(plan.duties, ({ id }) => id, (i) => report('duplicate-id', `/duties/${i}/id`, { id: plan.duties[i]!.id }));
  plan.duties.forEach((duty, index) => checkDuty(duty, index, plan, structure, texts, report));
  if (templates) checkTemplates(plan, templates, report);
  checkConsolidation(plan, report);
  checkRoutes(plan, structure, report);
  checkUnder(plan, plans, report);
  return problems;
}
