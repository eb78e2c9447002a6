import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { matchesFilter, obligationsAt, type ObligationFilter } from '@quantriet/contract';
import { body, duty, plan, says, structure } from './support.js';

const place = structure([body('a', 'district'), body('b', 'district'), body('c', 'direct')]);
const study = duty({ addressees: { tiers: ['district', 'direct'] }, except: [{ body: 'b', reason: 'Không có phường' }] });
const carryOut = duty({ id: 'thuc-hien', stream: 'implementation', addressees: { bodies: ['c'] } });
const all = obligationsAt(plan([study, carryOut]), place, [says('a', '2023-08-01T00:00:00.000Z', 'done')], '2023-08-25T00:00:00.000Z');
const found = (filter: ObligationFilter): string[] => all.filter((each) => matchesFilter(each, filter)).map(({ id }) => id);

describe('a filter of obligations', () => {
  it('lets all through when it asks for nothing', () => {
    assert.deepEqual(found({}), ['hoc-tap:a', 'hoc-tap:b', 'hoc-tap:c', 'thuc-hien:c']);
    assert.equal(found({ duty: undefined, state: undefined }).length, 4);
  });

  it('narrows by each field, and by all together', () => {
    assert.deepEqual(found({ duty: 'thuc-hien' }), ['thuc-hien:c']);
    assert.deepEqual(found({ body: 'c' }), ['hoc-tap:c', 'thuc-hien:c']);
    assert.deepEqual(found({ tier: 'district' }), ['hoc-tap:a', 'hoc-tap:b']);
    assert.deepEqual(found({ stream: 'implementation' }), ['thuc-hien:c']);
    assert.deepEqual(found({ body: 'c', stream: 'study', state: 'no-data' }), ['hoc-tap:c']);
    assert.deepEqual(found({ duty: 'ai-do' }), []);
  });

  it('finds in no state what is not applicable', () => {
    assert.deepEqual(found({ state: 'done' }), ['hoc-tap:a']);
    assert.deepEqual(found({ state: 'no-data' }), ['hoc-tap:c', 'thuc-hien:c']);
  });
});
