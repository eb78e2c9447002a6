/**
 * `npm run bench -- reader`: a document of 1,000 paragraphs, and one of 5,000, beside law-widgets; searching them beside PDF.js, because
 * law-widgets does not search the text. Interleaved, each round in fresh pages, each step until the second frame after. Fails where a side
 * does not show the whole document, or ours does not find what is in it. Takes some ten minutes.
 */
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../tools/browser.js';
import { root } from '../tools/files.mjs';
import { serveStatic, type StaticServer } from '../tools/static-server.js';
import { median, printRatio, STEP_WIDTH } from './measure.js';
import { installPeer, openPage } from './pages.js';
import { makeDocument, type BenchDocument } from './reader/document.js';
import { openPdf, ready, searchPdf, type Searched } from './reader/measures.js';
import { runRounds, type Round } from './reader/rounds.js';
import { sides } from './reader/sides.js';

const ROUNDS = 7;
const LAW = 'law-widgets';
/** Chapters of a hundred paragraphs. */
const SIZES = [10, 50];

/** The text as law-widgets has it, printed by the browser. No paragraph runs over two pages: PDF.js would find nothing there. */
async function printPdf(browser: Browser, { law }: BenchDocument): Promise<Uint8Array> {
  const page = await browser.newPage();
  await page.setContent(`<!doctype html><html lang="vi"><meta charset="utf-8"><style>.akn-subsection { display: block; margin: 0.5em 0; break-inside: avoid; }</style><body>${law.html}</body></html>`);
  const file = await page.pdf({ format: 'A4' });
  await page.close();
  return file;
}

/** What a page of each side loads by script or style until it has shown, or searched, a document: files, and kB (1000 B) when gzipped. */
async function printBytes(browser: Browser, { origin, requests }: StaticServer, doc: BenchDocument, pdfAddress: string): Promise<void> {
  console.log('\nfiles that a page loads, gzipped');
  for (const name of Object.keys(sides)) {
    requests.length = 0;
    const page = await openPage(browser, `${origin}/${name}.html`, 1);
    if (name === 'pdf') {
      await openPdf(page, pdfAddress);
      await searchPdf(page, 'dang vien', false);
    } else {
      await ready(page, name, name === 'ours' ? doc.data : doc.law, doc);
    }
    await page.close();
    const files = [...new Set(requests)].filter((path) => /\.(m?js|css)$/.test(path));
    const sizes = await Promise.all(files.map(async (path) => gzipSync(await (await fetch(origin + path)).bytes()).length));
    console.log(`  ${name.padEnd(12)} ${(sizes.reduce((sum, size) => sum + size, 0) / 1000).toFixed(1)} kB in ${files.length} files`);
  }
}

function printSearch(step: string, rounds: readonly Round[], choose: (round: Round) => [ours: Searched, pdf: Searched], { known }: BenchDocument): void {
  const [ours, pdf] = [0, 1].map((side) => rounds.map((round) => choose(round)[side]!)) as [Searched[], Searched[]];
  printRatio(step, ours.map(({ search }) => search), 'PDF.js', pdf.map(({ search }) => search));
  printRatio('  to 2nd frame', ours.map(({ painted }) => painted), 'PDF.js', pdf.map(({ painted }) => painted));
  console.log(`  ${'  recall'.padEnd(STEP_WIDTH)} ours ${recall(ours[0]!, known)}, PDF.js ${recall(pdf[0]!, known)}`);
}

/** Rounds do not differ in what they find. */
function recall({ sought, other }: Searched, known: BenchDocument['known']): string {
  return `${(sought / known.sought).toFixed(2)} (${sought} of ${known.sought}, and ${other} that differ by their marks)`;
}

function print(doc: BenchDocument, throttle: number, rounds: readonly Round[]): void {
  const of = (choose: (round: Round) => number): number[] => rounds.map(choose);
  const shown = (step: string, choose: (shown: Round['law']) => number): void =>
    printRatio(step, of(({ ours }) => choose(ours)), LAW, of(({ law }) => choose(law)));
  console.log(`\n${doc.paragraphs.length} paragraphs, ${doc.entries} entries, ${throttle}x CPU throttle; medians of ${rounds.length}; two frames alone take ${median(of(({ law }) => law.idle)).toFixed(1)} ms`);
  shown('ready, fresh page', ({ first }) => first);
  shown('ready, once more', ({ again }) => again);
  shown('longest frame scrolling', ({ scrolled }) => scrolled.longest);
  console.log(`  ${'frames over 50 ms'.padEnd(STEP_WIDTH)} ours ${median(of(({ ours }) => ours.scrolled.slow))}, ${LAW} ${median(of(({ law }) => law.scrolled.slow))}`);
  console.log(`  ${'going into the search box'.padEnd(STEP_WIDTH)} ours ${median(of(({ ours }) => ours.enterSearch)).toFixed(1)} ms`);
  printSearch('dang vien, first', rounds, ({ ours, pdf }) => [ours.plain, pdf.plain], doc);
  printSearch('đảng viên, again', rounds, ({ ours, pdf }) => [ours.marked, pdf.marked], doc);
  printSearch('đảng viên, marks matched', rounds, ({ ours, pdf }) => [ours.marked, pdf.exact], doc);
  const key = (choose: (slowest: Searched) => number): string => median(of(({ ours }) => choose(ours.slowestKey))).toFixed(1);
  console.log(`  ${'slowest key typing it'.padEnd(STEP_WIDTH)} ours ${key(({ search }) => search)} ms, ${key(({ painted }) => painted)} ms to 2nd frame`);
  console.log(`  find-in-page ${rounds.every(({ ours, law }) => ours.foundByBrowser && law.foundByBrowser) ? 'finds the last words in both' : 'finds nothing in any page of this browser: the last words stand in the page in both'}`);
}

const peer = installPeer('reader', { '@lawsafrica/law-widgets': '2.2.2', 'pdfjs-dist': '5.7.284' });
const pages: Record<string, string | Uint8Array> = Object.fromEntries(Object.entries(sides).map(([name, page]) => [`/${name}.html`, page]));
const server = await serveStatic({
  folders: { '/cdn/': join(root, 'dist/cdn'), '/law/': join(peer, 'node_modules/@lawsafrica/law-widgets/dist/lawwidgets'), '/pdfjs/': join(peer, 'node_modules/pdfjs-dist') },
  pages,
});
// law-widgets' sheet asks for a font of Google's: nothing but this server is to be reached.
const browser = await launchBrowser(['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1']);
try {
  for (const chapters of SIZES) {
    const doc = makeDocument(chapters);
    const path = `/${chapters}.pdf`;
    pages[path] = await printPdf(browser, doc);
    if (chapters === SIZES[0]) await printBytes(browser, server, doc, server.origin + path);
    for (const throttle of [1, 4]) print(doc, throttle, await runRounds(browser, server.origin, doc, server.origin + path, { throttle, rounds: ROUNDS }));
  }
  console.log('\nlaw-widgets filters its contents and does not search the text. Both sides showed all paragraphs and entries.');
} finally {
  await browser.close();
  await server.close();
}
