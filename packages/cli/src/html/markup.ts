/** HTML with everything in it escaped unless it is markup already. Text of others never becomes markup. */

export class Markup {
  constructor(readonly text: string) {}
}

type Part = Markup | string | number | undefined | false | readonly Part[];

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export function escapeText(text: string): string {
  // Control characters other than tab and line breaks are not allowed in HTML at all.
  return text.replace(/(?![\t\n])\p{Cc}/gu, ' ').replace(/[&<>"']/g, (char) => ENTITIES[char]!);
}

function render(part: Part): string {
  if (part === undefined || part === false) return '';
  if (part instanceof Markup) return part.text;
  if (typeof part === 'object') return part.map(render).join('');
  return escapeText(String(part));
}

/** A piece of a page. Values are escaped; `undefined` and `false` are nothing; lists are joined. */
export function html(strings: TemplateStringsArray, ...values: readonly Part[]): Markup {
  return new Markup(strings.reduce((text, string, i) => text + render(values[i - 1]) + string));
}

/** An element whose name is computed, a heading for instance. */
export function heading(level: number, content: Part, id?: string): Markup {
  const name = `h${Math.min(6, Math.max(1, level))}`;
  return new Markup(`<${name}${id === undefined ? '' : ` id="${escapeText(id)}"`}>${render(content)}</${name}>`);
}
