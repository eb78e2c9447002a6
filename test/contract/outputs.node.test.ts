import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as z from 'zod/mini';
import { calendarOf, consolidate, deskOf, obligationsAt, progressAt, sealed, standingBook, type Operation, type Report, type ReportSummary } from '@quantriet/contract';
import { studyResult } from '@quantriet/contract/templates';
import { outputs, SnapshotIndex, StandingBook } from '@quantriet/contract/outputs';
import { bodies, body, due, duty, plan, says, structure } from './support.js';

const AS_OF = '2023-08-25T16:59:59.999Z';
const place = structure([body('btv', 'province', { kind: 'standing-committee' }), ...bodies(3, 'district')], { validTo: '2025-06-30', successors: [{ from: 'btv', to: 'district-1', partial: true }], mapSheet: 's' });
const document = { id: 'v', type: 'directive', number: '23-CT/TW', issuer: 'Ban Bí thư', date: '2023-05-25', title: 'Chỉ thị', form: 'party' };
const each = plan([
  duty({ cites: [{ document: 'v', passage: 'i' }], documents: ['v'], moves: [{ at: AS_OF, due: due('định kỳ hằng quý') }], route: { to: 'btv', due: due('kịp thời') } }),
  duty({ id: 'dem', kind: 'aggregate', stream: 'implementation', counts: { unit: 'chi bộ', people: false }, due: due('thường xuyên') }),
], { documents: [{ ...document, role: 'basis', text: 'full' }], under: { plan: 'p', duty: 'd', body: 'btv' } });
const standing = [says('district-1', AS_OF, 'done', { submittedAt: AS_OF, eventDate: '2023-08-08' }), says('district-2', AS_OF, 'in-progress', { duty: 'dem', count: { done: 1, of: 2 } })];
const { number: _n, signatory: _s, purpose: _p, documents: _d, duties: _u, ...summary } = each;

const head: ReportSummary = { id: 'p.d.district-1', plan: 'p', duty: 'd', body: 'district-1', to: 'btv', state: 'accepted', version: 1, revision: 3, submittedAt: AS_OF, accepted: 1, updatedAt: AS_OF };
const values = { 'hoi-nghi-truc-tiep': 1, 'dang-vien': { done: 1, of: 2 }, 'ket-qua': 'Xong.' };
const report: Report = {
  ...head, sample: true,
  versions: [{
    version: 1, state: 'accepted', template: { id: studyResult.id, version: studyResult.version }, values, receipt: { number: '000001-K4', at: AS_OF }, decidedAt: AS_OF,
    answer: { kind: 'product', plan: 'p', product: { type: 'Kế hoạch', number: '1-KH/HU', date: '2023-08', title: '…' } }, notes: [{ field: 'dang-vien', text: '…' }], evaluation: '…',
  }],
};
const ofDuty = { plan: each, duty: each.duties[0]!, structure: place };
const entry = await sealed({ seq: 1, at: AS_OF, actor: 'a', body: 'district-1', operation: 'reports.submit', subject: head.id, details: { version: 1 }, previous: '0'.repeat(64) });
const status = { plan: 'p', status: 'draft', problems: [{ code: 'unknown-body', pointer: '/plan/duties/0/lead', params: { id: 'x' } }] };
/** A template with one of everything a field and a rule can have. */
const template = { ...studyResult, rules: [{ left: 'a', is: 'at-most', right: 'b', message: { vi: 'a', en: 'b' } }] };

/** One full answer of each operation, made by the rules themselves. */
const answers: Record<Exclude<Operation, 'reports.export'> | 'index' | 'book' | 'totals', unknown> = {
  'plans.list': { items: [summary] },
  'plans.get': each,
  'plans.progress': progressAt(each, place, standing, AS_OF),
  'plans.obligations': { items: obligationsAt(each, place, standing, AS_OF), next: 'x' },
  'plans.calendar': calendarOf(each, '2023-08-01T00:00:00.000Z', 'https://x/y.ics'),
  'structures.get': place,
  'documents.get': { document, provenance: 'verbatim', frame: { place: 'Hà Nội', recipients: ['Lưu'] }, passages: [{ id: 'i', kind: 'section', label: 'I-', facet: 'task', children: [{ id: 'i.1', kind: 'clause', text: '…' }] }] },
  'mapSheets.get': { id: 's', structure: 'y', kind: 'tiles', viewBox: [0, 0, 10, 10], units: [{ code: '440', name: 'Đức Thọ', path: 'M0 0', label: [1, 2], offMap: true }], credit: '…' },
  'templates.get': template,
  'me.get': { actor: 'a', body: 'btv', capabilities: ['receive'], tenant: 'default' },
  'plans.edition': { plan: each, structure: place, standing, documents: [], mapSheets: [], templates: [template] },
  'plans.import': status,
  'plans.issue': status,
  'reports.list': { items: [head], next: 'x' },
  ...(Object.fromEntries(['open', 'get', 'save', 'submit', 'correct', 'return', 'accept', 'reopen'].map((step) => [`reports.${step}`, report])) as Record<'reports.open' | 'reports.get' | 'reports.save' | 'reports.submit' | 'reports.correct' | 'reports.return' | 'reports.accept' | 'reports.reopen', Report>),
  'reports.desk': deskOf({ ...ofDuty, reports: [head], asOf: AS_OF }),
  'reports.consolidated': consolidate({ ...ofDuty, template: studyResult, accepted: [{ body: 'district-1', report: head.id, version: 1, submittedAt: AS_OF, values }] }),
  'audit.list': { items: [entry], next: '1' },
  'audit.head': { seq: 1, hash: entry.hash },
  index: { contract: '1', publishedAt: AS_OF, sample: true, plans: [summary], resources: { 'plans/a': { href: 'data/a.json', sha256: '…', bytes: 1 } } },
  book: standingBook(each, place, standing),
  totals: standingBook({ ...each, publicity: 'totals' }, place, standing),
};
const schemas: Record<string, z.ZodMiniType> = { ...outputs, index: SnapshotIndex, book: StandingBook, totals: StandingBook };

const accepts = (name: string, value: unknown): boolean => schemas[name]!.safeParse(value).success;

type Path = Array<string | number>;

/** Every value inside another, with the way to it. */
function* inside(value: unknown, path: Path = []): Generator<[Path, unknown]> {
  yield [path, value];
  if (typeof value === 'object' && value !== null) {
    for (const [key, child] of Object.entries(value)) yield* inside(child, [...path, Array.isArray(value) ? Number(key) : key]);
  }
}

function changed(value: unknown, path: Path, to: unknown): unknown {
  const copy = structuredClone({ root: value }) as Record<string, unknown>;
  const keys: Path = ['root', ...path];
  const holder = keys.slice(0, -1).reduce<Record<string | number, unknown>>((at, key) => at[key] as Record<string | number, unknown>, copy);
  holder[keys.at(-1)!] = to;
  return copy.root;
}

/** Names of the fields that are open enums somewhere, as their JSON Schema tells. */
const openFields = new Set(Object.values(schemas).flatMap((schema) =>
  [...inside(z.toJSONSchema(schema))].filter(([path, at]) => path.at(-2) === 'properties' && typeof at === 'object' && at !== null && 'examples' in at).map(([path]) => path.at(-1))));

describe('outputs', () => {
  it('are what the rules make', () => {
    for (const [name, answer] of Object.entries(answers)) assert.deepEqual(schemas[name]!.safeParse(answer).error?.issues ?? [], [], name);
  });

  it('are taken from a later contract with fields that this one does not know, at any depth', () => {
    for (const [name, answer] of Object.entries(answers)) {
      for (const [path, at] of inside(answer)) {
        // The keys of these are data.
        if (typeof at !== 'object' || at === null || Array.isArray(at) || ['resources', 'params', 'details', 'values'].includes(String(path.at(-1)))) continue;
        // A share and a value of a report are told apart by what they are.
        if (path.at(-2) === 'values') continue;
        assert.ok(accepts(name, changed(answer, path, { ...at, moi: { x: [1] } })), `${name} ${path.join('/')}`);
      }
    }
  });

  it('are taken with values that this contract does not know, wherever an enum is open', () => {
    const met = new Set<unknown>();
    for (const [name, answer] of Object.entries(answers)) {
      for (const [path, at] of inside(answer)) {
        // A due date is told apart by its kind: each kind has fields of its own.
        if (typeof at !== 'string' || !openFields.has(path.at(-1)) || path.at(-2) === 'due' || path.at(-1) === 'text' && name === 'documents.get') continue;
        met.add(path.at(-1));
        assert.ok(accepts(name, changed(answer, path, 'gia-tri-moi')), `${name} ${path.join('/')}`);
      }
    }
    assert.deepEqual([...openFields].filter((field) => !met.has(field)), [], 'each open enum was met');
    assert.ok(met.size >= 8);
  });

  it('are not taken without what they must have, nor with figures that are none', () => {
    const { id: _id, ...nameless } = each;
    assert.equal(accepts('plans.get', nameless), false);
    const progress = answers['plans.progress'];
    for (const figure of [-1, 1.5, '1', null]) assert.equal(accepts('plans.progress', changed(progress, ['streams', 0, 'tally', 'share', 'done'], figure)), false, String(figure));
    for (const instant of ['2023-08-25', '2023-08-25T16:59:59Z', '2023-08-25T16:59:59.999+07:00']) assert.equal(accepts('plans.progress', changed(progress, ['asOf'], instant)), false, instant);
    for (const value of [null, [], 'x', 1]) for (const name of Object.keys(schemas)) assert.equal(accepts(name, value), false, name);
  });
});
