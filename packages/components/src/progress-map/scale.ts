import type { MapSheet } from '@quantriet/contract';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Measures how large the map stands on screen: when it is first there and whenever its size changes. */
export class MapScale implements ReactiveController {
  /** Size of the drawing in px; a guess until it was measured. */
  #size = [480, 480];
  #svg: Element | null = null;
  readonly #observer = new ResizeObserver(() => this.#measure());

  constructor(private readonly host: ReactiveControllerHost & { renderRoot: ParentNode }) {
    host.addController(this);
  }

  /** Units of the sheet per pixel. */
  px({ viewBox: [, , width, height] }: MapSheet): number {
    return Math.max(width / this.#size[0]!, height / this.#size[1]!);
  }

  hostUpdated(): void {
    const svg = this.host.renderRoot.querySelector('.map');
    if (svg === this.#svg) return;
    this.hostDisconnected();
    this.#svg = svg;
    if (svg) this.#observer.observe(svg);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    this.#svg = null;
  }

  #measure(): void {
    const { clientWidth, clientHeight } = this.#svg!;
    if (clientWidth * clientHeight === 0) return;
    this.#size = [clientWidth, clientHeight];
    this.host.requestUpdate();
  }
}
