import { parsePlace, passageAt, passageCitation, passagePath, type DocumentText } from '@quantriet/contract';
import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { keep, kept } from '../core/kept.js';
import { hrefTo } from './addresses.js';
import { Comfort } from './comfort.js';
import { Comparing } from './comparing.js';
import { entryName, entryOf, idsOf, renderContents } from './contents.js';
import type { ContentsEntry } from './document-view.js';
import { renderFacets } from './facets.js';
import { Following } from './following.js';
import { renderJump, type Parts } from './parts.js';
import { ReadAloud } from './read-aloud.js';
import { renderSearch, type Place } from './search-box.js';
import { READABLE, Search } from './search.js';
import type { LightText } from './text/light-text.js';

export interface Opened {
  contents: ContentsEntry[];
  facets: ReadonlyMap<string, number>;
  /** Two versions of it are compared. */
  isComparison?: boolean;
  /** Address of a passage, where it is another than the reader's own. */
  hrefOf?: (passage: string) => string;
}

const placeKey = (document: string): string => `quantriet-place ${document}`;

/** What one does with the text that is open: looks for a word or a place, follows where one is, leaves out, listens, reads on. */
export class Reading implements ReactiveController {
  contents: ContentsEntry[] = [];
  readonly #host: LitElement;
  readonly #light: LightText;
  readonly #search: Search;
  readonly #comfort: Comfort;
  readonly #aloud: ReadAloud;
  readonly #following: Following;
  readonly comparing: Comparing;
  readonly #chosen = new Set<string>();
  #facets: ReadonlyMap<string, number> = new Map();
  #text: DocumentText | undefined;
  /** Passage that was read last time, until one reads elsewhere. */
  #resume: string | undefined;
  #isListing = false;
  #isComparison = false;
  #hrefOf: ((passage: string) => string) | undefined;
  /** Passage that the contents were last scrolled to. */
  #shownInContents: string | undefined;

  constructor(host: LitElement, light: LightText) {
    this.#host = host;
    this.#light = light;
    const update = (): void => host.requestUpdate();
    this.#search = new Search(light);
    this.#comfort = new Comfort(light, update);
    this.#aloud = new ReadAloud(update, () => this.#linesFromHere());
    this.#following = new Following((hasScrolled) => this.#onRead(hasScrolled));
    this.comparing = new Comparing(light, () => {
      this.#search.renew();
      update();
    });
    host.addController(this);
  }

  hostConnected(): void {
    this.#aloud.connect();
    this.#search.find(this.#search.query);
    this.#follow();
  }

  hostDisconnected(): void {
    this.#aloud.disconnect();
    this.#search.clear();
    this.#following.stop();
  }

  /** Keeps what is read in sight where the contents scroll by themselves, unless somebody is about to choose there. */
  hostUpdated(): void {
    const { current } = this.#following;
    if (current === this.#shownInContents) return;
    this.#shownInContents = current;
    const side = this.#host.renderRoot.querySelector('.side');
    const link = side?.querySelector('.contents [aria-current]');
    if (!side || !link || side.matches(':hover, :focus-within')) return;
    for (const scroller of [side, link.closest('nav')!]) scroller.scrollTop += link.getBoundingClientRect().top - scroller.getBoundingClientRect().top - scroller.clientHeight / 2;
  }

  /**
   * Another text is open.
   * @param opened its contents, and how many passages set out each thing; undefined: a quotation, or none
   */
  begin(text: DocumentText | undefined, opened: Opened | undefined): void {
    this.#text = opened && (text?.passages.length || opened.hrefOf) ? text : undefined;
    this.contents = opened?.contents ?? [];
    this.#facets = opened?.facets ?? new Map();
    this.#isComparison = opened?.isComparison === true;
    this.#hrefOf = opened?.hrefOf;
    this.#comfort.apply();
    this.#chosen.clear();
    this.#aloud.stop();
    this.#search.renew();
    const last = text && kept<string>(placeKey(text.document.id));
    this.#resume = last !== undefined && last !== this.contents[0]?.id && entryOf(this.contents, last) ? last : undefined;
    this.#follow();
  }

  hrefOf(passage: string): string {
    return this.#hrefOf?.(passage) ?? hrefTo(this.#text!.document.id, passage);
  }

  /** One goes to a passage: it has to be on screen, and one reads on from there. */
  goTo(): void {
    this.#resume = undefined;
    this.#host.requestUpdate();
    if (this.#chosen.size === 0) return;
    this.#chosen.clear();
    this.#light.filter(this.#chosen);
    this.#search.renew();
  }

  #follow(): void {
    this.#following.follow(this.#light.findAll(new Set(idsOf(this.contents))));
  }

  #onRead(hasScrolled: boolean): void {
    const { current } = this.#following;
    if (hasScrolled && this.#text) {
      keep(placeKey(this.#text.document.id), current);
      this.#resume = undefined;
    }
    this.#host.requestUpdate();
  }

  #linesFromHere(): readonly Element[] {
    const { root } = this.#light;
    const here = root.querySelector('.qt-marked') ?? (this.#following.current === undefined ? undefined : this.#light.find(this.#following.current)) ?? root;
    const lines = [...root.querySelectorAll(READABLE)];
    return lines.slice(Math.max(0, lines.findIndex((line) => here.contains(line))));
  }

  /** `khoản 2 Điều 5`; empty outside numbered passages, and in a summary, whose numbers are not the document's. */
  readonly #whereOf = (line: Element): string => {
    const id = line.closest('.qt-p')?.querySelector<HTMLElement>('.qt-label')?.dataset['qtPassage'];
    const { document, passages, provenance } = this.#text!;
    return id === undefined || provenance !== 'verbatim' ? '' : passageCitation(passagePath(passages, id), document.form);
  };

  /** The passage that the query names. */
  #place(): Place | undefined {
    const steps = parsePlace(this.#search.query);
    const passage = steps && this.#text && passageAt(this.#text.passages, steps);
    if (!passage || !this.#text) return undefined;
    const { document, passages } = this.#text;
    const name = [passageCitation(passagePath(passages, passage.id), document.form), passage.heading].filter(Boolean).join('. ');
    return { id: passage.id, href: this.hrefOf(passage.id), name };
  }

  /** @param onPlace goes to a passage */
  renderBar(parts: Parts, onPlace: (id: string) => void): unknown {
    if (!this.#text) return nothing;
    return html`${this.#comfort.render(parts)}${this.#aloud.render(parts)}
      ${renderSearch({ ...parts, search: this.#search, place: this.#place(), whereOf: this.#whereOf, onPlace, isListing: this.#isListing, onListing: (isListing) => {
        this.#isListing = isListing;
        this.#host.requestUpdate();
      } })}`;
  }

  /** What stands on top of the text and scrolls away with it. */
  renderTop(parts: Parts): unknown {
    const last = this.#resume === undefined ? undefined : entryOf(this.contents, this.#resume);
    return html`${last ? renderJump({ id: last.id, href: this.hrefOf(last.id), name: entryName(last) }, parts.words.resume) : nothing}
      ${this.#isComparison ? this.comparing.render(parts) : nothing}
      ${renderFacets(this.#facets, this.#chosen, parts, (facet) => this.#choose(facet, parts))}`;
  }

  renderContents(parts: Parts): TemplateResult | typeof nothing {
    if (!this.#text || this.contents.length === 0) return nothing;
    return renderContents(this.contents, parts, { hrefOf: (id) => this.hrefOf(id), current: this.#following.current });
  }

  #choose(facet: string, { words, say }: Parts): void {
    if (!this.#chosen.delete(facet)) this.#chosen.add(facet);
    this.#light.filter(this.#chosen);
    this.#search.renew();
    say(this.#chosen.size > 0 ? words.filtered([...this.#chosen].map((each) => words.facets[each] ?? each).join(', ')) : words.unfiltered);
  }
}
