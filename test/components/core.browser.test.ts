import { expect, fixture, oneEvent } from '@open-wc/testing';
import type { Language, Plan } from '@quantriet/contract';
import { html } from 'lit';
import '@quantriet/components/provider/define';
import type { QtProvider } from '@quantriet/components/provider';
import { DataElement, type Query } from '../../packages/components/dist/core/data-element.js';
import { define } from '../../packages/components/dist/core/define.js';
import { VERSION } from '../../packages/components/dist/core/version.js';
import { memorySource } from './memory-source.js';

interface Words { empty: string; title: string }

/** The smallest element there can be: a plan's title. */
class PlanTitle extends DataElement<Plan, Words> {
  protected readonly catalogue: Record<Language, Words> = {
    vi: { empty: 'Kế hoạch không có nhiệm vụ.', title: 'Kế hoạch' },
    en: { empty: 'The plan has no duties.', title: 'Plan' },
  };
  protected load({ client, plan, signal }: Query): Promise<Plan> {
    return client.plans.get(plan, { signal });
  }
  protected isEmpty(plan: Plan): boolean {
    return plan.duties.length === 0;
  }
  protected isSample(plan: Plan): boolean {
    return plan.sample;
  }
  protected renderData(plan: Plan): unknown {
    return html`<h2>${this.words.title}: ${plan.title}</h2><p class="as-of">${this.asOfText}</p>`;
  }
  protected renderEmpty(): unknown {
    return this.words.empty;
  }
}
define('qt-plan-title', PlanTitle);

const plan: Plan = {
  id: 'p', title: 'Kế hoạch mẫu', issuer: 'BTV', date: '2023-07', structure: 's', publicity: 'documents', sample: true, documents: [],
  duties: [{ id: 'd', row: '1', title: 'Việc', stream: 'study', kind: 'unit', partners: [], addressees: { tiers: ['t'] }, documents: [], due: { kind: 'none' } }],
};
const source = () => memorySource({ 'plans/p': plan, 'plans/empty': { ...plan, id: 'empty', duties: [] } });

async function place(client: QtProvider['client'], planId = 'p', inner = html`<qt-plan-title></qt-plan-title>`) {
  const provider = await fixture<QtProvider>(html`<qt-provider .client=${client} plan=${planId}>${inner}</qt-provider>`);
  await provider.updateComplete;
  const element = provider.querySelector<PlanTitle>('qt-plan-title')!;
  await element.updateComplete;
  return { provider, element };
}
const textOf = (element: Element): string => element.shadowRoot!.textContent.replace(/\s+/g, ' ').trim();

describe('an element with data', () => {
  it('shows what the provider’s source has, stamped as sample, from the client’s clock', async () => {
    const { client } = await source();
    const { element } = await place(client);
    expect(element.state.kind).to.equal('ready');
    expect(textOf(element)).to.include('Kế hoạch: Kế hoạch mẫu').and.include('DỮ LIỆU MINH HỌA').and.include('Tính đến 25/8/2023');
    await expect(element).to.be.accessible();
  });

  it('says so when there is nothing to show', async () => {
    const { client } = await source();
    const { element } = await place(client, 'empty');
    expect(element.state.kind).to.equal('empty');
    expect(textOf(element)).to.include('Kế hoạch không có nhiệm vụ.');
  });

  it('shows an error with its fallback, and recovers by the retry button', async () => {
    const memory = await source();
    memory.offline = true;
    const { element } = await place(memory.client, 'p', html`<qt-plan-title><a href="/bang">Xem bảng</a></qt-plan-title>`);
    expect(element.state.kind).to.equal('error');
    expect(textOf(element)).to.include('Không kết nối được');
    expect(element.querySelector('a')!.checkVisibility()).to.equal(true);
    memory.offline = false;
    element.shadowRoot!.querySelector('button')!.click();
    await element.updateComplete;
    expect(element.state.kind).to.equal('ready');
    expect(element.querySelector('a')!.checkVisibility()).to.equal(false);
  }).timeout(20_000);

  it('keeps the last good data, marked stale, when a reload fails, and mends itself when the network is back', async () => {
    const memory = await source();
    const { element } = await place(memory.client);
    memory.offline = true;
    element.reload();
    await element.updateComplete;
    expect(element.state.kind).to.equal('stale');
    expect(textOf(element)).to.include('Kế hoạch mẫu').and.include('Chưa cập nhật được');
    memory.offline = false;
    const mended = new Promise<void>((done) => element.addEventListener('qt-state', () => { if (element.state.kind === 'ready') done(); }));
    window.dispatchEvent(new Event('online'));
    await mended;
  }).timeout(20_000);

  it('never shows another plan’s data as this one’s', async () => {
    const { client } = await source();
    const { provider, element } = await place(client);
    provider.plan = 'none-such';
    await provider.updateComplete;
    await element.updateComplete;
    expect(element.state.kind).to.equal('error');
    expect(textOf(element)).not.to.include('Kế hoạch mẫu');
  });

  it('follows the nearest language, live', async () => {
    const { client } = await source();
    const { provider, element } = await place(client);
    provider.lang = 'en';
    await new Promise(requestAnimationFrame);
    await element.updateComplete;
    expect(textOf(element)).to.include('Plan: Kế hoạch mẫu').and.include('SAMPLE DATA').and.include('As of 25 August 2023');
  });

  it('takes single words of the host’s', async () => {
    const { client } = await source();
    const { element } = await place(client);
    element.messages = { title: 'Văn kiện' };
    await element.updateComplete;
    expect(textOf(element)).to.include('Văn kiện: Kế hoạch mẫu').and.include('DỮ LIỆU MINH HỌA');
  });

  it('names a date that cannot be read, and shows data again once it can', async () => {
    const { client } = await source();
    const { element } = await place(client);
    element.setAttribute('as-of', '31/2/2023');
    await element.updateComplete;
    expect(textOf(element)).to.include('31/2/2023').and.include('Viết như 2023-08-25');
    element.setAttribute('as-of', '2023-09-30');
    await element.updateComplete;
    expect(textOf(element)).to.include('Tính đến 30/9/2023');
  });

  it('asks for a source and a plan where there is none', async () => {
    const element = await fixture<PlanTitle>(html`<qt-plan-title></qt-plan-title>`);
    expect(textOf(element)).to.include('Chưa chỉ ra nguồn dữ liệu');
    const { client } = await source();
    const provider = await fixture<QtProvider>(html`<qt-provider .client=${client}><qt-plan-title></qt-plan-title></qt-provider>`);
    const inner = provider.querySelector<PlanTitle>('qt-plan-title')!;
    await inner.updateComplete;
    expect(textOf(inner)).to.include('Chưa chỉ ra kế hoạch');
  });

  it('asks nobody when it is given data', async () => {
    const memory = await source();
    const { element } = await place(memory.client, 'p', html`<qt-plan-title .data=${{ ...plan, title: 'Cho sẵn' }}></qt-plan-title>`);
    expect(textOf(element)).to.include('Cho sẵn');
    expect(memory.requests).to.deep.equal([]);
  });

  it('survives being moved to another provider, and away and back', async () => {
    const first = await place((await source()).client);
    const other = await fixture<QtProvider>(html`<qt-provider .client=${(await memorySource({ 'plans/q': { ...plan, id: 'q', title: 'Kế hoạch khác' } })).client} plan="q"></qt-provider>`);
    const state = oneEvent(first.element, 'qt-state');
    other.append(first.element);
    await state;
    await first.element.updateComplete;
    expect(textOf(first.element)).to.include('Kế hoạch khác');
    first.element.remove();
    first.provider.append(first.element);
    await first.element.updateComplete;
    await first.element.updateComplete;
    expect(textOf(first.element)).to.include('Kế hoạch mẫu');
  });

  it('shares one request between elements', async () => {
    const memory = await source();
    await place(memory.client, 'p', html`<qt-plan-title></qt-plan-title><qt-plan-title></qt-plan-title>`);
    expect(memory.requests.filter((path) => path.includes('plans-p'))).to.have.length(1);
    expect(memory.requests.filter((path) => path === 'index.json')).to.have.length(1);
  });

  it('looks the same whatever the page says about every element', async () => {
    const style = document.createElement('style');
    style.textContent = '* { line-height: 1; text-transform: uppercase; letter-spacing: 4px; box-sizing: content-box }';
    document.head.append(style);
    const { client } = await source();
    const { element } = await place(client);
    const { textTransform, letterSpacing, lineHeight, fontSize, boxSizing } = getComputedStyle(element.shadowRoot!.querySelector('.as-of')!);
    expect([textTransform, letterSpacing, boxSizing]).to.deep.equal(['none', 'normal', 'border-box']);
    expect(Number.parseFloat(lineHeight) / Number.parseFloat(fontSize)).to.be.closeTo(1.5, 0.01);
    style.remove();
  });
});

describe('define', () => {
  it('is silent for the same version again, and warns once for another', () => {
    const said: string[] = [];
    const { warn } = console;
    console.warn = (text: string) => said.push(text);
    try {
      define('qt-plan-title', class extends HTMLElement { static version = VERSION; });
      customElements.define('qt-older', class extends HTMLElement { static version = '0.0.1'; });
      define('qt-older', class extends HTMLElement { static version = VERSION; });
      define('qt-older', class extends HTMLElement { static version = VERSION; });
    } finally {
      console.warn = warn;
    }
    expect(said).to.have.length(1);
    expect(said[0]).to.include('0.0.1').and.include(VERSION);
  });
});

describe('placeholders', () => {
  it('turns a div that an editor let through into the element, with its fallback', async () => {
    const { upgradePlaceholders } = await import('../../packages/components/dist/placeholders/placeholders.js');
    const holder = await fixture(html`<div><div data-qt="plan-title" data-plan="p" data-as-of="2023-08-25"><a href="/bang">Bảng</a></div><div data-qt="no-such"></div></div>`);
    upgradePlaceholders(holder);
    const element = holder.querySelector('qt-plan-title')!;
    expect(element.getAttribute('plan')).to.equal('p');
    expect(element.getAttribute('as-of')).to.equal('2023-08-25');
    expect(element.querySelector('a')!.textContent).to.equal('Bảng');
    expect(holder.querySelector('[data-qt="no-such"]')).to.not.equal(null);
    upgradePlaceholders(holder);
    expect(holder.querySelectorAll('qt-plan-title')).to.have.length(1);
  });
});
