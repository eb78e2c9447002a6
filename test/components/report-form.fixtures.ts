import { nextFrame, fixture } from '@open-wc/testing';
import '@quantriet/components/provider/define';
import '@quantriet/components/report-form/define';
import type { QtReportForm } from '@quantriet/components/report-form';
import type { QtProvider } from '@quantriet/components/provider';
import { html, type TemplateResult } from 'lit';
import { BODY, DUTY, everyKind, place } from '../../stories/support/report-samples.js';
import { reportServer, type ReportPlace, type ReportServer } from '../../stories/support/report-server.js';

/** The duty of the plan of 2023, on the template that has one field of every kind. */
export const smallPlace: ReportPlace = { ...place, plan: { ...place.plan, duties: place.plan.duties.map((duty) => (duty.id === DUTY ? { ...duty, template: { id: everyKind.id, version: 1 } } : duty)) }, templates: [everyKind] };

export const textOf = (node: Node | null): string => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** Resolves once what is looked for is there: answers take as many turns as they take. */
export async function until<T>(found: () => T | undefined | null | false): Promise<T> {
  for (;;) {
    const what = found();
    if (what) return what;
    await nextFrame();
  }
}

/** What a test does with a form, in the words of who fills it in. */
export class Filling {
  constructor(readonly element: QtReportForm) {}
  get root(): ShadowRoot { return this.element.shadowRoot!; }
  get text(): string { return textOf(this.root); }
  find<T extends HTMLElement = HTMLElement>(selector: string): T | null { return this.root.querySelector<T>(selector); }
  input(id: string): HTMLInputElement { return this.find<HTMLInputElement>(`[id="f-${id}"]`)!; }
  async says(words: string): Promise<void> { await until(() => this.text.includes(words)); }
  /** Types and leaves. */
  async fill(id: string, text: string): Promise<void> {
    const input = this.input(id);
    input.focus();
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    input.blur();
    await this.element.updateComplete;
  }
  async choose(id: string, value: string): Promise<void> {
    this.find(`[name="f-${id}"][value="${value}"]`)!.click();
    await this.element.updateComplete;
  }
  async press(name: string): Promise<void> {
    (await until(() => [...this.root.querySelectorAll('button')].find((each) => textOf(each) === name))).click();
    await this.element.updateComplete;
  }
  /** Everything that is required. */
  async fillRequired(): Promise<void> {
    await this.fill('cuoc', '1250');
    await this.fill('chi-bo.done', '231');
    await this.fill('chi-bo.of', '248');
    await this.choose('hinh-thuc', 'truc-tiep');
  }
  error(id: string): string { return textOf(this.find(`[id="f-${id}-error"]`)); }
}

async function ready(element: QtReportForm): Promise<Filling> {
  await element.updateComplete;
  await until(() => !element.shadowRoot!.querySelector('.skeleton'));
  return new Filling(element);
}

/** A form on a template of the page's own. Each has an id of its own, so that drafts stay apart. */
export async function own(part: TemplateResult | undefined = undefined): Promise<Filling> {
  const element = await fixture<QtReportForm>(part ?? html`<qt-report-form store="none" .template=${everyKind}></qt-report-form>`);
  return ready(element);
}

/** A form over a server. */
export async function live(server: ReportServer = reportServer(smallPlace), store?: 'none'): Promise<Filling & { server: ReportServer }> {
  const provider = await fixture<QtProvider>(html`<qt-provider .client=${server.client} plan=${place.plan.id}><qt-report-form duty=${DUTY} .store=${store}></qt-report-form></qt-provider>`);
  return Object.assign(await ready(provider.querySelector('qt-report-form')!), { server });
}

export { BODY, DUTY, everyKind, reportServer };

async function withDrafts(use: (drafts: IDBObjectStore, done: () => void) => void): Promise<void> {
  const open = indexedDB.open('quantriet-drafts', 1);
  await new Promise<void>((done) => {
    open.onupgradeneeded = () => void open.result.createObjectStore('drafts');
    open.onsuccess = () => {
      const change = open.result.transaction('drafts', 'readwrite');
      change.oncomplete = () => open.result.close();
      use(change.objectStore('drafts'), done);
    };
  });
}

/** Nothing of an earlier test is left on this computer. */
export async function forgetDrafts(): Promise<void> {
  await withDrafts((drafts, done) => { drafts.clear().onsuccess = done; });
}

/** Whatever is kept or forgotten on this computer waits, as with a slow disk. @returns lets it go on */
export async function holdDrafts(): Promise<() => void> {
  let isHeld = true;
  await withDrafts((drafts, done) => {
    const hold = (): void => {
      done();
      if (isHeld) drafts.count().onsuccess = hold;
    };
    drafts.count().onsuccess = hold;
  });
  return () => { isHeld = false; };
}
