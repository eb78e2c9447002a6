import { fold, isRealDay, parseAsOf, startOfDay, toInstant } from '@quantriet/contract';
import type { Raw } from './cells.js';

/** Dates as people and programs leave them in cells. Never guessed: a form that could mean two days is refused. */

export interface Moment {
  year: number;
  month: number;
  /** Absent where only the month is known. */
  day?: number;
  /** Milliseconds since midnight in Viet Nam. */
  time: number;
}

const DAY_MS = 86_400_000;
/** Spreadsheet day 0; days are counted from 30/12/1899. */
const SERIAL_EPOCH = Date.UTC(1899, 11, 30);
/** Plain numbers are taken for serials only between 1980 and 2100, so that a year or a count is not. */
const SERIALS = { from: 29_221, to: 73_050 };

const FORMS: ReadonlyArray<[RegExp, (match: RegExpExecArray) => [number, number, number?]]> = [
  [/^(?:.*, ?)?(?:ngay )?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/, (m) => [Number(m[3]), Number(m[2]), Number(m[1])]],
  [/^(?:.*, ?)?(?:ngay )?(\d{1,2}) thang (\d{1,2})(?: nam |[/.-])(\d{4})$/, (m) => [Number(m[3]), Number(m[2]), Number(m[1])]],
  [/^(\d{4})-(\d{1,2})-(\d{1,2})$/, (m) => [Number(m[1]), Number(m[2]), Number(m[3])]],
  [/^(?:thang )?(\d{1,2})(?:[/.-]| nam )(\d{4})$/, (m) => [Number(m[2]), Number(m[1])]],
  [/^(\d{4})-(\d{1,2})$/, (m) => [Number(m[1]), Number(m[2])]],
];

const TIME = /(?:^|[ t])(?:luc )?(\d{1,2})(?::|h| gio ?)(\d{2})?(?::(\d{2})(?:\.(\d{3}))?)?(?: phut)?(?:,? |$)/;

function takeTime(text: string): { rest: string; time: number } | undefined {
  const match = TIME.exec(text);
  if (!match) return { rest: text, time: 0 };
  const [hour, minute, second, ms] = match.slice(1).map((part) => Number(part ?? 0)) as [number, number, number, number];
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  return { rest: text.replace(match[0], ' ').trim(), time: ((hour * 60 + minute) * 60 + second) * 1000 + ms };
}

function ofText(text: string): Moment | undefined {
  const folded = fold(text).trim().replace(/ ?([/.-]) ?/g, '$1').replace(/[.,;]$/, '');
  const timed = takeTime(folded);
  if (!timed) return undefined;
  for (const [form, read] of FORMS) {
    const match = form.exec(timed.rest);
    if (!match) continue;
    const [year, month, day] = read(match);
    if (!isRealDay(year, month, day ?? 1)) return undefined;
    return day === undefined ? { year, month, time: 0 } : { year, month, day, time: timed.time };
  }
  const serial = /^\d{5}(\.\d+)?$/.test(folded) ? Number(folded) : undefined;
  return serial === undefined ? undefined : ofSerial(serial);
}

function ofWall(wall: number, monthOnly: boolean): Moment | undefined {
  const date = new Date(wall);
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  if (!isRealDay(year, month, day)) return undefined;
  if (monthOnly && day === 1) return { year, month, time: 0 };
  return { year, month, day, time: wall - Date.UTC(year, month - 1, day) };
}

function ofSerial(serial: number): Moment | undefined {
  if (serial < SERIALS.from || serial > SERIALS.to) return undefined;
  return ofWall(SERIAL_EPOCH + Math.round(serial * DAY_MS), false);
}

/** The day, month or moment a cell means; undefined when it means none. */
export function momentOf(raw: Raw): Moment | undefined {
  if (raw.kind === 'date') return ofWall(raw.wall, raw.month);
  if (raw.kind === 'number') return ofSerial(raw.value);
  return raw.kind === 'text' ? ofText(raw.text) : undefined;
}

const two = (n: number): string => String(n).padStart(2, '0');

/** `2023-08-25`, or `2023-08` where only the month is known. */
export function issueDateOf({ year, month, day }: Moment): string {
  return day === undefined ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`;
}

/**
 * The instant a cell means. A day alone is its first millisecond in Viet Nam, so that what is recorded today
 * holds from this morning on, and what is submitted on the last day is in time.
 */
export function instantOf(raw: Raw): string | undefined {
  if (raw.kind === 'text' && /T.*(?:Z|[+-]\d{2}:\d{2})$/.test(raw.text)) return parseAsOf(raw.text);
  const moment = momentOf(raw);
  if (!moment || moment.day === undefined) return undefined;
  return toInstant(startOfDay(moment.year, moment.month, moment.day) + moment.time);
}

/** A date that a program made of a due phrase, as the phrase it was: `15/8/2023`, `tháng 8/2023`. */
export function phraseOf({ year, month, day }: Moment): string {
  return day === undefined ? `tháng ${month}/${year}` : `${day}/${month}/${year}`;
}

const OFFSET_MS = 7 * 3_600_000;

/** Wall-clock time in Viet Nam of an instant, as a cell holds it. */
export function wallDate(instant: string): Date {
  return new Date(Date.parse(instant) + OFFSET_MS);
}
