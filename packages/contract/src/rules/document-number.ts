import type { Document } from '../words/document.js';
import { fold } from './fold.js';

/** Parts of a document number. Party form joins with a hyphen (`15-NQ/TU`), State form with a slash (`30/2020/NĐ-CP`). */
export interface DocumentNumber {
  serial: number;
  /** Suffix of the serial, as in `12a`. */
  letter?: string;
  year?: number;
  /** Kind and issuer as written after the serial: `NQ/TU`, `NĐ-CP`. */
  symbol: string;
  form: 'party' | 'state';
}

const PARTY = /^(\d{1,5})([a-zđ]?)-(\p{Lu}[\p{L}\d]*(?:\/[\p{L}\d]+)*(?:-[\p{L}\d]+)*)$/u;
const STATE = /^(\d{1,5})([a-zđ]?)\/(?:(\d{4})\/)?(\p{Lu}[\p{L}\d]*(?:-[\p{L}\d]+)*)$/u;

/** Reads a number as typed (spaces, no-break spaces and long dashes forgiven); undefined when it is of neither form. */
export function parseDocumentNumber(text: string): DocumentNumber | undefined {
  const typed = text.normalize('NFC').replace(/^số\s*:?\s*/iu, '').replace(/\s+/g, '').replace(/[‐-―−]/g, '-');
  const party = PARTY.exec(typed);
  if (party) return withLetter({ serial: Number(party[1]), symbol: party[3]!, form: 'party' }, party[2]);
  const state = STATE.exec(typed);
  if (!state) return undefined;
  const number: DocumentNumber = { serial: Number(state[1]), symbol: state[4]!, form: 'state' };
  return withLetter(state[3] ? { ...number, year: Number(state[3]) } : number, state[2]);
}

function withLetter(number: DocumentNumber, letter: string | undefined): DocumentNumber {
  return letter ? { ...number, letter } : number;
}

/** One text for a number however it was typed; a title that stands in for it never equals one. */
function numberKey(number: string | undefined, title: string): string {
  if (number === undefined) return `title ${fold(title).trim()}`;
  const parts = parseDocumentNumber(number);
  return parts ? `${parts.form} ${parts.serial}${parts.letter ?? ''} ${parts.year ?? ''} ${fold(parts.symbol)}` : `number ${fold(number).trim()}`;
}

/**
 * What identifies a document. Two documents with one key are the same; with one number alone they need not be.
 * Spelling is compared folded (Tỉnh ủy, Tỉnh uỷ). Where the number is not known the title stands in for it. To compare, not to show.
 */
export function documentKey({ issuer, type, number, date, title }: Pick<Document, 'issuer' | 'type' | 'number' | 'date' | 'title'>): string {
  return [fold(issuer).trim(), type, numberKey(number, title), date].join('\n');
}

/**
 * Whether a text that names a document means this one: by its number however it was typed, and by the day where the text says it
 * (a card with a month alone agrees with every day of it).
 */
export function isMentioned({ number, date }: Pick<Document, 'number' | 'date'>, mention: { number: string; date?: string }): boolean {
  return number !== undefined && numberKey(number, '') === numberKey(mention.number, '') && (mention.date ?? date).startsWith(date);
}
