import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Report, ReportVersion, Template } from '@quantriet/contract';
import {
  contentOf, correctedVersion, differences, draftOf, emptyDraft, formMessages, missingIn, notesByField, notesOf, phaseOf, sameContent, savedLine, shownSections, spokenProblems,
  templatesFor, textsOf, tidied, timeText, valueOf, valuesIn, type Draft,
} from '@quantriet/components/report-form/view';
import { everyKind } from '../../stories/support/report-samples.js';

const field = (id: string) => everyKind.sections.flatMap(({ fields }) => fields).find((each) => each.id === id)!;
const templates = templatesFor(everyKind);
const typed = (texts: Record<string, string>, part: Partial<Draft> = {}): Draft => ({ ...emptyDraft(), texts: { ...emptyDraft().texts, report: texts }, ...part });

test('what is typed is read as people write it, and kept as typed where it cannot be read', () => {
  assert.equal(valueOf(field('cuoc'), { cuoc: '1.250' }), 1250);
  assert.equal(valueOf(field('cuoc'), { cuoc: '1.25' }), '1.25');
  assert.equal(valueOf(field('gio'), { gio: '12,5' }), 12.5);
  assert.equal(valueOf(field('tu'), { tu: '30/2/2023' }), '30/2/2023');
  assert.equal(valueOf(field('cuoc'), { cuoc: '  ' }), undefined);
  assert.deepEqual(valueOf(field('chi-bo'), { 'chi-bo.done': '1.000', 'chi-bo.of': '1.200' }), { done: 1000, of: 1200 });
  assert.equal(valueOf(field('chi-bo'), { 'chi-bo.done': '12' }), '12/');
});

test('leaving a field shows what was understood', () => {
  assert.equal(tidied(field('cuoc'), ' 1250 '), '1.250');
  assert.equal(tidied(field('gio'), '12'), '12');
  assert.equal(tidied(field('gio'), '12,55'), '12,55', 'a digit too many stays in sight');
  assert.equal(tidied(field('tu'), '05-08-2023'), '5/8/2023');
  assert.equal(tidied(field('han-che'), ' hai dòng \n'), ' hai dòng \n', 'texts are the person’s own');
});

test('a draft sent to a server and read again is the same draft', () => {
  const texts = { cuoc: '1.250', gio: '12,5', 'chi-bo.done': '12', 'chi-bo.of': '', tu: '5/8/2023', ky: '8/2023', 'hinh-thuc': 'truc-tiep', 'han-che': 'Mưa lũ' };
  const { values } = contentOf(typed(texts), templates);
  assert.deepEqual(textsOf(everyKind, values), texts);
  assert.ok(sameContent(contentOf(draftOf(contentOf(typed(texts), templates), templates), templates), contentOf(typed(texts), templates)));
});

test('hidden fields are not sent, and come back with what was in them', () => {
  const texts = { 'hinh-thuc': 'truc-tiep', 'dia-chi': 'hop.example.vn' };
  assert.deepEqual(valuesIn(typed(texts), templates), { 'hinh-thuc': 'truc-tiep' });
  assert.deepEqual(valuesIn(typed({ ...texts, 'hinh-thuc': 'truc-tuyen' }), templates), { 'hinh-thuc': 'truc-tuyen', 'dia-chi': 'hop.example.vn' });
});

test('a document answers once it has a type and a title; a plan by its id', () => {
  const draft = (product: Record<string, string>): Draft => ({ kind: 'product', texts: { report: { cuoc: '3' }, plan: {}, product } });
  assert.deepEqual(contentOf(draft({ type: 'Kế hoạch' }), templates), { values: {}, answer: { kind: 'product' } });
  assert.deepEqual(contentOf(draft({ type: 'Kế hoạch', title: 'Học tập', date: '2/8/2023' }), templates).answer, { kind: 'product', product: { type: 'Kế hoạch', title: 'Học tập', date: '2023-08-02' } });
  const plan = (id: string): Draft => ({ kind: 'plan', texts: { report: {}, plan: { plan: id }, product: {} } });
  assert.deepEqual(contentOf(plan('hong-linh-2023'), templates).answer, { kind: 'plan', plan: 'hong-linh-2023' });
  assert.deepEqual(contentOf(plan('Không phải mã'), templates).answer, { kind: 'plan' });
});

const version = (number: number, state: ReportVersion['state'], part: Partial<ReportVersion> = {}): ReportVersion =>
  ({ version: number, state, template: { id: 'du-loai', version: 1 }, answer: { kind: 'report' }, values: {}, ...part });
const report = (...versions: ReportVersion[]): Report => {
  const { state, version: number } = versions.at(-1)!;
  return { id: 'p.d.b', plan: 'p', duty: 'd', body: 'b', to: 't', state, version: number, revision: 1, updatedAt: '2023-08-25T03:00:00.000Z', sample: true, versions };
};

test('the receiver’s reasons stay in sight until it is sent again', () => {
  const notes = [{ field: 'cuoc', text: 'Kiểm tra' }, { field: 'cuoc', text: 'Bổ sung' }, { text: 'Chung' }];
  const returned = version(1, 'returned', { notes });
  assert.deepEqual(notesOf(report(returned)), notes);
  assert.deepEqual(notesOf(report(returned, version(2, 'draft'))), notes);
  assert.deepEqual(notesOf(report(returned, version(2, 'submitted'))), []);
  assert.deepEqual([...notesByField(notes)], [['cuoc', ['Kiểm tra', 'Bổ sung']]]);
});

test('a report is written, waits, or is there to read', () => {
  assert.deepEqual([undefined, report(version(1, 'draft')), report(version(1, 'returned')), report(version(1, 'submitted')), report(version(1, 'accepted'))].map(phaseOf), ['write', 'write', 'write', 'sent', 'accepted']);
  assert.equal(correctedVersion({ ...report(version(1, 'accepted'), version(2, 'draft')), accepted: 1 }), 1);
});

test('sections say how much is still required', () => {
  const missing = (values: Record<string, string | number>) => shownSections(everyKind, values).map((section) => missingIn(section, values));
  assert.deepEqual(missing({}), [2, 1]);
  assert.deepEqual(missing({ cuoc: 1, 'hinh-thuc': 'truc-tuyen' }), [1, 1]);
  const optional: Template = { ...everyKind, sections: [{ ...everyKind.sections[0]!, fields: [field('gio')] }] };
  assert.equal(missingIn(shownSections(optional, {})[0]!, {}), undefined);
});

test('nobody is told that a field is empty before they try to send', () => {
  const problems = [{ code: 'required', pointer: '/values/cuoc' }, { code: 'not-decimal', pointer: '/values/gio' }];
  assert.deepEqual(spokenProblems(problems, new Set(['cuoc', 'gio']), false), [problems[1]]);
  assert.deepEqual(spokenProblems(problems, new Set(), true), problems);
});

test('times are those of Viet Nam, with the day when it is another', () => {
  assert.equal(timeText('2023-08-25T03:32:00.000Z', '2023-08-25T16:00:00.000Z', 'vi'), '10:32');
  assert.equal(timeText('2023-08-25T03:32:00.000Z', '2023-08-25T17:00:00.000Z', 'vi'), '10:32 ngày 25/8/2023');
  assert.equal(timeText('2023-12-31T17:00:00.000Z', '2023-12-31T16:59:59.999Z', 'vi'), '00:00 ngày 1/1/2024');
  assert.equal(timeText('2023-08-25T16:59:00.000Z', '2023-08-26T03:00:00.000Z', 'en'), '23:59, 25 August 2023');
  assert.equal(savedLine('2023-08-25T03:32:00.000Z', '2023-08-25T03:33:00.000Z', '2023-08-25T03:40:00.000Z', formMessages.vi, 'vi'), 'Đã lưu trên máy này 10:32 · Đã lưu trên máy chủ 10:33');
});

test('two versions are told apart field by field', () => {
  const mine = typed({ cuoc: '12', 'hinh-thuc': 'truc-tiep' });
  const theirs = { values: { cuoc: 99, 'hinh-thuc': 'truc-tuyen' }, answer: { kind: 'report' as const } };
  assert.deepEqual(differences(mine, theirs, templates, formMessages.vi, 'vi'), [
    { label: 'Số cuộc', mine: '12', theirs: '99' },
    { label: 'Hình thức', mine: 'Trực tiếp', theirs: 'Trực tuyến' },
  ]);
});
