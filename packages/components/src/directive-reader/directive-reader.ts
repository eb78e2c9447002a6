import type { DocumentText, PlanDocument, Problem } from '@quantriet/contract';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { DataElement, type Query } from '../core/data-element.js';
import { property } from '../core/property.js';
import { hrefOnPage, hrefsIn, hrefTo, isRoute, readFragment } from './addresses.js';
import { copyPassage } from './copy-passage.js';
import { documentName, documentRows } from './document-rows.js';
import { dutyViews, type DutyView } from './duty-view.js';
import { QtDocumentSelectEvent, QtDutySelectEvent } from './events.js';
import { linksOf, type ResolveReference } from './links.js';
import { loadReader } from './load.js';
import { readerMessages, type ReaderWords } from './messages.js';
import { openText } from './open-text.js';
import { pageRootOf, readPageText, type PageText } from './page-text.js';
import { renderDocuments, renderSwitch, type Panel, type Parts } from './parts.js';
import { chooseDocument, readerProblem, textOf, type ReaderData } from './reader-data.js';
import { readerStyles } from './reader.styles.js';
import { Reading, type Opened } from './reading.js';
import { buildQuick, buildTools } from './text/build-tools.js';
import { LightText } from './text/light-text.js';

export type { ResolveReference } from './links.js';
export type { ReaderData } from './reader-data.js';
export { QtDocumentSelectEvent, QtDutySelectEvent } from './events.js';

/** What of the data is on screen. */
interface Shown {
  document: PlanDocument;
  text: DocumentText | undefined;
  duties: DutyView[];
  isCompared: boolean;
}

/**
 * The documents of a plan, to read: contents, links to every passage, search by the marks that are typed, and the duties that rest on a passage.
 * The text stands in the page itself, as the element's children, so that find-in-page, reading aids and search engines see it.
 * A text that the page has already is enhanced where it stands.
 *
 * @element qt-directive-reader
 * @summary What does the document say, and what does it ask of me?
 * @fires {QtDutySelectEvent} qt-duty-select - The link of a duty was followed; cancel it to handle that yourself.
 * @fires {QtDocumentSelectEvent} qt-document-select - Another document was chosen from the list.
 * @slot text - A text that the page has already, as HTML with headings: it is given contents, search and the rest, and nothing is loaded.
 * @csspart documents - The list of documents.
 * @csspart contents - The table of contents.
 * @csspart search - The search box.
 * @cssprop --qt-sticky-top - Height of what the page keeps at the top of the window; 0 by default.
 */
export class QtDirectiveReader extends DataElement<ReaderData, ReaderWords> {
  static override styles = [...DataElement.styles, readerStyles];

  /** Id of the document shown; the plan's first by default. Choosing from the list sets it. */
  @property() document?: string;
  /** Id of another document of the plan that is an earlier version of this one: what changed is shown, word by word. */
  @property() compare?: string;
  /** Id of one passage, shown alone as a quotation with its source; a summary is shown as what the plan says. */
  @property() passage?: string;
  /** Page that shows a duty, with `{duty}` in it: `theo-doi.html?duty={duty}`. Without it duties are no links. */
  @property({ attribute: 'duty-href' }) dutyHref?: string;
  /** Where another document that the text names can be read: an address, or undefined to leave it to the plan. Another function builds the text anew. */
  @property({ attribute: false }) resolveReference?: ResolveReference;
  /** For a quotation: page where the document can be read, with `{document}` and `{passage}` in it. Its source by default. */
  @property({ attribute: 'document-href' }) documentHref?: string;

  protected readonly catalogue = readerMessages;
  readonly #light = new LightText(this, () => buildQuick(this.words, this.language));
  readonly #reading = new Reading(this, this.#light);
  #shown: Shown | undefined;
  /** A text that the page brings along. */
  #page: PageText | undefined;
  #panel: Panel | undefined;
  /** The documents to choose from. */
  #choices: readonly PlanDocument[] = [];
  /** Those of the plan, to choose from also while a text loads or fails. */
  #listed: { of: string; documents: readonly PlanDocument[] } | undefined;
  /** The page's address has to be followed: at first, and whenever its fragment changes. */
  #toFollow = true;
  /** Passage to go to as soon as its text is there. */
  #target: string | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#light.attach();
    // A script that runs before the page is read to its end sees no children yet.
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', () => this.requestUpdate(), { once: true });
    this.addEventListener('click', this.#onClick);
    window.addEventListener('hashchange', this.#onHashChange);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.#onHashChange);
  }

  protected load(query: Query): Promise<ReaderData> {
    const of = `${query.client.source} ${query.plan}`;
    if (this.#listed?.of !== of) this.#listed = undefined;
    const onDocuments = (documents: readonly PlanDocument[]): void => {
      this.#listed = { of, documents };
      this.requestUpdate();
    };
    return loadReader({ ...query, document: this.document, compare: this.compare, quote: this.#quotes, onDocuments });
  }

  /** One passage is shown, not a document. A removed attribute leaves null behind. */
  get #quotes(): boolean {
    return this.passage != null;
  }

  protected override loadedBy(): readonly (string | undefined)[] {
    return [this.document, this.compare, this.#quotes ? 'quote' : 'document'];
  }

  protected override get given(): ReaderData | undefined {
    return this.data ?? this.#page?.data;
  }

  /** A text that the page brings along is shown unless another is asked for. */
  #readPage(): void {
    const root = this.data === undefined && this.document == null && !this.#quotes ? pageRootOf(this) : undefined;
    if (this.#page?.root === root) return;
    this.#page = root && readPageText(root);
    this.#light.adopt(root);
    if (this.#page) this.#reading.begin(this.#page.text, { contents: this.#page.contents, facets: new Map(), hrefOf: hrefOnPage });
  }

  protected override problemIn(data: ReaderData): Problem | undefined {
    return readerProblem(data, this);
  }

  protected isEmpty({ documents }: ReaderData): boolean {
    return documents.length === 0;
  }

  /** Only figures are samples, and there are some only where duties are shown. */
  protected isSample({ progress }: ReaderData): boolean {
    return progress?.sample === true && this.#shown?.duties.some(({ standing }) => standing) === true;
  }

  protected override willUpdate(changed: PropertyValues): void {
    this.#readPage();
    super.willUpdate(changed);
    const { state } = this;
    const data = 'data' in state ? state.data : undefined;
    this.#choices = data?.documents ?? this.#listed?.documents ?? [];
    const document = data && chooseDocument(data.documents, this.document);
    this.#shown = document && this.#show(data, document);
    if (!document && state.kind !== 'loading' && this.#light.hide()) this.#reading.begin(undefined, undefined);
  }

  /** Puts the text into the page, or one passage of it, and the duties into the text. Built anew only where it is another one. */
  #show(data: ReaderData, document: PlanDocument): Shown {
    if (this.#page) return { document, text: this.#page.text, duties: [], isCompared: false };
    const { words, language, passage, documentHref, dutyHref, resolveReference: resolve } = this;
    const { documents, progress, earlier } = data;
    const headingLevel = this.level;
    const text = textOf(data, document);
    const linksIn = text && linksOf(text, { documents, hrefOf: hrefTo, resolve });
    const options = { documents, headingLevel, words, language, documentHref, dutyHref, linksIn, asOf: progress?.asOf ?? this.instant };
    const build = { words, language, headingLevel, sample: progress?.sample === true, hrefOf: hrefsIn(document.id), isTaken: this.#light.isTaken };
    const marked = document.id === this.#shown?.document.id ? this.#light.marked : undefined;
    let opened: Opened | undefined;
    const { isTwoColumns } = this.#reading.comparing;
    const toOpen = { document, text, earlier, isTwoColumns, passage: passage ?? undefined, options, build };
    const isNew = this.#light.show([document, text, earlier, isTwoColumns, documents, headingLevel, language, this.messages, passage, documentHref, resolve], () => {
      const { element, ...rest } = openText(toOpen);
      opened = rest.opened;
      return element;
    });
    if (isNew) {
      this.#reading.begin(text, opened);
      // Built in another language, for instance: one stays where one was.
      this.#target ??= marked;
    }
    const duties = this.#quotes || earlier ? [] : dutyViews(data, document.id, options);
    this.#light.annotate(duties, build);
    return { document, text, duties, isCompared: text !== undefined && earlier !== undefined };
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (!this.#quotes) this.#follow();
  }

  /** Goes where the page's address points to. */
  #follow(): void {
    if (this.#toFollow && this.#choices.length > 0) {
      this.#toFollow = false;
      const { document, passage } = readFragment(location.hash, this.#choices);
      this.#target = passage;
      this.#light.unmark();
      if (document !== undefined && this.#openDocument(document)) return;
    }
    if (this.#target !== undefined && this.#shown && this.#reveal(this.#target, false)) this.#target = undefined;
  }

  #reveal(id: string, focus: boolean): boolean {
    if (!this.#light.find(id)) return false;
    this.#reading.goTo();
    const barHeight = this.renderRoot.querySelector<HTMLElement>('.bar')?.offsetHeight ?? 0;
    return this.#light.reveal(id, { barHeight, focus, tools: buildTools(this.words, this.language) });
  }

  readonly #onHashChange = (): void => {
    this.#toFollow = true;
    this.requestUpdate();
  };

  /** Links to passages, documents and duties, in the text and around it, and the tools of a passage. */
  readonly #onClick = (event: MouseEvent): void => {
    const hit = (event.composedPath()[0] as Element).closest<HTMLElement>('[data-qt-passage], [data-qt-document], [data-qt-duty], [data-qt-copy]');
    const { qtPassage: id, qtDocument: document, qtDuty: duty, qtCopy: copy } = hit?.dataset ?? {};
    if (copy !== undefined && this.#shown) void copyPassage(copy, hit!, { ...this.#shown, words: this.words });
    if (duty !== undefined && !this.dispatchEvent(new QtDutySelectEvent(duty))) event.preventDefault();
    if (!this.#shown || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    if (id !== undefined) {
      event.preventDefault();
      this.#goTo(id);
    } else if (document !== undefined && isRoute(location.hash)) {
      event.preventDefault();
      this.#choose(document);
    }
  };

  readonly #goTo = (id: string): void => {
    if (!this.#shown) return;
    this.#open(undefined);
    if (!isRoute(location.hash)) location.hash = new URL(this.#reading.hrefOf(id)).hash;
    this.#reveal(id, true);
  };

  protected override renderAround(content: TemplateResult): unknown {
    if (this.#quotes) return content;
    const { words, language } = this;
    const choices = this.#choices;
    const parts: Parts = { words, language, panel: this.#panel, open: (panel) => this.#open(panel), say: (text) => this.#say(text) };
    const several = choices.length > 1;
    const reading = this.#shown && this.#reading;
    return html`<div class="reader">
      <div class="bar">${several ? renderSwitch('documents', `${words.documentsShort} (${choices.length})`, parts) : nothing}${
        reading?.contents.length ? renderSwitch('contents', words.contents, parts) : nothing}${reading?.renderBar(parts, this.#goTo)}</div>
      <div class="side" @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && this.#closePanel()}>
        ${several ? renderDocuments(documentRows(choices, words, language), chooseDocument(choices, this.document)?.id, parts, this.#choose) : nothing}
        ${reading?.renderContents(parts)}
      </div>
      <div class="main">${this.compare != null && this.#shown && !this.#shown.isCompared ? html`<p class="muted">${words.noEarlier}</p>` : nothing}${reading?.renderTop(parts)}${content}</div>
    </div>`;
  }

  protected renderData(): TemplateResult {
    return html`<slot name="text"></slot>`;
  }

  protected renderEmpty(): unknown {
    return this.words.noDocuments;
  }

  /** A fallback is worth more than grey bars while the text is on its way. */
  protected override renderSkeleton(): unknown {
    return html`<slot>${super.renderSkeleton()}</slot>`;
  }

  readonly #choose = (id: string): void => {
    const { top } = this.getBoundingClientRect();
    this.#openDocument(id);
    this.#target = undefined;
    this.#closePanel();
    if (top < 0) this.scrollIntoView();
    const document = chooseDocument(this.#choices, id);
    if (document) this.#say(documentName(document, this.words));
    this.dispatchEvent(new QtDocumentSelectEvent(id));
  };

  /** Says whether it is another one, which then has no earlier version: that was the other's. */
  #openDocument(id: string): boolean {
    if (id === chooseDocument(this.#choices, this.document)?.id) return false;
    this.compare = undefined;
    this.document = id;
    return true;
  }

  #open(panel: Panel | undefined): void {
    this.#panel = panel;
    this.requestUpdate();
  }

  #closePanel(): void {
    if (this.#panel) this.renderRoot.querySelector<HTMLElement>(`[aria-controls=${this.#panel}]`)?.focus();
    this.#open(undefined);
  }

  #say(text: string): void {
    this.announcement = text;
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'qt-directive-reader': QtDirectiveReader;
  }
}
