import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { expand, isValidOn, obligationsAt, progressAt } from '@quantriet/contract';
import { bodies, body, due, duty, plan, says, structure } from './support.js';

const idsOf = (...args: Parameters<typeof expand>): string[] => expand(...args).map((each) => each.body.id);

describe('expansion', () => {
  const place = structure([body('btv', 'province'), ...bodies(3, 'district'), body('cong-an', 'direct')]);

  it('takes the bodies of the tiers and the bodies named, each once, in the order of the structure', () => {
    const addressees = { tiers: ['direct', 'district'], bodies: ['district-2', 'btv', 'cong-an'] };
    assert.deepEqual(idsOf(duty({ addressees }), place, '2023-07'), ['btv', 'district-1', 'district-2', 'district-3', 'cong-an']);
    assert.deepEqual(idsOf(duty({ addressees: { bodies: ['cong-an', 'cong-an'] } }), place, '2023-07'), ['cong-an']);
    assert.deepEqual(idsOf(duty({ addressees: { tiers: ['district', 'district'] } }), place, '2023-07').length, 3);
    assert.deepEqual(idsOf(duty({ addressees: {} }), place, '2023-07'), []);
    assert.deepEqual(idsOf(duty({ addressees: { tiers: ['xã'], bodies: ['ai-do'] } }), place, '2023-07'), []);
  });

  it('is the union of what each addressee alone would give', () => {
    const some = <T>(items: T[]): fc.Arbitrary<T[]> => fc.subarray(items);
    fc.assert(fc.property(some(['province', 'district', 'direct']), some(place.bodies.map(({ id }) => id)), (tiers, named) => {
      const found = idsOf(duty({ addressees: { tiers, bodies: named } }), place, '2023-07');
      const expected = place.bodies.filter(({ id, tier }) => tiers.includes(tier) || named.includes(id)).map(({ id }) => id);
      assert.deepEqual(found, expected);
    }));
  });

  it('marks as not applicable, with the reason, the bodies it does not concern', () => {
    const excepting = duty({ except: [{ body: 'district-2', reason: 'Không có phường' }, { body: 'btv', reason: 'Không được giao' }] });
    const found = expand(excepting, place, '2023-07');
    assert.deepEqual(found.map(({ body: { id }, reason }) => [id, reason]), [['district-1', undefined], ['district-2', 'Không có phường'], ['district-3', undefined]]);
    const begun = [says('district-1', '2023-08-01T00:00:00.000Z', 'in-progress'), says('district-2', '2023-08-01T00:00:00.000Z', 'in-progress', { result: 'r' })];
    for (const asOf of ['2023-08-30T00:00:00.000Z', '2023-09-30T00:00:00.000Z']) {
      const [first, second] = obligationsAt(plan([excepting]), place, begun, asOf);
      assert.deepEqual([first?.applicable, first?.state, first?.overdue || first?.dueSoon, 'reason' in first!], [true, 'in-progress', true, false]);
      assert.deepEqual([second?.applicable, second?.state, second?.reason, second?.overdue, second?.dueSoon, 'result' in second!], [false, 'no-data', 'Không có phường', false, false, false]);
    }
  });
});

describe('validity', () => {
  const old = { validTo: '2025-06-30' };
  const fresh = { validFrom: '2025-07-01' };

  it('holds on the first and the last day', () => {
    assert.deepEqual(['2025-06-30', '2025-07-01'].map((day) => isValidOn(old, day)), [true, false]);
    assert.deepEqual(['2025-06-30', '2025-07-01'].map((day) => isValidOn(fresh, day)), [false, true]);
    assert.ok(isValidOn({}, '1900-01-01'));
  });

  it('holds in a month when it holds on any day of it', () => {
    assert.deepEqual(['2025-06', '2025-07'].map((month) => [isValidOn(old, month), isValidOn(fresh, month)]), [[true, false], [false, true]]);
    assert.ok(isValidOn({ validFrom: '2023-07-31' }, '2023-07'));
    assert.ok(isValidOn({ validTo: '2023-07-01' }, '2023-07'));
    assert.ok(!isValidOn({ validFrom: '2023-08-01' }, '2023-07'));
    fc.assert(fc.property(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 28 }), (from, to) => {
      const span = { validFrom: `2023-07-${String(Math.min(from, to)).padStart(2, '0')}`, validTo: `2023-07-${String(Math.max(from, to)).padStart(2, '0')}` };
      const days = Array.from({ length: 31 }, (_, i) => `2023-07-${String(i + 1).padStart(2, '0')}`);
      assert.equal(isValidOn(span, '2023-07'), days.some((day) => isValidOn(span, day)));
    }));
  });

  it('decides who a duty is laid on, named bodies too, by the date of the plan', () => {
    const place = structure([body('huyen', 'local', old), body('xa', 'local', fresh), body('bao', 'press', old)]);
    const each = duty({ addressees: { tiers: ['local'], bodies: ['bao'] } });
    assert.deepEqual(idsOf(each, place, '2023-07-18'), ['huyen', 'bao']);
    assert.deepEqual(idsOf(each, place, '2025-07'), ['xa']);
  });
});

describe('two structures', () => {
  const study = duty({ addressees: { tiers: ['district', 'commune', 'direct'] }, due: due('quý IV/2025') });
  const of2023 = structure([body('btv', 'province'), ...bodies(13, 'district'), ...bodies(4, 'direct')], { id: 'ha-tinh-2023', validTo: '2025-06-30' });
  const of2025 = structure([body('btv', 'province'), ...bodies(69, 'commune'), ...bodies(4, 'direct')], { id: 'ha-tinh-2025', validFrom: '2025-07-01' });

  it('differ in data alone: the same duty is laid on the tiers there are', () => {
    const counts = [[of2023, '2023-07'], [of2025, '2025-08']] as const;
    const progress = counts.map(([place, date]) => progressAt(plan([study], { date, structure: place.id }), place, [], '2025-09-01T00:00:00.000Z'));
    assert.deepEqual(progress.map(({ duties }) => duties[0]!.tiers.map(({ tier, tally }) => [tier, tally.share.of])), [
      [['district', 13], ['direct', 4]],
      [['commune', 69], ['direct', 4]],
    ]);
  });
});
