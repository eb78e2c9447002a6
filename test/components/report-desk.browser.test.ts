import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { createClient } from '@quantriet/sdk';
import { consolidate, deskOf, type Report, type Template } from '@quantriet/contract';
import { plan2023, structure2023 } from '@quantriet/ha-tinh';
import '@quantriet/components/provider/define';
import '@quantriet/components/report-desk/define';
import type { QtReportDesk } from '@quantriet/components/report-desk';
import { layBefore, reportOf, type DeskOptions } from '../../stories/support/desk-samples.js';

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

const focused = (element: QtReportDesk): Element | null => (element.renderRoot as ShadowRoot).activeElement;
const titled = (element: QtReportDesk, name: string): Promise<void> => waitUntil(() => textOf(element, '.sheet-title').includes(name), `the report of ${name} is open`);

describe('the report desk', () => {
  it('counts who is in, missing, returned and accepted, and shows one state alone', async () => {
    const element = await deskWith();
    const filters = [...element.renderRoot.querySelectorAll('.filters button')].map((each) => each.textContent.replace(/\s+/g, ' ').trim());
    expect(filters).to.deep.equal(['Tất cả 17', 'Mới đến 2', 'Đến muộn 0', 'Chưa có 13', 'Đã trả lại 1', 'Đã tiếp nhận 1']);
    buttonSaying(element, 'Đã trả lại').click();
    await element.updateComplete;
    expect(element.renderRoot.querySelectorAll('.rows li')).to.have.lengthOf(1);
  });

  it('keeps every heading within the levels there are', async () => {
    const desk = await deskWith();
    const levels = async (level: string): Promise<string[]> => {
      desk.setAttribute('heading-level', level);
      await desk.updateComplete;
      return [...desk.shadowRoot!.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ localName }) => localName);
    };
    expect(await levels('6')).to.deep.equal(['h6', 'h6']);
    expect(await levels('9')).to.deep.equal(['h2', 'h3']);
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

  it('returns several at once for one reason, and takes all of it back', async () => {
    const element = await deskWith();
    for (const box of element.renderRoot.querySelectorAll<HTMLInputElement>('.rows input')) box.click();
    await element.updateComplete;
    buttonSaying(element, 'Trả lại 2 báo cáo đã chọn').click();
    await waitUntil(() => focused(element)?.id === 'reason-chosen', 'the reason can be typed');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => textOf(element, '#reason-chosen-wrong').includes('ít nhất một lý do') && focused(element)?.id === 'reason-chosen', 'a reason is asked for');
    await sendKeys({ type: 'Thiếu số chi bộ' });
    buttonSaying(element, 'Trả lại báo cáo').click();
    await said(element, 'Đã trả lại báo cáo của Huyện ủy Đức Thọ; Huyện ủy Vũ Quang');
    expect(buttonSaying(element, 'Đã trả lại').textContent).to.include('3');
    expect($(element, '#reason-chosen') === null, 'the form is gone').to.equal(true);
    await open(element, 'huyen-441');
    expect(textOf(element, '.sheet')).to.include('Thiếu số chi bộ');
    buttonSaying(element, 'Hoàn tác').click();
    await said(element, 'Đã hoàn tác');
    expect(buttonSaying(element, 'Mới đến').textContent).to.include('2');
  });

  it('keeps the reason for those that could not be returned', async () => {
    const element = await deskWith({ stuck: 'huyen-440' });
    for (const box of element.renderRoot.querySelectorAll<HTMLInputElement>('.rows input')) box.click();
    await element.updateComplete;
    buttonSaying(element, 'Trả lại 2 báo cáo đã chọn').click();
    await waitUntil(() => focused(element)?.id === 'reason-chosen', 'the reason can be typed');
    await sendKeys({ type: 'Thiếu số chi bộ' });
    buttonSaying(element, 'Trả lại báo cáo').click();
    await said(element, 'đã được thay đổi từ nơi khác');
    buttonSaying(element, 'Trả lại 1 báo cáo đã chọn').click();
    await waitUntil(() => focused(element)?.id === 'reason-chosen', 'it goes on');
    expect(($(element, '#reason-chosen') as HTMLTextAreaElement).value).to.equal('Thiếu số chi bộ');
  });

  it('tells who reads it aloud which words are Vietnamese, in an English desk', async () => {
    const wrapper = await fixture(html`<div lang="en"><qt-report-desk></qt-report-desk></div>`);
    const element = wrapper.querySelector('qt-report-desk')!;
    layBefore(element);
    await element.updateComplete;
    await open(element, 'huyen-440');
    const spoken = (text: string): string | null | undefined =>
      [...element.renderRoot.querySelectorAll('.sheet *')].filter((each) => each.textContent.trim() === text).at(-1)?.closest('[lang]')?.getAttribute('lang');
    expect(spoken('Huyện ủy Đức Thọ')).to.equal('vi');
    expect(spoken('Đã bổ sung.')).to.equal('vi');
    expect(spoken('Key officials')).to.equal('en');
    expect(textOf(element, '[part="consolidated"]'), 'a sum is written as the figures it is made of').to.include('5.412/5.690');
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

describe('what is typed at the desk', () => {
  // Wide enough to go from one report to another with both in sight.
  before(() => setViewport({ width: 1280, height: 900 }));

  it('stays with the report it is about', async () => {
    const element = await deskWith();
    await open(element, 'huyen-441');
    $(element, '#evaluation').focus();
    await sendKeys({ type: 'Tốt' });
    await open(element, 'huyen-440');
    await titled(element, 'Đức Thọ');
    expect(($(element, '#evaluation') as HTMLTextAreaElement).value).to.equal('');
    await open(element, 'huyen-441');
    await titled(element, 'Vũ Quang');
    expect(($(element, '#evaluation') as HTMLTextAreaElement).value).to.equal('Tốt');
  });

  it('is kept while a return is put off', async () => {
    const element = await deskWith();
    await open(element, 'huyen-441');
    buttonSaying(element, 'Trả lại…').click();
    await waitUntil(() => focused(element)?.id === 'whole', 'the reason can be typed');
    await sendKeys({ type: 'Thiếu số liệu' });
    buttonSaying(element, 'Thôi').click();
    await open(element, 'huyen-440');
    await titled(element, 'Đức Thọ');
    await open(element, 'huyen-441');
    await titled(element, 'Vũ Quang');
    buttonSaying(element, 'Trả lại…').click();
    await element.updateComplete;
    expect(($(element, '#whole') as HTMLTextAreaElement).value).to.equal('Thiếu số liệu');
  });

  it('is seen with the report once it is accepted', async () => {
    const element = await deskWith();
    await open(element, 'huyen-441');
    $(element, '#evaluation').focus();
    await sendKeys({ type: 'Làm tốt, đúng tiến độ' });
    [...element.renderRoot.querySelectorAll<HTMLElement>('.sheet .primary')][0]!.click();
    await said(element, 'Đã tiếp nhận');
    expect(textOf(element, '.sheet')).to.include('Đánh giá: Làm tốt, đúng tiến độ');
  });
});

describe('keys at the desk', () => {
  async function opened(): Promise<QtReportDesk> {
    const element = await deskWith();
    $(element, '[data-body="huyen-440"]').focus();
    await sendKeys({ press: 'Enter' });
    await titled(element, 'Đức Thọ');
    await waitUntil(() => focused(element)?.className === 'sheet-title', 'the report has focus');
    return element;
  }

  it('go through the open reports, accept, and lead back to the list', async () => {
    const element = await opened();
    await sendKeys({ press: 'j' });
    await titled(element, 'Vũ Quang');
    await sendKeys({ press: 'a' });
    await said(element, 'Đã tiếp nhận báo cáo của Huyện ủy Vũ Quang');
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => (focused(element) as HTMLElement | null)?.dataset['body'] === 'huyen-441', 'focus is on its row');
    expect(element.renderRoot.querySelector('.sheet') === null).to.equal(true);
  });

  it('are letters while somebody types', async () => {
    const element = await opened();
    await sendKeys({ press: 'r' });
    await waitUntil(() => focused(element)?.id === 'whole', 'the reason can be typed');
    await sendKeys({ type: 'jakr' });
    expect(($(element, '#whole') as HTMLTextAreaElement).value).to.equal('jakr');
    expect(textOf(element, '.told')).to.equal('');
  });

  it('never lose their place when a decision takes it away', async () => {
    const element = await deskWith();
    buttonSaying(element, 'Mới đến').click();
    await element.updateComplete;
    $(element, '[data-body="huyen-441"]').focus();
    await sendKeys({ press: 'a' });
    await said(element, 'Đã tiếp nhận');
    await waitUntil(() => (focused(element) as HTMLElement | null)?.dataset['body'] === 'huyen-440', 'focus is on the row that is left');
    await sendKeys({ press: 'Enter' });
    await titled(element, 'Đức Thọ');
    $(element, '.sheet .primary').focus();
    await sendKeys({ press: 'Enter' });
    await said(element, 'Huyện ủy Đức Thọ');
    await waitUntil(() => focused(element)?.className === 'sheet-title', 'focus is on the report');
  });
});

/** A server with one report, in words, that a colleague has just changed: the first decision comes too late. */
function changedServer() {
  const duty = plan2023.duties.find(({ id }) => id === 'ke-hoach-hoc-tap')!;
  const words: Template = { id: 'tra-loi-bang-loi', version: 1, title: { vi: 'Báo cáo bằng lời', en: 'In words' }, sections: [{ id: 'noi-dung', title: { vi: 'Nội dung', en: 'Content' }, fields: [{ id: 'noi-dung', kind: 'long-text', label: { vi: 'Kết quả thực hiện', en: 'What has been done' }, adds: 'list' }] }] };
  const version = { state: 'submitted', template: { id: words.id, version: 1 }, values: { 'noi-dung': 'Đã ban hành kế hoạch.' } };
  let report: Report = { ...reportOf('huyen-440', [version]), id: `${plan2023.id}.${duty.id}.huyen-440`, duty: duty.id, revision: 1 };
  const given = { plan: plan2023, duty, structure: structure2023 };
  const answers: Record<string, () => unknown> = {
    me: () => ({ actor: 'a', body: 'ban-tuyen-giao', capabilities: ['receive'], tenant: 'default' }),
    [`plans/${plan2023.id}`]: () => plan2023,
    [`structures/${structure2023.id}`]: () => structure2023,
    desk: () => deskOf({ ...given, reports: [report], asOf: '2023-08-25T04:00:00.000Z' }),
    consolidated: () => consolidate({ ...given, template: words, accepted: report.state === 'accepted' ? [{ body: report.body, report: report.id, version: 1, submittedAt: report.submittedAt!, values: version.values }] : [] }),
    1: () => words,
    [report.id]: () => report,
  };
  const answer = (body: unknown, status = 200): Response =>
    new Response(JSON.stringify(body), { status, headers: { 'content-type': status < 400 ? 'application/json' : 'application/problem+json', 'contract-version': '1', etag: `"${report.revision}"` } });
  const fetch = (request: Request): Promise<Response> => {
    const path = decodeURIComponent(new URL(request.url).pathname).replace('/changed/', '');
    const last = path.split('/').at(-1)!;
    if (last !== 'accept') return Promise.resolve(answer((answers[path] ?? answers[last])!()));
    if (report.revision === 1) {
      report = { ...report, revision: 2 };
      return Promise.resolve(answer({ code: 'stale', status: 412, params: { revision: 2 } }, 412));
    }
    report = { ...report, revision: 3, state: 'accepted', accepted: 1, versions: [{ ...report.versions[0]!, state: 'accepted' }] };
    return Promise.resolve(answer(report));
  };
  return createClient({ baseUrl: new URL('/changed/', location.href).href, fetch, token: () => 'token', clock: { now: () => Date.parse('2023-08-25T04:00:00.000Z') } });
}

describe('the desk over a server', () => {
  async function placed(): Promise<QtReportDesk> {
    const provider = await fixture(html`<qt-provider .client=${changedServer()} plan=${plan2023.id}><qt-report-desk duty="ke-hoach-hoc-tap"></qt-report-desk></qt-provider>`);
    const element = provider.querySelector('qt-report-desk')!;
    await waitUntil(() => $(element, '.rows'), 'the pile is there');
    return element;
  }

  it('shows what is reported in words, where the duty names no template', async () => {
    const element = await placed();
    await open(element, 'huyen-440');
    expect(textOf(element, '.sheet')).to.include('Kết quả thực hiện').and.to.include('Đã ban hành kế hoạch.');
  });

  it('reads a report again that was changed elsewhere, so that the next try holds', async () => {
    const element = await placed();
    await open(element, 'huyen-440');
    $(element, '.sheet .primary').click();
    await said(element, 'đã được thay đổi từ nơi khác');
    await waitUntil(() => element.state.kind === 'ready' && element.state.data.desk.rows.some(({ report }) => report?.revision === 2), 'the desk is as the server is');
    await element.updateComplete;
    $(element, '.sheet .primary').click();
    await said(element, 'Đã tiếp nhận');
    await waitUntil(() => textOf(element, '[part="consolidated"]').includes('1/17 cơ quan'), 'it is added up');
  });

  it('keeps the choice of duty, and its focus, while another is loading', async () => {
    const element = await placed();
    const select = $(element, '.bar select') as HTMLSelectElement;
    select.focus();
    select.value = 'ke-hoach-trien-khai';
    select.dispatchEvent(new Event('change'));
    await waitUntil(() => element.state.kind === 'ready' && element.state.data.duty.id === select.value, 'the other duty is there');
    await element.updateComplete;
    expect(focused(element) === select).to.equal(true);
    expect(select.value).to.equal('ke-hoach-trien-khai');
  });
});
