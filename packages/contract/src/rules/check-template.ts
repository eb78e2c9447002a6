import type { Problem } from '../problems.js';
import type { TemplateProblemCode } from '../template-problems.js';
import type { Field, Template } from '../words/template.js';
import { findCycle } from './cycles.js';
import { fieldsOf } from './template.js';

type Report = (code: TemplateProblemCode, pointer: string, params: Problem['params']) => void;

const FITTING: Record<string, readonly string[]> = {
  whole: ['sum', 'latest', 'none'], decimal: ['sum', 'latest', 'none'], share: ['share', 'latest', 'none'],
  date: ['latest', 'list', 'none'], month: ['latest', 'list', 'none'], choice: ['latest', 'list', 'none'],
  text: ['list', 'latest', 'none'], 'long-text': ['list', 'latest', 'none'],
};

const isNumber = (kind: string | undefined): boolean => kind === 'whole' || kind === 'decimal';
/** Kinds of one group can be held against each other. */
const COMPARED_AS: Record<string, string> = { whole: 'number', decimal: 'number', share: 'number', date: 'date', month: 'month' };

function checkBounds({ id, kind, min, max, maxLength, counts }: Field, pointer: string, report: Report): void {
  const bounded = isNumber(kind) || kind === 'share';
  if (min !== undefined && max !== undefined && min > max) report('min-over-max', `${pointer}/min`, { id, min, max });
  for (const [bound, value] of Object.entries({ min, max })) {
    if (value !== undefined && !bounded) report('bounds-not-fitting', `${pointer}/${bound}`, { id, kind, bound });
  }
  if (maxLength !== undefined && kind !== 'text' && kind !== 'long-text') report('bounds-not-fitting', `${pointer}/maxLength`, { id, kind, bound: 'maxLength' });
  if (counts && kind !== 'share') report('counts-not-share', `${pointer}/counts`, { id });
}

function checkReferences({ shownIf, computed }: Field, pointer: string, fields: ReadonlyMap<string, Field>, report: Report): void {
  const controlling = shownIf && fields.get(shownIf.field);
  if (shownIf && !controlling) report('unknown-field', `${pointer}/shownIf/field`, { id: shownIf.field });
  const wanted = controlling?.kind === 'choice' ? (shownIf?.equals ?? []) : [];
  for (const value of wanted) {
    if (!controlling?.choices?.some((choice) => choice.value === value)) report('unknown-choice', `${pointer}/shownIf/equals`, { id: controlling!.id, value });
  }
  for (const id of [...(computed?.sum ?? []), ...(computed?.minus ?? [])]) {
    if (!fields.has(id)) report('unknown-field', `${pointer}/computed`, { id });
    else if (!isNumber(fields.get(id)?.kind)) report('not-a-number', `${pointer}/computed`, { id });
  }
}

function checkField(field: Field, pointer: string, fields: ReadonlyMap<string, Field>, report: Report): void {
  const { id, kind, adds, choices } = field;
  if (!FITTING[kind]) return report('unknown-kind', `${pointer}/kind`, { id, kind, known: Object.keys(FITTING).join(', ') });
  if (!FITTING[kind].includes(adds)) report('adds-not-fitting', `${pointer}/adds`, { id, kind, adds });
  if (kind === 'choice' && !choices?.length) report('no-choices', `${pointer}/choices`, { id });
  checkBounds(field, pointer, report);
  checkReferences(field, pointer, fields, report);
}

function checkAgainst(earlier: Template, template: Template, report: Report): void {
  if (earlier.id !== template.id) return report('other-template', '/id', { id: template.id, earlier: earlier.id });
  if (template.version <= earlier.version) report('version-not-newer', '/version', { version: template.version, earlier: earlier.version });
  const before = new Map(fieldsOf(earlier).map(({ id, kind }) => [id, kind]));
  template.sections.forEach(({ fields }, s) => fields.forEach(({ id, kind }, f) => {
    const from = before.get(id);
    if (from !== undefined && from !== kind) report('kind-changed', `/sections/${s}/fields/${f}/kind`, { id, from, to: kind });
  }));
}

function checkRules({ rules = [] }: Template, fields: ReadonlyMap<string, Field>, report: Report): void {
  rules.forEach(({ left, right }, i) => {
    const [a, b] = [fields.get(left), fields.get(right)];
    if (!a) report('unknown-field', `/rules/${i}/left`, { id: left });
    if (!b) report('unknown-field', `/rules/${i}/right`, { id: right });
    const as = a && COMPARED_AS[a.kind];
    if (a && b && (!as || as !== COMPARED_AS[b.kind])) report('not-comparable', `/rules/${i}`, { left, right });
  });
}

/** Everything wrong with a template; `earlier` is the version before it, whose fields keep their kind. Pointers are into the template. */
export function checkTemplate(template: Template, earlier?: Template): Problem[] {
  const problems: Problem[] = [];
  const report: Report = (code, pointer, params) => problems.push({ code, pointer, ...(params && { params }) });
  const fields = new Map<string, Field>();
  let counting: string | undefined;
  template.sections.forEach((section, s) => section.fields.forEach((field, f) => {
    const pointer = `/sections/${s}/fields/${f}`;
    if (fields.has(field.id)) report('duplicate-id', `${pointer}/id`, { id: field.id });
    fields.set(field.id, field);
    if (!field.counts) return;
    if (counting !== undefined) report('counts-twice', `${pointer}/counts`, { first: counting, id: field.id });
    counting ??= field.id;
  }));
  template.sections.forEach((section, s) => section.fields.forEach((field, f) => checkField(field, `/sections/${s}/fields/${f}`, fields, report)));
  checkRules(template, fields, report);
  const leads = (id: string): string[] => {
    const { shownIf, computed } = fields.get(id) ?? {};
    return [...(shownIf ? [shownIf.field] : []), ...(computed?.sum ?? []), ...(computed?.minus ?? [])];
  };
  const cycle = findCycle(fields.keys(), leads);
  if (cycle) report('circular-fields', '/sections', { path: cycle.join(' → ') });
  if (earlier) checkAgainst(earlier, template, report);
  return problems;
}
