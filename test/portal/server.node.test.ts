import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, describe, it } from 'node:test';
import { createClient } from '@quantriet/sdk';
import { office, type Office } from '@quantriet/sdk/office';

const script = fileURLToPath(new URL('../../packages/portal/start.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'quantriet-demo-'));
const PLAN = 'ha-tinh-2023';

interface Portal { child: ChildProcess; url: string; ended: Promise<number | null>; output: () => string }

async function start(data = join(folder, 'may-chu'), published = join(folder, 'du-lieu')): Promise<Portal> {
  const child = spawn(process.execPath, [script], { env: { ...process.env, PORT: '0', PORTAL_DB: data, PORTAL_DATA: published } });
  let output = '';
  const ended = new Promise<number | null>((done) => child.on('close', done));
  const url = await new Promise<string>((done, fail) => {
    const read = (chunk: Buffer): void => {
      output += String(chunk);
      const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(output);
      if (found && output.includes('Ctrl-C')) done(found[0]);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    void ended.then(() => fail(new Error(output)));
  });
  return { child, url, ended, output: () => output };
}

async function as({ url }: Portal, persona: string): Promise<Office> {
  const baseUrl = `${url}api/`;
  const answer = await fetch(`${baseUrl}demo/token`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ persona }) });
  const { token } = (await answer.json()) as { token: string };
  return office(createClient({ baseUrl, token: () => token }));
}

async function all<T>(list: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = [];
  for await (const item of list) items.push(item);
  return items;
}

describe('the report server of npm start', () => {
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('keeps drafts and sent reports over a SIGKILL and over Ctrl-C, and never goes back in time', async () => {
    const first = await start();
    const submitter = await as(first, 'huong-khe');
    const draft = await submitter.reports.open(PLAN, 'hoc-tap-cap-huyen');
    await submitter.reports.save(draft, { values: { 'dia-diem': 'Hội trường' } });
    const words = await submitter.reports.open(PLAN, 'ke-hoach-hoc-tap');
    const kept = await submitter.reports.submit(words, { values: { 'noi-dung': 'Đã ban hành kế hoạch.' } });
    const snapshot = createClient({ snapshot: `${first.url}du-lieu/` });
    const [awaiting] = await all(snapshot.plans.obligations(PLAN, { asOf: '2023-08-25', body: 'huyen-444', duty: 'ke-hoach-hoc-tap' }));
    assert.equal(awaiting?.state, 'awaiting-confirmation', 'the snapshot has it once the answer is there');
    first.child.kill('SIGKILL');
    await first.ended;

    const second = await start();
    const again = await as(second, 'huong-khe');
    assert.equal((await again.reports.get(draft.id)).versions[0]!.values['dia-diem'], 'Hội trường');
    const receiver = await as(second, 'ban-tuyen-giao');
    const accepted = await receiver.reports.accept(await receiver.reports.get(kept.id));
    assert.deepEqual(accepted.versions[0]!.receipt, kept.versions[0]!.receipt);
    assert.ok(accepted.updatedAt > kept.updatedAt && accepted.updatedAt < '2023-08-25T17:00:00.000Z', accepted.updatedAt);
    second.child.kill('SIGINT');
    assert.equal(await second.ended, 0, second.output());

    const third = await start();
    assert.equal((await (await as(third, 'huong-khe')).reports.get(kept.id)).state, 'accepted');
    third.child.kill('SIGTERM');
    assert.equal(await third.ended, 0, third.output());
  });

  it('shows the public pages and says why when the server cannot start', async () => {
    const blocked = join(folder, 'tep');
    writeFileSync(blocked, '');
    const portal = await start(join(blocked, 'may-chu'), join(folder, 'khac'));
    assert.match(portal.output(), /Trang nội bộ chưa dùng được vì máy chủ báo cáo không khởi động/);
    assert.match(await (await fetch(portal.url)).text(), /qt-progress-map/);
    assert.equal((await fetch(`${portal.url}api/plans`)).status, 503);
    assert.match(readFileSync(join(folder, 'khac', 'index.json'), 'utf8'), /ha-tinh-2023/);
    portal.child.kill('SIGINT');
    assert.equal(await portal.ended, 0);
  });
});
