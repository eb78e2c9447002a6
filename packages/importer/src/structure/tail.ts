import type { DocumentFrame } from '@quantriet/contract';
import type { Block } from '../blocks.js';
import { asRead, PASSED, RULE } from './head.js';
import { isCapitals, markerOf } from './markers.js';

/** The end of a document: recipients and signature. */

export type Tail = Pick<DocumentFrame, 'recipients' | 'authority' | 'position' | 'signatory'>;

export const RECIPIENTS = /^(?:Nơi\s+(?:nhận|gửi))\s*:?$/iu;
export const AUTHORITY = /^(?:T\/M|TM\.|K\/T|KT\.|T\/L|TL\.|TUQ\.|Q\.)\s*\p{Lu}/u;
export const SIGNED = /^[([]?\s*(?:đã\s+ký|daky|ký\s+tên|signed).*[)\]]?$/iu;
/** Before the name on its line: `Đã ký: `. */
const HAS_SIGNED = /^\(?đã\s+ký\)?\s*:?\s+(?=\p{Lu})/iu;
/** A name, with a rank or a degree before it. */
export const NAME = /^(?:(?:Đại|Thượng|Trung|Thiếu)\s+(?:tướng|tá)\s+|\p{Lu}\p{L}{0,4}\.\s*)*\p{Lu}[\p{Ll}\p{M}]*(?:\s+\p{Lu}[\p{Ll}\p{M}]*){1,5}$/u;

export const writtenAt = (blocks: readonly Block[], i: number): string => {
  const block = blocks[i];
  return block?.kind === 'line' ? block.text : '';
};
export const textAt = (blocks: readonly Block[], i: number): string => asRead(writtenAt(blocks, i));

/** A line without the word that it was signed. */
const nameAt = (blocks: readonly Block[], i: number): string => writtenAt(blocks, i).replace(HAS_SIGNED, '');
const isName = (blocks: readonly Block[], i: number): boolean => NAME.test(asRead(nameAt(blocks, i))) && markerOf(textAt(blocks, i)) === undefined;

const isPosition = (text: string): boolean => isCapitals(text) && text.length < 80 && markerOf(text) === undefined;

/** Where the recipients or the signature begin; the end where there are none. */
export function startOfTail(blocks: readonly Block[]): number {
  const at = blocks.findIndex((_, i) => RECIPIENTS.test(textAt(blocks, i)) || AUTHORITY.test(textAt(blocks, i)) || isUnderPassing(blocks, i) || isAboveSigned(blocks, i));
  return at < 0 ? startOfBareSignature(blocks) : at;
}

/** Offices that somebody signs in. */
const OFFICE = /(?:CHỦ TỊCH|BÍ THƯ|TRƯỞNG|THỦ TƯỚNG|TỔNG THỐNG|GIÁM ĐỐC|CHÁNH|CHỦ NHIỆM|THỐNG ĐỐC)/u;
/** `CHỦ TỊCH QUỐC HỘI` */
export const isOffice = (text: string): boolean => OFFICE.test(text) && isPosition(text);
/** Whoever signs a law signs under the day that it was passed; a stamp may stand between. */
const isUnderPassing = (blocks: readonly Block[], i: number): boolean => isOffice(textAt(blocks, i)) && [1, 2].some((above) => PASSED.test(textAt(blocks, i - above)));
/** An office is not always in capitals: `Chủ tịch Quốc hội`, then `(Đã ký)` and the name. */
const isAboveSigned = (blocks: readonly Block[], i: number): boolean => {
  const text = textAt(blocks, i);
  return OFFICE.test(text.toUpperCase()) && text.length < 80 && markerOf(text) === undefined && SIGNED.test(textAt(blocks, i + 1)) && isName(blocks, i + 2);
};
/** A page may have some words of its own under the document. */
const LAST_LINES = 12;

/** Whoever signs for himself, and tells nobody, has a position in capitals and a name under it at the very end, or an office near it. */
function startOfBareSignature(blocks: readonly Block[]): number {
  for (let name = blocks.length - 1; name >= Math.max(1, blocks.length - LAST_LINES); name--) {
    const at = isName(blocks, name) ? startOfPosition(blocks, name) : name;
    if (at < name && (name === blocks.length - 1 || OFFICE.test(textAt(blocks, at)))) return at;
  }
  return blocks.length;
}

function startOfPosition(blocks: readonly Block[], name: number): number {
  let signed = name;
  while (SIGNED.test(textAt(blocks, signed - 1)) || RULE.test(textAt(blocks, signed - 1))) signed--;
  let at = signed;
  while (signed - at < 2 && isPosition(textAt(blocks, at - 1))) at--;
  return at < signed ? at : name;
}

const isNamed = (blocks: readonly Block[], from: number): boolean => blocks.slice(from, from + 4).some((_, i) => isName(blocks, from + i));

/** A few words between a position and the name under it. */
const isStamp = (blocks: readonly Block[], i: number): boolean => /^[^.;“”]{1,30}$/u.test(textAt(blocks, i)) && isName(blocks, SIGNED.test(textAt(blocks, i + 1)) ? i + 2 : i + 1);

/** One line of the tail; false where it belongs to none. */
class TailReader {
  readonly tail: Tail = {};
  #inRecipients = false;

  constructor(private readonly blocks: readonly Block[]) {}

  read(i: number): boolean {
    const text = textAt(this.blocks, i);
    if (RECIPIENTS.test(text) && !this.tail.recipients) this.#inRecipients = true;
    else if (AUTHORITY.test(text) && !this.tail.position && !this.tail.signatory) this.#add('authority', i);
    else if (isAboveSigned(this.blocks, i) && !this.tail.signatory) this.#add('position', i);
    else if (this.#inRecipients && text !== '' && (/^[-–+]/u.test(text) || !isCapitals(text))) this.#addRecipient(i);
    else if (isCapitals(text) && !this.tail.signatory) this.#add(this.tail.position && !isNamed(this.blocks, i + 1) ? 'signatory' : 'position', i);
    else if (isName(this.blocks, i) && !this.tail.signatory) this.tail.signatory = nameAt(this.blocks, i);
    else return SIGNED.test(text) || RULE.test(text);
    return true;
  }

  get awaitsName(): boolean {
    return this.tail.position !== undefined && this.tail.signatory === undefined;
  }

  /** `TM. CHÍNH PHỦ` stands above `KT. THỦ TƯỚNG`, and a position may take two lines. */
  #add(field: 'authority' | 'position' | 'signatory', i: number): void {
    this.#inRecipients = false;
    const above = this.tail[field];
    this.tail[field] = above === undefined ? writtenAt(this.blocks, i) : `${above}\n${writtenAt(this.blocks, i)}`;
  }

  #addRecipient(i: number): void {
    const written = writtenAt(this.blocks, i);
    const recipients = (this.tail.recipients ??= []);
    if (recipients.length > 0 && isBrokenOff(this.blocks[i]!)) recipients.push(`${recipients.pop()!} ${written}`);
    else recipients.push(written.replace(/^[-–+]\s*/u, ''));
  }
}

/** A line within a paragraph that begins with a small letter goes on with what stands before it. */
const isBrokenOff = (block: Block): boolean => block.kind === 'line' && block.continues === true && /^\p{Ll}/u.test(block.text);

/**
 * Reads from the first line of the tail on, to the end of one signature; recipients may stand after the signature of somebody else.
 * @returns also which blocks are the document's, and stand in no field
 */
export function readTail(blocks: readonly Block[], from: number): { tail: Tail; rest: Block[] } {
  const reader = new TailReader(blocks);
  const stamps: Block[] = [];
  let end = from;
  while (end < blocks.length) {
    if (!reader.read(end)) {
      if (!reader.awaitsName || !isStamp(blocks, end)) break;
      stamps.push(blocks[end]!);
    }
    end++;
  }
  const late = reader.tail.recipients ? -1 : blocks.findIndex((_, i) => i > end && RECIPIENTS.test(textAt(blocks, i)));
  if (late < 0) return { tail: reader.tail, rest: [...stamps, ...blocks.slice(end)] };
  let lateEnd = late;
  while (lateEnd < blocks.length && reader.read(lateEnd)) lateEnd++;
  return { tail: reader.tail, rest: [...stamps, ...blocks.slice(end, late), ...blocks.slice(lateEnd)] };
}
