import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { obligationsAt, percent, progressAt, progressOf, sumShares, tally, type Obligation, type Tally } from '@quantriet/contract';
import { bodies, body, due, duty, plan, says, structure } from './support.js';
import { aPlanWithStanding, partsOf } from './arbitraries.js';

const share = fc.integer({ min: 0, max: 1_000_000 }).chain((of) => fc.record({ done: fc.integer({ min: 0, max: of }), of: fc.constant(of) }));

describe('shares', () => {
  it('add up count by count, in any order and grouping', () => {
    fc.assert(fc.property(fc.array(share), fc.array(share), (one, other) => {
      assert.deepEqual(sumShares([...one, ...other]), sumShares([sumShares(other), sumShares(one)]));
    }));
    assert.deepEqual(sumShares([]), { done: 0, of: 0 });
    assert.deepEqual(sumShares([{ done: 1, of: 2 }, { done: 1, of: 10 }]), { done: 2, of: 12 });
  });

  it('give the same sum whatever bodies are grouped', () => {
    fc.assert(fc.property(aPlanWithStanding, ({ plan: each, structure: place, standing, asOf }) => {
      const obligations = obligationsAt(each, place, standing, asOf).filter(({ kind }) => kind !== 'standing');
      const whole = tally(obligations);
      const halves = [obligations.filter((_, i) => i % 3 === 0), obligations.filter((_, i) => i % 3 !== 0)].map(tally);
      assert.deepEqual(sumShares(halves.map((half) => half.share)), whole.share);
      for (const field of ['onTime', 'late', 'noData', 'notApplicable', 'overdue', 'dueSoon'] as const) assert.equal(halves[0]![field] + halves[1]![field], whole[field], field);
    }));
  });
});

describe('per cent', () => {
  it('is undefined of nothing, 100 of all and of all alone, and never more than the share', () => {
    assert.equal(percent({ done: 0, of: 0 }), undefined);
    assert.deepEqual([[215, 216], [999_999, 1_000_000], [9, 13], [1, 3], [0, 7]].map(([done, of]) => percent({ done: done!, of: of! })), [99, 99, 69, 33, 0]);
    fc.assert(fc.property(share, ({ done, of }) => {
      const shown = percent({ done, of });
      if (shown === undefined) return assert.equal(of, 0);
      assert.equal(shown === 100, done === of);
      assert.ok(Number.isInteger(shown) && shown * of <= done * 100 && (shown + 1) * of > done * 100);
    }));
  });

  it('is exact for a share that is a whole number of them', () => {
    for (let done = 0; done <= 100; done++) assert.equal(percent({ done, of: 100 }), done);
  });
});

describe('a tally', () => {
  it('puts each obligation in one part, standing ones in none', () => {
    fc.assert(fc.property(aPlanWithStanding, ({ plan: each, structure: place, standing, asOf }) => {
      const obligations = obligationsAt(each, place, standing, asOf);
      const counted = obligations.filter(({ kind }) => kind !== 'standing');
      const sum = tally(obligations);
      assert.equal(partsOf(sum), counted.length);
      assert.equal(sum.share.done, sum.onTime + sum.late + sum.undated);
      assert.equal(sum.share.of, counted.length - sum.cancelled - sum.notApplicable);
      assert.ok(sum.share.done <= sum.share.of);
      assert.ok(sum.overdue + sum.dueSoon <= sum.notStarted + sum.inProgress + sum.awaiting);
    }));
  });

  it('counts as no data a state that a later contract adds', () => {
    const place = structure(bodies(2, 'district'));
    const sum = tally(obligationsAt(plan([duty()]), place, [says('district-1', '2023-08-01T00:00:00.000Z', 'mới')], '2023-10-01T00:00:00.000Z'));
    assert.deepEqual([sum.noData, sum.share, sum.overdue], [2, { done: 0, of: 2 }, 0]);
  });

  it('sums what bodies below have counted within one duty, and never across duties', () => {
    const aggregate = (id: string, unit: string, people: boolean) => duty({ id, kind: 'aggregate', counts: { unit, people } });
    const said = ['chi-bo', 'nguoi'].flatMap((id) => [1, 2].map((n) =>
      says(`district-${n}`, '2023-08-01T00:00:00.000Z', 'in-progress', { duty: id, count: { done: 10 * n, of: 100 * n } })));
    const { duties, streams, bodies: each } = progressAt(plan([aggregate('chi-bo', 'chi bộ', false), aggregate('nguoi', 'đảng viên', true)]), structure(bodies(3, 'district')), said, '2023-08-25T00:00:00.000Z');
    assert.deepEqual(duties.map((of) => of.tally?.below), [{ done: 30, of: 300 }, { done: 30, of: 300 }]);
    assert.equal(streams[0]?.tally.below, undefined, 'cells and members are not one sum');
    assert.equal(each[0]?.streams[0]?.tally.below, undefined);
  });
});

describe('progress', () => {
  it('computes "13 bodies: 9 done on time, 2 late, 2 overdue"', () => {
    const place = structure(bodies(13, 'district'));
    const standing = place.bodies.map(({ id }, i) => {
      if (i < 9) return says(id, '2023-08-22T03:00:00.000Z', 'done', { submittedAt: '2023-08-21T03:00:00.000Z' });
      if (i < 11) return says(id, '2023-09-08T03:00:00.000Z', 'done', { submittedAt: '2023-09-07T03:00:00.000Z' });
      return says(id, '2023-08-15T03:00:00.000Z', 'in-progress');
    });
    const at = (asOf: string): Tally => progressAt(plan([duty()]), place, standing, asOf).duties[0]!.tally!;
    const september = at('2023-09-30T16:59:59.999Z');
    assert.deepEqual([september.share, september.onTime, september.late, september.overdue], [{ done: 11, of: 13 }, 9, 2, 2]);
    const august = at('2023-08-25T16:59:59.999Z');
    assert.deepEqual([august.share, august.onTime, august.late, august.overdue, august.dueSoon, august.noData], [{ done: 9, of: 13 }, 9, 0, 0, 2, 2]);
  });

  it('never mixes the streams in a figure', () => {
    fc.assert(fc.property(aPlanWithStanding, ({ plan: each, structure: place, standing, asOf }) => {
      const obligations = obligationsAt(each, place, standing, asOf);
      const progress = progressOf(each, obligations, asOf);
      const ofStream = (stream: string, of: Obligation[]): Tally => tally(of.filter((o) => o.stream === stream && o.kind !== 'standing'));
      for (const { stream, tally: sum } of progress.streams) assert.deepEqual(sum, ofStream(stream, obligations));
      for (const { body: id, streams } of progress.bodies) {
        for (const { stream, tally: sum } of streams) assert.deepEqual(sum, ofStream(stream, obligations.filter((o) => o.body === id)));
        assert.equal(new Set(streams.map(({ stream }) => stream)).size, streams.length);
      }
      assert.equal(new Set(progress.streams.map(({ stream }) => stream)).size, progress.streams.length);
    }));
  });

  it('gives each duty a sum that its tiers add up to, and a standing duty none', () => {
    fc.assert(fc.property(aPlanWithStanding, ({ plan: each, structure: place, standing, asOf }) => {
      for (const { kind, tally: whole, tiers } of progressAt(each, place, standing, asOf).duties) {
        if (kind === 'standing') assert.deepEqual([whole, tiers], [undefined, []]);
        else assert.deepEqual(sumShares(tiers.map(({ tally: part }) => part.share)), whole!.share);
      }
    }));
  });

  it('is of all duties, in the plan\'s order, those laid on nobody included', () => {
    const { duties } = progressAt(plan([duty({ id: 'b' }), duty({ id: 'a', addressees: {} })]), structure([body('x', 'district')]), [], '2023-08-25T00:00:00.000Z');
    assert.deepEqual(duties.map(({ duty: id, tally: sum }) => [id, sum?.share.of]), [['b', 1], ['a', 0]]);
  });

  it('says the due date that holds at the instant', () => {
    const moved = duty({ moves: [{ at: '2023-08-20T00:00:00.000Z', due: due('15/9/2023') }] });
    const phrase = (asOf: string) => {
      const of = progressAt(plan([moved]), structure([]), [], asOf).duties[0]!.due;
      return of.kind === 'date' ? of.phrase : undefined;
    };
    assert.deepEqual([phrase('2023-08-19T00:00:00.000Z'), phrase('2023-08-21T00:00:00.000Z')], ['trong tháng 8/2023', '15/9/2023']);
  });
});
