import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Passage } from '@quantriet/contract';
import { importDocument, keepIds } from '@quantriet/importer';

const read = async (...lines: string[]): Promise<Passage[]> => (await importDocument(new TextEncoder().encode(lines.join('\n')), { name: 'a.txt' })).passages;
const flat = (passages: readonly Passage[]): Passage[] => passages.flatMap((each) => [each, ...flat(each.children ?? [])]);
const idOf = (passages: readonly Passage[], words: string): string | undefined => flat(passages).find(({ heading, text }) => (heading ?? text)?.includes(words))?.id;

const before = ['Điều 1. Phạm vi điều chỉnh', '1. Quy định này điều chỉnh việc minh họa trên địa bàn tỉnh.', '2. Quy định này không điều chỉnh việc khác.', 'Điều 2. Hiệu lực thi hành', 'Quy định này có hiệu lực từ ngày ký.'];

describe('a corrected text that is read again', () => {
  it('keeps every id where nothing has changed', async () => {
    const old = await read(...before);
    const { passages, changes } = keepIds(old, await read(...before));
    assert.deepEqual(passages, old);
    assert.deepEqual(changes, { moved: [], changed: [], vanished: [], added: [] });
  });

  it('keeps the id of an article that an insertion has moved on, and tells all of it', async () => {
    const old = await read(...before);
    const { passages, changes } = keepIds(old, await read(...before.slice(0, 3), 'Điều 2. Giải thích từ ngữ', 'Minh họa là cho thấy.', 'Điều 3. Hiệu lực thi hành', before[4]!));
    assert.equal(idOf(passages, 'Hiệu lực thi hành'), 'dieu-2');
    assert.equal(idOf(passages, 'Giải thích từ ngữ'), 'dieu-2-2');
    assert.deepEqual(changes.moved, ['dieu-2']);
    assert.deepEqual([changes.changed, changes.vanished], [[], []]);
    assert.equal(changes.added.length, 2);
  });

  it('knows a passage in which a word was corrected, also where it has moved', async () => {
    const old = await read(...before);
    const { passages, changes } = keepIds(old, await read(before[0]!, '1. Khoản mới, chưa từng có ở đây.', `2. ${before[1]!.slice(3).replace('trên địa bàn', 'trong địa bàn')}`));
    assert.equal(idOf(passages, 'trong địa bàn'), 'dieu-1.khoan-1');
    assert.deepEqual(changes.changed, ['dieu-1.khoan-1']);
    assert.deepEqual(changes.vanished, ['dieu-1.khoan-2', 'dieu-2', 'dieu-2.doan-1']);
  });

  it('keeps what somebody has said of a passage', async () => {
    const old = await read(...before);
    old[1]!.facet = 'task';
    const { passages } = keepIds(old, await read(...before.slice(0, 3), 'Điều 2. Chèn vào', 'Điều 3. Hiệu lực thi hành'));
    assert.deepEqual(flat(passages).filter(({ facet }) => facet).map(({ id, facet }) => [id, facet]), [['dieu-2', 'task']]);
  });

  it('takes another spelling of the same words for the same', async () => {
    const { changes } = keepIds(await read('Điều 1. Khóa họp', '1. Hòa giải ở cơ sở.'), await read('Điều 1. Khoá họp', '1. Hoà giải ở cơ sở.'));
    assert.deepEqual(changes, { moved: [], changed: [], vanished: [], added: [] });
  });

  it('never has two passages with one id, whatever was put in, left out or moved', async () => {
    const lines = fc.array(fc.constantFrom('1. Một việc.', '2. Hai việc.', '3. Ba việc.', 'Điều 1. A', 'Điều 2. B', 'Điều 3. A', 'Chữ.', 'a) Điểm;', 'b) Điểm;', '- Gạch'), { maxLength: 14 });
    await fc.assert(fc.asyncProperty(lines, lines, async (a, b) => {
      const [old, now] = [await read('Đầu.', ...a), await read('Đầu.', ...b)];
      const { passages, changes } = keepIds(old, now);
      const ids = flat(passages).map(({ id }) => id);
      assert.equal(new Set(ids).size, ids.length);
      const were = new Set(flat(old).map(({ id }) => id));
      const gone = new Set(changes.vanished);
      assert.equal(were.size - gone.size, ids.length - changes.added.length, 'each old one is kept or gone');
    }), { numRuns: 200 });
  });
});
