import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { ALL_READY, Host, hostPage, states } from './host.js';

/** Elements (through shadow roots) that reach past the page's edge without a scroller of their own around them. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const out: string[] = [];
    const queue: Array<{ root: ParentNode; scrolled: boolean }> = [{ root: document.body, scrolled: false }];
    for (const { root, scrolled } of queue) {
      for (const child of root.children) {
        const scrolls = scrolled || ['auto', 'scroll'].includes(getComputedStyle(child).overflowX);
        const { right, left, width: own } = child.getBoundingClientRect();
        const seen = child.checkVisibility() && own > 1 && !child.closest('.visually-hidden');
        if (seen && !scrolls && (right > width + 1 || left < -1)) out.push(`${child.localName}.${child.getAttribute('class') ?? ''} ${Math.round(left)}…${Math.round(right)} of ${width}`);
        queue.push({ root: child, scrolled: scrolls });
        if (child.shadowRoot) queue.push({ root: child.shadowRoot, scrolled: scrolls });
      }
    }
    return out;
  });
}

/** Text that its own box hides. */
function clipped(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const out: string[] = [];
    const queue: ParentNode[] = [document.body];
    for (const root of queue) {
      for (const child of root.children) {
        const { overflowX, overflowY } = getComputedStyle(child);
        const hides = [overflowX, overflowY].some((overflow) => ['hidden', 'clip'].includes(overflow));
        const cut = child.scrollWidth > child.clientWidth + 1 || child.scrollHeight > child.clientHeight + 1;
        if (hides && cut && child instanceof HTMLElement && child.checkVisibility() && !child.classList.contains('visually-hidden')) {
          out.push(`${child.localName}.${child.className}: ${child.textContent?.trim().slice(0, 40)}`);
        }
        queue.push(child);
        if (child.shadowRoot) queue.push(child.shadowRoot);
      }
    }
    return out;
  });
}

const VIEWPORT = '<meta name="viewport" content="width=device-width, initial-scale=1">';
const HEAD = `${VIEWPORT}<style>body { margin: 8px; font: 16px/1.5 Arial, sans-serif }</style><script type="module" src="/cdn/quantriet.js"></script>`;

describe('a page under people’s conditions', () => {
  let host: Host;
  let origin: string;
  before(async () => {
    host = await Host.start();
    ({ origin } = await host.serve({ '/': hostPage({ head: HEAD }) }));
  });
  after(() => host.stop());

  it('fits 320 px, which is 1280 px at 400 %', async () => {
    for (const context of [{ viewport: { width: 320, height: 640 } }, { viewport: { width: 320, height: 225 }, deviceScaleFactor: 4 }]) {
      const { page } = await host.visit(`${origin}/`, context);
      assert.deepEqual(await states(page), ALL_READY);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
      assert.deepEqual(await cutOff(page), []);
      assert.deepEqual(await clipped(page), []);
    }
  });

  it('fits 360 px with the text at 200 %', async () => {
    const { page } = await host.visit(`${origin}/`, { viewport: { width: 360, height: 740 } });
    await page.evaluate(() => document.body.style.setProperty('font-size', '32px'));
    assert.deepEqual(await cutOff(page), []);
    assert.deepEqual(await clipped(page), []);
  });

  it('offers targets of 24 px at 360 px', async () => {
    const { page } = await host.visit(`${origin}/`, { viewport: { width: 360, height: 740 }, hasTouch: true });
    const small = await page.locator('qt-progress-map, qt-deadline-tracker, qt-directive-reader')
      .locator('button:visible, select:visible, input:visible, summary:visible')
      .evaluateAll((targets) => targets.map((target) => ({ what: target.outerHTML.slice(0, 90), box: target.getBoundingClientRect() }))
        .filter(({ box }) => box.width < 24 || box.height < 24).map(({ what, box }) => `${Math.round(box.width)}×${Math.round(box.height)} ${what}`));
    assert.deepEqual(small, []);
  });

  it('keeps every state apart in forced colours', async () => {
    const { page, complaints } = await host.visit(`${origin}/`, { forcedColors: 'active' });
    assert.deepEqual(await states(page), ALL_READY);
    const invisible = await page.locator('qt-progress-map, qt-deadline-tracker').locator('p:visible, button:visible, th:visible, td:visible, h2:visible')
      .evaluateAll((elements) => elements.filter((element) => {
        const { color, backgroundColor } = getComputedStyle(element);
        return color === backgroundColor && element.textContent?.trim();
      }).map((element) => element.outerHTML.slice(0, 80)));
    assert.deepEqual(invisible, []);
    assert.deepEqual(complaints, []);
  });

  it('moves nothing for those who asked for less motion', async () => {
    const { page } = await host.visit(`${origin}/`, { reducedMotion: 'reduce' });
    const moving = await page.evaluate(() => document.getAnimations().length);
    assert.equal(moving, 0);
  });

  it('prints everything, folded parts open, nothing cut, stamped as sample', async () => {
    const { page } = await host.visit(`${origin}/`, { viewport: { width: 680, height: 960 } });
    await page.emulateMedia({ media: 'print' });
    assert.deepEqual(await cutOff(page), []);
    assert.deepEqual(await clipped(page), []);
    // A table's headings are its sorting buttons; they stay, as headings.
    const controls = await page.locator('qt-progress-map, qt-deadline-tracker, qt-directive-reader')
      .locator('button:visible:not(th *), select:visible, input:visible').evaluateAll((all) => all.map(({ outerHTML }) => outerHTML.slice(0, 90)));
    assert.deepEqual(controls, []);
    for (const tag of ['qt-progress-map', 'qt-deadline-tracker']) {
      assert.ok(await page.locator(tag).getByText('DỮ LIỆU MINH HỌA').first().isVisible(), `${tag} is stamped`);
    }
    assert.ok(await page.getByText('Văn bản minh họa', { exact: false }).first().isVisible());
    assert.ok((await page.pdf({ format: 'A4' })).length > 20_000);
  });

  it('without scripts shows the fallback, and the plain pages it leads to say everything', async () => {
    const { page } = await host.visit(`${origin}/`, { javaScriptEnabled: false });
    await page.getByRole('link', { name: 'Bảng tiến độ' }).click();
    await page.getByRole('link', { name: /Kế hoạch.*23-CT\/TW|23-CT\/TW/ }).first().click();
    const text = (await page.locator('body').innerText()).normalize('NFC');
    assert.match(text, /DỮ LIỆU MINH HỌA/);
    assert.match(text, /23-CT\/TW/);
    assert.match(text, /trong tháng 8\/2023/);
    assert.deepEqual(await cutOff(page), []);
  });
});
