import type { Language } from '@quantriet/contract';
import { consoleText, problemSentence } from '../messages/text.js';
import { SHEETS } from '../workbook/layout.js';
import { placeText, type Located, type Place } from '../workbook/reading.js';
import { headingKey } from '../workbook/table.js';

/** Problems as lines, in the order in which someone would go through the workbook. */

/** More than this is a wall, not a help. */
const MAX_LINES = 200;

const sheetKeys = SHEETS.map(({ name, also = [] }) => [name, ...also].map(headingKey));

/** Sortable: workbook, sheet as in the template, row, column; files come last. */
function orderOf({ workbook, sheet, cell, file }: Place): [string, number, number, string] {
  const at = sheet === undefined ? -1 : sheetKeys.findIndex((keys) => keys.includes(headingKey(sheet)));
  const [, column = '', row = '0'] = /^([A-Z]+)(\d+)$/.exec(cell ?? '') ?? [];
  return [workbook, file === undefined ? at : SHEETS.length, Number(row), file ?? column.padStart(3)];
}

function compare(a: Located, b: Located): number {
  const [left, right] = [orderOf(a.place), orderOf(b.place)];
  for (let i = 0; i < left.length; i++) {
    if (left[i]! < right[i]!) return -1;
    if (left[i]! > right[i]!) return 1;
  }
  return 0;
}

/** `Nhiệm vụ!F7: sentence`, one line each, the first 200. */
export function problemLines(found: readonly Located[], several: boolean, language: Language): string[] {
  const lines = [...found].sort(compare).slice(0, MAX_LINES).map((problem) => {
    const notice = problem.notice ? ` (${consoleText('notice', language)})` : '';
    return `${placeText(problem.place, several)}${notice}: ${problemSentence(problem, language)}`;
  });
  const more = found.length - lines.length;
  return more > 0 ? [...lines, consoleText('more-problems', language, { count: more })] : lines;
}
