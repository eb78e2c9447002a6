import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { canGo, statementAfter, TRANSITIONS, type ReportVersion, type Transition } from '@quantriet/contract';
import { duty } from './support.js';
import { everyKind } from './templates.fixtures.js';

const ALL = Object.keys(TRANSITIONS) as Transition[];
const AT = '2023-08-25T02:00:00.000Z';
const SENT = '2023-08-20T02:00:00.000Z';

describe('the steps of a report', () => {
  it('are, from each state, these and no others', () => {
    const from = (state: string): Transition[] => ALL.filter((transition) => canGo(transition, state));
    assert.deepEqual(from('draft'), ['save', 'submit']);
    assert.deepEqual(from('submitted'), ['return', 'accept']);
    assert.deepEqual(from('returned'), ['save', 'submit', 'reopen']);
    assert.deepEqual(from('accepted'), ['correct', 'reopen']);
    assert.deepEqual(from('superseded'), []);
    assert.deepEqual(from('a state of a later version'), []);
  });

  it('are the body’s that reports until it has submitted, and then the receiver’s', () => {
    assert.deepEqual(ALL.filter((each) => TRANSITIONS[each].by === 'report'), ['save', 'submit', 'correct']);
    for (const transition of ['return', 'accept'] as const) assert.ok(canGo('reopen', TRANSITIONS[transition].to), `${transition} can be taken back`);
    assert.equal(TRANSITIONS.reopen.to, 'submitted');
  });
});

const version = (parts: Partial<ReportVersion> = {}): ReportVersion => ({
  version: 1, state: 'submitted', template: { id: everyKind.id, version: 1 }, answer: { kind: 'report' }, values: {}, receipt: { number: '000001-K4', at: SENT }, ...parts,
});
const after = (transition: Transition, parts: Partial<Parameters<typeof statementAfter>[0]> = {}) =>
  statementAfter({ duty: duty(), body: 'district-1', at: AT, transition, version: version(), ...parts });

describe('what a step says about the obligation', () => {
  it('is nothing while a report is written or a correction is begun', () => {
    assert.deepEqual([after('save'), after('correct')], [undefined, undefined]);
  });

  it('is that it waits, is done, or goes on; reported when the version was submitted, not when it was accepted', () => {
    const told = (transition: Transition) => { const { state, submittedAt, at } = after(transition)!; return [state, submittedAt, at]; };
    assert.deepEqual(told('submit'), ['awaiting-confirmation', SENT, AT]);
    assert.deepEqual(told('accept'), ['done', SENT, AT]);
    assert.deepEqual(told('return'), ['in-progress', undefined, AT]);
    assert.deepEqual(told('reopen'), ['awaiting-confirmation', SENT, AT]);
  });

  it('is nothing new while a version accepted before is in force, until its correction is accepted', () => {
    const inForce = version({ state: 'accepted' });
    for (const transition of ['submit', 'return', 'reopen'] as const) assert.equal(after(transition, { inForce }), undefined, transition);
    const later = '2023-09-01T02:00:00.000Z';
    assert.deepEqual(after('accept', { inForce, version: version({ version: 2, receipt: { number: '000002-K4', at: later } }) })?.submittedAt, later);
  });

  it('is never that a standing duty is done', () => {
    assert.equal(after('accept', { duty: duty({ kind: 'standing' }) })?.state, 'in-progress');
  });

  it('counts for an aggregate duty alone, and only what the template counts', () => {
    const counted = { template: everyKind, version: version({ values: { 'ty-le': { done: 231, of: 248 } } }) };
    const cells = duty({ kind: 'aggregate', counts: { unit: 'chi bộ', people: false } });
    assert.deepEqual(after('accept', { ...counted, duty: cells })?.count, { done: 231, of: 248 });
    assert.equal(after('accept', counted)?.count, undefined);
    assert.equal(after('accept', { ...counted, duty: cells, version: version() })?.count, undefined, 'left empty');
    assert.equal(after('accept', { duty: cells, version: counted.version })?.count, undefined, 'without a template');
  });

  it('names the plan or the document that answers the duty, and the evaluation', () => {
    assert.equal(after('submit', { version: version({ answer: { kind: 'plan', plan: 'hong-linh-2023' } }) })?.product, 'hong-linh-2023');
    const product = { type: 'Kế hoạch', number: '112-KH/HU', date: '2023-08-02', title: 'Kế hoạch học tập' };
    assert.equal(after('submit', { version: version({ answer: { kind: 'product', product } }) })?.product, '112-KH/HU: Kế hoạch học tập');
    assert.equal(after('accept', { version: version({ evaluation: 'Tốt' }) })?.evaluation, 'Tốt');
  });
});
