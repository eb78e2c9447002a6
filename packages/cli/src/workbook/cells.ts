import type { Cell } from 'exceljs';

/** What a cell holds, whatever program wrote it. */
export type Raw =
  | { kind: 'blank' }
  | { kind: 'text'; text: string }
  | { kind: 'number'; value: number }
  /** Wall-clock time as milliseconds of a UTC day; `month`: the cell's format shows no day. */
  | { kind: 'date'; wall: number; month: boolean }
  | { kind: 'flag'; value: boolean }
  /** `#REF!` and the like, or a formula that was never calculated. */
  | { kind: 'broken'; text: string };

const BLANK: Raw = { kind: 'blank' };

/** NFC; no-break and other odd spaces as blanks, zero-width ones gone; lines trimmed. */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/_x000D_/gi, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]/g, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

/** True for a date format that names month and year and no day: `mm/yyyy`, `mmm-yy`. */
function isMonthFormat(format: string | undefined): boolean {
  const bare = (format ?? '').replace(/\[[^\]]*\]|"[^"]*"|\\./g, '').toLowerCase();
  return bare.includes('m') && bare.includes('y') && !/[dhs]/.test(bare);
}

function ofValue(value: unknown, format: string | undefined): Raw {
  if (value === null || value === undefined) return BLANK;
  if (typeof value === 'boolean') return { kind: 'flag', value };
  if (typeof value === 'number') return Number.isFinite(value) ? { kind: 'number', value } : { kind: 'broken', text: '#NUM!' };
  if (value instanceof Date) {
    const wall = value.getTime();
    return Number.isFinite(wall) ? { kind: 'date', wall, month: isMonthFormat(format) } : { kind: 'broken', text: '#VALUE!' };
  }
  if (typeof value === 'string') {
    const text = cleanText(value);
    return text ? { kind: 'text', text } : BLANK;
  }
  return ofObject(value as Record<string, unknown>, format);
}

/** Rich text and errors come as objects. Formulas and hyperlinks have been reduced to what they show. */
function ofObject(value: Record<string, unknown>, format: string | undefined): Raw {
  if (Array.isArray(value.richText)) {
    return ofValue((value.richText as { text?: string }[]).map(({ text }) => text ?? '').join(''), format);
  }
  if (typeof value.error === 'string') return { kind: 'broken', text: value.error };
  return BLANK;
}

/** Reads a cell; a cell inside a merged range holds what the range holds. */
export function rawOf(cell: Cell): Raw {
  const source = cell.isMerged ? cell.master : cell;
  return ofValue(source.value, source.numFmt);
}

/** True when the cell only repeats a merged range that begins in a row above. */
export function continuesFromAbove(cell: Cell): boolean {
  return cell.isMerged && Number(cell.master.row) < Number(cell.row);
}
