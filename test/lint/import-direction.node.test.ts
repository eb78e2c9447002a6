import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ESLint } from 'eslint';
import { root } from '../tools/files.mjs';

const eslint = new ESLint({ cwd: root });

/** Rules that object to `code` if it stood in `filePath`, an existing file (the typed rules need one). */
async function objections(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath });
  return (result?.messages ?? []).map((message) => message.ruleId ?? message.message);
}

const files = {
  contract: 'packages/contract/src/index.ts',
  sdk: 'packages/sdk/src/index.ts',
  components: 'packages/components/src/provider/provider.ts',
  'ha-tinh': 'packages/ha-tinh/src/index.ts',
  cli: 'packages/cli/src/index.ts',
};

const forbidden: [keyof typeof files, string][] = [
  ['contract', "export * from '@quantriet/sdk';"],
  ['contract', "import type { x } from '@quantriet/components/provider'; export type y = typeof x;"],
  ['sdk', "import '@quantriet/components/provider';"],
  ['sdk', "export const later = () => import('@quantriet/cli');"],
  ['sdk', "export * from '../../contract/src/clock.js';"],
  ['components', "export { x } from '@quantriet/ha-tinh';"],
  ['components', "export type x = import('@quantriet/portal').x;"],
  ['ha-tinh', "import { systemClock } from '@quantriet/contract'; export const x = systemClock;"],
  ['ha-tinh', "import type { x } from '@quantriet/sdk'; export type y = typeof x;"],
  ['cli', "import '@quantriet/portal';"],
  ['cli', "import '../../portal/src/index.js';"],
];

const allowed: [keyof typeof files, string][] = [
  ['sdk', "export { systemClock } from '@quantriet/contract';"],
  ['components', "import '@quantriet/sdk'; export * from './define.js';"],
  ['ha-tinh', "import type { Clock } from '@quantriet/contract'; export type x = Clock;"],
  ['cli', "import '@quantriet/ha-tinh'; import '@quantriet/contract';"],
];

describe('imports run one way', () => {
  for (const [from, code] of forbidden) {
    it(`${from} may not: ${code}`, async () => {
      assert.ok((await objections(files[from], code)).includes('quantriet/import-direction'));
    });
  }
  for (const [from, code] of allowed) {
    it(`${from} may: ${code}`, async () => {
      assert.ok(!(await objections(files[from], code)).includes('quantriet/import-direction'));
    });
  }
});

describe('what a strict page or a moved clock would break', () => {
  const cases: [string, string, boolean][] = [
    ['packages/sdk/src/index.ts', 'export const now = Date.now();', true],
    ['packages/sdk/src/index.ts', 'export const now = new Date();', true],
    ['packages/sdk/src/index.ts', 'export const now = new Date(0);', false],
    ['packages/contract/src/clock.ts', 'export const now = Date.now();', false],
    [files.components, "import { html } from 'lit'; export const t = html`<p style=\"color: red\"></p>`;", true],
    [files.components, "import { html } from 'lit'; export const t = html`<p .innerHTML=${''}></p>`;", true],
    [files.components, "export const f = (e: Element) => { e.innerHTML = ''; };", true],
    [files.components, "import { html } from 'lit'; export const t = html`<p class=\"style\"></p>`;", false],
  ];
  for (const [file, code, reported] of cases) {
    it(`${reported ? 'reports' : 'allows'} in ${file}: ${code}`, async () => {
      assert.equal((await objections(file, code)).includes('no-restricted-syntax'), reported);
    });
  }
  it('reports @customElement and styleMap', async () => {
    const code = "import { styleMap } from 'lit/directives/style-map.js'; @customElement('x') export class X {} export { styleMap };";
    const found = await objections(files.components, code);
    assert.ok(found.includes('no-restricted-syntax') && found.includes('@typescript-eslint/no-restricted-imports'));
  });
});
