import type { TextLine, PlacedPassage } from './build-passages.js';
import { h } from './dom.js';

/** What stands in the page for a reader, made anew only when the document, its words or its level change. */
export interface BuiltText {
  element: HTMLElement;
  lines: readonly TextLine[];
  placed: ReadonlyMap<string, PlacedPassage>;
}

/**
 * The reader's own light children: the text in place of the fallback, the notes and the mark set into it.
 * The fallback comes back when there is no text to show.
 */
export class LightText {
  readonly #host: HTMLElement;
  readonly #barHeight: () => number;
  readonly #root = h('div', { class: 'qt-text', lang: 'vi' });
  readonly #fallback = document.createDocumentFragment();
  #text: BuiltText | undefined;
  #additions: Element[] = [];
  #marked: Element | undefined;
  #tools: HTMLElement | undefined;
  /** Links that are tab stops only while their article is marked. */
  #opened: HTMLElement[] = [];

  /** @param barHeight of what sticks to the top of the window over the text, in pixels. */
  constructor(host: HTMLElement, barHeight: () => number) {
    this.#host = host;
    this.#barHeight = barHeight;
  }

  get text(): BuiltText | undefined {
    return this.#text;
  }

  /** True while the host's children are its fallback, and there are some. */
  get hasFallback(): boolean {
    return this.#text === undefined && this.#host.childNodes.length > 0;
  }

  /** What may still come from the page's parser, or from the page, while the text stands. */
  takeFallback(): void {
    if (!this.#text) return;
    for (const node of [...this.#host.childNodes]) if (node !== this.#root) this.#fallback.append(node);
  }

  /** Puts a text in place; `build` is called once the fallback is gone, so that the ids it held are free. */
  show(build: () => BuiltText): BuiltText {
    this.hide();
    this.#fallback.append(...this.#host.childNodes);
    this.#text = build();
    this.#root.replaceChildren(this.#text.element);
    this.#host.append(this.#root);
    return this.#text;
  }

  hide(): void {
    if (!this.#text) return;
    this.unmark();
    this.#additions = [];
    this.#text = undefined;
    this.#root.remove();
    this.#host.append(this.#fallback);
  }

  /** Sets notes after the passages' own lines, and what stands after the text. What was added before goes. */
  annotate(notes: ReadonlyMap<string, HTMLElement>, after: HTMLElement | undefined): void {
    for (const addition of this.#additions) addition.remove();
    this.#additions = [...notes.values()];
    for (const [id, note] of notes) this.#text?.placed.get(id)?.lastLine.after(note);
    if (!after) return;
    this.#root.append(after);
    this.#additions.push(after);
  }

  /** Scrolls to a passage and marks it, with `tools` at its first words; nothing happens when the text has no such passage. */
  reveal(id: string, tools: HTMLElement, focus: boolean): void {
    const place = this.#text?.placed.get(id);
    if (!place) return;
    this.unmark();
    const { element, lastLine } = place;
    this.#marked = element;
    this.#tools = tools;
    element.classList.add('qt-marked');
    lastLine.after(tools);
    this.#openLinks(element.closest('.qt-block') ?? element);
    this.bring(element);
    if (focus) focusPart(element);
  }

  /** Scrolls a part of the text to the top of the window, below what sticks there. */
  bring(element: Element): void {
    this.#root.style.setProperty('--_bar', `${this.#barHeight()}px`);
    element.scrollIntoView();
  }

  unmark(): void {
    this.#marked?.classList.remove('qt-marked');
    this.#marked = undefined;
    this.#tools?.remove();
    for (const link of this.#opened) link.tabIndex = -1;
    this.#opened = [];
  }

  #openLinks(part: Element): void {
    this.#opened = [...part.querySelectorAll<HTMLElement>('a.qt-label[tabindex="-1"]')];
    for (const link of this.#opened) link.removeAttribute('tabindex');
  }
}

/** Moves focus to a part of the text that is no control, for as long as it keeps it. */
export function focusPart(element: HTMLElement): void {
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
  element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true });
}
