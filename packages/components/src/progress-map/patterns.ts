import { html, svg, type TemplateResult } from 'lit';
import type { MapClass } from './classes.js';

/**
 * Lines over a fill, in a square of 8 px, so that no look rests on hue alone: in greyscale print and in forced colours these tell them
 * apart. What is not here is a plain fill.
 */
const PATTERNS: Partial<Record<MapClass, string>> = {
  'no-data': 'M-2 2L2-2M0 8L8 0M6 10L10 6',
  'not-applicable': 'M1 2h2M5 6h2',
  cancelled: 'M0 0L8 8M0 8L8 0',
  paused: 'M2 0V8M4 0V8',
  'done-late': 'M4 0V8',
  done: 'M3 4h2',
  awaiting: 'M1 2h2M5 6h2',
  'due-soon': 'M0 4H8',
  overdue: 'M-2 6L2 10M0 0L8 8M6-2L10 2',
};

/** What a unit of a class is filled with; undefined where that is the plain colour. */
export function patternOf(of: MapClass): string | undefined {
  return PATTERNS[of] && `url(#p-${of})`;
}

/** The patterns, for every drawing in the shadow root. `px` is units of the sheet per pixel. */
export function patternSheet(px: number): TemplateResult {
  return html`<svg class="visually-hidden" aria-hidden="true"><defs>${Object.entries(PATTERNS).map(([of, lines]) => svg`
    <pattern id="p-${of}" class="look ${of}" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="scale(${px})">
      <rect class="ground" width="8" height="8"></rect><path class="lines" d=${lines}></path>
    </pattern>`)}</defs></svg>`;
}
