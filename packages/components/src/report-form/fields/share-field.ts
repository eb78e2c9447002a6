import type { Field } from '@quantriet/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { formatPercent } from '../../core/format.js';
import { SHARE_PARTS } from '../entries.js';
import { inputId, labelText, remarks, type FieldContext } from './context.js';

/** Two counts, and the share they make. The percentage is shown and never typed. */
export function shareField(field: Field, context: FieldContext): TemplateResult {
  const { texts, values, errors, words, language } = context;
  const { parts, ids } = remarks(field, context);
  const value = values[field.id];
  const error = errors.get(field.id);
  const isWrong = (part: string): boolean => error !== undefined && (error.part ?? part) === part;
  const leave = (event: FocusEvent): void => {
    // From one count to the other the person is still in the field.
    if (!(event.currentTarget as HTMLElement).contains(event.relatedTarget as Node | null)) context.left(field);
  };
  return html`<fieldset aria-describedby=${ids} @focusout=${leave}>
    <legend>${labelText(field, context)}</legend>${parts}
    <div class="share">${SHARE_PARTS.map((part) => {
      const input = `${field.id}.${part}`;
      return html`<div><label for=${inputId(input)}>${field.parts?.[part][language] ?? words[part]}${field.unit ? html` <span class="muted">(${field.unit[language]})</span>` : nothing}</label>
        <input id=${inputId(input)} class="whole" type="text" autocomplete="off" inputmode="numeric" .value=${live(texts[input] ?? '')}
          aria-describedby=${error ? `${inputId(field.id)}-error` : nothing} aria-invalid=${isWrong(part) ? 'true' : nothing}
          @input=${(event: Event) => context.typed(input, (event.target as HTMLInputElement).value)}></div>`;
    })}
      <output for=${SHARE_PARTS.map((part) => inputId(`${field.id}.${part}`)).join(' ')}>${
        typeof value === 'object' && value.of > 0 && value.done <= value.of ? words.percent(formatPercent(value)) : ''}</output>
    </div>
  </fieldset>`;
}
