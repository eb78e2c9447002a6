import { plainDateOf, type PlanDocument, type Problem } from '@quantriet/contract';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { baseStyles } from '../core/base.styles.js';
import { DataElement, type Query } from '../core/data-element.js';
import { formatNumber } from '../core/format.js';
import { documentName, documentRows } from './document-rows.js';
import { QtDocumentSelectEvent, QtDutySelectEvent } from './events.js';
import { Memo } from './memo.js';
import { readerMessages, type ReaderWords } from './messages.js';
import { renderBar, type Panel } from './parts/bar.js';
import { renderContents } from './parts/contents.js';
import { renderDocuments } from './parts/documents.js';
import { PassageLinks } from './passage-links.js';
import { citationOf } from './quote-view.js';
import { chooseDocument, readerProblem, type ReaderData } from './reader-data.js';
import { loadReader } from './load.js';
import { readerStyles } from './reader.styles.js';
import { SearchControls } from './search/search-controls.js';
import { shownOf, type Shown } from './shown.js';
import { buildShown, buildTools, dutyAdditions } from './text/build-shown.js';
import { levelOf } from './text/dom.js';
import { focusPart, LightText, type BuiltText } from './text/light-text.js';
import { adoptTextSheet } from './text/sheet.js';

export type { ReaderData } from './reader-data.js';
export { QtDocumentSelectEvent, QtDutySelectEvent } from './events.js';

/**
 * The documents of a plan, to read: contents, links to every passage, search that ignores marks, and the duties that rest on a passage.
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
  /** Page that shows a duty, with `{duty}` and `{plan}` in it: `theo-doi.html?duty={duty}`. Without it duties are no links. */
  @property({ attribute: 'duty-href' }) dutyHref?: string;
  /** For a quotation: page where the document can be read, with `{document}` and `{passage}` in it. Its source by default. */
  @property({ attribute: 'document-href' }) documentHref?: string;

  protected readonly catalogue = readerMessages;
  readonly #light = new LightText(this, () => this.renderRoot.querySelector<HTMLElement>('.bar')?.offsetHeight ?? 0);
  readonly #search = new SearchControls({
    words: () => this.words,
    language: () => this.language,
    placeOf: (passage) => citationOf(this.#current?.shown.text?.passages ?? [], passage),
    say: (text) => this.#say(text),
  });
  readonly #links = new PassageLinks({
    element: this,
    light: this.#light,
    documents: () => this.#choices,
    shown: () => (this.#quoted === undefined ? this.#current?.shown.document.id : undefined),
    open: (id) => { this.document = id; },
    tools: (id) => this.#tools(id),
  });
  #releaseSheet: () => void = () => undefined;
  #panel: Panel | undefined;
  /** The plan's documents, to choose from also while a text loads or fails. */
  #listed: { of: string; documents: readonly PlanDocument[] } | undefined;
  readonly #shownMemo = new Memo<Shown | undefined>();
  readonly #textMemo = new Memo<BuiltText>();
  readonly #dutiesMemo = new Memo<void>();

  constructor() {
    super();
    this.addEventListener('click', (event) => this.#onTextClick(event));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#releaseSheet = adoptTextSheet(this.getRootNode());
    window.addEventListener('hashchange', this.#onHashChange);
    this.#search.find(this.#search.query);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.#onHashChange);
    this.#releaseSheet();
    this.#search.end();
  }

  protected load(query: Query): Promise<ReaderData> {
    const of = `${query.client.source} ${query.plan}`;
    if (this.#listed?.of !== of) this.#listed = undefined;
    const onDocuments = (documents: readonly PlanDocument[]): void => {
      this.#listed = { of, documents };
      this.requestUpdate();
    };
    return loadReader({ ...query, document: this.#wanted, quote: this.#quoted !== undefined, onDocuments });
  }

  // A removed attribute leaves null behind.
  get #wanted(): string | undefined {
    return this.document ?? undefined;
  }

  get #quoted(): string | undefined {
    return this.passage ?? undefined;
  }

  protected override loadedBy(): readonly (string | undefined)[] {
    return [this.#wanted, this.#quoted === undefined ? 'document' : 'quote'];
  }

  protected override problemIn(data: ReaderData): Problem | undefined {
    return readerProblem(data, { document: this.#wanted, passage: this.#quoted });
  }

  protected isEmpty({ documents }: ReaderData): boolean {
    return documents.length === 0;
  }

  /** Only figures are samples, and there are some only where duties are shown. */
  protected isSample(data: ReaderData): boolean {
    return data.progress?.sample === true && (this.#shown(data)?.duties ?? []).some(({ standing }) => standing.length > 0);
  }

  #shown(data: ReaderData): Shown | undefined {
    const asOf = data.progress?.asOf ?? this.instant;
    const { headingLevel, language, dutyHref, documentHref } = this;
    const from = [data, plainDateOf(asOf), this.#wanted, this.#quoted, headingLevel, language, this.messages, dutyHref, documentHref];
    return this.#shownMemo.get(from, () => {
      const asked = { document: this.#wanted, passage: this.#quoted, dutyHref: dutyHref ?? undefined, documentHref: documentHref ?? undefined };
      return shownOf(data, { ...asked, headingLevel: levelOf(headingLevel), asOf, language, words: this.words });
    });
  }

  get #current(): { data: ReaderData; shown: Shown } | undefined {
    const state = this.state;
    const data = 'data' in state ? state.data : undefined;
    const shown = data && this.#shown(data);
    return shown && { data, shown };
  }

  /** The documents to choose from. */
  get #choices(): readonly PlanDocument[] {
    const given = (this.data as Partial<ReaderData> | null | undefined)?.documents;
    return (this.data === undefined ? this.#listed?.documents : Array.isArray(given) ? given : undefined) ?? [];
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const current = this.#current;
    if (current) this.#place(current.data, current.shown);
    else if (this.state.kind !== 'loading') this.#clear();
    this.#links.follow();
  }

  /** Puts the text into the page where it is another one than before, and the duties where they changed. */
  #place(data: ReaderData, shown: Shown): void {
    const { headingLevel, language, passage, documentHref } = this;
    const build = { shown, words: this.words, language, headingLevel: levelOf(headingLevel), hrefOf: (id: string) => this.#links.hrefOf(id), host: this };
    const text = this.#textMemo.get([shown.document, shown.text, data.documents, headingLevel, language, this.messages, passage, documentHref], () => {
      const built = this.#light.show(() => buildShown(build));
      this.#search.over(built.lines);
      return built;
    });
    this.#dutiesMemo.get([text, JSON.stringify(shown.duties)], () => {
      const { notes, list } = dutyAdditions({ ...build, sample: data.progress?.sample === true });
      this.#light.annotate(notes, list);
    });
  }

  #clear(): void {
    this.#textMemo.forget();
    this.#light.hide();
    this.#search.over([]);
  }

  protected override renderAround(content: TemplateResult): unknown {
    if (this.#quoted !== undefined) return content;
    const { words } = this;
    const shown = this.#current?.shown;
    const choices = this.#choices;
    const several = choices.length > 1;
    const contents = renderContents(shown?.contents ?? [], this.#panel === 'contents', {
      words, language: this.language, hrefOf: (id) => this.#links.hrefOf(id), go: (event, id) => this.#follow(event, id),
    });
    return html`<div class="reader ${several || contents !== nothing ? 'sided' : ''}">
      ${this.#renderBar(several ? choices.length : 0, contents !== nothing, shown)}
      <div class="side" @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && this.#closePanel()}>
        ${several ? renderDocuments(documentRows(choices, words, this.language), chooseDocument(choices, this.#wanted)?.id, this.#panel === 'documents', words, this.#choose) : nothing}
        ${contents}
      </div>
      <div class="main">${content}</div>
    </div>`;
  }

  #renderBar(documents: number, contents: boolean, shown: Shown | undefined): unknown {
    const { words } = this;
    const count = (n: number): string => (n > 0 ? formatNumber(n, this.language) : '');
    return renderBar({
      words,
      documents: count(documents),
      contents,
      duties: count(shown?.duties.length ?? 0),
      panel: this.#panel,
      toggle: (panel) => this.#toggle(panel),
      toDuties: () => this.#toDuties(),
      search: shown?.view?.passages.length ? this.#search.box : undefined,
    });
  }

  protected renderData(): TemplateResult {
    return html`<slot @slotchange=${() => this.#light.takeFallback()}></slot>`;
  }

  protected renderEmpty(): unknown {
    return this.words.noDocuments;
  }

  /** A fallback is worth more than grey bars while the text is on its way. */
  protected override renderSkeleton(): unknown {
    if (this.#light.hasFallback) return html`<slot></slot>`;
    return html`<div class="skeleton page" aria-hidden="true">${Array.from({ length: 9 }, () => html`<span></span>`)}</div>`;
  }

  readonly #choose = (id: string): void => {
    const { top } = this.getBoundingClientRect();
    this.document = id;
    this.#links.forget();
    this.#closePanel();
    if (top < 0) this.scrollIntoView();
    const document = chooseDocument(this.#choices, id);
    if (document) this.#say(documentName(document, this.words));
    this.dispatchEvent(new QtDocumentSelectEvent(id));
  };

  #toggle(panel: Panel): void {
    this.#panel = this.#panel === panel ? undefined : panel;
    this.requestUpdate();
  }

  #closePanel(): void {
    if (!this.#panel) return;
    const opener = this.renderRoot.querySelector<HTMLElement>(`[data-panel=${this.#panel}]`);
    this.#panel = undefined;
    opener?.focus();
    this.requestUpdate();
  }

  #toDuties(): void {
    const list = this.querySelector<HTMLElement>('.qt-duties');
    if (!list) return;
    this.#light.bring(list);
    focusPart(list);
  }

  #say(text: string): void {
    this.announcement = text;
    this.requestUpdate();
  }

  #tools(id: string): HTMLElement {
    return buildTools(this.words, this.language, this.#links.addressOf(id), (text) => this.#say(text));
  }

  #follow(event: MouseEvent, id: string): void {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    this.#panel = undefined;
    this.#links.go(id);
    this.requestUpdate();
  }

  /** Links of the text stand in the page, where the text is. */
  #onTextClick(event: MouseEvent): void {
    const link = (event.composedPath()[0] as Element | undefined)?.closest<HTMLElement>('a[data-qt-passage], a[data-qt-duty]');
    if (!link || link.getRootNode() !== this.getRootNode()) return;
    const { qtPassage, qtDuty } = link.dataset;
    if (qtPassage !== undefined) this.#follow(event, qtPassage);
    if (qtDuty !== undefined && !this.dispatchEvent(new QtDutySelectEvent(qtDuty))) event.preventDefault();
  }

  readonly #onHashChange = (): void => {
    this.#links.addressChanged();
    this.requestUpdate();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'qt-directive-reader': QtDirectiveReader;
  }
}
