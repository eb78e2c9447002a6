import type { Passage } from '../words/document.js';

/** From the outermost passage down to the one with `id`; empty when there is none. */
export function passagePath(passages: readonly Passage[], id: string): Passage[] {
  for (const passage of passages) {
    if (passage.id === id) return [passage];
    const below = passagePath(passage.children ?? [], id);
    if (below.length > 0) return [passage, ...below];
  }
  return [];
}

/** What passages are called where they are cited, the outermost kind first. */
export const PLACE_WORDS: Record<string, string> = {
  appendix: 'phụ lục', part: 'phần', chapter: 'chương', section: 'mục', subsection: 'tiểu mục', article: 'Điều', clause: 'khoản', point: 'điểm',
};
/** Articles are numbered through a document, so a citation does not name the chapter they stand in. */
const ABOVE_ARTICLE = new Set(['part', 'chapter', 'section', 'subsection']);

/** `Điều 5.`, `2.`, `a)`, `(a)`, `I-` without their word and punctuation. */
export function bareLabel(passage: Passage): string {
  return (passage.label ?? '').normalize('NFC').trim()
    .replace(/^(?:Phụ lục|Phần|Chương|Mục|Tiểu mục|Điều|Khoản|Điểm)\s+/iu, '')
    .replace(/^\(/, '')
    .replace(/[.):\s‐-―-]+$/u, '');
}

/** In Party form, which has `1.` and `a)` under `I-`, those have other names than within an article. */
const PARTY_WORDS: Record<string, string> = { clause: 'điểm', point: 'tiết' };

/**
 * Where a passage stands, in Vietnamese, innermost first: `điểm a khoản 2 Điều 5`; in a document of Party form `tiết a điểm 2 mục I`.
 * Empty when nothing on the path is numbered.
 * @param form as the document's card has it
 */
export function passageCitation(path: readonly Passage[], form?: string): string {
  const inArticle = path.some(({ kind }) => kind === 'article');
  return path
    .filter((passage) => PLACE_WORDS[passage.kind] && bareLabel(passage) && !(inArticle && ABOVE_ARTICLE.has(passage.kind)))
    .map((passage) => `${(form === 'party' && !inArticle && PARTY_WORDS[passage.kind]) || PLACE_WORDS[passage.kind]} ${bareLabel(passage)}`)
    .reverse()
    .join(' ');
}
