import { DOCUMENT_NAMES, parseDocumentNumber, parsePlainDate, type Document } from '@quantriet/contract';
import type { Block, Line } from '../blocks.js';
import { isCapitals, markerOf } from './markers.js';

/** The head of a document: who issued it, its number, place and date, kind and title, and the grounds that follow. */

export interface Head {
  number?: string;
  issuer?: string;
  /** `2020-03-05`, or `2020-03` where no day is written. */
  date?: string;
  place?: string;
  type?: string;
  title?: string;
  form?: Document['form'];
  preamble: string[];
  /** The mark of a classified paper: `MẬT`. */
  classified?: string;
  /** How many blocks it takes. */
  length: number;
}

const TYPES: Record<string, string> = {
  ...Object.fromEntries(Object.entries(DOCUMENT_NAMES).map(([type, name]) => [name.toLocaleUpperCase('vi'), type])), 'QUY CHẾ': 'regulation',
};
const MOTTOS: Array<[RegExp, Document['form'] | undefined]> = [
  [/^CỘNG (?:HÒA|HOÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM$/iu, 'state'], [/^ĐẢNG CỘNG SẢN VIỆT NAM$/iu, 'party'], [/^Độc lập\s*[-–—]\s*Tự do\s*[-–—]\s*Hạnh phúc$/iu, undefined],
];
/** Within this many blocks a head ends, or there is none. */
const LONGEST = 60;
/** A line drawn with signs, under a name or a motto. */
export const RULE = /^[\s*_=–—-]{1,60}$/u;
const DATE = /^(?:(.{2,40}?),\s*)?(?:(?:ngày|tháng)?\s*(\d{1,2})\s+)?tháng\s+(\d{1,2})\s+năm\s+(\d{4})\.?$/iu;
const NUMBER = /^(?:luật\s+)?số\s*:?\s*(\S.*)$/iu;
const GROUNDS = /^(?:[-–]\s*)?(?:Căn cứ|Theo đề nghị|Xét đề nghị|Xét|Thực hiện|Thi hành)\s.{8,}/u;
const DECIDES = /^(?:QUYẾT ĐỊNH|NGHỊ ĐỊNH|QUYẾT NGHỊ|CHỈ THỊ|THÔNG TƯ|BAN HÀNH)\s*:$/u;
const CLASSIFIED = /^(?:ĐỘ\s+MẬT\s*:?\s*)?(TUYỆT MẬT|TỐI MẬT|MẬT)$/u;

/** To compare, whichever way it was typed: NFC, plain blanks. What is kept is the text as written. */
export const asRead = (text: string): string => text.normalize('NFC').replace(/[\s\u00a0]+/gu, ' ').trim();

/** The mark of a classified paper among the lines of a head. */
export const classifiedIn = (lines: readonly string[]): string | undefined => lines.map((each) => CLASSIFIED.exec(asRead(each).toUpperCase())?.[1]).find(Boolean);

function dateOf(found: RegExpExecArray): string | undefined {
  const [, , day, month, year] = found;
  const first = `${year}-${month!.padStart(2, '0')}`;
  const date = `${first}-${(day ?? '1').padStart(2, '0')}`;
  return parsePlainDate(date) && (day === undefined ? first : date);
}

/** What a line of the head says; undefined where it says nothing that is known. */
function readLine(text: string, head: Head): boolean {
  const motto = MOTTOS.find(([pattern]) => pattern.test(text));
  if (motto) {
    if (motto[1]) head.form = motto[1];
    return true;
  }
  if (RULE.test(text)) return true;
  const classified = classifiedIn([text]);
  if (classified !== undefined) {
    head.classified = classified;
    return true;
  }
  const number = NUMBER.exec(text)?.[1];
  if (number && !head.number && parseDocumentNumber(number)) {
    head.number = number.replace(/\s+/g, '');
    head.form ??= parseDocumentNumber(number)!.form;
    return true;
  }
  const date = DATE.exec(text);
  if (!date || head.date) return false;
  const read = dateOf(date);
  if (read) head.date = read;
  if (date[1]) head.place = date[1];
  return true;
}

/** Up to the first table: that is text. */
function linesOf(blocks: readonly Block[]): Line[] {
  const lines: Line[] = [];
  for (const block of blocks.slice(0, LONGEST)) {
    if (block.kind !== 'line') break;
    lines.push(block);
  }
  return lines;
}

/** `CHỈ THỊ`, or `LUẬT GIAO THÔNG`: the kind, and the title that begins on its line. */
function typeOf(text: string): { type: string; title: string } | undefined {
  if (!isCapitals(text)) return undefined;
  const name = Object.keys(TYPES).find((each) => text === each || (each === 'LUẬT' && text.startsWith('LUẬT ')));
  return name === undefined ? undefined : { type: TYPES[name]!, title: text.slice(name.length).trim() };
}

/** Lines between the kind and what follows it: the title, over several lines. */
function readTitle(lines: readonly Line[], from: number, head: Head, first: string): number {
  const title = first === '' ? [] : [first];
  let i = from;
  for (; i < lines.length && title.join(' ').length < 600; i++) {
    const text = asRead(lines[i]!.text);
    if (RULE.test(text)) continue;
    if (GROUNDS.test(text) || DECIDES.test(text) || markerOf(text) || isOpening(text, title)) break;
    title.push(lines[i]!.text);
  }
  if (title.length > 0) head.title = title.join(' ');
  return i;
}

/** After the title comes a sentence, or whoever decides in capitals. */
const isOpening = (text: string, title: readonly string[]): boolean => /[.;:]$/u.test(text) || text.length > 300 || (isCapitals(text) && title.some((each) => !isCapitals(each)));

function readGrounds(lines: readonly Line[], from: number, head: Head): number {
  let i = from;
  while (i < lines.length) {
    const text = asRead(lines[i]!.text);
    // Whoever decides stands in capitals before or after the grounds, and the word of decision after them.
    if (GROUNDS.test(text) || DECIDES.test(text) || (isCapitals(text) && !markerOf(text) && text.length < 100)) head.preamble.push(lines[i]!.text);
    else if (!RULE.test(text)) break;
    i++;
  }
  return i;
}

/** Reads what stands above the text. Nothing is taken for a head unless a number, a date or a kind is found. */
export function readHead(blocks: readonly Block[]): Head {
  const head: Head = { preamble: [], length: 0 };
  const lines = linesOf(blocks);
  const capitals: string[] = [];
  let i = 0;
  for (; i < lines.length; i++) {
    const text = asRead(lines[i]!.text);
    const type = typeOf(text);
    if (type && (head.number || head.date || head.form || i === 0)) {
      head.type = type.type;
      i = readGrounds(lines, readTitle(lines, i + 1, head, type.title), head);
      break;
    }
    if (readLine(text, head) || isAbout(text, head)) continue;
    // Above the number stands whoever issued it; below, it is text.
    if (markerOf(text) || !isCapitals(text) || head.number) break;
    capitals.push(lines[i]!.text);
  }
  if (!head.number && !head.date && !head.type && !head.classified) return { preamble: [], length: 0 };
  if (capitals.length > 0) head.issuer = capitals.join(' ');
  return { ...head, length: i };
}

/** A dispatch says what it is about under its number. */
function isAbout(text: string, head: Head): boolean {
  const about = /^V\/v:?\s*(.+)$/iu.exec(text);
  if (!about || head.title) return false;
  head.type = 'dispatch';
  head.title = about[1]!;
  return true;
}
