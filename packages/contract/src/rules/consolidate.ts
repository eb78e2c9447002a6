import type { Consolidated, Desk, DeskRow, DeskState, Figure, Part } from '../words/consolidated.js';
import type { Duty } from '../words/duty.js';
import type { Plan } from '../words/plan.js';
import type { ReportSummary, Values } from '../words/report.js';
import type { Body, Structure } from '../words/structure.js';
import type { Field, Template } from '../words/template.js';
import { exactSum } from './exact-sum.js';
import { expand } from './expand.js';
import { dueAt } from './obligations.js';
import { sumShares } from './progress.js';
import { fieldsOf, withComputed } from './template.js';

/** The accepted version of one body's report. */
export interface AcceptedReport {
  body: string;
  report: string;
  version: number;
  submittedAt: string;
  values: Values;
}

export interface ToConsolidate {
  plan: Pick<Plan, 'id' | 'date' | 'sample'>;
  duty: Duty;
  structure: Structure;
  /** The newest one in use. Reports of earlier versions join by field id: a field keeps its kind in all of them. */
  template: Template | undefined;
  accepted: readonly AcceptedReport[];
}

/** Bodies that a duty concerns, in the structure's order. */
function concerned(duty: Duty, structure: Structure, planDate: string): Body[] {
  return expand(duty, structure, planDate).filter(({ reason }) => reason === undefined).map(({ body }) => body);
}

/** How the values of a field are kept; of every other kind as text. */
const KEPT_AS: Record<string, string> = { whole: 'number', decimal: 'number', share: 'object' };

/** A value of another kind than its field's says nothing about it. */
function fits({ kind }: Field, { value }: Part): boolean {
  return typeof value === (KEPT_AS[kind] ?? 'string');
}

interface Counted extends AcceptedReport {
  counted: Values;
}

function figureOf(field: Field, reports: readonly Counted[]): Figure {
  const parts = reports.flatMap(({ body, report, version, counted }): Part[] => {
    const value = Object.hasOwn(counted, field.id) ? counted[field.id] : undefined;
    const part = value !== undefined && { body, report, version, value };
    return part && fits(field, part) ? [part] : [];
  });
  const said = new Set(parts.map(({ body }) => body));
  const figure: Figure = { field: field.id, adds: field.adds, parts, silent: reports.map(({ body }) => body).filter((body) => !said.has(body)) };
  if (parts.length === 0) return figure;
  const values = parts.map(({ value }) => value);
  if (field.adds === 'sum') figure.sum = exactSum(values.filter((value) => typeof value === 'number'));
  if (field.adds === 'share') figure.share = sumShares(values.filter((value) => typeof value === 'object'));
  if (field.adds === 'latest') {
    const when = new Map(reports.map(({ body, submittedAt }) => [body, submittedAt]));
    figure.latest = parts.reduce((last, part) => (when.get(part.body)! >= when.get(last.body)! ? part : last));
  }
  return figure;
}

/**
 * The accepted reports of a duty as one table, each figure by its field's rule and in the template's order. Percentages are never
 * averaged: counts are added, and divided where they are shown.
 */
export function consolidate({ plan, duty, structure, template, accepted }: ToConsolidate): Consolidated {
  const bodies = concerned(duty, structure, plan.date).map(({ id }) => id);
  const ofBody = new Map(accepted.map((report) => [report.body, report]));
  const reports = bodies.flatMap((body): Counted[] => {
    const report = ofBody.get(body);
    return report ? [{ ...report, counted: template ? withComputed(template, report.values) : report.values }] : [];
  });
  return {
    plan: plan.id, duty: duty.id, sample: plan.sample,
    ...(template && { template: { id: template.id, version: template.version } }),
    accepted: reports.map(({ body }) => body),
    missing: bodies.filter((body) => !ofBody.has(body)),
    figures: (template ? fieldsOf(template) : []).filter(({ adds }) => adds !== 'none').map((field) => figureOf(field, reports)),
  };
}

export interface ForDesk {
  plan: Pick<Plan, 'id' | 'date' | 'sample'>;
  duty: Duty;
  structure: Structure;
  /** As they stand at `asOf`, without drafts. */
  reports: readonly ReportSummary[];
  asOf: string;
}

function deskState(report: ReportSummary | undefined, dueInstant: string | undefined): DeskState {
  if (report?.state === 'accepted') return 'accepted';
  if (report?.state === 'returned') return 'returned';
  if (report?.state !== 'submitted') return report?.accepted === undefined ? 'missing' : 'accepted';
  return dueInstant !== undefined && report.submittedAt !== undefined && report.submittedAt > dueInstant ? 'late' : 'in';
}

/** What has come in for a duty, against its due date as it holds at `asOf`: a move makes late what was in time, and the other way round. */
export function deskOf({ plan, duty, structure, reports, asOf }: ForDesk): Desk {
  const due = dueAt(duty, asOf);
  const instant = due.kind === 'date' ? due.instant : undefined;
  const ofBody = new Map(reports.map((report) => [report.body, report]));
  const rows = concerned(duty, structure, plan.date).map(({ id, tier }): DeskRow => {
    const report = ofBody.get(id);
    const state = deskState(report, instant);
    // What has been accepted is done, also while a correction of it is on its way.
    const settled = state === 'in' || state === 'accepted' || report?.accepted !== undefined;
    return { body: id, tier, state, overdue: instant !== undefined && asOf > instant && !settled, ...(report && { report }) };
  });
  return { plan: plan.id, duty: duty.id, asOf, sample: plan.sample, rows };
}
