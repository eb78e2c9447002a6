import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { dueAt, obligationsAt, standingAt, timelinessOf, type Duty, type Obligation, type Standing } from '@quantriet/contract';
import { after, body, DAY, due, duty, END_OF_AUGUST, plan, says, structure } from './support.js';

const place = structure([body('a', 'district')]);

/** The one obligation of body `a`, as seen from an instant. */
function seen(asOf: string, standing: Standing[], parts: Partial<Duty> = {}): Obligation {
  return obligationsAt(plan([duty(parts)]), place, standing, asOf)[0]!;
}

const statement = (at: string, state: string, parts: Partial<Standing> = {}): Standing => says('a', at, state, parts);
const AUGUST_10 = '2023-08-10T02:00:00.000Z';
const OCTOBER = '2023-10-01T00:00:00.000Z';

describe('state', () => {
  it('is that of the last statement at or before the instant', () => {
    const said = [statement('2023-08-20T00:00:00.000Z', 'done', { submittedAt: AUGUST_10 }), statement('2023-08-01T00:00:00.000Z', 'in-progress')];
    assert.deepEqual(['2023-07-31T23:59:59.999Z', '2023-08-01T00:00:00.000Z', '2023-08-19T23:59:59.999Z', '2023-08-20T00:00:00.000Z'].map((asOf) => seen(asOf, said).state),
      ['no-data', 'in-progress', 'in-progress', 'done']);
  });

  it('goes to the later in the list when two are of one instant', () => {
    assert.equal(seen(OCTOBER, [statement(AUGUST_10, 'not-started'), statement(AUGUST_10, 'done')]).state, 'done');
    assert.equal(standingAt([statement(AUGUST_10, 'done'), statement(AUGUST_10, 'paused')], AUGUST_10).get('hoc-tap:a')?.state, 'paused');
  });

  it('never depends on the order statements of different instants come in, nor on later ones', () => {
    const instants = fc.uniqueArray(fc.integer({ min: 0, max: 90 }), { minLength: 1, maxLength: 6 });
    const states = fc.constantFrom('not-started', 'in-progress', 'awaiting-confirmation', 'done', 'paused', 'cancelled');
    fc.assert(fc.property(instants, fc.array(states, { minLength: 6, maxLength: 6 }), fc.integer({ min: 0, max: 90 }), (days, each, day) => {
      const said = days.map((at, i) => statement(after('2023-07-10T00:00:00.000Z', at * DAY), each[i]!, each[i] === 'done' ? { submittedAt: AUGUST_10 } : {}));
      const asOf = after('2023-07-10T00:00:00.000Z', day * DAY);
      assert.deepEqual(seen(asOf, [...said].reverse()), seen(asOf, said));
      assert.deepEqual(seen(asOf, said.filter(({ at }) => at <= asOf)), seen(asOf, said));
    }));
  });

  it('carries result, product, evaluation, counts and both days, and nothing of an earlier statement', () => {
    const said = statement(AUGUST_10, 'done', { submittedAt: AUGUST_10, eventDate: '2023-08-08', result: 'r', product: 'p', evaluation: 'e', count: { done: 1, of: 2 } });
    const { submittedAt, eventDate, result, product, evaluation, count, id } = seen(OCTOBER, [said]);
    assert.deepEqual({ submittedAt, eventDate, result, product, evaluation, count, id },
      { submittedAt: AUGUST_10, eventDate: '2023-08-08', result: 'r', product: 'p', evaluation: 'e', count: { done: 1, of: 2 }, id: 'hoc-tap:a' });
    assert.equal('result' in seen(OCTOBER, [said, statement('2023-09-01T00:00:00.000Z', 'in-progress')]), false);
  });
});

describe('timeliness', () => {
  it('turns at the last millisecond', () => {
    assert.equal(seen(OCTOBER, [statement(OCTOBER, 'done', { submittedAt: END_OF_AUGUST })]).timeliness, 'on-time');
    assert.equal(seen(OCTOBER, [statement(OCTOBER, 'done', { submittedAt: after(END_OF_AUGUST, 1) })]).timeliness, 'late');
  });

  it('is decided by the submission, not by the record nor by the event', () => {
    assert.equal(seen(OCTOBER, [statement('2023-09-20T00:00:00.000Z', 'done', { submittedAt: AUGUST_10, eventDate: '2023-09-15' })]).timeliness, 'on-time');
    assert.equal(seen(OCTOBER, [statement('2023-09-20T00:00:00.000Z', 'done', { submittedAt: '2023-09-02T00:00:00.000Z', eventDate: '2023-08-01' })]).timeliness, 'late');
  });

  it('is none without a date and unknown without a submission', () => {
    for (const phrase of ['', 'thường xuyên', 'kịp thời', 'định kỳ']) assert.equal(timelinessOf(due(phrase), AUGUST_10), 'none');
    assert.equal(timelinessOf(due('tháng 8/2023'), undefined), 'unknown');
  });

  it('is said of what is done, and of nothing else', () => {
    for (const state of ['no-data', 'not-started', 'in-progress', 'awaiting-confirmation', 'paused', 'cancelled', 'một trạng thái mới']) {
      assert.equal('timeliness' in seen(OCTOBER, [statement(AUGUST_10, state, { submittedAt: AUGUST_10 })]), false, state);
    }
  });
});

describe('overdue', () => {
  const open = [statement(AUGUST_10, 'in-progress')];

  it('begins a millisecond after the due instant', () => {
    assert.equal(seen(END_OF_AUGUST, open).overdue, false);
    assert.equal(seen(after(END_OF_AUGUST, 1), open).overdue, true);
    assert.equal(seen(after(END_OF_AUGUST, 1), [statement(AUGUST_10, 'not-started')]).overdue, true);
  });

  it('is never said of what is done, paused, cancelled, unheard of, without a date or of a state not known here', () => {
    for (const state of ['done', 'paused', 'cancelled', 'no-data', 'một trạng thái mới']) assert.equal(seen(OCTOBER, [statement(AUGUST_10, state)]).overdue, false, state);
    assert.equal(seen(OCTOBER, []).overdue, false);
    for (const phrase of ['', 'thường xuyên', 'kịp thời', 'định kỳ hằng quý']) assert.equal(seen(OCTOBER, open, { due: due(phrase) }).overdue, false, phrase);
  });

  it('is not said of a standing duty, which has no end', () => {
    const { overdue, dueSoon } = seen(OCTOBER, open, { kind: 'standing' });
    assert.deepEqual([overdue, dueSoon, seen(END_OF_AUGUST, open, { kind: 'standing' }).dueSoon], [false, false, false]);
  });

  it('is not said of a body that handed in in time and waits, but is of one that handed in late', () => {
    const waits = (at: string, submittedAt?: string): boolean => seen(OCTOBER, [statement(at, 'awaiting-confirmation', submittedAt ? { submittedAt } : {})]).overdue;
    assert.equal(waits('2023-09-05T00:00:00.000Z', END_OF_AUGUST), false);
    assert.equal(waits('2023-09-05T00:00:00.000Z', after(END_OF_AUGUST, 1)), true);
    assert.equal(waits(AUGUST_10), false, 'recorded as handed in before the due instant');
    assert.equal(waits('2023-09-05T00:00:00.000Z'), true);
  });
});

describe('due soon', () => {
  const open = [statement('2023-08-01T00:00:00.000Z', 'not-started')];

  it('is the seven days before the due instant, to the millisecond', () => {
    const soon = (ms: number): boolean => seen(after(END_OF_AUGUST, ms), open).dueSoon;
    assert.deepEqual([-7 * DAY - 1, -7 * DAY, -1, 0, 1].map(soon), [false, true, true, true, false]);
  });

  it('and overdue are never said together, and never of what is not open', () => {
    const states = fc.constantFrom('no-data', 'not-started', 'in-progress', 'awaiting-confirmation', 'done', 'paused', 'cancelled');
    fc.assert(fc.property(states, fc.integer({ min: -12 * DAY, max: 3 * DAY }), fc.option(fc.integer({ min: -9 * DAY, max: 2 * DAY }), { nil: undefined }), (state, at, submitted) => {
      const parts = submitted === undefined ? {} : { submittedAt: after(END_OF_AUGUST, submitted) };
      const { overdue, dueSoon } = seen(after(END_OF_AUGUST, at), [statement('2023-08-01T00:00:00.000Z', state, parts)]);
      assert.ok(!(overdue && dueSoon));
      if (!['not-started', 'in-progress', 'awaiting-confirmation'].includes(state)) assert.ok(!overdue && !dueSoon);
    }));
  });
});

describe('a due date that was moved', () => {
  const moved = { moves: [
    { at: '2023-09-20T00:00:00.000Z', due: due('trong tháng 10/2023') },
    { at: '2023-08-28T00:00:00.000Z', due: due('15/9/2023'), reason: 'Mưa lũ' },
  ] };
  const open = [statement(AUGUST_10, 'in-progress')];
  const phraseAt = (asOf: string): string => {
    const at = dueAt(duty(moved), asOf);
    return at.kind === 'date' ? at.phrase : at.kind;
  };

  it('is what held at the instant, whatever the order of the moves', () => {
    assert.deepEqual(['2023-08-27T23:59:59.999Z', '2023-08-28T00:00:00.000Z', '2023-09-19T23:59:59.999Z', '2023-09-20T00:00:00.000Z'].map(phraseAt),
      ['trong tháng 8/2023', '15/9/2023', '15/9/2023', 'trong tháng 10/2023']);
  });

  it('keeps its history: overdue then stays overdue when one looks back', () => {
    assert.deepEqual(['2023-09-01T00:00:00.000Z', '2023-09-18T00:00:00.000Z', '2023-09-21T00:00:00.000Z'].map((asOf) => seen(asOf, open, moved).overdue), [false, true, false]);
    assert.equal(seen('2023-09-01T00:00:00.000Z', open).overdue, true, 'without the move');
  });

  it('is what a submission is held against, as seen from the instant', () => {
    const late = [statement('2023-09-16T08:00:00.000Z', 'done', { submittedAt: '2023-09-16T08:00:00.000Z' })];
    assert.deepEqual(['2023-09-17T00:00:00.000Z', '2023-09-20T00:00:00.000Z'].map((asOf) => seen(asOf, late, moved).timeliness), ['late', 'on-time']);
  });

  it('goes to the later in the list when two moves are of one instant', () => {
    const at = '2023-08-28T00:00:00.000Z';
    const last = dueAt(duty({ moves: [{ at, due: due('15/9/2023') }, { at, due: due('16/9/2023') }] }), at);
    assert.equal(last.kind === 'date' && last.phrase, '16/9/2023');
  });
});
