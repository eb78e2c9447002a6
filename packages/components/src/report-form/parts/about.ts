import type { Language } from '@quantriet/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../../core/heading.js';
import type { FormData } from '../load.js';
import type { FormWords } from '../messages.js';

/** What is asked, by whom and by when, and what must not be entered. */
export function aboutPart({ duty, body, template }: FormData, level: number, words: FormWords, language: Language, nameOf: (body: string) => string): TemplateResult {
  const title = duty ? html`<span lang="vi">${duty.title}</span>` : (template?.title[language] ?? '');
  const due = duty && 'phrase' in duty.due ? words.due(duty.due.phrase) : '';
  const facts = [body && words.reporter(nameOf(body)), duty?.route && words.reportTo(nameOf(duty.route.to)), due].filter(Boolean);
  return html`<div class="about" part="about" tabindex="-1">
    ${heading(level, title)}
    ${facts.length > 0 ? html`<p class="muted facts">${facts.map((fact) => html`<span>${fact}</span> `)}</p>` : nothing}
    <p class="secret"><strong>${words.secret}</strong></p>
  </div>`;
}
