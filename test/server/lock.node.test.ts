import { FolderInUse, openStore } from '@quantriet/server';
import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';

async function folderFor(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'quantriet-test-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

test('a second server on one folder is told who has it, in both languages', async (t) => {
  const folder = await folderFor(t);
  const store = await openStore(folder);
  await assert.rejects(openStore(folder), (error: Error) => {
    assert.ok(error instanceof FolderInUse);
    assert.match(error.message, new RegExp(`tiến trình ${process.pid} sử dụng`));
    assert.match(error.message, new RegExp(`in use by process ${process.pid}\\.`));
    return true;
  });
  await store.close();
  await (await openStore(folder)).close();
});

test('so is one in another process', async (t) => {
  const folder = await folderFor(t);
  const writer = fork(new URL('./store-writer.ts', import.meta.url), [folder, '0'], { execArgv: ['--import', 'tsx'] });
  // Read to the end: a channel with unread messages would keep this process up.
  writer.on('message', () => undefined);
  await once(writer, 'message');
  await assert.rejects(openStore(folder), (error: Error) => error instanceof FolderInUse && error.pid === writer.pid);
  writer.kill('SIGKILL');
  await once(writer, 'exit');
  // Killed, it left its lock behind.
  assert.equal((JSON.parse(await readFile(join(folder, 'lock.json'), 'utf8')) as { pid: number }).pid, writer.pid);
  await (await openStore(folder)).close();
});

const stale: Record<string, string> = {
  'of a process that is gone': JSON.stringify({ pid: 2 ** 22 + 1, started: 'x 1' }),
  'whose number another process has now': JSON.stringify({ pid: process.pid, started: 'x 1' }),
  'that is half written': '{"pid": 12',
};

for (const [what, content] of Object.entries(stale)) {
  test(`a lock ${what} stops nobody`, async (t) => {
    const folder = await folderFor(t);
    await writeFile(join(folder, 'lock.json'), content);
    await (await openStore(folder)).close();
  });
}

test('of several that start at once one gets the folder', async (t) => {
  const folder = await folderFor(t);
  await writeFile(join(folder, 'lock.json'), stale['of a process that is gone']!);
  const starts = await Promise.allSettled(Array.from({ length: 4 }, () => openStore(folder)));
  const stores = starts.flatMap((start) => (start.status === 'fulfilled' ? [start.value] : []));
  assert.equal(stores.length, 1);
  await stores[0]!.close();
});
