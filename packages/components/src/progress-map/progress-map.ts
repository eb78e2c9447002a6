import type { Language, MapSheet, Problem } from '@quantriet/contract';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { DataElement, type Query } from '../core/data-element.js';
import { heading } from '../core/heading.js';
import { property } from '../core/property.js';
import { tableStyles } from '../core/table.styles.js';
import { drawMap } from './draw-map.js';
import { QtBodySelectEvent } from './events.js';
import { MapExplorer } from './explorer.js';
import { bodyHref } from './body-href.js';
import { lookStyles } from './looks.styles.js';
import { loadMap } from './load.js';
import { mapMessages, type MapWords } from './messages.js';
import { patternSheet } from './patterns.js';
import { renderDetail, renderLegend, renderOffSheet, renderTable, renderText } from './parts.js';
import { mapStyles } from './progress-map.styles.js';
import { MapScale } from './scale.js';
import type { Column, Sorting } from './sorting.js';
import { isEmptyMap, mapProblem, mapView, type MapData, type MapQuestion, type MapRow, type MapView, type Speech } from './view.js';

export type { MapData } from './view.js';
export { QtBodySelectEvent } from './events.js';

const VIEWS = ['map', 'table', 'text'] as const;
const COLOURS = ['share', 'timeliness'] as const;
/** Up to this many rows a printed map brings its table along: on paper nothing can be tapped. */
const PRINTED_ROWS = 200;

/**
 * A map of bodies, coloured by how far they have come, with the same as a table and as sentences. One stream, or one duty; never two
 * streams in one figure.
 *
 * @element qt-progress-map
 * @summary Where is it done, where is it late?
 * @slot - Shown by browsers without scripts, and when the data cannot be loaded.
 * @fires {QtBodySelectEvent} qt-body-select - A body was chosen (`body` is its id) or let go of (`body` is undefined).
 * @csspart headline - The sentence above the map.
 * @csspart map - The frame of the map.
 * @csspart legend - The legend.
 * @csspart detail - What is said of the unit chosen.
 * @csspart table - The table.
 */
export class QtProgressMap extends DataElement<MapData, MapWords> {
  static override styles = [...DataElement.styles, tableStyles, lookStyles, mapStyles];

  /** The stream shown: `study` or `implementation`. Not asked when `duty` is set. */
  @property() stream = 'study';
  /** Id of a duty: then every unit shows that body's part in it. */
  @property() duty?: string;
  /** Without a duty, what colours say: `share` of obligations done, or `timeliness`. */
  @property({ attribute: 'color-by' }) colorBy: 'share' | 'timeliness' = 'share';
  /** `map`, `table` or `text`; follows what the reader chooses. */
  @property({ reflect: true }) view: 'map' | 'table' | 'text' = 'map';
  /** Id of the body chosen; follows what the reader chooses. */
  @property() selected?: string;
  /** Address of a body's page; `{id}` and `{code}` stand for the body's. Only http and https addresses become links. */
  @property({ attribute: 'body-href' }) bodyHref?: string;

  protected override readonly catalogue: Record<Language, MapWords> = mapMessages;

  readonly #scale = new MapScale(this);
  readonly #explorer = new MapExplorer(this, (index) => this.#choose(index));
  #sorting: Sorting = { column: 'name', descending: false };
  #made: { of: readonly unknown[]; view: MapView } | undefined;

  get #question(): MapQuestion {
    return { stream: this.stream || 'study', duty: this.duty || undefined, colorBy: this.colorBy ?? 'share' };
  }

  protected override loadedBy(): readonly (string | undefined)[] {
    return [this.#question.duty];
  }

  protected override load(query: Query): Promise<MapData> {
    return loadMap(query, this.#question.duty);
  }

  protected override problemIn(data: MapData): Problem | undefined {
    for (const [name, value, known] of [['view', this.view ?? 'map', VIEWS], ['color-by', this.#question.colorBy, COLOURS]] as const) {
      if (!(known as readonly string[]).includes(value)) return { code: 'bad-attribute', params: { name, value: String(value), expected: known.join(', ') } };
    }
    return mapProblem(data, this.#question);
  }

  protected override isEmpty(data: MapData): boolean {
    return isEmptyMap(data, this.#question);
  }

  protected override isSample(data: MapData): boolean {
    return data.plan.sample || data.progress.sample;
  }

  protected override renderEmpty(): unknown {
    return html`<p>${this.words.nothing}</p>`;
  }

  protected override renderSkeleton(): unknown {
    return html`<div class="skeleton" aria-hidden="true"><span></span><span></span><span class="ghost-map"></span></div>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#explorer.sync(this.#selectedIndex());
  }

  protected override renderData(data: MapData): unknown {
    const speech = { words: this.words, language: this.language };
    const view = this.#viewOf(data, speech);
    const { headline: { figures, when }, notice, totals } = view;
    const chosen = view.rows[this.#selectedIndex() ?? -1];
    const isUnknown = this.selected && !data.structure.bodies.some(({ id }) => id === this.selected);
    return html`${heading(this.level, view.title)}
      <p class="headline" part="headline">${figures ? html`<strong>${figures}</strong>\u00a0· ` : nothing}${when}</p>
      ${notice ? html`<p class="panel notice">${notice}</p>` : nothing}
      ${totals.length > 0 ? html`<ul class="totals">${totals.map((total) => html`<li>${total}</li>`)}</ul>` : nothing}
      ${isUnknown ? html`<p class="panel error" role="alert">${this.problemText({ code: 'unknown-body', params: { id: this.selected! } })}</p>` : nothing}
      ${view.public ? this.#renderForm({ data, view, speech, chosen, px: data.sheet ? this.#scale.px(data.sheet) : 1 }) : nothing}`;
  }

  /** Kept until something it says changes: most renderings only move a ring. */
  #viewOf(data: MapData, speech: Speech): MapView {
    const question = this.#question;
    const of = [data, question.stream, question.duty, question.colorBy, speech.language, this.messages];
    if (!this.#made || of.some((part, index) => part !== this.#made!.of[index])) this.#made = { of, view: mapView(data, question, speech) };
    return this.#made.view;
  }

  #renderForm(scene: Scene): TemplateResult {
    const { view, px, speech, data: { sheet } } = scene;
    const form = sheet ? this.view ?? 'map' : this.view === 'text' ? 'text' : 'table';
    return html`${sheet ? this.#renderSwitch(form, speech) : nothing}
      ${patternSheet(px)}
      ${form === 'map' ? this.#renderMap(scene, sheet!) : form === 'text' ? guard([view, px], () => renderText(view, px, this.level + 1, speech)) : this.#renderTable(scene)}`;
  }

  #renderSwitch(form: string, { words }: Speech): TemplateResult {
    return html`<div class="switch">
      ${VIEWS.map((view) => html`<button type="button" aria-pressed=${form === view} @click=${() => { this.view = view; }}>${words.views[view]}</button>`)}
    </div>`;
  }

  #renderMap(scene: Scene, sheet: MapSheet): TemplateResult {
    const { view, speech, px } = scene;
    const explorer = this.#explorer.over(sheet);
    return html`<div class="layout">
        <div part="map" @pointerover=${explorer} @click=${explorer} @keydown=${explorer} @focusin=${explorer} @focusout=${explorer}>
          ${drawMap({ sheet, view, px, selected: this.#selectedIndex(), focused: explorer.ring })}
          ${view.besideCaption ? html`<p class="beside">${view.besideCaption}</p>` : nothing}
          ${sheet.credit ? html`<p class="muted beside">${sheet.credit}</p>` : nothing}
        </div>
        <div class="side" @keydown=${explorer}>
          ${renderLegend(view, px, speech)}
          ${this.#renderDetail(scene)}
        </div>
      </div>
      ${renderOffSheet(view, speech)}
      ${view.rows.length <= PRINTED_ROWS ? html`<div class="print-only">${this.#renderTable(scene)}</div>` : nothing}`;
  }

  #renderDetail({ view, speech, px, chosen }: Scene): TemplateResult | typeof nothing {
    const row = chosen ?? view.rows[this.#explorer.shown ?? -1];
    return row ? renderDetail({ row, px, headingLevel: this.level + 1, href: this.#hrefOf(row), onClose: chosen && (() => this.#close()) }, speech) : nothing;
  }

  #renderTable({ view, speech, px }: Scene): unknown {
    const [sorting, hrefOf, onSort] = [this.#sorting, (row: MapRow) => this.#hrefOf(row), (column: Column) => this.#sort(column)];
    return guard([view, px, sorting, this.bodyHref], () => renderTable({ view, px, sorting, hrefOf, onSort }, speech));
  }

  #hrefOf(row: MapRow): string | undefined {
    return row.body && this.bodyHref ? bodyHref(this.bodyHref, row.body) : undefined;
  }

  #selectedIndex(): number | undefined {
    const index = this.#made?.view.rows.findIndex(({ body }) => body && body.id === this.selected) ?? -1;
    return index < 0 ? undefined : index;
  }

  #choose(index: number | undefined): void {
    if (index === undefined) return this.#close();
    const { body, name, summary } = this.#made!.view.rows[index]!;
    if (!body || body.id === this.selected) return;
    this.selected = body.id;
    this.announcement = `${name}. ${summary}`;
    this.dispatchEvent(new QtBodySelectEvent(body.id));
  }

  #close(): void {
    const index = this.#selectedIndex();
    const hadFocus = this.renderRoot.querySelector('.detail :focus') !== null;
    const was = this.selected;
    this.selected = undefined;
    this.announcement = '';
    if (was !== undefined) this.dispatchEvent(new QtBodySelectEvent(undefined));
    if (hadFocus && index !== undefined) this.#explorer.focus(index);
  }

  #sort(column: Column): void {
    const descending = this.#sorting.column === column && !this.#sorting.descending;
    this.#sorting = { column, descending };
    this.requestUpdate();
  }
}

/** What one rendering is made of. */
interface Scene {
  data: MapData;
  view: MapView;
  speech: Speech;
  /** The row of `selected`. */
  chosen: MapRow | undefined;
  /** Units of the sheet per pixel. */
  px: number;
}

declare global {
  interface HTMLElementTagNameMap {
    'qt-progress-map': QtProgressMap;
  }
}
