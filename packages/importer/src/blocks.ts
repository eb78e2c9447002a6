import type { TableCell } from '@quantriet/contract';

/** What every format is read into first: lines and tables in reading order. */

export interface Line {
  kind: 'line';
  /** As written, without blanks at the ends. */
  text: string;
  /** Broken off from the line before it within one paragraph: a new line only if it begins with a number. */
  continues?: boolean;
}

export interface Table {
  kind: 'table';
  rows: TableCell[][];
}

/** A note at the foot, with its mark as it stands in the text: `[1]`. */
export interface Footnote {
  kind: 'footnote';
  mark: string;
  text: string;
}

/** UTF-16 offsets in the extracted text: from, and up to. */
export type Span = [start: number, end: number];
/** By the id of a passage: where its own lines stand, without those of the passages inside it. */
export type Offsets = Map<string, Span>;

export type Block = (Line | Table | Footnote) & { span?: Span };

/** Signs that nobody sees do not stand before a number. */
export const line = (text: string): Line => ({ kind: 'line', text: text.replace(/^[\s\u00ad\u200b-\u200f\u2060\ufeff]+/u, '') });

/** The rows of a table are lines, and its cells stand between tabs. */
export const tableWords = (rows: readonly TableCell[][]): string => rows.map((row) => row.map((cell) => cell.text).join('\t')).join('\n');

export const wordsIn = (block: Block): string => ('text' in block ? block.text : tableWords(block.rows));

/** From the first block to the last. */
export const around = (blocks: readonly Block[]): Span => [blocks[0]?.span?.[0] ?? 0, blocks.at(-1)?.span?.[1] ?? 0];

/** The text as read, and the blocks with their places in it. */
export function extract(blocks: readonly Block[]): { extracted: string; placed: Block[] } {
  let end = -1;
  const lines = blocks.map((block) => (block.kind === 'footnote' ? `${block.mark} ${block.text}` : wordsIn(block)));
  const placed = blocks.map((block, i): Block => {
    const start = end + 1;
    end = start + lines[i]!.length;
    return { ...block, span: [start, end] };
  });
  return { extracted: lines.join('\n'), placed };
}
