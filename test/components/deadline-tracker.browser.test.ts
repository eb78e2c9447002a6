import { expect, fixture, nextFrame, oneEvent } from '@open-wc/testing';
import type { Plan } from '@quantriet/contract';
import { createClient, type Client } from '@quantriet/sdk';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import { html } from 'lit';
import '@quantriet/components/provider/define';
import '@quantriet/components/deadline-tracker/define';
import type { QtDeadlineTracker, QtPassageSelectEvent } from '@quantriet/components/deadline-tracker';
import type { QtProvider } from '@quantriet/components/provider';
import { plan, planAt, resourcesOf } from './fixtures.js';
import { memorySource } from './memory-source.js';

const tracker = html`<qt-deadline-tracker></qt-deadline-tracker>`;

async function place(client: Client, inner = tracker, planId = plan.id) {
  const provider = await fixture<QtProvider>(html`<qt-provider .client=${client} plan=${planId}>${inner}</qt-provider>`);
  await provider.updateComplete;
  const element = provider.querySelector('qt-deadline-tracker')!;
  await element.updateComplete;
  return { provider, element };
}
const placeSmall = async (inner = tracker) => place((await memorySource(resourcesOf())).client, inner);

const textOf = (node: Element | ShadowRoot): string => node.textContent.replace(/\s+/g, ' ').trim();
const inside = (element: QtDeadlineTracker): ShadowRoot => element.shadowRoot!;
const cards = (element: QtDeadlineTracker): string[] => [...inside(element).querySelectorAll('[data-duty]')].map((card) => card.getAttribute('data-duty')!);
const card = (element: QtDeadlineTracker, duty: string): HTMLElement => inside(element).querySelector<HTMLElement>(`[data-duty="${duty}"]`)!;
const said = (element: QtDeadlineTracker): string => textOf(inside(element).querySelector('.summary [role=status]')!);
const button = (element: QtDeadlineTracker, name: string): HTMLButtonElement =>
  [...inside(element).querySelectorAll('button')].find((each) => textOf(each) === name)!;

async function choose(element: QtDeadlineTracker, label: string, value: string): Promise<void> {
  const field = [...inside(element).querySelectorAll('label')].find((each) => textOf(each.querySelector('span')!) === label)!;
  const control = field.querySelector<HTMLSelectElement | HTMLInputElement>('select, input')!;
  control.value = value;
  control.dispatchEvent(new Event(control.localName === 'select' ? 'change' : 'input', { bubbles: true }));
  await element.updateComplete;
}

/** Resolves once what is looked for is there: answers take as many turns as they take. */
async function until(found: () => boolean): Promise<void> {
  while (!found()) await nextFrame();
}

async function open(element: QtDeadlineTracker, duty: string): Promise<HTMLElement> {
  const summary = card(element, duty).querySelector('summary')!;
  summary.focus();
  await sendKeys({ press: 'Enter' });
  await until(() => card(element, duty).querySelector('details')!.open);
  return card(element, duty);
}

/** A live server of the small plan; `failing` makes its obligations fail. */
function server(day = '2023-08-25') {
  const requests: string[] = [];
  const state = { requests, failing: false };
  const answer = (path: string, query: URLSearchParams): unknown => {
    const { progress, structure, obligations } = planAt(day);
    if (path.endsWith('/progress')) return progress;
    if (path.endsWith('/calendar')) return { plan: plan.id, title: plan.title, sample: true, events: [] };
    if (path.endsWith('/obligations')) return { items: obligations.filter((each) => [each.duty, undefined, null].includes(query.get('duty') ?? undefined)) };
    return path.includes('structures') ? structure : plan;
  };
  const fetch = (request: Request): Promise<Response> => {
    const { pathname, searchParams } = new URL(request.url);
    requests.push(pathname.split('/').at(-1)!);
    if (state.failing && pathname.endsWith('/obligations')) return Promise.resolve(new Response('{}', { status: 404 }));
    return Promise.resolve(Response.json(answer(pathname, searchParams), { headers: { 'contract-version': '1' } }));
  };
  return Object.assign(state, { client: createClient({ baseUrl: new URL(`/live-${day}/`, location.href).href, fetch, clock: { now: () => Date.parse('2023-08-25T05:00:00.000Z') } }) });
}

describe('the tracker', () => {
  it('shows each stream’s duties with phrase, days left, status and progress', async () => {
    const { element } = await placeSmall();
    const text = textOf(inside(element));
    expect(element.state.kind).to.equal('ready');
    expect(text).to.include('DỮ LIỆU MINH HỌA').and.include('7 nhiệm vụ').and.include('Tính đến 25/8/2023');
    expect([...inside(element).querySelectorAll('h2')].map(textOf)).to.deep.equal(['Học tập, quán triệt, tuyên truyền', 'Triển khai thực hiện']);
    const study = textOf(card(element, 'hoc-tap'));
    expect(study).to.include('Hạn: trong tháng 8/2023').and.include('còn 6 ngày').and.include('sắp đến hạn').and.include('9/15 cơ quan xong');
    expect(study).to.include('9/13 huyện, thành, thị ủy; 0/2 đảng ủy trực thuộc');
    expect(textOf(card(element, 'ke-hoach'))).to.include('gia hạn, trước là “trong tháng 8/2023”');
    expect(textOf(card(element, 'tuyen-truyen'))).to.include('theo dõi').and.not.include('xong');
    await expect(element).to.be.accessible();
  });

  it('offers the calendar, to subscribe to and to keep', async () => {
    const { element } = await placeSmall();
    const [subscribe, download] = [...inside(element).querySelectorAll<HTMLAnchorElement>('.calendar a')];
    expect(subscribe!.href).to.match(/^webcal:\/\/.*\/calendar\/nho\.ics$/);
    expect(download!.href).to.match(/^http.*\/calendar\/nho\.ics$/);
    expect(download!.hasAttribute('download')).to.equal(true);
  });

  it('asks nobody when it is given data, and shows the bodies in it', async () => {
    const memory = await memorySource(resourcesOf());
    const { element } = await place(memory.client, html`<qt-deadline-tracker .data=${planAt('2023-09-30')}></qt-deadline-tracker>`);
    expect(textOf(inside(element))).to.include('Tính đến 30/9/2023').and.include('quá hạn 30 ngày');
    expect(textOf(await open(element, 'hoc-tap'))).to.include('Huyện ủy Lộc Hà');
    expect(memory.requests).to.deep.equal([]);
  });

  it('follows the language in place', async () => {
    const { provider, element } = await placeSmall();
    provider.lang = 'en';
    await nextFrame();
    await element.updateComplete;
    const text = textOf(inside(element));
    expect(text).to.include('SAMPLE DATA').and.include('6 days left').and.include('9/15 bodies done').and.include('As of 25 August 2023');
    expect(card(element, 'hoc-tap').querySelector('h4 [lang=vi]')).to.not.equal(null);
  });

  it('moves with the date, keeping open what is open', async () => {
    const { provider, element } = await placeSmall();
    await open(element, 'hoc-tap');
    await until(() => textOf(card(element, 'hoc-tap')).includes('Huyện ủy Lộc Hà'));
    provider.asOf = '2023-09-30';
    await until(() => textOf(card(element, 'hoc-tap')).includes('nộp 5/9/2023'));
    expect(textOf(card(element, 'hoc-tap'))).to.include('quá hạn 30 ngày').and.include('11/15 cơ quan xong').and.include('hoàn thành quá hạn (2)');
  });

  it('counts a day less when the clock has passed midnight', async () => {
    let now = Date.parse('2023-08-25T05:00:00.000Z');
    const { client } = await memorySource(resourcesOf());
    const { element } = await place({ ...client, clock: { now: () => now } });
    now += 86_400_000;
    document.dispatchEvent(new Event('visibilitychange'));
    await until(() => textOf(card(element, 'hoc-tap')).includes('còn 5 ngày'));
    expect(textOf(inside(element))).to.include('Tính đến 26/8/2023');
  });

  it('is the same after being moved, and as a clone', async () => {
    const { provider, element } = await placeSmall();
    const before = textOf(inside(element));
    provider.append(element);
    await element.updateComplete;
    expect(textOf(inside(element))).to.equal(before);
    const twin = element.cloneNode(true) as QtDeadlineTracker;
    provider.append(twin);
    await twin.updateComplete;
    await twin.updateComplete;
    expect(textOf(inside(twin))).to.equal(before);
  });
});

describe('the bodies behind a duty', () => {
  it('are asked for when the duty is opened, once', async () => {
    const live = server();
    const { element } = await place(live.client);
    expect(live.requests).not.to.include('obligations');
    await open(element, 'hoc-tap');
    await until(() => textOf(card(element, 'hoc-tap')).includes('Huyện ủy Lộc Hà'));
    const text = textOf(card(element, 'hoc-tap'));
    expect(text).to.include('sắp đến hạn (5)').and.include('chưa có dữ liệu (1)').and.include('hoàn thành đúng hạn (9)').and.include('Huyện ủy Can Lộc nộp 24/8/2023');
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Enter' });
    expect(live.requests.filter((path) => path === 'obligations')).to.have.length(1);
    await expect(element).to.be.accessible();
  });

  it('say why they cannot be had, and come on another try', async () => {
    const live = server();
    live.failing = true;
    const { element } = await place(live.client);
    await open(element, 'hoc-tap');
    await until(() => element.state.kind === 'stale');
    await element.updateComplete;
    expect(textOf(inside(element).querySelector('.stale')!)).to.include('Chưa cập nhật được');
    expect(textOf(card(element, 'hoc-tap'))).to.include('9/15 cơ quan xong').and.not.include('Đang tải');
    live.failing = false;
    button(element, 'Thử lại').click();
    await until(() => textOf(card(element, 'hoc-tap')).includes('Huyện ủy Lộc Hà'));
  });

  it('stay with the plan that does not publish them', async () => {
    const totals: Plan = { ...plan, publicity: 'totals' };
    const { element } = await place((await memorySource(resourcesOf(totals))).client);
    expect(textOf(card(element, 'hoc-tap'))).to.include('9/15 cơ quan xong');
    expect(textOf(await open(element, 'hoc-tap'))).to.include('không công bố kết quả của từng cơ quan').and.not.include('Huyện ủy');
  });

  it('and their figures, where only documents are published', async () => {
    const shut: Plan = { ...plan, publicity: 'documents' };
    const { element } = await place((await memorySource(resourcesOf(shut))).client);
    const text = textOf(inside(element));
    expect(text).to.include('chỉ công bố nhiệm vụ và thời hạn').and.include('còn 6 ngày').and.not.include(' xong');
  });
});

describe('finding a duty', () => {
  it('searches as one types, says how many, and clears', async () => {
    const { element } = await placeSmall();
    inside(element).querySelector('input')!.focus();
    await sendKeys({ type: 'quan triet cap huyen' });
    await element.updateComplete;
    expect(cards(element)).to.deep.equal(['hoc-tap']);
    expect(said(element)).to.include('1/7 nhiệm vụ');
    await sendKeys({ type: ' xyz' });
    await element.updateComplete;
    expect(textOf(inside(element))).to.include('không có nhiệm vụ nào trong phạm vi này');
    await expect(element).to.be.accessible();
    button(element, 'Xóa bộ lọc').click();
    await element.updateComplete;
    expect(cards(element)).to.have.length(7);
    expect(said(element)).to.match(/^7 nhiệm vụ/);
    expect(inside(element).activeElement).to.equal(inside(element).querySelector('input'));
    expect(inside(element).querySelector('input')!.value).to.equal('');
  });

  it('filters by stream, tier with its own figures, status and body with its own standing', async () => {
    const { element } = await placeSmall();
    await choose(element, 'Mảng việc', 'implementation');
    expect(cards(element)).to.deep.equal(['ke-hoach', 'bao-cao']);
    await choose(element, 'Mảng việc', '');
    await choose(element, 'Cấp', 'district');
    expect(textOf(card(element, 'hoc-tap'))).to.include('9/13 huyện, thành, thị ủy xong');
    expect(textOf(card(element, 'hoc-tap').querySelector('summary')!)).to.include('13 cơ quan');
    await choose(element, 'Tình trạng', 'due-soon');
    expect(cards(element)).to.deep.equal(['hoc-tap']);
    await choose(element, 'Tình trạng', '');
    await choose(element, 'Cơ quan', 'huyen-1');
    await until(() => textOf(card(element, 'hoc-tap')).includes('hoàn thành đúng hạn'));
    expect(textOf(card(element, 'hoc-tap'))).to.include('Thành ủy Hà Tĩnh · nộp 24/8/2023');
    expect(textOf(card(element, 'chi-bo'))).to.include('1.200/1.500 chi bộ');
  });

  it('shows a table, sorted by its headings from the keyboard', async () => {
    const { element } = await placeSmall();
    button(element, 'Bảng').click();
    await element.updateComplete;
    const sorted = (): Array<string | null> => [...inside(element).querySelectorAll('th[aria-sort]')].map((th) => th.getAttribute('aria-sort'));
    expect(sorted()).to.deep.equal(['none', 'ascending', 'none']);
    expect(cards(element).slice(0, 3)).to.deep.equal(['bao-cao-vien-tinh', 'hoc-tap', 'ke-hoach']);
    await expect(element).to.be.accessible();
    inside(element).querySelector<HTMLElement>('th button')!.focus();
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(cards(element)[0]).to.equal('ke-hoach');
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(sorted()).to.deep.equal(['descending', 'none', 'none']);
    expect(cards(element).at(-1)).to.equal('ke-hoach');
  });
});

describe('attributes', () => {
  const only = async (attributes: Record<string, string>): Promise<QtDeadlineTracker> => {
    const { element } = await placeSmall();
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    await element.updateComplete;
    await element.updateComplete;
    return element;
  };

  it('narrow it to a stream, a tier, a body, a duty', async () => {
    expect(cards(await only({ stream: 'implementation' }))).to.deep.equal(['ke-hoach', 'bao-cao']);
    expect(textOf(card(await only({ tier: 'district' }), 'hoc-tap'))).to.include('9/13 huyện, thành, thị ủy xong');
    const own = await only({ body: 'huyen-10' });
    expect(cards(own)).to.deep.equal(['hoc-tap', 'chi-bo', 'ke-hoach']);
    expect(textOf(card(own, 'hoc-tap'))).to.include('Huyện ủy Cẩm Xuyên').and.include('sắp đến hạn').and.not.include('9/15');
    const one = await only({ duty: 'hoc-tap' });
    expect(cards(one)).to.deep.equal(['hoc-tap']);
    expect(inside(one).querySelector('input, select, .calendar')).to.equal(null);
  });

  it('take the next few, and a compact form without controls', async () => {
    const next = await only({ limit: '3' });
    expect(cards(next)).to.deep.equal(['hoc-tap', 'ke-hoach', 'chi-bo']);
    expect(textOf(card(next, 'hoc-tap'))).to.include('Quán triệt');
    expect(inside(next).querySelector('input')).to.equal(null);
    next.removeAttribute('limit');
    await next.updateComplete;
    await next.updateComplete;
    expect(cards(next)).to.have.length(7);
    const compact = await only({ compact: '', 'heading-level': '4' });
    expect(inside(compact).querySelectorAll('h4')).to.have.length(7);
    expect(inside(compact).querySelector('select')).to.equal(null);
    await expect(compact).to.be.accessible();
  });

  it('of the wrong kind are named, and mended', async () => {
    const wrong: Array<[string, string, string]> = [
      ['stream', 'hoc', 'Không có mảng việc “hoc”'],
      ['tier', 'xa', 'Không có cấp “xa”'],
      ['body', 'ai-do', 'Không có cơ quan “ai-do”'],
      ['duty', 'viec-la', 'không có nhiệm vụ “viec-la”'],
      ['limit', 'ba', 'limit'],
      ['limit', '-1', 'limit'],
      ['limit', '1.5', 'limit'],
      ['view', 'grid', 'view'],
      ['as-of', 'hôm qua', 'hôm qua'],
      ['plan', 'khong-co', 'khong-co'],
    ];
    for (const [name, value, sentence] of wrong) {
      const element = await only({ [name]: value });
      expect(element.state.kind, name).to.equal('error');
      expect(textOf(inside(element).querySelector('[role=alert]')!)).to.include(sentence);
      element.removeAttribute(name);
      await element.updateComplete;
      await element.updateComplete;
      expect(element.state.kind, name).to.equal('ready');
    }
  });

  it('do not let data of another shape through', async () => {
    for (const data of [{}, null, 5, { plan: {}, structure: {}, progress: {} }]) {
      const element = await fixture<QtDeadlineTracker>(html`<qt-deadline-tracker .data=${data}></qt-deadline-tracker>`);
      expect(textOf(inside(element))).to.include('không đúng dạng');
    }
  });

  it('say so when a body has nothing to do', async () => {
    const element = await only({ body: 'btv' });
    expect(element.state.kind).to.equal('empty');
    expect(textOf(inside(element))).to.include('không có nhiệm vụ nào trong phạm vi này');
  });

  it('bad heading levels fall back to a heading there is', async () => {
    expect(inside(await only({ 'heading-level': '9' })).querySelectorAll('h2')).to.have.length(2);
    expect(inside(await only({ 'heading-level': '6' })).querySelectorAll('h6').length).to.be.greaterThan(7);
  });
});

describe('links to passages', () => {
  it('are filled into the host’s address, tell the host, and can be cancelled', async () => {
    const { element } = await placeSmall(html`<qt-deadline-tracker document-href="/van-ban/{document}#{passage}"></qt-deadline-tracker>`);
    const details = await open(element, 'hoc-tap');
    const [passage, whole] = [...details.querySelectorAll<HTMLAnchorElement>('dd a')];
    expect(passage!.getAttribute('href')).to.equal('/van-ban/chi-thi#dieu-1.khoan-2.diem-dd');
    expect(whole!.getAttribute('href')).to.equal('/van-ban/chi-thi');
    element.addEventListener('qt-passage-select', (event) => event.preventDefault());
    const selected = oneEvent(element, 'qt-passage-select');
    passage!.click();
    const { document: id, passage: at, bubbles, composed } = (await selected) as unknown as QtPassageSelectEvent;
    expect([id, at, bubbles, composed]).to.deep.equal(['chi-thi', 'dieu-1.khoan-2.diem-dd', false, false]);
    expect(location.pathname).not.to.include('van-ban');
  });

  it('lead to a reader on the same page, and are plain words where there is none', async () => {
    const { provider, element } = await placeSmall();
    const details = await open(element, 'hoc-tap');
    expect(details.querySelector('dd a')).to.equal(null);
    expect(textOf(details)).to.include('Chỉ thị 23-CT/TW, điểm đ khoản 2 Điều 1');
    provider.append(document.createElement('qt-directive-reader'));
    element.requestUpdate();
    await element.updateComplete;
    const [passage, whole] = [...details.querySelectorAll<HTMLAnchorElement>('dd a')].map(({ href }) => new URL(href));
    expect([passage!.pathname, passage!.hash]).to.deep.equal([location.pathname, '#chi-thi/dieu-1.khoan-2.diem-dd']);
    expect(whole!.hash).to.equal('#chi-thi');
  });
});

describe('on every surface', () => {
  afterEach(async () => {
    await emulateMedia({ media: 'screen' });
    await setViewport({ width: 800, height: 600 });
  });

  it('fits 320 px, list and table', async () => {
    await setViewport({ width: 320, height: 600 });
    const { element } = await placeSmall();
    await open(element, 'hoc-tap');
    for (const view of ['list', 'table'] as const) {
      element.view = view;
      await element.updateComplete;
      expect(document.documentElement.scrollWidth, view).to.be.at.most(320);
    }
  });

  it('prints what is folded, without controls', async () => {
    const { element } = await placeSmall();
    await emulateMedia({ media: 'print' });
    const folded = card(element, 'hoc-tap').querySelector<HTMLElement>('.inside')!;
    expect(folded.closest('details')!.open).to.equal(false);
    expect(folded.checkVisibility()).to.equal(true);
    expect(folded.getBoundingClientRect().height).to.be.greaterThan(40);
    expect(textOf(folded)).not.to.include('Đang tải');
    expect(inside(element).querySelector('select')!.checkVisibility()).to.equal(false);
  });

  it('prints a table whole on a page of paper', async () => {
    await setViewport({ width: 680, height: 900 });
    await emulateMedia({ media: 'print' });
    const { element } = await placeSmall(html`<qt-deadline-tracker view="table"></qt-deadline-tracker>`);
    const table = inside(element).querySelector('table')!;
    expect(table.scrollWidth).to.be.at.most(680);
    expect([...table.querySelectorAll('thead th')].every((th) => th.querySelector('button')?.checkVisibility() ?? true)).to.equal(true);
  });

  it('has controls of 24 px and more', async () => {
    const { element } = await placeSmall();
    element.view = 'table';
    await element.updateComplete;
    for (const control of inside(element).querySelectorAll('button, select, input, summary')) {
      expect(control.getBoundingClientRect().height, textOf(control)).to.be.at.least(24);
    }
  });
});
