import type { Due, Granularity } from '../words/duty.js';
import { readPeriodic } from './due-periodic.js';
import { fold } from './fold.js';
import { DAY_MS, daysInMonth, endOfDay, isRealDay, plainDateOf, parsePlainDate } from './time.js';

/** Reads a due phrase as plans write it. Every reader works on the folded phrase; the phrase itself is kept for display. */

const QUARTERS: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4 };
/** What stands between a period and its year is never left out: "tháng 12023" could be two months. */
const YEAR = String.raw`(?:[/.-](?:nam )?|,? (?:nam )?)(\d{4})`;
const TO_DO = '(?:(?:xong|hoan thanh|bao cao|gui) )?';
const AT_LATEST = '(?:(?:cham nhat|muon nhat)(?: la)? |den )?';
const NO_DUE = /^(?:-?|khong(?: (?:co|quy dinh|neu|ghi|xac dinh))?(?: (?:thoi )?han| thoi gian)?)$/;

type Reader = (phrase: string, match: RegExpExecArray) => Due | undefined;

function dated(phrase: string, granularity: Granularity, year: number, month: number, day: number): Due | undefined {
  if (!isRealDay(year, month, day)) return undefined;
  return { kind: 'date', phrase, granularity, instant: endOfDay(year, month, day) };
}

/** "trước ngày 15/8" ends with the day before; "đến ngày", "chậm nhất ngày", "trước hoặc đúng" end with the day. */
function day(phrase: string, match: RegExpExecArray): Due | undefined {
  const [, limit, d, m, y] = match;
  const due = dated(phrase, 'day', Number(y), Number(m), Number(d));
  if (limit !== 'truoc ' || due?.kind !== 'date') return due;
  const eve = parsePlainDate(plainDateOf(Date.parse(due.instant) - DAY_MS));
  return eve && dated(phrase, 'day', eve.year, eve.month, eve.day);
}

function endOfMonth(phrase: string, granularity: Granularity, year: number, month: number): Due | undefined {
  if (!isRealDay(year, month, 1)) return undefined;
  return dated(phrase, granularity, year, month, daysInMonth(year, month));
}

/** "ngay" and "ngày" are one once folded, and a bare "ngày" says nothing. */
function promptly(phrase: string): Due | undefined {
  return /ngày/i.test(phrase) ? undefined : { kind: 'promptly', phrase };
}

const form = (body: string): RegExp => new RegExp(`^${TO_DO}${AT_LATEST}${body}$`);
const PERIOD = '(?:trong |vao |het |truoc het |cuoi )?';
const READERS: Array<[RegExp, Reader]> = [
  [/^(?:thuong xuyen(?:,? lien tuc)?|lien tuc)$/, (phrase) => ({ kind: 'standing', phrase })],
  [/^(?:kip thoi|ngay|som nhat)$/, promptly],
  [form(String.raw`(truoc |truoc hoac (?:dung|trong) |het |trong |vao |den )?(?:ngay )?(\d{1,2})(?:[/.-]| thang )(\d{1,2})${YEAR}`), day],
  [form(String.raw`${PERIOD}thang (\d{1,2})${YEAR}`), (p, m) => endOfMonth(p, 'month', Number(m[2]), Number(m[1]))],
  [form(String.raw`${PERIOD}qu[yi] (iv|i{1,3}|0?[1-4])${YEAR}`), (p, m) => endOfMonth(p, 'quarter', Number(m[2]), (QUARTERS[m[1]!] ?? Number(m[1])) * 3)],
  [form(String.raw`${PERIOD}(?:(?:0?6|sau) thang|nua) (dau|cuoi)${YEAR}`), (p, m) => endOfMonth(p, 'half-year', Number(m[2]), m[1] === 'dau' ? 6 : 12)],
  [form(String.raw`${PERIOD}nam (\d{4})`), (p, m) => endOfMonth(p, 'year', Number(m[1]), 12)],
];

/**
 * The due date a phrase means, or undefined when it cannot be read (then ask for one of the forms in the template's notes).
 * An empty phrase, a dash, "không" and "không thời hạn" mean that the plan sets no date. The phrase is kept with its letters,
 * case and punctuation; letters are precomposed and runs of space become one.
 */
export function parseDuePhrase(phrase: string): Due | undefined {
  const shown = phrase.normalize('NFC').replace(/\s+/g, ' ').trim();
  const folded = fold(shown).replace(/[‐-―−]/g, '-').replace(/\s*([/.-])\s*/g, '$1').replace(/\s*[.;,]$/, '');
  if (NO_DUE.test(folded)) return { kind: 'none' };
  for (const [pattern, read] of READERS) {
    const match = pattern.exec(folded);
    if (match) return read(shown, match);
  }
  return readPeriodic(shown, folded);
}
