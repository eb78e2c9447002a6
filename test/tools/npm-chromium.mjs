import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';

/** Not the npm package's own list: that switches web security off. */
export const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** @typedef {{ executablePath: string, args: string[], env: Record<string, string> }} ChromiumLaunch for Playwright's `launch` */

/**
 * The browser of the tests: the one named by CHROME_PATH, or the one that comes with `npm ci`, unpacked once.
 * @returns {ChromiumLaunch}
 * @throws Error with one sentence that says what to do when there is none for this machine.
 */
export function testChromium() {
  const env = { ...process.env };
  if (env.CHROME_PATH) return { executablePath: env.CHROME_PATH, args: chromiumArgs, env };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'Chromium đi kèm npm chỉ chạy trên Linux x64: hãy đặt biến CHROME_PATH trỏ tới Chrome hoặc Chromium của máy.\n' +
        'The Chromium that npm brings runs on Linux x64 only: set CHROME_PATH to a Chrome or Chromium on this machine.',
    );
  }
  const dir = unpacked();
  const executablePath = join(dir, 'chromium');
  if (!hasFonts()) env.FONTCONFIG_FILE ??= ownFonts(dir);
  if (!starts(executablePath, env)) {
    // Bare containers have no libnss3; the package carries the libraries for such a place.
    env.LD_LIBRARY_PATH = [join(dir, 'al2023/lib'), env.LD_LIBRARY_PATH].filter(Boolean).join(':');
    if (!starts(executablePath, env)) {
      throw new Error(
        'Không khởi động được Chromium đi kèm npm: hãy đặt biến CHROME_PATH trỏ tới Chrome hoặc Chromium của máy.\n' +
          'The Chromium that npm brings does not start here: set CHROME_PATH to a Chrome or Chromium on this machine.',
      );
    }
  }
  return { executablePath, args: chromiumArgs, env };
}

/** Without any font a page lays out as if it had no text. */
function hasFonts() {
  return ['/usr/share/fonts', '/usr/local/share/fonts'].some((folder) => existsSync(folder) && readdirSync(folder).length > 0);
}

/** The package's own fonts.conf names folders of Lambda. */
function ownFonts(dir) {
  const path = join(dir, 'fonts.conf');
  const folders = `<dir>${join(dir, 'fonts')}</dir><cachedir>${join(dir, 'fonts-cache')}</cachedir>`;
  writeFileSync(path, `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${folders}</fontconfig>`);
  return path;
}

function starts(executablePath, env) {
  return spawnSync(executablePath, ['--version', '--no-sandbox'], { env, stdio: 'ignore', timeout: 60_000 }).status === 0;
}

/** @returns the folder that holds `chromium`, `fonts` and `al2023/lib` */
function unpacked() {
  let pkg = dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium'));
  while (!existsSync(join(pkg, 'bin', 'chromium.br'))) pkg = dirname(pkg);
  const { version } = JSON.parse(readFileSync(join(pkg, 'package.json'), 'utf8'));
  const dir = resolve(pkg, '../../.cache/chromium', version);
  if (existsSync(join(dir, 'chromium'))) return dir;
  // The package unpacks into the temporary folder and takes any file called chromium it finds there, whatever its
  // version: so it gets a folder of its own. The rename makes two runs at once safe.
  const own = `${dir}.${process.pid}`;
  mkdirSync(own, { recursive: true });
  const script = "await (await import('@sparticuz/chromium')).default.executablePath()";
  const unpack = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: resolve(pkg, '../../..'),
    // Naming Lambda is how the package is asked for the libraries too.
    env: { ...process.env, TMPDIR: own, AWS_EXECUTION_ENV: `AWS_Lambda_nodejs${process.versions.node.split('.')[0]}.x` },
    encoding: 'utf8',
  });
  if (unpack.status !== 0) throw new Error(`Could not unpack Chromium: ${unpack.stderr}`);
  try {
    renameSync(own, dir);
  } catch {
    rmSync(own, { recursive: true, force: true });
  }
  return dir;
}
