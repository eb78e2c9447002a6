import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import { importDirection } from './test/lint/import-direction.mjs';
import { noAmbientTime, noUnsafeMarkup } from './test/lint/forbidden.mjs';

export default tseslint.config(
  { ignores: ['**/dist/', '**/node_modules/', 'storybook-static/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // `node:test` returns promises that the runner awaits itself.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', package: 'node:test', name: ['test', 'it', 'describe', 'suite'] },
            // `to.equal` is wrongly typed as a promise.
            { from: 'package', package: '@open-wc/semantic-dom-diff', name: 'Equal' },
          ],
        },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: ['packages/*/src/**/*.ts'],
    plugins: { quantriet: { rules: { 'import-direction': importDirection } } },
    rules: {
      'quantriet/import-direction': 'error',
      'no-restricted-syntax': ['error', ...noAmbientTime, ...noUnsafeMarkup],
    },
  },
  {
    files: ['packages/contract/src/clock.ts'],
    rules: { 'no-restricted-syntax': ['error', ...noUnsafeMarkup] },
  },
  {
    files: ['packages/components/src/**/*.ts', 'stories/**/*.ts'],
    extends: [lit['flat/recommended'], wc['flat/recommended']],
    plugins: { 'lit-a11y': litA11y },
    rules: litA11y.configs.recommended.rules,
  },
  {
    files: ['packages/components/src/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          paths: [
            { name: 'lit/directives/style-map.js', message: 'A strict CSP drops style attributes: use style.setProperty or a class.' },
            { name: 'lit/directives/unsafe-html.js', message: 'Build nodes: text of others never becomes markup.' },
            { name: 'lit/directives/unsafe-svg.js', message: 'Build nodes: text of others never becomes markup.' },
          ],
        },
      ],
    },
  },
  {
    // `expect(x).to.be.true` is a sentence, not an unused value.
    files: ['test/**/*.browser.test.ts'],
    rules: { '@typescript-eslint/no-unused-expressions': 'off' },
  },
  {
    files: ['stories/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...noUnsafeMarkup] },
  },
  {
    files: ['**/*.{js,mjs,cjs}', '.storybook/**/*.ts'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { parserOptions: { projectService: false } },
  },
);
