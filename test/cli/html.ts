/** A strict little reader of the HTML that is published: enough to find what a browser would silently mend. */

const VOID = new Set(['meta', 'link', 'br', 'hr', 'img', 'input']);

export interface PageFacts {
  ids: string[];
  hrefs: string[];
  /** What is not as it should be: tags that do not close, ids that repeat, characters that are no markup. */
  faults: string[];
  /** Text outside tags, entities resolved. */
  text: string;
  tags: string[];
}

export function unescape(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" })[name]!);
}

export function readPage(html: string): PageFacts {
  const facts: PageFacts = { ids: [], hrefs: [], faults: [], text: '', tags: [] };
  const open: string[] = [];
  const rest = html.replace(/^<!DOCTYPE html>\n/, '');
  if (rest === html) facts.faults.push('no doctype');
  let at = 0;
  for (const match of rest.matchAll(/<(\/?)([a-z][a-z0-9]*)((?: [a-z-]+(?:="[^"<>]*")?)*)>/g)) {
    const [whole, slash, name = '', attributes = ''] = match;
    const between = rest.slice(at, match.index);
    if (/[<>]/.test(between)) facts.faults.push(`loose angle in ${between.slice(0, 80)}`);
    if (/&(?!(?:amp|lt|gt|quot|#39);)/.test(between + attributes)) facts.faults.push(`loose ampersand in ${between.slice(0, 80)}`);
    facts.text += unescape(between);
    at = match.index + whole.length;
    if (slash) {
      const closed = open.pop();
      if (closed !== name) facts.faults.push(`</${name}> closes <${closed ?? ''}>`);
      continue;
    }
    facts.tags.push(name);
    for (const [, key, value = ''] of attributes.matchAll(/ ([a-z-]+)(?:="([^"]*)")?/g)) {
      if (key === 'id') facts.ids.push(unescape(value));
      if (key === 'href' || key === 'src') facts.hrefs.push(unescape(value));
    }
    if (!VOID.has(name)) open.push(name);
  }
  if (open.length > 0) facts.faults.push(`never closed: ${open.join(', ')}`);
  for (const id of facts.ids) if (facts.ids.indexOf(id) !== facts.ids.lastIndexOf(id)) facts.faults.push(`id ${id} repeats`);
  return facts;
}
