import type { Calendar, CalendarEvent } from '../words/calendar.js';
import type { Plan } from '../words/plan.js';
import { dueAt } from './obligations.js';
import { plainDateOf } from './time.js';

/** The streams in the plan's words: labels name the stream. */
const STREAM_WORDS: Record<string, string> = { study: 'quán triệt, học tập, tuyên truyền', implementation: 'triển khai thực hiện' };

/** A plan's due dates as events, as they hold at an instant; duties without a date have none. */
export function calendarOf(plan: Plan, asOf: string, href?: string): Calendar {
  const events = plan.duties.flatMap((duty): CalendarEvent[] => {
    const due = dueAt(duty, asOf);
    if (due.kind !== 'date') return [];
    const description = [due.phrase, STREAM_WORDS[duty.stream] ?? []].flat().join(' · ');
    return [{ uid: `${duty.id}@${plan.id}`, duty: duty.id, title: duty.title, description, date: plainDateOf(due.instant) }];
  });
  const calendar: Calendar = { plan: plan.id, title: plan.title, sample: plan.sample, events };
  return href === undefined ? calendar : { ...calendar, href };
}

const ESCAPES: Record<string, string> = { '\\': '\\\\', ';': '\\;', ',': '\\,', '\n': '\\n' };

/** TEXT of RFC 5545 takes no control characters but the tab; Word and Excel put vertical tabs into titles. */
function escapeText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/(?![\n\t])\p{Cc}/gu, ' ').replace(/[\\;,\n]/g, (char) => ESCAPES[char]!);
}

/** RFC 5545 folds lines at 75 octets; Vietnamese letters take two or three and may bring marks, and none may be cut in the middle. */
function foldLine(line: string): string {
  let out = '';
  let octets = 0;
  const encoder = new TextEncoder();
  for (const [letter] of line.matchAll(/\P{Mn}\p{Mn}{0,8}|\p{Mn}/gu)) {
    const size = encoder.encode(letter).length;
    if (octets + size > 75) {
      out += '\r\n ';
      octets = 1;
    }
    out += letter;
    octets += size;
  }
  return out;
}

const compact = (date: string): string => date.replaceAll('-', '');

/** iCalendar text (RFC 5545) of a calendar. `stampedAt` is an instant; `sampleStamp` goes before the title of a sample plan. */
export function toICalendar(calendar: Calendar, stampedAt: string, sampleStamp: string): string {
  const stamp = calendar.sample ? `[${sampleStamp}] ` : '';
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Quan Triet//Quan Triet//VI', 'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escapeText(stamp + calendar.title)}`];
  for (const event of calendar.events) {
    const next = new Date(Date.parse(event.date) + 86_400_000).toISOString().slice(0, 10);
    lines.push('BEGIN:VEVENT', `UID:${event.uid}`, `DTSTAMP:${compact(stampedAt).replaceAll(':', '').replace(/\.\d+/, '')}`,
      `DTSTART;VALUE=DATE:${compact(event.date)}`, `DTEND;VALUE=DATE:${compact(next)}`,
      `SUMMARY:${escapeText(stamp + event.title)}`, `DESCRIPTION:${escapeText(event.description)}`, 'TRANSP:TRANSPARENT', 'END:VEVENT');
  }
  return [...lines, 'END:VCALENDAR'].map((line) => foldLine(line) + '\r\n').join('');
}
