import type { Field } from '@quantriet/contract';
import { html, type TemplateResult } from 'lit';
import { textOf } from '../entries.js';
import { choiceField } from './choice-field.js';
import { inputId, labelText, remarks, type FieldContext } from './context.js';
import { shareField } from './share-field.js';
import { lineField, longField } from './text-field.js';

function computedField(field: Field, context: FieldContext): TemplateResult {
  const { parts } = remarks(field, context);
  const id = inputId(field.id);
  return html`<label for=${id}>${labelText(field, context)} <span class="muted">· ${context.words.computed}</span></label>${parts}
    <output id=${id} class="computed" tabindex="-1">${textOf(field, context.values[field.id]) || '–'}</output>`;
}

function inner(field: Field, context: FieldContext): TemplateResult {
  if (field.computed) return computedField(field, context);
  switch (field.kind) {
    case 'share': return shareField(field, context);
    case 'choice': return choiceField(field, context);
    case 'long-text': return longField(field, context);
    // A kind that a later contract adds is typed as text.
    default: return lineField(field, context);
  }
}

export function fieldOf(field: Field, context: FieldContext): TemplateResult {
  const isWrong = context.errors.has(field.id);
  return html`<div class="field" part="field" data-field=${field.id} ?data-wrong=${isWrong}>${inner(field, context)}</div>`;
}
