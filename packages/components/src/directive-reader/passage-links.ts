import type { PlanDocument } from '@quantriet/contract';
import { fragmentOf, readFragment } from './addresses.js';
import type { LightText } from './text/light-text.js';

/** What links to passages need to know of their reader. */
export interface LinkedReader {
  readonly element: HTMLElement;
  readonly light: LightText;
  documents(): readonly PlanDocument[];
  /** Id of the document shown; undefined where one passage is quoted, which no link leads into. */
  shown(): string | undefined;
  /** Shows another document. */
  open(document: string): void;
  /** What a marked passage offers. */
  tools(passage: string): HTMLElement;
}

/** A page that routes by fragment (`#/van-ban`) keeps its fragment: passages are gone to without it. */
function isRoute(hash: string): boolean {
  return /^#[!/]/.test(hash);
}

function pageAddress(): string {
  return location.href.replace(/#.*$/, '');
}

/** Keeps the passage shown and the fragment of the page's address together. */
export class PassageLinks {
  readonly #reader: LinkedReader;
  /** The address has to be followed: at first, and whenever its fragment changes. */
  #toFollow = true;
  /** Passage to go to as soon as its text is there. */
  #target: { id: string; focus: boolean } | undefined;
  #written: string | undefined;

  constructor(reader: LinkedReader) {
    this.#reader = reader;
  }

  /** The fragment changed: unless it is the one just written here, it is followed with the next update. */
  addressChanged(): void {
    if (location.hash !== this.#written) this.#toFollow = true;
    this.#written = undefined;
  }

  /** Stops waiting for a passage: the reader went elsewhere. */
  forget(): void {
    this.#target = undefined;
  }

  /** Address of a passage. Whole where a `<base>` would lead a bare fragment to another page. */
  hrefOf(id: string): string {
    const page = pageAddress();
    return `${document.baseURI.replace(/#.*$/, '') === page ? '' : page}${this.#fragmentOf(id)}`;
  }

  /** The same, to hand on. */
  addressOf(id: string): string {
    return `${pageAddress()}${this.#fragmentOf(id)}`;
  }

  /** Goes to what the page's address points to, once there is a text for it. */
  follow(): void {
    const { light } = this.#reader;
    const documents = this.#reader.documents();
    const shown = this.#reader.shown();
    if (this.#toFollow && documents.length > 0 && shown !== undefined) {
      this.#toFollow = false;
      const { document, passage } = readFragment(location.hash, documents);
      this.#target = passage === undefined ? undefined : { id: passage, focus: false };
      light.unmark();
      if (document !== undefined && document !== shown) this.#reader.open(document);
    }
    this.#arrive();
  }

  /** Goes to a passage on somebody's click: the address says so and focus moves there. */
  go(id: string): void {
    this.#target = { id, focus: true };
    if (!isRoute(location.hash)) location.hash = this.#written = this.#fragmentOf(id);
    this.#arrive();
  }

  #arrive(): void {
    const { light } = this.#reader;
    if (!this.#target || this.#reader.shown() === undefined || !light.text?.placed.has(this.#target.id)) return;
    const { id, focus } = this.#target;
    this.#target = undefined;
    light.reveal(id, this.#reader.tools(id), focus);
  }

  /** Names the document too where the address would open another one, or where something else on the page has the passage's id. */
  #fragmentOf(id: string): string {
    const { element, light } = this.#reader;
    const shown = this.#reader.shown();
    const opened = element.getAttribute('document') ?? this.#reader.documents()[0]?.id;
    const place = light.text?.placed.get(id);
    return shown === opened && (!place || place.element.id === id) ? fragmentOf(id) : fragmentOf(id, shown);
  }
}
