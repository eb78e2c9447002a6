import { html, type TemplateResult } from 'lit';
import { heading } from '../../core/heading.js';

export interface SummaryLine {
  text: string;
  /** Id of the input it leads to. */
  input: string;
}

/** What has to be corrected, each line a link to its field. Takes the focus when it comes up. */
export function errorSummary(lines: readonly SummaryLine[], title: string, level: number, go: (input: string) => void): TemplateResult {
  return html`<div class="panel error summary" part="summary" role="alert" tabindex="-1" aria-labelledby="summary-title">
    ${heading(level, title, 'summary-title')}
    <ul>${lines.map(({ text, input }) => html`<li><a href="#${input}" @click=${(event: Event) => {
      event.preventDefault();
      go(input);
    }}>${text}</a></li>`)}</ul>
  </div>`;
}
