import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { fullCitation, officialDate, passageCitation, passagePath, type Document, type Passage } from '@quantriet/contract';

const passage = (id: string, kind: string, label?: string, children?: Passage[]): Passage => ({ id, kind, ...(label === undefined ? {} : { label }), ...(children ? { children } : {}) });

const state = [
  passage('chuong-2', 'chapter', 'Chương II', [
    passage('muc-1', 'section', 'Mục 1.', [
      passage('dieu-5', 'article', 'Điều 5.', [
        passage('dieu-5.khoan-2', 'clause', '2.', [passage('dieu-5.khoan-2.diem-a', 'point', 'a)'), passage('dieu-5.khoan-2.diem-dd', 'point', 'đ)'), passage('dieu-5.khoan-2.p', 'paragraph')]),
      ]),
    ]),
  ]),
];
const party = [passage('i', 'section', 'I-', [passage('i.1', 'clause', '1.', [passage('i.1.a', 'point', 'a)'), passage('i.1.gach', 'indent', '-')])]), passage('loi-noi-dau', 'paragraph')];

const cite = (of: Passage[], id: string): string => passageCitation(passagePath(of, id));

describe('the path to a passage', () => {
  it('goes from the outermost down to it', () => {
    assert.deepEqual(passagePath(state, 'dieu-5.khoan-2.diem-a').map(({ id }) => id), ['chuong-2', 'muc-1', 'dieu-5', 'dieu-5.khoan-2', 'dieu-5.khoan-2.diem-a']);
    assert.deepEqual(passagePath(state, 'chuong-2').length, 1);
  });

  it('is empty where there is none', () => {
    assert.deepEqual([passagePath(state, 'dieu-6'), passagePath([], 'x'), passagePath(state, '')], [[], [], []]);
  });

  it('finds every passage of any document', () => {
    const { tree } = fc.letrec<{ tree: Passage }>((tie) => ({
      tree: fc.record({ id: fc.uuid(), kind: fc.constant('clause'), children: fc.option(fc.array(tie('tree'), { maxLength: 3, depthIdentifier: 'passage' }), { nil: undefined, depthSize: 'small', depthIdentifier: 'passage' }) }),
    }));
    const all = (of: Passage): Passage[] => [of, ...(of.children ?? []).flatMap(all)];
    fc.assert(fc.property(tree, (root) => {
      for (const each of all(root)) {
        const path = passagePath([root], each.id);
        assert.equal(path.at(-1), each);
        assert.ok(path.every((step, i) => i === 0 || path[i - 1]!.children!.includes(step)));
      }
    }));
  });
});

describe('a citation', () => {
  it('names a passage of State form, innermost first, and not the chapter of an article', () => {
    assert.equal(cite(state, 'dieu-5.khoan-2.diem-a'), 'điểm a khoản 2 Điều 5');
    assert.equal(cite(state, 'dieu-5.khoan-2.diem-dd'), 'điểm đ khoản 2 Điều 5');
    assert.equal(cite(state, 'dieu-5'), 'Điều 5');
    assert.equal(cite(state, 'muc-1'), 'mục 1 chương II');
  });

  it('names a passage of Party form', () => {
    assert.equal(cite(party, 'i.1.a'), 'điểm a khoản 1 mục I');
    assert.equal(passageCitation(passagePath(party, 'i.1.a'), 'party'), 'tiết a điểm 1 mục I');
    assert.equal(passageCitation(passagePath(state, 'dieu-5.khoan-2'), 'party'), 'khoản 2 Điều 5', 'a Party regulation has articles');
  });

  it('of what is not numbered names what it stands in, or nothing', () => {
    assert.equal(cite(state, 'dieu-5.khoan-2.p'), 'khoản 2 Điều 5');
    assert.equal(cite(party, 'i.1.gach'), 'khoản 1 mục I');
    assert.equal(cite(party, 'loi-noi-dau'), '');
    assert.equal(passageCitation([]), '');
  });

  it('reads the label as it was typed', () => {
    const label = (kind: string, typed: string): string => passageCitation([passage('x', kind, typed)]);
    for (const typed of ['Điều 5.', 'ĐIỀU 5', 'Điều 5:', 'Điều\u00a05.', 'Điều 5.'.normalize('NFD'), 'Điều  5 .', ' Điều 5. ']) assert.equal(label('article', typed), 'Điều 5', typed);
    for (const typed of ['I-', 'I.', 'I –', 'I—', 'Mục I']) assert.equal(label('section', typed), 'mục I', typed);
    for (const typed of ['a)', '(a)', 'a.', 'điểm a)', 'Điểm a']) assert.equal(label('point', typed), 'điểm a', typed);
    assert.equal(label('subsection', 'Tiểu mục 2.'), 'tiểu mục 2');
    assert.equal(label('clause', '5a.'), 'khoản 5a');
  });
});

describe('a full citation', () => {
  const decree: Document = { id: 'nghi-dinh', type: 'decree', number: '30/2020/NĐ-CP', issuer: 'Chính phủ', date: '2020-03-05', title: 'Nghị định về công tác văn thư', form: 'state' };
  const directive: Document = { id: 'chi-thi', type: 'directive', number: '23-CT/TW', issuer: 'Ban Bí thư', date: '2023-05-25', title: 'An toàn giao thông', form: 'party' };

  it('of State form has the date in words', () => {
    assert.equal(fullCitation(decree, passagePath(state, 'dieu-5.khoan-2.diem-a')), 'điểm a khoản 2 Điều 5 Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ');
    assert.equal(fullCitation(decree), 'Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ');
  });

  it('of Party form has it in figures', () => {
    assert.equal(fullCitation(directive, passagePath(party, 'i.1')), 'điểm 1 mục I Chỉ thị số 23-CT/TW ngày 25/5/2023 của Ban Bí thư');
    assert.equal(fullCitation(directive), 'Chỉ thị số 23-CT/TW ngày 25/5/2023 của Ban Bí thư');
  });

  it('of a day that is not known has the month', () => {
    assert.equal(fullCitation({ ...directive, date: '2023-05' }), 'Chỉ thị số 23-CT/TW tháng 5/2023 của Ban Bí thư');
    assert.equal(fullCitation({ ...decree, date: '2020-02' }), 'Nghị định số 30/2020/NĐ-CP tháng 02 năm 2020 của Chính phủ');
    assert.equal(officialDate('2020-01-15'), 'ngày 15 tháng 01 năm 2020');
  });

  it('of a document without a number has its title, and of a type that is not known no guess', () => {
    const { number: _number, ...unnumbered } = decree;
    assert.equal(fullCitation(unnumbered, passagePath(state, 'dieu-5')), 'Điều 5 Nghị định về công tác văn thư ngày 05 tháng 3 năm 2020 của Chính phủ');
    assert.equal(fullCitation({ ...directive, type: 'decalogue', number: '1-ĐL/TW' }), 'Văn bản số 1-ĐL/TW ngày 25/5/2023 của Ban Bí thư');
  });
});
