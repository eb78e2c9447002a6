import type { Passage } from '@quantriet/contract';
import { FACETS_AT, HIERARCHY } from '../../akoma-ntoso-names.js';
import { FreeIds, ID_WORDS } from '../../structure/ids.js';
import { markerOf } from '../../structure/markers.js';
import { ATTACHED, SPEECHES } from './elements.js';
import { Lines, type Item, type Note } from './lines.js';
import { elementsIn, type XmlNode } from './xml-tree.js';

/** Where passages stand: what their ids begin with, and how many there are of each kind. */
export interface Place {
  above: string;
  /** Articles are counted through the document, or through an appendix. */
  ofArticles: string;
  counts: Map<string, number>;
}

export const place = (above: string, ofArticles = above): Place => ({ above, ofArticles, counts: new Map() });

const TITLES: ReadonlySet<string> = new Set(['num', 'heading', 'subheading', 'from']);

function kindOf(node: XmlNode): string {
  if (HIERARCHY.has(node.name)) return node.name;
  if (node.name === 'hcontainer') return node.attributes.get('name') ?? 'paragraph';
  if (ATTACHED.has(node.name)) return 'appendix';
  return { item: 'point', li: 'indent' }[node.name] ?? (SPEECHES.has(node.name) ? 'paragraph' : 'section');
}

export class PassageReader {
  readonly notes: Note[] = [];
  readonly lines = new Lines(this.notes);
  readonly #ids: FreeIds;
  readonly #used = new Set<string>();

  /** @param root the document: an id that stands in it is given to nothing else */
  constructor(root: XmlNode, private readonly facets: ReadonlyMap<string, string>) {
    this.#ids = new FreeIds(idsIn(root));
  }

  passagesOf(items: readonly Item[], at: Place): Passage[] {
    return items.map((item) => (item.kind === 'passage' ? this.#passage(item.node, at) : this.#plain(item, at)));
  }

  footnotes(): Passage[] {
    const at = place('');
    return this.notes.map(({ mark, text }) => ({ id: this.#made('footnote', at), kind: 'footnote', label: mark, text }));
  }

  #plain(item: Exclude<Item, { kind: 'passage' }>, at: Place): Passage {
    if (item.kind === 'table') return { id: this.#idOf(item.node, 'table', at), kind: 'table', table: item.rows };
    const kind = item.kind === 'quote' ? 'quote' : 'paragraph';
    return { id: this.#idOf(item.node, kind, at), kind, text: item.text };
  }

  #passage(node: XmlNode, at: Place): Passage {
    const kind = kindOf(node);
    const titles = elementsIn(node).filter(({ name }) => TITLES.has(name));
    const said = (...names: string[]): string | undefined => {
      const texts = titles.filter(({ name }) => names.includes(name)).flatMap((each) => this.lines.textOf(each) ?? []);
      return texts.length > 0 ? texts.join('\n') : undefined;
    };
    const [label, heading] = [said('num') ?? (node.name === 'li' ? '-' : undefined), said('heading', 'subheading', 'from')];
    const id = this.#idOf(node, kind, at, label);
    const items = this.lines.in(node.children.filter((child) => typeof child === 'string' || !TITLES.has(child.name)), node);
    const text = items[0]?.kind === 'line' ? (items.shift() as Item & { kind: 'line' }).text : undefined;
    const table = isOwnTable(kind, items[0]) ? items.shift() : undefined;
    const facet = this.facets.get(node.attributes.get('refersTo') ?? '');
    const children = this.passagesOf(items, place(`${id}.`, kind === 'appendix' ? `${id}.` : at.ofArticles));
    return {
      id, kind, ...(label !== undefined && { label }), ...(heading !== undefined && { heading }), ...(text !== undefined && { text }), ...(table?.kind === 'table' && { table: table.rows }),
      ...(facet !== undefined && { facet }), ...((children.length > 0 || node.attributes.has('qt:children')) && { children }),
    };
  }

  #idOf(node: XmlNode | undefined, kind: string, at: Place, label?: string): string {
    const own = node && idIn(node);
    if (own === undefined || this.#used.has(own)) return this.#made(kind, at, label);
    this.#used.add(own);
    return own;
  }

  #made(kind: string, at: Place, label?: string): string {
    const marker = label === undefined ? undefined : markerOf(`${label} a`);
    const counted = (at.counts.get(kind) ?? 0) + 1;
    at.counts.set(kind, counted);
    const key = marker?.kind === kind && marker.key !== '' ? marker.key : counted;
    return this.#ids.take(`${kind === 'article' ? at.ofArticles : at.above}${ID_WORDS[kind] ?? kind}-${key}`);
  }
}

/** What a table is to a passage that is one; a model may also hold a table in a passage of another kind. */
const isOwnTable = (kind: string, item: Item | undefined): boolean => item?.kind === 'table' && (kind === 'table' || item.node.attributes.get('qt:of') === 'passage');

/** `eId`, or `id` as in earlier drafts; blanks cannot stand in a fragment. */
export function idIn({ attributes }: XmlNode): string | undefined {
  const ours = attributes.get('qt:id');
  const theirs = attributes.get('eId') ?? attributes.get('id');
  return ours ?? (theirs !== undefined && /^\S+$/u.test(theirs) ? theirs : undefined);
}

function idsIn(node: XmlNode, found = new Set<string>()): Set<string> {
  const id = idIn(node);
  if (id !== undefined) found.add(id);
  for (const child of elementsIn(node)) idsIn(child, found);
  return found;
}

/** Facets by the reference that a passage makes to them: `#facet-1`. */
export function facetsIn(concepts: readonly XmlNode[]): Map<string, string> {
  return new Map(concepts.flatMap(({ attributes }) => {
    const href = attributes.get('href') ?? '';
    if (!href.startsWith(FACETS_AT)) return [];
    try {
      return [[`#${attributes.get('eId')}`, decodeURIComponent(href.slice(FACETS_AT.length))] as const];
    } catch {
      return [];
    }
  }));
}
