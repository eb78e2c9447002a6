import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { withSnippet } from '../tools/snippet.mjs';
import { ALL_READY, CDN, Host, states } from './host.js';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const snippetOfReadme = (): string => /```html\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
const cors = { 'access-control-allow-origin': '*' };

describe('the snippet of the README', () => {
  let host: Host;
  before(async () => { host = await Host.start(); });
  after(() => host.stop());

  it('is the one this build makes (npm run snippet writes it)', () => {
    assert.equal(readme, withSnippet(readme, readFileSync(`${CDN}/snippet.html`, 'utf8')));
  });

  it('is a whole page’s worth: library from one origin, data from another', async () => {
    const library = await host.serve({}, { folders: { '/': CDN }, headers: cors });
    const data = await host.serve({}, { folders: { '/quan-triet/': host.data }, headers: cors });
    const page = snippetOfReadme()
      .replace(/https:\/\/thu-vien\.example\.vn\/quantriet-[\d.]+\.js/, `${library.origin}/quantriet.js`)
      .replaceAll('https://du-lieu.example.vn', data.origin);
    assert.match(page, /integrity="sha384-/);
    const portal = await host.serve({ '/': page });
    const visit = await host.visit(`${portal.origin}/`);
    assert.deepEqual(await states(visit.page), ALL_READY);
    assert.deepEqual(visit.complaints, []);
  });

  it('does not run a library that was altered', async () => {
    const altered = `${readFileSync(`${CDN}/quantriet.js`, 'utf8')}\n`;
    const library = await host.serve({ '/quantriet.js': altered }, { headers: cors });
    const pasted = snippetOfReadme().replace(/https:\/\/thu-vien\.example\.vn\/quantriet-[\d.]+\.js/, `${library.origin}/quantriet.js`);
    const portal = await host.serve({ '/': pasted });
    const page = await host.browser.newPage();
    const refused = page.waitForEvent('console', (message) => /integrity/i.test(message.text()));
    await page.goto(`${portal.origin}/`);
    await refused;
    assert.ok(await page.getByText('Xem nhiệm vụ và thời hạn').isVisible(), 'the fallback is what people see');
  });
});
