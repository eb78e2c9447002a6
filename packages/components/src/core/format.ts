import { parsePlainDate, percent, plainDateOf, toInstant, type Language, type Share } from '@quantriet/contract';

const numbers = new Map<Language, Intl.NumberFormat>();

/** 1234 as `1.234` in Vietnamese, `1,234` in English. */
export function formatNumber(value: number, language: Language): string {
  // Most figures are small, and look alike in both languages.
  if (Number.isInteger(value) && value >= 0 && value < 1000) return String(value);
  let format = numbers.get(language);
  if (!format) numbers.set(language, (format = new Intl.NumberFormat(language)));
  return format.format(value);
}

/** The browser has the names. */
const englishMonth = (month: number): string => new Date(Date.UTC(2000, month - 1)).toLocaleDateString('en', { month: 'long', timeZone: 'UTC' });

/** A day or an instant (then its day in Viet Nam): `25/8/2023`, `25 August 2023`. A month (`2023-07`): `7/2023`, `July 2023`. */
export function formatDate(date: string, language: Language): string {
  const month = /^(\d{4})-(\d{2})$/.exec(date);
  if (month) return language === 'vi' ? `${Number(month[2])}/${month[1]}` : `${englishMonth(Number(month[2]))} ${month[1]}`;
  const day = parsePlainDate(date.length > 10 ? plainDateOf(date) : date);
  if (!day) return date;
  return language === 'vi' ? `${day.day}/${day.month}/${day.year}` : `${day.day} ${englishMonth(day.month)} ${day.year}`;
}

/** `9/13`, with the language's digits. Shares are shown as their two counts. */
export function formatShare({ done, of }: Share, language: Language): string {
  return `${formatNumber(done, language)}/${formatNumber(of, language)}`;
}

/** `69 %`, unbroken (rounded down, so 100 % means all); a dash for a share of nothing. */
export function formatPercent(share: Share): string {
  const value = percent(share);
  return value === undefined ? '–' : `${value}\u00a0%`;
}

/** `10:32`, on Viet Nam's clock. */
export function formatTime(instant: string): string {
  return toInstant(Date.parse(instant) + 7 * 3_600_000).slice(11, 16);
}

/** `10:32 ngày 25/8/2023`, `10:32, 25 August 2023`. */
export function formatInstant(instant: string, language: Language): string {
  return `${formatTime(instant)}${language === 'vi' ? ' ngày' : ','} ${formatDate(instant, language)}`;
}
