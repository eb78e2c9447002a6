import type { Block } from '../blocks.js';
import { asRead, isMotto } from './head.js';
import { isCapitals } from './markers.js';

/** What the official gazette prints above a document: the section that it stands in, and whoever issued it once more. */

const SECTION = /^VĂN BẢN (?:QUY PHẠM PHÁP LUẬT|(?:PHÁP LUẬT )?KHÁC)$/u;
/** Of merged texts, with whoever merged them. */
const MERGED = /^VĂN BẢN HỢP NHẤT(?: -|$)/u;
/** A name takes no more lines. */
const LONGEST_NAME = 20;

/** How many of the first blocks are the gazette's. */
export function gazetteLines(blocks: readonly Block[]): number {
  const texts = blocks.slice(0, LONGEST_NAME).map((block) => (block.kind === 'line' ? asRead(block.text) : ''));
  const section = texts.findIndex((text) => !SECTION.test(text));
  const end = texts.findIndex((text, i) => i >= section && (!isCapitals(text) || isMotto(text) || /\d/.test(text)));
  if (section < 0 || end < 0) return 0;
  return MERGED.test(texts[section]!) ? end : section + repeated(texts.slice(section, end));
}

/** How many lines have the words that the lines after them have again. */
function repeated(lines: readonly string[]): number {
  const half = lines.findIndex((_, i) => lines.slice(0, i).join(' ') === lines.slice(i).join(' '));
  return Math.max(half, 0);
}
