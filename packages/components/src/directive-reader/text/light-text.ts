import type { DutyView } from '../duty-view.js';
import { buildNote, type DutyBuild } from './build-duties.js';
import { h, scrollTo } from './dom.js';
import { textStyles } from './text.styles.js';

/**
 * The reader's own light child, which holds the text; notes and the mark are set into it.
 * It goes into a slot of its own: the page's fallback stands beside it, and is shown where there is no text.
 */
export class LightText {
  readonly #own = h('div', { class: 'qt-text', slot: 'text', lang: 'vi' });
  readonly #host: HTMLElement;
  #builtFrom: readonly unknown[] = [];
  #annotatedFrom = '';
  #page: HTMLElement | undefined;

  /** @param buildQuick makes what copies the citation of a passage */
  constructor(host: HTMLElement, buildQuick: () => HTMLElement) {
    this.#host = host;
    const offer = (event: Event): void => this.#offer(event, buildQuick);
    for (const kind of ['pointerover', 'focusin']) this.#own.addEventListener(kind, offer);
  }

  /** Holds the text: the page's own where it brings one along. */
  get root(): HTMLElement {
    return this.#page ?? this.#own;
  }

  /** Takes a text of the page for the text, or gives it up. */
  adopt(page: HTMLElement | undefined): void {
    this.hide();
    if (this.#page) this.#page.hidden = true;
    this.#page = page;
    if (page) page.hidden = false;
    page?.classList.add('qt-page');
  }

  /** Sets the text into the page. Its styles have to be in its tree too: one sheet per document or shadow root, however many readers are in it. */
  attach(): void {
    if (!this.#own.parentNode) {
      // A cloned reader brings its original's text along.
      this.#host.querySelector(':scope > .qt-text')?.remove();
      this.#host.append(this.#own);
    }
    const tree = this.#host.getRootNode() as Document | ShadowRoot;
    const { styleSheet } = textStyles;
    if (styleSheet && !tree.adoptedStyleSheets.includes(styleSheet)) tree.adoptedStyleSheets = [...tree.adoptedStyleSheets, styleSheet];
  }

  /** Whether something in the tree has this id. */
  readonly isTaken = (id: string): boolean => (this.#host.getRootNode() as Document | ShadowRoot).getElementById(id) !== null;

  /** Builds the text anew where what it is made from is another than before, and says whether it did. The old one goes first, so that its ids are free. */
  show(from: readonly unknown[], build: () => HTMLElement | undefined): boolean {
    if (from.length === this.#builtFrom.length && from.every((value, i) => Object.is(value, this.#builtFrom[i]))) return false;
    this.#builtFrom = from;
    this.#annotatedFrom = '';
    this.#own.replaceChildren();
    this.#own.append(build() ?? '');
    return true;
  }

  /** Says whether there was a text. */
  hide(): boolean {
    return this.show([], () => undefined);
  }

  /** Sets duties after the own lines of the passages they rest on, and those that rest on none of this text after it. */
  annotate(duties: readonly DutyView[], build: DutyBuild): void {
    const from = JSON.stringify([duties, build.sample]);
    if (from === this.#annotatedFrom) return;
    this.#annotatedFrom = from;
    for (const note of this.root.querySelectorAll('.qt-note')) note.remove();
    const parts = this.findAll(new Set(duties.flatMap(({ passages }) => passages)));
    for (const [id, part] of parts) {
      const resting = duties.filter(({ passages }) => passages.includes(id));
      part.insertBefore(buildNote(build.words.dutiesHere, resting, build), firstInside(part));
    }
    const others = duties.filter(({ passages }) => !passages.some((id) => parts.has(id)));
    if (others.length > 0) this.root.append(buildNote(build.words.duties, others, build));
  }

  /**
   * Marks a passage, sets the tools for it after its own lines and scrolls to it, below a bar of that height in pixels.
   * False when the text has no such passage.
   */
  reveal(id: string, { barHeight, focus, tools }: { barHeight: number; focus: boolean; tools: HTMLElement }): boolean {
    const part = this.find(id);
    if (!part) return false;
    this.unmark();
    part.classList.add('qt-marked');
    if (!this.#page) part.insertBefore(tools, firstInside(part));
    const block = part.closest('.qt-block') ?? part;
    for (const link of this.root.querySelectorAll<HTMLElement>('.qt-label[tabindex]')) link.tabIndex = block.contains(link) ? 0 : -1;
    this.root.style.setProperty('--_bar', `${barHeight}px`);
    scrollTo(part);
    if (focus) {
      part.tabIndex = -1;
      part.focus({ preventScroll: true });
    }
    return true;
  }

  /** Id of the marked passage. */
  get marked(): string | undefined {
    return this.#own.querySelector<HTMLElement>('.qt-marked .qt-label')?.dataset['qtPassage'];
  }

  unmark(): void {
    this.root.querySelector('.qt-marked')?.classList.remove('qt-marked');
    for (const tools of this.root.querySelectorAll('.qt-tools')) tools.remove();
  }

  /** Leaves only the passages on screen that set out one of these, with what is in them and what they are in; all of them where none is asked for. */
  filter(facets: ReadonlySet<string>): void {
    const passages = [...this.root.querySelectorAll('.qt-p')];
    const wanted = passages.filter((part) => facets.has((part as HTMLElement).dataset['qtFacet'] ?? ''));
    const kept = new Set(wanted.flatMap((part) => [part, ...part.querySelectorAll('.qt-p')]));
    for (const part of wanted) for (let around = part.parentElement?.closest('.qt-p'); around; around = around.parentElement?.closest('.qt-p')) kept.add(around);
    for (const part of passages) part.classList.toggle('qt-off', facets.size > 0 && !kept.has(part));
  }

  /**
   * What copies the citation of a passage comes to the one that is pointed at, or whose number has the focus; the marked one has its own.
   * Nothing is moved while somebody selects a piece of the text, or is about to copy.
   */
  #offer(event: Event, buildQuick: () => HTMLElement): void {
    const part = (event.target as Element).closest('.qt-p');
    const offered = this.#own.querySelector('.qt-quick');
    if ((event as PointerEvent).buttons || offered?.contains(document.activeElement)) return;
    if (!part?.querySelector(':scope > .qt-line > .qt-label') || part.querySelector(':scope > .qt-tools')) return;
    offered?.remove();
    part.insertBefore(buildQuick(), firstInside(part));
  }

  find(id: string): HTMLElement | undefined {
    return this.findAll(new Set([id])).get(id);
  }

  /** Passages by id, in the text's order. */
  findAll(ids: ReadonlySet<string>): Map<string, HTMLElement> {
    const idOf = (part: HTMLElement): string => part.dataset['qtPassage'] ?? part.id;
    const named = [...this.root.querySelectorAll<HTMLElement>(this.#page ? '[id]' : '.qt-label')].filter((part) => ids.has(idOf(part)));
    return new Map(named.map((part) => [idOf(part), part.closest<HTMLElement>('.qt-p') ?? part]));
  }
}

/** The first passage inside another. */
function firstInside(part: Element): Element | null {
  return part.querySelector(':scope > .qt-p');
}
