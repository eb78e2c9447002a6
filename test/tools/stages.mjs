import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from '../../packages/portal/ensure-ready.mjs';
import { environmentFor, readCounts } from './counts.mjs';
import { findFiles, root } from './files.mjs';

/** @typedef {{ passed: number, failed: number }} Result */
/** @typedef {{ name: string, about: string, run: (filters: string[]) => Promise<Result | undefined> }} Stage */

const bins = {
  tsc: 'typescript/bin/tsc',
  eslint: 'eslint/bin/eslint.js',
  wtr: '@web/test-runner/dist/bin.js',
  storybook: 'storybook/dist/bin/dispatcher.js',
};
const cache = join(root, 'node_modules/.cache/quantriet');

/** Runs a program with its output shown as it comes. @returns {Promise<boolean>} whether it ended well */
function run(command, args, env = process.env) {
  return new Promise((done) => {
    const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('error', (error) => {
      console.error(error.message);
      done(false);
    });
    child.on('close', (code) => done(code === 0));
  });
}

const node = (args, env) => run(process.execPath, args, env);
const tool = (name, args, env) => node([join(root, 'node_modules', bins[name]), ...args], env);

/** A stage without tests of its own counts as one. @returns {Result} */
const asOne = (ok) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1 });

/** A runner that fails although no test did, or dies before its report, is one failure. */
async function counted(runner) {
  mkdirSync(cache, { recursive: true });
  const path = join(cache, `counts.${process.pid}.json`);
  rmSync(path, { force: true });
  const ok = await runner(environmentFor(path));
  const counts = readCounts(path);
  rmSync(path, { force: true });
  if (!counts) return { passed: 0, failed: 1 };
  if (counts.skipped > 0) console.log(`(${counts.skipped} skipped)`);
  return { passed: counts.passed, failed: ok ? counts.failed : Math.max(1, counts.failed) };
}

async function lockFile() {
  const own = process.env.npm_execpath;
  const args = ['ci', '--dry-run', '--no-audit', '--no-fund', '--loglevel=error'];
  return asOne(own?.endsWith('.js') ? await node([own, ...args]) : await run('npm', args));
}

async function types() {
  let ok = true;
  for (const project of ['test', 'stories']) ok = (await tool('tsc', ['-p', project])) && ok;
  return asOne(ok);
}

async function nodeTests(filters) {
  const files = findFiles('test', '.node.test.ts', filters);
  if (files.length === 0) return undefined;
  const reporters = ['spec', './test/tools/node-reporter.mjs'].flatMap((each) => [
    `--test-reporter=${each}`,
    '--test-reporter-destination=stdout',
  ]);
  // Many a test waits for a server or a browser of its own: two files at once are quicker on two processors too.
  const atOnce = Math.max(2, availableParallelism() - 1);
  return counted((env) => node(['--import', 'tsx', '--test', `--test-concurrency=${atOnce}`, ...reporters, ...files], env));
}

async function browserTests(filters) {
  const files = findFiles('test', '.browser.test.ts', filters);
  if (files.length === 0) return undefined;
  const chosen = files.flatMap((file) => ['--files', file]);
  return counted((env) => tool('wtr', ['--config', 'test/wtr.config.mjs', ...chosen], env));
}

async function storybook() {
  if (!existsSync(join(root, 'stories')) || findFiles('stories', '.stories.ts').length === 0) return undefined;
  const out = join(cache, 'storybook');
  const env = { ...process.env, STORYBOOK_DISABLE_TELEMETRY: '1' };
  return asOne(await tool('storybook', ['build', '--quiet', '--disable-telemetry', '--output-dir', out], env));
}

async function build() {
  ensureBuilt();
  return asOne(true);
}

/** @type {Stage[]} in the order they run: what is quick to fail comes first, but all but the first need the build */
export const stages = [
  { name: 'lock', about: 'npm ci --dry-run accepts the lock file', run: lockFile },
  { name: 'build', about: 'every package, the manifest and dist/cdn', run: build },
  { name: 'lint', about: 'eslint, with the import direction', run: async () => asOne(await tool('eslint', ['.'])) },
  { name: 'types', about: 'types of tests and stories', run: types },
  { name: 'sizes', about: 'size gates, and two builds alike', run: async () => asOne(await node(['test/tools/sizes.mjs', '--twice'])) },
  { name: 'node', about: 'tests in Node', run: nodeTests },
  { name: 'browser', about: 'tests in Chromium', run: browserTests },
  { name: 'storybook', about: 'the static Storybook builds', run: storybook },
];
