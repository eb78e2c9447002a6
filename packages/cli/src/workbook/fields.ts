import { fold } from '@quantriet/contract';
import type { Raw } from './cells.js';
import { instantOf, issueDateOf, momentOf, phraseOf } from './dates.js';
import type { Directory } from './directory.js';
import type { Place, Reading, Subject } from './reading.js';
import type { SheetRow } from './table.js';
import { findWord, type Word } from './words.js';

/** Bounds of what a cell may hold. */
export const LINE_LENGTH = 1_000;
export const TEXT_LENGTH = 10_000;
export const ID_LENGTH = 80;
export const MAX_COUNT = 1_000_000_000;

const ID = /^[a-z0-9]+(?:[-.][a-z0-9]+)*$/;

/**
 * Letters that the encodings TCVN3 (ABC) and VNI leave behind when their text is taken for Unicode, next to other letters
 * as no Vietnamese word has them.
 */
const LEGACY = /[®§][\p{L}µ¸¶·¹]|\p{L}[µ¸¶¹¾¼½¨©]|[ñÑ]\p{L}/u;

/** An id that could be meant: `Học tập cấp huyện` to `hoc-tap-cap-huyen`. */
export function suggestId(text: string): string {
  return fold(text).replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, ID_LENGTH) || 'ma-so-1';
}

export function isId(text: string): boolean {
  return ID.test(text) && text.length <= ID_LENGTH;
}

/** Reads the cells of one row into values, reports what cannot be read, and marks where each value came from. */
export class RowFields<Key extends string> {
  constructor(
    readonly reading: Reading,
    private readonly row: SheetRow<Key>,
    private readonly subject: Subject,
    private readonly pointer: string,
  ) {}

  /** Marks `pointer` (relative to the row's) as coming from the cell. */
  mark(key: Key, at: string): void {
    this.reading.mark(this.subject, this.pointer + at, this.row.place(key));
  }

  place(key: Key): Place {
    return this.row.place(key);
  }

  report(key: Key, code: string, params?: Record<string, string | number>): void {
    this.reading.report(code, this.row.place(key), params);
  }

  isBlank(key: Key): boolean {
    return this.row.raw(key).kind === 'blank';
  }

  /** Reports a blank cell. A column that is not there has been reported once, for all its rows. */
  require(key: Key): void {
    if (this.isBlank(key) && this.row.has(key)) this.report(key, 'missing-value');
  }

  private raw(key: Key, at: string): Raw {
    this.mark(key, at);
    const raw = this.row.raw(key);
    if (raw.kind !== 'broken') return raw;
    this.report(key, 'broken-cell', { value: raw.text });
    return { kind: 'blank' };
  }

  /** Text of a cell; numbers and dates as they would be typed. Undefined when blank. */
  text(key: Key, at = `/${key}`, max = LINE_LENGTH): string | undefined {
    const raw = this.raw(key, at);
    if (raw.kind === 'blank') return undefined;
    if (raw.kind === 'number') return String(raw.value);
    if (raw.kind === 'flag') return raw.value ? 'Có' : 'Không';
    if (raw.kind === 'date') return this.datedText(raw);
    if (raw.kind !== 'text') return undefined;
    if (LEGACY.test(raw.text)) this.report(key, 'legacy-encoding', { text: raw.text.slice(0, 40) });
    if (raw.text.length > max) this.report(key, 'too-long', { length: raw.text.length, max });
    return max === LINE_LENGTH ? raw.text.replace(/\n+/g, ' ') : raw.text;
  }

  private datedText(raw: Raw): string {
    const moment = momentOf(raw);
    return moment ? phraseOf(moment) : '';
  }

  longText(key: Key, at = `/${key}`): string | undefined {
    return this.text(key, at, TEXT_LENGTH);
  }

  /** Text that must be there; an empty string (and a report) when it is not. */
  required(key: Key, at = `/${key}`): string {
    this.require(key);
    return this.text(key, at) ?? '';
  }

  id(key: Key, at = `/${key}`): string {
    const id = this.required(key, at);
    if (id && !isId(id)) this.report(key, 'bad-id', { id, suggestion: suggestId(id) });
    return id;
  }

  /** One of a list of words; undefined when blank, or when it is none of them (reported). */
  word<Value extends string>(key: Key, words: readonly Word<Value>[], at = `/${key}`): Value | undefined {
    const text = this.text(key, at);
    if (text === undefined) return undefined;
    const value = findWord(text, words);
    if (value === undefined) this.report(key, 'unknown-word', { value: text, choices: words.map(({ label }) => label).join('; ') });
    return value;
  }

  /** One of a list of words that must be there; `fallback` keeps the reading going where it is not. */
  requiredWord<Value extends string>(key: Key, words: readonly Word<Value>[], fallback: Value): Value {
    this.require(key);
    return this.word(key, words) ?? fallback;
  }

  /** `YYYY-MM-DD` or, where a month will do, `YYYY-MM`. */
  day(key: Key, at = `/${key}`, monthWillDo = false): string | undefined {
    const raw = this.raw(key, at);
    if (raw.kind === 'blank') return undefined;
    const moment = momentOf(raw);
    if (moment && (moment.day !== undefined || monthWillDo)) return issueDateOf(moment);
    this.report(key, 'bad-date', { value: this.text(key, at) ?? '' });
    return undefined;
  }

  instant(key: Key, at = `/${key}`): string | undefined {
    const raw = this.raw(key, at);
    if (raw.kind === 'blank') return undefined;
    const instant = instantOf(raw);
    if (!instant) this.report(key, 'bad-date', { value: this.text(key, at) ?? '' });
    return instant;
  }

  /** A whole number from 0; in text, blanks and dots may group thousands. */
  count(key: Key, at = `/${key}`): number | undefined {
    const raw = this.raw(key, at);
    if (raw.kind === 'blank') return undefined;
    const typed = raw.kind === 'text' ? raw.text : '';
    const grouped = /^\d{1,3}(?:[. ]\d{3})+$|^\d+$/.test(typed) ? Number(typed.replace(/[. ]/g, '')) : undefined;
    const value = raw.kind === 'number' ? raw.value : grouped;
    if (value !== undefined && Number.isInteger(value) && value >= 0 && value <= MAX_COUNT) return value;
    this.report(key, 'bad-count', { value: this.text(key, at) ?? '' });
    return undefined;
  }

  /** What a cell names, as an id; a name that nothing or several things have stays as typed (several: reported). */
  reference(key: Key, at: string, directory: Directory): string | undefined {
    const text = this.text(key, at);
    return text === undefined ? undefined : this.resolve(key, text, directory);
  }

  private resolve(key: Key, text: string, directory: Directory): string {
    const ids = directory.ambiguous(text);
    if (ids.length > 0) this.report(key, 'ambiguous-name', { name: text, ids: ids.join('; ') });
    return directory.resolve(text);
  }

  /** The pieces of a cell that holds several values. */
  pieces(key: Key, at: string): string[] {
    return (this.text(key, at, TEXT_LENGTH) ?? '').split(/[;\n]/).map((piece) => piece.trim()).filter(Boolean);
  }

  /** The things that a cell names, as ids. */
  references(key: Key, at: string, directory: Directory): string[] {
    return this.pieces(key, at).flatMap((piece) => {
      if (directory.lookUp(piece) !== undefined) return [directory.resolve(piece)];
      // Names hold commas ("huyện, thành, thị ủy"), so a comma divides only when every part of it is known.
      const parts = piece.split(',').map((part) => directory.lookUp(part.trim()));
      const known = parts.filter((part) => part !== undefined);
      return known.length === parts.length ? known : [this.resolve(key, piece, directory)];
    });
  }
}
