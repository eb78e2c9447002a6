import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { publishDemo } from '../../packages/portal/dist/publish-demo.js';
import { launchBrowser } from '../tools/browser.js';
import { serveStatic, type StaticServer, type StaticServerOptions } from '../tools/static-server.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
export const CDN = `${root}dist/cdn`;

/** The policy of README and DESIGN, word for word. */
export const STRICT_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'";

/** The widgets as a web team pastes them, with a fallback in each. */
export const WIDGETS = `
<qt-provider snapshot="/du-lieu/" plan="ha-tinh-2023" as-of="2023-08-25">
  <qt-progress-map duty="hoc-tap-cap-huyen"><p><a href="/du-lieu/html/index.html">Bảng tiến độ</a></p></qt-progress-map>
  <qt-deadline-tracker><p><a href="/du-lieu/html/index.html">Nhiệm vụ và hạn</a></p></qt-deadline-tracker>
  <qt-directive-reader document="minh-hoa-nha-nuoc"><p><a href="/du-lieu/html/index.html">Văn bản</a></p></qt-directive-reader>
</qt-provider>`;

export interface HostPage {
  head?: string;
  body?: string;
}

/** A bare page of a host, with the whole library unless `head` says otherwise. */
export function hostPage({ head = '<script type="module" src="/cdn/quantriet.js"></script>', body = WIDGETS }: HostPage = {}): string {
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Trang chủ nhà</title>${head}</head><body>${body}</body></html>`;
}

export interface Visit {
  page: Page;
  context: BrowserContext;
  /** Console warnings and errors, page errors and policy violations, in order. */
  complaints: string[];
}

/** A browser, the published Hà Tĩnh demo, and a server for the pages of a test file. */
export class Host {
  private constructor(readonly browser: Browser, readonly data: string, private readonly servers: StaticServer[] = []) {}

  static async start(): Promise<Host> {
    const data = await mkdtemp(join(tmpdir(), 'quantriet-host-'));
    await publishDemo(data);
    return new Host(await launchBrowser(), data);
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await Promise.all(this.servers.map((server) => server.close()));
    await rm(this.data, { recursive: true, force: true });
  }

  async serve(pages: Record<string, string>, options: Partial<StaticServerOptions> = {}): Promise<StaticServer> {
    const server = await serveStatic({ folders: { '/cdn/': CDN, '/du-lieu/': this.data }, pages, ...options });
    this.servers.push(server);
    return server;
  }

  /** Opens an address and waits until every element there has settled. */
  async visit(address: string, context: BrowserContextOptions = {}): Promise<Visit> {
    const opened = await this.browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'vi-VN', timezoneId: 'America/Los_Angeles', ...context });
    const page = await opened.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (['warning', 'error'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    // Listening before any script of the page runs: violations fire once and are gone.
    await opened.addInitScript(() => {
      addEventListener('securitypolicyviolation', (event) => console.error(`violation: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`));
    });
    await page.goto(address);
    if (context.javaScriptEnabled !== false) await settled(page);
    return { page, context: opened, complaints };
  }
}

/** Waits until no element of ours is loading. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const elements = [...document.querySelectorAll<HTMLElement & { state?: { kind: string } }>('qt-progress-map, qt-deadline-tracker, qt-directive-reader')];
    return elements.every((element) => element.state && element.state.kind !== 'loading');
  });
}

/** State of each element on the page, in document order: `qt-progress-map ready`. */
export function states(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement & { state?: { kind: string } }>('qt-progress-map, qt-deadline-tracker, qt-directive-reader')]
      .map((element) => `${element.localName} ${element.state?.kind ?? 'not upgraded'}`));
}

export const ALL_READY = ['qt-progress-map ready', 'qt-deadline-tracker ready', 'qt-directive-reader ready'];
