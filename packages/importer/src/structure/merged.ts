import type { Block } from '../blocks.js';
import { readLine, type Head } from './head.js';
import { isCapitals, markerOf } from './markers.js';
import { textAt, writtenAt } from './tail.js';

/** A merged text has its number, its day and whoever merged it at its end, where it is certified. */

const CERTIFIES = /^XÁC THỰC VĂN BẢN HỢP NHẤT$/u;

export interface Certified {
  /** The text without the lines that say so. */
  text: Block[];
  /** The line that certifies it, which is kept. */
  line: Block[];
  /** What the lines around it say. */
  head: Head;
}

/** @param head of the text itself: where that has a number nothing is read */
export function certified(blocks: readonly Block[], head: Head): Certified {
  const at = head.number ? -1 : blocks.findLastIndex((_, i) => CERTIFIES.test(textAt(blocks, i)));
  if (at < 0) return { text: [...blocks], line: [], head };
  const said = { ...head };
  const issuer: string[] = [];
  let [from, to] = [at, at + 1];
  while (to < blocks.length && readLine(textAt(blocks, to), said)) to++;
  for (; from > 0; from--) {
    const text = textAt(blocks, from - 1);
    if (readLine(text, said)) continue;
    if (head.issuer || !isCapitals(text) || markerOf(text)) break;
    issuer.unshift(writtenAt(blocks, from - 1));
  }
  if (issuer.length > 0) said.issuer = issuer.join(' ');
  return { text: [...blocks.slice(0, from), ...blocks.slice(to)], line: blocks.slice(at, at + 1), head: said };
}
