import type { Block, Line } from '../blocks.js';
import { markerOf } from './markers.js';
import { OwnArticles } from './own-articles.js';

/** Amendments that a document quotes: where they begin and where they end. Their lines are no structure of the document itself. */

const OPENS = /^[“‟"«]/u;
const CLOSES = /[”"»]\s*[.;,]?$/u;
/** A quotation that begins within the line that announces it. */
const ANNOUNCED = /:\s+(?=[“‟"«])/gu;

/** How many more quotations a text opens than it closes. Straight marks are told apart by where an odd one stands. */
export function opened(text: string): number {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  const straight = count(/"/g) % 2 === 0 ? 0 : text.startsWith('"') ? 1 : -1;
  return count(/[“‟«]/gu) - count(/[”»]/gu) + straight;
}

export const isClosing = (block: Block | undefined): boolean => block?.kind === 'line' && block.text.length > 1 && CLOSES.test(block.text);

/** A number of the document itself, which says what is amended. */
const isAmending = (block: Block | undefined): boolean => block?.kind === 'line' && markerOf(block.text) !== undefined && /sửa đổi|bổ sung|thay thế/iu.test(block.text.normalize('NFC'));

/** After a colon; or under a heading, where a number is quoted. */
function isAnnounced(blocks: readonly Block[], at: number): boolean {
  const [before, first] = [blocks[at - 1], blocks[at]];
  if (before?.kind !== 'line' || first?.kind !== 'line' || !OPENS.test(first.text)) return false;
  return before.text.endsWith(':') || (isAmending(before) && !/[.;]$/u.test(before.text) && markerOf(first.text.slice(1)) !== undefined);
}

/** For each block, the first from it on that is such; Infinity where none is. */
function next(blocks: readonly Block[], isSuch: (i: number) => boolean): number[] {
  const at: number[] = [];
  for (let i = blocks.length - 1; i >= 0; i--) at[i] = isSuch(i) ? i : (at[i + 1] ?? Infinity);
  return at;
}

/** For each block, the first from it on after which no more quotations are open than before it. */
function balances(blocks: readonly Block[]): number[] {
  const open = [0];
  for (const block of blocks) open.push(open.at(-1)! + (block.kind === 'line' ? opened(block.text) : 0));
  const at: number[] = [];
  const waiting: number[] = [];
  open.forEach((now, i) => {
    while (waiting.length > 0 && now <= open[waiting.at(-1)!]!) at[waiting.pop()!] = i - 1;
    waiting.push(i);
  });
  return at;
}

/**
 * By the block that a quotation begins with, the one that it ends with; Infinity where it is never closed. Quotations within it are
 * counted; where the count does not work out it ends with the first line that closes one, before the next is announced, or above the next
 * number that amends something; and in any case above the document's own next articles.
 */
export function quotesIn(blocks: readonly Block[]): Map<number, number> {
  const balanced = balances(blocks);
  const closing = next(blocks, (i) => isClosing(blocks[i]));
  const announced = next(blocks, (i) => isAnnounced(blocks, i));
  const amending = next(blocks, (i) => isAnnounced(blocks, i + 1) && isAmending(blocks[i]));
  const articles = new OwnArticles(blocks);
  const quotes = new Map<number, number>();
  let last = -Infinity;
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]!;
    if (!isAnnounced(blocks, i) && !(last === i - 1 && block.kind === 'line' && OPENS.test(block.text))) {
      articles.pass(i);
      continue;
    }
    const [even, first] = [balanced[i], closing[i]!];
    const isEven = even !== undefined && isClosing(blocks[even]);
    const close = isEven ? even : first < (announced[i + 1] ?? Infinity) ? first : (amending[i] ?? Infinity) - 1;
    const end = close === Infinity ? close : Math.min(close, articles.within(i, close, isEven ? 2 : 1) - 1);
    quotes.set(i, end);
    if (end < Infinity) i = last = end;
  }
  return quotes;
}

/** A line that goes on into a quotation of several lines ends where that begins. */
export function withQuotesApart(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block, i) => (block.kind === 'line' && blocks[i + 1]?.kind === 'line' ? partedAt(block) : [block]));
}

function partedAt(line: Line & Pick<Block, 'span'>): Block[] {
  const { text, span } = line;
  const found = [...text.matchAll(ANNOUNCED)].find(({ index }) => opened(text.slice(index + 1).trimStart()) > 0);
  if (!found) return [line];
  const [before, quote] = [text.slice(0, found.index + 1), text.slice(found.index + found[0].length)];
  // Where lines were put together the parts cannot be told in the text as read.
  const isWhole = span && span[1] - span[0] === text.length;
  return [
    { ...line, text: before, ...(isWhole && { span: [span[0], span[0] + before.length] }) },
    { ...line, text: quote, ...(isWhole && { span: [span[1] - quote.length, span[1]] }) },
  ];
}
