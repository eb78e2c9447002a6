import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { root } from '../tools/files.mjs';

for (const name of ['contract', 'sdk', 'components', 'ha-tinh', 'importer', 'cli']) {
  test(`@quantriet/${name} is packed as its exports promise`, async () => {
    const { messages, pkg } = await publint({ pkgDir: join(root, 'packages', name), pack: false, level: 'warning' });
    assert.deepEqual(messages.map((message) => formatMessage(message, pkg)), []);
  });
}
