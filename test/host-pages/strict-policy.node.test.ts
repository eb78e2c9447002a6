import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { ALL_READY, Host, hostPage, settled, states, STRICT_POLICY } from './host.js';

/** Presses, chooses, types and opens everything there is in an element, by the keyboard where a person would. */
async function useEverything(page: Page, tag: string): Promise<number> {
  let used = 0;
  // From the last to the first: closing an outer one takes those inside it away.
  for (const summary of (await page.locator(`${tag} summary:visible`).all()).reverse()) {
    await summary.press('Enter');
    used++;
  }
  for (const select of await page.locator(`${tag} select:visible`).all()) {
    const values = await select.locator('option').evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
    for (const value of [...values, values[0]!]) await select.selectOption(value);
    used++;
  }
  for (const input of await page.locator(`${tag} input[type=search]:visible, ${tag} input[type=text]:visible`).all()) {
    await input.fill('dang vien');
    await input.press('Enter');
    await input.fill('');
    used++;
  }
  const buttons = page.locator(`${tag} button:visible:enabled`);
  for (let i = 0; i < (await buttons.count()); i++) {
    await buttons.nth(i).click();
    used++;
  }
  for (const key of ['ArrowRight', 'ArrowDown', 'Home', 'End', 'Enter', 'Escape']) await page.keyboard.press(key);
  await settled(page);
  return used;
}

describe('a page under the strict policy', () => {
  let host: Host;
  before(async () => { host = await Host.start(); });
  after(() => host.stop());

  it('has no violation and no complaint, through every interaction', async () => {
    const { origin } = await host.serve({ '/': hostPage() }, { headers: { 'content-security-policy': STRICT_POLICY } });
    const { page, complaints } = await host.visit(`${origin}/`);
    assert.deepEqual(await states(page), ALL_READY);
    for (const tag of ['qt-progress-map', 'qt-deadline-tracker', 'qt-directive-reader']) {
      assert.ok((await useEverything(page, tag)) >= 3, `${tag} offers something to use`);
    }
    await page.evaluate(() => document.querySelector('qt-provider')!.setAttribute('as-of', '2023-09-30'));
    await settled(page);
    await page.emulateMedia({ media: 'print' });
    assert.deepEqual(await states(page), ALL_READY);
    assert.deepEqual(complaints, []);
  });

  it('would notice one: an inline style is reported', async () => {
    const { origin } = await host.serve({ '/': hostPage({ body: '<p style="color: red">Sai</p>' }) }, { headers: { 'content-security-policy': STRICT_POLICY } });
    const { complaints } = await host.visit(`${origin}/`);
    assert.ok(complaints.some((text) => text.startsWith('violation: style-src')), complaints.join('\n'));
  });
});
