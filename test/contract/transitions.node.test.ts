import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { canGo, TRANSITIONS, type ReportState, type Transition } from '@quantriet/contract';

/** Every way out of every state, as people know the life of a report: `by` whom, and `to` where. */
const WAYS: Record<ReportState, Partial<Record<Transition, string>>> = {
  draft: { save: 'report draft', submit: 'report submitted' },
  submitted: { return: 'receive returned', accept: 'receive accepted' },
  returned: { save: 'report draft', submit: 'report submitted', reopen: 'receive submitted' },
  accepted: { correct: 'report draft', reopen: 'receive submitted' },
  superseded: {},
};

const states = Object.keys(WAYS) as ReportState[];
const all = Object.keys(TRANSITIONS) as Transition[];
const waysOut = (state: string): Transition[] => all.filter((transition) => canGo(transition, state));

describe('the life of a report', () => {
  for (const state of states) {
    for (const transition of all) {
      const way = WAYS[state][transition];
      it(`${state}: ${transition} ${way ? `leads ${way}` : 'is not possible'}`, () => {
        assert.equal(canGo(transition, state), way !== undefined);
        if (way) assert.equal(`${TRANSITIONS[transition].by} ${TRANSITIONS[transition].to}`, way);
      });
    }
  }

  it('is at its end once a correction has taken its place', () => {
    assert.deepEqual(waysOut('superseded'), []);
    assert.ok(all.every((transition) => (TRANSITIONS[transition].to as string) !== 'superseded'), 'nobody does that to it by hand');
  });

  it('goes no way from a state that only later software knows', () => {
    for (const state of ['lost', '', 'toString']) assert.deepEqual(waysOut(state), []);
  });

  it('has no decision that cannot be taken back to where it was made', () => {
    for (const decision of all.filter((each) => each !== 'reopen' && TRANSITIONS[each].by === 'receive')) {
      const { from, to } = TRANSITIONS[decision];
      assert.ok(canGo('reopen', to), decision);
      assert.deepEqual([...from], [TRANSITIONS.reopen.to], decision);
    }
  });
});
