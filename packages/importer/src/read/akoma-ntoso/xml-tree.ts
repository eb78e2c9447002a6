import { DOMParser } from '@xmldom/xmldom';
import { OURS } from '../../akoma-ntoso-names.js';
import { DocumentRefusal } from '../../refusal.js';
import { INLINE } from './elements.js';

/** XML as a light tree, well-formed or refused, bounded in depth. */

export interface XmlNode {
  /** Without its prefix. */
  name: string;
  namespace: string;
  /** Without a prefix; `qt:…` those of this project, `xml:space`. */
  attributes: ReadonlyMap<string, string>;
  children: Array<XmlNode | string>;
  /** Whether it is a block, or holds one. */
  isBlock: boolean;
}

/** What the parser tells; it gives attributes by their place. */
interface Attributes {
  length: number;
  /** The element ends with its own tag. */
  closed?: boolean;
  getURI(i: number): string | undefined;
  getLocalName(i: number): string;
  getValue(i: number): string;
}

const MAX_DEPTH = 300;
/** Akoma Ntoso has three hundred. For each name the parser may look through the whole file once. */
const MAX_NAMES = 400;
const XML = 'http://www.w3.org/XML/1998/namespace';
/** Controls and halves of surrogate pairs, which come in by number. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u;

class Builder {
  root: XmlNode | undefined;
  /** The first reason to stop; the parser wraps what is thrown in its midst. */
  refusal: DocumentRefusal | undefined;
  /** Elements that have an end tag. */
  ended = 0;
  /** The parser returns it. */
  readonly doc = undefined;
  readonly #open: XmlNode[] = [];

  constructor(private readonly file: string) {}

  refuse(code: 'damaged-xml' | 'nested-too-deep'): never {
    this.refusal ??= new DocumentRefusal(code, { file: this.file });
    throw this.refusal;
  }

  startElement(namespace: string | undefined, name: string, _qName: string, attributes: Attributes): void {
    const node: XmlNode = { name, namespace: namespace ?? '', attributes: this.#read(attributes), children: [], isBlock: !INLINE.has(name) };
    if (attributes.closed !== true) this.ended += 1;
    const parent = this.#open.at(-1);
    if (!parent && this.root) this.refuse('damaged-xml');
    if (this.#open.length >= MAX_DEPTH) this.refuse('nested-too-deep');
    parent?.children.push(node);
    this.root ??= node;
    this.#open.push(node);
  }

  endElement(): void {
    const node = this.#open.pop();
    const parent = this.#open.at(-1);
    // A note stands in its line.
    if (node?.isBlock && node.name !== 'authorialNote' && parent) parent.isBlock = true;
  }

  /** Of a CDATA section the parser hands over the whole file, and where in it the section stands. */
  characters(source: string, start: number, length: number): void {
    const text = source.slice(start, start + length);
    if (FORBIDDEN.test(text)) this.refuse('damaged-xml');
    const parent = this.#open.at(-1);
    if (parent) parent.children.push(text);
    else if (/[^\s\ufeff]/u.test(text)) this.refuse('damaged-xml');
  }

  endDocument(): void {
    if (!this.root || this.#open.length > 0) this.refuse('damaged-xml');
  }

  startDocument(): void {}
  startPrefixMapping(): void {}
  endPrefixMapping(): void {}
  startCDATA(): void {}
  endCDATA(): void {}
  comment(): void {}
  processingInstruction(): void {}

  #read(attributes: Attributes): Map<string, string> {
    const read = new Map<string, string>();
    for (let i = 0; i < attributes.length; i++) {
      const [uri, name, value] = [attributes.getURI(i) ?? '', attributes.getLocalName(i), attributes.getValue(i)];
      if (FORBIDDEN.test(value)) this.refuse('damaged-xml');
      const prefix = { '': '', [OURS]: 'qt:', [XML]: 'xml:' }[uri];
      if (prefix !== undefined) read.set(prefix + name, value);
    }
    return read;
  }
}

const ASIDES: ReadonlyArray<[string, string]> = [['<!--', '-->'], ['<![CDATA[', ']]>'], ['<?', '?>']];

/** The parser passes over an end tag that fits no element; so they are counted, and so are their names. NaN where a comment has no end. */
function endTags(source: string): { count: number; names: ReadonlySet<string> } {
  const names = new Set<string>();
  let count = 0;
  for (let at = source.indexOf('<'); at >= 0; at = source.indexOf('<', at + 1)) {
    if (source[at + 1] === '/') {
      count += 1;
      names.add(/[^\s>]{0,60}/.exec(source.slice(at + 2, at + 62))![0]);
    }
    const aside = ASIDES.find(([start]) => source.startsWith(start, at));
    const end = aside && source.indexOf(aside[1], at + aside[0].length);
    if (end !== undefined && end < 0) return { count: NaN, names };
    if (end !== undefined) at = end;
  }
  return { count, names };
}

/** @throws DocumentRefusal `xml-with-entities`, `damaged-xml`, `nested-too-deep` */
export function xmlTree(source: string, file: string): XmlNode {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(source)) throw new DocumentRefusal('xml-with-entities', { file });
  const { count, names } = endTags(source);
  if (names.size > MAX_NAMES) throw new DocumentRefusal('unknown-xml', { file });
  const builder = new Builder(file);
  const stop = (): never => builder.refuse('damaged-xml');
  const options = { domBuilder: builder, errorHandler: { warning: stop, error: stop, fatalError: stop }, normalizeLineEndings: (text: string) => text.replace(/\r\n?/g, '\n') };
  try {
    new DOMParser(options).parseFromString(source.replace(/^\ufeff/, ''), 'text/xml');
  } catch {
    return stopped(builder, file);
  }
  return builder.root && builder.ended === count ? builder.root : stopped(builder, file);
}

function stopped({ refusal }: Builder, file: string): never {
  throw refusal ?? new DocumentRefusal('damaged-xml', { file });
}

export const elementsIn = (node: XmlNode | undefined): XmlNode[] => (node?.children ?? []).filter((child) => typeof child !== 'string');

/** The first element of a name, at any depth. */
export function first(node: XmlNode | undefined, name: string): XmlNode | undefined {
  for (const child of elementsIn(node)) {
    const found = child.name === name ? child : first(child, name);
    if (found) return found;
  }
  return undefined;
}
