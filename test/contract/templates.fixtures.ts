import type { Field, Template, Values } from '@quantriet/contract';
import fc from 'fast-check';

const say = (vi: string) => ({ vi, en: `${vi} (en)` });

/** One field of every kind, with a condition, a computed field and a rule. */
export const everyKind: Template = {
  id: 'du-loai', version: 1, title: say('Đủ loại'),
  sections: [{
    id: 'mot', title: say('Một'),
    fields: [
      { id: 'nguyen', kind: 'whole', label: say('Số nguyên'), required: true, min: 0, max: 1_000, adds: 'sum' },
      { id: 'le', kind: 'decimal', label: say('Số lẻ'), decimals: 2, min: -5, max: 1_000_000, adds: 'sum' },
      { id: 'tong', kind: 'decimal', label: say('Tổng'), decimals: 2, computed: { sum: ['nguyen', 'le'] }, adds: 'sum' },
      { id: 'ty-le', kind: 'share', label: say('Tỷ lệ'), max: 10_000, adds: 'share', counts: true },
      { id: 'tu', kind: 'date', label: say('Từ ngày'), adds: 'latest' },
      { id: 'den', kind: 'date', label: say('Đến ngày'), adds: 'none' },
      { id: 'thang', kind: 'month', label: say('Tháng'), adds: 'latest' },
      { id: 'chon', kind: 'choice', label: say('Chọn'), choices: [{ value: 'co', label: say('Có') }, { value: 'khong', label: say('Không') }], adds: 'none' },
      { id: 'chu', kind: 'text', label: say('Chữ'), required: true, maxLength: 20, shownIf: { field: 'chon', equals: ['co'] }, adds: 'list' },
      { id: 'bai', kind: 'long-text', label: say('Bài'), adds: 'list' },
    ],
  }],
  rules: [{ left: 'tu', is: 'at-most', right: 'den', message: say('“Từ ngày” phải trước “Đến ngày”.') }],
};

export const fieldOf = (id: string): Field => everyKind.sections[0]!.fields.find((field) => field.id === id)!;

const day = fc.date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
const cents = (min: number, max: number) => fc.integer({ min: min * 100, max: max * 100 }).map((n) => n / 100);

/** Values that the template takes, with and without what it does not require. */
export const validValues: fc.Arbitrary<Values> = fc.record({
  nguyen: fc.integer({ min: 0, max: 1_000 }),
  le: cents(-5, 1_000_000),
  'ty-le': fc.integer({ min: 0, max: 10_000 }).chain((of) => fc.integer({ min: 0, max: of }).map((done) => ({ done, of }))),
  thang: day.map((date) => date.slice(0, 7)),
  chon: fc.constantFrom('co', 'khong'),
  chu: fc.string({ minLength: 1, maxLength: 20 }).filter((text) => text.trim() !== ''),
  bai: fc.string({ maxLength: 100 }),
}, { requiredKeys: ['nguyen', 'chon', 'chu'] }).chain((values) => fc.tuple(day, day).map(([a, b]): Values => ({ ...values, tu: a < b ? a : b, den: a < b ? b : a })));
