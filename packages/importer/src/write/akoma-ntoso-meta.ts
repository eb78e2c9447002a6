import type { DocumentText, Passage } from '@quantriet/contract';
import { ACTS, FACETS_AT, FACET_NAMES, metaId, typeName } from '../akoma-ntoso-names.js';
import { addressPart, element, onLines, type Xml } from './xml.js';

/** What Akoma Ntoso says of a document outside of its text: identification, references, and the card itself. */

/** Facets that occur, in order of reading. */
export function facetsOf(passages: readonly Passage[]): string[] {
  const found = new Set<string>();
  const walk = (list: readonly Passage[]): void => {
    for (const { facet, children = [] } of list) {
      if (facet !== undefined) found.add(facet);
      walk(children);
    }
  };
  walk(passages);
  return [...found];
}

/** The standard asks for a day; of a month it is the first, and its name says so. */
const dated = (date: string): { date: string; name: string } => (date.length > 7 ? { date, name: 'issue' } : { date: `${date}-01`, name: 'month-of-issue' });

function level(name: string, uri: string, date: string, ...more: Xml[]): Xml {
  const cut = uri.endsWith('.xml') ? uri.replace(/\.xml$/, '/!main.xml') : `${uri}/!main`;
  return element(name, {}, onLines([
    element('FRBRthis', { value: cut }), element('FRBRuri', { value: uri }), element('FRBRdate', dated(date)), element('FRBRauthor', { href: `#${metaId('issuer')}` }), ...more,
  ]));
}

function identification({ id, type, number, date, title }: DocumentText['document']): Xml {
  const work = ['/akn/vn', ACTS.has(type) ? 'act' : 'doc', type, date, number || id].map((part, i) => (i === 0 ? part : addressPart(part))).join('/');
  const expression = `${work}/vie@${date}`;
  return element('identification', { source: `#${metaId('quantriet')}` }, onLines([
    level('FRBRWork', work, date,
      element('FRBRcountry', { value: 'vn' }), element('FRBRsubtype', { value: type }),
      ...(number === undefined ? [] : [element('FRBRnumber', { value: number })]), element('FRBRname', { value: title })),
    level('FRBRExpression', expression, date, element('FRBRlanguage', { language: 'vie' })),
    level('FRBRManifestation', `${expression}.xml`, date, element('FRBRformat', { value: 'application/akn+xml' })),
  ]));
}

function references({ document, frame = {} }: DocumentText, facets: readonly string[]): Xml {
  const named = (name: string, eId: string, sort: string, showAs: string): Xml => element(name, { eId: metaId(eId), href: `/akn/ontology/${sort}/vn/${addressPart(showAs)}`, showAs });
  const { place, authority, position, signatory } = frame;
  return element('references', { source: `#${metaId('quantriet')}` }, onLines([
    named('TLCOrganization', 'quantriet', 'organization', 'Quán Triệt'),
    named('TLCOrganization', 'issuer', 'organization', document.issuer),
    ...(place === undefined ? [] : [named('TLCLocation', 'place', 'location', place)]),
    ...(authority === undefined ? [] : [named('TLCOrganization', 'authority', 'organization', authority)]),
    ...(position === undefined ? [] : [named('TLCRole', 'position', 'role', position)]),
    ...(signatory === undefined ? [] : [named('TLCPerson', 'signatory', 'person', signatory)]),
    ...facets.map((facet, i) => element('TLCConcept', { eId: metaId(`facet-${i + 1}`), href: FACETS_AT + addressPart(facet), showAs: FACET_NAMES[facet] ?? facet })),
  ]));
}

/** The card as it is, so that what reads it back has it exactly. */
function card({ document, provenance, saidBy }: DocumentText): Xml {
  const { id, type, number, issuer, date, title, form, illustrative, source } = document;
  const said = illustrative === undefined ? undefined : String(illustrative);
  return element('proprietary', { source: `#${metaId('quantriet')}` }, element('qt:text', { provenance, saidBy, id, type, number, issuer, date, title, form, illustrative: said, source }));
}

export function metaOf(text: DocumentText, facets: readonly string[]): Xml {
  return element('meta', {}, onLines([identification(text.document), references(text, facets), card(text)]));
}

export const typeOf = ({ document }: DocumentText): Xml => element('docType', {}, typeName(document.type).toLocaleUpperCase('vi'));
