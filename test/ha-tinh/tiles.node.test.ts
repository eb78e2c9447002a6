import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { neighbors } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { MapSheet, MapUnit } from '@quantriet/contract';
import { outputs } from '@quantriet/contract/outputs';
import { mapSheet2023, mapSheet2025, mapSheetOf, mapSheets, structure2023, structures, tiles2023 } from '@quantriet/ha-tinh';

const distance = (a: MapUnit, b: MapUnit): [number, number] => [Math.abs(a.label[0] - b.label[0]), Math.abs(a.label[1] - b.label[1])];
const touch = (a: MapUnit, b: MapUnit): boolean => ['90,0', '45,78'].includes(distance(a, b).join());
const unitOf = (sheet: MapSheet, code: string): MapUnit => sheet.units.find((unit) => unit.code === code)!;

/** Those that lie by the sea; in 2023 with the provincial town, which districts by the sea surround. */
const coast: Record<string, string[]> = {
  'ha-tinh-2023': ['442', '448', '445', '436', '446', '447', '449'],
  'ha-tinh-2025': [
    '18364', '18373', '18394', '18568', '18604', '18628', '18619', '18682', '18676', '18742', '18766', '18775', '18790', '18781', '18823', '18832',
  ],
};

for (const sheet of mapSheets) {
  describe(`tile map ${sheet.id}`, () => {
    const structure = structures.find(({ id }) => id === sheet.structure)!;
    const onMap = sheet.units.filter(({ offMap }) => !offMap);
    const offMap = sheet.units.filter((unit) => unit.offMap);

    it('fits the contract', () => {
      outputs['mapSheets.get'].parse(sheet);
    });

    it('has a tile for every committee that reports: those with an area on the map, the direct ones beside it', () => {
      const committees = structure.bodies.filter(({ tier }) => ['district', 'commune', 'direct'].includes(tier));
      assert.deepEqual(sheet.units.map(({ code }) => code).sort(), committees.map(({ code, id }) => code ?? id).sort());
      assert.deepEqual(offMap.map(({ code }) => code).sort(), committees.filter(({ tier }) => tier === 'direct').map(({ id }) => id).sort());
    });

    it('lays no tile over another and sets the off-map ones apart', () => {
      sheet.units.forEach((unit, index) => {
        for (const other of sheet.units.slice(index + 1)) {
          const [dx, dy] = distance(unit, other);
          assert.ok(dx >= 90 || dy >= 78, `${unit.name} lies over ${other.name}`);
          if (Boolean(unit.offMap) !== Boolean(other.offMap)) assert.ok(!touch(unit, other), `${unit.name} touches ${other.name}`);
        }
      });
    });

    it('hangs together and stays inside its view box', () => {
      const reached = new Set([onMap[0]!]);
      for (const unit of reached) onMap.filter((other) => touch(unit, other)).forEach((other) => reached.add(other));
      assert.equal(reached.size, onMap.length);
      const [left, top, width, height] = sheet.viewBox;
      for (const { label: [x, y] } of sheet.units) {
        assert.ok(x - 45 >= left && x + 45 <= left + width && y - 52 >= top && y + 52 <= top + height);
      }
    });

    it('has the sea on the right: in no row does an inland tile stand right of a coastal one', () => {
      const coastal = new Set(coast[sheet.id]);
      for (const unit of onMap.filter(({ code }) => coastal.has(code))) {
        const right = onMap.filter(({ label: [x, y] }) => y === unit.label[1] && x > unit.label[0]);
        assert.deepEqual(right.filter(({ code }) => !coastal.has(code)).map(({ name }) => name), [], unit.name);
      }
    });
  });
}

describe('a layout', () => {
  it('that names a body the structure does not have is refused by name', () => {
    assert.throws(() => mapSheetOf({ ...tiles2023, tiles: [['999', 0, 0]] }, structure2023), /tile for 999/);
  });
});

/** Boundaries are not part of this repository; QUANTRIET_GEO names a folder that has them. */
const geo = process.env['QUANTRIET_GEO'];
const cases = [
  { sheet: mapSheet2023, file: 'ha-tinh-2023-districts.topojson', object: 'districts', floor: 0.95 },
  { sheet: mapSheet2025, file: 'ha-tinh-2025-communes.topojson', object: 'communes', floor: 0.86 },
];

function truePairs(path: string, object: string): Array<[string, string]> {
  const topology = JSON.parse(readFileSync(path, 'utf8')) as Topology;
  const { geometries } = topology.objects[object] as GeometryCollection;
  const code = (index: number): string => String(geometries[index]!.id);
  return neighbors(geometries).flatMap((list, index) => list.filter((other) => other > index).map((other): [string, string] => [code(index), code(other)]));
}

describe('true neighbours', () => {
  for (const { sheet, file, object, floor } of cases) {
    const path = join(geo ?? '', file);
    const skip = !geo ? 'QUANTRIET_GEO is not set: no boundaries to compare with' : !existsSync(path) ? `there is no ${path}` : false;

    it(`of ${sheet.id} touch on its tile map`, { skip }, (t) => {
      const pairs = truePairs(path, object);
      const kept = pairs.filter(([a, b]) => touch(unitOf(sheet, a), unitOf(sheet, b))).length;
      t.diagnostic(`${sheet.id}: ${kept} of ${pairs.length} pairs of neighbours kept (${Math.floor((100 * kept) / pairs.length)} %)`);
      assert.ok(kept / pairs.length >= floor, `${kept} of ${pairs.length}`);
    });
  }

  it('by the sea stand right of those inland', { skip: geo ? false : 'QUANTRIET_GEO is not set: no boundaries to compare with' }, () => {
    const coastal = new Set(coast['ha-tinh-2023']);
    for (const pair of truePairs(join(geo!, cases[0]!.file), cases[0]!.object)) {
      const [inland, sea] = coastal.has(pair[0]) ? [pair[1], pair[0]] : pair;
      if (coastal.has(inland) || !coastal.has(sea)) continue;
      const [west, east] = [unitOf(mapSheet2023, inland), unitOf(mapSheet2023, sea)];
      assert.ok(east.label[0] > west.label[0], `${east.name} is not right of ${west.name}`);
    }
  });
});
