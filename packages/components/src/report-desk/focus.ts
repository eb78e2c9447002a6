import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };

/** Keeps focus in the desk when what had it goes away: a row that left the filter, a button that has done its work. */
export class FocusKeeper implements ReactiveController {
  #row = 0;
  #hadFocus = false;

  constructor(private readonly host: Host) {
    host.addController(this);
  }

  get #active(): Element | null {
    return (this.host.renderRoot as ShadowRoot).activeElement;
  }

  get #rows(): HTMLElement[] {
    return [...this.host.renderRoot.querySelectorAll<HTMLElement>('.rows [data-body]')];
  }

  hostUpdate(): void {
    const active = (this.host.renderRoot as ShadowRoot | undefined)?.activeElement ?? null;
    this.#hadFocus = active !== null;
    const row = active?.closest('.rows li')?.querySelector<HTMLElement>('[data-body]');
    if (row) this.#row = this.#rows.indexOf(row);
  }

  hostUpdated(): void {
    if (!this.#hadFocus || this.#active) return;
    const { renderRoot } = this.host;
    const rows = this.#rows.filter((row) => row.checkVisibility());
    const next = renderRoot.querySelector<HTMLElement>('.sheet-title') ?? rows[Math.min(this.#row, rows.length - 1)];
    (next ?? renderRoot.querySelector<HTMLElement>('.filters [aria-pressed=true]'))?.focus();
  }
}
