import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseDocumentNumber, passageCitation, passagePath, type Passage } from '@quantriet/contract';
import { outputs } from '@quantriet/contract/outputs';
import * as haTinh from '@quantriet/ha-tinh';

const { documents } = haTinh;
const text = (id: string) => documents.find(({ document }) => document.id === id)!;
const flat = (passages: readonly Passage[]): Passage[] => passages.flatMap((passage) => [passage, ...flat(passage.children ?? [])]);

describe('documents', () => {
  for (const { document, passages, ...rest } of documents) {
    it(`${document.id}: fits the contract, each passage has an id of its own that is safe in an address`, () => {
      outputs['documents.get'].parse({ document, passages, ...rest });
      const ids = flat(passages).map(({ id }) => id);
      assert.equal(new Set(ids).size, ids.length);
      for (const id of ids) assert.match(id, /^[a-z0-9]+(?:[-.][a-z0-9]+)*$/);
    });
  }

  it('give the directive and the resolution as what the plan says of them, not as their text', () => {
    for (const id of ['chi-thi-23-ct-tw', 'nghi-quyet-15-nq-tu']) {
      assert.deepEqual([text(id).provenance, text(id).saidBy, text(id).document.illustrative], ['summary', 'ke-hoach', undefined]);
    }
    assert.equal(text('chi-thi-23-ct-tw').document.number, '23-CT/TW');
    assert.equal(text('nghi-quyet-15-nq-tu').document.date, '2023-05-31');
  });

  it('say openly which texts are made up', () => {
    for (const { document, provenance } of documents) {
      assert.equal(document.illustrative === true, provenance === 'verbatim');
      if (document.illustrative) assert.match(`${document.title} ${document.issuer}`, /^Văn bản minh họa.*Minh Họa$/);
    }
  });

  it('number the State form through the document, with the letters of the Vietnamese alphabet', () => {
    const { document, passages } = text('minh-hoa-nha-nuoc');
    assert.equal(parseDocumentNumber(document.number!)?.form, 'state');
    const articles = flat(passages).filter(({ kind }) => kind === 'article');
    assert.ok(articles.length >= 15);
    articles.forEach(({ id, label }, index) => assert.deepEqual([id, label], [`dieu-${index + 1}`, `Điều ${index + 1}.`]));
    assert.deepEqual(passagePath(passages, 'dieu-5.khoan-2').at(-1)!.children!.map(({ label }) => label), 'a b c d đ e g h i k'.split(' ').map((letter) => `${letter})`));
    assert.equal(passageCitation(passagePath(passages, 'dieu-5.khoan-2.diem-dd')), 'điểm đ khoản 2 Điều 5');
    for (const kind of ['chapter', 'section', 'clause', 'point', 'paragraph']) assert.ok(flat(passages).some((passage) => passage.kind === kind), kind);
  });

  it('number the Party form I-, 1., a) and dashes', () => {
    const { document, passages } = text('minh-hoa-dang');
    assert.equal(parseDocumentNumber(document.number!)?.form, 'party');
    const path = passagePath(passages, 'muc-3.khoan-1.diem-a.gach-2');
    assert.deepEqual(path.map(({ label }) => label), ['III-', '1.', 'a)', '-']);
  });

  it('point articles at each other rightly', () => {
    const article = (number: number) => passagePath(text('minh-hoa-nha-nuoc').passages, `dieu-${number}`).at(-1)!.heading;
    assert.equal(article(11), 'Tuần tra, kiểm soát, xử lý vi phạm');
    assert.equal(article(17), 'Chế độ báo cáo, kiểm tra, khen thưởng');
  });

  it('set out viewpoints, objectives, tasks and solutions in both full texts', () => {
    for (const id of ['minh-hoa-nha-nuoc', 'minh-hoa-dang']) {
      const facets = new Set(flat(text(id).passages).flatMap(({ facet }) => facet ?? []));
      assert.deepEqual([...facets].sort(), ['objective', 'solution', 'task', 'viewpoint']);
    }
  });
});

describe('words', () => {
  it('are NFC throughout, without no-break or doubled spaces', () => {
    const strings = (value: unknown): string[] =>
      typeof value === 'string' ? [value] : value && typeof value === 'object' ? Object.values(value).flatMap(strings) : [];
    const all = strings(haTinh);
    assert.ok(all.length > 1000);
    for (const string of all) {
      assert.equal(string, string.normalize('NFC'));
      assert.doesNotMatch(string, /\u00a0| {2}|^\s|\s$/);
    }
  });
});
