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
      shown: side.entries(host).filter((entry) => entry.checkVisibility()).length, styled: side.isStyled(host),
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

/** Types a query as a whole. */
export async function search(page: Page, query: string): Promise<Searched> {
  return judge(await page.evaluate(async (typed) => {
    const { settled } = window as unknown as Settling;
    const reader = document.querySelector('qt-directive-reader')!;
    const input = reader.shadowRoot!.querySelector('input')!;
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

/** Opens a PDF anew; returns how many pages it has. */
export function openPdf(page: Page, address: string): Promise<number> {
  return page.evaluate((url) => (window as unknown as Sided<Finds>).side.open(url), address);
}

export async function searchPdf(page: Page, query: string, matchDiacritics: boolean): Promise<Searched> {
  return judge(await page.evaluate(async ([text, exact]) => {
    const { side, settled } = window as unknown as Sided<Finds>;
    const start = performance.now();
    await side.find(text, exact);
    const found = performance.now();
    await settled();
    return { search: found - start, painted: performance.now() - start, words: await side.found() };
  }, [query, matchDiacritics] as const));
}

/** Finds the last words of the text as the browser's own find-in-page does. */
export async function findNatively(page: Page, name: string, words: string): Promise<void> {
  const found = await page.evaluate((text) => {
    const { find } = window as unknown as { find(text: string): boolean };
    getSelection()!.removeAllRanges();
    return find.call(window, text) && getSelection()!.toString();
  }, words);
  if (found !== words) throw new Error(`Find-in-page does not find "${words}" in ${name}.`);
  await page.evaluate(() => {
    getSelection()!.removeAllRanges();
    scrollTo(0, 0);
    return (window as unknown as Settling).settled();
  });
}

export interface Scrolled {
  /** Frames over 50 ms. */
  slow: number;
  /** Milliseconds of the longest. */
  longest: number;
}

/** Scrolls from top to end by the wheel in so many steps, each when the one before has been painted. */
export async function scrollThrough(page: Page, name: string, steps: number): Promise<Scrolled> {
  await page.mouse.move(900, 400);
  await page.evaluate(() => {
    const gaps: number[] = [];
    let last = performance.now();
    const note = (): void => {
      const now = performance.now();
      gaps.push(now - last);
      last = now;
      requestAnimationFrame(note);
    };
    requestAnimationFrame(note);
    Object.assign(window, { gaps });
  });
  for (let left = steps; left > 0; left--) {
    const rest = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight - scrollY);
    await page.mouse.wheel(0, Math.ceil(rest / left));
    await page.evaluate(() => (window as unknown as Settling).settled());
  }
  const { gaps, atEnd } = await page.evaluate(() => {
    const { side, gaps } = window as unknown as Sided<Shows> & { gaps: number[] };
    return { gaps: [...gaps], atEnd: side.paragraphs(document.body).at(-1)!.getBoundingClientRect().bottom <= innerHeight + 100 };
  });
  if (!atEnd) throw new Error(`${name} could not be scrolled to its end.`);
  return { slow: gaps.filter((gap) => gap > 50).length, longest: Math.max(...gaps) };
}
