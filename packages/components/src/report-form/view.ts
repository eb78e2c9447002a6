import {
  fieldsOf, isShown, plainDateOf, type Field, type FieldNote, type Language, type Problem, type Report, type Section, type Template, type Values,
} from '@quantriet/contract';
import { formatInstant, formatTime } from '../core/format.js';
import { draftOf, type Content, type Draft, type Templates } from './answer.js';
import { textOf, valueOf } from './entries.js';
import type { FormWords } from './messages.js';

export { formMessages } from './messages.js';
export { textsOf, tidied, valueOf, valuesOf } from './entries.js';
export type { Content, Draft, Templates } from './answer.js';
export { contentOf, draftOf, emptyDraft, sameContent, templatesFor, valuesIn } from './answer.js';

/** What the form is for at the moment. */
export type Phase = 'write' | 'sent' | 'accepted';

export function phaseOf(report: Report | undefined): Phase {
  if (report === undefined || report.state === 'draft' || report.state === 'returned') return 'write';
  return report.state === 'submitted' ? 'sent' : 'accepted';
}

/** What the receiver asked to be corrected; it stays in sight until the report is sent again. */
export function notesOf(report: Report | undefined): FieldNote[] {
  if (!report || phaseOf(report) !== 'write') return [];
  const [last, before] = [report.versions.at(-1), report.versions.at(-2)];
  const returned = last?.state === 'returned' ? last : before?.state === 'returned' ? before : undefined;
  return returned?.notes ?? [];
}

/** Notes that are about one field, by field. */
export function notesByField(notes: readonly FieldNote[]): Map<string, string[]> {
  const byField = new Map<string, string[]>();
  for (const { field, text } of notes) if (field !== undefined) byField.set(field, [...(byField.get(field) ?? []), text]);
  return byField;
}

/** Number of the accepted version that the draft corrects. */
export function correctedVersion(report: Report | undefined): number | undefined {
  return report && phaseOf(report) === 'write' ? report.accepted : undefined;
}

/** Sections with the fields that are asked for. */
export function shownSections(template: Template, values: Values): Section[] {
  return template.sections
    .map((section) => ({ ...section, fields: section.fields.filter((field) => isShown(field, values, template)) }))
    .filter(({ fields }) => fields.length > 0);
}

/** Required fields of a section that nothing has been typed into; undefined where none is required. */
export function missingIn({ fields }: Section, values: Values): number | undefined {
  const required = fields.filter((field) => field.required);
  return required.length === 0 ? undefined : required.filter(({ id }) => values[id] === undefined).length;
}

/** The field a problem is about, and the count of a share. */
export function placeOf({ pointer = '' }: Problem): { field: string; part: string | undefined } {
  const [, , field = '', part] = pointer.split('/');
  return { field, part };
}

/** What is said while the person is still filling in: not that fields are empty which nobody has come to yet. */
export function spokenProblems(problems: readonly Problem[], left: ReadonlySet<string>, isAttempted: boolean): Problem[] {
  return problems.filter((problem) => isAttempted || (left.has(placeOf(problem).field) && problem.code !== 'required'));
}

/** `10:32` in Viet Nam; with the day when it is another than today. */
export function timeText(instant: string, now: string, language: Language): string {
  return plainDateOf(instant) === plainDateOf(now) ? formatTime(instant) : formatInstant(instant, language);
}

/** Where the draft is kept, as one line. */
export function savedLine(here: string | undefined, there: string | undefined, now: string, words: FormWords, language: Language): string {
  return [here && words.savedHere(timeText(here, now, language)), there && words.savedThere(timeText(there, now, language))].filter(Boolean).join(' · ');
}

export interface Difference {
  label: string;
  mine: string;
  theirs: string;
}

function linesOf(draft: Draft, templates: Templates, words: FormWords, language: Language): Map<string, { label: string; text: string }> {
  const template = templates[draft.kind];
  const lines = new Map([['', { label: words.answerWith, text: words.kinds[draft.kind] }]]);
  for (const field of fieldsOf(template)) {
    if (!field.computed) lines.set(`${template.id} ${field.id}`, { label: field.label[language], text: answerText(field, draft.texts[draft.kind], language) });
  }
  return lines;
}

function answerText(field: Field, texts: Record<string, string>, language: Language): string {
  const value = valueOf(field, texts);
  return field.choices?.find((choice) => choice.value === value)?.label[language] ?? textOf(field, value);
}

/** Field by field, what a draft and the server's version say differently. */
export function differences(draft: Draft, theirs: Content, templates: Templates, words: FormWords, language: Language): Difference[] {
  const [mine, other] = [draft, draftOf(theirs, templates)].map((each) => linesOf(each, templates, words, language));
  const keys = new Set([...mine!.keys(), ...other!.keys()]);
  return [...keys].flatMap((key) => {
    const [a, b] = [mine!.get(key), other!.get(key)];
    if ((a?.text ?? '') === (b?.text ?? '')) return [];
    return [{ label: (a ?? b)!.label, mine: a?.text ?? '', theirs: b?.text ?? '' }];
  });
}

/** Values of a version, in the shape its kind of answer is read in. */
export function readable(content: Content, templates: Templates): { template: Template; values: Values } {
  const draft = draftOf(content, templates);
  const template = templates[draft.kind];
  const values = draft.kind === 'report' ? content.values : Object.fromEntries(fieldsOf(template).flatMap((field) => {
    const value = valueOf(field, draft.texts[draft.kind]);
    return value === undefined ? [] : [[field.id, value] as const];
  }));
  return { template, values };
}
