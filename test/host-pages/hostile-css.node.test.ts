import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { Host, hostPage } from './host.js';

const LIBRARY = '<script type="module" src="/cdn/quantriet.js"></script>';
/** The same text size and family as the hostile page ends up with. */
const CALM = '<style>body { margin: 8px; font: 16px/1.5 Arial, sans-serif }</style>';
/** Old portals: a reset on everything, ten-pixel rems, shouting, and Bootstrap 3's rules for the tags that widgets use. */
const HOSTILE = `<style>
html { font-size: 62.5% }
* { line-height: 1; box-sizing: content-box; text-transform: uppercase; letter-spacing: 0; text-indent: 0 }
body { margin: 8px; font-family: Arial, sans-serif; font-size: 1.6rem; text-align: justify }
h1, h2, h3, h4, h5, h6 { font-family: Georgia; color: #900; margin: 20px 0 10px; font-weight: 500; font-size: 30px; line-height: 1.1 }
table { border-spacing: 0; border-collapse: separate; background: #ffe; width: 50% }
th, td { border: 3px solid #00f !important; padding: 20px }
p, ul, ol { margin: 0 0 10px }
ul, ol { list-style: square; padding-left: 40px }
a { color: #337ab7; text-decoration: none }
button, input, select, textarea { font-size: inherit; line-height: inherit; border-radius: 0; height: 34px }
legend { display: block; width: 100%; margin-bottom: 20px; font-size: 21px; border-bottom: 1px solid #e5e5e5 }
label { display: inline-block; max-width: 100%; margin-bottom: 5px; font-weight: 700 }
summary { display: block } mark { padding: .2em; background: #fcf8e3 } svg { overflow: hidden; vertical-align: middle }
[hidden] { display: none !important } .muted { display: none } .panel { margin-bottom: 20px } .scroll { height: 3px }
</style>`;

interface Box { path: string; x: number; y: number; width: number; height: number; transform: string }

/** Where everything the widgets drew stands: their shadow trees, and the reader's text in the page. */
function boxes(page: Page): Promise<Box[]> {
  return page.evaluate(() => {
    const found: Box[] = [];
    const queue: Array<{ root: ParentNode; prefix: string }> = [{ root: document.body, prefix: '' }];
    for (const { root, prefix } of queue) {
      for (const [index, child] of [...root.children].entries()) {
        const path = `${prefix} > ${child.localName}.${child.getAttribute('class') ?? ''}[${index}]`;
        const { x, y, width, height } = child.getBoundingClientRect();
        if (child.checkVisibility() && !child.closest('.visually-hidden')) {
          found.push({ path, x, y: y + scrollY, width, height, transform: getComputedStyle(child).textTransform });
        }
        queue.push({ root: child, prefix: path });
        if (child.shadowRoot) queue.push({ root: child.shadowRoot, prefix: `${path} #` });
      }
    }
    return found;
  });
}

describe('a page with hostile CSS', () => {
  let host: Host;
  before(async () => { host = await Host.start(); });
  after(() => host.stop());

  it('shows the same picture within a few pixels', async () => {
    const { origin } = await host.serve({
      '/calm': hostPage({ head: CALM + LIBRARY }),
      '/hostile': hostPage({ head: HOSTILE + LIBRARY }),
    });
    const calm = await boxes((await host.visit(`${origin}/calm`)).page);
    const hostile = await boxes((await host.visit(`${origin}/hostile`)).page);
    assert.ok(calm.length > 200, 'the widgets drew something');
    assert.deepEqual(hostile.map(({ path }) => path), calm.map(({ path }) => path));
    const moved = hostile.filter((box, i) => {
      const other = calm[i]!;
      return Math.max(Math.abs(box.x - other.x), Math.abs(box.width - other.width), Math.abs(box.height - other.height)) > 3;
    });
    assert.deepEqual(moved.slice(0, 5), []);
    const last = (list: Box[]): number => Math.max(...list.map(({ y, height }) => y + height));
    assert.ok(Math.abs(last(hostile) - last(calm)) <= 6, `page ends at ${last(calm)} and ${last(hostile)}`);
    const shouting = hostile.filter(({ path, transform }) => path.includes('#') && transform !== 'none');
    assert.deepEqual(shouting, []);
  });
});
