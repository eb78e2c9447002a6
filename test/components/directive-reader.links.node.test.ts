import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cutAtLinks, linksOf, type LinkOptions } from '@quantriet/components/directive-reader/view';
import { passagePath, type DocumentText } from '@quantriet/contract';
import { directive, directiveText, documents, resolution, resolutionSummary } from './directive-reader.fixtures.js';

const options: LinkOptions = { documents, hrefOf: (document, passage) => `#${document}${passage === undefined ? '' : `/${passage}`}` };

/** `[what is linked, where to]` of a text that stands in that passage. */
function links(text: string, { of = directiveText, at, ...over }: { of?: DocumentText; at?: string } & Partial<LinkOptions> = {}): string[][] {
  const path = at === undefined ? [] : passagePath(of.passages, at);
  return linksOf(of, { ...options, ...over })(text, path).map(({ start, end, href }) => [text.slice(start, end), href]);
}

describe('what a text refers to', () => {
  it('leads to passages of its own document, from where it stands', () => {
    assert.deepEqual(links('theo quy định tại Điều 2 và khoản 2 Điều 1 Chỉ thị này'), [
      ['Điều 2', '#chi-thi/dieu-2'], ['khoản 2 Điều 1 Chỉ thị này', '#chi-thi/dieu-1.khoan-2'],
    ]);
    assert.deepEqual(links('như khoản 1 Điều này', { at: 'dieu-1.khoan-2' }), [['khoản 1 Điều này', '#chi-thi/dieu-1.khoan-1']]);
    assert.deepEqual(links('Điều 5 của Chỉ thị số 23-CT/TW', {}), [], 'there is no such article');
    assert.deepEqual(links('điểm a khoản 2 Điều 1 Chỉ thị số 23-CT/TW'), [['điểm a khoản 2 Điều 1 Chỉ thị số 23-CT/TW', '#chi-thi/dieu-1.khoan-2.diem-a']]);
  });

  it('stays text where it leads to where one is, or nowhere', () => {
    assert.deepEqual(links('Điều này', { at: 'dieu-2' }), []);
    assert.deepEqual(links('Điều 99; Nghị định số 30/2020/NĐ-CP; Điều 7 của Luật Đất đai'), []);
  });

  it('leads to other documents of the plan: to their text, or to their source', () => {
    assert.deepEqual(links('Căn cứ Nghị quyết số 15-NQ/TU'), [['Nghị quyết số 15-NQ/TU', '#nghi-quyet']]);
    const cardAlone = [directive, { ...resolution, text: 'none' as const }];
    assert.deepEqual(links('Căn cứ Nghị quyết số 15-NQ/TU', { documents: cardAlone }), [['Nghị quyết số 15-NQ/TU', 'https://example.vn/nghi-quyet']]);
    assert.deepEqual(links('Nghị quyết số 15-NQ/TU', { documents: [{ ...resolution, text: 'none', source: 'javascript:alert(1)' }] }), []);
  });

  it('does not take another document of that number for the plan’s', () => {
    assert.deepEqual(links('Chỉ thị số 15-NQ/TU'), [], 'another type');
    assert.deepEqual(links('Nghị quyết số 15-NQ/TU, ngày 01/02/2003'), [], 'another day');
  });

  it('leads where the page says, whose word comes first', () => {
    const asked: unknown[] = [];
    const resolve: LinkOptions['resolve'] = (mention, place) => {
      asked.push([mention.number, place.map(({ kind, number }) => `${kind} ${number}`)]);
      return `/van-ban?so=${mention.number}`;
    };
    assert.deepEqual(links('khoản 2 Điều 7 Nghị định số 30/2020/NĐ-CP', { resolve }), [['khoản 2 Điều 7 Nghị định số 30/2020/NĐ-CP', '/van-ban?so=30/2020/NĐ-CP']]);
    assert.deepEqual(asked, [['30/2020/NĐ-CP', ['article 7', 'clause 2']]]);
    assert.deepEqual(links('Nghị quyết số 15-NQ/TU', { resolve: () => 'https://example.vn/x' }), [['Nghị quyết số 15-NQ/TU', 'https://example.vn/x']]);
    for (const address of ['javascript:alert(1)', 'java\nscript:alert(1)', ' data:text/html,x']) assert.deepEqual(links('Nghị định số 30/2020/NĐ-CP', { resolve: () => address }), [], address);
  });

  it('in what it quotes of another document is not taken for its own', () => {
    const quoting = { ...directiveText, passages: [...directiveText.passages, { id: 'trich-1', kind: 'quote', text: '“Điều 2. Như cũ.”' }] };
    assert.deepEqual(links('“Điều 2. Như cũ.”', { of: quoting, at: 'trich-1' }), []);
  });

  it('by what changes another document is that one’s, unless it says that it is its own', () => {
    const passages = [
      { id: 'dieu-1', kind: 'article', label: 'Điều 1.', heading: 'Sửa đổi, bổ sung một số điều của Luật Minh họa', children: [{ id: 'dieu-1.khoan-1', kind: 'clause', label: '1.', text: 'Thay cụm từ “a” bằng cụm từ “b” tại Điều 2.' }] },
      { id: 'dieu-2', kind: 'article', label: 'Điều 2.', heading: 'Hiệu lực', children: [{ id: 'dieu-2.khoan-1', kind: 'clause', label: '1.', text: 'Bãi bỏ khoản 1 Điều 1.' }] },
    ];
    const of = { ...directiveText, passages };
    assert.deepEqual(links('Thay cụm từ “a” bằng cụm từ “b” tại Điều 2', { of, at: 'dieu-1.khoan-1' }), []);
    assert.deepEqual(links('Bãi bỏ khoản 1 Điều 1', { of, at: 'dieu-2.khoan-1' }), []);
    assert.deepEqual(links('trừ Điều 2 của Luật này', { of, at: 'dieu-1.khoan-1' }), [['Điều 2 của Luật này', '#chi-thi/dieu-2']]);
    assert.deepEqual(links('theo khoản 1 Điều 1', { of, at: 'dieu-2' }), [['khoản 1 Điều 1', '#chi-thi/dieu-1.khoan-1']]);
  });

  it('of a summary, whose numbers are not the document’s, leads to other documents alone', () => {
    assert.deepEqual(links('Điều 1 Nghị quyết này; Chỉ thị số 23-CT/TW', { of: resolutionSummary }), [['Chỉ thị số 23-CT/TW', '#chi-thi']]);
  });

  it('cuts a text into pieces that make it up again', () => {
    const text = 'Theo Điều 2, Điều 1.';
    const pieces = cutAtLinks(text, linksOf(directiveText, options)(text, []));
    assert.deepEqual(pieces.map(({ text: piece, link }) => [piece, link?.passage]), [['Theo ', undefined], ['Điều 2', 'dieu-2'], [', ', undefined], ['Điều 1', 'dieu-1'], ['.', undefined]]);
    assert.equal(pieces.map(({ text: piece }) => piece).join(''), text);
  });
});
