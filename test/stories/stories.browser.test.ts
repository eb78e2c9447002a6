import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { AxeResults, RunOptions } from 'axe-core';
import 'axe-core/axe.min.js';
import { stories } from 'virtual:stories';
import { renderStory, settled } from './render-story.js';

const { axe } = window as unknown as { axe: { run(node: Element, options: RunOptions): Promise<AxeResults> } };

const options: RunOptions = {
  resultTypes: ['violations'],
  // A story is a part of a page, so its landmarks and its h1 are the page's.
  rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
};

function describeViolations({ violations }: AxeResults): string {
  return violations
    .map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.map(({ target, html }) => `    ${JSON.stringify(target)} ${html}`).join('\n')}`)
    .join('\n');
}

for (const width of [360, 1280]) {
  describe(`every story passes axe at ${width} px`, () => {
    let container: HTMLElement;

    before(() => setViewport({ width, height: 800 }));
    beforeEach(() => {
      document.documentElement.lang = 'vi';
      container = document.body.appendChild(document.createElement('div'));
    });
    afterEach(() => container.remove());

    for (const [file, { default: meta, ...rest }] of Object.entries(stories)) {
      for (const [name, story] of Object.entries(rest)) {
        it(`${file} ${name}`, async () => {
          renderStory(container, meta, story);
          await settled(container);
          expect(describeViolations(await axe.run(container, options))).to.equal('');
        });
      }
    }
  });
}
