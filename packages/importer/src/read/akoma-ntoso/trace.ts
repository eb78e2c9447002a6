import type { Passage } from '@quantriet/contract';
import { tableWords, type Offsets, type Span } from '../../blocks.js';
import type { ReadAkomaNtoso } from './read.js';

/** The words of a document that comes with its structure, as lines, and where the lines of each passage stand. */
export function traceOf({ card, frame, passages }: Pick<ReadAkomaNtoso, 'card' | 'frame' | 'passages'>): { extracted: string; offsets: Offsets } {
  const lines: string[] = [];
  const offsets: Offsets = new Map();
  let end = -1;
  const add = (words: ReadonlyArray<string | undefined>): Span => {
    const line = words.filter(Boolean).join(' ');
    const start = end + 1;
    lines.push(line);
    end = start + line.length;
    return [start, end];
  };
  const walk = ({ id, label, heading, text, table, children = [] }: Passage): void => {
    offsets.set(id, add([label, heading, text, table && tableWords(table)]));
    children.forEach(walk);
  };
  const { place, preamble = [], recipients = [], authority, position, signatory } = frame;
  for (const each of [card.issuer, card.number, place, card.title, ...preamble]) if (each) add([each]);
  passages.forEach(walk);
  for (const each of [...recipients, authority, position, signatory]) if (each) add([each]);
  return { extracted: lines.join('\n'), offsets };
}
