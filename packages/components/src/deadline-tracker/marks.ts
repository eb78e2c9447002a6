import { html, nothing, svg, type TemplateResult } from 'lit';
import type { FigurePart } from './figures.js';
import { isCounted, type Status } from './status.js';

/** Groups of statuses that look alike: the colour, and the dashes of a ring and of a part of a bar. `none`: nothing is going on, or nothing is known. */
export type Tone = 'good' | 'late' | 'warn' | 'bad' | 'busy' | 'quiet' | 'none';

const CHECK = 'm5 8.2 2.2 2.2L11 6.2';
const HALF = 'M8.7 4.7v6.6M10.1 5.2v5.6M11.3 6.4v3.2';

/** Each status by its tone and its sign in a ring of 16 by 16: dashes and signs tell statuses apart where colour does not. */
const LOOKS: Record<Status, readonly [tone: Tone, sign: string]> = {
  overdue: ['bad', 'M8 4.5v4M8 11.2v.3'],
  'due-soon': ['warn', 'M8 4.5V8l2.5 1.5'],
  awaiting: ['busy', 'M5 8h.2M8 8h.2M11 8h.2'],
  'in-time': ['busy', HALF],
  'in-progress': ['busy', HALF],
  'not-due': ['quiet', ''],
  'not-started': ['quiet', ''],
  paused: ['none', 'M6.5 5.5v5M9.5 5.5v5'],
  'no-data': ['none', 'M6 6.5c.3-2.6 4-2.3 4 0C10 8 8 8 8 9.5M8 11.6v.3'],
  'done-late': ['late', CHECK],
  'done-on-time': ['good', CHECK],
  done: ['good', CHECK],
  standing: ['busy', 'M5 8a3 3 0 1 1 1 2.3M5 10.8l1-.6.7 1'],
  unpublished: ['none', ''],
  cancelled: ['none', 'm5.5 5.5 5 5m0-5-5 5'],
  'not-applicable': ['none', 'm4 12 8-8'],
};

export const toneOf = (status: Status): Tone => LOOKS[status][0];

/** The sign of a status; its word stands beside it.  */
export function mark(status: Status): TemplateResult {
  const [tone, sign] = LOOKS[status];
  return html`<svg class="mark" data-tone=${tone} viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="6.75"></circle><path d=${sign}></path></svg>`;
}

/** A status in its sign and word. */
export function badge(status: Status, text: string): TemplateResult {
  return html`<span class="badge" data-tone=${toneOf(status)}>${mark(status)}${text}</span>`;
}

/**
 * The sentence beside it as a bar: each part a stroke as long as its share of the denominator, as high as the bar when it is done. Strokes, because they need
 * neither a style attribute nor a reference.
 */
export function bar(parts: readonly FigurePart[]): TemplateResult | typeof nothing {
  const counted = parts.filter(({ status }) => isCounted(status));
  const of = counted.reduce((sum, { count }) => sum + count, 0);
  if (of === 0) return nothing;
  let before = 0;
  const percent = (): string => `${((before / of) * 100).toFixed(2)}%`;
  return html`<svg class="bar" aria-hidden="true">${counted.map(({ status, count }) => {
    const from = percent();
    before += count;
    return svg`<line data-tone=${toneOf(status)} x1=${from} x2=${percent()} y1="50%" y2="50%"></line>`;
  })}</svg>`;
}
