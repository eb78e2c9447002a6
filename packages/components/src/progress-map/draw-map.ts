import type { MapSheet, MapUnit } from '@quantriet/contract';
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { MapClass } from './classes.js';
import { captionPx, type Fit } from './fit.js';
import { MIN_TARGET_PX } from './labels.js';
import type { MapView } from './view.js';

/** What the drawing needs beside the view. */
export interface Drawing {
  sheet: MapSheet;
  view: MapView;
  fit: Fit;
  /** Accessible name of the list of units. */
  label: string;
  /** Accessible names of the units, in the sheet's order. */
  unitLabels: readonly string[];
  /** Indexes of units with a ring. */
  selected: number | undefined;
  focused: number | undefined;
}

/** A sheet of more units than this gets hairlines. */
const DENSE = 500;
const LINE = 1.2;

/** Units carry no listeners and nothing that changes while the map is explored: of a large sheet nothing is drawn twice. */
function drawUnits({ sheet, view, unitLabels, label }: Drawing): SVGTemplateResult {
  const draw = (wanted: boolean): unknown[] => sheet.units.map((unit, index) => (Boolean(unit.offMap) === wanted ? drawUnit(unit, index, view, unitLabels[index]!) : nothing));
  return svg`<g role="listbox" aria-label=${label}>
    ${draw(false)}
    ${view.besideCaption ? svg`<g role="group" aria-label=${view.besideCaption}>${draw(true)}</g>` : nothing}
  </g>`;
}

function drawUnit({ path }: MapUnit, index: number, view: MapView, label: string): SVGTemplateResult {
  return svg`<path class="unit look ${view.rows[index]!.class}" data-i=${index} role="option" aria-selected="false" tabindex="-1" aria-label=${label} d=${path}></path>`;
}

function drawLabels({ sheet, view, fit }: Drawing): SVGTemplateResult[] {
  const step = fit.labels.fontPx * fit.px * LINE;
  return fit.labels.lines.flatMap((lines, index) => {
    if (lines.length === 0) return [];
    const [x, y] = sheet.units[index]!.label;
    const { class: of, figure } = view.rows[index]!;
    return svg`<text class="look ${of}">${lines.map((line, at) => svg`<tspan class=${line === figure ? 'figure' : 'name'}
      x=${x} y=${y + (at - (lines.length - 1) / 2) * step}>${line}</tspan>`)}</text>`;
  });
}

function drawBeside({ view, fit: { beside, px, basePx } }: Drawing): SVGTemplateResult | typeof nothing {
  if (!beside) return nothing;
  const { box, caption } = beside;
  return svg`<rect class="plate" x=${box.x} y=${box.y} width=${box.width} height=${box.height} rx=${6 * px}
      stroke-width=${px} stroke-dasharray="${4 * px} ${3 * px}"></rect>
    ${caption ? svg`<text class="caption" x=${caption.x} y=${caption.y} text-anchor=${caption.anchor} font-size=${captionPx(basePx) * px}>${view.besideTitle}</text>` : nothing}`;
}

/** Rings lie over everything, so that no neighbour covers them. */
function drawRing(kind: string, index: number | undefined, { sheet, fit: { px, markers } }: Drawing): SVGTemplateResult | typeof nothing {
  const unit = index === undefined ? undefined : sheet.units[index];
  if (!unit) return nothing;
  const { path, label: [x, y] } = unit;
  const small = markers.includes(index!);
  const ring = (part: string, width: number): SVGTemplateResult => svg`<path class=${part} d=${path} stroke-width=${width * px}></path>
    ${small ? svg`<circle class=${part} cx=${x} cy=${y} r=${(MIN_TARGET_PX / 2) * px} stroke-width=${width * px}></circle>` : nothing}`;
  return svg`<g class="ring ${kind}">${ring('halo', 6)}${ring('line', 2.5)}</g>`;
}

function drawMarkers({ sheet, view, fit: { markers, px } }: Drawing): SVGTemplateResult[] {
  return markers.map((index) => {
    const [x, y] = sheet.units[index]!.label;
    const of = view.rows[index]!.class;
    return svg`<circle class="reach" data-i=${index} cx=${x} cy=${y} r=${(MIN_TARGET_PX / 2) * px}></circle>
      <circle class="unit look ${of}" data-i=${index} cx=${x} cy=${y} r=${5 * px}></circle>`;
  });
}

/** The map as SVG. Coordinates are attributes, fills are classes. */
export function drawMap(drawing: Drawing): TemplateResult {
  const { sheet, view, fit } = drawing;
  const line = (sheet.units.length > DENSE ? 0.5 : 1) * fit.px;
  return html`<svg class="map" viewBox=${sheet.viewBox.join(' ')} role="presentation" stroke-width=${line}>
    ${guard([view, fit.beside], () => svg`<g aria-hidden="true">${drawBeside(drawing)}</g>`)}
    ${guard([view], () => drawUnits(drawing))}
    ${guard([view, fit], () => svg`<g class="markers" aria-hidden="true">${drawMarkers(drawing)}</g>
      <g class="labels" aria-hidden="true" font-size=${fit.labels.fontPx * fit.px}>${drawLabels(drawing)}</g>`)}
    <g aria-hidden="true">${drawRing('selected', drawing.selected, drawing)}${drawRing('focus', drawing.focused, drawing)}</g>
  </svg>`;
}

/** A sample of a look, in the map's own units so that its pattern is as dense as on the map. */
export function swatch(of: MapClass, px: number): TemplateResult {
  return html`<svg class="swatch" viewBox="0 0 ${28 * px} ${18 * px}" aria-hidden="true" stroke-width=${px}>
    <rect class="unit look ${of}" x=${px / 2} y=${px / 2} width=${27 * px} height=${17 * px} rx=${3 * px}></rect>
  </svg>`;
}
