import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { versionsAt, type ReportVersion } from '@quantriet/contract';

const on = (day: number): string => `2023-08-${String(day).padStart(2, '0')}T03:00:00.000Z`;

function version(number: number, state: ReportVersion['state'], submitted?: number, decided?: number): ReportVersion {
  return {
    version: number, state, template: { id: 'mau-nho', version: 1 }, answer: { kind: 'report' }, values: {},
    ...(submitted !== undefined && { receipt: { number: `00000${number}-HK`, at: on(submitted) } }), ...(decided !== undefined && { decidedAt: on(decided) }),
  };
}

const statesOn = (versions: readonly ReportVersion[], day: number) => versionsAt(versions, on(day)).map(({ state }) => state);

describe('the versions of a report as of an instant', () => {
  it('are those that had been submitted, from the moment on that they were', () => {
    const versions = [version(1, 'returned', 2, 4), version(2, 'submitted', 6)];
    assert.deepEqual([1, 2, 5, 6].map((day) => statesOn(versions, day)), [[], ['submitted'], ['returned'], ['returned', 'submitted']]);
  });

  it('are without what was decided later, and the words that went with it', () => {
    const notes = [{ text: 'Bổ sung.' }];
    const returned = { ...version(1, 'returned', 2, 4), notes };
    assert.deepEqual(versionsAt([returned], on(3)), [version(1, 'submitted', 2)]);
    assert.deepEqual(versionsAt([returned], on(4)), [returned]);
    assert.deepEqual(versionsAt([{ ...version(1, 'accepted', 2, 4), evaluation: 'Tốt.' }], on(3)), [version(1, 'submitted', 2)]);
  });

  it('keep the accepted one counting until its correction is accepted', () => {
    const corrected = [version(1, 'superseded', 2, 4), version(2, 'accepted', 6, 8)];
    assert.deepEqual([3, 5, 7, 9].map((day) => statesOn(corrected, day)), [['submitted'], ['accepted'], ['accepted', 'submitted'], ['superseded', 'accepted']]);
  });

  it('are without drafts', () => {
    assert.deepEqual(statesOn([version(1, 'accepted', 2, 4), version(2, 'draft')], 9), ['accepted']);
  });
});
