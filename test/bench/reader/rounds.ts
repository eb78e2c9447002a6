/** One round of each side in turn, each in a fresh page. */
import type { Browser, Page } from 'playwright-core';
import { openPages } from '../pages.js';
import { IN_EVERY, QUERIES, type BenchDocument } from './document.js';
import { canFindInPage, enterSearch, findNatively, openPdf, ready, scrollThrough, search, searchPdf, slowestKey, type Scrolled, type Searched } from './measures.js';
import { sides } from './sides.js';

const STEPS = 60;

export interface Shown {
  /** Milliseconds until the document is painted in a fresh page, and once more in the same. */
  first: number;
  again: number;
  /** Of two frames in which nothing is done. */
  idle: number;
  scrolled: Scrolled;
  /** False where the browser cannot find in any page. */
  foundByBrowser: boolean;
}

/** Searches: the first in a fresh text, the second in the same one. */
interface Searches {
  plain: Searched;
  marked: Searched;
}

export interface Round {
  ours: Shown & Searches & { enterSearch: number; slowestKey: Searched };
  law: Shown;
  /** By default it matches letters whatever their marks, but for đ; `exact` with its switch for marks on. */
  pdf: Searches & { exact: Searched };
}

async function refresh(page: Page): Promise<void> {
  await page.bringToFront();
  await page.reload();
  await page.waitForFunction('window.side');
}

/** Shows the document twice, and finds its last words as the browser does before anything is scrolled. */
async function show(page: Page, name: string, given: unknown, doc: BenchDocument): Promise<Omit<Shown, 'scrolled'>> {
  await refresh(page);
  const byBrowser = await canFindInPage(page);
  const first = await ready(page, name, given, doc);
  await findNatively(page, name, doc.lastWords, byBrowser);
  const again = await ready(page, name, given, doc);
  return { first: first.ready, again: again.ready, idle: again.idle, foundByBrowser: byBrowser };
}

/** What ours finds is known; what is not found, or found though other letters were typed, is an error. */
function hold(query: string, { sought, other }: Searched, known: BenchDocument['known']): void {
  if (sought !== known.sought || other !== known.other) throw new Error(`ours finds ${sought} and ${other} others for "${query}": ${known.sought} and ${known.other} are there.`);
}

async function ofOurs(page: Page, doc: BenchDocument): Promise<Round['ours']> {
  const shown = await show(page, 'ours', doc.data, doc);
  const entered = await enterSearch(page);
  const plain = await search(page, QUERIES.plain);
  const marked = await search(page, QUERIES.marked);
  hold(QUERIES.plain, plain, doc.known);
  hold(QUERIES.marked, marked, { ...doc.known, other: 0 });
  const slowest = await slowestKey(page, QUERIES.marked);
  await search(page, '');
  return { ...shown, enterSearch: entered, plain, marked, slowestKey: slowest, scrolled: await scrollThrough(page, 'ours', STEPS) };
}

async function ofLaw(page: Page, doc: BenchDocument): Promise<Shown> {
  const shown = await show(page, 'law-widgets', doc.law, doc);
  return { ...shown, scrolled: await scrollThrough(page, 'law-widgets', STEPS) };
}

async function ofPdf(page: Page, doc: BenchDocument, address: string): Promise<Round['pdf']> {
  await refresh(page);
  await openPdf(page, address);
  const plain = await searchPdf(page, QUERIES.plain, false);
  const marked = await searchPdf(page, QUERIES.marked, false);
  const exact = await searchPdf(page, QUERIES.marked, true);
  const { other } = await searchPdf(page, IN_EVERY, true);
  if (other !== doc.paragraphs.length) throw new Error(`The PDF has ${other} of ${doc.paragraphs.length} paragraphs.`);
  return { plain, marked, exact };
}

/** @param rounds that count; one before them warms up */
export async function runRounds(browser: Browser, origin: string, doc: BenchDocument, pdfAddress: string, { throttle, rounds }: { throttle: number; rounds: number }): Promise<Round[]> {
  const address = (name: keyof typeof sides): string => `${origin}/${name}.html`;
  const pages = await openPages(browser, { ours: address('ours'), law: address('law'), pdf: address('pdf') }, throttle);
  const results: Round[] = [];
  for (let round = 0; round <= rounds; round++) {
    const result = { ours: await ofOurs(pages.ours, doc), law: await ofLaw(pages.law, doc), pdf: await ofPdf(pages.pdf, doc, pdfAddress) };
    if (round > 0) results.push(result);
  }
  await Promise.all(Object.values(pages).map((page) => page.close()));
  return results;
}
