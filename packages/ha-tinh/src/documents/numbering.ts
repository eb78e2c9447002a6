import type { Passage } from '@quantriet/contract';

/**
 * Writing aids for the illustrative texts: a text is written as nested pieces, and numbers, labels and ids follow from
 * where each piece stands, as a drafter's numbering would.
 */

type Facet = NonNullable<Passage['facet']>;
/** A passage before it is numbered. */
export interface Piece {
  kind: 'chapter' | 'section' | 'article' | 'clause' | 'point' | 'indent' | 'paragraph';
  heading?: string;
  text?: string;
  facet?: Facet;
  children: Piece[];
}

const headed = (kind: Piece['kind']) => (heading: string, ...children: Piece[]): Piece => ({ kind, heading, children });
const worded = (kind: Piece['kind']) => (text: string, ...children: Piece[]): Piece => ({ kind, text, children });

export const chapter = headed('chapter');
export const section = headed('section');
export const article = headed('article');
/** A clause with a heading of its own, as the Party form has under `I-`. */
export const titledClause = headed('clause');
export const clause = worded('clause');
export const point = worded('point');
export const indent = worded('indent');
export const paragraph = worded('paragraph');

/** Says what a piece sets out: viewpoint, objective, task or solution. */
export const as = (facet: Facet, piece: Piece): Piece => ({ ...piece, facet });

/** Vietnamese alphabet as points use it: đ is the fifth letter; f, j, w, z do not occur. */
const LETTERS = 'abcdđeghiklmnopqrstuvxy';
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];
const letter = (n: number): string => LETTERS[n - 1]!;
const roman = (n: number): string => ROMAN[n - 1]!;

/** Word of an id and label of the nth piece of a kind. `đ` is written `dd`, so that ids stay ASCII. */
interface Style {
  word: string;
  label?: (n: number) => string;
  key?: (n: number) => string;
}
type Styles = Record<Piece['kind'], Style>;

const common = {
  clause: { word: 'khoan', label: (n: number) => `${n}.` },
  point: { word: 'diem', label: (n: number) => `${letter(n)})`, key: (n: number) => letter(n).replace('đ', 'dd') },
  indent: { word: 'gach', label: () => '-' },
  paragraph: { word: 'doan' },
};

const STATE_FORM: Styles = {
  ...common,
  chapter: { word: 'chuong', label: (n) => `Chương ${roman(n)}` },
  section: { word: 'muc', label: (n) => `Mục ${n}` },
  article: { word: 'dieu', label: (n) => `Điều ${n}.` },
};

const PARTY_FORM: Styles = {
  ...common,
  chapter: { word: 'phan', label: (n) => `Phần ${roman(n)}` },
  section: { word: 'muc', label: (n) => `${roman(n)}-` },
  article: { word: 'dieu', label: (n) => `Điều ${n}.` },
};

function number(pieces: readonly Piece[], styles: Styles): Passage[] {
  // Articles are counted through the whole document, everything else within its parent.
  let articles = 0;
  const level = (siblings: readonly Piece[], prefix: string): Passage[] => {
    const counts = new Map<string, number>();
    return siblings.map(({ kind, children, ...words }) => {
      const n = kind === 'article' ? ++articles : (counts.get(kind) ?? 0) + 1;
      counts.set(kind, n);
      const { word, label, key = String } = styles[kind];
      const id = `${kind === 'article' ? '' : prefix}${word}-${key(n)}`;
      const passage: Passage = { id, kind, ...(label && { label: label(n) }), ...words };
      return children.length > 0 ? { ...passage, children: level(children, `${id}.`) } : passage;
    });
  };
  return level(pieces, '');
}

/** Chương I, Mục 1, Điều 1., 1., a), as Decree 30/2020 has it. */
export const numberStateForm = (pieces: readonly Piece[]): Passage[] => number(pieces, STATE_FORM);
/** I-, 1., a), -, as Party documents have it. */
export const numberPartyForm = (pieces: readonly Piece[]): Passage[] => number(pieces, PARTY_FORM);
