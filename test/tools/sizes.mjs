/** `npm run sizes`: prints how big the files of dist/cdn are and what they are made of; fails over a gate. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundles } from './bundles.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));
const kB = (bytes) => (bytes / 1000).toFixed(2);

function sizeTable(sri) {
  return Object.entries(bundles).map(([file, { gate }]) => {
    const { bytes, gzip } = sri[file];
    return { file, 'min kB': kB(bytes), 'gzip kB': kB(gzip), 'gate kB': gate, 'left kB': kB(gate * 1000 - gzip) };
  });
}

/** Shares are of the code before minifying; the gzipped bytes are spread by those shares, so they are estimates. */
function partsTable(sri, parts) {
  const owners = [...new Set(Object.values(parts).flatMap(Object.keys))].sort();
  return owners.map((owner) => {
    const cell = (file) => {
      const total = Object.values(parts[file]).reduce((sum, length) => sum + length, 0);
      return parts[file][owner] ? kB((sri[file].gzip * parts[file][owner]) / total) : '';
    };
    return { '≈ gzip kB of': owner, ...Object.fromEntries(Object.keys(bundles).map((file) => [file, cell(file)])) };
  });
}

function print(rows) {
  const columns = Object.keys(rows[0]);
  const width = (column) => Math.max(column.length, ...rows.map((row) => String(row[column]).length));
  const line = (cells) => cells.map((cell, i) => (i === 0 ? String(cell).padEnd(width(columns[i])) : String(cell).padStart(width(columns[i])))).join('  ');
  console.log([line(columns), ...rows.map((row) => line(columns.map((column) => row[column])))].join('\n'), '\n');
}

/** Builds once more into another folder and compares. */
function differences(sri) {
  const again = mkdtempSync(join(root, 'dist/again-'));
  const dir = join(again, 'cdn');
  try {
    const build = spawnSync(process.execPath, [join(root, 'node_modules/rollup/dist/bin/rollup'), '-c', '--silent'], {
      cwd: root,
      env: { ...process.env, QUANTRIET_CDN_DIR: dir },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    if (build.status !== 0) return ['the second build failed'];
    const second = readJson(join(dir, 'sri.json'));
    return Object.keys(bundles)
      .filter((file) => sri[file].integrity !== second[file].integrity)
      .map((file) => `${file}: two builds differ`);
  } finally {
    rmSync(again, { recursive: true, force: true });
  }
}

function problems(sri, parts) {
  const over = Object.entries(bundles)
    .filter(([file, { gate }]) => sri[file].gzip > gate * 1000)
    .map(([file, { gate }]) => `${file}: ${kB(sri[file].gzip)} kB is over its gate of ${gate} kB`);
  const withZod = Object.keys(parts)
    .filter((file) => parts[file].zod && !bundles[file].checks)
    .map((file) => `${file}: carries zod, which what only shows may not`);
  return [...over, ...withZod];
}

const path = join(root, 'dist/cdn/sri.json');
if (!existsSync(path)) {
  console.error('dist/cdn is missing: run `npm run build` first.');
  process.exit(1);
}
const sri = readJson(path);
const parts = readJson(join(root, 'dist/cdn-parts.json'));
print(sizeTable(sri));
print(partsTable(sri, parts));
const found = [...problems(sri, parts), ...(process.argv.includes('--twice') ? differences(sri) : [])];
for (const each of found) console.error(each);
if (found.length === 0) console.log('sizes: all within their gates');
process.exitCode = found.length > 0 ? 1 : 0;
