import type { Language, MapSheet, Problem } from '@quantriet/contract';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { DataElement, type Query } from '../core/data-element.js';
import { heading } from '../core/heading.js';
import { drawMap } from './draw-map.js';
import { QtBodySelectEvent } from './events.js';
import { MapExplorer } from './explorer.js';
import { MapFit } from './fit.js';
import { bodyHref } from './body-href.js';
import { lookStyles } from './looks.styles.js';
import { loadMap } from './load.js';
import { mapMessages, type MapWords } from './messages.js';
import { patternSheet } from './patterns.js';
import { renderDetail, renderLegend, renderOffSheet, renderTable, renderText } from './parts.js';
import { mapStyles } from './progress-map.styles.js';
import type { Speech } from './rows.js';
import { columnsOf, type Column, type Sorting } from './sorting.js';
import { bodyDetails, isEmptyMap, mapProblem, mapView, rowLabel, rowOf, type MapData, type MapQuestion, type MapRow, type MapView } from './view.js';

export type { MapData } from './view.js';
export { QtBodySelectEvent } from './events.js';

const VIEWS = ['map', 'table', 'text'];
const COLOURS = ['share', 'timeliness'];
/** Up to this many rows a printed map brings its table along: on paper nothing can be tapped. */
const PRINTED_ROWS = 200;

/** A view with what it was made of. */
interface Scene {
  key: readonly unknown[];
  data: MapData;
  question: MapQuestion;
  speech: Speech;
  view: MapView;
  /** Accessible names of the units. */
  labels: string[];
  /** Units of the sheet per pixel. */
  px: number;
}

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
  static override styles = [...DataElement.styles, lookStyles, ...mapStyles];

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

  readonly #fit = new MapFit(this);
  readonly #explorer = new MapExplorer(this, (index) => this.#choose(index));
  #sorting: Sorting = { column: 'name', descending: false };
  #scene: Scene | undefined;

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
      if (!known.includes(value)) return { code: 'bad-attribute', params: { name, value: String(value), expected: known.join(', ') } };
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
    const scene = this.#sceneOf(data);
    const { view, speech, px } = scene;
    const { figures, when } = view.headline;
    const form = view.public ? this.view ?? 'map' : undefined;
    const hasMap = form === 'map' && data.sheet !== undefined;
    return html`${heading(this.headingLevel, view.title)}
      <p class="headline" part="headline">${figures ? html`<strong>${unbroken(figures)}</strong>${unbroken(' · ')}` : nothing}${unbroken(when)}</p>
      ${view.notice ? html`<div class="panel notice"><p>${view.notice}</p></div>` : nothing}
      ${view.totals.length > 0 ? html`<ul class="totals">${view.totals.map((total) => html`<li>${total}</li>`)}</ul>` : nothing}
      ${form ? this.#renderUnknown(scene) : nothing}
      ${form && data.sheet ? this.#renderSwitch(speech) : nothing}
      ${form ? guard([view, px], () => patternSheet(new Set(view.rows.map((row) => row.class)), px)) : nothing}
      ${form === 'text' ? guard([view, px], () => renderText(view, px, this.#innerLevel, speech)) : nothing}
      ${hasMap ? this.#renderMap(scene, data.sheet!) : nothing}
      ${form === 'table' || (form === 'map' && !hasMap) ? this.#renderTable(scene) : nothing}`;
  }

  /** The view and what goes with it, kept until something it says changes: most renderings only move a ring. */
  #sceneOf(data: MapData): Scene {
    const { language, words } = this;
    const question = this.#question;
    const key = [data, question.stream, question.duty, question.colorBy, language, this.messages];
    if (!this.#scene || key.some((part, index) => part !== this.#scene!.key[index])) {
      const speech = { words, language };
      const view = mapView(data, question, speech);
      this.#scene = { key, data, question, speech, view, labels: view.rows.map((row) => rowLabel(row, view, question.colorBy, words)), px: 1 };
    }
    const { view } = this.#scene;
    if (data.sheet) this.#scene.px = this.#fit.of(data.sheet, view.rows, view.besideTitle).px;
    return this.#scene;
  }

  get #innerLevel(): number {
    return Math.min(6, (this.headingLevel || 2) + 1);
  }

  #renderSwitch({ words }: Speech): TemplateResult {
    return html`<div class="switch" role="group" aria-label=${words.viewGroup}>
      ${(['map', 'table', 'text'] as const).map((view) => html`<button type="button" aria-pressed=${(this.view ?? 'map') === view}
        @click=${() => { this.view = view; }}>${words.views[view]}</button>`)}
    </div>`;
  }

  #renderMap(scene: Scene, sheet: MapSheet): TemplateResult {
    const { view, labels, speech } = scene;
    const fit = this.#fit.of(sheet, view.rows, view.besideTitle);
    const explorer = this.#explorer.over(sheet, fit.boxes);
    return html`<div class="layout">
        <div class="frame" part="map" @pointerover=${explorer} @click=${explorer} @keydown=${explorer} @focusin=${explorer} @focusout=${explorer}>
          ${drawMap({ sheet, view, fit, label: speech.words.mapLabel(view.title), unitLabels: labels, selected: this.#selectedIndex(), focused: explorer.ring })}
          ${view.besideCaption ? html`<p class="beside">${view.besideCaption}</p>` : nothing}
          ${sheet.credit ? html`<p class="muted credit">${sheet.credit}</p>` : nothing}
        </div>
        <div class="side" @keydown=${explorer}>
          ${guard([view, fit.px], () => renderLegend(view, fit.px, speech))}
          ${this.#renderDetail(scene)}
        </div>
      </div>
      ${guard([view], () => renderOffSheet(view, speech))}
      ${view.rows.length <= PRINTED_ROWS ? html`<div class="print-only">${this.#renderTable(scene)}</div>` : nothing}`;
  }

  #renderDetail({ data, view, question, speech, px }: Scene): TemplateResult {
    const chosen = this.selected ? rowOf(data, view, this.selected, speech) : undefined;
    const row = chosen ?? view.rows[this.#explorer.shown ?? -1];
    return html`${chosen ? nothing : html`<p class="hint muted no-print">${speech.words.hint}</p>`}
      ${row ? renderDetail({
        row, px, headingLevel: this.#innerLevel, href: this.#hrefOf(row), details: bodyDetails(data, row, view, question, speech),
        ...(chosen && { onClose: () => this.#close() }),
      }, speech) : nothing}`;
  }

  #renderTable({ view, question, speech, px }: Scene): unknown {
    return guard([view, px, this.#sorting, this.bodyHref], () => {
      const counted = view.rows.some(({ obligation }) => obligation?.count);
      return renderTable({
        view, px, columns: columnsOf(view.duty, question.colorBy, counted), sorting: this.#sorting, hrefOf: (row) => this.#hrefOf(row), onSort: (column) => this.#sort(column),
      }, speech);
    });
  }

  /** An id that the structure does not have is said, not dropped; the map stays. */
  #renderUnknown({ data, view, speech }: Scene): TemplateResult | typeof nothing {
    if (!this.selected || rowOf(data, view, this.selected, speech)) return nothing;
    return html`<div class="panel error" role="alert"><p>${this.problemText({ code: 'unknown-body', params: { id: this.selected } })}</p></div>`;
  }

  #hrefOf(row: MapRow): string | undefined {
    return row.body && this.bodyHref ? bodyHref(this.bodyHref, row.body) : undefined;
  }

  #selectedIndex(): number | undefined {
    const index = this.selected ? this.#scene?.view.rows.findIndex(({ key, body }) => body && key === this.selected) ?? -1 : -1;
    return index < 0 ? undefined : index;
  }

  #choose(index: number | undefined): void {
    const row = index === undefined ? undefined : this.#scene?.view.rows[index];
    if (index === undefined) this.#close();
    else if (row?.body && row.key !== this.selected) {
      this.selected = row.key;
      this.announcement = `${this.words.details(row.name)}. ${row.summary}`;
      this.dispatchEvent(new QtBodySelectEvent(row.key));
    }
  }

  #close(): void {
    const index = this.#selectedIndex();
    const hadFocus = this.renderRoot.querySelector('.detail')?.contains((this.renderRoot as ShadowRoot).activeElement) ?? false;
    const was = this.selected;
    this.selected = undefined;
    this.announcement = '';
    if (was !== undefined) this.dispatchEvent(new QtBodySelectEvent(undefined));
    if (hadFocus && index !== undefined) this.#explorer.focus(index);
  }

  #sort(column: Column): void {
    const descending = this.#sorting.column === column && !this.#sorting.descending;
    this.#sorting = { column, descending };
    this.announcement = this.words.sorted(this.words.columns[column], descending);
    this.requestUpdate();
  }
}

/** A middle dot ends a line, it does not begin one. */
const unbroken = (text: string): string => text.replaceAll(' · ', '\u00a0· ');

declare global {
  interface HTMLElementTagNameMap {
    'qt-progress-map': QtProgressMap;
  }
}
