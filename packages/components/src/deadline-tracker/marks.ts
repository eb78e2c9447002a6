import { html, nothing, svg, type TemplateResult } from 'lit';
import type { FigurePart } from './figures.js';
import type { Status } from './status.js';

/** Drawn in a ring of 16 by 16, so that a status is told by its shape as well. */
const SHAPES: Partial<Record<Status, string>> = {
  overdue: 'M8 4.5v4M8 11.2v.3',
  'due-soon': 'M8 4.5V8l2.5 1.5',
  awaiting: 'M5 8h.2M8 8h.2M11 8h.2',
  'in-time': 'M8 4a4 4 0 0 1 0 8z',
  'in-progress': 'M8 4a4 4 0 0 1 0 8z',
  paused: 'M6.5 5.5v5M9.5 5.5v5',
  'no-data': 'M6 6.5c.3-2.6 4-2.3 4 0C10 8 8 8 8 9.5M8 11.6v.3',
  'done-late': 'm5 8.2 2.2 2.2L11 6.2',
  'done-on-time': 'm5 8.2 2.2 2.2L11 6.2',
  done: 'm5 8.2 2.2 2.2L11 6.2',
  standing: 'M5 8a3 3 0 1 1 1 2.3M5 10.8l1-.6.7 1',
  unpublished: 'M5 8h6',
  cancelled: 'm5.5 5.5 5 5m0-5-5 5',
  'not-applicable': 'm4 12 8-8',
};

/** The sign of a status; its word stands beside it. */
export function mark(status: Status): TemplateResult {
  return html`<svg class="mark" data-status=${status} viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="6.75"></circle>${
    SHAPES[status] ? svg`<path d=${SHAPES[status]}></path>` : nothing}</svg>`;
}

/** A status in its sign and word. */
export function badge(status: Status, text: string): TemplateResult {
  return html`<span class="badge" data-status=${status}>${mark(status)}${text}</span>`;
}

/**
 * The sentence beside it as a bar: each part a stroke as long as its share of the denominator. Strokes, because their dashes tell
 * parts apart without colour, and neither a style attribute nor a reference is needed.
 */
export function bar(parts: readonly FigurePart[], of: number): TemplateResult | typeof nothing {
  if (of === 0 || parts.length === 0) return nothing;
  const percent = (count: number): string => `${((count / of) * 100).toFixed(2)}%`;
  let before = 0;
  const strokes = parts.filter(({ status }) => status !== 'cancelled' && status !== 'not-applicable').map(({ status, count }) => {
    const from = percent(before);
    before += count;
    return svg`<line data-status=${status} x1=${from} x2=${percent(before)} y1="50%" y2="50%"></line>`;
  });
  return html`<svg class="bar" aria-hidden="true">${strokes}</svg>`;
}
