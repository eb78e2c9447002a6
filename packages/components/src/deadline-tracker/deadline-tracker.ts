import type { Citation, Language, Obligation, Problem } from '@quantriet/contract';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { DataElement, type Query } from '../core/data-element.js';
import { formatDate, formatNumber } from '../core/format.js';
import { attributeProblem } from './attributes.js';
import { trackerStyles } from './deadline-tracker.styles.js';
import { QtPassageSelectEvent } from './events.js';
import { trackerMessages, type TrackerWords } from './messages.js';
import { ObligationStore, type Loaded } from './obligation-store.js';
import { passageHref } from './passage-href.js';
import { filterControls } from './render-filters.js';
import { flatList, groupedList, type RenderContext } from './render-list.js';
import { dutyTable, type Sorting } from './render-table.js';
import { dutyRows, filterRows, groupRows, nextRows, sortRows, type DutyRow, type RowFilter, type SortKey, type TrackerData } from './view.js';

export type { TrackerData } from './view.js';
export { QtPassageSelectEvent } from './events.js';

/**
 * Who must do what by when, and where it stands: the duties of a plan by stream and tier, with due phrase, days left, progress and,
 * as far as the plan publishes it, the bodies behind each.
 *
 * @element qt-deadline-tracker
 * @summary Duties of a plan, their due dates and their standing, as a list or a table.
 * @csspart controls - Search, filters and the choice of view.
 * @csspart duty - One duty of the list.
 * @csspart table - The table with its scrolling frame.
 * @fires {QtPassageSelectEvent} qt-passage-select - A link to a passage that a duty rests on was followed; cancelable.
 */
export class QtDeadlineTracker extends DataElement<TrackerData, TrackerWords> {
  static override styles = [...DataElement.styles, ...trackerStyles];

  /** Only duties of this stream: `study` or `implementation`. */
  @property() stream?: string;
  /** Only duties laid on this tier, with its figures. */
  @property() tier?: string;
  /** Only duties laid on this body, with its own standing where the plan publishes that. */
  @property() body?: string;
  /** Only this duty, without filters. */
  @property() duty?: string;
  /** Only so many duties, those to be done next, without filters. */
  @property({ type: Number }) limit?: number;
  /** Without filters, headings of streams and calendar: for a sidebar or an article. */
  @property({ type: Boolean }) compact = false;
  /** `list` or `table`; people can switch unless it is compact. */
  @property() view: 'list' | 'table' = 'list';
  /** Where passages are read, with `{document}` and `{passage}` in it: `/van-ban/{document}#{passage}`. Without it links go to the reader on the page, if there is one. */
  @property({ attribute: 'document-href' }) documentHref?: string;

  protected readonly catalogue: Record<Language, TrackerWords> = trackerMessages;

  #filter: RowFilter = {};
  #sorting: Sorting = { key: 'due', descending: false };
  #open = new Set<string>();
  #kept: { key: readonly unknown[]; rows: DutyRow[] } = { key: [], rows: [] };
  #revealed = '';
  readonly #store = new ObligationStore((loading) => {
    this.announcement = loading ? this.words.bodiesLoading : this.words.loaded;
    this.requestUpdate();
  });
  readonly #onHash = (): void => this.#reveal();

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('hashchange', this.#onHash);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.#onHash);
  }

  protected override loadedBy(): readonly (string | undefined)[] {
    return [this.body ?? undefined, String(this.#isCompact)];
  }

  protected async load(query: Query): Promise<TrackerData> {
    const { client, plan: id, asOf, signal } = query;
    const [plan, progress, calendar] = await Promise.all([
      client.plans.get(id, { signal }),
      client.plans.progress(id, { asOf, signal }),
      this.#isCompact ? undefined : client.plans.calendar(id, { asOf, signal }),
    ]);
    const data: TrackerData = { plan, progress, structure: await client.structures.get(plan.structure, { signal }) };
    if (calendar) data.calendar = calendar;
    if (plan.publicity === 'bodies' && data.structure.bodies.some(({ id: body }) => body === this.body)) {
      data.obligations = await all(client.plans.obligations(id, { asOf, body: this.body, signal }));
    }
    this.#store.follow(query);
    return data;
  }

  protected override problemIn(data: TrackerData): Problem | undefined {
    return attributeProblem(data, this);
  }

  protected isEmpty(data: TrackerData): boolean {
    return this.#scoped(data).length === 0;
  }

  protected isSample(data: TrackerData): boolean {
    return data.plan.sample;
  }

  protected renderEmpty(): unknown {
    return html`<p>${this.words.noDuties}</p>`;
  }

  /** As many cards as are to come, as far as that is known. */
  protected override renderSkeleton(): TemplateResult {
    const cards = this.duty != null ? 1 : Math.min(this.limit || 4, 6);
    return html`<div class="skeleton cards" aria-hidden="true">${this.#isCompact ? nothing : html`<b></b>`}${Array.from({ length: Math.max(Math.trunc(cards), 1) }, () => html`<i></i>`)}</div>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.state.kind === 'ready' && this.#revealed !== location.hash) this.#reveal();
  }

  protected renderData(data: TrackerData): TemplateResult {
    const context = this.#context(data);
    const scoped = this.#scoped(data);
    const rows = this.#isCompact ? scoped : filterRows(scoped, this.#filter, data);
    return html`<div class="tracker">
      ${this.#isCompact ? nothing : this.#renderControls(data, context)}
      ${this.#renderSummary(rows.length, scoped.length, data)}
      ${rows.length === 0 ? html`<p class="panel">${this.words.nothingFound}</p>` : this.#renderRows(rows, context)}
      ${this.#renderCalendar(data)}
    </div>`;
  }

  /** A removed attribute leaves null behind. */
  get #isCompact(): boolean {
    return this.compact || this.duty != null || this.limit != null;
  }

  /** Rows within the element's own attributes. */
  #scoped(data: TrackerData): DutyRow[] {
    const { stream, tier, body, duty } = this;
    const rows = filterRows(this.#rows(data), { stream, tier, body, duty }, data);
    return this.limit == null ? rows : nextRows(rows, this.limit, data.progress.asOf);
  }

  /** Kept until something they depend on is another: every state, render and filter asks for them. */
  #rows(data: TrackerData): DutyRow[] {
    const { language, messages } = this;
    const body = this.body ?? (this.#filter.body || undefined);
    const tier = this.tier ?? (this.#filter.tier || undefined);
    const obligations = data.obligations ?? (body === undefined ? undefined : this.#store.get({ body })?.obligations);
    const key = [data, obligations, language, messages, tier, body];
    if (key.some((part, i) => part !== this.#kept.key[i])) {
      const seen = obligations ? { ...data, obligations: [...obligations] } : data;
      this.#kept = { key, rows: dutyRows(seen, { words: this.words, language, tier, body }) };
    }
    return this.#kept.rows;
  }

  #context(data: TrackerData): RenderContext {
    const level = Number.isInteger(this.headingLevel) && this.headingLevel >= 1 && this.headingLevel <= 6 ? this.headingLevel : 2;
    return {
      data,
      words: this.words,
      language: this.language,
      level,
      isOpen: (duty) => this.#open.has(duty),
      toggled: (duty, open) => this.#toggled(duty, open, data),
      bodies: (duty) => this.#bodies(duty, data),
      retry: (duty) => void this.#store.ask({ duty }),
      problemText: ({ problem }) => (problem ? this.problemText(problem) : ''),
      hrefOf: (cite) => passageHref(cite, this.documentHref),
      followed: (event, cite) => this.#followed(event, cite),
    };
  }

  /** A body's own tracker shows that body alone. Given data speaks for itself; loaded data is completed when a duty is opened. */
  #bodies(duty: string, data: TrackerData): Loaded | undefined {
    if (this.body != null) return undefined;
    if (this.data === undefined) return this.#store.get({ duty }) ?? { loading: true };
    const obligations = data.obligations?.filter((obligation) => obligation.duty === duty);
    return obligations?.length ? { loading: false, obligations } : undefined;
  }

  #toggled(duty: string, open: boolean, data: TrackerData): void {
    if (open === this.#open.has(duty)) return;
    if (open) this.#open.add(duty);
    else this.#open.delete(duty);
    if (open && this.data === undefined && this.body == null && data.plan.publicity === 'bodies') void this.#store.ask({ duty });
    this.requestUpdate();
  }

  #followed(event: Event, { document, passage }: Citation): void {
    const selected = new QtPassageSelectEvent(document, passage);
    if (!this.dispatchEvent(selected)) event.preventDefault();
  }

  #change(part: RowFilter, data: TrackerData): void {
    this.#filter = { ...this.#filter, ...part };
    if (part.body && this.data === undefined && data.plan.publicity === 'bodies') void this.#store.ask({ body: part.body });
    const scoped = this.#scoped(data);
    this.announcement = this.#countText(filterRows(scoped, this.#filter, data).length, scoped.length);
    this.requestUpdate();
  }

  /** An address that ends in `#` and a duty's id opens that duty here, so that a reader can point to it. */
  #reveal(): void {
    const { state } = this;
    if (this.#isCompact || !('data' in state) || !state.data) return;
    this.#revealed = location.hash;
    const id = location.hash.slice(1);
    if (!state.data.plan.duties.some((duty) => duty.id === id)) return;
    this.#filter = {};
    this.#toggled(id, true, state.data);
    this.requestUpdate();
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector(`[data-duty="${CSS.escape(id)}"]`)?.scrollIntoView({ block: 'nearest' });
    });
  }

  #sort(key: SortKey): void {
    this.#sorting = { key, descending: this.#sorting.key === key && !this.#sorting.descending };
    this.requestUpdate();
  }

  #countText(shown: number, all: number): string {
    const format = (count: number): string => formatNumber(count, this.language);
    return shown === all ? this.words.count(format(all)) : this.words.countOf(format(shown), format(all));
  }

  get #isFiltered(): boolean {
    return Object.values(this.#filter).some(Boolean);
  }

  #renderControls(data: TrackerData, context: RenderContext): TemplateResult {
    const { words } = this;
    const toggle = (view: 'list' | 'table'): TemplateResult =>
      html`<button type="button" aria-pressed=${(this.view ?? 'list') === view} @click=${() => { this.view = view; }}>${words[view]}</button>`;
    return html`<div class="controls" part="controls">
      ${filterControls(this.#scoped(data), this.#filter, (part) => this.#change(part, data), context)}
      <div class="views no-print" role="group" aria-label=${words.views}>${toggle('list')}${toggle('table')}</div>
    </div>`;
  }

  #renderSummary(shown: number, all: number, data: TrackerData): TemplateResult {
    const { words } = this;
    return html`<div class="summary">
      <p>
        ${this.#isCompact ? nothing : html`<strong>${this.#countText(shown, all)}</strong>`}
        <span class="muted">${words.asOf(formatDate(data.progress.asOf, this.language))}</span>
      </p>
      ${this.#isFiltered && !this.#isCompact ? html`<button type="button" @click=${() => this.#clear(data)}>${words.clear}</button>` : nothing}
      ${data.plan.publicity === 'documents' ? html`<p class="muted">${words.documentsOnly}</p>` : nothing}
    </div>`;
  }

  #clear(data: TrackerData): void {
    this.#filter = {};
    this.#change({}, data);
    // The button goes away with the filters: focus stays where they are.
    this.renderRoot.querySelector<HTMLInputElement>('input[type=search]')?.focus();
  }

  #renderRows(rows: readonly DutyRow[], context: RenderContext): unknown {
    const { key, descending } = this.#sorting;
    if (this.view === 'table') return dutyTable(sortRows(rows, key, descending), this.#sorting, (by) => this.#sort(by), context);
    if (this.#isCompact) return flatList(this.limit == null ? sortRows(rows, 'due') : rows, context);
    return groupedList(groupRows(rows, this.words), context);
  }

  #renderCalendar({ calendar }: TrackerData): TemplateResult | typeof nothing {
    if (this.#isCompact || !calendar?.href || calendar.events.length === 0) return nothing;
    const { words } = this;
    const subscribe = calendar.href.replace(/^https?:/, 'webcal:');
    return html`<p class="calendar no-print">${words.calendar}
      ${subscribe === calendar.href ? nothing : html`<a href=${subscribe}>${words.subscribe}</a> · `}<a href=${calendar.href} download>${words.download}</a></p>`;
  }
}

async function all(obligations: AsyncIterable<Obligation>): Promise<Obligation[]> {
  const list: Obligation[] = [];
  for await (const obligation of obligations) list.push(obligation);
  return list;
}

declare global {
  interface HTMLElementTagNameMap {
    'qt-deadline-tracker': QtDeadlineTracker;
  }
}
