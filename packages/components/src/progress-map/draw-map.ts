import type { MapSheet } from '@quantriet/contract';
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { MapClass } from './classes.js';
import { fitLabels, LINE, roomsOf } from './labels.js';
import { patternOf } from './patterns.js';
import type { MapView } from './view.js';

/** What the drawing needs beside the view. */
export interface Drawing {
  sheet: MapSheet;
  view: MapView;
  /** Units of the sheet per pixel. */
  px: number;
  /** Indexes of units with a ring. */
  selected: number | undefined;
  focused: number | undefined;
}

/** A sheet of more units than this gets hairlines. */
const DENSE = 500;

/** Units carry no listeners and nothing that changes while the map is explored: of a large sheet nothing is drawn twice. */
function drawUnits({ sheet, view }: Drawing): SVGTemplateResult {
  const draw = (offMap: boolean): unknown[] => sheet.units.map((unit, index) => {
    if (Boolean(unit.offMap) !== offMap) return nothing;
    const { class: of, short, summary } = view.rows[index]!;
    return svg`<path class="unit look ${of}" fill=${patternOf(of) ?? nothing} data-i=${index} role="option" aria-selected="false" tabindex="-1"
      aria-label="${short}: ${summary}" d=${unit.path}></path>`;
  });
  return svg`<g role="listbox" aria-label=${view.title}>
    ${draw(false)}
    ${view.besideCaption ? svg`<g role="group" aria-label=${view.besideCaption}>${draw(true)}</g>` : nothing}
  </g>`;
}

function drawLabels({ sheet, view, px }: Drawing): SVGTemplateResult {
  const rooms = roomsOf(sheet.units.map(({ label }) => label)).map((room) => room / px);
  const { fontPx, lines } = fitLabels(view.rows.slice(0, rooms.length), rooms);
  const draw = (texts: readonly string[], index: number): SVGTemplateResult => {
    const [x, y] = sheet.units[index]!.label;
    const { class: of, figure } = view.rows[index]!;
    return svg`<text class="look ${of}">${texts.map((text, at) => svg`<tspan class=${text === figure ? nothing : 'name'}
      x=${x} y=${y + (at - (texts.length - 1) / 2) * fontPx * px * LINE}>${text}</tspan>`)}</text>`;
  };
  return svg`<g class="labels" aria-hidden="true" font-size=${fontPx * px}>${lines.map((texts, index) => (texts.length > 0 ? draw(texts, index) : nothing))}</g>`;
}

/** Rings lie over everything, so that no neighbour covers them. */
function drawRing(kind: string, index: number | undefined, { sheet }: Drawing): SVGTemplateResult | typeof nothing {
  const path = index === undefined ? undefined : sheet.units[index]?.path;
  return path ? svg`<g class="ring ${kind}"><path class="halo" d=${path}></path><path class="line" d=${path}></path></g>` : nothing;
}

/** The map as SVG. Coordinates are attributes, fills are classes. */
export function drawMap(drawing: Drawing): TemplateResult {
  const { sheet, view, px, selected, focused } = drawing;
  return html`<svg class="map" viewBox=${sheet.viewBox.join(' ')} role="presentation" stroke-width=${sheet.units.length > DENSE ? 0.5 : 1}>
    ${guard([view], () => drawUnits(drawing))}
    ${guard([view, px], () => drawLabels(drawing))}
    <g aria-hidden="true">${drawRing('selected', selected, drawing)}${drawRing('focus', focused, drawing)}</g>
  </svg>`;
}

/** A sample of a look, in the map's own units so that its pattern is as dense as on the map. */
export function swatch(of: MapClass, px: number): TemplateResult {
  return html`<svg class="swatch" viewBox="0 0 ${28 * px} ${18 * px}" aria-hidden="true">
    <rect class="unit look ${of}" fill=${patternOf(of) ?? nothing} width=${28 * px} height=${18 * px} rx=${3 * px}></rect>
  </svg>`;
}
