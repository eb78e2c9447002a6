import { DOCUMENT_NAMES, ID_PATTERN, parseDocumentNumber, parsePlainDate } from '@quantriet/contract';
import { DOCUMENT_TYPES } from '@quantriet/contract/outputs';
import { OURS } from '../../akoma-ntoso-names.js';
import type { FoundCard } from '../../structure/recognise.js';
import { Lines } from './lines.js';
import { elementsIn, first, type XmlNode } from './xml-tree.js';

/** What a file says of its document: the card as this project has written it, or what can be found in the metadata and the preface. */

export interface Said {
  card: FoundCard;
  provenance?: string;
  saidBy?: string;
  /** Elements whose words are in the card. */
  covered: XmlNode[];
}

const FIELDS = ['id', 'type', 'number', 'issuer', 'date', 'title', 'form', 'source'] as const;
/** A file may have been edited since. */
const SHAPES: Partial<Record<(typeof FIELDS)[number], RegExp>> = { id: ID_PATTERN, date: /^\d{4}-\d{2}(?:-\d{2})?$/ };

function ownCard(node: XmlNode): Said {
  const { attributes } = node;
  const fields = FIELDS.flatMap((field) => (attributes.has(field) && (SHAPES[field]?.test(attributes.get(field)!) ?? true) ? [[field, attributes.get(field)!] as const] : []));
  const illustrative = attributes.get('illustrative');
  const [provenance, saidBy] = [attributes.get('provenance'), attributes.get('saidBy')];
  return {
    card: { ...Object.fromEntries(fields), ...(illustrative !== undefined && { illustrative: illustrative === 'true' }) },
    ...(provenance !== undefined && { provenance }), ...(saidBy !== undefined && { saidBy }), covered: [],
  };
}

function dateOf(work: XmlNode | undefined): string | undefined {
  const said = first(work, 'FRBRdate')?.attributes;
  const date = said?.get('date')?.slice(0, 10);
  if (date === undefined || !parsePlainDate(date)) return undefined;
  return said?.get('name') === 'month-of-issue' ? date.slice(0, 7) : date;
}

function authorOf(meta: XmlNode | undefined, work: XmlNode | undefined): string | undefined {
  const href = first(work, 'FRBRauthor')?.attributes.get('href');
  const known = elementsIn(first(meta, 'references')).find(({ attributes }) => href !== undefined && `#${attributes.get('eId')}` === href);
  return known?.attributes.get('showAs') || undefined;
}

function typeOf(names: ReadonlyArray<string | undefined>): string | undefined {
  for (const name of names) {
    const wanted = name?.normalize('NFC').toLocaleLowerCase('vi').trim();
    const known = (DOCUMENT_TYPES as readonly string[]).find((type) => type === wanted || DOCUMENT_NAMES[type]?.toLocaleLowerCase('vi') === wanted);
    if (known !== undefined) return known;
  }
  return undefined;
}

/** What can be found in a file that is not this project's. Nothing is guessed. */
function foundCard(document: XmlNode, meta: XmlNode | undefined): Said {
  const lines = new Lines();
  const work = first(meta, 'FRBRWork');
  const head = elementsIn(document).filter(({ name }) => name === 'coverPage' || name === 'preface' || name === 'header');
  const covered: XmlNode[] = [];
  const said = (name: string, isKept = (_: string): boolean => true): string | undefined => {
    const node = head.map((part) => first(part, name)).find(Boolean);
    const text = node && lines.textOf(node);
    if (!node || !text || !isKept(text)) return undefined;
    covered.push(node);
    return text;
  };
  const value = (name: string): string | undefined => first(work, name)?.attributes.get('value') || undefined;
  const number = said('docNumber')?.replace(/^(?:số|no\.?)\s*:?\s*/iu, '') ?? value('FRBRnumber');
  const type = typeOf([said('docType', (text) => typeOf([text]) !== undefined), value('FRBRsubtype'), document.attributes.get('name')]);
  const card = {
    type, number, issuer: said('docAuthority') ?? authorOf(meta, work), date: dateOf(work), title: said('docTitle') ?? value('FRBRalias'),
    form: number === undefined ? undefined : parseDocumentNumber(number)?.form,
  };
  return { card: Object.fromEntries(Object.entries(card).filter(([, each]) => each !== undefined)), covered };
}

export function cardIn(document: XmlNode): Said {
  const meta = elementsIn(document).find(({ name }) => name === 'meta');
  const own = elementsIn(first(meta, 'proprietary')).find(({ name, namespace }) => name === 'text' && namespace === OURS);
  return own ? ownCard(own) : foundCard(document, meta);
}
