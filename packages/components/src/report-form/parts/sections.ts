import type { Section } from '@quantriet/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../../core/heading.js';
import type { FieldContext } from '../fields/context.js';
import { fieldOf } from '../fields/field.js';
import { missingIn, shownSections } from '../view.js';

/** The way to each section, with how much of it is still required. */
function navigation(sections: readonly Section[], { words, language, values }: FieldContext, go: (id: string) => void): TemplateResult {
  return html`<nav class="no-print" aria-label=${words.sections}><ol>${sections.map((section) => {
    const missing = missingIn(section, values);
    return html`<li><a href="#s-${section.id}" @click=${(event: Event) => {
      event.preventDefault();
      go(`s-${section.id}`);
    }}>${section.title[language]}</a> <span class="muted">${missing === undefined ? '' : missing > 0 ? words.missing(String(missing)) : words.complete}</span></li>`;
  })}</ol></nav>`;
}

/** The fields that are asked for, by section. @param go takes the focus to an id */
export function sectionsPart(context: FieldContext, level: number, go: (id: string) => void): TemplateResult {
  const { language } = context;
  const sections = shownSections(context.template, context.values);
  return html`${sections.length > 1 ? navigation(sections, context, go) : nothing}
    ${sections.map(({ id, title, help, fields }) => html`<section aria-labelledby="t-${id}">
      <div class="section-head" id="s-${id}" tabindex="-1">${heading(level, title[language], `t-${id}`)}${help ? html`<p class="muted">${help[language]}</p>` : nothing}</div>
      ${fields.map((field) => fieldOf(field, context))}
    </section>`)}`;
}
