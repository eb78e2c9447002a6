import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** Words that an element's page says people see or hear: in italics, or between quotation marks. */
function quotedIn(page: string): string[] {
  return [...page.matchAll(/(?<!\*)\*([^*\n]+)\*(?!\*)|“([^”\n]+)”/g)].map(([, italic, quoted]) => (italic ?? quoted)!);
}

/** “3/19 nhiệm vụ” is put together from “nhiệm vụ” and figures. */
const pieces = (phrase: string): string[] => phrase.split(/[\d/.,:…]+/).map((piece) => piece.trim().toLocaleLowerCase('vi')).filter((piece) => piece.length > 1);

for (const element of ['deadline-tracker', 'directive-reader', 'progress-map', 'report-desk', 'report-form']) {
  test(`the page of the ${element} quotes words that the element has`, () => {
    const messages = ['core/messages.ts', `${element}/messages.ts`].map((path) => read(`packages/components/src/${path}`)).join('\n');
    const words = messages.replaceAll('${NBSP}', ' ').toLocaleLowerCase('vi');
    const quoted = quotedIn(read(`stories/elements/${element}.mdx`));
    assert.ok(quoted.length > 5);
    for (const phrase of quoted) {
      for (const piece of pieces(phrase)) assert.ok(words.includes(piece), `“${phrase}”: no message says “${piece}”`);
    }
  });
}
