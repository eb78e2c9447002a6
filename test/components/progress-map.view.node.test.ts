import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Body, MapUnit } from '@quantriet/contract';
import {
  columnsOf, isEmptyMap, mapProblem, mapView, sortRows, speechOf, tierTexts, type MapData, type MapQuestion, type MapRow, type MapView,
} from '@quantriet/components/progress-map/view';
import { districtIds, plan } from './fixtures.js';
import { manyLooks, mapAt, publishedAt, sheet } from './progress-map.fixtures.js';

const vi = speechOf('vi');
const en = speechOf('en');
const study: MapQuestion = { stream: 'study', colorBy: 'share' };
const ofDuty = (duty: string): MapQuestion => ({ ...study, duty });
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const legendOf = (view: MapView): string[] => view.legend.map(({ label, count, beside }) => plain(`${label}: ${count}${beside ? ` + ${beside}` : ''}`));
const rowFor = (view: MapView, short: string): MapRow => view.rows.find((row) => row.short === short)!;
const classes = (data: MapData, question: MapQuestion): string[] => mapView(data, question, vi).rows.slice(0, 13).map((row) => row.class);

describe('the sentence above the map', () => {
  const says = (day: string, question: MapQuestion, speech = vi): string => plain(mapView(mapAt(day), question, speech).headline.sentence);

  it('counts the bodies on the map, names the due date and the day, none of it typed', () => {
    assert.equal(says('2023-08-25', ofDuty('hoc-tap')), '9/13 huyện, thành, thị ủy đã xong · hạn trong tháng 8/2023 · tính đến 25/8/2023');
    assert.equal(says('2023-09-30', ofDuty('hoc-tap')), '11/13 huyện, thành, thị ủy đã xong · 2 quá hạn · hạn trong tháng 8/2023 · tính đến 30/9/2023');
  });

  it('says that nobody has said anything instead of a zero', () => {
    assert.equal(says('2023-07-20', ofDuty('hoc-tap')), 'Chưa có dữ liệu về 13 huyện, thành, thị ủy · hạn trong tháng 8/2023 · tính đến 20/7/2023');
  });

  it('tells a stream by bodies that have done everything and by tasks', () => {
    assert.equal(says('2023-08-25', study), '0/13 huyện, thành, thị ủy đã xong tất cả · 9/26 việc đã xong · tính đến 25/8/2023');
  });

  it('names the only body a duty is laid on, and gives a standing duty no share', () => {
    assert.equal(says('2023-08-25', ofDuty('bao-cao-vien-tinh')), 'Ban Tuyên giáo Tỉnh ủy: hoàn thành đúng hạn, nộp ngày 28/7/2023 · hạn trong tháng 7/2023 · tính đến 25/8/2023');
    const standing: MapData = mapAt('2023-08-25', { ...plan, duties: plan.duties.map((duty) => (duty.id === 'hoc-tap' ? { ...duty, kind: 'standing', due: { kind: 'standing', phrase: 'thường xuyên' } } : duty)) });
    assert.equal(mapView(standing, ofDuty('hoc-tap'), vi).headline.sentence.replaceAll('\u00a0', ' '), 'Nhiệm vụ thường xuyên, không tính tỷ lệ · tính đến 25/8/2023');
  });

  it('follows a due date that was moved', () => {
    assert.match(says('2023-08-25', ofDuty('ke-hoach')), /hạn trước ngày 15\/9\/2023/);
    assert.match(says('2023-08-15', ofDuty('ke-hoach')), /hạn trong tháng 8\/2023/);
  });

  it('keeps a district that the sheet does not draw in the denominator', () => {
    const smaller = { ...mapAt('2023-08-25'), sheet: { ...sheet, units: sheet.units.slice(1) } };
    assert.match(mapView(smaller, ofDuty('hoc-tap'), vi).headline.sentence, /^9\/13 /);
  });

  it('reads in English', () => {
    assert.equal(says('2023-08-25', ofDuty('hoc-tap'), en), '9/13 huyện, thành, thị ủy done · due by 31 August 2023 · as of 25 August 2023');
  });
});

describe('what a unit looks like', () => {
  it('tells all, some, none, nothing said and nothing asked apart', () => {
    assert.deepEqual(classes(manyLooks(), study), ['full', 'q4', 'q3', 'q2', 'zero', 'no-data', 'not-applicable', ...Array<string>(6).fill('no-data')]);
  });

  it('never rounds a share up into another quarter', () => {
    const data = manyLooks();
    const progress = structuredClone(data.progress);
    const tally = progress.bodies.find(({ body }) => body === districtIds[0])!.streams[0]!.tally;
    tally.share = { done: 199, of: 200 };
    assert.equal(classes({ ...data, progress }, study)[0], 'q4');
  });

  it('by timeliness shows what presses most', () => {
    const byTime: MapQuestion = { stream: 'study', colorBy: 'timeliness' };
    assert.deepEqual(new Set(classes(mapAt('2023-08-25'), byTime)), new Set(['open', 'due-soon']));
    assert.deepEqual(new Set(classes(mapAt('2023-09-30'), byTime)), new Set(['open', 'overdue']));
  });

  it('for a duty shows each body’s part', () => {
    const of = classes(mapAt('2023-09-30'), ofDuty('hoc-tap'));
    assert.deepEqual(of, [...Array<string>(9).fill('done-on-time'), 'done-late', 'done-late', 'overdue', 'overdue']);
    assert.deepEqual(classes(mapAt('2023-08-25'), ofDuty('hoc-tap')).slice(9), Array<string>(4).fill('due-soon'));
    assert.equal(rowFor(mapView(mapAt('2023-08-25'), ofDuty('ke-hoach'), vi), 'Vũ Quang').summary, 'không áp dụng, không có phường');
  });

  it('never mixes the streams', () => {
    const both = mapAt('2023-08-25');
    const studied = mapView(both, study, vi).rows.map((row) => row.tally?.share.of);
    const carriedOut = mapView(both, { ...study, stream: 'implementation' }, vi).rows.map((row) => row.tally?.share.of);
    assert.equal(studied[0], 2);
    assert.equal(carriedOut[0], 1);
    assert.match(mapView(both, { ...study, stream: 'implementation' }, vi).title, /triển khai thực hiện/);
  });
});

describe('the legend', () => {
  it('gives each class its count among the bodies concerned, off-map tiles apart', () => {
    assert.deepEqual(legendOf(mapView(mapAt('2023-09-30'), ofDuty('hoc-tap'), vi)), [
      'Hoàn thành đúng hạn: 9/13', 'Hoàn thành quá hạn: 2/13', 'Quá hạn: 2/13 + 1/2', 'Chưa có dữ liệu: 0/13 + 1/2',
    ]);
  });

  it('gives what is outside every denominator a bare count', () => {
    assert.deepEqual(legendOf(mapView(manyLooks(), study, vi)), [
      'Xong tất cả: 1/12', '75–99 %: 1/12', '50–74 %: 1/12', '25–49 %: 1/12',
      'Chưa xong việc nào: 1/12', 'Chưa có dữ liệu: 7/12', 'Không áp dụng: 1 + 2',
    ]);
  });

  it('its classes add up to the units drawn', () => {
    for (const question of [study, ofDuty('hoc-tap'), ofDuty('ke-hoach'), { ...study, colorBy: 'timeliness' as const }]) {
      const { legend } = mapView(mapAt('2023-09-30'), question, vi);
      const sum = (of: (entry: (typeof legend)[number]) => string | undefined): number => legend.reduce((all, entry) => all + Number.parseInt(of(entry) ?? '0', 10), 0);
      assert.equal(sum(({ count }) => count), 13);
      assert.equal(sum(({ beside }) => beside), 2);
    }
  });
});

describe('joining units and bodies', () => {
  const unit = (code: string): MapUnit => ({ ...sheet.units[0]!, code, name: 'Đơn vị lạ' });
  const withUnits = (units: MapUnit[]): MapData => ({ ...mapAt('2023-08-25'), sheet: { ...sheet, units } });

  it('shows a unit without a body as such and counts it nowhere', () => {
    const view = mapView(withUnits([...sheet.units, unit('999')]), ofDuty('hoc-tap'), vi);
    assert.equal(rowFor(view, 'Đơn vị lạ').class, 'no-body');
    assert.ok(legendOf(view).includes('Không có cơ quan trong kế hoạch: 1'));
    assert.match(view.headline.sentence, /^9\/13 /);
  });

  it('lists bodies without a unit after the units', () => {
    const view = mapView(mapAt('2023-08-25'), study, vi);
    assert.deepEqual(view.rows.filter(({ place }) => place === 'none').map(({ name }) => name), ['Ban Tuyên giáo Tỉnh ủy']);
    assert.equal(view.rows.length, sheet.units.length + 1);
  });

  it('joins on the code, which may change hands: the body of the plan’s date has it', () => {
    const data = mapAt('2023-08-25');
    const heir = { ...data.structure.bodies.find(({ id }) => id === districtIds[0])!, id: 'nguoi-ke', name: 'Đảng ủy mới', code: '436', validFrom: '2025-07-01' };
    const bodies = data.structure.bodies.map((body): Body => (body.id === districtIds[0] ? { ...body, code: '436', validTo: '2025-06-30' } : body));
    const view = mapView({ ...data, structure: { ...data.structure, bodies: [...bodies, heir] }, sheet: { ...sheet, units: [unit('436')] } }, ofDuty('hoc-tap'), vi);
    assert.equal(view.rows[0]!.key, districtIds[0]);
  });

  it('draws no map without a sheet, and says so', () => {
    const { sheet: _none, ...data } = mapAt('2023-08-25');
    const view = mapView(data, ofDuty('hoc-tap'), vi);
    assert.match(view.notice!, /chưa có bản đồ/);
    assert.equal(view.rows.length, 15);
    assert.match(view.headline.sentence, /^9\/13 huyện, thành, thị ủy và 0\/2 đảng ủy trực thuộc/);
  });
});

describe('as much as the plan publishes', () => {
  it('with totals only, says so and tells the totals as sentences', () => {
    const view = mapView(publishedAt('2023-08-25', 'totals'), study, vi);
    assert.equal(view.public, false);
    assert.equal(view.rows.length, 0);
    assert.match(view.notice!, /không công bố kết quả của từng cơ quan/);
    assert.deepEqual(view.totals, [
      'Học tập, quán triệt ở cấp huyện: 9/13 huyện, thành, thị ủy và 0/2 đảng ủy trực thuộc đã xong, 1 chưa có dữ liệu.',
      'Học tập tại chi bộ: 0/13 huyện, thành, thị ủy đã xong, 12 chưa có dữ liệu.',
    ]);
  });

  it('with totals that nobody has fed yet, says that and no zero', () => {
    const view = mapView(publishedAt('2023-07-20', 'totals'), ofDuty('hoc-tap'), vi);
    assert.deepEqual(view.totals, ['Học tập, quán triệt ở cấp huyện: chưa có dữ liệu về 13 huyện, thành, thị ủy và 2 đảng ủy trực thuộc.']);
  });

  it('with documents only, gives no figure at all', () => {
    const view = mapView(publishedAt('2023-08-25', 'documents'), ofDuty('hoc-tap'), vi);
    assert.deepEqual(view.totals, []);
    assert.match(view.notice!, /chỉ công bố văn bản/);
    assert.equal(view.headline.sentence.replaceAll('\u00a0', ' '), 'hạn trong tháng 8/2023 · tính đến 25/8/2023');
  });
});

describe('the same in other forms', () => {
  it('in sentences, tier by tier, names in Vietnamese order', () => {
    const [districts, direct] = tierTexts(mapView(mapAt('2023-09-30'), ofDuty('hoc-tap'), vi), vi);
    assert.equal(districts!.sentence.replaceAll('\u00a0', ' '), '11/13 huyện, thành, thị ủy đã xong · 2 quá hạn');
    assert.deepEqual(districts!.groups.map(({ label, names }) => `${label}: ${names.join(', ')}`), [
      'Hoàn thành đúng hạn: Can Lộc, Đức Thọ, Hương Khê, Hương Sơn, Nghi Xuân, Thạch Hà, TP Hà Tĩnh, TX Hồng Lĩnh, Vũ Quang',
      'Hoàn thành quá hạn: Cẩm Xuyên, Kỳ Anh', 'Quá hạn: Lộc Hà, TX Kỳ Anh',
    ]);
    assert.equal(direct!.title, 'Đảng ủy trực thuộc');
  });

  it('sorted by value, not by text, what is not known last either way', () => {
    const { rows } = mapView(manyLooks(), study, vi);
    const order = (descending: boolean): string[] => sortRows(rows, { column: 'done', descending }).slice(0, 5).map((row) => row.figure);
    assert.deepEqual(order(false), ['0/4', '1/4', '2/4', '3/4', '4/4']);
    assert.deepEqual(order(true), ['4/4', '3/4', '2/4', '1/4', '0/4']);
  });

  it('has only columns in which something stands', () => {
    const columns = (data: MapData, question: MapQuestion): string[] => columnsOf(mapView(data, question, vi).rows);
    assert.deepEqual(columns(mapAt('2023-08-25'), study), ['name', 'tier', 'class', 'done', 'overdue', 'noData']);
    assert.deepEqual(columns(mapAt('2023-08-25'), ofDuty('hoc-tap')), ['name', 'tier', 'class', 'submitted']);
    assert.ok(columns(mapAt('2023-08-25'), ofDuty('chi-bo')).includes('done'));
  });

  it('says of a unit its figures and what presses', () => {
    const summary = (data: MapData, question: MapQuestion, short: string): string => plain(rowFor(mapView(data, question, vi), short).summary);
    assert.equal(summary(manyLooks(), study, 'TX Hồng Lĩnh'), '3/4 việc đã xong (75 %)');
    assert.equal(summary(manyLooks(), study, 'Nghi Xuân'), 'chưa có dữ liệu');
    assert.equal(summary(mapAt('2023-09-30'), { ...study, colorBy: 'timeliness' }, 'Lộc Hà'), '0/2 việc đã xong (0 %), 1 quá hạn, 1 chưa có dữ liệu');
    assert.equal(summary(mapAt('2023-09-30'), ofDuty('hoc-tap'), 'Đức Thọ'), 'hoàn thành đúng hạn, nộp ngày 24/8/2023');
  });
});

describe('data that cannot be shown', () => {
  const data = mapAt('2023-08-25');
  const codeOf = (of: unknown, question: MapQuestion): string | undefined => mapProblem(of as MapData, question)?.code;

  it('is named: an unknown duty, an unknown stream, a part that is missing', () => {
    assert.equal(codeOf(data, ofDuty('khong-co')), 'unknown-duty');
    assert.equal(codeOf(data, { ...study, stream: 'khong-co' }), 'unknown-stream');
    assert.equal(codeOf({ ...data, obligations: undefined }, ofDuty('hoc-tap')), 'bad-data');
    for (const broken of [null, 'text', 7, {}, { plan }, []]) assert.equal(codeOf(broken, study), 'bad-data');
    assert.equal(codeOf(data, study), undefined);
  });

  it('is empty where the plan has no duty of the stream', () => {
    const none = { ...data, plan: { ...plan, duties: plan.duties.filter(({ stream }) => stream === 'study') } };
    assert.equal(isEmptyMap(none, { ...study, stream: 'implementation' }), true);
    assert.equal(isEmptyMap(none, study), false);
  });
});
