import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import axeCore from 'axe-core';
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { startDemoServer, type DemoServer } from '../../packages/portal/dist/demo-server.js';
import { createPortalServer } from '../../packages/portal/dist/serve.js';
import { launchBrowser } from '../tools/browser.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

export const PLAN = 'ha-tinh-2023';

/** What Đức Thọ reports, by input of the form. */
export const STUDY: Record<string, string> = {
  'ky-bao-cao': 'Tháng', 'tu-ngay': '1/8/2023', 'den-ngay': '31/8/2023',
  'hoi-nghi-truc-tiep': '2', 'hoi-nghi-truc-tuyen': '0', 'hoi-nghi-ket-hop': '1', 'hoi-nghi-long-ghep': '1',
  'ngay-hoi-nghi': '24/8/2023', 'dia-diem': 'Hội trường', 'can-bo-chu-chot': '1.250',
  'dang-vien.done': '300', 'dang-vien.of': '310', 'chi-bo-hoan-thanh.done': '150', 'chi-bo-hoan-thanh.of': '355',
  'ket-qua': 'Đã quán triệt đầy đủ nội dung hai văn bản.',
};

/** Of these, the ones that are chosen from a list. */
export const CHOSEN: ReadonlySet<string> = new Set(['ky-bao-cao']);

/** The demo as `npm start` runs it, in folders of its own, with a browser. */
export class Demo {
  /** Of all tabs. */
  readonly complaints: string[] = [];

  private constructor(
    readonly origin: string,
    readonly live: DemoServer,
    /** What the portal serves, without the server. */
    readonly mounts: ReadonlyMap<string, string>,
    private readonly browser: Browser,
    private readonly server: Server,
    private readonly folder: string,
    /** What the server found worth saying. */
    readonly log: string[],
  ) {}

  static async start(): Promise<Demo> {
    const folder = await mkdtemp(join(tmpdir(), 'quantriet-e2e-'));
    const published = join(folder, 'du-lieu');
    const log: string[] = [];
    const live = await startDemoServer({ data: join(folder, 'may-chu'), published, log: (line) => log.push(line) });
    const mounts = new Map([['/', `${root}packages/portal/site`], ['/quantriet/', `${root}dist/cdn`], ['/du-lieu/', published]]);
    const server = createPortalServer({ mounts, api: Promise.resolve(live.fetch) });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    return new Demo(origin, live, mounts, await launchBrowser(), server, folder, log);
  }

  async stop(): Promise<void> {
    await this.browser.close();
    this.server.close();
    this.server.closeAllConnections();
    await this.live.close();
    await rm(this.folder, { recursive: true, force: true });
  }

  /** Pages of one context are tabs of one browser: they hear one another. */
  async context(options: BrowserContextOptions = {}): Promise<BrowserContext> {
    const context = await this.browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'vi-VN', timezoneId: 'America/Los_Angeles', ...options });
    context.setDefaultTimeout(15_000);
    return context;
  }

  /** A tab on a page, with what its console complains of. A report that is not there yet is asked for and answered with 404: no complaint of ours. */
  async tab(context: BrowserContext, path: string): Promise<{ page: Page; complaints: string[] }> {
    const page = await context.newPage();
    const complaints: string[] = [];
    const complain = (text: string): void => {
      complaints.push(text);
      this.complaints.push(text);
    };
    page.on('console', (message) => {
      const expected = message.text().includes('404') && message.location().url.includes('/api/reports/');
      if (['warning', 'error'].includes(message.type()) && !expected) complain(`${message.text()} ${message.location().url}`);
    });
    page.on('pageerror', (error) => complain(String(error)));
    await page.goto(this.origin + path);
    return { page, complaints };
  }

  /** Asks the server for a path of its API with the token of a persona. */
  async callsAs(persona: string): Promise<(path: string) => Promise<Response>> {
    const answer = await fetch(`${this.origin}api/demo/token`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ persona }) });
    const { token } = (await answer.json()) as { token: string };
    return (path) => fetch(`${this.origin}api/${path}`, { headers: { authorization: `Bearer ${token}` } });
  }

  /** A tab on the inner pages as one of the personas. */
  async as(context: BrowserContext, persona: string): Promise<{ page: Page; complaints: string[] }> {
    const tab = await this.tab(context, 'noi-bo/');
    const choice = tab.page.getByRole('combobox', { name: 'Vai đang dùng' });
    await tab.page.locator('#trang .card').first().waitFor();
    await choice.selectOption(persona);
    await tab.page.locator('#thong-bao', { hasText: 'Đang dùng vai' }).waitFor({ state: 'attached' });
    return tab;
  }
}

/** Text of an element's shadow tree on one line, as it is read. */
export const shadowText = (page: Page, tag: string): Promise<string> =>
  page.locator(tag).first().evaluate((element) => ((element.shadowRoot?.querySelector('.qt') as HTMLElement | null)?.innerText ?? '').replace(/\s+/g, ' '));

/** Waits until an element says it, without the page being loaded again. */
export async function says(page: Page, tag: string, text: string): Promise<void> {
  await page.waitForFunction(([name, wanted]) => {
    const base = document.querySelector(name!)?.shadowRoot?.querySelector<HTMLElement>('.qt');
    return base?.innerText.replace(/\s+/g, ' ').includes(wanted!) ?? false;
  }, [tag, text]);
}

export const form = (page: Page): Locator => page.locator('qt-report-form');
export const desk = (page: Page): Locator => page.locator('qt-report-desk');
export const input = (page: Page, id: string): Locator => form(page).locator(`[id="f-${id}"]`);

export async function openForm(page: Page, duty: string): Promise<void> {
  await page.getByRole('link', { name: new RegExp(`báo cáo\\s*: ${duty}`) }).click();
  await form(page).getByRole('button', { name: /^Gửi/ }).waitFor();
}

export async function fillStudy(page: Page, values: Record<string, string> = STUDY): Promise<void> {
  for (const [id, text] of Object.entries(values)) {
    if (CHOSEN.has(id)) await input(page, id).selectOption(text);
    else await input(page, id).fill(text);
  }
  await form(page).getByRole('radio', { name: 'Không', exact: true }).check();
}

/** Nothing that axe finds on the page as it stands. */
export async function assertAccessible(page: Page, state: string): Promise<void> {
  // The strict policy keeps injected script tags out, as it should; the evaluation of the test is not the page's.
  await page.evaluate(axeCore.source);
  const violations = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof axeCore };
    const { violations: found } = await axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`);
  });
  assert.deepEqual(violations, [], state);
}
