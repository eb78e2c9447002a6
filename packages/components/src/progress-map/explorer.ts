import type { MapSheet } from '@quantriet/contract';
import type { ReactiveControllerHost } from 'lit';
import { MIN_TARGET_PX } from './labels.js';
import { nearest, neighbour, smallestAround, type Box, type Direction, type Point } from './neighbours.js';

const ARROWS: Record<string, Direction> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' };

/**
 * Moves over the map by pointer and by keys, with one listener for all units. One unit at a time is in the tab order; where it stands and
 * which is chosen is written to the units directly, so that a move over a large sheet draws nothing again.
 */
export class MapExplorer implements EventListenerObject {
  /** Unit looked at in passing: under the pointer, or with focus. */
  shown: number | undefined;
  /** Unit with a visible focus ring. */
  ring: number | undefined;

  #sheet: MapSheet | undefined;
  #points: Point[] = [];
  #boxes: readonly Box[] = [];
  #active = 0;
  #tabbable: Element | null = null;
  #marked: Element | null = null;

  constructor(
    private readonly host: ReactiveControllerHost & { renderRoot: ParentNode },
    private readonly choose: (index: number | undefined) => void,
  ) {}

  /** Turns to a sheet; the same one again changes nothing. */
  over(sheet: MapSheet, boxes: readonly Box[]): this {
    this.#boxes = boxes;
    if (sheet === this.#sheet) return this;
    this.#sheet = sheet;
    this.#points = sheet.units.map(({ label }) => label);
    this.#active = 0;
    this.shown = this.ring = undefined;
    return this;
  }

  /** After each rendering: which unit is in the tab order, which is chosen. */
  sync(selected: number | undefined): void {
    const tabbable = this.#unit(this.#active);
    if (tabbable !== this.#tabbable) {
      this.#tabbable?.setAttribute('tabindex', '-1');
      tabbable?.setAttribute('tabindex', '0');
      this.#tabbable = tabbable;
    }
    const marked = selected === undefined ? null : this.#unit(selected);
    if (marked === this.#marked) return;
    this.#marked?.setAttribute('aria-selected', 'false');
    marked?.setAttribute('aria-selected', 'true');
    this.#marked = marked;
  }

  focus(index: number): void {
    this.#active = index;
    this.sync(this.#marked ? this.#indexOf(this.#marked) : undefined);
    this.#unit(index)?.focus();
  }

  handleEvent(event: Event): void {
    switch (event.type) {
      case 'pointerover': return this.#show(this.#indexAt(event as PointerEvent) ?? this.shown);
      case 'focusin': return this.#focused(event.target as Element);
      case 'focusout':
        this.ring = undefined;
        return this.host.requestUpdate();
      case 'click': return this.#clicked(event as PointerEvent);
      case 'keydown': return this.#pressed(event as KeyboardEvent);
    }
  }

  #unit(index: number): SVGElement | null {
    return this.host.renderRoot.querySelector<SVGElement>(`path[data-i="${index}"]`);
  }

  #indexOf(element: Element): number | undefined {
    const index = element.getAttribute('data-i');
    return index === null ? undefined : Number(index);
  }

  /** The unit under the pointer; beside all shapes, the one whose label point is within reach, or whose extent this is. */
  #indexAt({ target, clientX, clientY }: PointerEvent): number | undefined {
    const index = this.#indexOf(target as Element);
    if (index !== undefined) return index;
    const svg = (target as Element).closest<SVGSVGElement>('svg.map');
    const matrix = svg?.getScreenCTM();
    if (!matrix) return undefined;
    const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(matrix.inverse());
    return nearest(this.#points, [x, y], MIN_TARGET_PX / 2 / matrix.a) ?? smallestAround(this.#boxes, [x, y]);
  }

  #show(index: number | undefined): void {
    if (index === this.shown) return;
    this.shown = index;
    this.host.requestUpdate();
  }

  #focused(target: Element): void {
    const index = this.#indexOf(target);
    if (index === undefined) return;
    this.#active = index;
    this.ring = target.matches(':focus-visible') ? index : undefined;
    this.shown = index;
    this.host.requestUpdate();
  }

  #clicked(event: PointerEvent): void {
    const index = this.#indexAt(event);
    if (index === undefined) return;
    this.focus(index);
    this.#show(index);
    this.choose(index);
  }

  #pressed(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const index = this.#indexOf(event.target as Element);
    if (event.key === 'Escape') {
      // With nothing open the key is the page's, to close a dialog around the map.
      if (!this.#dismiss()) return;
    } else if (index === undefined) return;
    else if (event.key === 'Enter' || event.key === ' ') this.choose(index);
    else {
      const next = this.#next(index, event.key);
      if (next === undefined) return;
      this.focus(next);
    }
    event.preventDefault();
  }

  #next(index: number, key: string): number | undefined {
    if (key === 'Home') return 0;
    if (key === 'End') return this.#points.length - 1;
    const direction = ARROWS[key];
    return direction && (neighbour(this.#points, index, direction) ?? index);
  }

  #dismiss(): boolean {
    const wasOpen = this.shown !== undefined || this.#marked !== null;
    this.#show(undefined);
    this.choose(undefined);
    return wasOpen;
  }
}
