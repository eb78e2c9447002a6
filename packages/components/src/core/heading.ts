import { html, nothing, type TemplateResult } from 'lit';

/** A native heading of a level that the host chooses; 1 to 6, anything else is 2. */
export function heading(level: number, content: unknown, id?: string): TemplateResult {
  const attribute = id ?? nothing;
  switch (level) {
    case 1: return html`<h1 id=${attribute}>${content}</h1>`;
    case 3: return html`<h3 id=${attribute}>${content}</h3>`;
    case 4: return html`<h4 id=${attribute}>${content}</h4>`;
    case 5: return html`<h5 id=${attribute}>${content}</h5>`;
    case 6: return html`<h6 id=${attribute}>${content}</h6>`;
    default: return html`<h2 id=${attribute}>${content}</h2>`;
  }
}
