/** The page of each side, which loads what that side ships as its own README says, and how a benchmark handles it. */
import type { Settling } from '../pages.js';

export interface Shows {
  mount: (host: Element, given: unknown) => Promise<void>;
  paragraphs: (host: Element) => Element[];
  /** Of the contents. */
  entries: (host: Element) => Element[];
  /** The sheet that lays out the text is there. */
  isStyled: (host: Element) => boolean;
}

export interface Finds {
  /** Opens a file anew. */
  open: (address: string) => Promise<void>;
  /** The words found. They are taken where they are matched: the places it gives for them afterwards are off where letters have two marks. */
  find: (query: string, matchDiacritics: boolean) => Promise<string[]>;
}

export type Sided<Side> = Settling & { side: Side };

const page = (head: string, script: string): string => `<!doctype html><html lang="vi"><head><meta charset="utf-8">${head}</head><body></body>
<script type="module">${script}</script></html>`;

const ours = page('<script type="module" src="/cdn/directive-reader.js"></script>', `
  await customElements.whenDefined('qt-directive-reader');
  window.side = {
    mount: async (host, given) => {
      const reader = document.createElement('qt-directive-reader');
      reader.data = given;
      host.append(reader);
      await reader.updateComplete;
    },
    paragraphs: (host) => [...host.querySelectorAll('.qt-kind-clause > .qt-line')],
    entries: (host) => [...host.firstElementChild.shadowRoot.querySelectorAll('[part="contents"] a')],
    isStyled: (host) => getComputedStyle(host.querySelector('.qt-block')).contentVisibility === 'auto',
  };`);

/** Contents beside the text, staying in view, as ours are. */
const COLUMNS = `<style>
  main { display: grid; grid-template-columns: 17em minmax(0, 46em); gap: 1.5em; }
  nav { position: sticky; top: 0; align-self: start; max-height: 100vh; overflow-y: auto; }
</style>`;

/** The text is set as its own `fetch` does it: whole, as HTML. */
const law = page(`${COLUMNS}<script type="module" src="/law/lawwidgets.esm.js"></script>`, `
  await customElements.whenDefined('la-akoma-ntoso');
  const ready = (elements) => Promise.all([...elements].map((element) => element.componentOnReady()));
  window.side = {
    mount: async (host, { html, items }) => {
      const contents = document.createElement('la-table-of-contents-controller');
      contents.items = items;
      const text = document.createElement('la-akoma-ntoso');
      text.innerHTML = html;
      const nav = document.createElement('nav');
      nav.append(contents);
      host.append(nav, text);
      await ready([contents, text]);
      await ready(host.querySelectorAll('la-toc-item'));
    },
    paragraphs: (host) => [...host.querySelectorAll('.akn-subsection .akn-p')],
    entries: (host) => [...host.querySelectorAll('la-toc-item a')],
    isStyled: (host) => getComputedStyle(host.querySelector('.akn-subsection')).display === 'block',
  };`);

/** The find controller of its viewer, without the viewer. It tells how many there are once it has been through all pages. */
const pdf = page('', `
  import * as pdfjs from '/pdfjs/build/pdf.min.mjs';
  import { EventBus, PDFFindController } from '/pdfjs/web/pdf_viewer.mjs';
  pdfjs.GlobalWorkerOptions.workerSrc = '/pdfjs/build/pdf.worker.min.mjs';
  let file, eventBus, words;
  class Noting extends PDFFindController {
    match(query, content, page) {
      const matches = super.match(query, content, page) ?? [];
      words.push(...matches.map(({ index, length }) => content.slice(index, index + length)));
      return matches;
    }
  }
  window.side = {
    open: async (url) => {
      await file?.loadingTask.destroy();
      file = await pdfjs.getDocument({ url }).promise;
      eventBus = new EventBus();
      const controller = new Noting({ linkService: { page: 1, pagesCount: file.numPages }, eventBus, updateMatchesCountOnProgress: false });
      controller.setDocument(file);
    },
    find: (query, matchDiacritics) => new Promise((done) => {
      words = [];
      eventBus.on('updatefindmatchescount', () => done(words), { once: true });
      eventBus.dispatch('find', { source: window, type: 'find', query, matchDiacritics, caseSensitive: false, entireWord: false, highlightAll: true, findPrevious: false });
    }),
  };`);

export const sides = { ours, law, pdf };
