import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { dueAt, expand, obligationsAt, publicProgress, standingBook, tally, type Plan, type Standing, type Structure, type Tally } from '@quantriet/contract';
import { aPlanWithStanding } from './arbitraries.js';
import { after, bodies, DAY, due, duty, END_OF_AUGUST, plan, says, structure } from './support.js';

/** A book of totals answers for any instant what the standing itself would. */

type Figures = Omit<Tally, 'below'>;
const figures = ({ below: _below, ...rest }: Tally): Figures => rest;

/** Each duty's figures straight from the standing, where two bodies or more are concerned. */
function direct(each: Plan, place: Structure, standing: Standing[], asOf: string): Array<Figures | undefined> {
  const obligations = obligationsAt(each, place, standing, asOf);
  return each.duties.map((to) => {
    const concerned = expand(to, place, each.date).filter(({ reason }) => reason === undefined);
    if (to.kind === 'standing' || concerned.length < 2) return undefined;
    return figures(tally(obligations.filter((o) => o.duty === to.id)));
  });
}

/** Instants at which something changes, and the milliseconds beside them. */
function edges(each: Plan, standing: Standing[]): string[] {
  const turns = standing.map(({ at }) => at);
  for (const to of each.duties) {
    for (const move of to.moves ?? []) turns.push(move.at);
    for (const asOf of [...turns, '1971-01-01T00:00:00.000Z']) {
      const held = dueAt(to, asOf);
      if (held.kind === 'date') turns.push(held.instant, after(held.instant, -7 * DAY));
    }
  }
  return [...new Set(turns)].slice(0, 12).flatMap((turn) => [after(turn, -1), turn, after(turn, 1)]);
}

/** Plans to try; one takes a millisecond or more. */
const RUNS = { numRuns: 40 };

describe('a book of totals', () => {
  it('gives, at any instant, what the standing itself would', () => {
    fc.assert(fc.property(aPlanWithStanding, (one) => {
      const each: Plan = { ...one.plan, publicity: 'totals' };
      const book = standingBook(each, one.structure, one.standing);
      for (const asOf of [one.asOf, ...edges(each, one.standing)]) {
        const progress = publicProgress(each, one.structure, book, asOf);
        assert.equal(progress.asOf, asOf);
        assert.deepEqual(progress.duties.map(({ tally: sum }) => sum && figures(sum)), direct(each, one.structure, one.standing, asOf));
        assert.deepEqual(progress.duties.map(({ due: held }) => held), each.duties.map((to) => dueAt(to, asOf)));
      }
    }), RUNS);
  });

  it('adds its duties up to its streams', () => {
    fc.assert(fc.property(aPlanWithStanding, ({ plan: each, structure: place, standing, asOf }) => {
      const of: Plan = { ...each, publicity: 'totals' };
      const { streams, duties } = publicProgress(of, place, standingBook(of, place, standing), asOf);
      for (const { stream, tally: sum } of streams) {
        const parts = duties.filter((to) => to.stream === stream).flatMap(({ tally: part }) => part ?? []);
        assert.equal(parts.reduce((total, part) => total + part.share.done, 0), sum.share.done);
        assert.equal(parts.reduce((total, part) => total + part.share.of, 0), sum.share.of);
      }
    }), RUNS);
  });

  it('has an entry for each instant at which a figure changes, and for no other', () => {
    const place = structure(bodies(3, 'district'));
    const said = [
      says('district-1', '2023-08-10T00:00:00.000Z', 'in-progress'),
      says('district-2', '2023-08-11T00:00:00.000Z', 'done', { submittedAt: '2023-08-11T00:00:00.000Z' }),
      says('district-2', '2023-08-12T00:00:00.000Z', 'done', { submittedAt: '2023-08-11T00:00:00.000Z', evaluation: 'tốt' }),
    ];
    const moved = duty({ moves: [{ at: '2023-09-10T00:00:00.000Z', due: due('15/9/2023') }] });
    const book = standingBook(plan([moved], { publicity: 'totals' }), place, said);
    assert.deepEqual(book.totals.map(({ asOf, duties: [of] }) => [asOf, of!.tally!.share.done, of!.tally!.dueSoon, of!.tally!.overdue]), [
      ['1970-01-01T00:00:00.000Z', 0, 0, 0],
      ['2023-08-10T00:00:00.000Z', 0, 0, 0],
      ['2023-08-11T00:00:00.000Z', 1, 0, 0],
      [after(END_OF_AUGUST, -7 * DAY), 1, 1, 0],
      [after(END_OF_AUGUST, 1), 1, 0, 1],
      ['2023-09-10T00:00:00.000Z', 1, 1, 0],
      ['2023-09-15T17:00:00.000Z', 1, 0, 1],
    ]);
  });

  it('answers for the day before anything was said', () => {
    const each = plan([duty()], { publicity: 'totals' });
    const place = structure(bodies(3, 'district'));
    assert.equal(publicProgress(each, place, standingBook(each, place, []), '2023-01-01T00:00:00.000Z').duties[0]?.tally?.noData, 3);
  });

  it('marks a sample as one', () => {
    const each = plan([duty()], { publicity: 'totals', sample: true });
    const place = structure(bodies(3, 'district'));
    assert.ok(standingBook(each, place, []).totals.every(({ sample }) => sample));
  });
});
