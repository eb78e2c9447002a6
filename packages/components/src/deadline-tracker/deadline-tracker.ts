import type { Language, Problem } from '@quantriet/contract';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { DataElement, type Query } from '../core/data-element.js';
import { formatDate, formatNumber } from '../core/format.js';
import { property } from '../core/property.js';
import { tableStyles } from '../core/table.styles.js';
import { attributeProblem } from './attributes.js';
import { trackerStyles } from './deadline-tracker.styles.js';
import { QtPassageSelectEvent } from './events.js';
import { trackerMessages, type TrackerWords } from './messages.js';
import { passageHref } from './passage-href.js';
import { filterControls } from './render-filters.js';
import { flatList, groupedList, type RenderContext } from './render-list.js';
import { dutyTable, type Sorting } from './render-table.js';
import { dutyRows, filterRows, groupRows, nextRows, sortRows, type DutyRow, type RowFilter, type SortKey, type TrackerData } from './view.js';

export type { TrackerData } from './view.js';
export { QtPassageSelectEvent } from './events.js';

const VIEWS = ['list', 'table'] as const;

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
  static override styles = [...DataElement.styles, tableStyles, ...trackerStyles];

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
  /** Bodies' own standing is loaded once somebody wants to see it. */
  #wantsBodies = false;
  #kept?: { data: TrackerData; rows: DutyRow[] } | undefined;

  protected override loadedBy(): readonly (string | undefined)[] {
    return [this.body, this.duty, String(this.#isCompact)];
  }

  protected override loadedToo(): string {
    return String(this.#wantsBodies);
  }

  protected async load({ client, plan: id, asOf, signal }: Query): Promise<TrackerData> {
    const [plan, progress, calendar] = await Promise.all([
      client.plans.get(id, { signal }),
      client.plans.progress(id, { asOf, signal }),
      this.#isCompact ? undefined : client.plans.calendar(id, { asOf, signal }),
    ]);
    const data: TrackerData = { plan, progress, calendar, structure: await client.structures.get(plan.structure, { signal }) };
    if (plan.publicity === 'bodies' && (this.#wantsBodies || this.body != null) && !this.problemIn(data)) {
      data.obligations = [];
      const { body, duty } = this;
      for await (const each of client.plans.obligations(id, { asOf, body: body ?? undefined, duty: duty ?? undefined, signal })) data.obligations.push(each);
    }
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

  protected override willUpdate(changed: PropertyValues): void {
    this.#kept = undefined;
    super.willUpdate(changed);
  }

  protected renderData(data: TrackerData): TemplateResult {
    const scoped = this.#scoped(data);
    const rows = this.#isCompact ? scoped : filterRows(scoped, this.#filter, data);
    return html`<div class="tracker">
      ${this.#isCompact ? nothing : this.#renderControls(scoped)}
      ${this.#renderSummary(rows.length, scoped.length, data)}
      ${rows.length === 0 ? html`<p class="panel">${this.words.noDuties}</p>` : this.#renderRows(rows, this.#context(data))}
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

  /** Kept until the next update: every state asks for them. */
  #rows(data: TrackerData): DutyRow[] {
    if (this.#kept?.data !== data) {
      const { words, language } = this;
      const tier = this.tier ?? (this.#filter.tier || undefined);
      const body = this.body ?? (this.#filter.body || undefined);
      this.#kept = { data, rows: dutyRows(data, { words, language, tier, body }) };
    }
    return this.#kept.rows;
  }

  #context(data: TrackerData): RenderContext {
    const { words, language, level, state } = this;
    return {
      data,
      words,
      language,
      level,
      listsBodies: data.plan.publicity === 'bodies' && this.body == null,
      missingBodies: state.kind === 'loading' ? words.loading : '',
      isOpen: (duty) => this.#open.has(duty),
      toggled: (duty, open) => this.#toggled(duty, open),
      hrefOf: (cite) => passageHref(cite, this.documentHref),
      followed: (event, { document, passage }) => {
        const selected = new QtPassageSelectEvent(document, passage);
        if (!this.dispatchEvent(selected)) event.preventDefault();
      },
    };
  }

  #toggled(duty: string, open: boolean): void {
    if (open) this.#open.add(duty);
    else this.#open.delete(duty);
    this.#wantsBodies ||= open;
    this.requestUpdate();
  }

  #change(part: RowFilter): void {
    this.#filter = { ...this.#filter, ...part };
    this.#wantsBodies ||= Boolean(part.body);
    this.requestUpdate();
  }

  #sort(key: SortKey): void {
    this.#sorting = { key, descending: this.#sorting.key === key && !this.#sorting.descending };
    this.requestUpdate();
  }

  #renderControls(rows: readonly DutyRow[]): TemplateResult {
    const { words } = this;
    return html`<div class="controls" part="controls">
      ${filterControls(rows, this.#filter, words, (part) => this.#change(part))}
      <div class="views no-print">${VIEWS.map((view) =>
        html`<button type="button" aria-pressed=${(this.view ?? 'list') === view} @click=${() => { this.view = view; }}>${words[view]}</button>`)}</div>
    </div>`;
  }

  /** The count is a live region: it says what a filter has left. */
  #renderSummary(shown: number, all: number, { plan, progress }: TrackerData): TemplateResult {
    const { words, language } = this;
    const counts = (shown === all ? [all] : [shown, all]).map((count) => formatNumber(count, language));
    return html`<div class="summary">
      <p role="status">
        ${this.#isCompact ? nothing : html`<strong>${words.count(counts.join('/'))}</strong>`}
        <span class="muted">${words.asOf(formatDate(progress.asOf, language))}</span>
      </p>
      ${Object.values(this.#filter).some(Boolean) ? html`<button type="button" @click=${() => this.#clear()}>${words.clear}</button>` : nothing}
      ${plan.publicity === 'documents' ? html`<p class="muted">${words.documentsOnly}</p>` : nothing}
    </div>`;
  }

  #clear(): void {
    this.#filter = {};
    this.requestUpdate();
    // The button goes away with the filters: focus stays where they are.
    this.renderRoot.querySelector('input')?.focus();
  }

  #renderRows(rows: readonly DutyRow[], context: RenderContext): unknown {
    const { key, descending } = this.#sorting;
    if (this.view === 'table') return dutyTable(sortRows(rows, key, descending), this.#sorting, (by) => this.#sort(by), context);
    if (this.#isCompact) return flatList(this.limit == null ? sortRows(rows, 'due') : rows, context);
    return groupedList(groupRows(rows, this.words), context);
  }

  #renderCalendar({ calendar }: TrackerData): TemplateResult | typeof nothing {
    if (this.#isCompact || !calendar?.href || calendar.events.length === 0) return nothing;
    const { subscribe, download } = this.words;
    return html`<p class="calendar no-print">
      <a href=${calendar.href.replace(/^https?:/, 'webcal:')}>${subscribe}</a> · <a href=${calendar.href} download>${download}</a></p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'qt-deadline-tracker': QtDeadlineTracker;
  }
}
