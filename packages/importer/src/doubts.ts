/** What somebody should look at again in the document. */
export interface Doubt {
  code: 'out-of-sequence' | 'gap' | 'unclosed-quote' | 'hidden-text' | 'tracked-changes' | 'page-links';
  /** The words as written, shortened. */
  text: string;
}

export const doubt = (code: Doubt['code'], text: string): Doubt => ({ code, text: text.length > 80 ? `${text.slice(0, 79)}…` : text });

/** One for all places of a file that are alike in this; none where there are no words. */
export function doubtOfAll(code: Doubt['code'], places: readonly string[]): Doubt[] {
  const words = places.join(' ').replace(/\s+/g, ' ').trim();
  return words === '' ? [] : [doubt(code, words)];
}
