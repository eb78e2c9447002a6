import fc from 'fast-check';
import type { DocumentText, Passage, TableCell } from '@quantriet/contract';
import { FACETS, PASSAGE_KINDS } from '@quantriet/contract/outputs';

/** Texts of any shape that the model allows, in Vietnamese as oddly typed as it comes. */

const pieces = [
  'Điều', 'khoá', 'khóa', 'ho\u0323p', 'tòan', 'th\u00e0nh', '\u00a0', ' ', '  ', '\n', '\t', '\r', '\r\n', '\u0085', '\u2028', '\u200b', '😀', '👨‍👩‍👧', '<b>', '&amp;', '&', ']]>', '<!--', '"', "'", '`', '“', '”', '-', '5', 'Ð', '\ufeff', '\u{10ffff}',
];
export const anyWords = fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((each) => each.join(''));

const optional = <T>(key: string, value: fc.Arbitrary<T>): fc.Arbitrary<Record<string, T>> => fc.option(value, { nil: undefined, depthSize: 'small' }).map((each) => (each === undefined ? {} : { [key]: each }));
const merged = (...parts: Array<fc.Arbitrary<object>>): fc.Arbitrary<object> => fc.tuple(...parts).map((each) => Object.assign({}, ...each) as object);

const cell = merged(fc.record({ text: anyWords }), optional('header', fc.boolean()), optional('columns', fc.integer({ min: -2, max: 200 })), optional('rows', fc.integer({ min: -2, max: 200 }))) as fc.Arbitrary<TableCell>;
const table = fc.array(fc.array(cell, { maxLength: 3 }), { maxLength: 3 });

const own = merged(
  fc.record({ kind: fc.oneof(fc.constantFrom(...PASSAGE_KINDS), fc.constantFrom('title', 'loại mới', 'hcontainer', 'p', '')) }),
  optional('label', anyWords), optional('heading', anyWords), optional('text', anyWords), optional('table', table), optional('facet', fc.oneof(fc.constantFrom(...FACETS), anyWords)),
);
const { passage } = fc.letrec<{ passage: object }>((tie) => ({
  passage: merged(own, optional('children', fc.array(tie('passage'), { maxLength: 3 }))),
}));

/** Ids are given after the fact: one is like another only in its beginning. */
function numbered(passages: Passage[], ids: readonly string[], next = { n: 0 }): Passage[] {
  return passages.map(({ children, ...rest }) => {
    const id = `${ids[next.n % ids.length]!}${next.n++}`;
    return { ...rest, id, ...(children && { children: numbered(children, ids, next) }) };
  });
}

const id = fc.constantFrom('dieu-', 'dieu-5.khoan-', 'có dấu ', 'art_1__para_', 'issuer', 'facet-', '😀', '"&<');
const passages = fc.tuple(fc.array(passage as fc.Arbitrary<Passage>, { maxLength: 5 }), fc.array(id, { minLength: 1, maxLength: 4 })).map(([list, ids]) => numbered(list, ids));

const frame = merged(
  optional('place', anyWords), optional('preamble', fc.array(anyWords, { maxLength: 3 })), optional('recipients', fc.array(anyWords, { maxLength: 3 })),
  optional('authority', anyWords), optional('position', anyWords), optional('signatory', anyWords),
);
const document = merged(
  fc.record({
    id: fc.constantFrom('chi-thi-1', 'a.b'), type: fc.constantFrom('directive', 'law', 'decree', 'loại mới'), issuer: anyWords.map((words) => `Ban ${words}`), date: fc.constantFrom('2023-05-31', '2023-07'),
    title: anyWords, form: fc.constantFrom('party', 'state', 'khác'),
  }),
  optional('number', fc.oneof(fc.constantFrom('23-CT/TW', ''), anyWords)), optional('illustrative', fc.boolean()), optional('source', anyWords),
);

export const anyText = merged(
  fc.record({ document, passages, provenance: fc.constantFrom('verbatim', 'summary') }), optional('saidBy', anyWords), optional('frame', frame),
) as fc.Arbitrary<DocumentText>;
