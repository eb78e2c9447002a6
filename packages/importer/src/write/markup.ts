/** HTML with everything in it escaped unless it is markup already. Text of others never becomes markup. */

export class Markup {
  constructor(readonly text: string) {}
}

export type Part = Markup | string | number | undefined | false | readonly Part[];

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escaped(text: string): string {
  // Control characters other than tab and line breaks are not allowed in HTML at all.
  return text.replace(/(?![\t\n])\p{Cc}/gu, ' ').replace(/[&<>"']/g, (char) => ENTITIES[char]!);
}

function render(part: Part): string {
  if (part === undefined || part === false) return '';
  if (part instanceof Markup) return part.text;
  return typeof part === 'object' ? part.map(render).join('') : escaped(String(part));
}

/** A piece of a page. Values are escaped; `undefined` and `false` are nothing; lists are joined. */
export function html(strings: TemplateStringsArray, ...values: Part[]): Markup {
  return new Markup(strings.reduce((text, string, i) => text + render(values[i - 1]) + string));
}

/** An element whose name is computed, a heading for instance. */
export const tag = (name: string, id: string | undefined, content: Part): Markup => new Markup(`<${name}${id === undefined ? '' : ` id="${escaped(id)}"`}>${render(content)}</${name}>`);

/** Lines of one text. */
export const broken = (text: string): Part => text.split('\n').map((line, i) => [i > 0 && new Markup('<br>'), line]);
