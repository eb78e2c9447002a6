import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkPlan, checkStanding, checkStructure, clientProblems, fieldProblems, planProblems, problemText, serverProblems, templateProblems, type PlanProblem, type ProblemCatalogue } from '@quantriet/contract';
import { bodies, body, due, duty, plan, says, structure } from './support.js';
import { assertWorded, found } from './wording.js';

/** A template's own rule brings its own words. */
const { rule: _rule, ...withoutRule } = fieldProblems;
const CATALOGUES: Record<string, ProblemCatalogue> = { clientProblems, planProblems, serverProblems, templateProblems, fieldProblems: withoutRule };

const params = (sentence: string): string[] => [...new Set([...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!))].sort();

/** A plan with everything wrong that can be wrong with one. */
function everythingWrong(): PlanProblem[] {
  const date = { kind: 'date' as const, granularity: 'day' as const, instant: '2023-01-01T00:00:00.000Z' };
  const document = { id: 'v', type: 'directive', number: '23-CT/TW', issuer: 'Ban Bí thư', date: '2023-05-25', title: 'Chỉ thị', form: 'party', role: 'basis', text: 'full' };
  const place = structure([body('a', 'x', { code: '1', parent: 'a' }), body('b', 'y', { code: '1', parent: 'z' }), body('b', 'y')], { tiers: [{ id: 'x', name: 'x', order: 0 }], validTo: '2020-01-01' });
  const good = structure(bodies(2, 'district'), { validTo: '2020-01-01' });
  const wrong = plan([
    duty({ id: 'd', kind: 'aggregate', addressees: {}, lead: 'z', documents: ['w'], cites: [{ document: 'v', passage: 'i' }], due: { ...date, phrase: 'mai' } }),
    duty({ id: 'd', addressees: { tiers: ['z'], bodies: ['district-1'] }, due: { ...date, phrase: '1/1/2023' }, route: { to: 'district-1', due: due('') }, template: { id: 't', version: 1 } }),
    duty({ id: 'e', consolidates: ['e', 'z'], template: { id: 't', version: 1 } }),
  ], { documents: [document, { ...document }], under: { plan: 'p', duty: 'd' } });
  const standing = plan([duty(), duty({ id: 'mai', kind: 'standing', addressees: { bodies: ['district-2'] } })]);
  const early = { submittedAt: '2024-01-01T00:00:00.000Z', count: { done: 2, of: 1 } };
  return [
    ...checkStructure(place), ...checkPlan(wrong, good, { plans: [], templates: [{ id: 'khac', version: 1 }], texts: [{ document, provenance: 'summary', passages: [] }] }), ...checkPlan({ ...wrong, id: 'p' }, good),
    ...checkStanding([says('district-1', '2023-01-01T00:00:00.000Z', 'done'), says('district-1', '2023-01-01T00:00:00.000Z', 'done', early), says('z', '2023-01-01T00:00:00.000Z', 'done', { duty: 'z' }),
      says('district-2', '2023-01-01T00:00:00.000Z', 'done', { duty: 'mai' }), says('district-1', '2023-01-01T00:00:00.000Z', 'done', { duty: 'mai' })], standing, structure(bodies(2, 'district'))),
  ];
}

describe('the sentences for problems', () => {
  for (const [name, catalogue] of Object.entries(CATALOGUES)) {
    it(`of ${name} are complete in both languages and ask for the same`, () => {
      for (const [code, { vi, en }] of Object.entries(catalogue)) {
        assert.match(code, /^[a-z]+(-[a-z]+)*$/);
        for (const sentence of [vi, en]) {
          assert.equal(sentence, sentence.normalize('NFC').trim(), code);
          assert.match(sentence, /^[“\p{Lu}{].*\.$/u, code);
        }
        assert.match(vi, /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/i, `${code} is Vietnamese`);
        assert.deepEqual(params(en), params(vi), code);
      }
    });
  }

  it('can each be met with: every code that a plan can have is found by a check', () => {
    assertWorded(everythingWrong());
    assert.deepEqual([...found].sort(), Object.keys(planProblems).sort());
  });
});

describe('the sentence for a problem', () => {
  const catalogue = { odd: { vi: 'Dòng {row}: “{value}”, {row}.', en: 'Row {row}: “{value}”, {row}.' } };

  it('has the parameters in it, as they are', () => {
    assert.equal(problemText(catalogue, { code: 'odd', params: { row: 0, value: '$& {row} {{x}}' } }, 'vi'), 'Dòng 0: “$& {row} {{x}}”, 0.');
    assert.equal(problemText(planProblems, { code: 'unknown-body', params: { id: 'x' } }, 'en'), 'The structure has no body “x”. Choose one from the bodies sheet.');
  });

  it('leaves out what it was not given, and shows a code that it does not know', () => {
    assert.equal(problemText(catalogue, { code: 'odd' }, 'en'), 'Row : “”, .');
    for (const code of ['mới', 'constructor', '__proto__', 'toString']) assert.equal(problemText(catalogue, { code }, 'vi'), code);
  });

  it('takes nothing from what every object has', () => {
    assert.equal(problemText({ odd: { vi: 'a {constructor} b', en: '' } }, { code: 'odd', params: {} }, 'vi'), 'a  b');
  });
});
