/**
 * Makes a fresh clone ready to run: the right Node, the dependencies, a build that is up to date.
 * Imports nothing but node: modules, because it runs before anything is installed.
 * Each function throws an Error whose message is one sentence for the person at the keyboard, in Vietnamese and English.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const cache = join(root, 'node_modules/.cache/quantriet');

/** @param {string} [version] of the running Node, without the v. @throws when it is older than package.json asks. */
export function checkNode(version = process.versions.node) {
  const wanted = /(\d+)\.(\d+)/.exec(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).engines.node);
  const [major, minor] = version.split('.').map(Number);
  const [wantedMajor, wantedMinor] = [Number(wanted[1]), Number(wanted[2])];
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  throw new Error(
    `Máy đang dùng Node ${version}; cần Node ${wanted[0]} trở lên: hãy cài bản mới tại https://nodejs.org rồi chạy lại.\n` +
      `This is Node ${version}; Node ${wanted[0]} or newer is needed: install it from https://nodejs.org and run this again.`,
  );
}

/** Runs `npm ci` when the dependencies are missing or belong to another lock file. */
export function ensureInstalled() {
  if (isInstalled()) return;
  console.error('Đang cài các gói còn thiếu (npm ci), lần đầu mất khoảng một phút… / Installing what is missing, about a minute the first time…');
  if (npm(['ci', '--no-fund', '--no-audit']) !== 0) {
    throw new Error(
      'Không cài được các gói: hãy xem thông báo của npm ở trên, kiểm tra kết nối tới kho npm rồi chạy lại.\n' +
        'The packages could not be installed: see what npm says above, check the connection to the npm registry and run this again.',
    );
  }
  writeStamp('installed', lockHash());
}

/** Builds every package and dist/cdn when a source has changed since the last build. */
export function ensureBuilt() {
  const outputs = ['dist/cdn/sri.json', 'packages/components/dist/custom-elements.json'];
  const complete = outputs.every((path) => existsSync(join(root, path)));
  const quick = quickFingerprint();
  const [seenQuick, seenContent] = readStamp('built').split(' ');
  if (complete && quick === seenQuick) return;
  const content = contentFingerprint();
  // A checkout or a copy changes times without changing a word.
  if (!complete || content !== seenContent) {
    console.error('Đang dựng các gói… / Building…');
    if (npm(['run', '--silent', 'build']) !== 0) {
      throw new Error('Không dựng được: hãy xem lỗi ở trên.\nThe build failed: see the error above.');
    }
  }
  writeStamp('built', `${quick} ${content}`);
}

function isInstalled() {
  const installed = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installed)) return false;
  if (readStamp('installed') === lockHash()) return true;
  // Someone who ran npm by hand has no stamp of ours, only a newer tree.
  return statSync(installed).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs;
}

function lockHash() {
  return createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex');
}

/** npm tells its scripts where it lives; without that (node packages/portal/start.mjs) the one on PATH is meant. */
function npm(args) {
  const own = process.env.npm_execpath;
  const options = { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] };
  if (own?.endsWith('.js')) return spawnSync(process.execPath, [own, ...args], options).status;
  return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' }).status;
}

/** Everything a build reads. */
function sources() {
  const files = ['package-lock.json', 'tsconfig.json', 'rollup.config.mjs', 'LICENSE', 'test/tools/bundles.mjs', 'test/tools/delivery-report.mjs', 'test/tools/minify-templates.mjs', 'test/tools/snippet.mjs'];
  for (const name of readdirSync(join(root, 'packages'))) {
    const folder = `packages/${name}`;
    if (!existsSync(join(root, folder, 'package.json'))) continue;
    files.push(...['package.json', 'tsconfig.json', 'cem.config.mjs'].map((each) => `${folder}/${each}`));
    files.push(...walk(`${folder}/src`));
  }
  return files.filter((file) => existsSync(join(root, file))).sort();
}

function walk(folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? walk(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`],
  );
}

function quickFingerprint() {
  const hash = createHash('sha256');
  for (const file of sources()) {
    const { size, mtimeMs } = statSync(join(root, file));
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function contentFingerprint() {
  const hash = createHash('sha256');
  for (const file of sources()) hash.update(`${file}\n`).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

function readStamp(name) {
  const path = join(cache, name);
  return existsSync(path) ? readFileSync(path, 'utf8').trim() : '';
}

function writeStamp(name, value) {
  const path = join(cache, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${value}\n`);
}
