import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { consolidate, deskOf, draftFromConsolidated, withComputed, type AcceptedReport, type Field, type ReportSummary, type Template, type Values } from '@quantriet/contract';
import { bodies as requestBodies } from '@quantriet/contract/inputs';
import { consolidatedReport } from '@quantriet/contract/templates';
import { checkValues } from '@quantriet/contract/values';
import { bodies, body, due, duty, plan, structure } from './support.js';
import { everyKind, validValues } from './templates.fixtures.js';

const place = structure([body('btv', 'province'), ...bodies(6, 'district')]);
const task = duty({ due: due('trong tháng 8/2023'), route: { to: 'btv', due: due('') } });
const basis = { plan: plan([task]), duty: task, structure: place };
const accepted = (i: number, values: Values, submittedAt = `2023-08-0${i}T00:00:00.000Z`): AcceptedReport => ({ body: `district-${i}`, report: `r${i}`, version: 1, submittedAt, values });
const added = (list: AcceptedReport[]) => consolidate({ ...basis, template: everyKind, accepted: list });
const figure = (list: AcceptedReport[], id: string) => added(list).figures.find(({ field }) => field === id)!;

describe('accepted reports added up', () => {
  it('add counts, and numerators and denominators apart: percentages are never averaged', () => {
    const list = [accepted(1, { nguyen: 2, 'ty-le': { done: 1, of: 1 } }), accepted(2, { nguyen: 5, 'ty-le': { done: 0, of: 9 } })];
    assert.equal(figure(list, 'nguyen').sum, 7);
    assert.deepEqual(figure(list, 'ty-le').share, { done: 1, of: 10 });
  });

  it('name who is missing and who left a field empty, and count neither as zero', () => {
    const table = added([accepted(2, { nguyen: 1 }), accepted(4, { le: 1 })]);
    assert.deepEqual([table.accepted, table.missing], [['district-2', 'district-4'], ['district-1', 'district-3', 'district-5', 'district-6']]);
    const { silent, parts } = table.figures.find(({ field }) => field === 'nguyen')!;
    assert.deepEqual([silent, parts.map((part) => part.body)], [['district-4'], ['district-2']]);
    assert.equal(added([]).figures.every((each) => each.sum === undefined && each.share === undefined && each.latest === undefined), true);
  });

  it('take of the latest what the report submitted last says, and list texts by body', () => {
    const list = [accepted(1, { nguyen: 1, thang: '2023-07', bai: 'A' }, '2023-08-09T00:00:00.000Z'), accepted(2, { nguyen: 1, thang: '2023-06', bai: 'B' }, '2023-08-02T00:00:00.000Z')];
    assert.equal(figure(list, 'thang').latest?.value, '2023-07');
    assert.deepEqual(figure(list, 'bai').parts.map(({ body: of, value }) => [of, value]), [['district-1', 'A'], ['district-2', 'B']]);
  });

  it('leave out a field that its body did not see', () => {
    assert.deepEqual(figure([accepted(1, { nguyen: 1, chon: 'khong', chu: 'ẩn' })], 'chu').parts, []);
  });

  const some = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 6 }), validValues), { selector: ([i]) => i, maxLength: 6 }).map((list) => list.map(([i, values]) => accepted(i, values)));

  it('equal a plain recomputation, in whatever order they came', () => {
    fc.assert(fc.property(some, (list) => {
      const table = added(list);
      assert.deepEqual(added([...list].reverse()), table);
      const all = list.map(({ values }) => withComputed(everyKind, values));
      const cents = all.reduce((sum, values) => sum + Math.round(((values['le'] as number | undefined) ?? 0) * 100), 0);
      const le = table.figures.find(({ field }) => field === 'le')!;
      assert.equal(Math.round((le.sum ?? 0) * 100), cents);
      const shares = all.flatMap((values) => (values['ty-le'] === undefined ? [] : [values['ty-le'] as { done: number; of: number }]));
      const share = table.figures.find(({ field }) => field === 'ty-le')!.share;
      assert.deepEqual(share ?? { done: 0, of: 0 }, { done: shares.reduce((sum, { done }) => sum + done, 0), of: shares.reduce((sum, { of }) => sum + of, 0) });
    }));
  });

  it('are the same figures whoever else has no accepted report: more or fewer of them are only named', () => {
    const extra = fc.uniqueArray(fc.record({ id: fc.integer({ min: 7, max: 20 }), at: fc.nat(7) }), { selector: ({ id }) => id, minLength: 1, maxLength: 4 });
    fc.assert(fc.property(some, extra, (list, others) => {
      const members = others.reduce((all, { id, at }) => all.toSpliced(at, 0, body(`district-${id}`, 'district')), place.bodies);
      const [few, many] = [added(list), consolidate({ ...basis, structure: structure(members), template: everyKind, accepted: list })];
      assert.deepEqual([many.figures, many.accepted], [few.figures, few.accepted]);
      const named = new Set(others.map(({ id }) => `district-${id}`));
      assert.deepEqual(many.missing.filter((id) => !named.has(id)), few.missing);
      assert.equal(many.missing.length, few.missing.length + named.size);
    }));
  });

  it('become a draft in the outline, with figures, texts by body and who is missing', () => {
    const draft = draftFromConsolidated({ consolidated: added([accepted(1, { nguyen: 1250, bai: 'Tốt.' })]), template: everyKind, structure: place });
    assert.match(draft['ket-qua'] as string, /1\/6 cơ quan[\s\S]*Số nguyên: 1\.250[\s\S]*Tốt\./);
    assert.ok((draft['ket-qua'] as string).includes(place.bodies.find(({ id }) => id === 'district-2')!.name));
  });
});

describe('reports made on different versions of a template', () => {
  const say = (vi: string) => ({ vi, en: `${vi} (en)` });
  const of = (version: number, fields: Field[]): Template => ({ id: 'hai-ban', version, title: say('Hai bản'), sections: [{ id: 'mot', title: say('Một'), fields }] });
  const kept: Field = { id: 'cuoc', kind: 'whole', label: say('Số cuộc'), adds: 'sum' };
  const second = of(2, [
    kept,
    { id: 'lop', kind: 'whole', label: say('Số lớp'), adds: 'sum' },
    { id: 'ky', kind: 'month', label: say('Kỳ'), adds: 'latest' },
    { id: 'gio', kind: 'decimal', label: say('Số giờ'), adds: 'sum' },
    { id: 'ty-le', kind: 'share', label: say('Tỷ lệ'), adds: 'share' },
    { id: 'y-kien', kind: 'long-text', label: say('Ý kiến'), adds: 'list' },
  ]);
  // Of version 1, in which `bo` was asked for and the last four were of other kinds; it came in last.
  const old = accepted(1, { cuoc: 3, bo: 8, ky: 7, gio: '12,5', 'ty-le': 4, 'y-kien': 2 }, '2023-08-20T00:00:00.000Z');
  const recent = accepted(2, { cuoc: 4, lop: 2, ky: '2023-08', gio: 1.5, 'ty-le': { done: 1, of: 2 }, 'y-kien': 'Tốt.' });
  const table = consolidate({ ...basis, template: second, accepted: [old, { ...recent, version: 2 }] });
  const partsOf = (id: string) => {
    const { parts, silent } = table.figures.find(({ field }) => field === id)!;
    return { parts: parts.map(({ body: by, value }) => [by, value]), silent };
  };

  it('join by the ids of their fields', () => {
    assert.equal(table.figures.find(({ field }) => field === 'cuoc')!.sum, 7);
    assert.deepEqual(partsOf('cuoc'), { parts: [['district-1', 3], ['district-2', 4]], silent: [] });
  });

  it('are silent on what they were not asked, and bring nothing that is asked no longer', () => {
    assert.deepEqual(partsOf('lop'), { parts: [['district-2', 2]], silent: ['district-1'] });
    assert.ok(!table.figures.some(({ field }) => field === 'bo'));
  });

  it('are left out where a field was of another kind, not misread', () => {
    for (const id of ['ky', 'gio', 'ty-le', 'y-kien']) assert.deepEqual(partsOf(id), { parts: [['district-2', recent.values[id]]], silent: ['district-1'] }, id);
    assert.equal(table.figures.find(({ field }) => field === 'ky')!.latest?.value, '2023-08', 'though the other came in later');
  });
});

describe('the draft of a consolidated report', () => {
  const draftOf = (list: AcceptedReport[], sample = false) =>
    draftFromConsolidated({ consolidated: { ...added(list), sample }, template: everyKind, structure: place });

  it('can be sent however much the bodies wrote, and says what stayed in the table', () => {
    const long = Array.from({ length: 6 }, (_, i) => accepted(i + 1, { nguyen: 1, bai: 'a'.repeat(20_000) }));
    const draft = draftOf(long);
    assert.deepEqual(checkValues(consolidatedReport, draft), []);
    assert.equal(requestBodies['reports.save'].safeParse({ values: draft }).success, true);
    assert.match(draft['ket-qua'] as string, /Còn 4 dòng không đưa hết vào đây được/);
  });

  it('is stamped where the plan is a sample', () => {
    assert.match(draftOf([accepted(1, { nguyen: 1 })], true)['ket-qua'] as string, /^DỮ LIỆU MINH HỌA\n/);
    assert.doesNotMatch(draftOf([accepted(1, { nguyen: 1 })])['ket-qua'] as string, /MINH HỌA/);
  });
});

describe('the desk', () => {
  const summary = (i: number, part: Partial<ReportSummary>): ReportSummary => ({
    id: `r${i}`, plan: 'p', duty: task.id, body: `district-${i}`, to: 'btv', state: 'submitted', version: 1, revision: 1, updatedAt: '2023-08-01T00:00:00.000Z', submittedAt: '2023-08-10T00:00:00.000Z', ...part,
  });
  const states = (reports: ReportSummary[], asOf: string, of = task) => deskOf({ ...basis, duty: of, reports, asOf }).rows.map(({ state, overdue }) => (overdue ? `${state}!` : state));

  it('tells who is in, late, missing, returned and accepted', () => {
    const reports = [summary(1, {}), summary(2, { submittedAt: '2023-09-02T00:00:00.000Z' }), summary(3, { state: 'returned' }), summary(4, { state: 'accepted', accepted: 1 })];
    assert.deepEqual(states(reports, '2023-09-05T00:00:00.000Z'), ['in', 'late!', 'returned!', 'accepted', 'missing!', 'missing!']);
    assert.deepEqual(states([], '2023-08-31T16:59:59.999Z'), Array(6).fill('missing'));
  });

  it('goes by the due date as it was moved', () => {
    const moved = { ...task, moves: [{ at: '2023-08-30T00:00:00.000Z', due: due('trong tháng 9/2023') }] };
    assert.equal(states([summary(2, { submittedAt: '2023-09-02T00:00:00.000Z' })], '2023-09-05T00:00:00.000Z', moved)[1], 'in');
  });

  describe('of a report whose correction is under way', () => {
    const correction = summary(1, { version: 2, accepted: 1, submittedAt: '2023-09-03T00:00:00.000Z' });
    const first = (reports: ReportSummary[], asOf: string) => states(reports, asOf)[0];

    it('has it waiting again, and never overdue: what was accepted is still there', () => {
      assert.equal(first([correction], '2023-09-05T00:00:00.000Z'), 'late');
      assert.equal(first([{ ...correction, submittedAt: '2023-08-30T00:00:00.000Z' }], '2023-09-05T00:00:00.000Z'), 'in');
      assert.equal(first([{ ...correction, state: 'returned' }], '2023-09-05T00:00:00.000Z'), 'returned');
    });

    it('counts the version that was accepted', () => {
      const { figures, missing } = added([accepted(1, { nguyen: 5 })]);
      assert.deepEqual(figures.find(({ field }) => field === 'nguyen')!.parts, [{ body: 'district-1', report: 'r1', version: 1, value: 5 }]);
      assert.ok(!missing.includes('district-1'));
    });
  });
});
