import type { MapSheet } from '@quantriet/contract';
import type { ReactiveControllerHost } from 'lit';
import { ARROWS, nearest, neighbour, type Point } from './neighbours.js';

/** A pointer reaches a small shape from this many px away: half of a 24 px target. */
const REACH_PX = 12;

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
  #active = 0;
  #selected: number | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & { renderRoot: ParentNode },
    private readonly choose: (index: number | undefined) => void,
  ) {}

  /** Turns to a sheet; the same one again changes nothing. */
  over(sheet: MapSheet): this {
    if (sheet === this.#sheet) return this;
    this.#sheet = sheet;
    this.#points = sheet.units.map(({ label }) => label);
    this.#active = 0;
    this.shown = this.ring = undefined;
    return this;
  }

  /** After each rendering: which unit is in the tab order, which is chosen. */
  sync(selected: number | undefined): void {
    this.#selected = selected;
    this.#mark('tabindex', '0', '-1', this.#active);
    this.#mark('aria-selected', 'true', 'false', selected);
  }

  focus(index: number): void {
    this.#active = index;
    this.sync(this.#selected);
    this.#unit(`data-i="${index}"`)?.focus();
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

  #unit(attribute: string): SVGElement | null {
    return this.host.renderRoot.querySelector(`.unit[${attribute}]`);
  }

  /** Moves an attribute from the one unit that has it to another. */
  #mark(attribute: string, on: string, off: string, index: number | undefined): void {
    const was = this.#unit(`${attribute}="${on}"`);
    const is = this.#unit(`data-i="${index}"`);
    if (was === is) return;
    was?.setAttribute(attribute, off);
    is?.setAttribute(attribute, on);
  }

  /** The unit under the pointer; beside all shapes, the one whose label point is within reach. */
  #indexAt({ target, clientX, clientY }: PointerEvent): number | undefined {
    const index = indexOf(target as Element);
    const matrix = (target as Element).closest<SVGSVGElement>('.map')?.getScreenCTM();
    if (index !== undefined || !matrix) return index;
    const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(matrix.inverse());
    return nearest(this.#points, [x, y], REACH_PX / matrix.a);
  }

  #show(index: number | undefined): void {
    if (index === this.shown) return;
    this.shown = index;
    this.host.requestUpdate();
  }

  #focused(target: Element): void {
    const index = indexOf(target);
    if (index === undefined) return;
    this.#active = this.shown = index;
    this.ring = target.matches(':focus-visible') ? index : undefined;
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
    const { key, altKey, ctrlKey, metaKey } = event;
    if (altKey || ctrlKey || metaKey) return;
    const index = indexOf(event.target as Element);
    if (key === 'Escape') {
      // With nothing open the key is the page's, to close a dialog around the map.
      if (this.shown === undefined && this.#selected === undefined) return;
      this.#show(undefined);
      this.choose(undefined);
    } else if (index === undefined) return;
    else if (key === 'Enter' || key === ' ') this.choose(index);
    else if (key === 'Home') this.focus(0);
    else if (key === 'End') this.focus(this.#points.length - 1);
    else if (ARROWS[key]) this.focus(neighbour(this.#points, index, ARROWS[key]) ?? index);
    else return;
    event.preventDefault();
  }
}

function indexOf(element: Element): number | undefined {
  const index = element.getAttribute('data-i');
  return index === null ? undefined : Number(index);
}
