/** What a Word file holds beside what it shows: hidden words, and changes that nobody has accepted yet. */

/** `w:val="0"` takes back what a style hides. */
const VANISH = /<w:vanish(?:\s+w:val="(?:1|true|on)")?\s*\/>/;

const wordsIn = (xml: string): string => [...xml.matchAll(/<w:(?:t|delText)(?:\s[^<>]*)?>([^<]*)/g)].map(([, text]) => text).join('');

/** Pieces that each begin with such an element, after what stands before the first. */
const pieces = (xml: string, name: string): string[] => xml.split(new RegExp(`(?=<${name}[\\s>])`));

const upTo = (xml: string, end: string): string => xml.slice(0, Math.max(0, xml.indexOf(end)));

/** Ids of the styles that hide. */
export function hidingStyles(styles: string): string[] {
  return pieces(styles, 'w:style').filter((style) => VANISH.test(upTo(style, '</w:style>'))).flatMap((style) => /w:styleId="([^"]*)"/.exec(style)?.slice(1) ?? []);
}

/** Paragraphs and runs without those that are hidden, by a style or by themselves. A paragraph whose mark alone is hidden is shown. @param styles ids of those that hide */
export function withoutHidden(xml: string, styles: readonly string[]): { shown: string; hidden: string[] } {
  const hidden: string[] = [];
  const isOf = (properties: string): boolean => styles.includes(/<w:[pr]Style w:val="([^"]*)"/.exec(properties)?.[1] ?? '');
  const without = (text: string, name: string, hides: (properties: string) => boolean): string => {
    const opening = new RegExp(`^<${name}[^<>]*>(?=<${name}Pr>)`);
    return pieces(text, name).map((piece) => {
      const inside = upTo(piece, `</${name}>`);
      if (!opening.test(inside) || !hides(upTo(inside, `</${name}Pr>`))) return piece;
      hidden.push(wordsIn(inside));
      return piece.slice(inside.length + `</${name}>`.length);
    }).join('');
  };
  const paragraphs = without(xml, 'w:p', isOf);
  return { shown: without(paragraphs, 'w:r', (properties) => VANISH.test(properties) || (isOf(properties) && !/<w:vanish\b/.test(properties))), hidden };
}

/** The first words that were inserted, deleted or moved; empty where there are none. */
export function tracked(xml: string): string {
  const at = xml.search(/<w:(?:ins|del|moveFrom|moveTo)\s[^<>]*[^<>/]>/);
  return at < 0 ? '' : wordsIn(upTo(xml.slice(at), '</w:r>'));
}
