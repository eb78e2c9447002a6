import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql as raw } from 'kysely';
import type { BrowserContext, Page } from 'playwright-core';
import { Demo, PLAN, desk, fillStudy, form, input, openForm, says, shadowText } from './demo.js';

const STUDY_DUTY = 'Học tập, quán triệt tại hội nghị';

/** The chain in one browser: each step goes on from the one before, in tabs that are never loaded again. */
describe('the chain of a report, from the district to the Standing Committee', () => {
  let demo: Demo;
  let context: BrowserContext;
  let submitter: Page;
  let commission: Page;
  let home: Page;
  let tracker: Page;

  before(async () => {
    demo = await Demo.start();
    context = await demo.context();
    const open = async (tab: Promise<{ page: Page }>): Promise<Page> => {
      const { page } = await tab;
      await page.evaluate(() => { (globalThis as { loaded?: string }).loaded = 'once'; });
      return page;
    };
    home = await open(demo.tab(context, ''));
    tracker = await open(demo.tab(context, 'theo-doi.html?tier=district&duty=hoc-tap-cap-huyen'));
    submitter = await open(demo.as(context, 'duc-tho'));
    commission = await open(demo.as(context, 'ban-tuyen-giao'));
    await commission.getByRole('link', { name: 'Tiếp nhận' }).click();
    await desk(commission).getByRole('heading', { name: 'Bảng tổng hợp' }).waitFor();
  });
  after(() => demo.stop());

  it('begins with what the public pages and the desk say alike', async () => {
    await says(home, 'qt-progress-map', '9/13 huyện, thành, thị ủy đã quán triệt');
    await says(tracker, 'qt-deadline-tracker', '9 đúng hạn');
    assert.match(await shadowText(commission, 'qt-report-desk'), /Cộng từ báo cáo đã tiếp nhận của 10\/17 cơ quan/);
  });

  it('lets Đức Thọ fill in and send its report, and gives a receipt', async () => {
    await openForm(submitter, STUDY_DUTY);
    assert.match(await shadowText(submitter, 'qt-report-form'), /DỮ LIỆU MINH HỌA.*Không nhập nội dung có độ Mật/);
    await fillStudy(submitter);
    await form(submitter).getByRole('button', { name: 'Gửi báo cáo' }).click();
    await says(submitter, 'qt-report-form', 'Đã gửi báo cáo');
    assert.match(await shadowText(submitter, 'qt-report-form'), /Số biên nhận \d{6}-\S{2} Thời điểm gửi 08:\d\d.*25\/8\/2023/);
    await says(commission, 'qt-report-desk', 'Mới đến 1');
  });

  it('comes back with a reason at its field', async () => {
    await desk(commission).getByRole('button', { name: /Huyện ủy Đức Thọ/ }).click();
    await desk(commission).getByRole('button', { name: 'Trả lại…' }).click();
    await desk(commission).getByLabel('Góp ý cho mục “Địa điểm”').fill('Ghi rõ hội trường nào.');
    await desk(commission).getByRole('button', { name: 'Trả lại báo cáo' }).click();
    await says(commission, 'qt-report-desk', 'Đã trả lại báo cáo của Huyện ủy Đức Thọ');
    await says(submitter, 'qt-report-form', 'Báo cáo bị trả lại. Cần sửa: Địa điểm: Ghi rõ hội trường nào.');
    const described = await input(submitter, 'dia-diem').evaluate((element) => {
      const ids = element.getAttribute('aria-describedby')!.split(' ');
      return ids.map((id) => (element.getRootNode() as ShadowRoot).getElementById(id)?.textContent ?? '').join(' ');
    });
    assert.match(described, /Nơi nhận yêu cầu:.*Ghi rõ hội trường nào\./s);
    await says(home, 'qt-progress-map', '9/13');
  });

  it('is corrected, sent again and accepted, and the public pages follow without being loaded again', async () => {
    await input(submitter, 'dia-diem').fill('Hội trường Huyện ủy');
    await form(submitter).getByRole('button', { name: 'Gửi lại báo cáo' }).click();
    await says(submitter, 'qt-report-form', 'Đã gửi báo cáo');
    await says(commission, 'qt-report-desk', 'Mới đến 1');
    await desk(commission).getByRole('button', { name: /Huyện ủy Đức Thọ/ }).first().click();
    await says(commission, 'qt-report-desk', '1 mục khác bản 1');
    await desk(commission).getByRole('button', { name: 'Tiếp nhận', exact: true }).click();
    await says(home, 'qt-progress-map', '10/13 huyện, thành, thị ủy đã quán triệt');
    const unit = await home.locator('qt-progress-map').evaluate((element) =>
      [...element.shadowRoot!.querySelectorAll('[aria-label]')].map((each) => each.getAttribute('aria-label')).find((label) => label?.startsWith('Đức Thọ')));
    assert.match(unit ?? '', /hoàn thành đúng hạn, nộp ngày 25\/8\/2023/);
    await says(tracker, 'qt-deadline-tracker', '10 đúng hạn');
    await says(commission, 'qt-report-desk', 'Cộng từ báo cáo đã tiếp nhận của 11/17 cơ quan');
    for (const page of [home, tracker, submitter, commission]) {
      assert.equal(await page.evaluate(() => (globalThis as { loaded?: string }).loaded), 'once');
    }
  });

  it('adds up with the others, each figure down to its report', async () => {
    const officials = desk(commission).getByRole('row', { name: /^Cán bộ chủ chốt/ });
    await officials.getByRole('button', { name: '11 cơ quan' }).click();
    assert.match(await officials.innerText(), /Huyện ủy Đức Thọ: 1\.250/);
    await officials.getByRole('button', { name: 'Huyện ủy Đức Thọ' }).click();
    await says(commission, 'qt-report-desk', 'Báo cáo của Huyện ủy Đức Thọ');
  });

  it('goes up in the consolidated report, which the Standing Committee accepts', async () => {
    await desk(commission).getByRole('button', { name: 'Lập báo cáo tổng hợp' }).click();
    await desk(commission).getByRole('link', { name: 'Soạn tiếp và gửi' }).click();
    const results = input(commission, 'ket-qua');
    await results.waitFor();
    assert.match(await results.inputValue(), /báo cáo đã tiếp nhận của 11\/17 cơ quan[\s\S]*Huyện ủy Đức Thọ: Đã quán triệt/);
    await form(commission).getByRole('button', { name: 'Gửi báo cáo' }).click();
    await says(commission, 'qt-report-form', 'Đã gửi báo cáo');

    const { page } = await demo.as(context, 'ban-thuong-vu');
    await desk(page).getByLabel('Nhiệm vụ').selectOption('bao-cao-tong-hop');
    await desk(page).getByRole('button', { name: /Ban Tuyên giáo Tỉnh ủy/ }).click();
    await desk(page).getByRole('button', { name: 'Tiếp nhận', exact: true }).click();
    await says(page, 'qt-report-desk', 'Đã tiếp nhận báo cáo của Ban Tuyên giáo Tỉnh ủy.');
    await page.close();
  });

  it('is read by the supervisor without its drafts', async () => {
    const { page } = await demo.as(context, 'mat-tran');
    await page.getByRole('link', { name: 'Huyện ủy Đức Thọ' }).click();
    await page.getByText('Bản 2: Đã tiếp nhận').waitFor();
    await page.getByText('Bản 1: Bị trả lại').waitFor();
    await page.close();
  });

  it('is read step by step by the inspector, whose browser proves the log, and finds an altered row', async () => {
    const { page } = await demo.as(context, 'kiem-tra');
    await page.getByRole('link', { name: 'Nhật ký' }).click();
    const log = page.getByRole('region', { name: /^Nhật ký/ });
    await log.waitFor();
    const steps = (await log.getByRole('row').allInnerTexts()).filter((line) => line.includes('Huyện ủy Đức Thọ')).map((line) => line.replace(/\s+/g, ' '));
    assert.ok(steps.some((line) => line.includes('Gửi báo cáo (bản 2)')) && steps.some((line) => line.includes('Gửi báo cáo (bản 1)')), steps.join('\n'));
    const check = page.getByRole('button', { name: 'Kiểm tra tính nguyên vẹn' });
    await check.click();
    await page.getByText(/^Nhật ký nguyên vẹn: \d+ bước nối liền nhau/).waitFor();
    assert.equal((await demo.live.store.verifyAudit(PLAN)).ok, true);

    await demo.live.store.write(async ({ sql, tenant }) => {
      // Someone who owns the database can do this; the log has to show it.
      await raw`alter table audit disable trigger append_only`.execute(sql);
      const row = await sql.selectFrom('audit').select('content').where('tenant', '=', tenant).where('plan', '=', PLAN).where('seq', '=', 9).executeTakeFirstOrThrow();
      await sql.updateTable('audit').set({ content: JSON.stringify({ ...row.content, at: '2023-08-01T00:00:00.000Z' }) })
        .where('tenant', '=', tenant).where('plan', '=', PLAN).where('seq', '=', 9).execute();
    });
    await check.click();
    await page.getByText('Nhật ký đã bị sửa: bước 9 không khớp').waitFor();
    assert.deepEqual((await demo.live.store.verifyAudit(PLAN)).altered, { table: 'audit', row: '9' });
    await page.close();
  });

  it('has left no complaint in any tab, and none on the server', () => {
    assert.deepEqual(demo.complaints, []);
    assert.deepEqual(demo.log, []);
  });
});

describe('the police committee’s periodic report', () => {
  let demo: Demo;
  before(async () => { demo = await Demo.start(); });
  after(() => demo.stop());

  it('goes straight to the Standing Committee and never to the propaganda commission', async () => {
    const context = await demo.context();
    const { page } = await demo.as(context, 'cong-an-tinh');
    await openForm(page, 'Theo dõi, đôn đốc, kiểm tra');
    await input(page, 'ky').fill('8/2023');
    await form(page).getByRole('radio', { name: 'Đang soạn thảo' }).check();
    await input(page, 'phuong-trien-khai.done').fill('3');
    await input(page, 'phuong-trien-khai.of').fill('11');
    await input(page, 'cuoc-kiem-tra').fill('0');
    await form(page).getByRole('button', { name: 'Gửi báo cáo' }).click();
    await says(page, 'qt-report-form', 'Nơi nhận Ban Thường vụ Tỉnh ủy');

    const { page: committee } = await demo.as(context, 'ban-thuong-vu');
    await desk(committee).getByLabel('Nhiệm vụ').selectOption('theo-doi-kiem-tra');
    await desk(committee).getByRole('button', { name: /Đảng ủy Công an tỉnh/ }).click();
    await says(committee, 'qt-report-desk', 'Báo cáo của Đảng ủy Công an tỉnh');

    const { page: commission } = await demo.as(context, 'ban-tuyen-giao');
    await commission.getByRole('link', { name: 'Tiếp nhận' }).click();
    await desk(commission).getByRole('heading', { name: 'Bảng tổng hợp' }).waitFor();
    const duties = await desk(commission).getByLabel('Nhiệm vụ').locator('option').allInnerTexts();
    assert.ok(duties.length > 1 && duties.every((title) => !title.startsWith('8.')), duties.join('\n'));
    const ask = await demo.callsAs('ban-tuyen-giao');
    const list = (await (await ask('plans/ha-tinh-2023/reports')).json()) as { items: { duty: string }[] };
    assert.ok(list.items.length > 0 && list.items.every(({ duty }) => duty !== 'theo-doi-kiem-tra'));
    assert.equal((await ask('reports/ha-tinh-2023.theo-doi-kiem-tra.dang-uy-cong-an')).status, 404);
  });
});
