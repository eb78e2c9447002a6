import { marked } from 'marked';
import { line, type Block } from '../blocks.js';
import { asRead, GROUNDS, RULE } from '../structure/head.js';
import { isCapitals, markerOf } from '../structure/markers.js';
import { readHtml } from './html.js';
import type { ReadFile } from './read-file.js';
import { withoutNotes } from './notes.js';
import { hasRunningHeads, withoutPages } from './pages.js';

/** A text is broken by a printer where many lines are nearly as long as the longest, which is no longer than a page is wide. */
const PAGE_WIDTH = 130;
const MIN_WIDTH = 50;
const NEARLY = 0.85;
const FULL = 0.95;

const widthOf = (each: string): number => (RULE.test(each) ? 0 : each.normalize('NFC').trimEnd().length);

/** Whether a printer broke the lines, or each is a paragraph of its own. */
function isBroken(lines: readonly string[]): boolean {
  const widths = lines.map(widthOf).filter((width) => width > 0).sort((a, b) => a - b);
  // A line or two may stand out, as a head in columns does.
  const width = widths[Math.floor(widths.length * 0.97)] ?? 0;
  const isFull = (each: number): boolean => each >= width * NEARLY;
  return widths.length >= 12 && width >= MIN_WIDTH && width <= PAGE_WIDTH && widths.filter(isFull).length >= widths.length * 0.25;
}

/** So many lines before and after one tell how wide the page is there: notes and forms are set smaller than the text. */
const AROUND = 10;

/** How wide a full line is where each stands; beside a table as above it. */
function widthsAround(lines: readonly string[]): number[] {
  const widths = lines.map(widthOf);
  const written = widths.flatMap((width, i) => (width > 0 ? [i] : []));
  const full = new Map(written.map((i, n) => {
    const near = written.slice(Math.max(0, n - AROUND), n + AROUND + 1).map((at) => widths[at]!).sort((a, b) => b - a);
    const width = near[Math.floor(near.length / 10)]!;
    const isText = width >= MIN_WIDTH && width <= PAGE_WIDTH && near.filter((each) => each >= width * NEARLY).length >= near.length * 0.25;
    return [i, isText ? width : 0];
  }));
  let last = [...full.values()].find((width) => width > 0) ?? Infinity;
  return lines.map((_, i) => (last = full.get(i) || last));
}

/** No sentence ends so: with a comma, or with what a document is referred to by. */
const IS_OPEN = /(?:,|\s(?:và|hoặc|của|tại|theo|với|số|cụm từ|khoản|điểm|điều|khoản \d{1,2}\p{L}?|điểm \p{Ll}))$/iu;

/** `Điều 5 Nghị định này`, which is no number of the text. */
const isReference = (text: string): boolean => /^Điều \d{1,3}\p{Ll}?[ ,;]/u.test(asRead(text));
const HAS_ENDED = /[.:;!?]["”»]?$/u;

/** Whether a line goes on with the one above it: not where a sentence has ended, and nothing that begins anew follows. */
function goesOn(above: string, begins: string, width: number, isHeading: boolean): boolean {
  if (isBrokenNumber(above, begins)) return true;
  const isOpen = IS_OPEN.test(asRead(above));
  const number = markerOf(begins.replace(/^[“‟"«]/u, ''))?.kind;
  // `… theo khoản 2` and `Điều 5. Nếu …`: no article, but one that is spoken of at the end of a sentence.
  if (number === 'article' ? isOpen : isReference(begins) && widthOf(above) >= width * 0.6 && !/[.:]["”»]?$/u.test(above)) return true;
  if (number !== undefined || (isCapitals(begins) && !/^\d/u.test(begins)) || GROUNDS.test(asRead(begins)) || [above, begins].some((each) => RULE.test(each)) || /\S(?:\t| {3,})\s*\S/u.test(`${above.trim()}\n${begins}`)) return false;
  if (isOpen) return true;
  if (/^\p{Ll}/u.test(begins.normalize('NFC'))) return widthOf(above) >= width * 0.6 && !/[.:;]$/u.test(above);
  // The text of an article begins below its heading, and ends with a stop; a heading has none.
  const room = isHeading && (widthOf(begins) >= width * NEARLY || HAS_ENDED.test(begins)) ? FULL : NEARLY;
  return widthOf(above) + 1 + begins.split(' ', 1)[0]!.length >= width * room && !HAS_ENDED.test(above);
}

/** A number that was broken at its hyphen, as `Số: 5/TT-` and `BMH`, has no blank there. */
const isBrokenNumber = (above: string, text: string): boolean => /[\p{Lu}\d]-$/u.test(above) && /^[\p{Lu}\d]{2}/u.test(text);

/** Lines that a printer broke are put together, over the turn of a page too. */
function unbroken(lines: readonly string[]): string[] {
  const widths = widthsAround(lines);
  const paragraphs: string[][] = [];
  let [above, isTurn, isParted] = ['', false, true];
  lines.forEach((each, i) => {
    isTurn ||= each.includes('\f');
    const text = each.trim();
    if (text === '') isParted = true;
    else {
      const isHeading = markerOf(paragraphs.at(-1)?.[0] ?? '')?.kind === 'article';
      if ((!isParted || isTurn) && goesOn(above, text, widths[i]!, isHeading)) paragraphs.at(-1)!.push(isBrokenNumber(above, text) ? text : ` ${text}`);
      else paragraphs.push([text]);
      [above, isTurn, isParted] = [each.trimEnd(), false, false];
    }
  });
  return paragraphs.map((each) => each.join(''));
}

/** Each line is a paragraph, unless a printer broke them. */
export function readText(text: string): ReadFile {
  const lines = text.split(/\r\n|\r|\n|\u2028/);
  return { blocks: hasRunningHeads(lines) || isBroken(lines) ? blocksOfPrint(lines) : blocksOfLines(lines), doubts: [] };
}

const blocksOfLines = (lines: readonly string[]): Block[] => lines.map((each) => line(each.trim())).filter((each) => each.text !== '');

function blocksOfPrint(lines: readonly string[]): Block[] {
  const { text, notes } = withoutNotes(withoutPages(lines));
  return [...blocksOfLines(unbroken(text)), ...notes.map((each): Block => ({ kind: 'footnote', mark: each.mark, text: unbroken(each.lines).join('\n') }))];
}

/**
 * Markdown by way of HTML. Numbers typed at the beginning of a line are the document's own and not a list of Markdown's, which would
 * count them anew.
 */
export function readMarkdown(text: string, file: string): ReadFile {
  const kept = text.replace(/^([ \t]*)(\d{1,3})([.)])(?=\s)/gm, '$1$2\\$3').replace(/^([ \t]*)([-+])(?=[ \t])/gm, '\n$1\\$2');
  return readHtml(marked.parse(kept, { async: false, breaks: true }), file);
}
