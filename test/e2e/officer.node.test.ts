import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { CHOSEN, Demo, STUDY, assertAccessible, desk, form, input, says } from './demo.js';

const DUTY = /báo cáo\s*: Học tập, quán triệt tại hội nghị/;

/** The element that has the focus, through shadow roots. */
const focused = (page: Page): Promise<string> => page.evaluate(() => {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  if (element === document.body) return '';
  return element?.id || element?.textContent?.trim() || '';
});

/** Presses Tab until something whose id or text fits has the focus; keeps to what a keyboard can do. */
async function tabTo(page: Page, wanted: (text: string) => boolean, key = 'Tab'): Promise<void> {
  for (let i = 0; i < 120; i += 1) {
    if (wanted(await focused(page))) return;
    await page.keyboard.press(key);
  }
  assert.fail(`the keyboard never came there; it stands at ${await focused(page)}`);
}

describe('an officer’s report', () => {
  let demo: Demo;
  before(async () => { demo = await Demo.start(); });
  after(() => demo.stop());

  it('is filled in, sent, returned and corrected at 360 px by touch, and axe finds nothing in any state', async () => {
    const context = await demo.context({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
    const { page, complaints } = await demo.as(context, 'huong-khe');
    await assertAccessible(page, 'duties');
    await page.getByRole('link', { name: DUTY }).tap();
    await form(page).getByRole('button', { name: 'Gửi báo cáo' }).waitFor();
    await assertAccessible(page, 'empty form');

    await form(page).getByRole('button', { name: 'Gửi báo cáo' }).tap();
    await says(page, 'qt-report-form', 'chỗ cần sửa trước khi gửi');
    await assertAccessible(page, 'errors');
    for (const [id, text] of Object.entries(STUDY)) {
      if (CHOSEN.has(id)) {
        await input(page, id).selectOption(text);
        continue;
      }
      await input(page, id).tap();
      await page.keyboard.type(text);
    }
    await form(page).getByText('Không', { exact: true }).tap();
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 360, 'nothing runs out of the screen');
    await assertAccessible(page, 'filled');
    await form(page).getByRole('button', { name: 'Gửi báo cáo' }).tap();
    await says(page, 'qt-report-form', 'Đã gửi báo cáo');
    await assertAccessible(page, 'receipt');

    const { page: commission } = await demo.as(context, 'ban-tuyen-giao');
    await commission.getByRole('link', { name: 'Tiếp nhận' }).tap();
    await desk(commission).getByRole('button', { name: /Huyện ủy Hương Khê/ }).first().tap();
    await desk(commission).getByRole('button', { name: 'Trả lại…' }).tap();
    await desk(commission).getByLabel('Góp ý cho mục “Kết quả”').fill('Nêu thêm số chi bộ còn lại.');
    await assertAccessible(commission, 'return being written');
    await desk(commission).getByRole('button', { name: 'Trả lại báo cáo' }).tap();
    await says(commission, 'qt-report-desk', 'Đã trả lại báo cáo của Huyện ủy Hương Khê');
    await says(page, 'qt-report-form', 'Nêu thêm số chi bộ còn lại.');
    await assertAccessible(page, 'returned');

    await input(page, 'ket-qua').tap();
    await page.keyboard.press('End');
    await page.keyboard.type(' Còn 205 chi bộ.');
    await form(page).getByRole('button', { name: 'Gửi lại báo cáo' }).tap();
    await says(page, 'qt-report-form', 'Đã gửi báo cáo');
    await says(commission, 'qt-report-desk', 'Mới đến 1');
    await desk(commission).getByRole('button', { name: 'Về danh sách' }).tap();
    await desk(commission).getByRole('button', { name: /Huyện ủy Hương Khê/ }).first().tap();
    await says(commission, 'qt-report-desk', 'mục khác bản 1');
    await desk(commission).getByRole('button', { name: 'Tiếp nhận', exact: true }).tap();
    await says(page, 'qt-report-form', 'Báo cáo đã được');
    await assertAccessible(page, 'accepted');
    await assertAccessible(commission, 'desk');
    assert.deepEqual(complaints, []);
    await context.close();
  });

  it('is filled in and sent by keyboard alone', async () => {
    const context = await demo.context({ viewport: { width: 360, height: 740 } });
    const { page } = await demo.tab(context, 'noi-bo/');
    await page.locator('#trang .card').first().waitFor();
    await tabTo(page, (text) => text === 'vai');
    const roles = page.getByRole('combobox', { name: 'Vai đang dùng' });
    assert.match(await roles.locator('option:checked').innerText(), /Đức Thọ/);
    await tabTo(page, (text) => text.startsWith('Viết báo cáo: Học tập, quán triệt tại hội nghị'));
    await page.keyboard.press('Enter');
    await form(page).getByRole('button', { name: 'Gửi báo cáo' }).waitFor();

    for (const [id, text] of Object.entries(STUDY)) {
      if (id === 'dia-diem') continue;
      await tabTo(page, (at) => at === `f-${id}`);
      // A list goes to what begins with the letters typed.
      await page.keyboard.type(CHOSEN.has(id) ? text.slice(0, 2) : text);
      if (id === 'ngay-hoi-nghi') {
        await tabTo(page, (at) => at === 'f-dia-diem');
        await page.keyboard.type(STUDY['dia-diem']!);
        await tabTo(page, (at) => at === 'f-co-diem-cau');
        await page.keyboard.press('ArrowDown');
      }
    }
    await tabTo(page, (text) => text === 'Gửi báo cáo');
    await page.keyboard.press('Enter');
    await says(page, 'qt-report-form', 'Đã gửi báo cáo');
    // The receipt takes the focus, so that a screen reader reads it.
    await page.waitForFunction(() => document.querySelector('qt-report-form')?.shadowRoot?.activeElement?.textContent.includes('Số biên nhận'));
    await context.close();
  });
});
