import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { makeFolder } from '../make-folder.js';
import { consoleText } from '../messages/text.js';
import { Refusal } from '../refusal.js';
import { requireData, withStore } from './server-data.js';
import { EXIT, type ExitCode, type Terminal } from './terminal.js';

/** A data folder as one file and back. By the system's `tar`, which keeps the empty folders that the database wants. */

/** Lines that `tar` prints; undefined when it fails. @throws Refusal where there is no `tar` */
function tar(args: readonly string[]): Promise<string[] | undefined> {
  return new Promise((done, fail) => {
    const child = spawn('tar', args, { stdio: ['ignore', 'pipe', 'ignore'] });
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (piece: string) => (out += piece));
    child.on('error', () => fail(new Refusal('no-tar')));
    child.on('close', (code) => done(code === 0 ? out.split('\n').filter(Boolean) : undefined));
  });
}

const countFiles = (entries: readonly string[]): number => entries.filter((entry) => !entry.endsWith('/')).length;

/** `quantriet backup DATA FILE` */
export async function backup(folder: string, file: string, { language, ...terminal }: Terminal): Promise<ExitCode> {
  await requireData(folder);
  if (existsSync(file)) throw new Refusal('file-exists', { file });
  // Opening says so where a server still runs on the folder, and closing leaves the database at rest.
  await withStore(folder, terminal, () => Promise.resolve());
  await makeFolder(dirname(resolve(file)));
  const part = `${file}.part`;
  try {
    // Only its owner may read it: it holds what is not public.
    await writeFile(part, '', { mode: 0o600 });
    const packed = await tar(['-czf', part, '--exclude=./lock.json', '-C', folder, '.']);
    const entries = packed && (await tar(['-tzf', part]));
    if (!entries) throw new Refusal('unwritable-folder', { folder: dirname(file), code: 'tar' });
    await rename(part, file);
    terminal.out(consoleText('backed-up', language, { folder, file, count: countFiles(entries) }));
    return EXIT.done;
  } finally {
    await rm(part, { force: true });
  }
}

async function isFree(folder: string): Promise<boolean> {
  try {
    return (await readdir(folder)).length === 0;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT';
  }
}

/** `quantriet restore FILE DATA` */
export async function restore(file: string, folder: string, { language, ...terminal }: Terminal): Promise<ExitCode> {
  if (!existsSync(file)) throw new Refusal('no-file', { file });
  if (!(await isFree(folder))) throw new Refusal('folder-not-empty', { folder });
  const entries = await tar(['-tzf', file]);
  if (!entries?.some((entry) => entry.endsWith('/PG_VERSION'))) throw new Refusal('not-a-backup', { file });
  const part = `${resolve(folder)}.part`;
  try {
    await makeFolder(part);
    if (!(await tar(['-xzf', file, '-C', part]))) throw new Refusal('unwritable-folder', { folder, code: 'tar' });
    await rm(folder, { recursive: true, force: true });
    await rename(part, folder);
    terminal.out(consoleText('restored', language, { file, folder, count: countFiles(entries) }));
    return EXIT.done;
  } finally {
    await rm(part, { recursive: true, force: true });
  }
}
