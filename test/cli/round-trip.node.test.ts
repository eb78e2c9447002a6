import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { publish } from '@quantriet/cli';
import type { SnapshotIndex } from '@quantriet/contract';
import { documents, mapSheets, plans, standing, structures } from '@quantriet/ha-tinh';
import * as small from '../fixtures/small-plan.js';
import { writePlanBook } from '../../packages/cli/dist/workbook/write.js';
import { CLOCK, filesIn, put, quantriet, templateFile, tempFolder } from './support.js';

function indexOf(folder: string): SnapshotIndex {
  return JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as SnapshotIndex;
}

describe('a workbook and the data it was made of', () => {
  it('publish the same folder, to the byte', async () => {
    const files = await Promise.all(plans.map(({ id }) => templateFile('--plan', id)));
    const [fromBooks, fromData] = [tempFolder(), tempFolder()];
    const said = await quantriet('publish', ...files, fromBooks);
    assert.equal(said.code, 0, [...said.out, ...said.err].join('\n'));
    await publish({ plans, structures, standing, documents, mapSheets }, fromData, { clock: CLOCK });
    assert.deepEqual(indexOf(fromBooks), indexOf(fromData));
    const [books, data] = [filesIn(fromBooks), filesIn(fromData)];
    assert.deepEqual([...books.keys()].sort(), [...data.keys()].sort());
    for (const [path, bytes] of books) assert.ok(bytes.equals(data.get(path)!), path);
  });

  it('keep every statement with its time of day', async () => {
    const folder = tempFolder();
    await quantriet('publish', await templateFile('--plan', 'ha-tinh-2023'), folder);
    const { href } = indexOf(folder).resources['plans/ha-tinh-2023/standing']!;
    const book = JSON.parse(readFileSync(join(folder, href), 'utf8')) as { standing: { at: string; submittedAt?: string }[] };
    const source = standing['ha-tinh-2023']!;
    assert.deepEqual(book.standing.map(({ at, submittedAt }) => [at, submittedAt]), source.map(({ at, submittedAt }) => [at, submittedAt]));
  });

  it('keep bodies of their own, a map, extensions and exceptions', async () => {
    const plan = small.planOf('bodies');
    const folder = tempFolder();
    const content = { plan, structure: small.structure, standing: small.standing, known: structures, ownStructure: true };
    const file = put(join(folder, 'vung-nho.xlsx'), await writePlanBook(content));
    put(join(folder, 'van-ban/chi-thi.json'), JSON.stringify(small.documentText));
    put(join(folder, 'ban-do/vung-nho.json'), JSON.stringify(small.mapSheet));
    const said = await quantriet('publish', file, join(folder, 'tu-workbook'));
    assert.equal(said.code, 0, [...said.out, ...said.err].join('\n'));
    const edition = { plans: [plan], structures: [small.structure], standing: { [plan.id]: small.standing }, documents: [small.documentText], mapSheets: [small.mapSheet] };
    await publish(edition, join(folder, 'tu-du-lieu'), { clock: CLOCK });
    assert.deepEqual(indexOf(join(folder, 'tu-workbook')), indexOf(join(folder, 'tu-du-lieu')));
  });
});
