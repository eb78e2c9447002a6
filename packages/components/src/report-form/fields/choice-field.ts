import type { Field } from '@quantriet/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { inputId, labelText, remarks, type FieldContext } from './context.js';

/** Up to so many choices stand open; more fold into a list. */
const MAX_RADIOS = 6;

export function choiceField(field: Field, context: FieldContext): TemplateResult {
  return (field.choices?.length ?? 0) > MAX_RADIOS ? listField(field, context) : radioField(field, context);
}

function radioField(field: Field, context: FieldContext): TemplateResult {
  const { texts, errors, language } = context;
  const { parts, ids } = remarks(field, context);
  const choose = (value: string): void => {
    context.typed(field.id, value);
    context.left(field);
  };
  return html`<fieldset aria-describedby=${ids}>
    <legend>${labelText(field, context)}</legend>${parts}
    <div class="choices">${(field.choices ?? []).map(({ value, label }, i) => html`<label class="choice"><input type="radio" id=${i === 0 ? inputId(field.id) : nothing}
      name=${inputId(field.id)} value=${value} .checked=${live(texts[field.id] === value)} aria-describedby=${errors.has(field.id) ? `${inputId(field.id)}-error` : nothing}
      @change=${() => choose(value)}> <span>${label[language]}</span></label>`)}</div>
  </fieldset>`;
}

function listField(field: Field, context: FieldContext): TemplateResult {
  const { texts, errors, words, language } = context;
  const { parts, ids } = remarks(field, context);
  const id = inputId(field.id);
  return html`<label for=${id}>${labelText(field, context)}</label>${parts}
    <select id=${id} aria-describedby=${ids} aria-invalid=${errors.has(field.id) ? 'true' : nothing}
      @change=${(event: Event) => context.typed(field.id, (event.target as HTMLSelectElement).value)} @focusout=${() => context.left(field)}>
      <option value="" .selected=${!texts[field.id]}>${words.choose}</option>
      ${(field.choices ?? []).map(({ value, label }) => html`<option value=${value} .selected=${texts[field.id] === value}>${label[language]}</option>`)}
    </select>`;
}
