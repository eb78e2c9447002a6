import type { MapSheet } from '@quantriet/contract';
import type { ReactiveControllerHost } from 'lit';
import { ARROWS, neighbour } from './neighbours.js';

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
    const index = indexOf(event.target as Element);
    if (event.type === 'keydown') return this.#pressed(event as KeyboardEvent, index);
    if (index === undefined) return;
    switch (event.type) {
      case 'pointerover': return this.#show(index);
      case 'focusin': return this.#focused(event.target as Element, index);
      case 'focusout':
        this.ring = undefined;
        return this.host.requestUpdate();
      case 'click':
        this.focus(index);
        this.choose(index);
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

  #show(index: number | undefined): void {
    if (index === this.shown) return;
    this.shown = index;
    this.host.requestUpdate();
  }

  #focused(target: Element, index: number): void {
    this.#active = this.shown = index;
    this.ring = target.matches(':focus-visible') ? index : undefined;
    this.host.requestUpdate();
  }

  #pressed(event: KeyboardEvent, index: number | undefined): void {
    const { key, altKey, ctrlKey, metaKey } = event;
    if (altKey || ctrlKey || metaKey) return;
    if (key === 'Escape') {
      // With nothing open the key is the page's, to close a dialog around the map.
      if (this.shown === undefined && this.#selected === undefined) return;
      this.#show(undefined);
      this.choose(undefined);
    } else if (index === undefined || !this.#sheet) return;
    else if (key === 'Enter' || key === ' ') this.choose(index);
    else if (key === 'Home') this.focus(0);
    else if (key === 'End') this.focus(this.#sheet.units.length - 1);
    else if (ARROWS[key]) this.focus(neighbour(this.#sheet.units.map(({ label }) => label), index, ARROWS[key]) ?? index);
    else return;
    event.preventDefault();
  }
}

function indexOf(element: Element): number | undefined {
  const index = element.getAttribute('data-i');
  return index === null ? undefined : Number(index);
}
