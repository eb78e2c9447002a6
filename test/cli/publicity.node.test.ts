import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { publish } from '@quantriet/cli';
import { parseAsOf, type Standing, type StandingBook } from '@quantriet/contract';
import { strFromU8, unzipSync } from 'fflate';
import * as small from '../fixtures/small-plan.js';
import { CLOCK, filesIn, tempFolder } from './support.js';

/** Everything that one body has said, in words that stand nowhere else. */
const SECRET: Standing = {
  duty: 'hoc-tap',
  body: 'huyen-3',
  at: '2023-08-17T02:11:13.000Z',
  state: 'done',
  submittedAt: '2023-08-16T02:14:15.000Z',
  eventDate: '2023-08-13',
  product: 'Báo cáo số 7731',
  result: 'Kết quả số 7732',
  evaluation: 'Đánh giá số 7733',
};
/** Stands in any file once the named thing has slipped out. */
const TRACES = {
  recorded: /2023-08-17T02:11:13|17\/8\/2023/,
  submitted: /2023-08-16|16\/8\/2023/,
  event: /2023-08-13|13\/8\/2023/,
  product: /7731/,
  result: /7732/,
  evaluation: /7733/,
};

/** Every file of a publication as text, workbooks unpacked. */
async function everything(publicity: small.Publicity, standing: readonly Standing[]): Promise<Map<string, string>> {
  const folder = tempFolder();
  const plan = small.planOf(publicity);
  await publish(
    { plans: [plan], structures: [small.structure], standing: { [plan.id]: standing }, documents: [small.documentText], mapSheets: [small.mapSheet] },
    folder,
    { clock: CLOCK, asOf: parseAsOf('2023-08-25') },
  );
  const texts = new Map<string, string>();
  for (const [path, bytes] of filesIn(folder)) {
    if (!path.endsWith('.xlsx')) texts.set(path, bytes.toString('utf8'));
    else for (const [part, inner] of Object.entries(unzipSync(bytes))) texts.set(`${path}/${part}`, strFromU8(inner));
  }
  return texts;
}

/** Traces that are found, by name. */
function found(texts: ReadonlyMap<string, string>): string[] {
  return Object.entries(TRACES).filter(([, trace]) => [...texts.values()].some((text) => trace.test(text))).map(([name]) => name);
}

/** Files in which something changes when the body's standing does. */
async function tellTales(publicity: small.Publicity, one: readonly Standing[], other: readonly Standing[]): Promise<string[]> {
  const [a, b] = [await everything(publicity, one), await everything(publicity, other)];
  return [...new Set([...a.keys(), ...b.keys()])].filter((path) => a.get(path) !== b.get(path));
}

describe('what a plan does not publish is in no file of the folder', () => {
  it('documents alone: nothing at all depends on standing', async () => {
    const texts = await everything('documents', [...small.standing, SECRET]);
    assert.deepEqual(found(texts), []);
    assert.deepEqual(await tellTales('documents', [], [...small.standing, SECRET]), []);
  });

  it('totals: no body’s dates or words, and no difference which of two bodies it was', async () => {
    const texts = await everything('totals', [...small.standing, SECRET]);
    assert.deepEqual(found(texts), ['recorded']);
    for (const [path, text] of texts) if (TRACES.recorded.test(text)) assert.match(path, /^data\/plans-ke-hoach-totals-standing/);
    const book = JSON.parse([...texts].find(([path]) => path.includes('-standing.'))![1]) as StandingBook;
    assert.deepEqual([book.standing, book.totals.flatMap(({ bodies }) => bodies)], [[], []]);
    const others = small.standing.filter(({ duty }) => duty !== 'hoc-tap');
    assert.deepEqual(await tellTales('totals', [...others, SECRET], [...others, { ...SECRET, body: 'huyen-2' }]), []);
  });

  it('bodies: all but results and evaluations', async () => {
    const texts = await everything('bodies', [...small.standing, SECRET]);
    assert.deepEqual(found(texts), ['recorded', 'submitted', 'event', 'product']);
  });
});
