import assert from 'node:assert/strict';

/** All text is escaped, so that whatever begins with the sign is markup: of these elements and attributes, and none that runs or fetches. */
export function assertClean(markup: string): void {
  for (const [, name, attributes] of markup.matchAll(/<[/!]?([^\s>]*)([^>]*)>/g)) {
    assert.match(name!, /^(?:DOCTYPE|html|head|meta|title|style|body|article|header|section|hgroup|h[1-6]|p|br|blockquote|table|tr|th|td|ol|ul|li|span|div|a)$/);
    assert.match(attributes!, /^(?: (?:html|lang="vi"|charset="utf-8"|name="viewport"|content="[^"]*"|id="[^"]*"|href="https?:[^"]*"|class="(?:note|notes|signature)"|colspan="\d+"|rowspan="\d+"))*$/);
  }
}
