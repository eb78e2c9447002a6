/** What is measured in a page, each until the second frame after. Wrong numbers throw. */
import type { Page } from 'playwright-core';
import type { Settling } from '../pages.js';
import { isSought, type BenchDocument } from './document.js';
import type { Finds, Shows, Sided } from './sides.js';

/** Milliseconds from making the elements to text and contents painted, and of two frames in which nothing is done. */
export async function ready(page: Page, name: string, given: unknown, { paragraphs, entries }: BenchDocument): Promise<{ ready: number; idle: number }> {
  const { texts, shown, styled, ...times } = await page.evaluate(async (data) => {
    const { side, settled } = window as unknown as Sided<Shows>;
    const host = document.createElement('main');
    document.body.replaceChildren(host);
    await settled();
    const before = performance.now();
    await settled();
    const start = performance.now();
    await side.mount(host, data);
    await settled();
    const end = performance.now();
    return {
      ready: end - start, idle: start - before, texts: side.paragraphs(host).map((line) => line.textContent),
      // Ours folds the branches of the longest contents: an entry in one is there to be unfolded.
      shown: side.entries(host).filter((entry) => entry.checkVisibility() || entry.closest('details:not([open])')).length, styled: side.isStyled(host),
    };
  }, given);
  const right = texts.length === paragraphs.length && paragraphs.every((text, i) => texts[i]!.endsWith(text));
  if (!right) throw new Error(`${name} does not show the text: it has ${texts.length} of ${paragraphs.length} paragraphs.`);
  if (shown !== entries) throw new Error(`${name} shows ${shown} of ${entries} entries of the contents.`);
  if (!styled) throw new Error(`${name} shows the text without its styles.`);
  return times;
}

export interface Searched {
  /** Until the matches are there, and until the second frame after. */
  search: number;
  painted: number;
  /** How many of the things sought, and how many others. */
  sought: number;
  other: number;
}

function judge({ words, ...times }: { words: string[]; search: number; painted: number }): Searched {
  const sought = words.filter(isSought).length;
  return { ...times, sought, other: words.length - sought };
}

/** Goes into the search box, as one has to before one types: milliseconds that it takes. */
export function enterSearch(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const input = document.querySelector('qt-directive-reader')!.shadowRoot!.querySelector<HTMLInputElement>('input[type=search]')!;
    await (window as unknown as Settling).settled();
    const start = performance.now();
    input.focus();
    return performance.now() - start;
  });
}

/** Types a query as a whole. */
export async function search(page: Page, query: string): Promise<Searched> {
  return judge(await page.evaluate(async (typed) => {
    const { settled } = window as unknown as Settling;
    const reader = document.querySelector('qt-directive-reader')!;
    const input = reader.shadowRoot!.querySelector<HTMLInputElement>('input[type=search]')!;
    await settled();
    const start = performance.now();
    input.value = typed;
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    const found = performance.now();
    await reader.updateComplete;
    await settled();
    const end = performance.now();
    const words = [...CSS.highlights.get('qt-found') ?? []].map(({ startContainer, startOffset, endContainer, endOffset }) => {
      const range = new Range();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      return range.toString();
    });
    return { search: found - start, painted: end - start, words };
  }, query));
}

/** Types a query letter by letter: the slowest of the searches. */
export async function slowestKey(page: Page, query: string): Promise<Searched> {
  const letters = [...query];
  const searched: Searched[] = [];
  for (let length = 1; length <= letters.length; length++) searched.push(await search(page, letters.slice(0, length).join('')));
  return searched.reduce((slowest, each) => (each.painted > slowest.painted ? each : slowest));
}

/** Opens a PDF anew. */
export function openPdf(page: Page, address: string): Promise<void> {
  return page.evaluate((url) => (window as unknown as Sided<Finds>).side.open(url), address);
}

export async function searchPdf(page: Page, query: string, matchDiacritics: boolean): Promise<Searched> {
  return judge(await page.evaluate(async ([text, exact]) => {
    const { side, settled } = window as unknown as Sided<Finds>;
    await settled();
    const start = performance.now();
    const words = await side.find(text, exact);
    const found = performance.now();
    await settled();
    return { search: found - start, painted: performance.now() - start, words };
  }, [query, matchDiacritics] as const));
}

/** Finds words as the browser's find-in-page does, and leaves no selection and the page at its top. */
function findInPage(page: Page, words: string): Promise<boolean> {
  return page.evaluate(async (text) => {
    const { find } = window as unknown as { find: (this: Window, text: string) => boolean };
    const found = find.call(window, text) && getSelection()!.toString() === text;
    getSelection()!.removeAllRanges();
    scrollTo(0, 0);
    await (window as unknown as Settling).settled();
    return found;
  }, words);
}

/** Whether the browser finds anything in any page: the one that npm brings was built without what that needs. */
export async function canFindInPage(page: Page): Promise<boolean> {
  await page.evaluate(() => document.body.replaceChildren('Có thể tìm.'));
  return findInPage(page, 'thể tìm');
}

/** The last words of the text have to be found in the page before anything is scrolled. Where the browser cannot, they stand in the page itself, undisturbed. */
export async function findNatively(page: Page, name: string, words: string, byBrowser: boolean): Promise<void> {
  const found = byBrowser ? await findInPage(page, words) : await page.evaluate((text) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, (node) => (node.nodeValue!.includes(text) ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP));
    return walker.nextNode()?.parentElement!.checkVisibility({ visibilityProperty: true }) === true;
  }, words);
  if (!found) throw new Error(`Find-in-page does not find "${words}" in ${name}.`);
}

export interface Scrolled {
  /** Frames over 50 ms. */
  slow: number;
  /** Milliseconds of the longest. */
  longest: number;
}

/** Notes the milliseconds from each frame to the next. As text, because what compiles these files names functions by a helper that a page has not. */
const NOTE_FRAMES = `window.gaps = [];
  const note = (last) => requestAnimationFrame(() => {
    const now = performance.now();
    window.gaps.push(now - last);
    note(now);
  });
  note(performance.now());`;

/** Scrolls from top to end by the wheel in so many steps, each when the one before has been painted. */
export async function scrollThrough(page: Page, name: string, steps: number): Promise<Scrolled> {
  await page.mouse.move(900, 400);
  await page.evaluate(NOTE_FRAMES);
  // A page may become longer while it is scrolled: what is left after the last step takes a few more.
  for (let step = 0; step < 2 * steps; step++) {
    const rest = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight - scrollY);
    if (rest <= 1) break;
    await page.mouse.wheel(0, Math.ceil(rest / Math.max(1, steps - step)));
    await page.evaluate(() => (window as unknown as Settling).settled());
  }
  const { gaps, atEnd } = await page.evaluate(() => {
    const { side, gaps } = window as unknown as Sided<Shows> & { gaps: number[] };
    return { gaps: [...gaps], atEnd: side.paragraphs(document.body).at(-1)!.getBoundingClientRect().bottom <= innerHeight + 100 };
  });
  if (!atEnd) throw new Error(`${name} could not be scrolled to its end.`);
  return { slow: gaps.filter((gap) => gap > 50).length, longest: Math.max(...gaps) };
}
