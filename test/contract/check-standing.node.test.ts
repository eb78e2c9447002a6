import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkStanding, type Duty, type Standing } from '@quantriet/contract';
import { bodies, body, cpuSeconds, due, duty, plan, says, structure } from './support.js';
import { assertWorded } from './wording.js';

const place = structure([...bodies(3, 'district'), body('cong-an', 'direct')]);
const AT = '2023-08-25T02:00:00.000Z';
const EARLIER = '2023-08-20T02:00:00.000Z';

function problems(standing: Standing[], parts: Partial<Duty> = {}): string[] {
  const found = checkStanding(standing, plan([duty(parts)]), place);
  assertWorded(found);
  return found.map(({ code, pointer }) => `${code} ${pointer}`);
}
const said = (parts: Partial<Standing> = {}): Standing => says('district-1', AT, 'in-progress', parts);

describe('checking the standing of a plan', () => {
  it('finds nothing wrong with what is right', () => {
    assert.deepEqual(problems([said(), said({ at: EARLIER, state: 'not-started' }), says('district-2', AT, 'done', { submittedAt: AT }), says('district-3', AT, 'awaiting-confirmation')]), []);
    assert.deepEqual(problems([said({ count: { done: 3, of: 3 } })], { kind: 'aggregate', counts: { unit: 'chi bộ', people: false } }), []);
    assert.deepEqual(problems([]), []);
  });

  it('finds two rows for one instant, and not two instants', () => {
    assert.deepEqual(problems([said(), said({ state: 'not-started' }), says('district-2', AT, 'in-progress'), said({ at: EARLIER })]), ['duplicate-standing /1']);
  });

  it('finds bodies and duties that are not there, both in one row', () => {
    assert.deepEqual(problems([said({ body: 'x' })]), ['unknown-body /0/body']);
    assert.deepEqual(problems([said(), said({ duty: 'x' })]), ['unknown-duty /1/duty']);
    assert.deepEqual(problems([said({ duty: 'x', body: 'x' })]).sort(), ['unknown-body /0/body', 'unknown-duty /0/duty']);
  });

  it('finds a body that the duty is not laid on, or does not concern', () => {
    assert.deepEqual(problems([says('cong-an', AT, 'in-progress')]), ['not-addressed /0/body']);
    assert.deepEqual(problems([said()], { except: [{ body: 'district-1', reason: 'Không có phường' }] }), ['not-addressed /0/body']);
  });

  it('finds a share over one, and counts where nothing is counted', () => {
    const cells = { kind: 'aggregate', counts: { unit: 'chi bộ', people: false } };
    assert.deepEqual(problems([said({ count: { done: 4, of: 3 } })], cells), ['share-over-one /0/count/done']);
    assert.deepEqual(problems([said({ count: { done: 1, of: 0 } })], cells), ['share-over-one /0/count/done']);
    assert.deepEqual(problems([said({ count: { done: 1, of: 3 } })]), ['count-not-aggregate /0/count']);
  });

  it('finds what is done without a day, where there is a date to hold it against, moved or not', () => {
    const done = [said({ state: 'done' })];
    assert.deepEqual(problems(done), ['done-without-date /0/submittedAt']);
    assert.deepEqual(problems(done, { due: due('') }), []);
    assert.deepEqual(problems(done, { due: due(''), moves: [{ at: EARLIER, due: due('15/9/2023') }] }), ['done-without-date /0/submittedAt']);
  });

  it('finds a submission after its record', () => {
    assert.deepEqual(problems([said({ submittedAt: '2023-08-25T02:00:00.001Z' })]), ['submitted-after-recorded /0/submittedAt']);
  });

  it('finds a standing duty that is called done', () => {
    assert.deepEqual(problems([said({ state: 'done', submittedAt: EARLIER })], { kind: 'standing', due: due('thường xuyên') }), ['standing-of-standing /0/state']);
    assert.deepEqual(problems([said()], { kind: 'standing', due: due('thường xuyên') }), []);
  });

  it('is quick enough for a whole country', () => {
    const country = structure(bodies(3321, 'district'));
    const each = plan(Array.from({ length: 10 }, (_, n) => duty({ id: `d${n}` })));
    const standing = each.duties.flatMap(({ id }) => country.bodies.map((of) => says(of.id, AT, 'in-progress', { duty: id })));
    assert.ok(cpuSeconds(() => assert.deepEqual(checkStanding(standing, each, country), [])) < 3, 'not with bodies times statements');
  });
});
