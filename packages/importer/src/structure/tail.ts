import type { DocumentFrame } from '@quantriet/contract';
import type { Block } from '../blocks.js';
import { asRead, RULE } from './head.js';
import { isCapitals, markerOf } from './markers.js';

/** The end of a document: recipients and signature; and the appendices after it. */

export type Tail = Pick<DocumentFrame, 'recipients' | 'authority' | 'position' | 'signatory'>;

const RECIPIENTS = /^(?:Nơi\s+(?:nhận|gửi))\s*:?$/iu;
const AUTHORITY = /^(?:T\/M|TM\.|K\/T|KT\.|T\/L|TL\.|TUQ\.|Q\.)\s*\p{Lu}/u;
const SIGNED = /^\(?\s*(?:đã\s+ký|ký\s+tên|signed).*\)?$/iu;
const NAME = /^\p{Lu}[\p{Ll}\p{M}]*(?:\s+\p{Lu}[\p{Ll}\p{M}]*){1,5}$/u;
const APPENDIX = /^(?:PHỤ LỤC|Phụ lục|MẪU SỐ|Mẫu số)(?:\s+(?:SỐ\s+|số\s+)?([IVXLC]+|\d{1,3}|\p{Lu}))?\s*[.:]?$/u;
const ATTACHED = /^\(?\s*(?:kèm\s+theo|ban\s+hành\s+kèm\s+theo)\b/iu;

const writtenAt = (blocks: readonly Block[], i: number): string => {
  const block = blocks[i];
  return block?.kind === 'line' ? block.text : '';
};
const textAt = (blocks: readonly Block[], i: number): string => asRead(writtenAt(blocks, i));

/** Where the recipients or the signature begin; the end where there are none. */
export function startOfTail(blocks: readonly Block[]): number {
  const at = blocks.findIndex((_, i) => RECIPIENTS.test(textAt(blocks, i)) || AUTHORITY.test(textAt(blocks, i)));
  return at < 0 ? blocks.length : at;
}

/** Reads from the first line of the tail on, to the end of one signature. @returns also how many blocks it takes */
export function readTail(blocks: readonly Block[], from: number): { tail: Tail; end: number } {
  const tail: Tail = {};
  let inRecipients = false;
  let i = from;
  for (; i < blocks.length; i++) {
    const text = textAt(blocks, i);
    const written = writtenAt(blocks, i);
    if (RECIPIENTS.test(text) && !tail.recipients) inRecipients = true;
    else if (AUTHORITY.test(text) && !tail.authority) {
      inRecipients = false;
      tail.authority = written;
    } else if (inRecipients && text !== '' && (/^[-–+]/u.test(text) || !isCapitals(text))) (tail.recipients ??= []).push(written.replace(/^[-–+]\s*/u, ''));
    else if (isCapitals(text) && !tail.position) {
      // Whoever signs for himself has no line of authority above his position.
      inRecipients = false;
      tail.position = written;
    } else if (NAME.test(text) && !tail.signatory) tail.signatory = written;
    else if (!SIGNED.test(text)) break;
  }
  return { tail, end: i };
}

/** An appendix begins here: by its own word, or by a title in capitals with the note that it comes with the document. */
export function isAppendixAt(blocks: readonly Block[], i: number): boolean {
  const text = textAt(blocks, i);
  if (APPENDIX.test(text)) return true;
  if (!isCapitals(text) || markerOf(text)) return false;
  for (let next = i + 1; next < Math.min(blocks.length, i + 6); next++) {
    const after = textAt(blocks, next);
    if (ATTACHED.test(after)) return true;
    // Between the two stand lines of a title, and no name: that would be a signature.
    if (after === '' || after.length > 200 || NAME.test(after) || markerOf(after)) return false;
  }
  return false;
}

export interface AppendixHead {
  /** `Phụ lục I`, as typed. */
  label?: string;
  heading?: string;
  /** Where its text begins. */
  at: number;
}

/** The lines above an appendix: its label, its title, and the note in brackets, which is part of the title. */
export function readAppendixHead(blocks: readonly Block[], from: number): AppendixHead {
  const isLabelled = APPENDIX.test(textAt(blocks, from));
  const title: string[] = [];
  let i = isLabelled ? from + 1 : from;
  for (; i < blocks.length && title.length < 8; i++) {
    const text = textAt(blocks, i);
    if (RULE.test(text)) continue;
    if (text === '' || markerOf(text) || (!isCapitals(text) && !ATTACHED.test(text) && (i > from + 1 || !isLabelled || /[.;:]$/u.test(text)))) break;
    title.push(writtenAt(blocks, i));
  }
  return { ...(isLabelled && { label: writtenAt(blocks, from) }), ...(title.length > 0 && { heading: title.join(' ') }), at: i };
}
