/** What benchmarks in a browser share: a peer installed into the cache, and a page for each side, throttled alike. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { root } from '../tools/files.mjs';

/** In every page that is opened here. */
export interface Settling {
  /** Up to the second frame after. */
  settled: () => Promise<void>;
}

const SETTLED = 'window.settled = () => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); });';

/** Installs packages of these exact versions, by name, unless they are there; returns the folder that has them in its node_modules. */
export function installPeer(name: string, dependencies: Record<string, string>): string {
  const folder = join(root, 'node_modules/.cache/quantriet', `bench-${name}`);
  const stamp = join(folder, 'installed.json');
  const wanted = JSON.stringify({ private: true, dependencies });
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return folder;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), wanted);
  const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--omit=optional'], { cwd: folder, stdio: 'inherit' });
  if (status !== 0) throw new Error(`${Object.keys(dependencies).join(', ')} could not be installed: see what npm says above.`);
  writeFileSync(stamp, wanted);
  return folder;
}

/** Opens a page with a processor so many times slower; its script says `window.side` when it is there. */
export async function openPage(browser: Browser, address: string, throttle: number): Promise<Page> {
  const page = await browser.newPage();
  await page.addInitScript({ content: SETTLED });
  await (await page.context().newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: throttle });
  await page.goto(address);
  await page.waitForFunction('window.side');
  return page;
}

/** A page for each address, by name. */
export async function openPages<Name extends string>(browser: Browser, addresses: Record<Name, string>, throttle: number): Promise<Record<Name, Page>> {
  const opened = Object.entries<string>(addresses).map(async ([name, address]) => [name, await openPage(browser, address, throttle)]);
  return Object.fromEntries(await Promise.all(opened)) as Record<Name, Page>;
}
