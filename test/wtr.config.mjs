import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { browserReporter } from './tools/browser-reporter.mjs';
import { testChromium } from './tools/npm-chromium.mjs';
import { storiesPlugin } from './tools/stories-plugin.mjs';

const tsconfig = fileURLToPath(new URL('./tsconfig.json', import.meta.url));
const { args, ...launch } = testChromium();

export default {
  rootDir: fileURLToPath(new URL('..', import.meta.url)),
  files: 'test/**/*.browser.test.ts',
  // What ships resolves so; the runner's own choice is lit's development build.
  nodeResolve: { exportConditions: ['production'] },
  hostname: '127.0.0.1',
  concurrency: 2,
  testsFinishTimeout: 180_000,
  plugins: [storiesPlugin(), esbuildPlugin({ ts: true, target: 'es2022', tsconfig })],
  browsers: [playwrightLauncher({ product: 'chromium', launchOptions: { ...launch, args } })],
  reporters: [defaultReporter({ reportTestProgress: false }), browserReporter()],
  testFramework: { config: { timeout: 20_000 } },
};
