import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { documents } from '@quantriet/ha-tinh';
import { demoDocuments } from '../../packages/portal/dist/demo-documents.js';

describe('the documents of the demo', () => {
  it('are read from their files as the house’s own texts have them, to the word, the number and the id', async () => {
    const read = await demoDocuments();
    assert.deepEqual(JSON.parse(JSON.stringify(read)), JSON.parse(JSON.stringify(documents)));
    assert.equal(read.filter(({ document }) => document.illustrative).length, 2);
  });
});
