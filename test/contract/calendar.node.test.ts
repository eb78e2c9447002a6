import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { calendarOf, toICalendar, type Calendar } from '@quantriet/contract';
import { due, duty, plan } from './support.js';
import { vietnameseText } from './vietnamese.js';

const STAMPED = '2023-07-18T02:03:04.567Z';
const AUGUST = '2023-08-25T00:00:00.000Z';
const STAMP = 'DỮ LIỆU MINH HỌA';
const write = (calendar: Calendar): string => toICalendar(calendar, STAMPED, STAMP);
const withTitle = (title: string, sample = false): Calendar => calendarOf(plan([duty({ title })], { sample }), AUGUST);

/** Lines as a calendar program reads them: unfolded (RFC 5545, 3.1). */
const unfolded = (text: string): string[] => text.replace(/\r\n[ \t]/g, '').split('\r\n').slice(0, -1);
const property = (text: string, name: string): string[] => unfolded(text).filter((line) => line.startsWith(`${name}:`) || line.startsWith(`${name};`)).map((line) => line.slice(line.indexOf(':') + 1));
const unescaped = (text: string): string => text.replace(/\\([\\;,nN])/g, (_, char: string) => (char.toLowerCase() === 'n' ? '\n' : char));

describe('the calendar of a plan', () => {
  it('has an event on the last day of each due date, and none for a duty without one', () => {
    const each = plan(['trong tháng 8/2023', 'trước ngày 1/3/2024', '', 'thường xuyên', 'kịp thời', 'định kỳ'].map((phrase, i) => duty({ id: `d${i}`, due: due(phrase) })));
    assert.deepEqual(calendarOf(each, AUGUST).events.map(({ duty: id, date }) => [id, date]), [['d0', '2023-08-31'], ['d1', '2024-02-29']]);
  });

  it('describes an event by the phrase and the stream', () => {
    const describe = (stream: string): string => calendarOf(plan([duty({ stream })]), AUGUST).events[0]!.description;
    assert.equal(describe('study'), 'trong tháng 8/2023 · quán triệt, học tập, tuyên truyền');
    assert.equal(describe('implementation'), 'trong tháng 8/2023 · triển khai thực hiện');
    assert.equal(describe('mới'), 'trong tháng 8/2023');
  });

  it('moves an event when the due date is moved, and keeps its uid', () => {
    const moved = plan([duty({ moves: [{ at: '2023-08-28T00:00:00.000Z', due: due('15/9/2023') }] })]);
    const [before, later] = [AUGUST, '2023-08-28T00:00:00.000Z'].map((asOf) => calendarOf(moved, asOf).events[0]!);
    assert.deepEqual([before?.date, later?.date], ['2023-08-31', '2023-09-15']);
    assert.equal(before?.uid, later?.uid);
  });

  it('gives each duty of each plan a uid of its own', () => {
    const uids = ['ke-hoach', 'ke-hoach-2'].flatMap((id) => calendarOf(plan([duty({ id: 'a' }), duty({ id: 'b' })], { id }), AUGUST).events.map(({ uid }) => uid));
    assert.equal(new Set(uids).size, 4);
  });

  it('says where it can be subscribed to when that is known', () => {
    assert.equal(calendarOf(plan([]), AUGUST, 'https://x/y.ics').href, 'https://x/y.ics');
    assert.equal('href' in calendarOf(plan([]), AUGUST), false);
  });
});

describe('iCalendar text', () => {
  it('has the parts RFC 5545 asks for, in order', () => {
    assert.deepEqual(unfolded(write(withTitle('Học tập'))), [
      'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Quan Triet//Quan Triet//VI', 'CALSCALE:GREGORIAN', 'X-WR-CALNAME:Kế hoạch',
      'BEGIN:VEVENT', 'UID:hoc-tap@ke-hoach', 'DTSTAMP:20230718T020304Z', 'DTSTART;VALUE=DATE:20230831', 'DTEND;VALUE=DATE:20230901',
      'SUMMARY:Học tập', 'DESCRIPTION:trong tháng 8/2023 · quán triệt\\, học tập\\, tuyên truyền', 'TRANSP:TRANSPARENT', 'END:VEVENT', 'END:VCALENDAR',
    ]);
  });

  it('ends an event with the day after, over months, years and leap days', () => {
    const ends = ['31/12/2023', '28/2/2023', '28/2/2024', '29/2/2024', '30/4/2023'].map((phrase) => property(write(calendarOf(plan([duty({ due: due(phrase) })]), AUGUST)), 'DTEND')[0]);
    assert.deepEqual(ends, ['20240101', '20230301', '20240229', '20240301', '20230501']);
  });

  it('stamps a sample in its name and in every event, and nothing else', () => {
    const sample = write(withTitle('Học tập', true));
    assert.deepEqual([property(sample, 'SUMMARY'), property(sample, 'X-WR-CALNAME')], [['[DỮ LIỆU MINH HỌA] Học tập'], ['[DỮ LIỆU MINH HỌA] Kế hoạch']]);
    assert.doesNotMatch(write(withTitle('Học tập')), /MINH HỌA/);
  });

  it('escapes what has a meaning of its own', () => {
    assert.deepEqual(property(write(withTitle('a, b; c\\d\ne\r\nf\rg: "h"')), 'SUMMARY'), ['a\\, b\\; c\\\\d\\ne\\nf\\ng: "h"']);
  });

  it('lets no control character through, nor a line that a title would add', () => {
    const text = write(withTitle('a\u000bb\u0000c\u001fd\u007fe\u2028f\nEND:VEVENT'));
    assert.doesNotMatch(text.replaceAll('\r\n', ''), /(?!\t)\p{Cc}/u);
    assert.equal(unfolded(text).filter((line) => line === 'END:VEVENT').length, 1);
  });

  it('keeps every line within 75 octets, cuts no letter, and gives back the title', () => {
    const anyTitle = fc.oneof(vietnameseText, vietnameseText.map((text) => text.normalize('NFD')), fc.string({ unit: 'grapheme', maxLength: 120 }));
    fc.assert(fc.property(fc.array(anyTitle, { maxLength: 5 }), fc.boolean(), (parts, sample) => {
      const title = parts.join(' ');
      const text = write(withTitle(title, sample));
      assert.ok(text.endsWith('END:VCALENDAR\r\n'));
      assert.equal(text.replaceAll('\r\n', '').includes('\r'), false);
      for (const line of text.split('\r\n')) {
        assert.ok(Buffer.byteLength(line) <= 75, line);
        assert.equal(Buffer.from(line).toString(), line, 'no letter is cut');
        assert.doesNotMatch(line, /^ \p{Mn}/u, 'nor a mark taken from its letter');
      }
      const shown = (sample ? `[${STAMP}] ` : '') + title;
      assert.equal(unescaped(property(text, 'SUMMARY')[0]!), shown.replace(/\r\n?/g, '\n'));
    }));
  });

  it('is the same text for the same calendar', () => {
    assert.equal(write(withTitle('Học tập')), write(withTitle('Học tập')));
  });
});
