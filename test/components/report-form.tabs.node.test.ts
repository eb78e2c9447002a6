import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { everyKind } from '../../stories/support/report-samples.js';
import { launchBrowser } from '../tools/browser.js';

/** What only whole tabs can show, with the built file under the strictest policy: reload, crash, two tabs, pages without HTTPS. */

const script = readFileSync(new URL('../../dist/cdn/report-form.js', import.meta.url), 'utf8');
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'";
const files: Record<string, [type: string, body: string]> = {
  '/': ['text/html', '<!doctype html><html lang="vi"><title>Báo cáo</title><body><qt-report-form></qt-report-form><script type="module" src="/page.js"></script>'],
  '/page.js': ['text/javascript', `import './report-form.js';\ndocument.querySelector('qt-report-form').template = ${JSON.stringify(everyKind)};`],
  '/report-form.js': ['text/javascript', script],
};

let browser: Browser;
before(async () => { browser = await launchBrowser(); });
after(() => browser.close());

interface Place {
  context: BrowserContext;
  violations: string[];
  open: () => Promise<Page>;
}

async function place(origin: string): Promise<Place> {
  const context = await browser.newContext();
  const violations: string[] = [];
  await context.route('**/*', (route) => {
    const [contentType, body] = files[new URL(route.request().url()).pathname] ?? [];
    return body === undefined ? route.fulfill({ status: 404 }) : route.fulfill({ contentType: `${contentType}; charset=utf-8`, body, headers: { 'content-security-policy': policy } });
  });
  context.on('console', (message) => { if (/Content Security Policy|TrustedHTML|Trusted Types/.test(message.text())) violations.push(message.text()); });
  const open = async (): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(`${origin}/`);
    await page.getByText('Không nhập nội dung có độ Mật').waitFor();
    return page;
  };
  return { context, violations, open };
}

const events = (page: Page) => page.getByLabel('Số cuộc');
const kept = (page: Page) => page.getByText(/Đã lưu trên máy này \d/).waitFor();

for (const [name, origin] of [['with HTTPS', 'https://bieu-mau.example'], ['without HTTPS', 'http://bieu-mau.example']] as const) {
  test(`${name}: a draft survives a reload and a crash, and a second tab waits for the first`, { timeout: 60_000 }, async () => {
    const { context, violations, open } = await place(origin);
    const first = await open();
    await events(first).fill('1250');
    await first.keyboard.press('Tab');
    await kept(first);
    await first.reload();
    await events(first).waitFor();
    assert.equal(await events(first).inputValue(), '1.250');

    const second = await open();
    await second.getByText('đang mở ở một thẻ khác').waitFor();
    assert.equal(await events(second).count(), 0);
    await first.getByLabel('Số lớp').fill('7');
    await first.close({ runBeforeUnload: true });
    await second.getByLabel('Số lớp').waitFor();
    assert.equal(await second.getByLabel('Số lớp').inputValue(), '7', 'also what was typed just before the tab was closed');

    assert.deepEqual(violations, []);
    await context.close();
  });
}

test('a crashed tab leaves its draft, and its place to the next', { timeout: 60_000 }, async () => {
  const { context, open } = await place('https://bieu-mau.example');
  const first = await open();
  await events(first).fill('33');
  await kept(first);
  const crashed = first.waitForEvent('crash');
  await first.goto('chrome://crash').catch(() => undefined);
  await crashed;
  const second = await open();
  await events(second).waitFor();
  assert.equal(await events(second).inputValue(), '33');
  await context.close();
});
