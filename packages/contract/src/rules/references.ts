import { DOCUMENT_NAMES } from './citation.js';
import { parseDocumentNumber } from './document-number.js';
import { LETTERS } from './fold.js';
import { PLACE_WORDS } from './passages.js';
import { stepsOf, type PlaceStep } from './places.js';
import { parsePlainDate } from './time.js';

/** A document that a text names by its number. */
export interface DocumentMention {
  /** One of the contract's types of document, where the text has its name. */
  type?: string;
  /** As written: `23-CT/TW`. */
  number: string;
  /** `YYYY-MM-DD`, where the text has the day. */
  date?: string;
}

/** A piece `[start, end)` of a text that names a passage, a document or both. */
export interface Reference {
  start: number;
  end: number;
  /** `this` is the document that the text stands in: a passage is of it where no other document is named. */
  document: DocumentMention | 'this';
  /** Outermost step first. Absent: the document as a whole. */
  path?: PlaceStep[];
}

/** What a word counts: `a` and `b` of `điểm a, b`. */
interface Item {
  steps: PlaceStep[];
  start: number;
  end: number;
}

interface Group {
  items: Item[];
  /** Smaller is further out. */
  rank: number;
  /** Only a blank or a comma is between it and the group before. */
  isNext: boolean;
  /** Says where the group before stands: `khoản 1` in `điểm a khoản 1`. */
  isAround: boolean;
}

interface Named {
  start: number;
  end: number;
  document: Reference['document'] | 'other';
}

const KINDS = Object.keys(PLACE_WORDS);
const TYPES = new Map(Object.entries(DOCUMENT_NAMES).map(([type, name]) => [name.toLowerCase(), type]));
const OTHER_TYPES = ['hiến pháp', 'thông tư liên tịch', 'quy chế', 'điều lệ', 'thông tri', 'công ước', 'hiệp định'];

const oneOf = (words: readonly string[]): string => words.join('|').replace(/ /g, '\\s+');
const KIND = oneOf([...Object.values(PLACE_WORDS), 'tiết']).toLowerCase();
const TYPE = oneOf([...OTHER_TYPES, ...TYPES.keys()]);
/** No letter, date, share or decimal goes on from it. */
const ITEM = '(?:này|\\d{1,3}[a-zđ]?|[ivxl]+(?:\\.\\d+(?:\\.[a-zđ])?)?|[a-zđ])(?![\\p{L}\\p{M}\\d/%]|[.,]\\d)';
const AND = ',?\\s+(?:và|hoặc)\\s+|,\\s*';
/** Keeps what separates. */
const SEPARATORS = new RegExp(`(${AND})`);
/** `Điều 5, 30 ngày sau` does not count an article 30. */
const GOES_ON = `(?=\\s*(?:[,;.:)]|$|(?:và|hoặc|của|thuộc|${KIND}|${TYPE})(?![\\p{L}\\p{M}])))`;
const NUMBER = '\\d{1,5}[a-zđ]?(?:\\s*[-‐-―−]\\s*|/(?:\\d{4}/)?)\\p{L}[\\p{L}\\p{M}\\d]*(?:[-/‐-―−][\\p{L}\\p{M}\\d]+)*';
const DATE = 'ngày\\s+\\d{1,2}(?:[/.-]\\d{1,2}[/.-]|\\s+tháng\\s+\\d{1,2}\\s+năm\\s+)\\d{4}';
const TOKEN = new RegExp([
  `(?<word>${KIND})\\s+(?<items>${ITEM}(?:(?:${AND})${ITEM}${GOES_ON})*)`,
  `(?:(?<type>${TYPE})\\s+)?(?:số\\s*:?\\s*)?(?<number>${NUMBER})(?:,?\\s+(?<date>${DATE}))?`,
  `(?<name>${TYPE})(?<here>\\s+này)?(?![\\p{L}\\p{M}])`,
].join('|'), 'gu');

/** A passage with its number, or a document's number, begins: what has neither refers to nothing, and is told apart in a fraction of the time. */
const MAY_REFER = new RegExp(`(?:${KIND})\\s+${ITEM}|\\d[a-zđ]?(?:\\s*[-‐-―−]|/)`, 'u');

const IS_AROUND = /^[\s,]*(?:(?:của|thuộc|tại|trong)\s+)?$/;
/** Before what only looks like a beginning: `B23-CT/TW`. */
const IS_CUT = /[\p{L}\p{M}\d/]/u;
const IS_LISTED = /^[\s,;]*(?:(?:và|hoặc|đến)\s+)?$/;

/**
 * Precomposed, as it stands and in small letters (a pattern that ignores case takes several times as long); `toOriginal` gives the offset
 * in the original of a unit, or of the end.
 */
function composed(original: string): { text: string; small: string; toOriginal: (at: number) => number } {
  const lower = original.toLowerCase();
  if (original.normalize('NFC') === original && lower.length === original.length) return { text: original, small: lower, toOriginal: (at) => at };
  let [text, small] = ['', ''];
  const offsets: number[] = [];
  for (const { 0: piece, index } of original.matchAll(LETTERS)) {
    const letters = piece.normalize('NFC');
    const lowered = letters.toLowerCase();
    for (let i = 0; i < letters.length; i++) offsets.push(index + i);
    text += letters;
    small += lowered.length === letters.length ? lowered : letters;
  }
  return { text, small, toOriginal: (at) => offsets[at] ?? original.length };
}

function groupOf({ 0: all, index, groups }: RegExpExecArray): Omit<Group, 'isNext' | 'isAround'> {
  const { word = '', items: list = '' } = groups!;
  let at = index + all.length - list.length;
  const pieces = list.split(SEPARATORS).map((piece) => ({ piece, start: at, end: (at += piece.length) }));
  const items = pieces.filter((_, i) => i % 2 === 0).map(({ piece, ...range }, i): Item => ({ ...range, ...(i === 0 && { start: index }), steps: stepsOf(word, piece) }));
  return { items, rank: KINDS.indexOf(items[0]!.steps[0]!.kind!) };
}

/** Undefined where it is none after all: "quy định" is a verb, "pháp luật" no law. */
function namedIn({ 0: all, index, groups }: RegExpExecArray, text: string): Named | undefined {
  const { type = '', number: small, date, here } = groups!;
  const range = { start: index, end: index + all.length };
  if (small === undefined) return here ? { ...range, document: 'this' } : /\p{Lu}/u.test(text[index]!) ? { ...range, document: 'other' } : undefined;
  const at = index + all.indexOf(small);
  const number = text.slice(at, at + small.length);
  const parts = parseDocumentNumber(number);
  if (!parts || !(type || /[-/]/.test(parts.symbol))) return type ? { ...range, document: 'other' } : undefined;
  const known = TYPES.get(type.replace(/\s+/g, ' '));
  const day = date?.match(/\d+/g)?.reverse().map((part) => part.padStart(2, '0')).join('-') ?? '';
  return { ...range, document: { ...(known && { type: known }), number, ...(parsePlainDate(day) && { date: day }) } };
}

/** Where each group of a chain stands, outermost step first: in what follows and says so, or else in the group before (`Điều 5, khoản 2`). */
function placesOf(chain: readonly Group[]): PlaceStep[][] {
  const places: PlaceStep[][] = [];
  let outer: Group[] = [];
  for (const group of [...chain].reverse()) {
    outer = outer.filter(({ rank }) => rank < group.rank);
    // A list that begins anew hides what comes after it.
    places.push(outer.slice(outer.findLastIndex(({ isAround }) => !isAround) + 1).flatMap(({ items }) => items[0]!.steps));
    outer.push(group);
  }
  places.reverse();
  chain.forEach((group, at) => {
    const before = chain[at - 1];
    if (before && group.isNext && before.rank < group.rank && places[at]!.length === 0) places[at] = [...places[at - 1]!, ...before.items.at(-1)!.steps];
  });
  return places;
}

/** What a name covers: the last item of a list has all that says where the list stands. */
function endOf(chain: readonly Group[], at: number, item: Item, named: Named | undefined): number {
  const group = chain[at]!;
  const next = chain[at + 1];
  if (item !== group.items.at(-1)) return item.end;
  if (next?.isAround) return endOf(chain, at + 1, next.items[0]!, named);
  return next ? item.end : named?.end ?? item.end;
}

function referencesOf(chain: readonly Group[], named?: Named): Reference[] {
  const document = named?.document ?? 'this';
  if (document === 'other') return [];
  if (named && document !== 'this' && chain.length === 0) return [{ start: named.start, end: named.end, document }];
  const places = placesOf(chain);
  return chain.flatMap((group, at) => group.items
    .filter((item, nth) => !(group.isAround && nth === 0) && item.steps[0]!.number !== 'này')
    .map((item) => ({ start: item.start, end: endOf(chain, at, item, named), document, path: [...places[at]!, ...item.steps] })));
}

/**
 * What a text refers to, in its order: passages of its own document (`khoản 2 Điều này`, `các điều 5, 6 và 7`), other documents by their
 * number, and passages of those. A passage of a document without a number (`Điều 7 của Luật Đất đai`) is left out. Whether there is
 * such a passage is not looked at: see `passageAt` and `isMentioned`.
 */
export function findReferences(original: string): Reference[] {
  if (!MAY_REFER.test(original.normalize('NFC').toLowerCase())) return [];
  const { text, small, toOriginal } = composed(original);
  const found: Reference[] = [];
  let chain: Group[] = [];
  let end = 0;
  const close = (named?: Named): void => {
    found.push(...referencesOf(chain, named));
    chain = [];
  };
  for (const match of small.matchAll(TOKEN)) {
    const gap = small.slice(end, match.index);
    end = match.index + match[0].length;
    const isNext = IS_AROUND.test(gap);
    if (IS_CUT.test(small[match.index - 1] ?? '')) close();
    else if (match.groups!.word) {
      const group = groupOf(match);
      const isAround = chain.length > 0 && isNext && group.rank < chain.at(-1)!.rank;
      if (!isAround && !IS_LISTED.test(gap)) close();
      chain.push({ ...group, isNext, isAround });
    } else {
      if (!isNext) close();
      close(namedIn(match, text));
    }
  }
  close();
  return found.map((reference) => ({ ...reference, start: toOriginal(reference.start), end: toOriginal(reference.end) }));
}
