import { marked } from 'marked';
import { line, type Block } from '../blocks.js';
import { isCapitals, markerOf } from '../structure/markers.js';
import { blocksOfHtml } from './html.js';

/** A text is broken by a printer where many lines are nearly as long as the longest, which is no longer than a page is wide. */
const PAGE_WIDTH = 130;
const MIN_WIDTH = 50;
const NEARLY = 0.85;

const widthOf = (each: string): number => each.normalize('NFC').trimEnd().length;

/** How wide the lines are that a printer broke; undefined where each line is a paragraph of its own. */
function brokenAt(lines: readonly string[]): number | undefined {
  const widths = lines.map(widthOf).filter((width) => width > 0).sort((a, b) => a - b);
  // A line or two may stand out, as a head in columns does.
  const width = widths[Math.floor(widths.length * 0.97)] ?? 0;
  const isFull = (each: number): boolean => each >= width * NEARLY;
  return widths.length >= 12 && width >= MIN_WIDTH && width <= PAGE_WIDTH && widths.filter(isFull).length >= widths.length * 0.25 ? width : undefined;
}

/** `2`, alone at the turn of a page or beside a blank line, as the next number of a page. */
const isPageNumber = (lines: readonly string[], i: number, next: number): boolean =>
  lines[i]!.trim() === String(next) && [lines[i - 1] ?? '', lines[i + 1] ?? ''].some((beside) => beside.trim() === '' || beside.startsWith('\f'));

/** Whether a line goes on with a full one: not where a sentence has ended, and nothing that begins anew follows. */
function goesOn(above: string, text: string, width: number): boolean {
  const begins = text.trim();
  if (markerOf(begins) || isCapitals(begins) || /\S(?:\t| {3,})\s*\S/u.test(`${above.trim()}\n${begins}`)) return false;
  if (/^\p{Ll}/u.test(begins.normalize('NFC'))) return widthOf(above) >= width * 0.6 && !/[.:;]$/u.test(above.trimEnd());
  return widthOf(above) >= width * NEARLY && !/[.:;!?]["”»]?$/u.test(above.trimEnd());
}

/** Lines that a printer broke are put together, over the turn of a page too; the numbers of its pages go. */
function unbroken(lines: readonly string[], width: number): string[] {
  const whole: string[] = [];
  let [above, page, isTurn, isParted] = ['', 2, false, true];
  lines.forEach((each, i) => {
    isTurn ||= each.includes('\f');
    if (isPageNumber(lines, i, page)) {
      page++;
      isTurn = true;
    } else if (each.trim() === '') isParted = true;
    else {
      if ((!isParted || isTurn) && goesOn(above, each, width)) whole.push(`${whole.pop() ?? ''} ${each.trim()}`.trim());
      else whole.push(each.trim());
      [above, isTurn, isParted] = [each, false, false];
    }
  });
  return whole;
}

/** Each line is a paragraph, unless a printer broke them. */
export function blocksOfText(text: string): Block[] {
  const lines = text.split(/\r\n|\r|\n|\u2028/);
  const width = brokenAt(lines);
  return (width === undefined ? lines : unbroken(lines, width)).map((each) => line(each.trim())).filter((each) => each.text !== '');
}

/**
 * Markdown by way of HTML. Numbers typed at the beginning of a line are the document's own and not a list of Markdown's, which would
 * count them anew.
 */
export function blocksOfMarkdown(text: string, file: string): Block[] {
  const kept = text.replace(/^([ \t]*)(\d{1,3})([.)])(?=\s)/gm, '$1$2\\$3').replace(/^([ \t]*)([-+])(?=[ \t])/gm, '\n$1\\$2');
  return blocksOfHtml(marked.parse(kept, { async: false, breaks: true }), file);
}
