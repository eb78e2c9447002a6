import type { Document, DocumentFrame, Passage } from '@quantriet/contract';
import { around, type Block, type Offsets } from '../blocks.js';
import type { Doubt } from '../doubts.js';
import { appendixStarts, readAppendixHead } from './appendices.js';
import { joined } from './broken-lines.js';
import { gazetteLines } from './gazette.js';
import { passedOn, readHead, RULE, startOfHead, type Head } from './head.js';
import { certified } from './merged.js';
import { outlineOf } from './outline.js';
import { readTail, startOfTail } from './tail.js';

/** What the outline is told from: whole lines, without those that are only drawn. */
const written = (blocks: readonly Block[]): Block[] => joined(blocks.filter((block) => block.kind !== 'line' || !RULE.test(block.text)));

export interface Recognised {
  /** What the head says; what is not found is absent. */
  card: FoundCard;
  frame: DocumentFrame;
  passages: Passage[];
  classified: string | undefined;
  doubts: Doubt[];
  offsets: Offsets;
}

/** Only a file that this project has written says `id`, `illustrative` and `source`. */
export type FoundCard = Partial<Document>;

interface Appendix {
  passage: Passage;
  doubts: Doubt[];
  offsets: Offsets;
}

function appendixFrom(blocks: readonly Block[], from: number, to: number, nth: number): Appendix {
  const id = `phu-luc-${nth}`;
  const { label, heading, at } = readAppendixHead(blocks, from, to);
  const { passages, doubts, offsets } = outlineOf(written(blocks.slice(at, to)), `${id}.`);
  const passage: Passage = { id, kind: 'appendix', ...(label !== undefined && { label }), ...(heading !== undefined && { heading }), ...(passages.length > 0 && { children: passages }) };
  return { passage, doubts, offsets: new Map([[id, around(blocks.slice(from, at))], ...offsets]) };
}

function cardOf({ type, number, issuer, date, title, form }: Omit<Head, 'date'> & { date: string | undefined }): FoundCard {
  return Object.fromEntries(Object.entries({ type, number, issuer, date, title, form }).filter(([, value]) => value !== undefined));
}

/** The head, and where it stands: what a page has above it is kept before the text. */
function headIn(blocks: readonly Block[]): { head: Head; at: number } {
  const own = gazetteLines(blocks);
  const first = readHead(blocks.slice(own));
  if (first.length > 0) return { head: first, at: own };
  const at = startOfHead(blocks);
  const head = readHead(blocks.slice(at));
  return { head, at: head.length > 0 ? at : 0 };
}

/** The directive model of what stands in the blocks. */
export function recognise(blocks: readonly Block[]): Recognised {
  const { head: above, at } = headIn(blocks);
  const lead = outlineOf(written(blocks.slice(0, at).filter(({ kind }) => kind !== 'footnote')), 'dau.');
  const { text: body, line: certifies, head } = certified(blocks.slice(at + above.length).filter(({ kind }) => kind !== 'footnote'), above);
  const starts = appendixStarts(body);
  const own = body.slice(0, starts[0]);
  const tailAt = startOfTail(own);
  const { tail, rest: unread } = readTail(own, tailAt);
  const main = outlineOf(written(own.slice(0, tailAt)));
  // Whatever stands after the signature is kept after the text, and notes at the foot after everything.
  const rest = outlineOf(written([...certifies, ...unread]), 'cuoi.');
  const appendices = starts.map((start, i) => appendixFrom(body, start, starts[i + 1] ?? body.length, i + 1));
  const notes = outlineOf(blocks.filter(({ kind }) => kind === 'footnote'));
  const frame: DocumentFrame = { ...(head.place !== undefined && { place: head.place }), ...(head.preamble.length > 0 && { preamble: head.preamble }), ...tail };
  return {
    card: cardOf({ ...head, date: head.date ?? (head.length > 0 ? passedOn(own.slice(0, tailAt)) : undefined) }), frame, classified: head.classified,
    passages: [...lead.passages, ...main.passages, ...rest.passages, ...appendices.map(({ passage }) => passage), ...notes.passages],
    doubts: [...lead.doubts, ...main.doubts, ...rest.doubts, ...appendices.flatMap(({ doubts }) => doubts)],
    offsets: new Map([lead, main, rest, ...appendices, notes].flatMap(({ offsets }) => [...offsets])),
  };
}
