import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkStructure, type Body, type Structure } from '@quantriet/contract';
import { bodies, body, cpuSeconds, structure } from './support.js';
import { assertWorded } from './wording.js';

function problems(of: Structure): string[] {
  const found = checkStructure(of);
  assertWorded(found);
  return found.map(({ code, pointer }) => `${code} ${pointer}`);
}
const ofBodies = (...members: Body[]): string[] => problems(structure(members));

describe('checking a structure', () => {
  it('finds nothing wrong with one that is right', () => {
    assert.deepEqual(ofBodies(body('btv', 'province'), body('huyen', 'district', { parent: 'btv', code: '440' }), body('xa', 'commune', { parent: 'huyen', code: '18073' })), []);
    assert.deepEqual(ofBodies(), []);
  });

  it('finds an id used twice, of a body or a tier', () => {
    assert.deepEqual(ofBodies(body('a', 'x'), body('b', 'x'), body('a', 'x')), ['duplicate-id /bodies/2/id']);
    const tiers = [{ id: 'x', name: 'Cấp', order: 0 }, { id: 'x', name: 'Cấp khác', order: 1 }];
    assert.deepEqual(problems(structure([], { tiers })), ['duplicate-id /tiers/1/id']);
  });

  it('finds a tier and a parent that are not there', () => {
    assert.deepEqual(problems(structure([body('a', 'x', { parent: 'b' })], { tiers: [] })), ['unknown-tier /bodies/0/tier', 'unknown-body /bodies/0/parent']);
  });

  it('finds one code for two bodies at one time, and lets codes be used again later', () => {
    const before = { code: '440', validTo: '2025-06-30' };
    assert.deepEqual(ofBodies(body('a', 'x', { code: '440' }), body('b', 'x', { code: '441' }), body('c', 'x', { code: '440' })), ['duplicate-body-code /bodies/2/code']);
    assert.deepEqual(ofBodies(body('a', 'x', before), body('b', 'x', { code: '440', validFrom: '2025-07-01' })), []);
    assert.deepEqual(ofBodies(body('a', 'x', before), body('b', 'x', { code: '440', validFrom: '2025-06-30' })), ['duplicate-body-code /bodies/1/code']);
    assert.deepEqual(ofBodies(body('b', 'x', { code: '440', validFrom: '2025-06-30' }), body('a', 'x', before)), ['duplicate-body-code /bodies/1/code']);
    assert.deepEqual(ofBodies(body('a', 'x'), body('b', 'x')), [], 'bodies without a code');
    assert.deepEqual(ofBodies(body('a', 'x', before), body('b', 'x', { code: '440', validFrom: '2025-07-01' }), body('c', 'x', { code: '440', validFrom: '2026-01-01' })), ['duplicate-body-code /bodies/2/code']);
  });

  it('finds parents that go round', () => {
    const round = structure([body('top', 'x'), body('a', 'x', { parent: 'c' }), body('b', 'x', { parent: 'a' }), body('c', 'x', { parent: 'b' })]);
    assert.deepEqual(problems(round), ['circular-bodies /bodies/1/parent']);
    assert.equal(checkStructure(round)[0]?.params?.path, 'a → c → b → a');
    assert.deepEqual(ofBodies(body('a', 'x', { parent: 'a' })), ['circular-bodies /bodies/0/parent']);
  });

  it('stands a chain of parents, and a number of bodies, longer than any real one', () => {
    const chain = bodies(10_000, 'x').map((each, i) => ({ ...each, code: String(i), ...(i ? { parent: `x-${i}` } : {}) }));
    assert.ok(cpuSeconds(() => assert.deepEqual(ofBodies(...chain), [])) < 3, 'not with the square of their number, which takes minutes');
    assert.deepEqual(ofBodies(...chain.map((each, i) => (i === 0 ? { ...each, parent: 'x-10000' } : each))), ['circular-bodies /bodies/0/parent']);
  });
});
