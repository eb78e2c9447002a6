import type { Block } from '../blocks.js';
import { isMotto, RULE } from './head.js';
import { isCapitals, markerOf } from './markers.js';
import { NAME, SIGNED, textAt, writtenAt } from './tail.js';

/** Where appendices begin, and what stands above their text. */

const WORD = '(?:PHỤ LỤC|Phụ lục|(?:BIỂU |Biểu )?MẪU SỐ|(?:Biểu )?[Mm]ẫu số|BIỂU SỐ|Biểu số)';
const NUMBER = '(?:[IVXLC]+|\\d{1,3}\\p{L}?|\\p{Lu})[\\p{Lu}\\d]*(?:[/.-][\\p{Lu}\\d]+)*';
const ALONE = new RegExp(`^${WORD}(?:\\s*:?\\s*(?:(?:SỐ|số)\\s*:?\\s+)?${NUMBER})?\\s*[.:]?$`, 'u');
/** With its title on the line: `Phụ lục II. Danh sách`. A sentence that speaks of it has a stop at its end. */
const TITLED = new RegExp(`^${WORD}\\s*:?\\s*(?:(?:SỐ|số)\\s*:?\\s+)?${NUMBER}\\s*[.:–—-]\\s*(?=\\p{Lu}.*[^.;:,]$)`, 'u');
const ATTACHED = /^\(?\s*(?:kèm\s+theo|ban\s+hành\s+kèm\s+theo)\b/iu;
const MAX_TITLE = 8;

const isAlone = (text: string): boolean => text.length < 60 && ALONE.test(text);

/** One label under another begins no appendix; two of the same word are a list of the appendices. */
function isBegun(blocks: readonly Block[], i: number): boolean {
  const wordAt = (at: number): string | undefined => (isAlone(textAt(blocks, at)) ? textAt(blocks, at).split(' ', 1)[0]!.toLowerCase() : undefined);
  const word = wordAt(i);
  return word !== undefined && wordAt(i - 1) === undefined && wordAt(i + 1) !== word;
}

/** One after another, or after a colon, they are a list of the appendices. */
function isTitled(blocks: readonly Block[], i: number): boolean {
  const is = (at: number): boolean => textAt(blocks, at).length < 250 && TITLED.test(textAt(blocks, at));
  return is(i) && !is(i - 1) && !is(i + 1) && !textAt(blocks, i - 1).endsWith(':');
}

const isLabelled = (blocks: readonly Block[], i: number): boolean => isAlone(textAt(blocks, i)) || isTitled(blocks, i);

/** A line of a title above the note that it comes with the document; a name would be that of a signature. */
function isTitle(text: string): boolean {
  return text !== '' && text.length <= 200 && !NAME.test(text) && !SIGNED.test(text) && !markerOf(text) && !isMotto(text) && !RULE.test(text) && (isCapitals(text) || !/[.;:]$/u.test(text));
}

/** Where the title begins that stands above such a note: in capitals. */
function startOfTitle(blocks: readonly Block[], note: number): number | undefined {
  let first: number | undefined;
  for (let i = note - 1; i >= Math.max(0, note - MAX_TITLE) && isTitle(textAt(blocks, i)); i--) {
    if (isLabelled(blocks, i)) return undefined;
    if (isCapitals(textAt(blocks, i))) first = i;
  }
  return first;
}

/** By their own word, or by a title in capitals with the note that it comes with the document. */
export function appendixStarts(blocks: readonly Block[]): number[] {
  const starts = new Set<number>();
  blocks.forEach((_, i) => {
    const start = isTitled(blocks, i) || isBegun(blocks, i) ? i : ATTACHED.test(textAt(blocks, i)) ? startOfTitle(blocks, i) : undefined;
    if (start !== undefined) starts.add(start);
  });
  return [...starts].sort((a, b) => a - b);
}

export interface AppendixHead {
  /** `Phụ lục I`, as typed. */
  label?: string;
  heading?: string;
  /** Where its text begins. */
  at: number;
}

/**
 * The lines above an appendix: its label, its title, and the note in brackets, which is part of the title.
 * @param to where the next one begins
 */
export function readAppendixHead(blocks: readonly Block[], from: number, to: number): AppendixHead {
  const labelled = isLabelled(blocks, from) ? partsOf(writtenAt(blocks, from)) : undefined;
  const title = labelled?.title ?? [];
  const note = labelled ? -1 : noteAfter(blocks, from, to);
  let i = labelled ? from + 1 : from;
  for (; i < to && title.length < MAX_TITLE; i++) {
    const text = textAt(blocks, i);
    if (RULE.test(text)) continue;
    // A form has a letterhead of its own, and its title under that.
    if (labelled && isMotto(text)) return { label: writtenAt(blocks, from), at: from + 1 };
    if (i > note && (text === '' || markerOf(text) || (!isCapitals(text) && !ATTACHED.test(text) && (i > from + 1 || !labelled || /[.;:]$/u.test(text))))) break;
    title.push(writtenAt(blocks, i));
  }
  return { ...(labelled && { label: labelled.label }), ...(title.length > 0 && { heading: title.join(' ') }), at: i };
}

/** Where the note stands that makes the lines above it a title. */
const noteAfter = (blocks: readonly Block[], from: number, to: number): number => blocks.slice(from, Math.min(to, from + MAX_TITLE + 1)).findIndex((_, i) => ATTACHED.test(textAt(blocks, from + i))) + from;

interface Labelled {
  label: string;
  title: string[];
}

function partsOf(written: string): Labelled {
  const length = TITLED.exec(written)?.[0].length;
  return length === undefined ? { label: written, title: [] } : { label: written.slice(0, length).trimEnd(), title: [written.slice(length)] };
}
