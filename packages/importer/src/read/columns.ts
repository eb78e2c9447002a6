import { line, type Block, type Line } from '../blocks.js';
import { markerOf } from '../structure/markers.js';
import { asRead, isMotto } from '../structure/head.js';
import { AUTHORITY, RECIPIENTS, SIGNED } from '../structure/tail.js';

/**
 * Heads and signatures that were set side by side with blanks or tabs, and so stand on one line: they are put in order, the left column
 * before the right one.
 */

/** Within this many lines a head has its two columns. */
const LONGEST_HEAD = 14;
/** A tab, as `\v` where a tab is a blank like others, or a row of blanks. */
const GAP = /[\t\v]\s*|[ \u00a0]{3,}/u;
const GAPS = /[\t\v]\s*|[ \u00a0]{2,}/gu;
const PLACE_AND_DATE = /^[\p{L} .-]{2,40},\s*ngày\b.*\d{4}\.?$/iu;
/** No line in columns is longer. */
const MAX_LINE = 250;
/** A position or a name: each word begins with a capital. */
const IN_CAPITAL_LETTERS = /^\p{Lu}[\p{L}\p{M}.]*(?:\s+\p{Lu}[\p{L}\p{M}.]*){1,7}$/u;

/** The two columns of a line; the right one is empty where there is one only. */
type Columns = [left: string, right: string];

const inOrder = (columns: readonly Columns[]): Block[] => [0, 1].flatMap((side) => columns.flatMap((each) => (each[side] ? [line(each[side])] : [])));
/** Gaps that part no columns are blanks. */
const plain = (text: string): string => text.replace(/[ \t\v]+/g, (run) => (/[\t\v]/.test(run) ? ' ' : run)).trim();
const written = (block: Block | undefined): string | undefined => (block?.kind === 'line' ? block.text : undefined);

const isRightOfHead = (text: string): boolean => isMotto(text) || PLACE_AND_DATE.test(text);
/** What signs stands at the right, and so does what stands under it. */
const isRightOfTail = (text: string): boolean => AUTHORITY.test(asRead(text)) || SIGNED.test(asRead(text)) || IN_CAPITAL_LETTERS.test(text);

function columnsOfHead(text: string): Columns {
  const gap = text.length > MAX_LINE ? undefined : [...text.matchAll(GAPS)].find(({ index, 0: { length } }) => index > 0 && isRightOfHead(asRead(text.slice(index + length))));
  return gap ? [plain(text.slice(0, gap.index)), plain(text.slice(gap.index + gap[0].length))] : [plain(text), ''];
}

function headInOrder(blocks: readonly Block[]): Block[] {
  const lines: Line[] = [];
  for (const block of blocks.slice(0, LONGEST_HEAD)) {
    if (block.kind !== 'line') break;
    lines.push(block);
  }
  const columns = lines.map(({ text }) => columnsOfHead(text));
  const from = columns.findIndex(([, right]) => right !== '');
  const to = columns.findLastIndex(([, right]) => right !== '') + 1;
  return from < 0 ? [...blocks] : [...blocks.slice(0, from), ...inOrder(columns.slice(from, to)), ...blocks.slice(to)];
}

/** What has no gap stands at the right where it signs, and goes on at the left where recipients are listed. */
function columnsOfTail(text: string): Columns {
  const [left, ...right] = text.split(GAP).filter((each) => each.trim() !== '');
  if (right.length > 0) return [left!, right.join(' ')];
  return isRightOfTail(text) ? ['', plain(text)] : [plain(text), ''];
}

/** From `Nơi nhận:` with something beside it, to the first line that belongs to neither column. */
function tailInOrder(blocks: readonly Block[]): Block[] {
  const from = blocks.findLastIndex((block) => {
    const [left, right] = (written(block) ?? '').split(GAP);
    return left !== undefined && right !== undefined && RECIPIENTS.test(asRead(left));
  });
  if (from < 0) return [...blocks];
  const columns: Columns[] = [];
  let to = from;
  for (; to < blocks.length && columns.length < 40; to++) {
    const text = written(blocks[to]);
    if (text === undefined || (to > from && /^\p{L}{4}/u.test(text) && (markerOf(text) ?? /^(?:phụ lục|mẫu)/iu.test(asRead(text))))) break;
    columns.push(columnsOfTail(text));
  }
  return [...blocks.slice(0, from), ...inOrder(columns), ...blocks.slice(to)];
}

function withoutTabs(block: Block): Block {
  if ('text' in block) return /[\t\v]/.test(block.text) ? { ...block, text: plain(block.text) } : block;
  return { ...block, rows: block.rows.map((row) => row.map((cell) => ({ ...cell, text: cell.text.split('\n').map(plain).join('\n') }))) };
}

/** The blocks with what stood side by side in order. */
export const withoutColumns = (blocks: readonly Block[]): Block[] => tailInOrder(headInOrder(blocks)).map(withoutTabs);
