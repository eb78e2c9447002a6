import { fold } from './fold.js';
import { isRealDay } from './time.js';

/** Numbers and days as people in Viet Nam write them: 1.250 is one thousand two hundred and fifty, 12,5 is twelve and a half. */

const GROUPED = String.raw`[1-9]\d{0,2}(?:(?:\.\d{3})+|(?: \d{3})+)`;
const NUMBER = new RegExp(String.raw`^(-?)(\d+|${GROUPED})(?:,(\d+))?$`);
/** A double keeps this many digits; more would change without a word. */
const DIGITS_KEPT = 15;

/** Undefined for what is no number, and for what could be two: `12.5`, `1,250.5`, `0.250`. */
export function parseVietnameseNumber(text: string): number | undefined {
  const match = NUMBER.exec(text.normalize('NFKC').replace(/[−–]/g, '-').replace(/\s+/g, ' ').trim());
  if (!match) return undefined;
  const [, sign = '', grouped = '', decimals = ''] = match;
  const whole = grouped.replace(/[. ]/g, '');
  if ((whole + decimals).replace(/^0+/, '').length > DIGITS_KEPT) return undefined;
  const size = Number(`${whole}.${decimals || '0'}`);
  return sign && size !== 0 ? -size : size;
}

/** `1.250`, `12,5`; with `decimals`, rounded to at most that many digits after the comma. */
export function formatVietnameseNumber(number: number, decimals?: number): string {
  if (!Number.isFinite(number)) return '';
  const plain = String(Math.abs(number));
  const digits = decimals === undefined && !plain.includes('e') ? plain : Math.abs(number).toFixed(decimals ?? 20);
  const [whole = '', rest = ''] = digits.split('.');
  const after = rest.replace(/0+$/, '');
  const sign = number < 0 && /[1-9]/.test(digits) ? '-' : '';
  return sign + whole.replace(/\B(?=(?:\d{3})+$)/g, '.') + (after && `,${after}`);
}

const two = (part: string): string => part.padStart(2, '0');

function tidy(text: string): string {
  return fold(text.normalize('NFKC')).replace(/[‐-―−]/g, '-').replace(/\s*([/.-])\s*/g, '$1').trim();
}

const DAY = /^(?:ngay )?(\d{1,2})(?:([/.-])(\d{1,2})\2| thang (\d{1,2})(?: nam |[/.-]| ))(\d{4})$/;
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** `25/8/2023`, `05/03/2020`, `ngày 25 tháng 8 năm 2023` or `2023-08-25` as `2023-08-25`; undefined when there is no such day. */
export function parseVietnameseDate(text: string): string | undefined {
  const plain = tidy(text);
  const iso = ISO_DAY.exec(plain);
  const match = DAY.exec(plain);
  const [year, month, day] = iso ? iso.slice(1) : match ? [match[5], match[3] ?? match[4], match[1]] : [];
  if (!year || !month || !day || !isRealDay(Number(year), Number(month), Number(day))) return undefined;
  return `${year}-${two(month)}-${two(day)}`;
}

const MONTH = /^(?:thang )?(\d{1,2})(?:[/.-]| nam )(\d{4})$/;
const ISO_MONTH = /^(\d{4})-(\d{2})$/;

/** `8/2023`, `tháng 08/2023` or `2023-08` as `2023-08`; undefined when there is no such month. */
export function parseVietnameseMonth(text: string): string | undefined {
  const plain = tidy(text);
  const iso = ISO_MONTH.exec(plain);
  const match = MONTH.exec(plain);
  const [year, month] = iso ? iso.slice(1) : match ? [match[2], match[1]] : [];
  if (!year || !month || !isRealDay(Number(year), Number(month), 1)) return undefined;
  return `${year}-${two(month)}`;
}

/** `2023-08-05` as `5/8/2023`. */
export function formatVietnameseDate(date: string): string {
  return date.split('-').reverse().map((part) => part.replace(/^0+/, '')).join('/');
}

/** `2023-08` as `8/2023`. */
export function formatVietnameseMonth(month: string): string {
  return formatVietnameseDate(month);
}
