import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { fold, parsePlace, passageAt, passageCitation, passagePath, type Passage } from '@quantriet/contract';
import { spell } from './vietnamese.js';

const passage = (kind: string, label: string, children: Passage[] = [], id = label): Passage => ({ id, kind, label, children });
/** Two chapters, articles numbered through, each with two clauses and points a, d, đ, i; an appendix with an article of its own. */
function article(number: number, above = ''): Passage {
  const id = `${above}dieu-${number}`;
  const points = (clause: string): Passage[] => ['a', 'd', 'đ', 'i'].map((letter) => passage('point', `${letter})`, [], `${clause}.${letter}`));
  return passage('article', `Điều ${number}.`, [1, 2].map((n) => passage('clause', `${n}.`, points(`${id}.${n}`), `${id}.${n}`)), id);
}
const state: Passage[] = [
  passage('chapter', 'Chương I', [article(1), article(2)]),
  passage('chapter', 'Chương II', [passage('section', 'Mục 1', [article(3)]), passage('section', 'Mục 2', [article(12)])]),
  passage('appendix', 'Phụ lục I', [article(1, 'pl.')]),
];
const party: Passage[] = ['I', 'II', 'III', 'IV'].map((roman) => passage('section', `${roman}-`, ['1', '2'].map((n) =>
  passage('clause', `${n}.`, [passage('point', 'a)', [], `${roman}.${n}.a`)], `${roman}.${n}`))));

const idOf = (passages: Passage[], typed: string, from: string[] = []): string | undefined => {
  const steps = parsePlace(typed);
  return steps && passageAt(passages, steps, from.flatMap((id) => passagePath(passages, id)))?.id;
};

describe('a place as it is typed', () => {
  it('leads to its passage in a document of State form', () => {
    const places = { 'điều 12': 'dieu-12', 'dieu 12 khoan 2': 'dieu-12.2', 'điểm đ khoản 2 Điều 3': 'dieu-3.2.đ', 'ĐIỀU 3, KHOẢN 2, ĐIỂM Đ': 'dieu-3.2.đ', 'diem dd khoan 2 dieu 3': 'dieu-3.2.đ',
      'điểm d khoản 1 điều 1': 'dieu-1.1.d', 'điểm i khoản 1 của Điều 2.': 'dieu-2.1.i', 'điểm a) khoản 1': 'dieu-1.1.a', 'điều 03': 'dieu-3' };
    for (const [typed, id] of Object.entries(places)) assert.equal(idOf(state, typed), id, typed);
  });

  it('leads to its passage in a document of Party form', () => {
    const places = { 'mục III': 'III-', 'muc iii': 'III-', 'mục 3': 'III-', 'mục II.1': 'II.1', 'II.2.a': 'II.2.a', 'điểm 2 mục I': 'I.2', 'tiết a điểm 2 mục IV': 'IV.2.a', 'mục II điểm 1 tiết a': 'II.1.a' };
    for (const [typed, id] of Object.entries(places)) assert.equal(idOf(party, typed), id, typed);
  });

  it('takes Roman and Arabic numbers for one in parts, chapters and appendices', () => {
    for (const typed of ['chương 2', 'chương II', 'chuong ii', 'Chương 02']) assert.equal(idOf(state, typed), 'Chương II', typed);
    assert.equal(idOf(state, 'phụ lục 1'), 'Phụ lục I');
    assert.equal(idOf(state, 'mục 2 chương II'), 'Mục 2');
  });

  it('is looked for where one stands first, then around it, then in the document', () => {
    assert.equal(idOf(state, 'khoản 2', ['dieu-3.1.a']), 'dieu-3.2');
    assert.equal(idOf(state, 'khoản 2'), 'dieu-1.2');
    assert.equal(idOf(state, 'điều 1', ['pl.dieu-1.2']), 'pl.dieu-1', 'an appendix numbers its own articles');
    assert.equal(idOf(state, 'điều 2', ['pl.dieu-1.2']), 'dieu-2');
    assert.equal(passageAt(state, [{ kind: 'article', number: 'này' }, { kind: 'clause', number: '2' }], passagePath(state, 'dieu-3.1.a'))?.id, 'dieu-3.2');
    assert.equal(passageAt(state, [{ kind: 'article', number: 'này' }]), undefined, 'this article, and one stands in none');
  });

  it('goes to no other passage where the document has none', () => {
    for (const typed of ['điều 99', 'khoản 3 điều 1', 'điểm e khoản 1 điều 1', 'điểm 1 khoản 1 điều 1', 'mục 2 chương I', 'điều 1 chương II']) assert.equal(idOf(state, typed), undefined, typed);
  });

  it('is none where something is to be searched for', () => {
    for (const typed of ['', ' ', '12', '2.1', 'điều', 'điều kiện', 'điều 5 quy định', 'khoản chi', 'phần thưởng', 'mục tiêu 2', 'an toàn giao thông', 'a', 'điều 5 6', '25/5/2023', 'điểm du']) assert.equal(parsePlace(typed), undefined, typed);
  });

  it('leads back to every numbered passage from its citation, however that is typed', () => {
    const all = (passages: readonly Passage[]): Passage[] => passages.flatMap((each) => [each, ...all(each.children ?? [])]);
    const cited = [...all(state.slice(0, 2)).map((each) => [state, each] as const), ...all(party).map((each) => [party, each] as const)];
    fc.assert(fc.property(fc.constantFrom(...cited), fc.infiniteStream(fc.nat(2)), fc.boolean(), fc.boolean(), ([passages, { id }], choices, folded, isParty) => {
      const citation = passageCitation(passagePath(passages, id), isParty && passages === party ? 'party' : 'state');
      const isPlain = folded && !/[dđ]$/u.test(id);
      assert.equal(idOf(passages, isPlain ? fold(citation) : spell(citation, choices)), id, citation);
    }), { numRuns: 300 });
  });
});
