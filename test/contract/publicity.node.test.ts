import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { expand, MIN_PUBLISHED_DENOMINATOR, progressAt, publicProgress, standingBook, type Plan, type Standing, type Structure } from '@quantriet/contract';
import { aPlanWithStanding } from './arbitraries.js';
import { bodies, body, duty, plan, says, structure } from './support.js';

const OCTOBER = '2023-10-01T00:00:00.000Z';
const AUGUST = '2023-08-10T00:00:00.000Z';

function published(each: Plan, place: Structure, standing: Standing[], asOf = OCTOBER) {
  return publicProgress(each, place, standingBook(each, place, standing), asOf);
}

/** Plans to try; one takes a millisecond or more. */
const RUNS = { numRuns: 40 };

describe('a plan that publishes its documents', () => {
  it('says of standing nothing at all, and keeps its duties and due dates', () => {
    fc.assert(fc.property(aPlanWithStanding, ({ plan: each, structure: place, standing, asOf }) => {
      const quiet: Plan = { ...each, publicity: 'documents' };
      assert.deepEqual(standingBook(quiet, place, standing), { plan: each.id, publicity: 'documents', standing: [], totals: [] });
      const progress = published(quiet, place, standing, asOf);
      assert.deepEqual(progress, published(quiet, place, [], asOf));
      assert.deepEqual([progress.streams, progress.bodies], [[], []]);
      assert.deepEqual(progress.duties.map(({ duty: id }) => id), each.duties.map(({ id }) => id));
      assert.ok(progress.duties.every(({ tally, tiers }) => tally === undefined && tiers.length === 0));
    }), RUNS);
  });

  it('is also what a publicity is that a later contract adds', () => {
    const odd = plan([duty()], { publicity: 'mới' });
    assert.deepEqual(standingBook(odd, structure(bodies(3, 'district')), [says('district-1', AUGUST, 'done')]).totals, []);
  });
});

describe('a plan that publishes each body', () => {
  const place = structure(bodies(3, 'district'));
  const full = says('district-1', AUGUST, 'done', { submittedAt: AUGUST, eventDate: '2023-08-08', result: 'riêng', evaluation: 'riêng', product: 'Kế hoạch 12-KH/HU' });

  it('lets out state, days and product, but not the words on result and evaluation', () => {
    const { standing } = standingBook(plan([duty()]), place, [full]);
    assert.deepEqual(standing, [says('district-1', AUGUST, 'done', { submittedAt: AUGUST, eventDate: '2023-08-08', product: 'Kế hoạch 12-KH/HU' })]);
  });

  it('lets out no field that it does not know', () => {
    const noted = { ...full, submitter: 'Nguyễn Văn A' };
    assert.doesNotMatch(JSON.stringify(standingBook(plan([duty()]), place, [noted])), /Nguyễn/);
  });

  it('gives the same progress as the standing itself', () => {
    fc.assert(fc.property(aPlanWithStanding, ({ plan: each, structure: place, standing, asOf }) => {
      const withoutSmall = standing.map(({ count, ...kept }) => {
        const people = each.duties.find(({ id }) => id === kept.duty)?.counts?.people;
        return count && !(people && count.of < 10) ? { ...kept, count } : kept;
      });
      assert.deepEqual(published(each, place, standing, asOf), progressAt(each, place, withoutSmall, asOf));
    }), RUNS);
  });
});

describe('counts of people', () => {
  const place = structure(bodies(4, 'district'));
  const of = (people: boolean): Plan => plan([duty({ kind: 'aggregate', counts: { unit: people ? 'đảng viên' : 'chi bộ', people } })]);
  const counted = (...totals: number[]): Standing[] => totals.map((total, i) => says(`district-${i + 1}`, AUGUST, 'in-progress', { count: { done: 1, of: total } }));

  it('below ten stay at home, in every publicity; counts of cells do not', () => {
    assert.equal(MIN_PUBLISHED_DENOMINATOR, 10);
    const kept = (people: boolean) => standingBook(of(people), place, counted(9, 10)).standing.map(({ count }) => count?.of);
    assert.deepEqual([kept(true), kept(false)], [[undefined, 10], [9, 10]]);
  });

  it('below ten are in no sum they could be taken out of', () => {
    for (const publicity of ['bodies', 'totals'] as const) {
      const { duties, streams } = published({ ...of(true), publicity }, place, counted(9, 20, 30));
      assert.deepEqual([duties[0]?.tally?.below, streams[0]?.tally.below], [{ done: 2, of: 50 }, { done: 2, of: 50 }], publicity);
    }
  });
});

describe('totals', () => {
  const totals = (each: Plan): Plan => ({ ...each, publicity: 'totals' });
  const done = (id: string, to = 'hoc-tap'): Standing => says(id, AUGUST, 'done', { duty: to, submittedAt: AUGUST });

  it('name no body and hold no statement', () => {
    fc.assert(fc.property(aPlanWithStanding, ({ plan: each, structure: place, standing, asOf }) => {
      const book = standingBook(totals(each), place, standing);
      assert.deepEqual(book.standing, []);
      for (const text of [JSON.stringify(book), JSON.stringify(publicProgress(totals(each), place, book, asOf))]) {
        assert.doesNotMatch(text, /(?:district|direct|province)-\d|BÍ MẬT|submittedAt|eventDate/);
      }
    }), RUNS);
  });

  it('do not tell the bodies of a tier apart: two that change places change nothing', () => {
    fc.assert(fc.property(aPlanWithStanding, fc.nat(), fc.nat(), ({ plan: each, structure: place, standing }, one, other) => {
      for (const to of each.duties) {
        const concerned = expand(to, place, each.date).filter(({ reason }) => reason === undefined).map(({ body: { id, tier } }) => ({ id, tier }));
        if (concerned.length < 2) continue;
        const lone = concerned.some(({ tier }) => concerned.filter((b) => b.tier === tier).length === 1);
        const a = concerned[one % concerned.length]!;
        const alike = concerned.filter(({ tier }) => lone || tier === a.tier);
        const b = alike[other % alike.length]!;
        const swapped = standing.map((said) => said.duty !== to.id ? said : { ...said, body: said.body === a.id ? b.id : said.body === b.id ? a.id : said.body });
        assert.deepEqual(standingBook(totals(each), place, swapped), standingBook(totals(each), place, standing));
      }
    }), RUNS);
  });

  it('do not show through any sum what a body alone in its duty has said', () => {
    fc.assert(fc.property(aPlanWithStanding, ({ plan: each, structure: place, standing }) => {
      const alone = each.duties.filter((to) => expand(to, place, each.date).filter(({ reason }) => reason === undefined).length < 2).map(({ id }) => id);
      const silent = standing.filter((said) => !alone.includes(said.duty));
      assert.deepEqual(standingBook(totals(each), place, standing), standingBook(totals(each), place, silent));
    }), RUNS);
  });

  it('are withheld of a duty of one body, and left out of the stream', () => {
    const police = duty({ id: 'cong-an', addressees: { bodies: ['cong-an'] } });
    const place = structure([...bodies(3, 'district'), body('cong-an', 'direct')]);
    const { duties, streams } = published(totals(plan([duty(), police])), place, [done('district-1'), done('cong-an', 'cong-an')]);
    assert.deepEqual(duties.map(({ tally }) => tally?.share), [{ done: 1, of: 3 }, undefined]);
    assert.deepEqual(streams.map(({ tally }) => tally.share), [{ done: 1, of: 3 }]);
  });

  it('are withheld where all but one body are not concerned', () => {
    const place = structure(bodies(3, 'district'));
    const only = duty({ except: ['district-2', 'district-3'].map((id) => ({ body: id, reason: 'Không có phường' })) });
    const { duties, streams } = published(totals(plan([only])), place, [done('district-1')]);
    assert.deepEqual([duties[0]?.tally, duties[0]?.tiers, streams], [undefined, [], []]);
  });

  it('are not split by tier where a tier has one body, or one that is concerned', () => {
    const place = structure([...bodies(3, 'district'), ...bodies(2, 'direct')]);
    const both = { addressees: { tiers: ['district', 'direct'] } };
    const tiersOf = (parts: object) => published(totals(plan([duty({ ...both, ...parts })])), place, []).duties[0]?.tiers.map(({ tier }) => tier);
    assert.deepEqual(tiersOf({}), ['district', 'direct']);
    assert.deepEqual(tiersOf({ except: [{ body: 'direct-2', reason: 'Không có phường' }] }), []);
    assert.deepEqual(tiersOf({ addressees: { tiers: ['district'], bodies: ['direct-1'] } }), []);
  });

  it('hold no count of the bodies below that a single body has made, nor one that a subtraction gives', () => {
    const place = structure([...bodies(3, 'district'), ...bodies(2, 'direct')]);
    const cells = totals(plan([duty({ kind: 'aggregate', counts: { unit: 'chi bộ', people: false }, addressees: { tiers: ['district', 'direct'] } })]));
    const counts = (...ids: string[]) => {
      const { duties, streams } = published(cells, place, ids.map((id) => says(id, AUGUST, 'in-progress', { count: { done: 30, of: 40 } })));
      return [duties[0]?.tally?.below?.of, streams[0]?.tally.below?.of, ...duties[0]!.tiers.map(({ tally }) => tally.below?.of)];
    };
    assert.deepEqual(counts('district-1'), [undefined, undefined, undefined, undefined]);
    assert.deepEqual(counts('district-1', 'district-2'), [80, 80, 80, undefined]);
    assert.deepEqual(counts('district-1', 'district-2', 'direct-1'), [120, 120, undefined, undefined]);
    assert.deepEqual(counts('district-1', 'district-2', 'direct-1', 'direct-2'), [160, 160, 80, 80]);
  });
});
