import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { AxeResults, RunOptions } from 'axe-core';
import 'axe-core/axe.min.js';
import { stories } from 'virtual:stories';
import { documentedParts } from '../../stories/support/manifest.js';
import { deepElements, play, renderStory, settled, type Globals } from './render-story.js';

const { axe } = window as unknown as { axe: { run(node: Element, options: RunOptions): Promise<AxeResults> } };

export const everything: RunOptions = {
  resultTypes: ['violations'],
  // A story is a part of a page, so its landmarks and its h1 are the page's.
  rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
};
export const colours: RunOptions = { resultTypes: ['violations'], runOnly: ['color-contrast', 'link-in-text-block'] };

/** How a page around the stories is set up, and what axe looks for there. */
export interface Round extends Globals {
  width: number;
  options: RunOptions;
}

function describeViolations({ violations }: AxeResults): string {
  return violations
    .map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.map(({ target, html, failureSummary }) => `    ${JSON.stringify(target)} ${html}\n      ${failureSummary}`).join('\n')}`)
    .join('\n');
}

/** States of the elements that load, in the order they stand. */
function statesIn(container: HTMLElement): string[] {
  return [...deepElements(container)].flatMap((element) => {
    const { state } = element as { state?: { kind?: string } };
    return state?.kind === undefined ? [] : [state.kind];
  });
}

/** Parts that any story has shown, by element. */
const seenParts = new Map<string, Set<string>>();

function noteParts(container: HTMLElement): void {
  for (const { localName, shadowRoot } of deepElements(container)) {
    if (!shadowRoot || !localName.startsWith('qt-')) continue;
    const seen = seenParts.get(localName) ?? new Set();
    for (const part of shadowRoot.querySelectorAll('[part]')) for (const name of part.part) seen.add(name);
    seenParts.set(localName, seen);
  }
}

/** Text far down is not laid out until it is near, and axe would measure it where it is not. */
function layOutEverything(): HTMLStyleElement {
  const style = document.head.appendChild(document.createElement('style'));
  style.textContent = '.qt-text .qt-block { content-visibility: visible !important }';
  return style;
}

function link(href: string): Promise<HTMLLinkElement> {
  const sheet = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
  return new Promise((resolve, reject) => {
    sheet.onload = () => resolve(sheet);
    sheet.onerror = () => reject(new Error(`${href} is not there`));
    document.head.append(sheet);
  });
}

/** A test for each story in each round. */
export function testEveryStory(rounds: readonly Round[]): void {
  let sheets: HTMLElement[];
  before(async () => {
    sheets = await Promise.all(['page', 'province', 'police', 'contrast'].map((name) => link(`/stories/themes/${name}.css`)));
    sheets.push(layOutEverything());
  });
  after(() => sheets.forEach((sheet) => sheet.remove()));
  for (const round of rounds) describe(`every story passes axe: ${round.width} px, ${round.theme}, ${round.appearance}, ${round.language}`, () => inRound(round));
  // In a suite of its own, which comes after the others.
  describe('the parts in the manifest', () => {
    for (const tag of ['qt-deadline-tracker', 'qt-directive-reader', 'qt-progress-map', 'qt-report-desk', 'qt-report-form']) {
      it(`are those that ${tag} showed`, () => expect([...(seenParts.get(tag) ?? [])].sort()).to.deep.equal(documentedParts(tag)));
    }
  });
}

function inRound({ width, options, ...globals }: Round): void {
  let container: HTMLElement;

  before(() => setViewport({ width, height: 800 }));
  beforeEach(() => {
    document.documentElement.lang = globals.language;
    container = document.body.appendChild(document.createElement('div'));
  });
  afterEach(() => {
    container.remove();
    // A story may have gone to a passage; the next one's reader would follow the address there.
    history.replaceState(null, '', location.pathname + location.search);
  });

  for (const [file, { default: meta, ...rest }] of Object.entries(stories)) {
    for (const [name, story] of Object.entries(rest)) {
      it(`${file} ${name}`, async () => {
        const state = (story.parameters?.['state'] as string | undefined) ?? 'ready';
        const isSettled = () => settled(container, state !== 'loading');
        renderStory(container, meta, story, globals);
        await isSettled();
        await play(container, story);
        await isSettled();
        noteParts(container);
        expect(statesIn(container).filter((kind) => kind !== state), `elements that are not ${state}`).to.deep.equal([]);
        expect(describeViolations(await axe.run(container, options))).to.equal('');
        expect(container.scrollWidth, 'width').to.be.at.most(width);
      });
    }
  }
}
