import { html, svg, type TemplateResult } from 'lit';
import type { MapClass } from './classes.js';

/**
 * Lines over a fill, in a square of 8 px, so that no look rests on hue alone: in greyscale print and in forced colours these tell them
 * apart. What is not here is a plain fill.
 */
const PATTERNS: Partial<Record<MapClass, { path: string; width: number }>> = {
  'no-data': { path: 'M-2 2L2-2M0 8L8 0M6 10L10 6', width: 1 },
  'not-applicable': { path: 'M1 2h2M5 6h2', width: 2 },
  'no-body': { path: 'M0 2h4M4 6h4', width: 1 },
  cancelled: { path: 'M0 0L8 8M0 8L8 0', width: 1 },
  paused: { path: 'M2 0V8M4 0V8', width: 1 },
  'done-late': { path: 'M4 0V8', width: 1.5 },
  done: { path: 'M3 4h2', width: 2 },
  awaiting: { path: 'M1 2h2M5 6h2', width: 2 },
  'due-soon': { path: 'M0 4H8', width: 1.5 },
  overdue: { path: 'M-2 6L2 10M0 0L8 8M6-2L10 2', width: 2 },
};

/** Definitions for the classes in use, for every drawing in the shadow root. `px` is units of the sheet per pixel. */
export function patternSheet(classes: ReadonlySet<MapClass>, px: number): TemplateResult {
  const definitions = [...classes].map((of) => {
    const pattern = PATTERNS[of];
    return pattern && svg`<pattern id="p-${of}" class="look ${of}" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="scale(${px})">
      <rect class="ground" width="8" height="8"></rect><path class="lines" d=${pattern.path} stroke-width=${pattern.width}></path>
    </pattern>`;
  });
  return html`<svg class="visually-hidden" aria-hidden="true"><defs>${definitions}</defs></svg>`;
}
