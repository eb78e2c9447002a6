import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '@quantriet/components/report-desk/define';
import type { QtReportDesk } from '@quantriet/components/report-desk';
import { layBefore, type DeskOptions } from '../../stories/support/desk-samples.js';

async function deskWith(options?: DeskOptions): Promise<QtReportDesk> {
  const element = await fixture<QtReportDesk>(html`<qt-report-desk form-href="/bao-cao?duty={duty}"></qt-report-desk>`);
  layBefore(element, options);
  await element.updateComplete;
  return element;
}

const $ = (element: QtReportDesk, selector: string): HTMLElement => element.renderRoot.querySelector<HTMLElement>(selector)!;
const textOf = (element: QtReportDesk, selector: string): string => ($(element, selector)?.innerText ?? '').replace(/\s+/g, ' ').trim();
const buttonSaying = (element: QtReportDesk, text: string): HTMLButtonElement =>
  [...element.renderRoot.querySelectorAll('button')].find((button) => button.textContent.includes(text))!;
const said = (element: QtReportDesk, text: string): Promise<void> => waitUntil(() => textOf(element, '.told').includes(text), `told: ${text}`);

async function open(element: QtReportDesk, body: string): Promise<void> {
  $(element, `[data-body="${body}"]`).click();
  await waitUntil(() => $(element, '.sheet'), 'the report is open');
}

describe('the report desk', () => {
  it('counts who is in, missing, returned and accepted, and shows one state alone', async () => {
    const element = await deskWith();
    const filters = [...element.renderRoot.querySelectorAll('.filters button')].map((each) => each.textContent.replace(/\s+/g, ' ').trim());
    expect(filters).to.deep.equal(['Tất cả 17', 'Mới đến 2', 'Đến muộn 0', 'Chưa có 13', 'Đã trả lại 1', 'Đã tiếp nhận 1']);
    buttonSaying(element, 'Đã trả lại').click();
    await element.updateComplete;
    expect(element.renderRoot.querySelectorAll('.rows li')).to.have.lengthOf(1);
  });

  it('names who is missing in a message to copy', async () => {
    const element = await deskWith();
    const message = element.renderRoot.querySelector<HTMLTextAreaElement>('.reminder')!.value;
    expect(message).to.include('Thành ủy Hà Tĩnh').and.to.include('trong tháng 8/2023');
    expect(message).not.to.include('Đức Thọ');
  });

  it('shows a report beside the version before it, in words', async () => {
    const element = await deskWith();
    await open(element, 'huyen-440');
    expect(textOf(element, '.sheet')).to.include('Bản trước: 5.412/5.412').and.to.include('Số phải tham gia thấp hơn');
    expect(element.renderRoot.querySelector(':focus')?.textContent).to.include('Báo cáo của');
  });

  it('accepts, adds the figures up at once, and takes it back', async () => {
    const element = await deskWith();
    await open(element, 'huyen-441');
    buttonSaying(element, 'Tiếp nhận').click();
    await said(element, 'Đã tiếp nhận');
    expect(textOf(element, '[part="consolidated"]')).to.include('2/17 cơ quan').and.to.include('6 hội nghị');
    buttonSaying(element, 'Hoàn tác').click();
    await said(element, 'Đã hoàn tác');
    expect(textOf(element, '[part="consolidated"]')).to.include('1/17 cơ quan').and.to.include('3 hội nghị');
  });

  it('returns with a reason at a field, and not without any', async () => {
    const element = await deskWith();
    await open(element, 'huyen-441');
    buttonSaying(element, 'Trả lại…').click();
    await element.updateComplete;
    buttonSaying(element, 'Trả lại báo cáo').click();
    await element.updateComplete;
    expect(textOf(element, '#whole-wrong')).to.include('ít nhất một lý do');
    $(element, 'textarea[name="dang-vien"]').focus();
    await sendKeys({ type: 'Kiểm tra lại' });
    buttonSaying(element, 'Trả lại báo cáo').click();
    await said(element, 'Đã trả lại báo cáo');
    expect(textOf(element, '.sheet')).to.include('Kiểm tra lại');
    expect(buttonSaying(element, 'Đã trả lại').textContent).to.include('2');
  });

  it('accepts several at once, and says of each that could not be', async () => {
    const element = await deskWith({ stuck: 'huyen-440' });
    for (const box of element.renderRoot.querySelectorAll<HTMLInputElement>('.rows input')) box.click();
    await element.updateComplete;
    buttonSaying(element, 'Tiếp nhận 2 báo cáo đã chọn').click();
    await said(element, 'đã được thay đổi từ nơi khác');
    expect(textOf(element, '.told')).to.include('Đã tiếp nhận báo cáo của');
    expect(buttonSaying(element, 'Đã tiếp nhận').textContent).to.include('2');
    expect(buttonSaying(element, 'Tiếp nhận 1 báo cáo đã chọn')).to.exist;
  });

  it('is worked through by keys alone', async () => {
    const element = await deskWith();
    $(element, '.rows [data-body]').focus();
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'j' });
    expect(($(element, ':focus')).dataset['body']).to.equal('huyen-441');
    await sendKeys({ press: 'a' });
    await said(element, 'Đã tiếp nhận');
    await sendKeys({ press: 'k' });
    await sendKeys({ press: 'r' });
    await waitUntil(() => $(element, 'textarea[name="dang-vien"]'), 'the return is being written');
  });

  it('opens every figure into its parts, and each part into its report', async () => {
    const element = await deskWith();
    buttonSaying(element, '1 cơ quan').click();
    await element.updateComplete;
    const part = $(element, '.fold:not([data-folded]) .link');
    const name = part.textContent;
    part.click();
    await waitUntil(() => $(element, '.sheet'), 'the report is open');
    expect(textOf(element, '.sheet')).to.include(name);
  });

  it('counts nobody as zero: without reports there is no figure, and all are named', async () => {
    const element = await deskWith({ reports: [] });
    const table = textOf(element, '[part="consolidated"]');
    expect(table).to.include('0/17 cơ quan').and.to.include('Chưa có số liệu').and.to.include('Huyện ủy Đức Thọ');
    expect(table).not.to.match(/\b0 hội nghị/);
  });

  it('drafts the consolidated report and leads to its form', async () => {
    const element = await deskWith();
    let duty = '';
    element.addEventListener('qt-draft', (event) => { duty = event.duty; });
    buttonSaying(element, 'Lập báo cáo tổng hợp').click();
    await said(element, 'Đã lập dự thảo');
    expect(duty).to.equal('bao-cao-tong-hop');
    expect($(element, '[part="consolidated"] a').getAttribute('href')).to.equal('/bao-cao?duty=bao-cao-tong-hop');
  });

  it('lets a supervisor read and not decide', async () => {
    const element = await deskWith({ decides: false });
    await open(element, 'huyen-441');
    expect(buttonSaying(element, 'Trả lại…')).to.equal(undefined);
    expect(element.renderRoot.querySelector('.rows input')).to.equal(null);
  });
});
