import type { Due, Period } from '../words/duty.js';

/** Periodic phrases: `định kỳ`, `hằng tháng`, `định kỳ 6 tháng`. They work on the folded phrase. */

/**
 * A unit of time with the number before it. `quy` is also the fold of "quy định" and the like, and "tháng 6" is a month of the year
 * and not a period.
 */
const UNIT = /(?:(\d+|nua) )?\b(?:(thang|nam)(?! \d)|(qu[yi])\b(?! (?:dinh|che|trinh|hoach|uoc)))\b/g;
const MONTHS: Record<number, Period> = { 1: 'month', 3: 'quarter', 6: 'half-year', 9: 'nine-months', 12: 'year' };

function periodOf(count: string | undefined, unit: string | undefined): Period | undefined {
  if (unit === 'thang') return MONTHS[Number(count ?? 1)];
  if (unit === 'nam') return count === 'nua' ? 'half-year' : Number(count ?? 1) === 1 ? 'year' : undefined;
  return Number(count ?? 1) === 1 ? 'quarter' : undefined;
}

/** The one period that the words name; none when they name several ("6 tháng, năm"): the phrase is shown, and nothing is guessed. */
function onlyPeriod(words: string): Period | undefined {
  const found = new Set([...words.replace(/ (?:mot|1) lan\b/g, '').matchAll(UNIT)].map(([, count, unit]) => periodOf(count, unit)));
  return found.size === 1 ? [...found][0] : undefined;
}

/** A periodic due date, or undefined when the phrase is not one. A phrase with a year in it holds a date that would be lost. */
export function readPeriodic(shown: string, folded: string): Due | undefined {
  const said = /^dinh ky\b|^(?:hang|moi) (?:thang|qu[yi]|nam)\b|^\d+ thang (?:mot|1) lan$|^0?6 thang$/.test(folded);
  if (!said || /\d{4}/.test(folded)) return undefined;
  const period = onlyPeriod(folded);
  return period ? { kind: 'periodic', phrase: shown, period } : { kind: 'periodic', phrase: shown };
}
