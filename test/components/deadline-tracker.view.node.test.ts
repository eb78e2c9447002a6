import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { publicProgress, standingBook, type Plan } from '@quantriet/contract';
import { bodyGroups, citedPassages, dutyFacts, dutyRows, filterRows, groupRows, nextRows, sentence, sortRows, trackerWords, type DutyRow, type RowOptions } from '@quantriet/components/deadline-tracker/view';
import { districtIds, plan, planAt, standing, structure } from './fixtures.js';

const vi = trackerWords('vi');
const plain = (text: string | undefined): string => (text ?? '').replaceAll('\u00a0', ' ');

function rowsAt(day: string, options: Partial<RowOptions> = {}): DutyRow[] {
  return dutyRows(planAt(day), { words: vi, language: 'vi', ...options });
}
function rowAt(day: string, duty: string, options: Partial<RowOptions> = {}): DutyRow {
  return rowsAt(day, options).find((row) => row.duty.id === duty)!;
}
const idsOf = (rows: DutyRow[]): string[] => rows.map((row) => row.duty.id);
const sentenceOf = (row: DutyRow): string => plain(sentence(row.figures));

describe('progress in a sentence', () => {
  it('counts the districts at three instants, none of it typed', () => {
    const says = (day: string) => sentenceOf(rowAt(day, 'hoc-tap', { tier: 'district' }));
    assert.equal(says('2023-07-20'), '0/13 huyện, thành, thị ủy xong · 13 chưa có dữ liệu');
    assert.equal(says('2023-08-25'), '9/13 huyện, thành, thị ủy xong · 9 đúng hạn · 4 sắp đến hạn');
    assert.equal(says('2023-09-30'), '11/13 huyện, thành, thị ủy xong · 9 đúng hạn · 2 xong quá hạn · 2 đang quá hạn');
  });

  it('gives a duty of several tiers as a whole and by tier', () => {
    const { figures } = rowAt('2023-08-25', 'hoc-tap');
    assert.equal(plain(sentence(figures)), '9/15 cơ quan xong · 9 đúng hạn · 5 sắp đến hạn · 1 chưa có dữ liệu');
    assert.equal(figures.amongThem, 'Trong đó: 9/13 huyện, thành, thị ủy; 0/2 đảng ủy trực thuộc');
    assert.equal(sentenceOf(rowAt('2023-08-25', 'hoc-tap', { tier: 'direct' })), '0/2 đảng ủy trực thuộc xong · 1 sắp đến hạn · 1 chưa có dữ liệu');
  });

  it('keeps what does not concern a body out of the denominator, and says so', () => {
    assert.equal(sentenceOf(rowAt('2023-08-25', 'ke-hoach')), '0/12 huyện, thành, thị ủy xong · 4 trong hạn · 8 chưa có dữ liệu · 1 không áp dụng');
  });

  it('names the only body, and gives standing duties no share', () => {
    const only = rowAt('2023-08-25', 'bao-cao-vien-tinh');
    assert.deepEqual([only.figures.single, only.status, sentenceOf(only)], ['Ban Tuyên giáo Tỉnh ủy', 'done-on-time', '']);
    const standingDuty = rowAt('2023-08-25', 'tuyen-truyen');
    assert.deepEqual([standingDuty.figures.single, standingDuty.status, standingDuty.share], ['Báo tỉnh', 'standing', undefined]);
  });

  it('adds what bodies below have counted, as two counts', () => {
    assert.match(plain(rowAt('2023-08-25', 'chi-bo').figures.below), /1\.200\/1\.500 chi bộ/);
  });

  it('shows one body’s own part where it is asked for', () => {
    const own = rowAt('2023-09-30', 'hoc-tap', { body: districtIds[9] });
    assert.equal(own.status, 'done-late');
    assert.equal(plain(own.figures.single), 'Huyện ủy Cẩm Xuyên · nộp 5/9/2023');
    assert.equal(own.countdown, undefined);
  });

  it('reads in English, the plan’s own words kept', () => {
    assert.equal(
      plain(sentence(rowAt('2023-09-30', 'hoc-tap', { words: trackerWords('en'), language: 'en', tier: 'district' }).figures)),
      '11/13 huyện, thành, thị ủy done · 9 on time · 2 late · 2 overdue',
    );
  });
});

describe('due dates', () => {
  it('counts down, to the last day and past it', () => {
    const left = (day: string) => plain(rowAt(day, 'hoc-tap').countdown);
    assert.equal(left('2023-08-25'), 'còn 6 ngày');
    assert.equal(left('2023-08-31'), 'hôm nay là hạn cuối');
    assert.equal(left('2023-09-03'), 'quá hạn 3 ngày');
  });

  it('calls nobody late of whom nothing is known', () => {
    const silent: Plan = { ...plan, duties: plan.duties.filter(({ id }) => id === 'hoc-tap') };
    const { progress } = { progress: publicProgress(silent, structure, { ...standingBook(silent, structure, []), publicity: 'bodies' }, '2023-09-03T16:59:59.999Z') };
    const [row] = dutyRows({ plan: silent, structure, progress }, { words: vi, language: 'vi' });
    assert.equal(row!.status, 'no-data');
    assert.equal(row!.countdown, undefined);
  });

  it('says the phrase, the day where the phrase does not, and what is missing', () => {
    const due = (duty: string) => rowAt('2023-08-25', duty).due;
    assert.equal(due('hoc-tap').text, 'Hạn: trong tháng 8/2023');
    assert.equal(due('hoc-tap').until, 'đến hết 31/8/2023');
    assert.equal(due('chi-bo').text, 'không ghi hạn');
    assert.equal(due('tong-hop').text, 'Hạn: kịp thời');
    assert.equal(due('bao-cao').text, 'Hạn: định kỳ (không ghi kỳ)');
    assert.equal(due('tuyen-truyen').text, 'thường xuyên');
  });

  it('shows an extension from the day it was given, with the earlier phrase and the reason', () => {
    assert.equal(rowAt('2023-08-19', 'ke-hoach').due.movedFrom, undefined);
    assert.equal(rowAt('2023-08-19', 'ke-hoach').due.text, 'Hạn: trong tháng 8/2023');
    const { due } = rowAt('2023-08-25', 'ke-hoach');
    assert.deepEqual([due.text, due.until, due.movedFrom], ['Hạn: trước ngày 15/9/2023', 'đến hết 14/9/2023', 'trước là “trong tháng 8/2023” (Mưa lũ)']);
  });
});

describe('status of a duty', () => {
  it('follows the most pressing part', () => {
    const statusOn = (day: string, duty: string) => rowAt(day, duty).status;
    assert.equal(statusOn('2023-07-20', 'hoc-tap'), 'no-data');
    assert.equal(statusOn('2023-08-05', 'hoc-tap'), 'in-time');
    assert.equal(statusOn('2023-08-25', 'hoc-tap'), 'due-soon');
    assert.equal(statusOn('2023-09-30', 'hoc-tap'), 'overdue');
    assert.equal(statusOn('2023-08-25', 'bao-cao-vien-tinh'), 'done-on-time');
    assert.equal(statusOn('2023-08-25', 'tuyen-truyen'), 'standing');
    assert.equal(statusOn('2023-08-25', 'chi-bo'), 'in-progress');
  });
});

describe('finding and sorting', () => {
  const rows = rowsAt('2023-08-25');
  const find = (filter: Parameters<typeof filterRows>[1]) => idsOf(filterRows(rows, filter, planAt('2023-08-25')));

  it('filters by stream, tier, status and body', () => {
    assert.deepEqual(find({ stream: 'implementation' }), ['ke-hoach', 'bao-cao']);
    assert.deepEqual(find({ tier: 'direct' }), ['hoc-tap', 'bao-cao']);
    assert.deepEqual(find({ status: 'due-soon' }), ['hoc-tap']);
    assert.deepEqual(find({ body: 'ban-tuyen-giao' }), ['bao-cao-vien-tinh', 'tong-hop']);
    assert.equal(find({}).length, 7);
  });

  it('searches without marks, in any order, in bodies and documents too', () => {
    assert.deepEqual(find({ text: 'QUAN TRIET hoc tap' }), ['hoc-tap']);
    assert.deepEqual(find({ text: 'đức thọ' }), ['hoc-tap', 'ke-hoach', 'chi-bo']);
    assert.equal(find({ text: '23-ct' }).length, 7);
    assert.deepEqual(find({ text: 'không có chữ này' }), []);
  });

  it('sorts by due date, share and Vietnamese title, what has no value always last', () => {
    assert.deepEqual(idsOf(sortRows(rows, 'due')).slice(0, 3), ['bao-cao-vien-tinh', 'hoc-tap', 'ke-hoach']);
    assert.deepEqual(idsOf(sortRows(rows, 'due', true)).slice(0, 3), ['ke-hoach', 'hoc-tap', 'bao-cao-vien-tinh']);
    assert.equal(idsOf(sortRows(rows, 'share', true))[0], 'bao-cao-vien-tinh');
    assert.equal(idsOf(sortRows(rows, 'share', true)).at(-1), 'tuyen-truyen');
    const titles = sortRows(rows, 'title').map(({ duty }) => duty.title);
    assert.deepEqual(titles, ['Ban hành kế hoạch thực hiện', 'Báo cáo kết quả', 'Học tập tại chi bộ', 'Học tập, quán triệt ở cấp huyện', 'Hội nghị báo cáo viên cấp tỉnh', 'Tổng hợp, báo cáo Ban Thường vụ', 'Tuyên truyền trên báo']);
  });

  it('takes what is to be done next: no finished, no standing duties, dates first', () => {
    assert.deepEqual(idsOf(nextRows(rows, 3, '2023-08-25T16:59:59.999Z')), ['hoc-tap', 'ke-hoach', 'chi-bo']);
    assert.ok(!idsOf(nextRows(rows, 99, '2023-08-25T16:59:59.999Z')).includes('tuyen-truyen'));
  });

  it('keeps the streams apart, tiers from the top', () => {
    const groups = groupRows(rows, vi);
    assert.deepEqual(groups.map(({ stream }) => stream), ['study', 'implementation']);
    assert.deepEqual(groups[0]!.tiers.map(({ name }) => name), ['cấp tỉnh', 'huyện, thành, thị ủy và đảng ủy trực thuộc', 'huyện, thành, thị ủy']);
  });
});

describe('behind a duty', () => {
  it('lists the bodies, the late first, each with what is known of it', () => {
    const data = planAt('2023-09-30');
    const duty = plan.duties[1]!;
    const groups = bodyGroups(data.obligations, duty, structure, vi, 'vi');
    assert.deepEqual(groups.map(({ label, bodies }) => [label, bodies.length]), [
      ['quá hạn', 3], ['chưa có dữ liệu', 1], ['hoàn thành quá hạn', 2], ['hoàn thành đúng hạn', 9],
    ]);
    assert.deepEqual(groups[2]!.bodies.map(({ name, notes }) => [name, ...notes.map(plain)]), [['Huyện ủy Cẩm Xuyên', 'nộp 5/9/2023'], ['Huyện ủy Kỳ Anh', 'nộp 5/9/2023']]);
    assert.equal(groups[3]!.bodies[0]!.name, 'Huyện ủy Can Lộc');
    assert.equal(groups[3]!.bodies.at(-1)!.name, 'Thị ủy Hồng Lĩnh');
  });

  it('gives counts below and reasons', () => {
    const { obligations } = planAt('2023-08-25');
    const notes = (duty: number, status: string) =>
      bodyGroups(obligations, plan.duties[duty]!, structure, vi, 'vi').find((group) => group.status === status)!.bodies[0]!.notes.map(plain);
    assert.deepEqual(notes(3, 'in-progress'), ['1.200/1.500 chi bộ']);
    assert.deepEqual(notes(2, 'not-applicable'), ['không có phường']);
  });

  it('tells who leads, helps, answers to whom, and on what it rests', () => {
    const data = planAt('2023-08-25');
    const facts = Object.fromEntries(dutyFacts(rowAt('2023-08-25', 'bao-cao-vien-tinh'), data, vi).map(({ term, text }) => [term, text]));
    assert.deepEqual(facts, { 'Chủ trì': 'Ban Tuyên giáo Tỉnh ủy', 'Phối hợp': 'Đảng ủy Công an tỉnh', 'Văn bản': 'Chỉ thị 23-CT/TW' });
    const study = rowAt('2023-08-25', 'hoc-tap');
    assert.deepEqual(citedPassages(study, data).map(({ text }) => text), ['Chỉ thị 23-CT/TW, điểm đ khoản 2 Điều 1', 'Chỉ thị 23-CT/TW']);
    const inSection = { ...study, duty: { ...study.duty, cites: [{ document: 'chi-thi', passage: 'muc-3.khoan-1.diem-a' }] } };
    assert.equal(citedPassages(inSection, data)[0]?.text, 'Chỉ thị 23-CT/TW, tiết a điểm 1 mục III');
    assert.ok(dutyFacts(study, data, vi).some(({ text }) => text === 'Ban Tuyên giáo Tỉnh ủy, kịp thời'));
  });
});

describe('what a plan keeps to itself', () => {
  it('shows totals, and says nothing of a duty of one body', () => {
    const totals: Plan = { ...plan, publicity: 'totals' };
    const progress = publicProgress(totals, structure, standingBook(totals, structure, standing), '2023-08-25T16:59:59.999Z');
    const rows = dutyRows({ plan: totals, structure, progress }, { words: vi, language: 'vi' });
    assert.equal(rows[1]!.figures.headline, '9/15 cơ quan xong');
    assert.equal(rows[0]!.status, 'unpublished');
    assert.equal(sentence(rows[0]!.figures), '');
  });

  it('shows dates alone where only documents are public', () => {
    const shut: Plan = { ...plan, publicity: 'documents' };
    const progress = publicProgress(shut, structure, standingBook(shut, structure, standing), '2023-08-25T16:59:59.999Z');
    const rows = dutyRows({ plan: shut, structure, progress }, { words: vi, language: 'vi' });
    assert.ok(rows.every(({ share }) => share === undefined));
    assert.equal(plain(rows[1]!.countdown), 'còn 6 ngày');
  });
});
