import type { Field } from '@quantriet/contract';
import { TEXT_LENGTH } from '@quantriet/contract/values';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { formatNumber } from '../../core/format.js';
import { inputId, labelText, remarks, type FieldContext } from './context.js';

const valueIn = (event: Event): string => (event.target as HTMLInputElement | HTMLTextAreaElement).value;

/** Keyboards of phones; a day has slashes, which the number pad lacks. */
export function inputMode({ kind, min }: Field): 'numeric' | 'decimal' | undefined {
  if (min !== undefined && min < 0) return undefined;
  return kind === 'whole' || kind === 'share' ? 'numeric' : kind === 'decimal' ? 'decimal' : undefined;
}

/** A line to type into: a number, a day, a month, a short text. */
export function lineField(field: Field, context: FieldContext): TemplateResult {
  const { texts, errors } = context;
  const { parts, ids } = remarks(field, context);
  const id = inputId(field.id);
  return html`<label for=${id}>${labelText(field, context)}</label>${parts}
    <input id=${id} class=${field.kind} type="text" autocomplete="off" inputmode=${ifDefined(inputMode(field))} .value=${live(texts[field.id] ?? '')}
      aria-describedby=${ids} aria-invalid=${errors.has(field.id) ? 'true' : nothing}
      @input=${(event: Event) => context.typed(field.id, valueIn(event))} @focusout=${() => context.left(field)}>`;
}

/** Grows with what is typed, also where `field-sizing` is not known. */
const rowsFor = (text: string): number => Math.min(24, Math.max(3, 1 + text.split('\n').reduce((sum, line) => sum + 1 + Math.floor(line.length / 80), 0)));

export function longField(field: Field, context: FieldContext): TemplateResult {
  const { texts, errors, words, language } = context;
  const { parts, ids } = remarks(field, context);
  const id = inputId(field.id);
  const text = texts[field.id] ?? '';
  const left = (field.maxLength ?? TEXT_LENGTH['long-text'] ?? Infinity) - text.length;
  const counter = left < 0 ? words.charactersOver(formatNumber(-left, language)) : left < 200 ? words.charactersLeft(formatNumber(left, language)) : '';
  return html`<label for=${id}>${labelText(field, context)}</label>${parts}
    <textarea id=${id} rows=${rowsFor(text)} .value=${live(text)} aria-describedby=${ids} aria-invalid=${errors.has(field.id) ? 'true' : nothing}
      @input=${(event: Event) => context.typed(field.id, valueIn(event))} @focusout=${() => context.left(field)}></textarea>
    ${counter ? html`<p class="muted help">${counter}</p>` : nothing}`;
}
