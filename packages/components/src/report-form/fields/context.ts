import type { Field, Language, Template, Values } from '@quantriet/contract';
import { html, nothing, type TemplateResult } from 'lit';
import type { Texts } from '../entries.js';
import type { FormWords } from '../messages.js';

/** What fields need to draw themselves. */
export interface FieldContext {
  template: Template;
  texts: Texts;
  values: Values;
  words: FormWords;
  language: Language;
  /** What is wrong, by field. */
  errors: ReadonlyMap<string, { text: string; part: string | undefined }>;
  /** What the receiver asks to be corrected, by field. */
  notes: ReadonlyMap<string, readonly string[]>;
  typed(input: string, text: string): void;
  /** The person has left the field, or chosen in it. */
  left(field: Field): void;
}

/** Id of the input in the form's shadow root. */
export const inputId = (input: string): string => `f-${input}`;

export const labelText = (field: Field, { words, language }: FieldContext): TemplateResult => html`${field.label[language]}${
  field.unit && field.kind !== 'share' ? html` <span class="muted">(${field.unit[language]})</span>` : nothing}${
  field.required ? html` <span class="required">${words.required}</span>` : nothing}`;

function hintOf({ kind, help, noNames }: Field, { words, language }: FieldContext): string {
  const shape = kind === 'date' ? words.dateHint : kind === 'month' ? words.monthHint : '';
  return [help?.[language], shape, noNames && words.noNames].filter(Boolean).join(' ');
}

/** Help, the receiver's note and the error of a field, each with an id for `aria-describedby`. */
export function remarks(field: Field, context: FieldContext): { parts: TemplateResult; ids: string | typeof nothing } {
  const { words, notes, errors } = context;
  const base = inputId(field.id);
  const [hint, asked, error] = [hintOf(field, context), notes.get(field.id), errors.get(field.id)];
  const ids = [hint && `${base}-help`, asked && `${base}-note`, error && `${base}-error`].filter(Boolean).join(' ');
  const parts = html`
    ${hint ? html`<p class="help muted" id="${base}-help">${hint}</p>` : nothing}
    ${asked ? html`<div class="note" id="${base}-note"><strong>${words.returnedNote}</strong> ${asked.map((text) => html`<p lang="vi">${text}</p>`)}</div>` : nothing}
    ${error ? html`<p class="wrong" id="${base}-error"><strong>${words.error}</strong> ${error.text}</p>` : nothing}`;
  return { parts, ids: ids || nothing };
}
