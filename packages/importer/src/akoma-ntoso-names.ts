import { DOCUMENT_NAMES } from '@quantriet/contract';

/** Names that the writer and the reader of Akoma Ntoso share. */

export const AKOMA_NTOSO = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';
/** What the standard has no word for, as attributes and as the card in `proprietary`. */
export const OURS = 'urn:quantriet:text';
/** The id of what the metadata names; the double stroke keeps it apart from ids of passages. */
export const metaId = (name: string): string => `ref__${name}`;
/** Before the name of a facet, in the address of a concept. */
export const FACETS_AT = '/akn/ontology/concept/vn/facet/';

/** Elements of the hierarchy, which are kinds of passage by their own names; every other kind is an `hcontainer`. */
export const HIERARCHY: ReadonlySet<string> = new Set([
  'part', 'chapter', 'section', 'subsection', 'article', 'clause', 'point', 'indent', 'paragraph', 'title', 'book', 'tome', 'division', 'list', 'alinea', 'rule', 'subrule',
  'proviso', 'subpart', 'subparagraph', 'subchapter', 'subtitle', 'subdivision', 'subclause', 'sublist', 'level', 'transitional',
]);

/** Types that are acts; everything else is a `doc`. */
export const ACTS: ReadonlySet<string> = new Set(['law', 'code', 'ordinance', 'decree', 'circular']);

/** The name of a type, or the type itself where a later contract has brought it. */
export const typeName = (type: string): string => (Object.hasOwn(DOCUMENT_NAMES, type) ? DOCUMENT_NAMES[type]! : type);

/** As words stand where blanks are of no account: single, and none at the ends of lines. A no-break space is no blank. */
export const collapsed = (text: string): string => text.replace(/[ \t\r]+/g, ' ').replace(/ ?\n[ \n]*/g, '\n').replace(/^[ \n]|[ \n]$/g, '');

export const FACET_NAMES: Record<string, string> = { viewpoint: 'quan điểm', objective: 'mục tiêu', task: 'nhiệm vụ', solution: 'giải pháp' };
