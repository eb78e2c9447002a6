import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DeskRow, Field, FieldNote, Figure, Language, Values } from '@quantriet/contract';
import { countsOf, deskMessages, duePhrase, figureText, isWaiting, linesOf, newestOf, wholeNotes } from '@quantriet/components/report-desk/view';
import { reportOf, type Version } from '../../stories/support/desk-samples.js';
import { everyKind } from '../../stories/support/report-samples.js';

const field = (id: string, part: Partial<Field> = {}): Field => ({ ...everyKind.sections.flatMap(({ fields }) => fields).find((each) => each.id === id)!, ...part });
const row = (state: DeskRow['state'], i = 0): DeskRow => ({ body: `huyen-${i}`, tier: 'district', state, overdue: false });

test('every state has its count, also where nothing is in it', () => {
  assert.deepEqual(countsOf([]), { in: 0, late: 0, missing: 0, returned: 0, accepted: 0 });
  const counts = countsOf((['in', 'missing', 'in', 'accepted'] as const).map(row));
  assert.deepEqual(counts, { in: 2, late: 0, missing: 1, returned: 0, accepted: 1 });
  assert.equal(countsOf([row('withdrawn'), row('withdrawn', 1)])['withdrawn'], 2, 'a state that only later software knows is counted as well');
});

test('what has come in and is not decided waits for the receiver', () => {
  const waiting = ['in', 'late', 'missing', 'returned', 'accepted'].filter((state) => isWaiting({ state }));
  assert.deepEqual(waiting, ['in', 'late']);
});

test('a duty without a date has no due phrase', () => {
  assert.equal(duePhrase({ kind: 'none' }), '');
  assert.equal(duePhrase({ kind: 'promptly', phrase: 'kịp thời' }), 'kịp thời');
});

/** Lines of a report of some versions, as `label: text`, with what the version before said and what was asked for. */
function lines(versions: readonly Version[], language: Language = 'vi'): string[] {
  const { version, before } = newestOf(reportOf('huyen-440', versions));
  return linesOf(everyKind, version, before, deskMessages[language], language).map(({ field: { label }, text, before: earlier, notes }) =>
    [`${label[language]}: ${text ?? '–'}`, ...(earlier === undefined ? [] : [`was ${earlier}`]), ...notes.map((note) => `asked ${note}`)].join('; '));
}
const corrected = (earlier: Values, values: Values, notes: FieldNote[] = []) => lines([{ state: 'returned', values: earlier, notes }, { state: 'submitted', values }]);

test('a report says what was filled in, as people write it, in the order of its template', () => {
  const values = { 'han-che': 'Mưa lũ', 'hinh-thuc': 'truc-tuyen', tu: '2023-08-05', ky: '2023-08', 'chi-bo': { done: 1_000, of: 1_200 }, gio: 12.5, cuoc: 1_250 };
  assert.deepEqual(lines([{ state: 'submitted', values }]), [
    'Số cuộc: 1.250 cuộc', 'Số giờ: 12,5', 'Chi bộ đã học: 1.000/1.200 (83\u00a0%)', 'Từ ngày: 5/8/2023', 'Kỳ báo cáo: 8/2023', 'Hình thức: Trực tuyến', 'Hạn chế, nguyên nhân: Mưa lũ',
  ]);
  assert.deepEqual(lines([{ state: 'submitted', values: { cuoc: 3, 'hinh-thuc': 'truc-tiep' } }], 'en'), ['Events: 3 events', 'Form: In person']);
});

test('zero is said, and a share of nothing has no percentage', () => {
  assert.deepEqual(lines([{ state: 'submitted', values: { cuoc: 0, 'chi-bo': { done: 0, of: 0 } } }]), ['Số cuộc: 0 cuộc', 'Chi bộ đã học: 0/0']);
});

test('a correction says what it changed, emptied and newly filled, and nothing of what stayed', () => {
  assert.deepEqual(corrected({ cuoc: 3, lop: 5, 'chi-bo': { done: 1, of: 4 } }, { cuoc: 4, lop: 5, gio: 2 }), [
    'Số cuộc: 4 cuộc; was 3 cuộc', 'Số lớp: 5 lớp', 'Số giờ: 2; was Để trống', 'Chi bộ đã học: –; was 1/4 (25\u00a0%)',
  ]);
});

test('a first version changes nothing', () => {
  assert.deepEqual(lines([{ state: 'submitted', values: { cuoc: 3 } }]), ['Số cuộc: 3 cuộc']);
});

test('what was asked for stands at its field, of the version before first; a field of which nothing is said is not shown', () => {
  const first: Version = { state: 'returned', values: { cuoc: 3 }, notes: [{ field: 'cuoc', text: 'Đếm lại' }, { field: 'tu', text: 'Bổ sung ngày' }, { text: 'Chung' }] };
  const second: Version = { state: 'returned', values: { cuoc: 3 }, notes: [{ field: 'cuoc', text: 'Vẫn sai' }] };
  assert.deepEqual(lines([first, second]), ['Số cuộc: 3 cuộc; asked Đếm lại; asked Vẫn sai', 'Từ ngày: –; asked Bổ sung ngày']);
  assert.deepEqual(lines([{ state: 'submitted', values: {} }]), []);
  assert.deepEqual(corrected({ 'han-che': '' }, { 'han-che': '' }), [], 'an empty text says nothing');
});

test('notes on the whole are those of that version at no field', () => {
  const { version } = newestOf(reportOf('huyen-440', [{ state: 'returned', notes: [{ field: 'cuoc', text: 'Đếm lại' }, { text: 'Bổ sung hạn chế' }] }]));
  assert.deepEqual(wholeNotes(version), [{ text: 'Bổ sung hạn chế' }]);
  assert.deepEqual(wholeNotes({ ...version, notes: undefined }), []);
});

test('the newest version is held against the one before it', () => {
  const numbers = (...states: Array<Version['state']>) => {
    const { version, before } = newestOf(reportOf('huyen-440', states.map((state) => ({ state }))));
    return [version.version, before?.version];
  };
  assert.deepEqual([numbers('submitted'), numbers('returned', 'submitted'), numbers('returned', 'superseded', 'accepted')], [[1, undefined], [2, 1], [3, 2]]);
});

const names = new Map([['huyen-440', 'Huyện ủy Đức Thọ']]);
const part = (value: Figure['parts'][number]['value'], body = 'huyen-440'): Figure['parts'][number] => ({ body, report: `r-${body}`, version: 1, value });
const figure = (of: Field, found: Partial<Figure> = {}): Figure => ({ field: of.id, adds: of.adds, parts: [], silent: [], ...found });
/** In Vietnamese and in English. */
const texts = (of: Field, found: Partial<Figure> = {}) => (['vi', 'en'] as const).map((language) => figureText(figure(of, found), of, names, deskMessages[language], language));

test('a sum is said with its unit, and in the same digits as its parts', () => {
  assert.deepEqual(texts(field('cuoc'), { sum: 1_250, parts: [part(1_250)] }), ['1.250 cuộc', '1.250 events']);
  assert.deepEqual(texts(field('gio'), { sum: 12.5, parts: [part(12.5)] }), ['12,5', '12,5']);
  assert.deepEqual(texts(field('gio', { decimals: 6 }), { sum: 0.000_125, parts: [part(0.000_125)] }), ['0,000125', '0,000125'], 'no digit of it is lost');
  assert.deepEqual(texts(field('cuoc'), { sum: 0, parts: [part(0)] }), ['0 cuộc', '0 events']);
});

test('a share is said as its two counts and their percentage', () => {
  assert.deepEqual(texts(field('chi-bo'), { share: { done: 1_000, of: 1_200 }, parts: [part({ done: 1_000, of: 1_200 })] }), ['1.000/1.200 chi bộ (83\u00a0%)', '1.000/1.200 cells (83\u00a0%)']);
});

test('the latest is said with its unit and whose it is', () => {
  const month = part('2023-08');
  assert.deepEqual(texts(field('ky', { adds: 'latest' }), { latest: month, parts: [month] }), ['8/2023 (mới nhất, Huyện ủy Đức Thọ)', '8/2023 (latest, Huyện ủy Đức Thọ)']);
  const number = part(7, 'huyen-x');
  assert.deepEqual(texts(field('cuoc', { adds: 'latest' }), { latest: number, parts: [number] }), ['7 cuộc (mới nhất, huyen-x)', '7 events (latest, huyen-x)']);
});

test('texts stand in their parts alone', () => {
  assert.deepEqual(texts(field('han-che'), { parts: [part('Mưa lũ'), part('Thiếu tài liệu', 'huyen-x')] }), ['', '']);
});

test('nothing is said where nobody gave a value', () => {
  for (const id of ['cuoc', 'chi-bo', 'han-che']) assert.deepEqual(texts(field(id), { silent: ['huyen-440'] }), [undefined, undefined], id);
});
