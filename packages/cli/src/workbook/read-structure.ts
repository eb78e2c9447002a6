import { fold, type Body, type Structure, type Tier } from '@quantriet/contract';
import type { Workbook } from 'exceljs';
import { defined } from './defined.js';
import { Directory } from './directory.js';
import { RowFields } from './fields.js';
import { BODIES_SHEET, TIERS_SHEET } from './layout.js';
import type { PlanFields } from './read-plan.js';
import type { Reading } from './reading.js';
import { readTable, type SheetRow } from './table.js';
import { BODY_KIND_WORDS, YES_NO_WORDS } from './words.js';

type TierRow = SheetRow<(typeof TIERS_SHEET)['fields'][number]['key']>;
type BodyRow = SheetRow<(typeof BODIES_SHEET)['fields'][number]['key']>;

function readTiers(rows: readonly TierRow[], reading: Reading): Tier[] {
  return rows.map((row, index) => {
    const fields = new RowFields(reading, row, 'structure', `/tiers/${index}`);
    fields.require('order');
    return { id: fields.id('id'), name: fields.required('name'), order: fields.count('order') ?? 0 };
  });
}

function readBody(row: BodyRow, index: number, tiers: Directory, bodies: Directory, reading: Reading): Body {
  const fields = new RowFields(reading, row, 'structure', `/bodies/${index}`);
  fields.mark('id', '');
  fields.require('tier');
  return defined({
    id: fields.id('id'),
    name: fields.required('name'),
    shortName: fields.text('shortName'),
    kind: fields.requiredWord('kind', BODY_KIND_WORDS, 'committee'),
    tier: fields.reference('tier', '/tier', tiers) ?? '',
    parent: fields.reference('parent', '/parent', bodies),
    code: fields.text('code'),
    validFrom: fields.day('validFrom'),
    validTo: fields.day('validTo'),
    unnamed: fields.word('unnamed', YES_NO_WORDS) === 'yes' ? true : undefined,
  });
}

/** Parents are named by other rows, so names are gathered before any row is read. */
function gatherNames(rows: readonly BodyRow[]): Directory {
  const text = (row: BodyRow, key: 'id' | 'name'): string => {
    const raw = row.raw(key);
    return raw.kind === 'text' ? raw.text : '';
  };
  return Directory.ofNames(rows.map((row) => ({ id: text(row, 'id'), name: text(row, 'name') })));
}

function sameText(a: string | undefined, b: string | undefined): boolean {
  return fold(a ?? '').trim() === fold(b ?? '').trim();
}

/** A known structure is listed in the workbook to choose from; changing it there would change nothing, so that is said. */
function compareWithKnown(rows: readonly BodyRow[], known: Structure, reading: Reading): void {
  const bodies = new Map(known.bodies.map((body) => [body.id, body]));
  for (const row of rows) {
    const fields = new RowFields(reading, row, 'structure', '');
    const id = fields.text('id', '') ?? '';
    const body = bodies.get(id);
    if (!body) fields.report('id', 'not-in-known-structure', { id, structure: known.id });
    else if (!sameText(fields.text('name', ''), body.name)) fields.report('name', 'known-name-differs', { id, name: body.name, structure: known.id });
  }
}

function readOwn(id: string, page: PlanFields, tierRows: readonly TierRow[], bodyRows: readonly BodyRow[], reading: Reading): Structure {
  const tiers = readTiers(tierRows, reading);
  const tierNames = Directory.ofNames(tiers);
  const bodyNames = gatherNames(bodyRows);
  return defined({
    id,
    name: page.text('structureName') ?? id,
    validFrom: page.day('structureFrom'),
    validTo: page.day('structureTo'),
    tiers,
    bodies: bodyRows.map((row, index) => readBody(row, index, tierNames, bodyNames, reading)),
    mapSheet: page.text('mapSheet'),
  });
}

/** The structure that the plan names: a known one, or the workbook's own; undefined (reported) when it is neither. */
export function readStructure(workbook: Workbook, page: PlanFields, known: readonly Structure[], reading: Reading): Structure | undefined {
  const id = page.required('structure');
  reading.mark('structure', '', page.place('structure'));
  reading.mark('structure', '/mapSheet', page.place('mapSheet'));
  const found = known.find((structure) => structure.id === id || sameText(structure.name, id));
  const bodyRows = readTable(workbook, BODIES_SHEET, reading);
  if (found) {
    compareWithKnown(bodyRows ?? [], found, reading);
    return found;
  }
  page.id('structure');
  const tierRows = readTable(workbook, TIERS_SHEET, reading);
  if (id && (!bodyRows?.length || !tierRows?.length)) {
    page.report('structure', 'unknown-structure', { id, known: known.map((structure) => structure.id).join(', ') });
    return undefined;
  }
  return id ? readOwn(id, page, tierRows!, bodyRows!, reading) : undefined;
}
