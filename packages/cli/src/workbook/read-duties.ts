import { parseDuePhrase, type Citation, type Due, type DueMove, type Duty, type Route } from '@quantriet/contract';
import { standardTemplates } from '@quantriet/contract/templates';
import type { Workbook } from 'exceljs';
import { defined } from './defined.js';
import { Directory } from './directory.js';
import { RowFields } from './fields.js';
import { DUTIES_SHEET, EXCEPTIONS_SHEET, MOVES_SHEET } from './layout.js';
import type { Reading } from './reading.js';
import { readTable } from './table.js';
import { KIND_WORDS, STREAM_WORDS, YES_NO_WORDS } from './words.js';

/** What names in the cells of a duty can stand for. */
export interface Directories {
  bodies: Directory;
  tiers: Directory;
  documents: Directory;
}

const TEMPLATES = Directory.ofTemplates(standardTemplates);

type DutyKey = (typeof DUTIES_SHEET)['fields'][number]['key'];
type DutyFields = RowFields<DutyKey>;

function readDue<Key extends string>(fields: RowFields<Key>, key: Key, at: string): Due {
  const phrase = fields.text(key, at) ?? '';
  const due = parseDuePhrase(phrase);
  if (!due) fields.report(key, 'unreadable-due-phrase', { phrase });
  return due ?? { kind: 'none' };
}

function readCounts(fields: DutyFields): Duty['counts'] {
  const unit = fields.text('unit', '/counts');
  const people = fields.word('people', YES_NO_WORDS, '/counts/people');
  return unit === undefined ? undefined : { unit, people: people === 'yes' };
}

function readRoute(fields: DutyFields, bodies: Directory): Route | undefined {
  fields.mark('routeTo', '/route');
  const to = fields.reference('routeTo', '/route/to', bodies);
  const due = readDue(fields, 'routeDue', '/route/due');
  const note = fields.text('routeNote', '/route/note');
  if (to !== undefined) return defined({ to, due, note });
  if (due.kind !== 'none' || note !== undefined) fields.report('routeTo', 'missing-value');
  return undefined;
}

function readCitations(fields: DutyFields, documents: Directory): Citation[] | undefined {
  const cites = fields.pieces('cites', '/cites').map((piece): Citation => {
    const [document = '', passage] = piece.split('#').map((part) => part.trim());
    return defined({ document: documents.resolve(document), passage: passage || undefined });
  });
  return cites.length > 0 ? cites : undefined;
}

function readTemplate(fields: DutyFields): Duty['template'] {
  const key = fields.reference('template', '/template', TEMPLATES);
  if (key === undefined) return undefined;
  const [, id = key, version = '1'] = /^(.+)@([1-9]\d{0,5})$/.exec(key) ?? [];
  return { id, version: Number(version) };
}

function readConsolidated(fields: DutyFields, duties: Directory): Duty['consolidates'] {
  const ids = fields.references('consolidates', '/consolidates', duties);
  return ids.length > 0 ? ids : undefined;
}

function readAddressees(fields: DutyFields, { bodies, tiers }: Directories): Duty['addressees'] {
  fields.mark('tiers', '/addressees');
  const toTiers = fields.references('tiers', '/addressees/tiers', tiers);
  const toBodies = fields.references('bodies', '/addressees/bodies', bodies);
  return defined({
    tiers: toTiers.length > 0 ? toTiers : undefined,
    bodies: toBodies.length > 0 ? toBodies : undefined,
  });
}

function readDuty(fields: DutyFields, directories: Directories): Duty {
  const { bodies, documents } = directories;
  fields.mark('id', '');
  return defined({
    id: fields.id('id'),
    row: fields.required('row'),
    title: fields.required('title'),
    detail: fields.longText('detail'),
    stream: fields.requiredWord('stream', STREAM_WORDS, 'study'),
    kind: fields.requiredWord('kind', KIND_WORDS, 'unit'),
    counts: readCounts(fields),
    lead: fields.reference('lead', '/lead', bodies),
    partners: fields.references('partners', '/partners', bodies),
    addressees: readAddressees(fields, directories),
    documents: fields.references('documents', '/documents', documents),
    cites: readCitations(fields, documents),
    due: readDue(fields, 'due', '/due'),
    route: readRoute(fields, bodies),
    template: readTemplate(fields),
  });
}

/** Hands each row of an annex sheet to the duty it names; reports rows that name none. */
function perDuty<Key extends string, Item>(
  duties: readonly Duty[],
  rows: readonly RowFields<Key>[],
  key: Key,
  read: (fields: RowFields<Key>, duty: number, index: number) => Item,
): Map<number, Item[]> {
  const items = new Map<number, Item[]>();
  for (const fields of rows) {
    const id = fields.required(key, '');
    const duty = duties.findIndex((candidate) => candidate.id === id);
    if (duty < 0) {
      if (id) fields.report(key, 'unknown-duty', { id });
      continue;
    }
    const list = items.get(duty) ?? [];
    list.push(read(fields, duty, list.length));
    items.set(duty, list);
  }
  return items;
}

function annex<Key extends string>(workbook: Workbook, layout: Parameters<typeof readTable<Key>>[1], reading: Reading): RowFields<Key>[] {
  return (readTable(workbook, layout, reading) ?? []).map((row) => new RowFields(reading, row, 'plan', ''));
}

function readMoves(workbook: Workbook, duties: readonly Duty[], reading: Reading): Map<number, DueMove[]> {
  return perDuty(duties, annex(workbook, MOVES_SHEET, reading), 'duty', (fields, duty, index) => {
    const at = `/duties/${duty}/moves/${index}`;
    fields.require('at');
    fields.require('due');
    return defined({
      // A missing day has been reported; until it is there the extension holds for nobody.
      at: fields.instant('at', `${at}/at`) ?? '9999-12-31T00:00:00.000Z',
      due: readDue(fields, 'due', `${at}/due`),
      reason: fields.text('reason', `${at}/reason`),
    });
  });
}

function readExceptions(workbook: Workbook, duties: readonly Duty[], bodies: Directory, reading: Reading): Map<number, { body: string; reason: string }[]> {
  return perDuty(duties, annex(workbook, EXCEPTIONS_SHEET, reading), 'duty', (fields, duty, index) => {
    const at = `/duties/${duty}/except/${index}`;
    fields.require('body');
    return { body: fields.reference('body', `${at}/body`, bodies) ?? '', reason: fields.required('reason', `${at}/reason`) };
  });
}

/** The duties of the plan with their extensions (`Gia hạn`) and exceptions (`Không áp dụng`). */
export function readDuties(workbook: Workbook, directories: Directories, reading: Reading): Duty[] {
  const rows = readTable(workbook, DUTIES_SHEET, reading) ?? [];
  const fields = rows.map((row, index): DutyFields => new RowFields(reading, row, 'plan', `/duties/${index}`));
  const duties = fields.map((each) => readDuty(each, directories));
  const named = Directory.ofDuties(duties);
  const moves = readMoves(workbook, duties, reading);
  const exceptions = readExceptions(workbook, duties, directories.bodies, reading);
  return duties.map((duty, index) => defined({
    ...duty, consolidates: readConsolidated(fields[index]!, named), moves: moves.get(index), except: exceptions.get(index),
  }));
}
