import type { Duty, Share, Standing } from '@quantriet/contract';
import type { Workbook } from 'exceljs';
import { defined } from './defined.js';
import { Directory } from './directory.js';
import { RowFields } from './fields.js';
import { STANDING_SHEET } from './layout.js';
import type { Reading } from './reading.js';
import { readTable } from './table.js';
import { STATE_WORDS } from './words.js';

/** Stands in where the day of recording is missing or unreadable, which has been reported: later than anything. */
const UNKNOWN = '9999-12-31T00:00:00.000Z';

type StandingFields = RowFields<(typeof STANDING_SHEET)['fields'][number]['key']>;

function readCount(fields: StandingFields): Share | undefined {
  fields.mark('done', '/count');
  const done = fields.count('done', '/count/done');
  const of = fields.count('of', '/count/of');
  if (done !== undefined && of !== undefined) return { done, of };
  if (done !== undefined && fields.isBlank('of')) fields.report('of', 'missing-total');
  if (of !== undefined && fields.isBlank('done')) fields.report('done', 'missing-done');
  return undefined;
}

function readStatement(fields: StandingFields, duties: Directory, bodies: Directory): Standing {
  fields.mark('duty', '');
  for (const key of ['duty', 'body', 'at'] as const) fields.require(key);
  return defined({
    duty: fields.reference('duty', '/duty', duties) ?? '',
    body: fields.reference('body', '/body', bodies) ?? '',
    at: fields.instant('at') ?? UNKNOWN,
    state: fields.requiredWord('state', STATE_WORDS, 'no-data'),
    submittedAt: fields.instant('submittedAt'),
    eventDate: fields.day('eventDate'),
    count: readCount(fields),
    result: fields.longText('result'),
    product: fields.text('product'),
    evaluation: fields.longText('evaluation'),
  });
}

/** The statements of `Tình hình`, in the order of its rows. */
export function readStanding(workbook: Workbook, duties: readonly Duty[], bodies: Directory, reading: Reading): Standing[] {
  const rows = readTable(workbook, STANDING_SHEET, reading) ?? [];
  const byTitle = Directory.ofDuties(duties);
  return rows.map((row, index) => readStatement(new RowFields(reading, row, 'standing', `/${index}`), byTitle, bodies));
}
