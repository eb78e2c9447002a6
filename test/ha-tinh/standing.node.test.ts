import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkStanding, endOfPlainDate, progressAt } from '@quantriet/contract';
import { Standing } from '@quantriet/contract/outputs';
import { plan2023, plan2025, planHongLinh, plans, standing, standing2023, standing2025, standingHongLinh, structure2023, structure2025, structureHongLinh, structures } from '@quantriet/ha-tinh';

const seenOn = (day: string) => progressAt(plan2023, structure2023, standing2023, endOfPlainDate(day)!);
const ofDuty = (day: string, id: string) => seenOn(day).duties.find(({ duty }) => duty === id)!;
const ofTier = (day: string, tier: string, id = 'hoc-tap-cap-huyen') => ofDuty(day, id).tiers.find((entry) => entry.tier === tier)!.tally;

describe('sample standing', () => {
  for (const plan of plans) {
    it(`${plan.id}: nothing is wrong with it`, () => {
      const structure = structures.find(({ id }) => id === plan.structure)!;
      assert.deepEqual(checkStanding(standing[plan.id]!, plan, structure), []);
      standing[plan.id]!.forEach((statement) => Standing.parse(statement));
    });
  }

  it('on 25/8/2023: 9 of 13 districts have studied, all on time, four still open and due soon', () => {
    const { share, onTime, overdue, dueSoon, inProgress, notStarted, noData } = ofTier('2023-08-25', 'district');
    assert.deepEqual(share, { done: 9, of: 13 });
    assert.deepEqual({ onTime, overdue, dueSoon, inProgress, notStarted, noData }, { onTime: 9, overdue: 0, dueSoon: 4, inProgress: 3, notStarted: 1, noData: 0 });
  });

  it('on 30/9/2023: 9 on time, 2 late, 2 overdue', () => {
    const { share, onTime, late, overdue } = ofTier('2023-09-30', 'district');
    assert.deepEqual({ share, onTime, late, overdue }, { share: { done: 11, of: 13 }, onTime: 9, late: 2, overdue: 2 });
  });

  it('of the direct committees the police are done and three have said nothing', () => {
    const { share, onTime, noData } = ofTier('2023-08-25', 'direct');
    assert.deepEqual({ share, onTime, noData }, { share: { done: 1, of: 4 }, onTime: 1, noData: 3 });
  });

  it('has a history: nothing said on 1/7, more done on each later day', () => {
    assert.equal(ofTier('2023-07-01', 'district').noData, 13);
    const days = ['2023-07-31', '2023-08-10', '2023-08-18', '2023-08-25', '2023-09-30', '2023-10-31'];
    assert.deepEqual(days.map((day) => ofTier(day, 'district').share.done), [0, 1, 6, 9, 11, 12]);
  });

  it('counts cells of those who have counted, zero among them, and leaves the others out', () => {
    const { below, noData } = ofTier('2023-08-25', 'district', 'hoc-tap-chi-bo');
    assert.deepEqual(below, { done: 301 + 168 + 0 + 150 + 205 + 96 + 188, of: 486 + 168 + 402 + 355 + 318 + 377 + 464 });
    assert.equal(noData, 6);
  });

  it('shows waiting, paused and begun among the plans of carrying out', () => {
    const { awaiting, paused, inProgress, notStarted, noData } = ofDuty('2023-08-25', 'ke-hoach-trien-khai').tally!;
    assert.ok([awaiting, paused, inProgress, notStarted, noData].every((count) => count > 0));
  });

  it('gives each stream a figure of its own', () => {
    const figures = seenOn('2023-08-25').streams.map(({ stream, tally }) => [stream, tally.share.of]);
    assert.deepEqual(figures, [['study', 1 + 17 + 17 + 17 + 2 + 1 + 1 + 2], ['implementation', 17 + 1 + 2]]);
  });

  it('says in the example of 2025 how far 73 committees are, with the same code', () => {
    const progress = progressAt(plan2025, structure2025, standing2025, endOfPlainDate('2025-08-25')!);
    const { tally } = progress.duties.find(({ duty }) => duty === 'hoc-tap-cap-xa')!;
    assert.deepEqual(tally!.share, { done: 42, of: 73 });
    assert.equal(progress.bodies.filter(({ tier }) => tier === 'commune').length, 69);
  });

  it('counts five wards for the ward police of the town, and the commune as not applicable', () => {
    const progress = progressAt(planHongLinh, structureHongLinh, standingHongLinh, endOfPlainDate('2023-10-31')!);
    const { share, notApplicable } = progress.duties.find(({ duty }) => duty === 'cong-an-phuong')!.tally!;
    assert.deepEqual({ share, notApplicable }, { share: { done: 1, of: 5 }, notApplicable: 1 });
  });
});
