import { DOCUMENT_NAMES, parseDocumentNumber, parsePlainDate, type Document } from '@quantriet/contract';
import type { Block, Line } from '../blocks.js';
import { goesOn } from './broken-lines.js';
import { isCapitals, markerOf, withPlainLetters } from './markers.js';

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
export const isMotto = (text: string): boolean => MOTTOS.some(([pattern]) => pattern.test(text));
/** Within this many blocks a head ends, or there is none. */
const LONGEST = 60;
/** No title has more signs. */
const LONGEST_TITLE = 2000;
/** Below this many blocks no page has its document. */
const LATEST = 300;
/** A line drawn with signs, under a name or a motto; or a speck, which is left of a picture. */
export const RULE = /^(?:[\s*_=–—-]{1,120}|[.,[\]|])$/u;
/** The day, or day and month, may still be left blank. */
const DATE = /^(?:(.{2,40}?),\s*)?(?:ngày\s*)?(?:(\d{1,2})\s*|[.…_\s]*)tháng\s*(?:(\d{1,2})\s*|[.…_\s]*)năm\s*(\d{4})\.?$/iu;
/** A law bears no date in its head: it is of the day that it was passed. */
export const PASSED = /^(?:Luật|Bộ luật|Pháp lệnh|Nghị quyết)\s.{0,200}thông qua\s+(ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4})/iu;
const IN_FIGURES = /(?<=ngày\s*\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(?=\d{4}\.?$)/iu;
const NUMBER = /^(?:(?:luật|pháp\s+lệnh|nghị\s+quyết)\s+)?số\s*:?\s*(\S.*)$/iu;
/** A number whose figure is still left blank: `Số:     /KH-UBND`. */
const BLANK_NUMBER = /^(?:(?:luật|pháp\s+lệnh|nghị\s+quyết)\s+)?số\s*:?[\s.…_]*([/-])\s*[\p{Lu}\d]/iu;
/** Stamps beside the head: the state of a draft, and how urgent it is. */
const STAMP = /^(?:\(?DỰ THẢO\b.{0,40}|(?:HỎA|HOẢ) TỐC(?: HẸN GIỜ)?|THƯỢNG KHẨN|KHẨN)$/iu;
/** A number in nobody's form is still the number: `12/KH/ĐU`, `66.7/2025/NQ-CP`. */
const ODD_NUMBER = /^\d{1,5}(?:\.\d{1,3})?\s*[/-][\p{Lu}\d\s./–-]{2,30}$/u;
/** Who decides, by office. */
const OFFICE = /^(?:CHỦ TỊCH|THỦ TƯỚNG|BỘ TRƯỞNG|THỐNG ĐỐC|TỔNG GIÁM ĐỐC|TỔNG THANH TRA|GIÁM ĐỐC|CHÁNH ÁN|VIỆN TRƯỞNG|HIỆU TRƯỞNG)\s/u;
export const GROUNDS = /^(?:[-–]\s*)?(?:Căn cứ|Theo đề nghị|Xét đề nghị|Xét|Thực hiện|Thi hành)\s.{8,}/u;
/** So does a title begin, which has no stop at its end. */
const ACTS = /^(?:Thực hiện|Thi hành)\s.*[^.,:;]$/u;
const DECIDES = /^(?:QUYẾT ĐỊNH|NGHỊ ĐỊNH|QUYẾT NGHỊ|CHỈ THỊ|THÔNG TƯ|BAN HÀNH)\s*:$/u;
/** Above a table of contents. */
export const CONTENTS = /^MỤC LỤC\s*:?$/iu;
const CLASSIFIED = /^(?:ĐỘ\s+MẬT\s*:?\s*)?(TUYỆT MẬT|TỐI MẬT|MẬT)$/u;

/** To compare, whichever way it was typed: NFC, plain blanks, and đ for the letters that look like it. What is kept is the text as written. */
export const asRead = (text: string): string => withPlainLetters(text.normalize('NFC')).replace(/[^\S ]\s*| \s+/g, ' ').trim();

/** The mark of a classified paper among the lines of a head. */
export const classifiedIn = (lines: readonly string[]): string | undefined => lines.map((each) => CLASSIFIED.exec(asRead(each).toUpperCase())?.[1]).find(Boolean);

function dateOf(found: RegExpExecArray): string | undefined {
  const [, , day, month, year] = found;
  if (month === undefined) return undefined;
  const first = `${year}-${month.padStart(2, '0')}`;
  const date = `${first}-${(day ?? '1').padStart(2, '0')}`;
  return parsePlainDate(date) && (day === undefined ? first : date);
}

function readNumber(text: string, head: Head): boolean {
  if (head.number) return false;
  const blank = BLANK_NUMBER.exec(text);
  if (blank) {
    head.form ??= blank[1] === '/' ? 'state' : 'party';
    return true;
  }
  const number = NUMBER.exec(text)?.[1];
  const form = number && parseDocumentNumber(number)?.form;
  if (!number || (!form && !ODD_NUMBER.test(number))) return false;
  head.number = number.replace(/\s+/g, '');
  if (form) head.form ??= form;
  return true;
}

/** The day that a law was passed, as the last lines of its text say it. */
export function passedOn(blocks: readonly Block[]): string | undefined {
  const found = blocks.slice(-5).map((block) => PASSED.exec(block.kind === 'line' ? asRead(block.text) : '')?.[1]).find(Boolean);
  const date = found === undefined ? null : DATE.exec(found);
  return date ? dateOf(date) : undefined;
}

/** What a line of the head says; undefined where it says nothing that is known. */
export function readLine(text: string, head: Head): boolean {
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
  if (readNumber(text, head)) return true;
  const date = DATE.exec(text.replace(IN_FIGURES, ' tháng $1 năm '));
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

/** `CHỈ THỊ`, or `LUẬT GIAO THÔNG`, `THÔNG TƯ LIÊN TỊCH`: the kind, and the title that begins on its line. It may have the mark of a note. */
function typeOf(line: string): { type: string; title: string } | undefined {
  const text = line.replace(/(?<=\p{Lu})(?:\d{1,2}|\[\d{1,2}\])$/u, '');
  if (!isCapitals(text) || DECIDES.test(text)) return undefined;
  const name = Object.keys(TYPES).find((each) => text === each || text.startsWith(`${each} `));
  return name === undefined ? undefined : { type: TYPES[name]!, title: text.slice(name.length).trim() };
}

/** Lines between the kind and what follows it: the title, over several lines. */
function readTitle(lines: readonly Line[], from: number, head: Head, first: string): number {
  const title = first === '' ? [] : [first];
  let i = from;
  for (; i < lines.length && title.join(' ').length < LONGEST_TITLE; i++) {
    const text = asRead(lines[i]!.text);
    if (RULE.test(text)) continue;
    const isTitle = title.length === 0 && ACTS.test(text);
    if ((GROUNDS.test(text) && !isTitle) || DECIDES.test(text) || STAMP.test(text) || markerOf(text) || isOpening(text, title, lines[i + 1]) || isDecider(text, title, head.issuer)) break;
    title.push(lines[i]!.text);
  }
  if (title.length > 0) head.title = title.join(' ');
  if (!head.number) readNumberInTitle(title.map(asRead), head);
  return i;
}

/** Older papers have number and day at the beginning of the title, or under it: `(số 27/2001/QH10 ngày 29-6-2001)`. Elsewhere it is that of another. */
const IN_TITLE = /^số\s+(\S+)\s+(ngày\s+\d{1,2}[-/.]\d{1,2}[-/.]\d{4})(?!\d)/iu;

function readNumberInTitle([first = '', ...lines]: readonly string[], head: Head): void {
  const under = lines.find((each) => each.startsWith('('))?.slice(1) ?? '';
  const [, number, day] = IN_TITLE.exec(first) ?? IN_TITLE.exec(under) ?? [];
  if (number !== undefined && day !== undefined && readNumber(`Số ${number}`, head)) readLine(day, head);
}

/** After the title comes a sentence, or whoever decides in capitals. A title of several parts goes on in small letters after each. */
function isOpening(text: string, title: readonly string[], next: Line | undefined): boolean {
  if (/[.:]$/u.test(text) || (text.endsWith(';') && !/^\p{Ll}/u.test(asRead(next?.text ?? '')))) return true;
  return text.length > LONGEST_TITLE || (isCapitals(text) && title.some((each) => !isCapitals(each)));
}

/** Under a title that is in capitals itself: whoever issued it, unless the title speaks of them. */
const isDecider = (text: string, title: readonly string[], issuer = ''): boolean =>
  title.length > 0 && isCapitals(text) && !/\s(?:CỦA|DO|VÀ|CHO|TẠI|VỚI)$/u.test(asRead(title.at(-1)!)) && (OFFICE.test(text) || (issuer !== '' && (text.includes(asRead(issuer)) || asRead(issuer).startsWith(text))));

function readGrounds(lines: readonly Line[], from: number, head: Head): number {
  let i = from;
  while (i < lines.length) {
    const text = asRead(lines[i]!.text);
    // Whoever decides stands in capitals before or after the grounds, and the word of decision after them.
    if (GROUNDS.test(text) || DECIDES.test(text) || STAMP.test(text) || (isCapitals(text) && !markerOf(text) && text.length < 100 && !CONTENTS.test(text))) head.preamble.push(lines[i]!.text);
    else if (head.preamble.length > 0 && goesOn(head.preamble.at(-1)!, lines[i]!)) head.preamble.push(`${head.preamble.pop()!} ${lines[i]!.text}`);
    else if (!RULE.test(text)) break;
    i++;
  }
  return i;
}

/** Where the head begins on a page that has its own words above it: with the issuer, over the motto or the number. */
export function startOfHead(blocks: readonly Block[]): number {
  const textAt = (i: number): string => { const block = blocks[i]; return block?.kind === 'line' ? asRead(block.text) : ''; };
  let start = blocks.slice(0, LATEST).findIndex((_, i) => isText(textAt(i)) || isMotto(textAt(i)) || parseDocumentNumber(NUMBER.exec(textAt(i))?.[1] ?? '') !== undefined);
  // A head further down is that of a form.
  if (start < 0 || isText(textAt(start))) return 0;
  while (start > 0 && isAboveNumber(textAt(start - 1))) start--;
  return start;
}

const isText = (text: string): boolean => ['part', 'chapter', 'section', 'article', 'clause'].includes(markerOf(text)?.kind ?? '');

const isAboveNumber = (text: string): boolean => RULE.test(text) || isMotto(text) || BLANK_NUMBER.test(text) || DATE.test(text) || STAMP.test(text) || (isCapitals(text) && !markerOf(text));

/** Reads what stands above the text. Nothing is taken for a head unless a number, a date or a kind is found. */
export function readHead(blocks: readonly Block[]): Head {
  const head: Head = { preamble: [], length: 0 };
  const lines = linesOf(blocks);
  const capitals: string[] = [];
  let i = 0;
  for (; i < lines.length; i++) {
    const text = asRead(lines[i]!.text);
    if (STAMP.test(text)) {
      head.preamble.push(lines[i]!.text);
      continue;
    }
    const type = typeOf(text);
    if (type && (head.number || head.date || head.form || i === 0)) {
      head.type = type.type;
      if (capitals.length > 0) head.issuer = capitals.join(' ');
      i = readGrounds(lines, readTitle(lines, i + 1, head, type.title), head);
      break;
    }
    if (readLine(text, head) || isAbout(text, head)) continue;
    if (i > 0 && isAboutStill(text, lines[i - 1]!, head)) continue;
    // Above the number stands whoever issued it; below, it is text.
    if (markerOf(text) || !isCapitals(text) || head.number) break;
    capitals.push(lines[i]!.text);
  }
  if (!head.number && !head.date && !head.type && !head.classified) return { preamble: [], length: 0 };
  if (capitals.length > 0) head.issuer = capitals.join(' ');
  return { ...head, length: i };
}

const ABOUT = /^\(?V\/v:?\s*(.+)$/iu;

/** A dispatch says what it is about under its number. */
function isAbout(text: string, head: Head): boolean {
  const about = ABOUT.exec(text);
  if (!about || head.title) return false;
  head.type = 'dispatch';
  head.title = about[1]!;
  return true;
}

/** What it is about takes several lines under the number, where there is little room. */
function isAboutStill(text: string, above: Line, head: Head): boolean {
  const isUnder = head.type === 'dispatch' && (ABOUT.test(asRead(above.text)) || head.title!.endsWith(asRead(above.text)));
  if (!isUnder || isCapitals(text) || markerOf(text) || /^Kính\s+gửi/iu.test(text) || /[.;:]$/u.test(text) || text.length > 120) return false;
  head.title = `${head.title!} ${text}`;
  return true;
}
