import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { snippetOf } from './snippet.mjs';

/** Which row of the table "where the bytes go" a module belongs to. */
export function ownerOf(id) {
  const path = id.replaceAll('\\', '/');
  const dependency = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1];
  if (dependency) return /^(lit|lit-html|lit-element|@lit\/reactive-element)$/.test(dependency) ? 'lit' : dependency;
  const [, name, folder] = /\/packages\/([^/]+)\/dist\/(?:([^/]+)\/)?/.exec(path) ?? [];
  if (!name) return 'entry';
  return name === 'components' && folder ? folder : name;
}

function packageFolder(id) {
  let folder = dirname(id);
  while (folder !== dirname(folder)) {
    const manifest = join(folder, 'package.json');
    if (existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).version) return folder;
    folder = dirname(folder);
  }
  return undefined;
}

/** lit and ky ask that their notices go where their code goes; the minifier drops comments. */
function licences(ids) {
  const texts = new Map();
  for (const id of [...ids].filter((each) => each.includes('node_modules')).sort()) {
    const folder = packageFolder(id);
    if (!folder) continue;
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = ['LICENSE', 'LICENSE.md', 'license', 'LICENSE.txt'].map((each) => join(folder, each)).find(existsSync);
    if (!texts.has(name)) texts.set(name, `${name} ${version} (${license})\n\n${file ? readFileSync(file, 'utf8').trim() : license}\n`);
  }
  return [...texts.values()].join(`\n${'-'.repeat(80)}\n\n`);
}

function measure(path) {
  const bytes = readFileSync(path);
  return {
    integrity: `sha384-${createHash('sha384').update(bytes).digest('base64')}`,
    bytes: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
  };
}

/**
 * Writes beside the bundles `sri.json` ({file: {integrity, bytes, gzip}}), `snippet.html` and LICENSES.txt, and one level up
 * `cdn-parts.json` ({file: {owner: bytes before minifying}}).
 */
export function deliveryReport({ root, dir, version }) {
  const parts = {};
  const ids = new Set();
  const write = () => {
    const files = Object.keys(parts).sort();
    const sri = Object.fromEntries(files.map((file) => [file, measure(join(dir, file))]));
    writeFileSync(join(dir, 'sri.json'), `${JSON.stringify(sri, null, 2)}\n`);
    if (sri['quantriet.js']) writeFileSync(join(dir, 'snippet.html'), snippetOf(sri['quantriet.js'].integrity, version));
    writeFileSync(join(dir, 'LICENSES.txt'), `${readFileSync(join(root, 'LICENSE'), 'utf8').trim()}\n\n${licences(ids)}`);
    writeFileSync(`${dir}-parts.json`, `${JSON.stringify(parts, null, 2)}\n`);
  };
  const collect = (file) => ({
    name: 'delivery-report',
    generateBundle(_options, output) {
      const chunks = Object.values(output);
      // The integrity of one file can only cover that file.
      const [chunk] = chunks;
      if (chunks.length !== 1 || chunk.imports.length > 0 || chunk.dynamicImports.length > 0) {
        this.error(`${file} must be one file without imports: ${chunks.map((each) => each.fileName).join(', ')}`);
      }
      parts[file] = {};
      for (const [id, { renderedLength }] of Object.entries(chunk.modules)) {
        ids.add(id);
        const owner = ownerOf(id);
        parts[file][owner] = (parts[file][owner] ?? 0) + renderedLength;
      }
    },
    writeBundle: write,
  });
  mkdirSync(dir, { recursive: true });
  return { collect };
}
