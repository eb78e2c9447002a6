import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { abbreviations, areaLabels, lonelySmall, MIN_FONT_PX, tileLabels, type TileName } from '../../packages/components/dist/progress-map/labels.js';
import { nearest, neighbour, smallestAround, type Box, type Direction, type Point } from '../../packages/components/dist/progress-map/neighbours.js';

const point = fc.tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: -500, max: 500 }));
const points = fc.uniqueArray(point, { minLength: 2, maxLength: 40, selector: ([x, y]) => `${x}:${y}` });
const isThatWay: Record<Direction, (dx: number, dy: number) => boolean> = {
  left: (dx) => dx < 0, right: (dx) => dx > 0, up: (_, dy) => dy < 0, down: (_, dy) => dy > 0,
};
const directions = Object.keys(isThatWay) as Direction[];

describe('the neighbour in a direction', () => {
  it('lies in that direction, and is missing only at the edge', () => {
    fc.assert(fc.property(points, fc.constantFrom(...directions), fc.nat(), (all, direction, seed) => {
      const from = seed % all.length;
      const [x, y] = all[from]!;
      const next = neighbour(all, from, direction);
      const thatWay = all.filter(([px, py]) => isThatWay[direction](px - x, py - y));
      if (next === undefined) assert.equal(thatWay.length, 0);
      else assert.ok(isThatWay[direction](all[next]![0] - x, all[next]![1] - y));
    }));
  });

  it('on hexagons is the one that touches', () => {
    const hexagons: Point[] = [[0, 0], [90, 0], [180, 0], [45, 78], [135, 78], [0, 156]];
    assert.equal(neighbour(hexagons, 0, 'right'), 1);
    assert.equal(neighbour(hexagons, 3, 'up'), 0);
    assert.equal(neighbour(hexagons, 0, 'down'), 3);
    assert.equal(neighbour(hexagons, 4, 'left'), 3);
    assert.equal(neighbour(hexagons, 0, 'left'), undefined);
  });

  it('leaves no unit out of reach of the arrow keys', () => {
    const island: Point[] = [[0, 0], [10, 0], [20, 0], [200, 90], [5, 300]];
    const reached = new Set([0]);
    for (const from of reached) for (const direction of directions) reached.add(neighbour(island, from, direction) ?? from);
    assert.equal(reached.size, island.length);
  });

  it('is asked of no point at all without failing', () => {
    assert.equal(neighbour([], 0, 'up'), undefined);
    assert.equal(nearest([], [0, 0], 10), undefined);
  });
});

describe('a pointer beside all shapes', () => {
  it('reaches the nearest label point, not one further than its reach', () => {
    assert.equal(nearest([[0, 0], [10, 0]], [7, 0], 12), 1);
    assert.equal(nearest([[0, 0], [10, 0]], [40, 0], 12), undefined);
  });

  it('in the water of an archipelago finds the archipelago', () => {
    const boxes: Box[] = [{ x: 0, y: 0, width: 500, height: 500 }, { x: 100, y: 100, width: 50, height: 50 }];
    assert.equal(smallestAround(boxes, [120, 120]), 1);
    assert.equal(smallestAround(boxes, [300, 300]), 0);
    assert.equal(smallestAround(boxes, [900, 900]), undefined);
  });
});

const box = (width: number, height = width): Box => ({ x: 0, y: 0, width, height });
const measure = (text: string): number => text.length * 0.58;
const lettering = { px: 1, basePx: 16, measure };
const names: TileName[] = [{ short: 'Đức Thọ', figure: '3/5' }, { short: 'TP Hà Tĩnh', figure: '5/5' }, { short: 'Kỳ Anh', figure: '0/5' }];
const on = (width: number, of = names): string[][] => tileLabels(of, of.map(() => box(width, width * 1.15)), lettering).lines;

describe('names in tiles', () => {
  it('say the name and the figure where there is room', () => {
    assert.deepEqual(on(120), [['Đức Thọ', '3/5'], ['TP Hà Tĩnh', '5/5'], ['Kỳ Anh', '0/5']]);
  });

  it('break a name before they leave the figure out, a type before the name is torn', () => {
    assert.deepEqual(on(62), [['Đức Thọ', '3/5'], ['TP', 'Hà Tĩnh', '5/5'], ['Kỳ Anh', '0/5']]);
  });

  it('shorten all names alike when they do not fit, and leave tiny tiles empty', () => {
    assert.deepEqual(on(36), [['ĐT', '3/5'], ['THT', '5/5'], ['KA', '0/5']]);
    assert.deepEqual(on(8), [[], [], []]);
  });

  it('fall back to initials that several share when nothing longer fits', () => {
    const alike = ['Thạch Lạc', 'Tùng Lộc', 'Toàn Lưu'].map((short) => ({ short, figure: 'quá hạn' }));
    assert.deepEqual(on(30, alike), [['TLạ'], ['TLộ'], ['TLư']]);
    assert.deepEqual(on(17, alike), [['TL'], ['TL'], ['TL']]);
  });

  it('never grow smaller than what reads on a phone', () => {
    fc.assert(fc.property(fc.integer({ min: 5, max: 300 }), fc.integer({ min: 8, max: 30 }), (width, basePx) => {
      const { fontPx } = tileLabels(names, names.map(() => box(width)), { ...lettering, basePx });
      assert.ok(fontPx >= MIN_FONT_PX);
    }));
  });

  it('stay inside their tile at every size', () => {
    fc.assert(fc.property(fc.integer({ min: 5, max: 300 }), (width) => {
      const { fontPx, lines } = tileLabels(names, names.map(() => box(width)), lettering);
      for (const line of lines.flat()) assert.ok(measure(line) * fontPx <= width);
    }));
  });
});

describe('abbreviations', () => {
  it('are initials, with as much of the last word as tells two apart', () => {
    assert.deepEqual(abbreviations(['Đức Thọ', 'Thạch Lạc', 'Tùng Lộc', 'Sơn Kim 1', 'Sơn Kim 2']), ['ĐT', 'TLạ', 'TLộ', 'SK1', 'SK2']);
  });

  it('end even where two names are the same', () => {
    assert.deepEqual(abbreviations(['Kỳ Anh', 'Kỳ Anh']), ['KAnh', 'KAnh']);
    assert.deepEqual(abbreviations(['Công an tỉnh']), ['CAT']);
  });
});

describe('names on real boundaries', () => {
  it('stand where they fit, and nowhere when only a few would', () => {
    const some = [box(200), box(200), box(10)];
    assert.deepEqual(areaLabels(names, some, lettering).lines, [['Đức Thọ'], ['TP Hà Tĩnh'], []]);
    assert.deepEqual(areaLabels(names, [box(200), box(10), box(10), box(10)].slice(1), lettering).lines, [[], [], []]);
  });
});

describe('markers', () => {
  it('go to small shapes that stand alone, not into a crowd', () => {
    const at: Point[] = [[0, 0], [500, 500], [510, 500], [900, 0]];
    const boxes = [box(6), box(6), box(6), box(100)];
    assert.deepEqual(lonelySmall(at, boxes, 1), [0]);
  });

  it('vanish as the map grows', () => {
    assert.deepEqual(lonelySmall([[0, 0]], [box(6)], 0.2), []);
  });
});
