import type { Plan, PlanDocument } from '@quantriet/contract';
import type { Workbook } from 'exceljs';
import { RowFields } from './fields.js';
import { DOCUMENTS_SHEET, PLAN_SHEET } from './layout.js';
import { defined } from './defined.js';
import type { Reading } from './reading.js';
import { readPage, readTable } from './table.js';
import { FORM_WORDS, PUBLICITY_WORDS, ROLE_WORDS, TEXT_WORDS, TYPE_WORDS, YES_NO_WORDS } from './words.js';

export type PlanFields = RowFields<(typeof PLAN_SHEET)['fields'][number]['key']>;
/** A plan without what other sheets hold. */
export type PlanCard = Omit<Plan, 'documents' | 'duties'>;

/** Fields of the sheet `Kế hoạch`; undefined when it is missing. */
export function planFields(workbook: Workbook, reading: Reading): PlanFields | undefined {
  const page = readPage(workbook, PLAN_SHEET, reading);
  return page && new RowFields(reading, page, 'plan', '');
}

function readUnder(fields: PlanFields): Plan['under'] {
  const plan = fields.text('underPlan', '/under/plan');
  const duty = fields.text('underDuty', '/under/duty');
  const body = fields.text('underBody', '/under/body');
  if (plan === undefined && duty === undefined && body === undefined) return undefined;
  if (plan === undefined) fields.report('underPlan', 'missing-value');
  if (duty === undefined) fields.report('underDuty', 'missing-value');
  return defined({ plan: plan ?? '', duty: duty ?? '', body });
}

/** The plan's own page. */
export function readPlanCard(fields: PlanFields, structure: string): PlanCard {
  fields.require('date');
  return defined({
    id: fields.id('id'),
    title: fields.required('title'),
    number: fields.text('number'),
    issuer: fields.required('issuer'),
    date: fields.day('date', '/date', true) ?? '',
    signatory: fields.text('signatory'),
    purpose: fields.longText('purpose'),
    structure,
    under: readUnder(fields),
    publicity: fields.requiredWord('publicity', PUBLICITY_WORDS, 'documents'),
    sample: fields.requiredWord('sample', YES_NO_WORDS, 'yes') === 'yes',
  });
}

type DocumentFields = RowFields<(typeof DOCUMENTS_SHEET)['fields'][number]['key']>;

function readDocument(fields: DocumentFields): PlanDocument {
  fields.mark('id', '');
  fields.require('date');
  return defined({
    id: fields.id('id'),
    type: fields.requiredWord('type', TYPE_WORDS, 'plan'),
    number: fields.text('number'),
    issuer: fields.required('issuer'),
    date: fields.day('date', '/date', true) ?? '',
    title: fields.required('title'),
    form: fields.requiredWord('form', FORM_WORDS, 'party'),
    illustrative: fields.word('illustrative', YES_NO_WORDS) === 'yes' ? true : undefined,
    source: fields.text('source'),
    role: fields.requiredWord('role', ROLE_WORDS, 'basis'),
    text: fields.requiredWord('text', TEXT_WORDS, 'none'),
  });
}

/** The documents of the plan, as `Văn bản` lists them. */
export function readDocuments(workbook: Workbook, reading: Reading): PlanDocument[] {
  const rows = readTable(workbook, DOCUMENTS_SHEET, reading) ?? [];
  return rows.map((row, index) => readDocument(new RowFields(reading, row, 'plan', `/documents/${index}`)));
}
