import { chromium, type Browser } from 'playwright-core';
import { testChromium } from './npm-chromium.mjs';

/** Starts the Chromium that all browser tests share. The caller closes it. */
export function launchBrowser(extraArgs: string[] = []): Promise<Browser> {
  const { args, ...launch } = testChromium();
  return chromium.launch({ ...launch, args: [...args, ...extraArgs] });
}
