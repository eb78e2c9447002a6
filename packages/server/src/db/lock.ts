import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Who holds a data folder. A number alone is not enough: after a crash the system gives it to another process. */
interface Owner {
  pid: number;
  started: string;
}

/** Another server works on this folder. Nothing in it has been touched. */
export class FolderInUse extends Error {
  constructor(readonly folder: string, readonly pid: number) {
    super(
      `Thư mục dữ liệu ${folder} đang được tiến trình ${pid} sử dụng. Dừng tiến trình đó hoặc chọn thư mục khác.\n`
      + `The data folder ${folder} is in use by process ${pid}. Stop that process or choose another folder.`,
    );
    this.name = 'FolderInUse';
  }
}

/** When a process began, in whatever words the system has for it; undefined when there is no such process. */
async function startOf(pid: number): Promise<string | undefined> {
  try {
    const [line, boot] = await Promise.all([readFile(`/proc/${pid}/stat`, 'utf8'), readFile('/proc/sys/kernel/random/boot_id', 'utf8')]);
    // The name of the program stands in brackets and may hold anything; what follows the last bracket is fixed.
    return `${boot.trim()} ${line.slice(line.lastIndexOf(')') + 2).split(' ')[19]}`;
  } catch {
    if (process.platform === 'linux') return undefined;
  }
  try {
    const { stdout } = await promisify(execFile)('ps', ['-o', 'lstart=', '-p', String(pid)]);
    return stdout.trim() || undefined;
  } catch {
    return undefined;
  }
}

async function readOwner(path: string): Promise<Owner | undefined> {
  try {
    const { pid, started } = JSON.parse(await readFile(path, 'utf8')) as Partial<Owner>;
    return typeof pid === 'number' && typeof started === 'string' ? { pid, started } : undefined;
  } catch {
    return undefined;
  }
}

/** Clears away the lock of an owner that is gone; the move decides between two that try at once. */
async function removeStale(path: string): Promise<void> {
  const aside = `${path}.${randomUUID()}`;
  try {
    await rename(path, aside);
  } catch {
    return;
  }
  const owner = await readOwner(aside);
  // Between reading and moving a living owner may have come: it gets its lock back.
  if (owner && (await startOf(owner.pid)) === owner.started) await link(aside, path).catch(() => undefined);
  await rm(aside, { force: true });
}

/**
 * Takes a data folder for this process.
 * @returns What gives it back
 * @throws FolderInUse
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const path = join(folder, 'lock.json');
  const own = `${path}.${randomUUID()}`;
  await writeFile(own, JSON.stringify({ pid: process.pid, started: await startOf(process.pid) }));
  try {
    for (;;) {
      try {
        // A link comes into being with its content, so nobody ever reads half a lock.
        await link(own, path);
        return () => rm(path, { force: true });
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
      const owner = await readOwner(path);
      if (owner && (await startOf(owner.pid)) === owner.started) throw new FolderInUse(folder, owner.pid);
      await removeStale(path);
    }
  } finally {
    await rm(own, { force: true });
  }
}
