import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { consolidate, deskOf, draftFromConsolidated, withComputed, type AcceptedReport, type Field, type ReportSummary, type Section, type Template, type Values } from '@quantriet/contract';
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

  it('are the same figures whoever else is missing', () => {
    fc.assert(fc.property(some, fc.integer({ min: 0, max: 6 }), (list, others) => {
      const more = { ...basis, structure: structure([...place.bodies, ...bodies(10, 'district').slice(6, 6 + others)]) };
      const table = consolidate({ ...more, template: everyKind, accepted: list });
      assert.deepEqual(table.figures, added(list).figures);
      assert.equal(table.missing.length, added(list).missing.length + Math.min(others, 4));
    }));
  });

  it('join by field where they were made on different versions of the template', () => {
    const [section] = everyKind.sections as [Section];
    const without = (id: string): Field[] => section.fields.filter((field) => field.id !== id);
    const next: Template = { ...everyKind, version: 2, sections: [{ ...section, fields: [...without('bai'), { id: 'moi', kind: 'whole', label: { vi: 'Mới', en: 'New' }, adds: 'sum' }] }] };
    const { figures } = consolidate({ ...basis, template: next, accepted: [accepted(1, { nguyen: 2, bai: 'Chỉ có ở bản 1' }), accepted(2, { nguyen: 5, moi: 3 })] });
    const of = (id: string) => figures.find(({ field }) => field === id);
    assert.deepEqual([of('nguyen')?.sum, of('moi')?.sum, of('moi')?.silent], [7, 3, ['district-1']]);
    assert.equal(of('bai'), undefined);
    const ofOtherKind = consolidate({ ...basis, template: everyKind, accepted: [accepted(1, { nguyen: 'hai' }), accepted(2, { nguyen: 5 })] }).figures.find(({ field }) => field === 'nguyen');
    assert.deepEqual([ofOtherKind?.sum, ofOtherKind?.silent], [5, ['district-1']]);
  });

  it('become a draft in the outline, with figures, texts by body and who is missing', () => {
    const draft = draftFromConsolidated({ consolidated: added([accepted(1, { nguyen: 1250, bai: 'Tốt.' })]), template: everyKind, structure: place });
    assert.match(draft['ket-qua'] as string, /1\/6 cơ quan[\s\S]*Số nguyên: 1\.250[\s\S]*Tốt\./);
    assert.ok((draft['ket-qua'] as string).includes(place.bodies.find(({ id }) => id === 'district-2')!.name));
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

  it('has what was accepted as done while its correction is on the way', () => {
    const correction = (state: string) => summary(1, { state, accepted: 1, version: 2, submittedAt: '2023-09-02T00:00:00.000Z' });
    const late = '2023-09-05T00:00:00.000Z';
    assert.deepEqual([states([correction('draft')], late)[0], states([correction('submitted')], late)[0], states([correction('returned')], late)[0]], ['accepted', 'late', 'returned']);
  });

  it('knows on a day nothing of what was submitted after it', () => {
    assert.equal(states([summary(1, {})], '2023-08-09T23:59:59.999Z')[0], 'missing');
    assert.equal(states([summary(1, {})], '2023-08-10T00:00:00.000Z')[0], 'in');
  });

  it('goes by the due date as it was moved', () => {
    const moved = { ...task, moves: [{ at: '2023-08-30T00:00:00.000Z', due: due('trong tháng 9/2023') }] };
    assert.equal(states([summary(2, { submittedAt: '2023-09-02T00:00:00.000Z' })], '2023-09-05T00:00:00.000Z', moved)[1], 'in');
  });
});
