import { findReferences, fold, isMentioned, passageAt, type DocumentMention, type DocumentText, type Passage, type PlaceStep, type PlanDocument, type Reference } from '@quantriet/contract';
import { pageAddress, webAddress } from './addresses.js';

/** A piece `[start, end)` of a text that leads somewhere. */
export interface TextLink {
  start: number;
  end: number;
  href: string;
  /** Passage of the same document that it leads to. */
  passage?: string;
  /** Another document of the plan that it leads to. */
  document?: string;
  /** Leads out of the plan's documents: paper has to write the address out. */
  isOut?: boolean;
}

/** The links of a text that stands in the last passage of a path. */
export type LinksIn = (text: string, path: readonly Passage[]) => TextLink[];

/** Where another document can be read, or a place in it (outermost step first); undefined leaves the reference to the plan. */
export type ResolveReference = (mention: DocumentMention, place: readonly PlaceStep[]) => string | undefined;

export interface LinkOptions {
  documents: readonly PlanDocument[];
  /** Address of a passage of the document shown, or of another document of the plan. */
  hrefOf: (document: string, passage?: string) => string;
  resolve?: ResolveReference | null | undefined;
}

/** What changes another document speaks of that one's passages, unless it says `này`. */
const AMENDS = /^(?:sua doi|bo sung|bai bo|thay|bo cum tu)[ ,]/;
const amends = ({ heading, text = '' }: Passage): boolean => AMENDS.test(fold((heading ?? text).slice(0, 40)));

type Target = Omit<TextLink, 'start' | 'end'>;

/** Finds what a document's text refers to and can be led to; what cannot stays text. */
export function linksOf({ document, provenance, passages }: DocumentText, { documents, hrefOf, resolve }: LinkOptions): LinksIn {
  /** The numbers of a summary are not the document's, nor are those that it quotes of another. */
  const within = (steps: readonly PlaceStep[] = [], path: readonly Passage[], words: string): Target | undefined => {
    const isOwn = provenance === 'verbatim' && !path.some(({ kind }) => kind === 'quote') && (fold(words).endsWith('nay') || !path.some(amends));
    const passage = isOwn ? passageAt(passages, steps, path) : undefined;
    return passage && passage !== path.at(-1) ? { href: hrefOf(document.id, passage.id), passage: passage.id } : undefined;
  };
  const without = (mention: DocumentMention, place: readonly PlaceStep[] = []): Target | undefined => {
    const given = pageAddress(resolve?.(mention, place));
    if (given !== undefined) return { href: given, isOut: true };
    const known = documents.find((each) => isMentioned(each, mention) && (mention.type ?? each.type) === each.type);
    if (!known) return undefined;
    if (known.text !== 'none') return { href: hrefOf(known.id), document: known.id };
    const source = webAddress(known.source);
    return source === undefined ? undefined : { href: source, isOut: true };
  };
  const targetOf = ({ document: named, path: steps }: Reference, path: readonly Passage[], words: string): Target | undefined => {
    if (named === 'this') return within(steps, path, words);
    return isMentioned(document, named) ? within(steps, [], words) : without(named, steps);
  };
  return (text, path) => findReferences(text).flatMap((reference) => {
    const { start, end } = reference;
    const target = targetOf(reference, path, text.slice(start, end));
    return target ? [{ start, end, ...target }] : [];
  });
}

/** A text cut where its links begin and end. */
export function cutAtLinks(text: string, links: readonly TextLink[]): Array<{ text: string; link?: TextLink }> {
  const pieces: Array<{ text: string; link?: TextLink }> = [];
  let at = 0;
  for (const link of links) {
    if (link.start > at) pieces.push({ text: text.slice(at, link.start) });
    pieces.push({ text: text.slice(link.start, link.end), link });
    at = link.end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at) });
  return pieces;
}
