import type { Due, Granularity, Period } from '../words/duty.js';
import { fold } from './fold.js';
import { DAY_MS, daysInMonth, endOfDay, isRealDay, plainDateOf, parsePlainDate } from './time.js';

/** Reads a due phrase as plans write it. Every reader works on the folded phrase; the phrase itself is kept for display. */

const QUARTERS: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4, '1': 1, '2': 2, '3': 3, '4': 4 };
const YEAR = String.raw`(?:nam |\/|-|\.| )?\s?(\d{4})`;
const NO_DUE = /^(?:|-|khong(?: co| quy dinh| neu| ghi)?(?: thoi)?(?: han)?)$/;

type Reader = (phrase: string, match: RegExpExecArray) => Due | undefined;

function dated(phrase: string, granularity: Granularity, year: number, month: number, day: number): Due | undefined {
  if (!isRealDay(year, month, day)) return undefined;
  return { kind: 'date', phrase, granularity, instant: endOfDay(year, month, day) };
}

/** "trước ngày 15/8" ends with the day before; "đến ngày", "chậm nhất ngày", "trước hoặc đúng" end with the day. */
function day(phrase: string, match: RegExpExecArray): Due | undefined {
  const [, before, d, m, y] = match;
  const due = dated(phrase, 'day', Number(y), Number(m), Number(d));
  if (!before || due?.kind !== 'date') return due;
  const eve = parsePlainDate(plainDateOf(Date.parse(due.instant) - DAY_MS));
  return eve && dated(phrase, 'day', eve.year, eve.month, eve.day);
}

function endOfMonth(phrase: string, granularity: Granularity, year: number, month: number): Due | undefined {
  if (!isRealDay(year, month, 1)) return undefined;
  return dated(phrase, granularity, year, month, daysInMonth(year, month));
}

const PERIOD_WORDS: Array<[RegExp, Period]> = [
  [/9 thang/, 'nine-months'],
  [/6 thang|nua nam/, 'half-year'],
  [/thang/, 'month'],
  [/quy/, 'quarter'],
  [/nam/, 'year'],
];

function periodic(phrase: string, match: RegExpExecArray): Due {
  const period = PERIOD_WORDS.find(([words]) => words.test(match[1] ?? ''))?.[1];
  return period ? { kind: 'periodic', phrase, period } : { kind: 'periodic', phrase };
}

const BY = String.raw`(?:xong |hoan thanh |bao cao |gui )?(?:trong |het |cuoi |den het |den |cham nhat(?: la)?(?: trong)? |truoc het )?`;
const READERS: Array<[RegExp, Reader]> = [
  [/^(?:thuong xuyen(?:,? lien tuc)?|lien tuc)$/, (phrase) => ({ kind: 'standing', phrase })],
  [/^(?:kip thoi|ngay|som nhat)$/, (phrase) => ({ kind: 'promptly', phrase })],
  [/^(?:dinh ky)\s?(.*)$|^((?:hang|moi) (?:thang|quy|nam)|6 thang(?: mot lan)?)$/, (phrase, m) => periodic(phrase, [m[0], m[1] || m[2] || ''] as unknown as RegExpExecArray)],
  [new RegExp(String.raw`^(?:xong |hoan thanh )?(?:(truoc )|den het |den |het |cham nhat(?: la)? |trong )?(?:ngay )?(\d{1,2})(?:[/.-]| thang )(\d{1,2})${YEAR}$`), day],
  [new RegExp(String.raw`^${BY}thang (\d{1,2})${YEAR}$`), (p, m) => endOfMonth(p, 'month', Number(m[2]), Number(m[1]))],
  [new RegExp(String.raw`^${BY}quy (iv|i{1,3}|[1-4])${YEAR}$`), (p, m) => endOfMonth(p, 'quarter', Number(m[2]), QUARTERS[m[1]!]! * 3)],
  [new RegExp(String.raw`^${BY}(?:6 thang|nua) (dau|cuoi)(?: nam)?${YEAR}$`), (p, m) => endOfMonth(p, 'half-year', Number(m[2]), m[1] === 'dau' ? 6 : 12)],
  [new RegExp(String.raw`^${BY}nam (\d{4})$`), (p, m) => endOfMonth(p, 'year', Number(m[1]), 12)],
];

/**
 * The due date a phrase means, or undefined when it cannot be read (then ask for one of the forms in the template's notes).
 * An empty phrase, "không" and "không thời hạn" mean that the plan sets no date.
 */
export function parseDuePhrase(phrase: string): Due | undefined {
  const shown = phrase.normalize('NFC').replace(/\s+/g, ' ').trim();
  const folded = fold(shown).replace(/\s*([/.-])\s*/g, '$1').replace(/[.;,]$/, '');
  if (NO_DUE.test(folded)) return { kind: 'none' };
  for (const [form, read] of READERS) {
    const match = form.exec(folded);
    if (match) return read(shown, match);
  }
  return undefined;
}
