import type { Body, Duty, Plan, PlanDocument, Standing, Structure, TemplateRef, Tier } from '@quantriet/contract';
import { standardTemplates } from '@quantriet/contract/templates';
import { templateKey } from '../edition/templates.js';
import { wallDate } from './dates.js';
import { Directory } from './directory.js';
import type { BODIES_SHEET, DOCUMENTS_SHEET, DUTIES_SHEET, EXCEPTIONS_SHEET, MOVES_SHEET, PLAN_SHEET, SheetLayout, STANDING_SHEET, TIERS_SHEET } from './layout.js';
import { BODY_KIND_WORDS, FORM_WORDS, KIND_WORDS, labelOf, PUBLICITY_WORDS, ROLE_WORDS, STATE_WORDS, STREAM_WORDS, TEXT_WORDS, TYPE_WORDS } from './words.js';

/** A plan as rows of cells: the inverse of reading. */

export type CellOut = string | number | Date | undefined;
export type RowOut<Layout extends SheetLayout> = Partial<Record<Layout['fields'][number]['key'], CellOut>>;

/** Names for the ids that cells refer to, where a name is unmistakable. */
export class Names {
  private readonly bodies: Directory;
  private readonly tiers: Directory;
  private readonly templates = Directory.ofTemplates(standardTemplates);

  constructor(private readonly structure: Structure, date: string) {
    this.bodies = Directory.ofBodies(structure, date);
    this.tiers = Directory.ofNames(structure.tiers);
  }

  body(id: string | undefined): string | undefined {
    return id === undefined ? undefined : this.bodies.display(id, this.structure.bodies.find((body) => body.id === id)?.name);
  }

  template(ref: TemplateRef | undefined): string | undefined {
    const key = ref && templateKey(ref);
    return key && this.templates.display(key, standardTemplates.find((template) => templateKey(template) === key)?.title.vi);
  }

  tier(id: string): string {
    return this.tiers.display(id, this.structure.tiers.find((tier) => tier.id === id)?.name);
  }
}

const yes = (flag: boolean | undefined): string | undefined => (flag ? 'Có' : undefined);
const list = (values: readonly (string | undefined)[] | undefined): string | undefined => values?.filter(Boolean).join('; ') || undefined;

/** `2023-08-25` as the date cell it is; a month as text. */
function dateCell(date: string | undefined): CellOut {
  if (date === undefined) return undefined;
  const [year, month, day] = date.split('-').map(Number) as [number, number, number?];
  return day === undefined ? `tháng ${month}/${year}` : new Date(Date.UTC(year, month - 1, day));
}

function phraseCell(due: Duty['due'] | undefined): string | undefined {
  return due && due.kind !== 'none' ? due.phrase : undefined;
}

const momentCell = (instant: string | undefined): CellOut => (instant === undefined ? undefined : wallDate(instant));

export function planRow(plan: Plan, structure: Structure, ownStructure: boolean): RowOut<typeof PLAN_SHEET> {
  return {
    id: plan.id,
    title: plan.title,
    number: plan.number,
    issuer: plan.issuer,
    date: dateCell(plan.date),
    signatory: plan.signatory,
    purpose: plan.purpose,
    structure: plan.structure,
    ...(ownStructure && {
      structureName: structure.name,
      structureFrom: dateCell(structure.validFrom),
      structureTo: dateCell(structure.validTo),
      mapSheet: structure.mapSheet,
    }),
    publicity: labelOf(PUBLICITY_WORDS, plan.publicity),
    sample: plan.sample ? 'Có' : 'Không',
    underPlan: plan.under?.plan,
    underDuty: plan.under?.duty,
    underBody: plan.under?.body,
  };
}

export function documentRow(document: PlanDocument): RowOut<typeof DOCUMENTS_SHEET> {
  return {
    id: document.id,
    type: labelOf(TYPE_WORDS, document.type),
    number: document.number,
    issuer: document.issuer,
    date: dateCell(document.date),
    title: document.title,
    form: labelOf(FORM_WORDS, document.form),
    role: labelOf(ROLE_WORDS, document.role),
    text: labelOf(TEXT_WORDS, document.text),
    source: document.source,
    illustrative: yes(document.illustrative),
  };
}

export function tierRow({ id, name, order }: Tier): RowOut<typeof TIERS_SHEET> {
  return { id, name, order };
}

export function bodyRow(body: Body, names: Names): RowOut<typeof BODIES_SHEET> {
  return {
    id: body.id,
    name: body.name,
    shortName: body.shortName,
    kind: labelOf(BODY_KIND_WORDS, body.kind),
    tier: names.tier(body.tier),
    parent: names.body(body.parent),
    code: body.code,
    validFrom: dateCell(body.validFrom),
    validTo: dateCell(body.validTo),
    unnamed: yes(body.unnamed),
  };
}

export function dutyRow(duty: Duty, names: Names): RowOut<typeof DUTIES_SHEET> {
  return {
    id: duty.id,
    row: duty.row,
    title: duty.title,
    detail: duty.detail,
    stream: labelOf(STREAM_WORDS, duty.stream),
    kind: labelOf(KIND_WORDS, duty.kind),
    unit: duty.counts?.unit,
    people: yes(duty.counts?.people),
    lead: names.body(duty.lead),
    partners: list(duty.partners.map((id) => names.body(id))),
    tiers: list(duty.addressees.tiers?.map((id) => names.tier(id))),
    bodies: list(duty.addressees.bodies?.map((id) => names.body(id))),
    documents: list(duty.documents),
    cites: list(duty.cites?.map(({ document, passage }) => (passage === undefined ? document : `${document}#${passage}`))),
    due: phraseCell(duty.due),
    routeTo: names.body(duty.route?.to),
    routeDue: phraseCell(duty.route?.due),
    routeNote: duty.route?.note,
    template: names.template(duty.template),
    consolidates: list(duty.consolidates),
  };
}

export function moveRows(duties: readonly Duty[]): RowOut<typeof MOVES_SHEET>[] {
  return duties.flatMap(({ id, moves = [] }) => moves.map(({ at, due, reason }) => ({ duty: id, at: momentCell(at), due: phraseCell(due), reason })));
}

export function exceptionRows(duties: readonly Duty[], names: Names): RowOut<typeof EXCEPTIONS_SHEET>[] {
  return duties.flatMap(({ id, except = [] }) => except.map(({ body, reason }) => ({ duty: id, body: names.body(body), reason })));
}

export function statementRow(statement: Standing, names: Names): RowOut<typeof STANDING_SHEET> {
  return {
    duty: statement.duty,
    body: names.body(statement.body),
    at: momentCell(statement.at),
    state: labelOf(STATE_WORDS, statement.state),
    submittedAt: momentCell(statement.submittedAt),
    eventDate: dateCell(statement.eventDate),
    done: statement.count?.done,
    of: statement.count?.of,
    result: statement.result,
    product: statement.product,
    evaluation: statement.evaluation,
  };
}

/** True when a date cell has a time of day worth showing. */
export function hasTime(value: Date): boolean {
  return value.getTime() % 86_400_000 !== 0;
}
