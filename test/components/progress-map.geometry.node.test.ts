import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { fitLabels, MIN_FONT_PX, roomsOf, type TileName } from '../../packages/components/dist/progress-map/labels.js';
import { ARROWS, neighbour, type Point } from '../../packages/components/dist/progress-map/neighbours.js';

const point = fc.tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: -500, max: 500 }));
const points = fc.uniqueArray(point, { minLength: 2, maxLength: 40, selector: ([x, y]) => `${x}:${y}` });
const directions = Object.values(ARROWS);
const isThatWay = ([x, y]: Point, dx: number, dy: number): boolean => x * dx + y * dy > 0;

describe('the neighbour in a direction', () => {
  it('lies in that direction, and is missing only at the edge', () => {
    fc.assert(fc.property(points, fc.constantFrom(...directions), fc.nat(), (all, direction, seed) => {
      const from = seed % all.length;
      const [x, y] = all[from]!;
      const next = neighbour(all, from, direction);
      const thatWay = all.filter(([px, py]) => isThatWay(direction, px - x, py - y));
      if (next === undefined) assert.equal(thatWay.length, 0);
      else assert.ok(isThatWay(direction, all[next]![0] - x, all[next]![1] - y));
    }));
  });

  it('on hexagons is the one that touches', () => {
    const hexagons: Point[] = [[0, 0], [90, 0], [180, 0], [45, 78], [135, 78], [0, 156]];
    assert.equal(neighbour(hexagons, 0, ARROWS['ArrowRight']!), 1);
    assert.equal(neighbour(hexagons, 3, ARROWS['ArrowUp']!), 0);
    assert.equal(neighbour(hexagons, 0, ARROWS['ArrowDown']!), 3);
    assert.equal(neighbour(hexagons, 4, ARROWS['ArrowLeft']!), 3);
    assert.equal(neighbour(hexagons, 0, ARROWS['ArrowLeft']!), undefined);
  });

  it('leaves no unit out of reach of the arrow keys', () => {
    const island: Point[] = [[0, 0], [10, 0], [20, 0], [200, 90], [5, 300]];
    const reached = new Set([0]);
    for (const from of reached) for (const direction of directions) reached.add(neighbour(island, from, direction) ?? from);
    assert.equal(reached.size, island.length);
  });

  it('is asked of no point at all without failing', () => {
    assert.equal(neighbour([], 0, ARROWS['ArrowUp']!), undefined);
  });
});

const names: TileName[] = [{ short: 'Đức Thọ', figure: '3/5' }, { short: 'TP Hà Tĩnh', figure: '5/5' }, { short: 'Kỳ Anh', figure: '0/5' }];
const on = (room: number, of = names): string[][] => fitLabels(of, of.map(() => room)).lines;

describe('names in units', () => {
  it('say the name and the figure where there is room', () => {
    assert.deepEqual(on(120), [['Đức Thọ', '3/5'], ['TP Hà Tĩnh', '5/5'], ['Kỳ Anh', '0/5']]);
  });

  it('are broken before the figure is left out, a type before the name is torn', () => {
    assert.deepEqual(on(70), [['Đức', 'Thọ', '3/5'], ['TP', 'Hà Tĩnh', '5/5'], ['Kỳ Anh', '0/5']]);
  });

  it('lose the figure, then all but their initials, and leave tiny units empty', () => {
    const communes = ['Thạch Lạc', 'Tùng Lộc', 'Sơn Kim 1', 'Toàn Lưu'].map((short) => ({ short, figure: 'quá hạn' }));
    assert.deepEqual(on(52, communes), [['Thạch', 'Lạc'], ['Tùng', 'Lộc'], ['Sơn', 'Kim 1'], ['Toàn', 'Lưu']]);
    assert.deepEqual(on(33, communes), [['TL'], ['TL'], ['SK1'], ['TL']]);
    assert.deepEqual(on(8, communes), [[], [], [], []]);
  });

  it('let a few long names give way instead of all', () => {
    const [first, ...rest] = on(52, [{ short: 'Bắc Hồng Lĩnh', figure: '?' }, ...['Tùng Lộc', 'Mai Phụ', 'Can Lộc', 'Yên Hòa'].map((short) => ({ short, figure: 'quá hạn' }))]);
    assert.deepEqual(first, ['BHL']);
    assert.deepEqual(rest[0], ['Tùng', 'Lộc']);
  });

  it('never grow smaller than what reads on a phone, and stay inside their unit at every size', () => {
    fc.assert(fc.property(fc.integer({ min: 5, max: 300 }), (room) => {
      const { fontPx, lines } = fitLabels(names, names.map(() => room));
      assert.ok(fontPx >= MIN_FONT_PX);
      for (const line of lines.flat()) assert.ok(line.length * 0.6 * fontPx <= room);
    }));
  });

  it('have the room to the next unit, and none where there are thousands', () => {
    assert.deepEqual(roomsOf([[0, 0], [30, 40], [300, 0]]), [50, 50, Math.hypot(270, 40)]);
    assert.ok(roomsOf(Array.from({ length: 3321 }, (_, index): Point => [index, 0])).every((room) => room === 0));
  });
});
