import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { ALL_READY, CDN, Host, hostPage, settled, states } from './host.js';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };

describe('several files of the library on one page', () => {
  let host: Host;
  before(async () => { host = await Host.start(); });
  after(() => host.stop());

  it('tracker and map side by side ask for each thing once and say nothing', async () => {
    const server = await host.serve({
      '/': hostPage({
        head: '<script type="module" src="/cdn/deadline-tracker.js"></script><script type="module" src="/cdn/progress-map.js"></script>',
        body: `<qt-deadline-tracker snapshot="/du-lieu/" plan="ha-tinh-2023" as-of="2023-08-25"></qt-deadline-tracker>
               <qt-progress-map snapshot="/du-lieu/" plan="ha-tinh-2023" as-of="2023-08-25"></qt-progress-map>`,
      }),
    });
    const { page, complaints } = await host.visit(`${server.origin}/`);
    assert.deepEqual(await states(page), ['qt-deadline-tracker ready', 'qt-progress-map ready']);
    assert.deepEqual(complaints, []);
    const data = server.requests.filter((path) => path.startsWith('/du-lieu/'));
    assert.deepEqual(data, [...new Set(data)], 'nothing is asked for twice');
    assert.equal(data.filter((path) => path.endsWith('index.json')).length, 1);
  });

  it('two versions warn once, and everything works', async () => {
    const older = readFileSync(`${CDN}/quantriet.js`, 'utf8').replaceAll(`"${version}"`, '"0.0.9"');
    assert.ok(older.includes('"0.0.9"'), 'the build carries its version');
    const { origin } = await host.serve({
      '/older.js': older,
      '/': hostPage({ head: '<script type="module" src="/older.js"></script><script type="module" src="/cdn/quantriet.js"></script>' }),
    });
    const { page, complaints } = await host.visit(`${origin}/`);
    assert.deepEqual(await states(page), ALL_READY);
    assert.equal(complaints.length, 1, complaints.join('\n'));
    assert.match(complaints[0]!, new RegExp(`0\\.0\\.9.*${version.replaceAll('.', '\\.')}`));
  });

  it('the same version twice says nothing', async () => {
    const { origin } = await host.serve({
      '/': hostPage({ head: '<script type="module" src="/cdn/quantriet.js"></script><script type="module" src="/cdn/quantriet.js?again"></script>' }),
    });
    const { page, complaints } = await host.visit(`${origin}/`);
    assert.deepEqual(await states(page), ALL_READY);
    assert.deepEqual(complaints, []);
  });
});

describe('elements that travel', () => {
  let host: Host;
  before(async () => { host = await Host.start(); });
  after(() => host.stop());

  it('work after being moved and cloned', async () => {
    const { origin } = await host.serve({ '/': hostPage() });
    const { page, complaints } = await host.visit(`${origin}/`);
    await page.evaluate(() => {
      const provider = document.querySelector('qt-provider')!;
      document.body.prepend(provider.cloneNode(true));
      const frame = document.createElement('section');
      document.body.append(frame);
      frame.append(provider);
      frame.append(...document.querySelectorAll('qt-deadline-tracker'));
      provider.append(...frame.querySelectorAll(':scope > qt-deadline-tracker'));
    });
    await settled(page);
    // Both trackers were moved into the second provider.
    assert.deepEqual((await states(page)).sort(), [...ALL_READY, ...ALL_READY].sort());
    const text = await page.locator('qt-deadline-tracker').last().evaluate((element) => element.shadowRoot!.textContent);
    assert.match(text ?? '', /tháng 8\/2023/);
    assert.deepEqual(complaints, []);
  });

  it('work after going away and back', async () => {
    const { origin } = await host.serve({ '/': hostPage(), '/khac': '<!doctype html><title>Khác</title><p>Trang khác' });
    const { page, complaints } = await host.visit(`${origin}/`);
    await page.goto(`${origin}/khac`);
    await page.goBack();
    await settled(page);
    await page.evaluate(() => document.querySelector('qt-provider')!.setAttribute('as-of', '2023-09-30'));
    await settled(page);
    assert.deepEqual(await states(page), ALL_READY);
    assert.match((await page.locator('qt-progress-map').evaluate((element) => element.shadowRoot!.textContent)) ?? '', /30\/9\/2023/);
    assert.deepEqual(complaints, []);
  });
});
