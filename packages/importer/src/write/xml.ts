import { ExportRefusal } from '../refusal.js';

/** XML with everything in it escaped. */

export class Xml {
  constructor(readonly text: string) {}
}

/** What no reference can bring into XML 1.0: controls, halves of surrogate pairs, and two that are no characters. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u;
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Characters that a reader would take for the end of a line are written by number. @throws ExportRefusal `not-in-xml` */
function escaped(text: string): string {
  const bad = FORBIDDEN.exec(text)?.[0];
  if (bad !== undefined) {
    const near = text.slice(0, text.indexOf(bad)).slice(-20);
    throw new ExportRefusal('not-in-xml', { character: `U+${bad.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`, near });
  }
  return text.replace(/[&<>"]/g, (char) => ENTITIES[char]!).replace(/[\t\r\u0085\u2028]/g, (char) => `&#${char.charCodeAt(0)};`);
}

/** A text as one part of an address. @throws ExportRefusal `not-in-xml` */
export function addressPart(text: string): string {
  escaped(text);
  return encodeURIComponent(text);
}

export type Content = Xml | string | false | undefined | readonly Content[];

function inner(content: Content): string {
  if (content === undefined || content === false) return '';
  if (typeof content === 'string') return escaped(content);
  return content instanceof Xml ? content.text : content.map(inner).join('');
}

/** An attribute that is undefined or false is left out. */
export function element(name: string, attributes: Record<string, string | false | undefined> = {}, ...content: Content[]): Xml {
  const written = Object.entries(attributes).map(([key, value]) => (value === undefined || value === false ? '' : ` ${key}="${escaped(value).replaceAll('\n', '&#10;')}"`));
  const within = inner(content);
  return new Xml(`<${name}${written.join('')}${within === '' ? '/>' : `>${within}</${name}>`}`);
}

/** Elements on lines of their own, which a reader of the file is thankful for. */
export const onLines = (elements: readonly Xml[]): Content => elements.map((each) => [each, new Xml('\n')]);
