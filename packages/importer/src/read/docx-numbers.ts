import { DOMParser, XMLSerializer } from '@xmldom/xmldom';
import { numberAs } from '../numbers.js';

/**
 * Numbers that Word counts itself, written out as typed text: a document is read by what a reader sees before each paragraph.
 * Formats after ISO/IEC 29500-1, 17.9.
 */

interface Level {
  start: number;
  format: string;
  /** `Điều %1.` */
  text: string;
  /** Begins anew after this level, counted from 1, or one above it; 0: counts on through them all. */
  restart: number;
  /** The numbers of other levels are drawn in figures. */
  isLegal: boolean;
}

interface Numbering {
  levels: Map<string, Level[]>;
  /** Of each list: what it counts by, and where it begins anew. */
  lists: Map<string, { by: string; starts: Map<number, number> }>;
}

type Element = ReturnType<DOMParser['parseFromString']>['documentElement'];

const all = (node: { getElementsByTagName: Element['getElementsByTagName'] }, name: string): Element[] => Array.from(node.getElementsByTagName(`w:${name}`)) as Element[];
const first = (node: Element | undefined, name: string): Element | undefined => (node ? all(node, name)[0] : undefined);
const value = (node: Element | undefined, name = 'val'): string | undefined => node?.getAttribute(`w:${name}`) || undefined;

function readNumbering(xml: string): Numbering {
  const root = new DOMParser().parseFromString(xml, 'text/xml');
  const levels = new Map(all(root, 'abstractNum').map((abstract) => [value(abstract, 'abstractNumId') ?? '', all(abstract, 'lvl').map((level, at): Level => ({
    start: Number(value(first(level, 'start')) ?? 1), format: value(first(level, 'numFmt')) ?? 'decimal', text: value(first(level, 'lvlText')) ?? '',
    restart: Number(value(first(level, 'lvlRestart')) ?? at), isLegal: first(level, 'isLgl') !== undefined,
  }))]));
  const lists = new Map(all(root, 'num').map((list) => [value(list, 'numId') ?? '', {
    by: value(first(list, 'abstractNumId')) ?? '',
    starts: new Map(all(list, 'lvlOverride').flatMap((each) => {
      const start = value(first(each, 'startOverride'));
      return start === undefined ? [] : [[Number(value(each, 'ilvl') ?? 0), Number(start)] as const];
    })),
  }]));
  return { levels, lists };
}

/** Lists that come with a paragraph style, or with the one that it is based on. */
function readStyles(xml: string): Map<string, { list: string; level: number }> {
  const root = new DOMParser().parseFromString(xml, 'text/xml');
  const styles = new Map(all(root, 'style').map((style) => [value(style, 'styleId') ?? '', style]));
  const inherited = (style: Element | undefined, name: string, depth = 0): string | undefined =>
    (style && depth < 20 ? (value(first(first(style, 'numPr'), name)) ?? inherited(styles.get(value(first(style, 'basedOn')) ?? ''), name, depth + 1)) : undefined);
  return new Map([...styles].flatMap(([id, style]) => {
    const list = inherited(style, 'numId');
    return list === undefined ? [] : [[id, { list, level: Number(inherited(style, 'ilvl') ?? 0) }] as const];
  }));
}

class Counter {
  readonly #counts = new Map<string, Array<number | undefined>>();
  readonly #begun = new Set<string>();

  constructor(private readonly numbering: Numbering) {}

  /** What stands before the next paragraph of a list at a level; nothing where the list is not known. */
  next(list: string, level: number): string {
    const known = this.numbering.lists.get(list);
    const levels = this.numbering.levels.get(known?.by ?? '');
    const own = levels?.[level];
    if (!known || !levels || !own) return '';
    if (own.format === 'bullet') return '- ';
    const counts = this.#counts.get(known.by) ?? [];
    this.#counts.set(known.by, counts);
    const start = known.starts.get(level);
    if (start !== undefined && !this.#begun.has(`${list} ${level}`)) {
      this.#begun.add(`${list} ${level}`);
      counts[level] = start - 1;
    }
    counts[level] = (counts[level] ?? own.start - 1) + 1;
    levels.forEach(({ restart }, at) => { if (at > level && restart > level) counts[at] = undefined; });
    const label = own.text.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      return numberAs(own.isLegal ? 'decimal' : (levels[at]?.format ?? 'decimal'), counts[at] ?? levels[at]?.start ?? 1);
    });
    return label === '' ? '' : `${label} `;
  }
}

/** `word/document.xml` with Word's own numbers as text at the beginning of their paragraphs. */
export function withNumbers(document: string, numbering: string, styles: string): string {
  if (numbering === '') return document;
  const byStyle = styles === '' ? new Map<string, { list: string; level: number }>() : readStyles(styles);
  if (byStyle.size === 0 && !document.includes('<w:numPr')) return document;
  const root = new DOMParser().parseFromString(document, 'text/xml');
  const counter = new Counter(readNumbering(numbering));
  for (const paragraph of all(root, 'p')) {
    const properties = first(paragraph, 'pPr');
    const own = first(properties, 'numPr');
    const styled = byStyle.get(value(first(properties, 'pStyle')) ?? '');
    const list = value(first(own, 'numId')) ?? styled?.list;
    // List 0 takes a paragraph out of its style's list.
    if (list === undefined || list === '0') continue;
    const label = counter.next(list, Number(value(first(own, 'ilvl')) ?? styled?.level ?? 0));
    if (label === '') continue;
    const run = root.createElement('w:r');
    const text = root.createElement('w:t');
    text.setAttribute('xml:space', 'preserve');
    text.appendChild(root.createTextNode(label));
    run.appendChild(text);
    paragraph.insertBefore(run, properties?.nextSibling ?? paragraph.firstChild);
  }
  return new XMLSerializer().serializeToString(root);
}
