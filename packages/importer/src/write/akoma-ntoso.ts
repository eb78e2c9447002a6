import { officialDate, type DocumentText, type Passage, type TableCell } from '@quantriet/contract';
import { ACTS, AKOMA_NTOSO, collapsed, HIERARCHY, metaId, OURS } from '../akoma-ntoso-names.js';
import { facetsOf, metaOf, typeOf } from './akoma-ntoso-meta.js';
import { element, onLines, Xml, type Content } from './xml.js';

/** Blanks that count, and a text that is there and empty, are said to be so. */
const space = (text: string): { 'xml:space'?: string } => (text === '' || collapsed(text) !== text ? { 'xml:space': 'preserve' } : {});

const broken = (text: string): Content => text.split('\n').map((line, i) => [i > 0 && element('br'), line]);

const words = (name: string, text: string, attributes: Record<string, string> = {}): Xml => element(name, { ...attributes, ...space(text) }, broken(text));

const p = (content: Content): Xml => element('p', {}, content);

function cellOf({ text, header, columns, rows }: TableCell): Xml {
  // What a table can show is written as tables have it, and what else a model holds beside it.
  const span = (name: string, ours: string, value: number | undefined): Record<string, string> => (value === undefined ? {} : { [value > 1 && value <= 100 ? name : ours]: String(value) });
  return element(header ? 'th' : 'td', {
    ...span('colspan', 'qt:columns', columns), ...span('rowspan', 'qt:rows', rows), 'qt:header': header === false && 'false',
  }, words('p', text));
}

class Writer {
  constructor(private readonly facets: readonly string[]) {}

  passage({ id, kind, label, heading, text, table, facet, children }: Passage): Xml {
    const isOwn = HIERARCHY.has(kind);
    // An eId may hold anything but blanks; whatever else an id is goes beside it.
    const hasEid = /^\S+$/u.test(id);
    const holds = [
      text !== undefined && (kind === 'quote' ? element('p', space(text), element('embeddedText', {}, broken(text))) : words('p', text)),
      table && element('table', { 'qt:of': kind !== 'table' && 'passage' }, table.map((row) => element('tr', {}, row.map(cellOf)))),
    ].filter((each) => each instanceof Xml);
    const hasChildren = children !== undefined && children.length > 0;
    return element(isOwn ? kind : 'hcontainer', {
      eId: hasEid && id, 'qt:id': !hasEid && id, name: !isOwn && kind,
      refersTo: facet !== undefined && `#${metaId(`facet-${this.facets.indexOf(facet) + 1}`)}`, 'qt:children': children?.length === 0 && 'none',
    },
      label !== undefined && words('num', label), heading !== undefined && words('heading', heading),
      holds.length > 0 && element(hasChildren ? 'intro' : 'content', {}, holds),
      hasChildren && [new Xml('\n'), onLines(children.map((child) => this.passage(child)))]);
  }
}

function preface(text: DocumentText): Xml {
  const { issuer, number, date, title } = text.document;
  const place = text.frame?.place;
  const day = officialDate(date);
  return element('preface', {}, onLines([
    p(words('docAuthority', issuer)),
    ...(number === undefined ? [] : [p(words('docNumber', number))]),
    p([place !== undefined && [words('location', place, { refersTo: `#${metaId('place')}` }), ', '], date.length > 7 ? element('docDate', { date }, day) : day]),
    p(typeOf(text)),
    p(words('docTitle', title)),
  ]));
}

function conclusions({ recipients, authority, position, signatory }: NonNullable<DocumentText['frame']>): Xml | undefined {
  const signed = (name: string, of: string, text: string | undefined): Xml[] => (text === undefined ? [] : [p(element('signature', {}, words(name, text, { refersTo: `#${metaId(of)}` })))]);
  const lines = [
    ...(recipients ? [element('container', { name: 'recipients', eId: metaId('recipients') }, recipients.map((each) => words('p', each)))] : []),
    ...signed('organization', 'authority', authority), ...signed('role', 'position', position), ...signed('person', 'signatory', signatory),
  ];
  return lines.length > 0 ? element('conclusions', {}, onLines(lines)) : undefined;
}

/**
 * A text as Akoma Ntoso 3.0, whole: `importDocument` reads back exactly the same. Passages keep their ids as `eId`.
 * @throws ExportRefusal `not-in-xml` for a character that XML cannot hold
 */
export function toAkomaNtoso(text: DocumentText): string {
  const { document, frame = {}, passages } = text;
  const facets = facetsOf(passages);
  const writer = new Writer(facets);
  const isAct = ACTS.has(document.type);
  const end = conclusions(frame);
  const root = element('akomaNtoso', { xmlns: AKOMA_NTOSO, 'xmlns:qt': OURS }, onLines([element(isAct ? 'act' : 'doc', { name: document.type, contains: 'originalVersion' }, onLines([
    metaOf(text, facets),
    preface(text),
    ...(frame.preamble ? [element('preamble', {}, onLines(frame.preamble.map((each) => words('p', each))))] : []),
    element(isAct ? 'body' : 'mainBody', {}, new Xml('\n'), onLines(passages.map((each) => writer.passage(each)))),
    ...(end ? [end] : []),
  ]))]));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.text}\n`;
}
