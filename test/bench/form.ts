/**
 * `npm run bench -- form`: a form of 40 fields (20 required, 4 conditional) beside SurveyJS, which is installed into the cache by this
 * script alone. Mounting, and finding all that is missing when it is sent empty; each until the second frame after, interleaved.
 */
import type { Field, Template } from '@quantriet/contract';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../tools/browser.js';
import { serveStatic } from '../tools/static-server.js';
import { printRatio } from './measure.js';
import { installPeer, openPages, type Settling } from './pages.js';

const ROUNDS = 9;
const SURVEY = { 'survey-core': '2.5.34', 'survey-js-ui': '2.5.34' };

const say = (text: string) => ({ vi: text, en: text });
const kinds = ['whole', 'text', 'date', 'long-text', 'choice'] as const;

/** Every second one required; the last four are shown by a choice. */
const fields = Array.from({ length: 40 }, (_, i): Field => {
  const kind = i < 36 ? kinds[i % kinds.length]! : 'text';
  return {
    id: `muc-${i}`, kind, label: say(`Mục ${i}`), adds: 'none', required: i % 2 === 0,
    ...(kind === 'choice' && { choices: [{ value: 'co', label: say('Có') }, { value: 'khong', label: say('Không') }] }),
    ...(i >= 36 && { shownIf: { field: 'muc-4', equals: ['co'] } }),
  };
});
const template: Template = { id: 'mau-40', version: 1, title: say('Mẫu 40 mục'), sections: [{ id: 'mot', title: say('Một'), fields }] };

const SURVEY_TYPES: Record<string, object> = {
  whole: { type: 'text', inputType: 'number' }, text: { type: 'text' }, date: { type: 'text', inputType: 'date' }, 'long-text': { type: 'comment' },
  choice: { type: 'radiogroup', choices: ['co', 'khong'] },
};
const survey = {
  elements: fields.map(({ id, kind, required, shownIf }) => ({ ...SURVEY_TYPES[kind], name: id, title: id, isRequired: required, ...(shownIf && { visibleIf: `{${shownIf.field}} = 'co'` }) })),
};

/** A page's script for each side: `mount(host)` and `send(host)`. */
const sides = {
  ours: `import '@quantriet/components/report-form/define';
    window.side = {
      mount: async (host, given) => { const el = document.createElement('qt-report-form'); el.store = 'none'; el.template = given; host.append(el); await el.updateComplete; },
      send: async (host) => { const el = host.firstElementChild; el.renderRoot.querySelector('.send').click(); await el.updateComplete; },
      wrong: (host) => host.firstElementChild.renderRoot.querySelectorAll('[part="summary"] li').length,
    };`,
  SurveyJS: `import { Model } from 'survey-core'; import 'survey-js-ui';
    let model;
    window.side = {
      mount: async (host, given) => { model = new Model(given); const place = document.createElement('div'); host.append(place); model.render(place); },
      send: async () => { model.validate(true, true); },
      wrong: () => model.getAllQuestions().filter((question) => question.errors.length > 0).length,
    };`,
};

interface Sided extends Settling { side: { mount(host: Element, given: unknown): Promise<void>; send(host: Element): Promise<void>; wrong(host: Element): number } }

/** Milliseconds of mounting and of sending empty, and how many fields were found wanting. */
function once(page: Page, given: unknown): Promise<{ mount: number; send: number; wrong: number }> {
  return page.evaluate(async (data) => {
    const page = window as unknown as Sided;
    const { side } = page;
    const host = document.createElement('main');
    document.body.replaceChildren(host);
    await page.settled();
    const start = performance.now();
    await side.mount(host, data);
    await page.settled();
    const mounted = performance.now();
    await side.send(host);
    await page.settled();
    return { mount: mounted - start, send: performance.now() - mounted, wrong: side.wrong(host) };
  }, given);
}

const peer = installPeer('form', SURVEY);
const pages: Record<string, string> = {};
for (const [name, contents] of Object.entries(sides)) {
  const resolveDir = name === 'ours' ? import.meta.dirname : peer;
  const { outputFiles } = await build({ stdin: { contents, resolveDir, loader: 'js' }, bundle: true, minify: true, format: 'esm', write: false, conditions: ['production'] });
  pages[`/${name}.js`] = outputFiles[0]!.text;
  pages[`/${name}.html`] = `<!doctype html><html lang="vi"><meta charset="utf-8"><body></body><script type="module" src="/${name}.js"></script></html>`;
}
const server = await serveStatic({ folders: {}, pages });
const browser = await launchBrowser();
try {
  for (const throttle of [1, 4]) {
    const results: Record<string, Array<{ mount: number; send: number; wrong: number }>> = { ours: [], SurveyJS: [] };
    const opened = await openPages(browser, { ours: `${server.origin}/ours.html`, SurveyJS: `${server.origin}/SurveyJS.html` }, throttle);
    for (let round = 0; round <= ROUNDS; round++) {
      for (const [name, page] of Object.entries(opened)) {
        await page.bringToFront();
        const result = await once(page, name === 'ours' ? template : survey);
        if (result.wrong !== 18) throw new Error(`${name} finds ${result.wrong} of 18 fields wanting.`);
        if (round > 0) results[name]!.push(result);
      }
    }
    console.log(`\n40 fields, ${throttle}x CPU throttle; medians of ${ROUNDS}`);
    for (const step of ['mount', 'send'] as const) {
      const [ours = [], theirs = []] = Object.values(results).map((list) => list.map((each) => each[step]));
      printRatio(step === 'mount' ? 'mount' : 'send empty', ours, 'SurveyJS', theirs);
    }
    await Promise.all(Object.values(opened).map((page) => page.close()));
  }
} finally {
  await browser.close();
  await server.close();
}
