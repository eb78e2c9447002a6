import { html, nothing, type TemplateResult } from 'lit';

/** The level that a host chooses, 1 to 6; anything else is 2. */
export function levelOf(level: number): number {
  return Number.isInteger(level) && level >= 1 && level <= 6 ? level : 2;
}

/** A native heading, of the sixth level where it would be below that. */
export function heading(level: number, content: unknown, id?: string): TemplateResult {
  const attribute = id ?? nothing;
  switch (level) {
    case 1: return html`<h1 id=${attribute}>${content}</h1>`;
    case 2: return html`<h2 id=${attribute}>${content}</h2>`;
    case 3: return html`<h3 id=${attribute}>${content}</h3>`;
    case 4: return html`<h4 id=${attribute}>${content}</h4>`;
    case 5: return html`<h5 id=${attribute}>${content}</h5>`;
    default: return html`<h6 id=${attribute}>${content}</h6>`;
  }
}
