import type { MapSheet } from '@quantriet/contract';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { areaLabels, lonelySmall, MIN_FONT_PX, tileLabels, type Labels, type Lettering, type Measure, type TileName } from './labels.js';
import type { Box } from './neighbours.js';

/** What the size on screen decides. */
export interface Fit {
  /** Units of the sheet per pixel. */
  px: number;
  labels: Labels;
  /** Extents of the shapes, in the sheet's order; empty until measured. */
  boxes: readonly Box[];
  /** Units that get a marker at their label point. */
  markers: number[];
  /** The text size of the host, in px. */
  basePx: number;
  /** Where the off-map tiles stand; absent without any. */
  beside?: Beside;
}

export interface Beside {
  box: Box;
  /** Absent where other units leave it no room: the line under the map says the same. */
  caption?: { x: number; y: number; anchor: 'start' | 'end' };
}

/** Size of the caption of off-map tiles. */
export function captionPx(basePx: number): number {
  return Math.max(MIN_FONT_PX, 0.75 * basePx);
}

const NO_LABELS: Labels = { fontPx: 0, lines: [] };

/** A guess for the first paint, before anything can be measured. */
export function unfitted(sheet: MapSheet): Fit {
  return { px: sheet.viewBox[2] / 480, basePx: 16, labels: NO_LABELS, boxes: [], markers: [] };
}

function around(boxes: readonly Box[]): Box | undefined {
  if (boxes.length === 0) return undefined;
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  return { x, y, width: Math.max(...boxes.map((box) => box.x + box.width)) - x, height: Math.max(...boxes.map((box) => box.y + box.height)) - y };
}

/** Labels of the map and of the off-map tiles are fitted apart, so that one long name beside does not take the names from the map. */
function labelsOf(sheet: MapSheet, names: readonly TileName[], boxes: readonly Box[], lettering: Lettering): Labels {
  const lay = sheet.kind === 'boundaries' ? areaLabels : tileLabels;
  const lines: string[][] = names.map(() => []);
  let fontPx = Infinity;
  for (const beside of [false, true]) {
    const group = sheet.units.flatMap((unit, index) => (Boolean(unit.offMap) === beside ? [index] : []));
    if (group.length === 0) continue;
    const labels = (beside ? tileLabels : lay)(group.map((index) => names[index]!), group.map((index) => boxes[index]!), lettering);
    fontPx = Math.min(fontPx, labels.fontPx);
    group.forEach((unit, index) => { lines[unit] = labels.lines[index]!; });
  }
  return { fontPx, lines };
}

function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** The caption goes over the off-map tiles if that is free, on the side where it does not run out of the sheet. */
function besideOf(sheet: MapSheet, boxes: readonly Box[], title: string, { px, basePx, measure }: Lettering): Beside | undefined {
  const fontPx = captionPx(basePx);
  const tiles = around(boxes.filter((_, index) => sheet.units[index]!.offMap));
  if (!tiles) return undefined;
  const pad = 3 * px;
  const box = { x: tiles.x - pad, y: tiles.y - pad, width: tiles.width + 2 * pad, height: tiles.height + 2 * pad };
  const [left, top, sheetWidth] = sheet.viewBox;
  const [width, height] = [measure(title) * fontPx * px, fontPx * px * 1.4];
  const anchor = box.x + width <= left + sheetWidth ? 'start' : 'end';
  const x = anchor === 'start' ? box.x : box.x + box.width;
  const above = { x: anchor === 'start' ? x : x - width, y: box.y - height, width, height };
  const isFree = above.y >= top && !boxes.some((other, index) => !sheet.units[index]!.offMap && overlaps(above, other));
  return isFree ? { box, caption: { x, y: box.y - 0.4 * fontPx * px, anchor } } : { box };
}

/** Measures the drawn map and says what fits: when it is first there, when its size changes, when another sheet is drawn. */
export class MapFit implements ReactiveController {
  #svg: SVGSVGElement | undefined;
  #sheet: MapSheet | undefined;
  #names: readonly TileName[] = [];
  #boxes: Box[] = [];
  #title = '';
  #width = 0;
  #basePx = 0;
  #fit: Fit | undefined;
  readonly #observer = new ResizeObserver(() => this.#measure());

  constructor(private readonly host: ReactiveControllerHost & { renderRoot: ParentNode }) {
    host.addController(this);
  }

  /** What fits; the guess until something was measured. */
  of(sheet: MapSheet, names: readonly TileName[], title: string): Fit {
    this.#title = title;
    if (sheet !== this.#sheet) [this.#boxes, this.#fit] = [[], undefined];
    else if (names !== this.#names) this.#width = 0;
    [this.#sheet, this.#names] = [sheet, names];
    return this.#fit ?? unfitted(sheet);
  }

  hostUpdated(): void {
    const svg = this.host.renderRoot.querySelector<SVGSVGElement>('svg.map') ?? undefined;
    if (svg !== this.#svg) {
      this.#observer.disconnect();
      this.#svg = svg;
      [this.#boxes, this.#width] = [[], 0];
      if (svg) this.#observer.observe(svg);
    }
    this.#measure();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    this.#svg = undefined;
  }

  #measure(): void {
    const [svg, sheet] = [this.#svg, this.#sheet];
    if (!svg || !sheet || svg.clientWidth === 0) return;
    const px = Math.max(sheet.viewBox[2] / svg.clientWidth, sheet.viewBox[3] / svg.clientHeight);
    const { fontSize, fontFamily } = getComputedStyle(svg);
    const basePx = Number.parseFloat(fontSize) || 16;
    const isMeasured = this.#boxes.length === sheet.units.length;
    if (isMeasured && this.#width === svg.clientWidth && this.#basePx === basePx && this.#fit?.px === px) return;
    [this.#width, this.#basePx] = [svg.clientWidth, basePx];
    if (!isMeasured) this.#boxes = shapesOf(svg).map((shape) => shape.getBBox());
    const lettering = { px, basePx, measure: measureIn(fontFamily) };
    const labels = labelsOf(sheet, this.#names, this.#boxes, lettering);
    const beside = besideOf(sheet, this.#boxes, this.#title, lettering);
    this.#fit = { px, basePx, labels, boxes: this.#boxes, markers: lonelySmall(sheet.units.map(({ label }) => label), this.#boxes, px), ...(beside && { beside }) };
    this.host.requestUpdate();
  }
}

/** Measures names in the host's font, in em. */
function measureIn(fontFamily: string): Measure {
  const context = document.createElement('canvas').getContext('2d')!;
  context.font = `600 100px ${fontFamily}`;
  return (text) => context.measureText(text).width / 100;
}

/** The shapes in the sheet's order: off-map tiles are drawn last, wherever the sheet lists them. */
function shapesOf(svg: SVGSVGElement): SVGGraphicsElement[] {
  const shapes: SVGGraphicsElement[] = [];
  for (const shape of svg.querySelectorAll<SVGGraphicsElement>('path[data-i]')) shapes[Number(shape.dataset['i'])] = shape;
  return shapes;
}
