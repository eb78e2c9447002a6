import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { createPortalServer } from '../../packages/portal/dist/serve.js';
import { Demo, assertAccessible } from './demo.js';

/** Each persona, what it may do in words, and the pages of its menu. */
const ROLES: ReadonlyArray<readonly [persona: string, is: string, pages: readonly string[]]> = [
  ['duc-tho', 'Huyện ủy Đức Thọ · được báo cáo', ['Nhiệm vụ và báo cáo']],
  ['ban-tuyen-giao', 'Ban Tuyên giáo Tỉnh ủy · được tiếp nhận báo cáo, báo cáo', ['Nhiệm vụ và báo cáo', 'Tiếp nhận']],
  ['ban-thuong-vu', 'Ban Thường vụ Tỉnh ủy · được tiếp nhận báo cáo', ['Tiếp nhận']],
  ['mat-tran', 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh · được giám sát', ['Báo cáo đã gửi', 'Tiến độ']],
  ['kiem-tra', 'Ban Thường vụ Tỉnh ủy · được kiểm tra', ['Báo cáo đã gửi', 'Tiến độ', 'Nhật ký']],
  ['bien-tap', 'Ban Tuyên giáo Tỉnh ủy · được biên tập kế hoạch', ['Kế hoạch']],
];

/** Waits until the page that is open has come, and what it shows has loaded. */
async function filled(page: Page, name: string): Promise<void> {
  await page.locator('#viec a[aria-current]', { hasText: name }).waitFor();
  await page.locator('#trang .card').first().waitFor();
  await page.waitForFunction(() => [...document.querySelectorAll<HTMLElement & { state?: { kind: string } }>('#trang qt-report-desk, #trang qt-deadline-tracker')]
    .every((element) => ['ready', 'empty', 'error'].includes(element.state?.kind ?? '')));
}

describe('the inner pages', () => {
  let demo: Demo;
  before(async () => { demo = await Demo.start(); });
  after(() => demo.stop());

  for (const width of [360, 768, 1280]) {
    it(`show each role its own pages at ${width} px, without a complaint, an overflow or an axe finding`, async () => {
      const context = await demo.context({ viewport: { width, height: 800 } });
      for (const [persona, is, names] of ROLES) {
        const { page, complaints } = await demo.as(context, persona);
        assert.equal(await page.locator('#vai-la').innerText(), is);
        assert.deepEqual(await page.locator('#viec a').allInnerTexts(), names);
        for (const name of names) {
          await page.locator('#viec').getByRole('link', { name }).click();
          await filled(page, name);
          assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width, `${persona}, ${name}`);
          await assertAccessible(page, `${persona}, ${name}`);
        }
        await page.getByRole('button', { name: 'Tương phản' }).click();
        await assertAccessible(page, `${persona}, high contrast`);
        assert.deepEqual(complaints, [], persona);
        await page.close();
      }
      await context.close();
    });
  }

  it('keep the role over a reload, for the tab alone', async () => {
    const context = await demo.context();
    const { page } = await demo.as(context, 'kiem-tra');
    await page.reload();
    await page.locator('#vai-la', { hasText: 'được kiểm tra' }).waitFor();
    const { page: other } = await demo.tab(context, 'noi-bo');
    await other.locator('#vai-la', { hasText: 'Huyện ủy Đức Thọ' }).waitFor();
    assert.equal(new URL(other.url()).pathname, '/noi-bo/');
    await context.close();
  });

  it('say what to do when the server is not running', async () => {
    const context = await demo.context();
    const page = await context.newPage();
    const server = createPortalServer({ mounts: demo.mounts });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const address = server.address() as { port: number };
    await page.goto(`http://127.0.0.1:${address.port}/noi-bo/`);
    await page.getByText('Máy chủ báo cáo chưa chạy hoặc không trả lời.').waitFor();
    await assertAccessible(page, 'without a server');
    await context.close();
    server.close();
    server.closeAllConnections();
  });
});
