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

export type Block = Line | Table | Footnote;

export const line = (text: string): Line => ({ kind: 'line', text });
