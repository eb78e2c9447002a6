import type { DocumentText, PlanDocument, Problem } from '@quantriet/contract';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { baseStyles } from '../core/base.styles.js';
import { DataElement, type Query } from '../core/data-element.js';
import { fragmentOf, hrefIn, isRoute, readFragment } from './addresses.js';
import { documentName, documentRows } from './document-rows.js';
import { contentsOf, documentView, type ContentsEntry } from './document-view.js';
import { dutyViews, type DutyView } from './duty-view.js';
import { QtDocumentSelectEvent, QtDutySelectEvent } from './events.js';
import { loadReader } from './load.js';
import { readerMessages, type ReaderWords } from './messages.js';
import { renderContents, renderDocuments, renderSwitch, type Panel, type Parts } from './parts.js';
import { quoteView } from './quote-view.js';
import { chooseDocument, readerProblem, textOf, type ReaderData } from './reader-data.js';
import { readerStyles } from './reader.styles.js';
import { renderSearch } from './search-box.js';
import { Search } from './search.js';
import { buildDocument } from './text/build-document.js';
import { buildQuote } from './text/build-quote.js';
import { levelOf } from './text/dom.js';
import { LightText } from './text/light-text.js';

export type { ReaderData } from './reader-data.js';
export { QtDocumentSelectEvent, QtDutySelectEvent } from './events.js';

/** What of the data is on screen. */
interface Shown {
  document: PlanDocument;
  text: DocumentText | undefined;
  contents: ContentsEntry[];
  duties: DutyView[];
}

/**
 * The documents of a plan, to read: contents, links to every passage, search by the marks that are typed, and the duties that rest on a passage.
 * The text stands in the page itself, as the element's children, so that find-in-page, reading aids and search engines see it.
 *
 * @element qt-directive-reader
 * @summary What does the document say, and what does it ask of me?
 * @fires {QtDutySelectEvent} qt-duty-select - The link of a duty was followed; cancel it to handle that yourself.
 * @fires {QtDocumentSelectEvent} qt-document-select - Another document was chosen from the list.
 * @csspart documents - The list of documents.
 * @csspart contents - The table of contents.
 * @csspart search - The search box.
 * @cssprop --qt-sticky-top - Height of what the page keeps at the top of the window; 0 by default.
 */
export class QtDirectiveReader extends DataElement<ReaderData, ReaderWords> {
  static override styles = [...baseStyles, readerStyles];

  /** Id of the document shown; the plan's first by default. Choosing from the list sets it. */
  @property() document?: string;
  /** Id of one passage, shown alone as a quotation with its source; a summary is shown as what the plan says. */
  @property() passage?: string;
  /** Page that shows a duty, with `{duty}` in it: `theo-doi.html?duty={duty}`. Without it duties are no links. */
  @property({ attribute: 'duty-href' }) dutyHref?: string;
  /** For a quotation: page where the document can be read, with `{document}` and `{passage}` in it. Its source by default. */
  @property({ attribute: 'document-href' }) documentHref?: string;

  protected readonly catalogue = readerMessages;
  readonly #light = new LightText(this);
  readonly #search = new Search(this.#light.root);
  #shown: Shown | undefined;
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
    this.addEventListener('click', this.#onClick);
    window.addEventListener('hashchange', this.#onHashChange);
    this.#search.find(this.#search.query);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.#onHashChange);
    this.#search.clear();
  }

  protected load(query: Query): Promise<ReaderData> {
    const of = `${query.client.source} ${query.plan}`;
    if (this.#listed?.of !== of) this.#listed = undefined;
    const onDocuments = (documents: readonly PlanDocument[]): void => {
      this.#listed = { of, documents };
      this.requestUpdate();
    };
    return loadReader({ ...query, document: this.document, quote: this.#quotes, onDocuments });
  }

  /** One passage is shown, not a document. A removed attribute leaves null behind. */
  get #quotes(): boolean {
    return this.passage != null;
  }

  protected override loadedBy(): readonly (string | undefined)[] {
    return [this.document, this.#quotes ? 'quote' : 'document'];
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
    super.willUpdate(changed);
    const { state } = this;
    const data = 'data' in state ? state.data : undefined;
    this.#choices = data?.documents ?? this.#listed?.documents ?? [];
    const document = data && chooseDocument(data.documents, this.document);
    this.#shown = document && this.#show(data, document);
    if (!document && state.kind !== 'loading') this.#light.hide();
  }

  /** Puts the text into the page, or one passage of it, and the duties into the text. Built anew only where it is another one. */
  #show(data: ReaderData, document: PlanDocument): Shown {
    const { words, language, passage, documentHref, dutyHref } = this;
    const { documents, progress } = data;
    const headingLevel = levelOf(this.headingLevel);
    const text = textOf(data, document);
    const options = { documents, headingLevel, words, language, documentHref, dutyHref, asOf: progress?.asOf ?? this.instant };
    const view = this.#quotes ? undefined : documentView(document, text, options);
    const quote = text && passage != null ? quoteView(document, text, passage, options) : undefined;
    const duties = view ? dutyViews(data, document.id, options) : [];
    const build = { words, language, headingLevel, sample: progress?.sample === true, hrefOf: hrefIn(document.id), isTaken: this.#light.isTaken };
    const isNew = this.#light.show([document, text, documents, headingLevel, language, this.messages, passage, documentHref], () =>
      view ? buildDocument(view, build) : quote && buildQuote(quote, build));
    if (isNew) this.#search.renew();
    this.#light.annotate(duties, build);
    return { document, text, contents: contentsOf(view?.passages ?? []), duties };
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
      if (document !== undefined && document !== chooseDocument(this.#choices, this.document)?.id) {
        this.document = document;
        return;
      }
    }
    if (this.#target !== undefined && this.#shown && this.#reveal(this.#target, false)) this.#target = undefined;
  }

  #reveal(id: string, focus: boolean): boolean {
    const barHeight = this.renderRoot.querySelector<HTMLElement>('.bar')?.offsetHeight ?? 0;
    return this.#light.reveal(id, barHeight, focus);
  }

  readonly #onHashChange = (): void => {
    this.#toFollow = true;
    this.requestUpdate();
  };

  /** Links to passages and duties, in the text and in the contents. */
  readonly #onClick = (event: MouseEvent): void => {
    const link = (event.composedPath()[0] as Element).closest<HTMLElement>('[data-qt-passage], [data-qt-duty]');
    const { qtPassage: id, qtDuty: duty } = link?.dataset ?? {};
    if (duty !== undefined && !this.dispatchEvent(new QtDutySelectEvent(duty))) event.preventDefault();
    if (id === undefined || !this.#shown || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    this.#open(undefined);
    if (!isRoute(location.hash)) location.hash = fragmentOf(this.#shown.document.id, id);
    this.#reveal(id, true);
  };

  protected override renderAround(content: TemplateResult): unknown {
    if (this.#quotes) return content;
    const { words, language } = this;
    const choices = this.#choices;
    const { contents = [], document, text } = this.#shown ?? {};
    const parts: Parts = { words, language, panel: this.#panel, open: (panel) => this.#open(panel), say: (text) => this.#say(text) };
    const several = choices.length > 1;
    return html`<div class="reader">
      <div class="bar">${several ? renderSwitch('documents', `${words.documents} (${choices.length})`, parts) : nothing}${
        contents.length > 0 ? renderSwitch('contents', words.contents, parts) : nothing}${
        text?.passages.length ? renderSearch(this.#search, parts) : nothing}</div>
      <div class="side" @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && this.#closePanel()}>
        ${several ? renderDocuments(documentRows(choices, words, language), chooseDocument(choices, this.document)?.id, parts, this.#choose) : nothing}
        ${contents.length > 0 && document ? renderContents(contents, parts, hrefIn(document.id)) : nothing}
      </div>
      <div class="main">${content}</div>
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
    this.document = id;
    this.#target = undefined;
    this.#closePanel();
    if (top < 0) this.scrollIntoView();
    const document = chooseDocument(this.#choices, id);
    if (document) this.#say(documentName(document, this.words));
    this.dispatchEvent(new QtDocumentSelectEvent(id));
  };

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
