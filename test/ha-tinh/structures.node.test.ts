import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { expand, isValidOn } from '@quantriet/contract';
import { outputs } from '@quantriet/contract/outputs';
import { structure2023, structure2025, structures, plan2025 } from '@quantriet/ha-tinh';

const inTier = (structure: typeof structure2023, tier: string) => structure.bodies.filter((body) => body.tier === tier);

describe('structures', () => {
  it('fit the contract', () => structures.forEach((structure) => outputs['structures.get'].parse(structure)));

  it('have 13 districts with three-digit codes until 30/6/2025', () => {
    const districts = inTier(structure2023, 'district');
    assert.equal(districts.length, 13);
    assert.ok(districts.every(({ code, validTo }) => /^\d{3}$/.test(code!) && validTo === '2025-06-30'));
    assert.ok(districts.every((body) => isValidOn(body, '2023-07') && !isValidOn(body, '2025-07-01')));
  });

  it('have 69 communes with five-digit codes since 1/7/2025, and no district tier', () => {
    const communes = inTier(structure2025, 'commune');
    assert.equal(communes.length, 69);
    assert.ok(communes.every(({ code, validFrom }) => /^\d{5}$/.test(code!) && validFrom === '2025-07-01'));
    assert.equal(communes.filter(({ name }) => name.startsWith('Đảng ủy phường ')).length, 9);
    assert.ok(!structure2025.tiers.some(({ id }) => id === 'district'));
    assert.equal(structure2025.bodies.find(({ code }) => code === '18073')?.name, 'Đảng ủy phường Thành Sen');
  });

  it('count four direct committees and name the police alone', () => {
    for (const structure of [structure2023, structure2025]) {
      const direct = inTier(structure, 'direct');
      assert.deepEqual(direct.filter(({ unnamed }) => !unnamed).map(({ name }) => name), ['Đảng ủy Công an tỉnh']);
      assert.equal(direct.length, 4);
    }
  });

  it('tell the places apart by their short names', () => {
    for (const { bodies } of structures) {
      const names = bodies.map(({ shortName, name }) => shortName ?? name);
      assert.equal(new Set(names).size, names.length);
    }
  });

  it('concern nobody before they begin', () => {
    const [duty] = plan2025.duties.filter(({ id }) => id === 'hoc-tap-cap-xa');
    assert.equal(expand(duty!, structure2025, '2025-06').filter(({ body }) => body.tier === 'commune').length, 0);
  });
});

describe('successors', () => {
  const successors = structure2025.successors!;

  it('lead from bodies of 2023 to bodies of 2025', () => {
    const old = new Set(structure2023.bodies.map(({ id }) => id));
    const current = new Set(structure2025.bodies.map(({ id }) => id));
    for (const { from, to } of successors) assert.ok(old.has(from) && current.has(to), `${from} ${to}`);
  });

  it('reach every commune and leave no district without', () => {
    const communes = inTier(structure2025, 'commune').map(({ id }) => id);
    const districts = inTier(structure2023, 'district').map(({ id }) => id);
    assert.ok(communes.every((id) => successors.some(({ to }) => to === id)));
    assert.ok(districts.every((id) => successors.some(({ from }) => from === id)));
  });

  it('mark the nine communes that straddle old districts', () => {
    const straddling = new Set(successors.filter(({ partial }) => partial).map(({ to }) => to));
    assert.equal(straddling.size, 9);
    for (const id of straddling) assert.ok(successors.filter(({ to }) => to === id).length > 1, id);
  });

  it('carry the propaganda commission on, and newspaper and broadcaster into one', () => {
    const from = (to: string) => successors.filter((link) => link.to === to).map((link) => link.from);
    assert.deepEqual(from('ban-tuyen-giao-dan-van'), ['ban-tuyen-giao']);
    assert.deepEqual(from('co-quan-bao-dai'), ['bao-ha-tinh', 'dai-ptth']);
  });
});
