import type { PASSAGE_KINDS } from '@quantriet/contract/outputs';
import { fromRoman, POINT_LETTERS } from '../numbers.js';

export type Kind = (typeof PASSAGE_KINDS)[number];

/** What a line begins with when it is numbered: the number as typed, the number it stands for, and the rest as written. */
export interface Marker {
  kind: Kind;
  label: string;
  /** 1 for the first; letters count by the Vietnamese alphabet. 0 where there is no order: `-`, `+`. */
  order: number;
  /** As an id has it: `5`, `5a`, `dd`. */
  key: string;
  rest: string;
}

const ORDINALS = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];

/** `IV`, `4` or `thứ tư`; 0 for what is no number, such as `IIII`. */
function orderOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const ordinal = ORDINALS.indexOf(text.toLowerCase()) + 1;
  if (ordinal > 0) return ordinal;
  return fromRoman(text);
}

const NUMBER = '[IVXLC]+|\\d{1,3}';
/** After the word and its number, and the mark of a note: the end of the line, or a stop. What runs on is a sentence that speaks of it. */
const ENDS = '(?:\\[\\d{1,3}\\])?(?:\\s*[.:–—-]\\s*|\\s*$)';

const HEADED: Array<[Kind, RegExp]> = [
  ['part', new RegExp(`^phần\\s+(?:thứ\\s+)?(${ORDINALS.join('|')}|${NUMBER})()${ENDS}`, 'iu')],
  ['chapter', new RegExp(`^chương\\s+(?:thứ\\s+)?(${ORDINALS.join('|')}|${NUMBER})([a-zđ]?)${ENDS}`, 'iu')],
  ['subsection', new RegExp(`^tiểu\\s+mục\\s+(${NUMBER})([a-zđ]?)${ENDS}`, 'iu')],
  ['section', new RegExp(`^mục\\s+(${NUMBER})([a-zđ]?)${ENDS}`, 'iu')],
];
/** `Chương I QUY ĐỊNH CHUNG` on one line; a sentence would end with a stop, or name a document. */
const HEADED_INLINE = /^(phần|chương|mục|tiểu\s+mục)\s+(?:thứ\s+)?([IVXLC]+|\d{1,3})(?:\[\d{1,3}\])?\s+(?=[\p{L}(])/iu;
/** All that is left of what was repealed. */
const REPEALED = /^\([^()]*bãi bỏ[^()]*\)$/iu;
const ARTICLE = /^điều\s+(\d{1,3})([a-zđ]?)(?:\s*[.:]\s*(?:[–—-]\s+)?|\s*[–—-]\s+(?=\p{L})|\s*$)/iu;
/** `A.` above `I.`, as reports have it; of letters that are figures too, only I, V and X are those. */
const LETTER_SECTION = /^([A-EĐGHKL])\s*[.–—-]\s+(?=\S)/u;
const ROMAN_SECTION = /^([IVXLC]+)\s*[-–—.)]\s*(?=\S)/u;
/** A figure may follow after a blank: `1. 20% đối với`, `2. 02 ảnh`. */
const CLAUSE = /^(\d{1,3})(?:(?:\s*[.)–-]\s*|\s*\/\s+|([a-zđ])[.)]\s*)(?=[^\d\s.)])|\.\s+(?=\d+(?:%|\s+[\p{L}(])|\.{3}|…))/u;
/** With the word before the number, as `Khoản 1.`, `Điểm a)`. */
const WORDED_CLAUSE = /^khoản\s+(\d{1,3})([a-zđ]?)\s*[.:)]\s*(?=\S)/iu;
const WORDED_POINT = /^điểm\s+([a-zđ])(\d{0,2})\s*[).:]\s*(?=\S)/iu;
const SUBCLAUSE = /^(\d{1,3}(?:\.\d{1,3})+)(?:\s*[.)]?\s+(?:[–-]\s+)?(?=\S)|[.):](?=[^\s\d.):]))/u;
/** Between two points comes `a1)` when it is added later. */
const POINT = /^([a-zđ])(\d{0,2})\s*(?:[).]\s*|\/\s+)(?=[^\s).])/u;
const INDENT = /^[-–—•]\s*(?=\S)/u;
const SUBINDENT = /^\+\s*(?=\S)/u;

const KIND_OF_WORD: Record<string, Kind> = { phần: 'part', chương: 'chapter', mục: 'section' };

interface Found {
  kind: Kind;
  order: number;
  key?: string;
  length: number;
}

/** Letters of other alphabets that look like đ, and stand for it in many a file. */
export const withPlainLetters = (text: string): string => text.replace(/[ÐƉ]/gu, 'Đ').replace(/[ðɖ]/gu, 'đ');

export const isCapitals = (text: string): boolean => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);

const isInlineHeading = (rest: string): boolean =>
  isCapitals(rest) || REPEALED.test(rest) || (rest.length < 120 && /^\p{Lu}/u.test(rest) && !/[.;:,]$/u.test(rest) && !/^(?:(?:bộ\s+)?luật|nghị\s|thông\s+tư|quy\s+(?:chế|định)\s+(?:này|số)|quyết\s+định|pháp\s+lệnh|phụ\s+lục|phần|chương|mục|điều\s+lệ)/iu.test(rest));

function headed(text: string): Found | undefined {
  for (const [kind, pattern] of HEADED) {
    const found = pattern.exec(text);
    if (found) return { kind, order: orderOf(found[1]!), key: orderOf(found[1]!) + asciiLetter(found[2]!.toLowerCase()), length: found[0].length };
  }
  const inline = HEADED_INLINE.exec(text);
  return inline && isInlineHeading(text.slice(inline[0].length)) ? { kind: KIND_OF_WORD[inline[1]!.toLowerCase()] ?? 'subsection', order: orderOf(inline[2]!), length: inline[0].length } : undefined;
}

function numbered(text: string): Found | undefined {
  const article = ARTICLE.exec(text);
  if (article) return { kind: 'article', order: Number(article[1]), key: article[1]! + asciiLetter(article[2]!.toLowerCase()), length: article[0].length };
  return section(text) ?? clause(text) ?? point(text) ?? indent(text);
}

function section(text: string): Found | undefined {
  const letter = LETTER_SECTION.exec(text);
  const inAlphabet = letter?.[1]!.toLowerCase();
  if (letter && inAlphabet) return { kind: 'section', order: POINT_LETTERS.indexOf(inAlphabet) + 1, key: asciiLetter(inAlphabet), length: letter[0].length };
  const roman = ROMAN_SECTION.exec(text);
  return roman && orderOf(roman[1]!) > 0 ? { kind: 'section', order: orderOf(roman[1]!), length: roman[0].length } : undefined;
}

function clause(text: string): Found | undefined {
  const inner = SUBCLAUSE.exec(text);
  if (inner) return { kind: 'clause', order: Number(inner[1]!.split('.').at(-1)), key: inner[1]!.replaceAll('.', '-'), length: inner[0].length };
  const found = CLAUSE.exec(text) ?? WORDED_CLAUSE.exec(text);
  return found ? { kind: 'clause', order: Number(found[1]), key: String(Number(found[1])) + asciiLetter((found[2] ?? '').toLowerCase()), length: found[0].length } : undefined;
}

function point(text: string): Found | undefined {
  const found = POINT.exec(text) ?? WORDED_POINT.exec(text);
  const letter = found?.[1]!.toLowerCase();
  const order = letter ? POINT_LETTERS.indexOf(letter) + 1 : 0;
  return found && letter && order > 0 ? { kind: 'point', order, key: asciiLetter(letter) + found[2]!, length: found[0].length } : undefined;
}

function indent(text: string): Found | undefined {
  const dash = INDENT.exec(text) ?? SUBINDENT.exec(text);
  return dash ? { kind: 'indent', order: 0, key: '', length: dash[0].length } : undefined;
}

const asciiLetter = (letter: string): string => (letter === 'đ' ? 'dd' : letter);

/** Where, in the text as written, its first units end that read so in NFC. */
function lengthAsWritten(written: string, inNfc: number): number {
  let [read, at] = [0, 0];
  for (const [cluster] of written.matchAll(/\P{M}\p{M}*/gsu)) {
    if (read >= inNfc) break;
    read += cluster.normalize('NFC').length;
    at += cluster.length;
  }
  return at;
}

/** The number that a line begins with, in Party or State form; undefined for a line without one. */
export function markerOf(written: string): Marker | undefined {
  const text = withPlainLetters(written.normalize('NFC')).replaceAll('\u00a0', ' ');
  const found = headed(text) ?? numbered(text);
  if (!found || (found.order === 0 && found.kind !== 'indent')) return undefined;
  const at = lengthAsWritten(written, found.length);
  // The label is as typed but for what stands between it and the words; a dash that joins the two is no part of a word.
  return { kind: found.kind, order: found.order, key: found.key ?? String(found.order), label: written.slice(0, at).trimEnd(), rest: written.slice(at) };
}
