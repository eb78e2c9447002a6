/** Calendar arithmetic in Asia/Ho_Chi_Minh: UTC+7 all year, so no time-zone data and no machine zone is involved. */

const OFFSET_MS = 7 * 3_600_000;
export const DAY_MS = 86_400_000;

/** ISO instant in UTC with milliseconds. */
export function toInstant(ms: number): string {
  return new Date(ms).toISOString();
}

/** Last day of a month, 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** True for a day that exists: 29/2/2024 does, 29/2/2023 does not. */
export function isRealDay(year: number, month: number, day: number): boolean {
  if (![year, month, day].every(Number.isInteger)) return false;
  return year >= 1900 && year <= 2199 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** First millisecond of a day in Viet Nam, in epoch milliseconds. */
export function startOfDay(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) - OFFSET_MS;
}

/** Last millisecond of a day in Viet Nam (23:59:59.999), as an instant. */
export function endOfDay(year: number, month: number, day: number): string {
  return toInstant(startOfDay(year, month, day) + DAY_MS - 1);
}

/** The day in Viet Nam that an instant falls on, `YYYY-MM-DD`. */
export function plainDateOf(instant: string | number): string {
  const ms = typeof instant === 'number' ? instant : Date.parse(instant);
  return toInstant(ms + OFFSET_MS).slice(0, 10);
}

/** `YYYY-MM-DD` to its numbers, or undefined when there is no such day. */
export function parsePlainDate(date: string): { year: number; month: number; day: number } | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return isRealDay(year, month, day) ? { year, month, day } : undefined;
}

/** Last millisecond of `YYYY-MM-DD` in Viet Nam, or undefined when there is no such day. */
export function endOfPlainDate(date: string): string | undefined {
  const parts = parsePlainDate(date);
  return parts && endOfDay(parts.year, parts.month, parts.day);
}

/**
 * What a person may write where an instant is wanted: an ISO instant with a zone, or a day in Viet Nam
 * (then its last millisecond: "as of 25/8" includes what came in that day). Undefined when it is neither.
 */
export function parseAsOf(text: string): string | undefined {
  const day = endOfPlainDate(text);
  if (day) return day;
  const match = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/.exec(text);
  // Engines roll 30 February over into March instead of refusing it.
  if (!match || !parsePlainDate(match[1]!)) return undefined;
  const ms = Date.parse(text);
  return Number.isFinite(ms) ? toInstant(ms) : undefined;
}

/** Whole days in Viet Nam from one instant's day to another's; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(plainDateOf(to)) - Date.parse(plainDateOf(from))) / DAY_MS);
}
