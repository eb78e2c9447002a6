import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { findReferences, isMentioned, passageAt, passageCitation, passagePath, type Passage, type Reference } from '@quantriet/contract';
import { cpuSeconds } from './support.js';
import { spell, vietnameseText } from './vietnamese.js';

/** Outermost first: `article 5 > clause 2`; a document of its own after `@`. */
function told({ path = [], document }: Reference): string {
  const steps = path.map(({ kind = '', number }) => `${kind} ${number}`.trim()).join(' > ');
  return document === 'this' ? steps : `${steps}@${[document.type, document.number, document.date].filter(Boolean).join(' ')}`;
}
/** Each piece of the text with where it leads. */
const read = (text: string): Array<[string, string]> => findReferences(text).map((each) => [text.slice(each.start, each.end), told(each)]);

describe('references to passages of the same document', () => {
  it('are found with all that says where they stand', () => {
    assert.deepEqual(read('theo Điều 7 của Nghị định này và khoản 2 Điều 5.'), [['Điều 7 của Nghị định này', 'article 7'], ['khoản 2 Điều 5', 'article 5 > clause 2']]);
    assert.deepEqual(read('điểm đ khoản 1, Điều 3 Chương II'), [['điểm đ khoản 1, Điều 3 Chương II', 'chapter ii > article 3 > clause 1 > point đ']]);
    assert.deepEqual(read('nêu tại mục II.1 và điểm 2, mục III Chỉ thị này'), [['mục II.1', 'section ii > 1'], ['điểm 2, mục III Chỉ thị này', 'section iii > clause 2']]);
    assert.deepEqual(read('Điều 5, khoản 2 và Phụ lục I'), [['Điều 5', 'article 5'], ['khoản 2', 'article 5 > clause 2'], ['Phụ lục I', 'appendix i']]);
  });

  it('are found one by one in a list', () => {
    assert.deepEqual(read('điểm a, b khoản 1 Điều 3'), [['điểm a', 'article 3 > clause 1 > point a'], ['b khoản 1 Điều 3', 'article 3 > clause 1 > point b']]);
    assert.deepEqual(read('các điều 5, 6 và 7 của Quy định này'), [['điều 5', 'article 5'], ['6', 'article 6'], ['7 của Quy định này', 'article 7']]);
    assert.deepEqual(read('khoản 1, khoản 2 Điều 5 và khoản 3 Điều 7'), [['khoản 1', 'article 5 > clause 1'], ['khoản 2 Điều 5', 'article 5 > clause 2'], ['khoản 3 Điều 7', 'article 7 > clause 3']]);
    assert.deepEqual(read('điểm a, điểm b khoản 1 và khoản 2 Điều 3').map(([, to]) => to), ['article 3 > clause 1 > point a', 'article 3 > clause 1 > point b', 'article 3 > clause 2']);
    assert.deepEqual(read('từ Điều 5 đến Điều 7').map(([, to]) => to), ['article 5', 'article 7']);
  });

  it('may be said from where they stand, which by itself leads nowhere', () => {
    assert.deepEqual(read('khoản 2 Điều này; điểm a khoản này'), [['khoản 2 Điều này', 'article này > clause 2'], ['điểm a khoản này', 'clause này > point a']]);
    assert.deepEqual(read('Điều này cho thấy, Chỉ thị này, Chương này'), []);
  });

  it('are not found in words and numbers that only look like them', () => {
    for (const text of ['điều kiện, điểm y tế', 'mức 2', 'đạt điểm 7,5 và điểm 8/10', 'phần 15%', 'điệu 5', 'khoan 2', 'chương trình', 'mục tiêu 5', 'Điều lệ Đảng', 'Điểm du lịch']) assert.deepEqual(read(text).filter(([, to]) => !to.endsWith('point y')), [], text);
    assert.deepEqual(read('theo Điều 5, 30 ngày sau'), [['Điều 5', 'article 5']]);
    assert.deepEqual(read('Điều 5 quy định về hồ sơ'), [['Điều 5', 'article 5']]);
  });
});

describe('references to other documents', () => {
  it('have type, number and day', () => {
    assert.deepEqual(read('Chỉ thị số 23-CT/TW và Nghị quyết số 15-NQ/TU ngày 28/4/2023 của Ban Thường vụ'), [['Chỉ thị số 23-CT/TW', '@directive 23-CT/TW'], ['Nghị quyết số 15-NQ/TU ngày 28/4/2023', '@resolution 15-NQ/TU 2023-04-28']]);
    assert.deepEqual(read('Nghị định số 30/2020/NĐ-CP, ngày 05 tháng 3 năm 2020'), [['Nghị định số 30/2020/NĐ-CP, ngày 05 tháng 3 năm 2020', '@decree 30/2020/NĐ-CP 2020-03-05']]);
    assert.deepEqual(read('Chỉ thị số 23-CT/TW ngày 31/2/2023').map(([, to]) => to), ['@directive 23-CT/TW'], 'there is no such day');
    assert.deepEqual(read('Luật số 91/2025/QH15, Quy chế số 08-QC/TW, số 12-KH/TU').map(([, to]) => to), ['@law 91/2025/QH15', '@08-QC/TW', '@12-KH/TU']);
  });

  it('have the passages that are said to be theirs, all of a list', () => {
    assert.deepEqual(read('khoản 1 Điều 5 và Điều 7 Nghị định số 30/2020/NĐ-CP'), [['khoản 1 Điều 5', 'article 5 > clause 1@decree 30/2020/NĐ-CP'], ['Điều 7 Nghị định số 30/2020/NĐ-CP', 'article 7@decree 30/2020/NĐ-CP']]);
  });

  it('without a number are left alone, and so are their passages', () => {
    assert.deepEqual(read('Điều 7 của Luật Đất đai; khoản 1, khoản 2 Điều 3 Bộ luật Hình sự'), []);
    assert.deepEqual(read('Điều 7 của Luật này'), [['Điều 7 của Luật này', 'article 7']]);
    assert.deepEqual(read('theo Điều 5 và Luật Đất đai'), [['Điều 5', 'article 5']]);
  });

  it('are not found in dates, shares and speeds', () => {
    for (const text of ['ngày 25/5/2023', '60 km/h', '24/7', '5-10 người', '3/4 chi bộ', '10-tuổi', 'B12-A', 'B23-CT/TW', '1234567-CT/TW']) assert.deepEqual(read(text), [], text);
  });

  it('are of a card with that number, and that day where it is said', () => {
    const card = { number: '23-CT/TW', date: '2023-05-25' };
    assert.ok(isMentioned(card, { number: '23 – CT/TW'.normalize('NFD') }));
    assert.ok(isMentioned(card, { number: '23-CT/TW', date: '2023-05-25' }) && isMentioned({ ...card, date: '2023-05' }, { number: '23-CT/TW', date: '2023-05-25' }));
    assert.ok(!isMentioned(card, { number: '23-CT/TW', date: '2003-03-27' }), 'there is another of 2003');
    assert.ok(!isMentioned(card, { number: '23/CT-TTg' }) && !isMentioned({ date: '2023-05-25' }, { number: '23-CT/TW' }));
  });
});

describe('any text', () => {
  const passage = (kind: string, label: string, children: Passage[], id = label): Passage => ({ id, kind, label, children });
  const articles = [1, 2, 12].map((n) => passage('article', `Điều ${n}.`, [1, 2].map((clause) => passage('clause', `${clause}.`, ['a', 'đ'].map((letter) => passage('point', `${letter})`, [], `${n}.${clause}.${letter}`)), `${n}.${clause}`)), `${n}`));
  const ids = articles.flatMap((article) => [article.id, ...article.children!.flatMap((clause) => [clause.id, ...clause.children!.map(({ id }) => id)])]);

  it('leads from a citation in it to what was cited, in every encoding', () => {
    fc.assert(fc.property(fc.constantFrom(...ids), fc.infiniteStream(fc.nat(2)), fc.constantFrom(' ', '\u00a0', '  '), (id, choices, blank) => {
      const citation = spell(passageCitation(passagePath(articles, id)).replace(/ /g, blank), choices);
      const text = `${spell('thực hiện', choices)} ${citation}, ${spell('kịp thời', choices)}`;
      const [reference, ...others] = findReferences(text);
      assert.deepEqual([text.slice(reference!.start, reference!.end), others], [citation, []]);
      assert.equal(passageAt(articles, reference!.path!)?.id, id);
    }));
  });

  it('has its references in order, apart, and never in the middle of a letter', () => {
    const piece = fc.oneof(vietnameseText, fc.constantFrom('Điều 5', ' khoản 2 ', 'điểm a, b ', ' của ', 'Luật', ' này', ', ', ' và ', '23-CT/TW', 'Nghị định số 30/2020/NĐ-CP', '6', 'mục II.1', '\u0301', ' \u0323'));
    fc.assert(fc.property(fc.array(piece, { maxLength: 12 }), fc.infiniteStream(fc.nat(2)), (pieces, choices) => {
      const text = spell(pieces.join(''), choices);
      let before = 0;
      for (const { start, end } of findReferences(text)) {
        assert.ok(before <= start && start < end && end <= text.length);
        assert.doesNotMatch(text.slice(start), /^\p{Mn}/u);
        assert.doesNotMatch(text.slice(end), /^\p{Mn}/u);
        before = end;
      }
    }), { numRuns: 500 });
  });

  it('takes a moment, however long and whatever it repeats', () => {
    for (const text of ['Điều 5, 6, ', 'điểm a, ', '1-A-', 'khoản 1 ', 'Nghị định số 30/2020/NĐ-CP ', '  ']) assert.ok(cpuSeconds(() => findReferences(text.repeat(5000))) < 3, text);
  });
});
