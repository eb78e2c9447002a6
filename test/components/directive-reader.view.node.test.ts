import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { DocumentText, PlanDocument } from '@quantriet/contract';
import {
  contentsOf, documentRows, documentView, dutyViews, fillTemplate, fragmentOf, quoteView, readFragment, readerMessages, readerProblem, webAddress,
  type DocumentOptions, type DutyOptions, type ReaderData,
} from '@quantriet/components/directive-reader/view';
import { commonWords } from '../../packages/components/dist/core/messages.js';
import { directive, directiveText, documents, planCard, readerData, resolution, resolutionSummary } from './directive-reader.fixtures.js';
import { plan, planAt } from './fixtures.js';

const words = { ...commonWords.vi, ...readerMessages.vi };
const options: DocumentOptions = { documents, headingLevel: 2, words, language: 'vi' };
const viewOf = (document: PlanDocument, text?: DocumentText, over: Partial<DocumentOptions> = {}) => documentView(document, text, { ...options, ...over });

describe('the header of a document', () => {
  it('has the Party form’s motto, number and padded date', () => {
    const { head } = viewOf(directive, directiveText);
    assert.deepEqual(head, {
      kind: 'letter', form: 'party', issuer: 'BAN BÍ THƯ', number: 'Số 23-CT/TW', motto: ['ĐẢNG CỘNG SẢN VIỆT NAM'],
      placeDate: 'Hà Nội, ngày 05 tháng 5 năm 2023', type: 'CHỈ THỊ', title: 'An toàn giao thông',
    });
  });

  it('has the State form’s motto and number', () => {
    const decree: PlanDocument = { ...directive, form: 'state', type: 'decree', number: '30/2020/NĐ-CP', date: '2020-02-15' };
    const { head } = viewOf(decree, { ...directiveText, document: decree, frame: {} });
    assert(head.kind === 'letter');
    assert.equal(head.number, 'Số: 30/2020/NĐ-CP');
    assert.deepEqual(head.motto, ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc']);
    assert.equal(head.placeDate, 'Ngày 15 tháng 02 năm 2020');
    assert.equal(head.type, 'NGHỊ ĐỊNH');
    for (const type of ['law', 'code']) {
      const { head: law } = viewOf({ ...decree, type, number: '58/2020/QH14' }, { ...directiveText, document: decree, frame: {} });
      assert.equal(law.kind === 'letter' && law.number, 'Luật số: 58/2020/QH14');
    }
    const { head: other } = viewOf({ ...decree, type: 'edict' }, { ...directiveText, document: decree, frame: {} });
    assert.equal(other.kind === 'letter' && other.type, '', 'a type this version does not know is left out, not guessed');
  });

  it('does not dress up what is no wording of the document', () => {
    const view = viewOf(resolution, resolutionSummary);
    assert.deepEqual(view.head, { kind: 'card', name: 'Nghị quyết số\u00a015-NQ/TU', issued: 'ngày\u00a031/5/2023 của Ban Thường vụ Tỉnh ủy', title: 'Công an phường kiểu mẫu' });
    assert.equal(view.notice?.title, 'Ở đây chưa có toàn văn.');
    assert.match(view.notice.text, /Kế hoạch tháng\u00a07\/2023 của Ban Thường vụ Tỉnh ủy nêu/);
    assert.equal(view.notice.source, 'https://example.vn/nghi-quyet');
  });

  it('takes a provenance of a later contract for no wording', () => {
    assert.equal(viewOf(directive, { ...directiveText, provenance: 'machine-translated' }).notice?.title, words.summaryTitle);
  });

  it('says that there is no text', () => {
    assert.equal(viewOf(planCard).notice?.text, words.noText);
    assert.equal(viewOf(directive).notice?.text, words.noText);
  });

  it('stamps an illustrative document', () => {
    assert.equal(viewOf(directive, { ...directiveText, document: { ...directive, illustrative: true } }).illustrative, true);
    assert.equal(viewOf(directive, directiveText).illustrative, false);
  });
});

describe('the text of a document', () => {
  it('has headings below the title, and paragraphs where there is no heading', () => {
    const [opening, first, second] = viewOf(directive, directiveText).passages;
    assert.equal(opening?.level, undefined);
    assert.equal(first?.level, 3);
    assert.equal(first.children[0]?.level, undefined);
    assert.equal(second?.level, undefined, 'an article whose number runs into its text');
  });

  it('stays within the six levels of headings', () => {
    const nested: DocumentText = {
      ...directiveText,
      passages: [{ id: 'a', kind: 'part', heading: 'A', children: [{ id: 'b', kind: 'chapter', heading: 'B', children: [{ id: 'c', kind: 'article', heading: 'C' }] }] }],
    };
    const [part] = viewOf(directive, nested, { headingLevel: 5 }).passages;
    assert.deepEqual([part?.level, part?.children[0]?.level, part?.children[0]?.children[0]?.level], [6, 6, 6]);
  });

  it('lists headings and bare articles in its contents, nested', () => {
    assert.deepEqual(contentsOf(viewOf(directive, directiveText)), [
      { id: 'dieu-1', label: 'Điều 1.', heading: 'Trách nhiệm', children: [] },
      { id: 'dieu-2', label: 'Điều 2.', heading: '', children: [] },
    ]);
    const nested: DocumentText = { ...directiveText, passages: [{ id: 'c', kind: 'chapter', label: 'Chương I', children: directiveText.passages }] };
    assert.deepEqual(contentsOf(viewOf(directive, nested))[0]?.children.map(({ id }) => id), ['dieu-1', 'dieu-2']);
  });
});

describe('a passage alone', () => {
  const quote = (id: string, text = directiveText, over = {}) =>
    quoteView(text === directiveText ? directive : resolution, text, id, { documents, words, language: 'vi', ...over });

  it('is quoted with its place, document, date and link', () => {
    const view = quote('dieu-1.khoan-2.diem-dd', directiveText, { documentHref: 'van-ban.html?document={document}#{passage}' });
    assert(view);
    assert.equal(view.notice, undefined);
    assert.equal(view.citation, 'điểm đ khoản 2 Điều 1 Chỉ thị số 23-CT/TW ngày 5/5/2023 của Ban Bí thư');
    assert.equal(view.href, 'van-ban.html?document=chi-thi#dieu-1.khoan-2.diem-dd');
  });

  it('is the plan’s word where it is a summary, without a place in the document', () => {
    const view = quote('ve-viec-gi', resolutionSummary);
    assert.equal(view?.notice, 'Đây là những gì Kế hoạch tháng\u00a07/2023 của Ban Thường vụ Tỉnh ủy nêu về văn bản này, không phải nguyên văn.');
    assert.equal(view.citation, 'Nghị quyết số 15-NQ/TU ngày 31/5/2023 của Ban Thường vụ Tỉnh ủy');
    assert.equal(view.href, 'https://example.vn/nghi-quyet');
  });

  it('is nothing when the text does not have it', () => {
    assert.equal(quote('dieu-99'), undefined);
  });
});

describe('the duties of a document', () => {
  const dutyOptions: DutyOptions = { asOf: '2023-08-25T16:59:59.999Z', words, language: 'vi', dutyHref: 'theo-doi.html?duty={duty}' };
  const of = (id: string, data: ReaderData = readerData) => dutyViews(data, 'chi-thi', dutyOptions).find((duty) => duty.id === id);

  it('say who, when, how far, and from which passage', () => {
    const duty = of('hoc-tap');
    assert.equal(duty?.stream, 'Quán triệt');
    assert.equal(duty.addressees, 'huyện, thành, thị ủy; đảng ủy trực thuộc');
    assert.equal(duty.due, 'trong tháng 8/2023');
    assert.equal(duty.standing, '9/15 cơ quan hoàn thành');
    assert.deepEqual(duty.passages, ['dieu-1.khoan-2.diem-dd']);
    assert.equal(duty.href, 'theo-doi.html?duty=hoc-tap');
  });

  it('say that nobody said anything, which is not none done, and keep to a date that was moved', () => {
    assert.equal(of('bao-cao-vien-tinh')?.standing, '1/1 cơ quan hoàn thành');
    assert.equal(of('bao-cao')?.standing, 'chưa có dữ liệu');
    assert.equal(of('ke-hoach')?.due, 'trước ngày 15/9/2023');
    assert.equal(of('chi-bo')?.due, 'không ghi');
  });

  it('say nothing of how far they are where that is not public or never ends', () => {
    assert.equal(of('tuyen-truyen')?.standing, '');
    assert.equal(of('hoc-tap', { ...readerData, progress: undefined })?.standing, '');
    const closed = planAt('2023-08-25', { ...plan, publicity: 'documents' }).progress;
    const bare = { ...closed, duties: closed.duties.map(({ tally: _tally, ...duty }) => duty) };
    assert.equal(of('hoc-tap', { ...readerData, progress: bare })?.standing, '');
  });

  it('show no ids of bodies that nobody named', () => {
    assert.equal(of('hoc-tap', { ...readerData, structure: undefined })?.addressees, '');
  });

  it('leave out the duties of other documents', () => {
    assert.deepEqual(dutyViews(readerData, 'nghi-quyet', dutyOptions), []);
  });
});

describe('what cannot be shown', () => {
  it('is named', () => {
    assert.deepEqual(readerProblem(readerData, { document: 'x' }), { code: 'unknown-document', params: { id: 'x' } });
    assert.deepEqual(readerProblem(readerData, { passage: 'dieu-99' }), { code: 'unknown-passage', params: { id: 'dieu-99' } });
    assert.deepEqual(readerProblem(readerData, { document: 'nghi-quyet', passage: 'dieu-1' }), { code: 'unknown-passage', params: { id: 'dieu-1' } });
    assert.equal(readerProblem(null as unknown as ReaderData, {})?.code, 'bad-data');
    assert.equal(readerProblem({ documents, text: {} } as unknown as ReaderData, {})?.code, 'bad-data');
    assert.equal(readerProblem(readerData, { document: 'chi-thi', passage: 'dieu-1' }), undefined);
  });
});

describe('addresses', () => {
  it('lead back to the passage they were made for', () => {
    fc.assert(fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (id) => {
      fc.pre(!documents.some((document) => document.id === id.split('/')[0]));
      assert.deepEqual(readFragment(`#${encodeURIComponent(id)}`, documents), { passage: id });
      assert.deepEqual(readFragment(fragmentOf('chi-thi', id), documents), { document: 'chi-thi', passage: id });
    }));
    assert.deepEqual(readFragment('#nghi-quyet', documents), { document: 'nghi-quyet' });
  });

  it('that nobody made lead nowhere', () => {
    assert.deepEqual(readFragment('#%E0%A4%A', documents), {});
    assert.deepEqual(readFragment('', documents), {});
  });

  it('take values escaped, and only those of the web from data', () => {
    assert.equal(fillTemplate('t.html?d={duty}&x={other}', { duty: 'a&b c' }), 't.html?d=a%26b%20c&x=');
    assert.equal(webAddress('javascript:alert(1)'), undefined);
    assert.equal(webAddress(' https://a.vn/x '), 'https://a.vn/x');
  });
});

describe('the list of documents', () => {
  it('has number, type, issuer, date, role and what there is to read', () => {
    assert.deepEqual(documentRows([directive], words, 'vi'), [
      { id: 'chi-thi', name: 'Chỉ thị số\u00a023-CT/TW', issuer: 'Ban Bí thư', date: '5/5/2023', role: 'Văn bản quán triệt', text: 'toàn văn', illustrative: false },
    ]);
    const english = documentRows([planCard], { ...commonWords.en, ...readerMessages.en }, 'en')[0];
    assert.deepEqual([english?.name, english?.date], ['Plan', 'July 2023']);
  });
});
