import type { DocumentFrame, Passage } from '@quantriet/contract';
import { AKOMA_NTOSO } from '../../akoma-ntoso-names.js';
import { DocumentRefusal } from '../../refusal.js';
import { classifiedIn } from '../../structure/head.js';
import type { FoundCard } from '../../structure/recognise.js';
import { cardIn } from './card.js';
import { AFTER, BEFORE, DOCUMENTS } from './elements.js';
import { Lines, type Item } from './lines.js';
import { facetsIn, PassageReader, place } from './passages.js';
import { withReferences } from './references.js';
import { elementsIn, first, xmlTree, type XmlNode } from './xml-tree.js';

export interface ReadAkomaNtoso {
  card: FoundCard;
  provenance?: string;
  saidBy?: string;
  frame: DocumentFrame;
  passages: Passage[];
  classified: string | undefined;
}

/** Whether what a file begins with is Akoma Ntoso. */
export const isAkomaNtoso = (beginning: string): boolean => /^\ufeff?\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[^])*-->\s*)*<(?:[\w.-]+:)?akomaNtoso[\s>]/u.test(beginning);

function documentIn(root: XmlNode, file: string): { document: XmlNode; others: XmlNode[] } {
  const document = root.name === 'akomaNtoso' && root.namespace.startsWith(AKOMA_NTOSO) ? elementsIn(root).find(({ name }) => DOCUMENTS.has(name)) : undefined;
  if (!document) throw new DocumentRefusal('unknown-xml', { file });
  return withReferences(root, document);
}

const isLine = (item: Item): item is Item & { kind: 'line' } => item.kind === 'line';

/** Lines of what stands above the text, in full but for those that the card has whole. */
function above(parts: readonly XmlNode[], covered: ReadonlySet<XmlNode>, reader: PassageReader): string[] {
  return parts.flatMap((part) => new Lines(reader.notes, covered).in(part.children, part).flatMap((item): string[] => {
    if (item.kind === 'passage') return [reader.lines.textOf(item.node) ?? ''].filter(Boolean);
    if (item.kind === 'table') return item.rows.map((row) => row.map(({ text }) => text).join(' '));
    return part.name === 'preamble' || !isLine(item) || item.isLoose ? [item.text] : [];
  }));
}

const SIGNED = { authority: 'organization', position: 'role', signatory: 'person' } as const;

/** Recipients and signature; what else stands there is text. */
function below(conclusions: readonly XmlNode[], reader: PassageReader): { frame: DocumentFrame; rest: Item[] } {
  const frame: DocumentFrame = {};
  const covered = new Set<XmlNode>();
  const isList = (node: XmlNode | string): node is XmlNode => typeof node !== 'string' && node.name === 'container' && node.attributes.get('name') === 'recipients';
  const lists = conclusions.flatMap(({ children }) => children.filter(isList));
  if (lists.length > 0) frame.recipients = lists.flatMap((list) => reader.lines.in(list.children).map((item) => ('text' in item ? item.text : '')));
  for (const [field, name] of Object.entries(SIGNED) as Array<[keyof typeof SIGNED, string]>) {
    const node = conclusions.map((part) => signed(part, name)).find(Boolean);
    const text = node && new Lines().textOf(node);
    if (node && text !== undefined) {
      frame[field] = text;
      covered.add(node);
    }
  }
  const rest = conclusions.flatMap((part) => new Lines(reader.notes, covered).in(part.children.filter((child) => !isList(child)), part));
  return { frame, rest: rest.filter((item) => !isLine(item) || item.isLoose) };
}

/** The first of a name within a signature. */
function signed(part: XmlNode, name: string): XmlNode | undefined {
  for (const child of elementsIn(part)) {
    const found = child.name === 'signature' ? first(child, name) : signed(child, name);
    if (found) return found;
  }
  return undefined;
}

/** A document in Akoma Ntoso 3.0 or one of its drafts. @throws DocumentRefusal */
export function readAkomaNtoso(source: string, file: string): ReadAkomaNtoso {
  const root = xmlTree(source, file);
  const { document, others } = documentIn(root, file);
  const parts = elementsIn(document).filter(({ name }) => name !== 'meta');
  const reader = new PassageReader(root, facetsIn(elementsIn(first(first(document, 'meta'), 'references'))));
  const { covered, ...said } = cardIn(document);
  const isOurs = said.provenance !== undefined;
  const head = parts.filter(({ name }) => BEFORE.has(name) && (!isOurs || name === 'preamble'));
  const location = first(parts.find(({ name }) => name === 'preface'), 'location');
  const where = location && new Lines().textOf(location);
  const preamble = above(head, new Set([...covered, ...(location ? [location] : [])]), reader);
  const { frame, rest } = below(parts.filter(({ name }) => name === 'conclusions'), reader);
  const attached = parts.filter(({ name }) => AFTER.has(name));
  const body = parts.filter(({ name }) => !BEFORE.has(name) && !AFTER.has(name) && name !== 'conclusions');
  const passages = [
    ...reader.passagesOf(body.flatMap((part) => reader.lines.in(part.children, part)), place('')),
    ...reader.passagesOf(rest, place('cuoi.')),
    ...reader.passagesOf([...attached.flatMap((part) => reader.lines.in(part.children, part)), ...reader.lines.in(others)], place('')),
  ];
  return {
    ...said, passages: [...passages, ...reader.footnotes()], classified: classifiedIn(preamble),
    frame: { ...(where !== undefined && { place: where }), ...((preamble.length > 0 || (isOurs && head.length > 0)) && { preamble }), ...frame },
  };
}
