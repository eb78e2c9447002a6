import type { Language, Template, Values } from '@quantriet/contract';
import { valueText } from '@quantriet/contract/values';
import { html, type TemplateResult } from 'lit';
import { formatPercent } from '../../core/format.js';
import { heading } from '../../core/heading.js';
import type { FormWords } from '../messages.js';
import { shownSections } from '../view.js';

/** A report to read: every field that was asked for with its value. */
export function readOnly(template: Template, values: Values, level: number, words: FormWords, language: Language): TemplateResult {
  return html`<div class="reading" part="reading">${shownSections(template, values).map(({ title, fields }) => html`<section>
    ${heading(level, title[language])}
    <dl>${fields.map((field) => {
      const value = values[field.id];
      const text = value === undefined ? html`<span class="muted">${words.empty}</span>` : valueText(field, value, language);
      const unit = value !== undefined && field.unit ? ` ${field.unit[language]}` : '';
      return html`<div><dt>${field.label[language]}</dt><dd>${text}${unit}${typeof value === 'object' ? ` (${formatPercent(value)})` : ''}</dd></div>`;
    })}</dl>
  </section>`)}</div>`;
}
