import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, describe, it } from 'node:test';
import { checkNode } from '../../packages/portal/ensure-ready.mjs';

const script = fileURLToPath(new URL('../../packages/portal/start.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'quantriet-start-'));

interface Started { child: ChildProcess; output: () => string; ended: Promise<number | null> }

function start(env: Record<string, string>): Started {
  const child = spawn(process.execPath, [script], { env: { ...process.env, PORTAL_DATA: join(folder, 'du-lieu'), PORTAL_DB: join(folder, 'may-chu'), ...env } });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => { output += String(chunk); });
  child.stderr.on('data', (chunk: Buffer) => { output += String(chunk); });
  return { child, output: () => output, ended: new Promise((done) => child.on('close', done)) };
}

function address({ child, output, ended }: Started): Promise<string> {
  return new Promise((done, fail) => {
    child.stdout!.on('data', () => {
      const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(output());
      if (found) done(found[0]);
    });
    void ended.then(() => fail(new Error(output())));
  });
}

describe('npm start', () => {
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('prints its address, serves, and ends cleanly on Ctrl-C; a second start shows its first page in 5 s', async () => {
    for (const limit of [60_000, 5_000]) {
      const began = performance.now();
      const portal = start({ PORT: '0' });
      const response = await fetch(await address(portal));
      assert.match(await response.text(), /qt-progress-map/);
      assert.ok(performance.now() - began < limit, `took ${Math.round(performance.now() - began)} ms`);
      portal.child.kill('SIGINT');
      assert.equal(await portal.ended, 0, portal.output());
    }
  });

  it('says what to do about a port in use', async () => {
    const squatter = createServer().listen(0, '127.0.0.1');
    await new Promise((done) => squatter.once('listening', done));
    const { port } = squatter.address() as AddressInfo;
    const portal = start({ PORT: String(port) });
    assert.equal(await portal.ended, 1);
    assert.match(portal.output(), new RegExp(`Cổng ${port} đang được chương trình khác dùng.*PORT=`));
    squatter.close();
  });

  it('says what to do about a port that is none, and a folder that cannot be written', async () => {
    const bad = start({ PORT: 'tám' });
    assert.equal(await bad.ended, 1);
    assert.match(bad.output(), /PORT=tám không phải là số cổng/);
    writeFileSync(join(folder, 'tep'), '');
    const unwritable = start({ PORT: '0', PORTAL_DATA: join(folder, 'tep', 'du-lieu') });
    assert.equal(await unwritable.ended, 1);
    assert.match(unwritable.output(), /Không ghi được vào “.*tep/);
    assert.doesNotMatch(unwritable.output(), /\n\s+at /, 'a sentence, not a stack');
  });

  it('refuses a Node that is too old, and takes a new one', () => {
    assert.throws(() => checkNode('18.20.4'), /Máy đang dùng Node 18\.20\.4; cần Node 20\.19/);
    checkNode('20.19.0');
    checkNode('24.1.0');
  });
});
