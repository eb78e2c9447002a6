import * as z from 'zod/mini';
import { problemText, type Language, type Problem } from './problems.js';
import { fieldProblems, type FieldProblemCode } from './report-problems.js';
import { fieldsOf, isEmpty, isShown, withComputed } from './rules/template.js';
import { formatVietnameseDate, formatVietnameseNumber } from './rules/vietnamese-number.js';
import { parsePlainDate } from './rules/time.js';
import type { Value, Values } from './words/report.js';
import type { CrossRule, Field, Template } from './words/template.js';

/** The one schema of a report's values, derived from its template; the form and the server check by it. */

export const TEXT_LENGTH: Record<string, number> = { text: 300, 'long-text': 20_000 };

type Refinement = z.core.CheckFn<Values>;

interface Found {
  code: FieldProblemCode;
  path: string[];
  params?: Record<string, string | number>;
}

const isWhole = (value: unknown): value is number => Number.isSafeInteger(value);

function outOfBounds({ min, max }: Field, value: number, path: string[]): Found[] {
  if (min !== undefined && value < min) return [{ code: 'below-min', path, params: { min: formatVietnameseNumber(min) } }];
  if (max !== undefined && value > max) return [{ code: 'over-max', path, params: { max: formatVietnameseNumber(max) } }];
  return [];
}

function checkShare(field: Field, value: Value): Found[] {
  if (typeof value !== 'object' || !isWhole(value.done) || !isWhole(value.of)) return [{ code: 'not-share', path: [] }];
  const { done, of } = value;
  if (done > of) return [{ code: 'share-over-one', path: ['done'], params: { done: formatVietnameseNumber(done), of: formatVietnameseNumber(of) } }];
  return [...outOfBounds({ min: 0, ...field }, done, ['done']), ...outOfBounds({ min: 0, ...field }, of, ['of'])].slice(0, 1);
}

function checkDecimal(field: Field, value: Value): Found[] {
  if (typeof value !== 'number' || !Number.isFinite(value)) return [{ code: 'not-decimal', path: [] }];
  const decimals = field.decimals ?? 2;
  if (Number(value.toFixed(decimals)) !== value) return [{ code: 'too-many-decimals', path: [], params: { decimals } }];
  return outOfBounds(field, value, []);
}

function checkText(field: Field, value: Value): Found[] {
  if (typeof value !== 'string') return [{ code: 'not-text', path: [] }];
  const max = field.maxLength ?? TEXT_LENGTH[field.kind] ?? 300;
  return value.length > max ? [{ code: 'too-long', path: [], params: { length: formatVietnameseNumber(value.length), max: formatVietnameseNumber(max) } }] : [];
}

const isMonth = (value: string): boolean => /^\d{4}-\d{2}$/.test(value) && parsePlainDate(`${value}-01`) !== undefined;

const CHECKS: Record<string, (field: Field, value: Value) => Found[]> = {
  whole: (field, value) => (isWhole(value) ? outOfBounds(field, value, []) : [{ code: 'not-whole', path: [] }]),
  decimal: checkDecimal,
  share: checkShare,
  date: (_, value) => (typeof value === 'string' && parsePlainDate(value) ? [] : [{ code: 'not-date', path: [] }]),
  month: (_, value) => (typeof value === 'string' && isMonth(value) ? [] : [{ code: 'not-month', path: [] }]),
  choice: (field, value) => (field.choices?.some((each) => each.value === value) ? [] : [{ code: 'not-choice', path: [] }]),
  text: checkText,
  'long-text': checkText,
};

function fieldFindings(template: Template, values: Values): Found[] {
  // What is computed is right when what it is computed from is.
  return fieldsOf(template).filter((field) => !field.computed && isShown(field, values, template)).flatMap((field) => {
    const value = values[field.id];
    const found: Found[] = isEmpty(value) ? (field.required ? [{ code: 'required', path: [] }] : []) : (CHECKS[field.kind] ?? checkText)(field, value);
    return found.map(({ code, path, params }): Found => ({ code, path: [field.id, ...path], params: { label: field.label.vi, ...params } }));
  });
}

const RELATIONS: Record<string, (left: number | string, right: number | string) => boolean> = {
  'at-most': (left, right) => left <= right,
  'at-least': (left, right) => left >= right,
  equal: (left, right) => left === right,
};

/** What a rule compares: a number, a day or month as stored, the count done of a share. */
function comparable(value: Value | undefined): number | string | undefined {
  return typeof value === 'object' ? value.done : value === '' ? undefined : value;
}

function breaks({ left, is, right }: CrossRule, values: Values): boolean {
  const [a, b] = [comparable(values[left]), comparable(values[right])];
  if (a === undefined || b === undefined || typeof a !== typeof b) return false;
  return !(RELATIONS[is]?.(a, b) ?? true);
}

function ruleFindings(template: Template, values: Values): Found[] {
  return (template.rules ?? []).filter((rule) => breaks(rule, values))
    .map(({ left, message }): Found => ({ code: 'rule', path: [left], params: { vi: message.vi, en: message.en } }));
}

function findings(template: Template, given: Values): Found[] {
  const known = new Set(fieldsOf(template).map(({ id }) => id));
  const unknown = Object.keys(given).filter((id) => !known.has(id)).map((id): Found => ({ code: 'unknown-field', path: [id], params: { id } }));
  const values = withComputed(template, given);
  const ofFields = fieldFindings(template, values);
  const wrong = new Set(ofFields.map(({ path }) => path[0]));
  // A rule over a value that is wrong in itself would only say the same thing twice.
  const ofRules = ruleFindings(template, values).filter(({ path }) => !wrong.has(path[0]));
  return [...unknown, ...ofFields, ...ofRules];
}

/** Schema of the values of a template; what it answers has computed fields filled and hidden ones left out. */
export function valuesSchema(template: Template) {
  const value = z.union([z.number(), z.string(), z.object({ done: z.number(), of: z.number() })]);
  const refine: Refinement = (payload) => {
    for (const { code, path, params } of findings(template, payload.value)) {
      payload.issues.push({ code: 'custom', path, input: payload.value, params: { problem: code, ...params } });
    }
  };
  return z.pipe(z.record(z.string(), value).check(refine), z.transform((values: Values) => withComputed(template, values)));
}

/** Everything wrong with the values of a report, by the schema; pointers are `/values/<field>`. Empty when it can be sent. */
export function checkValues(template: Template, values: Values): Problem[] {
  const { error } = valuesSchema(template).safeParse(values);
  return (error?.issues ?? []).map((issue): Problem => {
    const pointer = ['/values', ...issue.path.map(String)].join('/');
    if (issue.code !== 'custom') return { code: 'not-text', pointer, params: { label: String(issue.path[0] ?? '') } };
    const { problem, ...params } = issue.params as Record<string, string | number>;
    return { code: String(problem), pointer, params };
  });
}

/** A problem of a field in words; the label in that language. */
export function fieldProblemText(problem: Problem, template: Template, language: Language): string {
  const id = problem.pointer?.split('/')[2];
  const field = fieldsOf(template).find((each) => each.id === id);
  return problemText(fieldProblems, field ? { ...problem, params: { ...problem.params, label: field.label[language] } } : problem, language);
}

/** A stored value as people read it: `1.250`, `3/4`, `25/8/2023`, the label of a choice. */
export function valueText(field: Field, value: Value, language: Language): string {
  if (typeof value === 'number') return formatVietnameseNumber(value, field.kind === 'decimal' ? field.decimals : undefined);
  if (typeof value === 'object') return `${formatVietnameseNumber(value.done)}/${formatVietnameseNumber(value.of)}`;
  if (field.kind === 'date' && parsePlainDate(value)) return formatVietnameseDate(value);
  if (field.kind === 'month' && isMonth(value)) return `${Number(value.slice(5))}/${value.slice(0, 4)}`;
  return field.choices?.find((choice) => choice.value === value)?.label[language] ?? value;
}
