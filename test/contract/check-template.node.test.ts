import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkTemplate, fieldsOf, templateProblems, type Field, type Template } from '@quantriet/contract';
import { standardTemplates } from '@quantriet/contract/templates';
import { checkValues } from '@quantriet/contract/values';
import { everyKind } from './templates.fixtures.js';

const label = { vi: 'Mục', en: 'Field' };
const field = (part: Partial<Field> & { id: string }): Field => ({ kind: 'whole', label, adds: 'sum', ...part });
const of = (fields: Field[], part: Partial<Template> = {}): Template => ({ id: 't', version: 2, title: label, sections: [{ id: 's', title: label, fields }], ...part });
const codes = (template: Template, earlier?: Template): string[] => checkTemplate(template, earlier).map(({ code }) => code);

/** By code: a template with just that wrong, and the version before where it takes one. */
const wrong: Record<string, [Template, Template?]> = {
  'duplicate-id': [of([field({ id: 'a' }), field({ id: 'a' })])],
  'unknown-field': [of([field({ id: 'a', shownIf: { field: 'z' } })])],
  'unknown-kind': [of([field({ id: 'a', kind: 'mau' })])],
  'circular-fields': [of([field({ id: 'a', shownIf: { field: 'b' } }), field({ id: 'b', shownIf: { field: 'a' } })])],
  'adds-not-fitting': [of([field({ id: 'a', kind: 'share', adds: 'sum' })])],
  'kind-changed': [of([field({ id: 'a' })]), of([field({ id: 'a', kind: 'decimal' })], { version: 1 })],
  'other-template': [of([field({ id: 'a' })]), of([field({ id: 'a' })], { id: 'khac', version: 1 })],
  'version-not-newer': [of([field({ id: 'a' })]), of([field({ id: 'a' })])],
  'min-over-max': [of([field({ id: 'a', min: 2, max: 1 })])],
  'bounds-not-fitting': [of([field({ id: 'a', kind: 'date', adds: 'none', max: 1 })])],
  'no-choices': [of([field({ id: 'a', kind: 'choice', adds: 'none' })])],
  'unknown-choice': [of([field({ id: 'a', kind: 'choice', adds: 'none', choices: [{ value: 'x', label }] }), field({ id: 'b', shownIf: { field: 'a', equals: ['y'] } })])],
  'not-a-number': [of([field({ id: 'a', kind: 'date', adds: 'none' }), field({ id: 'b', computed: { sum: ['a'] } })])],
  'not-comparable': [of([field({ id: 'a' }), field({ id: 'b', kind: 'date', adds: 'none' })], { rules: [{ left: 'a', is: 'equal', right: 'b', message: label }] })],
  'counts-not-share': [of([field({ id: 'a', counts: true })])],
  'counts-twice': [of([field({ id: 'a', kind: 'share', adds: 'share', counts: true }), field({ id: 'b', kind: 'share', adds: 'share', counts: true })])],
};

describe('a template', () => {
  it('is told everything that is wrong with it', () => {
    assert.deepEqual(Object.keys(wrong).sort(), Object.keys(templateProblems).sort());
    for (const [code, [template, earlier]] of Object.entries(wrong)) assert.deepEqual(codes(template, earlier), [code], code);
  });

  it('is taken when nothing is', () => {
    assert.deepEqual(codes(everyKind), []);
  });
});

describe('the templates that ship', () => {
  for (const template of standardTemplates) {
    it(`${template.id} makes sense, in both languages, and asks for something`, () => {
      assert.deepEqual(codes(template), []);
      for (const { label: { vi, en } } of fieldsOf(template)) assert.ok(vi.trim() && en.trim());
      assert.ok(checkValues(template, {}).some(({ code }) => code === 'required'));
    });
  }

  it('never add kinds of people up to a head-count', () => {
    const computed = standardTemplates.flatMap((template) => fieldsOf(template)).flatMap((each) => each.computed?.sum ?? []);
    assert.deepEqual(computed.filter((id) => /can-bo|dang-vien|doan-vien|hoi-vien|nhan-dan/.test(id)), []);
  });
});
