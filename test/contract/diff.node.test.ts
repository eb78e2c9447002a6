import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { diffPassages, diffWords, type Passage, type WordRun } from '@quantriet/contract';
import { cpuSeconds } from './support.js';
import { spell, vietnameseText } from './vietnamese.js';

/** `[-gone-]`, `{+new+}`. */
const shown = (before: string, after: string): string =>
  diffWords(before, after).map(({ kind, text }) => (kind === 'same' ? text : kind === 'gone' ? `[-${text}-]` : `{+${text}+}`)).join('');
const textOf = (runs: readonly WordRun[], kind: WordRun['kind']): string => runs.filter((run) => run.kind === 'same' || run.kind === kind).map(({ text }) => text).join('');
const plain = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ');

describe('what changed in a wording', () => {
  it('is told word by word, punctuation apart', () => {
    assert.equal(shown('Báo cáo trước ngày 15, hằng tháng.', 'Báo cáo trước ngày 20, hằng quý.'), 'Báo cáo trước ngày [-15-]{+20+}, hằng [-tháng-]{+quý+}.');
    assert.equal(shown('Các cấp ủy tổ chức học tập', 'Các cấp ủy, tổ chức đảng tổ chức học tập'), 'Các cấp ủy{+, tổ chức đảng+} tổ chức học tập');
    assert.equal(shown('kịp thời báo cáo', 'báo cáo'), '[-kịp thời -]báo cáo');
  });

  it('is one change where words next to each other are replaced', () => {
    assert.equal(shown('do Ban Tuyên giáo chủ trì', 'do Công an tỉnh chủ trì'), 'do [-Ban Tuyên giáo-]{+Công an tỉnh+} chủ trì');
  });

  it('is nothing where only the encoding or the kind of blank is another, and the later text is shown', () => {
    const now = 'Nghị quyết số 15'.normalize('NFD');
    assert.deepEqual(diffWords('Nghị\u00a0quyết số  15', now), [{ kind: 'same', text: now }]);
    assert.equal(shown('khoá', 'khóa'), '[-khoá-]{+khóa+}', 'that is another spelling');
  });

  it('is all of it where one of the texts is empty', () => {
    assert.deepEqual([diffWords('', ''), diffWords('a b', ''), diffWords('', 'a b')], [[], [{ kind: 'gone', text: 'a b' }], [{ kind: 'new', text: 'a b' }]]);
  });

  it('makes up both texts, whatever they are', () => {
    const wild = fc.oneof(vietnameseText, fc.string({ unit: 'binary', maxLength: 20 }));
    fc.assert(fc.property(wild, wild, (before, after) => {
      const runs = diffWords(before, after);
      assert.equal(textOf(runs, 'new'), after);
      assert.equal(plain(textOf(runs, 'gone')), plain(before));
      assert.ok(runs.every((run, i) => run.text !== '' && run.kind !== runs[i + 1]?.kind), 'no two runs of a kind follow each other');
    }), { numRuns: 500 });
  });

  it('is one run for a text and itself in another encoding', () => {
    fc.assert(fc.property(vietnameseText, fc.infiniteStream(fc.nat(2)), (text, choices) => {
      assert.deepEqual(diffWords(text, spell(text, choices)).map(({ kind }) => kind), text ? ['same'] : []);
    }));
  });

  it('is the words put in, and no more', () => {
    fc.assert(fc.property(vietnameseText, vietnameseText, (before, after) => {
      assert.deepEqual(diffWords(`${before}|${after}`, `${before}một từ|${after}`).filter(({ kind }) => kind !== 'same'), [{ kind: 'new', text: 'một từ' }]);
    }));
  });

  it('is all between the first change and the last where that is too long to compare, and takes a moment', () => {
    const long = (word: string): string => Array.from({ length: 20_000 }, (_, i) => `${word}${i % 7}`).join(' ');
    const [before, after] = [`Điều 1. ${long('a')} hết`, `Điều 1. ${long('b')} hết`];
    assert.ok(cpuSeconds(() => assert.deepEqual(diffWords(before, after).map(({ kind }) => kind), ['same', 'gone', 'new', 'same'])) < 2);
  });
});

describe('what changed in a document', () => {
  const passage = (id: string, text: string, children?: Passage[]): Passage => ({ id, kind: 'clause', label: `${id}.`, text, ...(children && { children }) });
  const told = (before: Passage[], after: Passage[]): string => diffPassages(before, after).map((change) => `${change.kind} ${(change.after ?? change.before)!.id}`).join(', ');

  it('is told passage by passage in reading order, what is gone where it was', () => {
    const before = [passage('0', 'Bỏ'), passage('1', 'Một', [passage('1a', 'Cũ'), passage('1b', 'Bỏ'), passage('1c', 'Bỏ')]), passage('2', 'Hai')];
    const after = [passage('1', 'Một', [passage('1a', 'Mới')]), passage('1x', 'Thêm'), passage('2', 'Hai'.normalize('NFD'))];
    assert.equal(told(before, after), 'gone 0, same 1, changed 1a, gone 1b, gone 1c, new 1x, same 2');
  });

  it('looks at numbers and headings too, and not at what a passage is for', () => {
    assert.equal(told([{ id: 'a', kind: 'article', heading: 'Cũ' }], [{ id: 'a', kind: 'article', heading: 'Mới' }]), 'changed a');
    assert.equal(told([{ id: 'a', kind: 'article', heading: 'Cũ' }], [{ id: 'a', kind: 'article', text: 'Cũ' }]), 'changed a');
    assert.equal(told([passage('a', 'A')], [{ ...passage('a', 'A'), facet: 'task' }]), 'same a');
    const table = (cell: string): Passage => ({ id: 'a', kind: 'table', table: [[{ text: 'Giờ', header: true }, { text: cell }]] });
    assert.equal(told([table('7 giờ')], [table('8 giờ')]), 'changed a');
  });

  it('tells every passage of both once', () => {
    const version = fc.uniqueArray(fc.record({ id: fc.constantFrom(...'abcdefgh'), text: fc.constantFrom('một', 'hai') }), { selector: ({ id }) => id }).map((list) => list.map(({ id, text }) => passage(id, text)));
    fc.assert(fc.property(version, version, (before, after) => {
      const changes = diffPassages(before, after);
      assert.deepEqual(changes.flatMap((change) => change.after ?? []), after);
      assert.deepEqual(new Set(changes.flatMap((change) => change.before ?? [])), new Set(before));
      assert.ok(diffPassages(after, after).every(({ kind }) => kind === 'same'));
    }));
  });
});
