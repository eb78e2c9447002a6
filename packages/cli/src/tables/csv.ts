import type { Table, Value } from './tables.js';

/** A spreadsheet takes these at the start of a cell for a formula, and would run it. */
const FORMULA = /^[\s\p{Cc}]*[=+\-@]|^[\t\r\n]/u;

function field(value: Value): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Comma-separated values as RFC 4180 has them, with the mark by which Excel tells UTF-8. */
export function csvOf({ columns, rows }: Table): string {
  return `\uFEFF${[columns, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('')}`;
}
