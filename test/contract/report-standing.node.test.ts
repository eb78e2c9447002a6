import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { countOf, obligationsAt, statementAfter, type Obligation, type ReportStep, type ReportVersion, type Standing, type Transition } from '@quantriet/contract';
import { after, bodies, DAY, duty, END_OF_AUGUST, plan, structure } from './support.js';
import { everyKind } from './templates.fixtures.js';

const task = duty();
const aggregate = duty({ kind: 'aggregate', counts: { unit: 'chi bộ', people: false } });
const AT = after(END_OF_AUGUST, 5 * DAY);

/** A version as it was submitted so many days after (before, when negative) the end of August. */
function version(daysLate: number, parts: Partial<ReportVersion> = {}): ReportVersion {
  return {
    version: 1, state: 'submitted', template: { id: everyKind.id, version: 1 }, answer: { kind: 'report' }, values: {},
    receipt: { number: '000001-HK', at: after(END_OF_AUGUST, daysLate * DAY) }, ...parts,
  };
}

const step = (transition: Transition, parts: Partial<ReportStep> = {}): ReportStep => ({ duty: task, body: 'district-1', at: AT, transition, version: version(-1), template: everyKind, ...parts });
const saidBy = (transition: Transition, parts: Partial<ReportStep> = {}): Standing | undefined => statementAfter(step(transition, parts));

/** What the tracker shows of the obligation after some steps. */
function shown(steps: readonly ReportStep[], of = task): Obligation {
  const standing = steps.flatMap((each) => statementAfter(each) ?? []);
  return obligationsAt(plan([of]), structure(bodies(1, 'district')), standing, after(AT, 30 * DAY))[0]!;
}

describe('what a step in the life of a report says of the obligation', () => {
  it('is where it leads: waiting, back to work, done, and waiting again', () => {
    assert.deepEqual((['submit', 'return', 'accept', 'reopen'] as const).map((each) => saidBy(each)?.state), ['awaiting-confirmation', 'in-progress', 'done', 'awaiting-confirmation']);
    const { duty: of, body, at } = saidBy('accept')!;
    assert.deepEqual([of, body, at], ['hoc-tap', 'district-1', AT]);
  });

  it('is nothing while it is only being written', () => {
    assert.deepEqual([saidBy('save'), saidBy('correct')], [undefined, undefined]);
  });

  it('is never that a standing duty is done', () => {
    assert.equal(saidBy('accept', { duty: duty({ kind: 'standing' }) })?.state, 'in-progress');
    assert.equal(saidBy('submit', { duty: duty({ kind: 'standing' }) })?.state, 'awaiting-confirmation');
  });

  it('brings the evaluation that the receiver gave', () => {
    assert.equal(saidBy('accept', { version: version(-1, { evaluation: 'Hoàn thành tốt.' }) })?.evaluation, 'Hoàn thành tốt.');
    assert.ok(!('evaluation' in saidBy('accept')!));
  });
});

describe('timeliness', () => {
  it('goes by when the report was submitted, however late it was accepted', () => {
    assert.equal(shown([step('submit', { at: after(END_OF_AUGUST, -DAY) }), step('accept')]).timeliness, 'on-time');
    assert.equal(shown([step('accept', { version: version(1) })]).timeliness, 'late');
  });

  it('goes by the version finally accepted, not by an earlier one that was returned', () => {
    const first = step('submit', { at: after(END_OF_AUGUST, -DAY) });
    const back = step('return', { at: after(END_OF_AUGUST, DAY) });
    const second = version(2, { version: 2 });
    const returned = shown([first, back]);
    assert.deepEqual([returned.state, returned.overdue, returned.submittedAt], ['in-progress', true, undefined], 'what was returned has not been handed in');
    const accepted = shown([first, back, step('submit', { at: after(END_OF_AUGUST, 2 * DAY), version: second }), step('accept', { version: second })]);
    assert.deepEqual([accepted.state, accepted.timeliness, accepted.submittedAt], ['done', 'late', second.receipt!.at]);
  });

  it('is as it was once an acceptance is taken back and given again', () => {
    const steps = [step('accept'), step('reopen', { at: after(AT, DAY) })];
    const reopened = shown(steps);
    assert.deepEqual([reopened.state, reopened.overdue], ['awaiting-confirmation', false]);
    assert.equal(shown([...steps, step('accept', { at: after(AT, 2 * DAY) })]).timeliness, 'on-time');
  });
});

describe('a correction of an accepted report', () => {
  const first = version(-1, { state: 'accepted' });
  const second = version(3, { version: 2, values: { 'ty-le': { done: 9, of: 10 } } });

  it('says nothing until it is accepted: the obligation stays done', () => {
    for (const transition of ['submit', 'return', 'reopen'] as const) assert.equal(saidBy(transition, { version: second, inForce: first }), undefined, transition);
  });

  it('is what counts once it is accepted', () => {
    const { state, timeliness, count } = shown([
      step('accept', { duty: aggregate, version: first }), step('accept', { duty: aggregate, at: after(AT, DAY), version: second, inForce: first }),
    ], aggregate);
    assert.deepEqual([state, timeliness, count], ['done', 'late', { done: 9, of: 10 }]);
  });
});

describe('the count of an aggregate duty', () => {
  const counted = version(-1, { values: { 'ty-le': { done: 3, of: 12 }, nguyen: 5 } });

  it('is the share that the template says counts', () => {
    for (const transition of ['submit', 'return', 'accept', 'reopen'] as const) assert.deepEqual(saidBy(transition, { duty: aggregate, version: counted })?.count, { done: 3, of: 12 }, transition);
    assert.ok(!('count' in saidBy('accept', { version: counted })!), 'a duty that each does or not has no count');
  });

  it('is not told where it was left empty, was no share, or where no field counts', () => {
    const without = { ...everyKind, sections: everyKind.sections.map((section) => ({ ...section, fields: section.fields.map(({ counts: _counts, ...field }) => field) })) };
    assert.equal(countOf(everyKind, version(-1)), undefined);
    assert.equal(countOf(everyKind, version(-1, { values: { 'ty-le': '3/12' } })), undefined);
    assert.equal(countOf(without, counted), undefined);
    assert.equal(countOf(undefined, counted), undefined);
  });
});

describe('the product of an obligation', () => {
  const product = (answer: ReportVersion['answer']) => saidBy('accept', { version: version(-1, { answer }) })!.product;

  it('is the plan that answers it', () => {
    assert.equal(product({ kind: 'plan', plan: 'ke-hoach-huyen-1' }), 'ke-hoach-huyen-1');
  });

  it('is the document that answers it, by its number where it has one', () => {
    assert.equal(product({ kind: 'product', product: { type: 'Kế hoạch', number: '112-KH/HU', title: 'Học tập Chỉ thị' } }), '112-KH/HU: Học tập Chỉ thị');
    assert.equal(product({ kind: 'product', product: { type: 'Công văn', title: 'Đôn đốc' } }), 'Đôn đốc');
  });

  it('is none for figures and words', () => {
    assert.equal(product({ kind: 'report' }), undefined);
  });
});
