import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, before, describe, it } from 'node:test';
import axeCore from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { publishDemo } from '../../packages/portal/dist/publish-demo.js';
import { createPortalServer } from '../../packages/portal/dist/serve.js';
import { settled } from '../host-pages/host.js';
import { launchBrowser } from '../tools/browser.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const PAGES = ['', 'theo-doi.html', 'van-ban.html', 'van-ban.html?document=minh-hoa-dang', 'so-sanh.html', 'toan-van.html', 'bao.html', 'cong-an.html'];

let browser: Browser;
let server: Server;
let origin: string;
const data = mkdtempSync(join(tmpdir(), 'quantriet-portal-'));

before(async () => {
  await publishDemo(data);
  server = createPortalServer({ mounts: new Map([['/', `${root}packages/portal/site`], ['/quantriet/', `${root}dist/cdn`], ['/du-lieu/', data]]) });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  browser = await launchBrowser();
});
after(async () => {
  await browser.close();
  server.close();
  server.closeAllConnections();
  rmSync(data, { recursive: true, force: true });
});

async function open(path: string, width = 1280): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, locale: 'vi-VN', permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => { if (['warning', 'error'].includes(message.type())) complaints.push(message.text()); });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(origin + path);
  await settled(page);
  return { page, complaints };
}

const shadowText = (page: Page, tag: string): Promise<string> =>
  page.locator(tag).first().evaluate((element) => (element.shadowRoot?.querySelector('.qt') as HTMLElement).innerText.replace(/\s+/g, ' '));

describe('the demo portal', () => {
  it('says in its first screen where things stand, as of the demo’s date', async () => {
    const { page } = await open('');
    const map = await shadowText(page, 'qt-progress-map');
    assert.match(map, /9\/13 huyện, thành, thị ủy đã quán triệt/);
    assert.match(map, /trong tháng 8\/2023/);
    assert.match(map, /25\/8\/2023/);
    assert.match(map, /DỮ LIỆU MINH HỌA/);
    const bottom = await page.locator('qt-progress-map').evaluate((element) => element.shadowRoot!.querySelector('svg')!.getBoundingClientRect().top);
    assert.ok(bottom < 700, 'the map begins within the first screen');
    assert.ok(await page.getByRole('button', { name: 'Nhúng vào trang của bạn' }).isVisible());
  });

  it('follows its clock: after the due date 9 are on time, 2 late, 2 overdue', async () => {
    const { page } = await open('');
    await page.getByLabel('Xem tại ngày').fill('2023-09-30');
    await settled(page);
    const map = await shadowText(page, 'qt-progress-map');
    assert.match(map, /11\/13/);
    assert.match(map, /30\/9\/2023/);
    for (const line of [/9\/13 Hoàn thành đúng hạn/, /2\/13 Hoàn thành quá hạn/, /2\/13 Quá hạn/]) assert.match(map, line);
    await page.getByRole('link', { name: 'Theo dõi nhiệm vụ' }).click();
    await settled(page);
    assert.match(page.url(), /ngay=2023-09-30/);
    await page.goto(`${origin}theo-doi.html?ngay=2023-09-30&tier=district&duty=hoc-tap-cap-huyen`);
    await settled(page);
    assert.match(await shadowText(page, 'qt-deadline-tracker'), /9 đúng hạn 2 xong quá hạn 2 đang quá hạn/);
  });

  it('opens the snippet by keyboard, copies it, and gives the focus back', async () => {
    const { page } = await open('');
    const button = page.getByRole('button', { name: 'Nhúng vào trang của bạn' });
    await button.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('integrity="sha384-').waitFor();
    await dialog.getByRole('button', { name: 'Chép đoạn mã' }).press('Enter');
    await dialog.getByText('Đã chép.').waitFor();
    assert.match(await page.evaluate(() => navigator.clipboard.readText()), /<qt-deadline-tracker>/);
    await page.keyboard.press('Escape');
    assert.equal(await button.evaluate((element) => element === document.activeElement), true);
  });

  it('shows by keyboard what became of a draft, and another document by itself', async () => {
    const { page } = await open('so-sanh.html');
    await page.getByText('Sửa 11 đoạn, thêm 4, bỏ 0.').waitFor();
    assert.ok((await page.locator('.qt-text ins').count()) > 10);
    await page.getByRole('button', { name: 'Chỉ chỗ thay đổi' }).press('Enter');
    await page.getByText('Thời gian qua, các cấp ủy').waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: /Quy định số 00/ }).press('Enter');
    await page.getByRole('heading', { name: 'Điều 1. Phạm vi điều chỉnh, đối tượng áp dụng' }).waitFor();
    assert.equal(await page.locator('.qt-text ins, .qt-text del').count(), 0, 'it has no earlier version');
  });

  it('has a text in its page, which stands there without scripts, and is searched where there are some', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const bare = await context.newPage();
    await bare.goto(`${origin}toan-van.html`);
    assert.ok(await bare.getByRole('heading', { name: 'Điều 1. Phạm vi điều chỉnh, đối tượng áp dụng' }).isVisible());
    await context.close();
    const { page } = await open('toan-van.html');
    await page.getByRole('searchbox').fill('dieu 5 khoan 2');
    await page.keyboard.press('Enter');
    assert.equal(await page.locator('.qt-marked').getAttribute('id'), 'dieu-5.khoan-2');
    assert.ok(await page.getByRole('link', { name: 'Chương I QUY ĐỊNH CHUNG' }).isVisible());
  });

  for (const path of PAGES) {
    it(`/${path} has no complaint, no overflow and no axe finding, at 360, 768 and 1280 px`, async () => {
      for (const width of [360, 768, 1280]) {
        const { page, complaints } = await open(path, width);
        const kinds = await page.evaluate(() => [...document.querySelectorAll<HTMLElement & { state?: { kind: string } }>('qt-progress-map, qt-deadline-tracker, qt-directive-reader')].map(({ state }) => state?.kind));
        assert.ok(kinds.length > 0 && kinds.every((kind) => kind === 'ready'), kinds.join());
        assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width, `${path} at ${width}`);
        assert.deepEqual(complaints, []);
        // The strict policy keeps injected script tags out, as it should; the evaluation of the test is not the page's.
        await page.evaluate(axeCore.source);
        const violations = await page.evaluate(async () => {
          const { axe } = globalThis as unknown as { axe: typeof axeCore };
          const { violations: found } = await axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
          return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`);
        });
        assert.deepEqual(violations, [], `${path} at ${width}`);
        await page.context().close();
      }
    });
  }
});
