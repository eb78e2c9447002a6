import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { DocumentText, Passage } from '@quantriet/contract';
import { documents } from '@quantriet/ha-tinh';
import { demoDocuments, demoPlans } from '../../packages/portal/dist/demo-documents.js';
import { articleOf } from '../tools/demo-documents.js';
import { root } from '../tools/files.mjs';

const DRAFT = 'minh-hoa-dang-du-thao';
const idsOf = (passages: readonly Passage[]): string[] => passages.flatMap(({ id, children = [] }) => [id, ...idsOf(children)]);

describe('the documents of the demo', () => {
  it('are read from their files as the house’s own texts have them, to the word, the number and the id', async () => {
    const read = (await demoDocuments()).filter(({ document }) => document.id !== DRAFT);
    assert.deepEqual(JSON.parse(JSON.stringify(read)), JSON.parse(JSON.stringify(documents)));
    assert.equal(read.filter(({ document }) => document.illustrative).length, 2);
  });

  it('have a draft of the directive, read from Markdown, whose passages have the ids of the issued ones', async () => {
    const read = await demoDocuments();
    const [issued, draft] = ['minh-hoa-dang', DRAFT].map((id) => read.find(({ document }) => document.id === id)!) as [DocumentText, DocumentText];
    assert.equal(draft.document.illustrative, true);
    assert.equal(draft.document.number, undefined);
    const own = new Set(idsOf(issued.passages));
    assert.deepEqual(idsOf(draft.passages).filter((id) => !own.has(id)), []);
    assert.ok(own.size > idsOf(draft.passages).length, 'the issued text says more');
    assert.deepEqual(demoPlans.filter((plan) => plan.documents.some(({ id }) => id === DRAFT)).map(({ id }) => id), ['ha-tinh-2023']);
  });

  it('are written into the page that has its text itself as the importer writes them', () => {
    const text = documents.find(({ document }) => document.id === 'minh-hoa-nha-nuoc')!;
    assert.equal(readFileSync(join(root, 'packages/portal/site/quy-dinh.html'), 'utf8'), articleOf(text), 'run test/tools/demo-documents.ts');
  });
});
