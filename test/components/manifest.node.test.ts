import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const packageUrl = new URL('../../packages/components/', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, packageUrl), 'utf8');

interface Named { name: string; attribute?: string; description?: string }
interface Declaration {
  kind: string;
  name: string;
  tagName?: string;
  attributes?: Named[];
  members?: Named[];
  events?: Named[];
  slots?: Named[];
  cssParts?: Named[];
  cssProperties?: Named[];
}
const { modules } = JSON.parse(read('dist/custom-elements.json')) as { modules: Array<{ path: string; declarations: Declaration[] }> };

/** Every folder with a class that its `define.ts` registers, as the manifest describes it. */
const elements = readdirSync(new URL('src/', packageUrl)).flatMap((folder) => {
  const path = `src/${folder}/define.ts`;
  const [, tag] = (folder === 'core' ? null : /define\('(qt-[\w-]+)'/.exec(read(path))) ?? [];
  return tag === undefined ? [] : [{ folder, tag, declaration: modules.flatMap((each) => each.declarations).find(({ tagName }) => tagName === tag)! }];
});

function sourceOf(folder: string): string {
  const url = new URL(`src/${folder}/`, packageUrl);
  return readdirSync(url, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(new URL(file.replaceAll('\\', '/'), url), 'utf8').replace(/\/\*\*[\s\S]*?\*\//g, '')).join('\n');
}

const found = (text: string, pattern: RegExp): string[] => [...new Set([...text.matchAll(pattern)].map(([, name = '']) => name))].sort();
const names = (list: Named[] = []): string[] => list.map(({ name }) => name).sort();
const core = sourceOf('core');

test('the manifest has every element, and nothing in it without a word on what it does', () => {
  assert.deepEqual(elements.map(({ tag }) => tag), ['qt-deadline-tracker', 'qt-directive-reader', 'qt-progress-map', 'qt-provider', 'qt-report-desk', 'qt-report-form']);
  for (const { declaration, tag } of elements) {
    const { attributes, members, events, slots, cssParts, cssProperties } = declaration;
    for (const { name, description } of [attributes, members, events, slots, cssParts, cssProperties].flatMap((list) => list ?? [])) {
      assert.ok(description, `${tag}: ${name} is not described`);
    }
  }
});

for (const { folder, tag, declaration } of elements) {
  test(`the manifest lists what ${tag} really has`, async () => {
    const module = (await import(`@quantriet/components/${folder}`)) as Record<string, typeof HTMLElement & { observedAttributes?: string[] }>;
    assert.deepEqual(names(declaration.attributes), [...module[declaration.name]!.observedAttributes!].sort());
    const attributes = (declaration.members ?? []).flatMap(({ attribute }) => attribute ?? []);
    assert.deepEqual(attributes.sort(), names(declaration.attributes), 'each attribute belongs to a property');

    // The provider shows nothing of its own and stands on no common base.
    const source = sourceOf(folder) + (tag === 'qt-provider' ? '' : core);
    assert.deepEqual(names(declaration.events), found(source, /static readonly type = '([\w-]+)'/g));
    assert.deepEqual(names(declaration.cssProperties), found(source, /var\((--qt-[\w-]+)/g));
    assert.deepEqual(names(declaration.slots), [...(source.includes('<slot>') ? [''] : []), ...found(source, /<slot name="([\w-]+)"/g)]);
  });

  test(`whoever registers ${tag} gets its types`, () => {
    assert.match(read(`dist/${folder}/define.d.ts`), new RegExp(`export type \\* from './${folder}\\.js'`));
  });
}

test('the manifest leads to files that ship', () => {
  for (const { path } of modules) assert.ok(readFileSync(fileURLToPath(new URL(path, packageUrl))), path);
});
