import { clientProblems, dueAt, problemText, serverProblems, type DeskRow, type Duty, type Language, type Problem, type Report } from '@quantriet/contract';
import { errorText } from '@quantriet/sdk/office';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { DataElement, type Query } from '../core/data-element.js';
import { heading } from '../core/heading.js';
import { acceptAll, draftAbove, exportFile, returnOne, undoAll, type Outcome } from './deeds.js';
import { QtDraftEvent } from './events.js';
import { FocusKeeper } from './focus.js';
import { keyDeed, type KeyDeed } from './keys.js';
import { loadDesk, type DeskData, type Reports } from './load.js';
import { deskMessages, type DeskWords } from './messages.js';
import { OpenReport } from './open-report.js';
import { consolidatedOf } from './parts/consolidated.js';
import { filtersOf } from './parts/filters.js';
import { listOf } from './parts/list.js';
import { reminderOf } from './parts/reminder.js';
import { EVALUATION, notesIn, sheetOf } from './parts/sheet.js';
import { toldOf } from './parts/told.js';
import { deskStyles } from './report-desk.styles.js';
import { duePhrase, isWaiting, namesOf, newestOf, timeText } from './view.js';

export type { DeskData } from './load.js';
export { QtDraftEvent } from './events.js';

const catalogue = { ...clientProblems, ...serverProblems };

/**
 * The desk of the body that receives: what is in, late and missing; reports to return or accept; the accepted ones added up.
 *
 * @element qt-report-desk
 * @summary Reports of a duty as they come in, and what they add up to.
 * @csspart rows - The list of bodies.
 * @csspart sheet - The report that is open.
 * @csspart consolidated - The accepted figures added up.
 * @fires {QtDraftEvent} qt-draft - The consolidated report has been drafted.
 */
export class QtReportDesk extends DataElement<DeskData, DeskWords> {
  static override styles = [...DataElement.styles, deskStyles];

  /** Id of the duty whose reports are shown; the first that comes to the account's body by default. */
  @property() duty?: string;
  /** Where the form of the drafted report is: `{duty}` stands for its duty. */
  @property({ attribute: 'form-href' }) formHref?: string;

  @state() private _only: string | undefined;
  @state() private _chosen: ReadonlySet<string> = new Set();
  @state() private _unfolded: ReadonlySet<string> = new Set();
  @state() private _outcome: Outcome | undefined;
  @state() private _told = '';
  @state() private _isBusy = false;
  @state() private _isReturning = false;
  @state() private _isNoteMissing = false;
  @state() private _draftHref: string | undefined;
  /** What has been typed about each report, by report and place: kept until the report is decided. */
  readonly #typed = new Map<string, Map<string, string>>();
  #duties: readonly Duty[] = [];
  readonly #open = new OpenReport(this);

  constructor() {
    super();
    this.addController(new FocusKeeper(this));
  }

  protected readonly catalogue: Record<Language, DeskWords> = deskMessages;

  protected override loadedBy(): readonly (string | undefined)[] {
    return [this.duty];
  }

  protected async load({ client, plan, signal }: Query): Promise<DeskData> {
    const data = await loadDesk({ client, plan, duty: this.duty, signal });
    this.#duties = data?.duties ?? [];
    return data ?? ({ desk: undefined } as unknown as DeskData);
  }

  protected isEmpty({ desk }: DeskData): boolean {
    return (desk as DeskData['desk'] | undefined) === undefined;
  }

  protected isSample({ plan }: DeskData): boolean {
    return plan.sample;
  }

  protected renderEmpty(): unknown {
    return this.words.nothing;
  }

  protected override problemText(problem: Problem): string {
    return problemText(catalogue, problem, this.language);
  }

  #time = (instant: string): string => timeText(instant, this.language);

  protected renderData(data: DeskData): TemplateResult {
    const { words } = this;
    const names = namesOf(data.structure);
    const rows = data.desk.rows.filter(({ state: each }) => this._only === undefined || each === this._only);
    const level = this.headingLevel + 1;
    return html`
      ${data.duties.length < 2 ? html`<p>${data.duty.title}</p>` : nothing}
      ${filtersOf(data.desk.rows, this._only, words, (only) => { this._only = only; })}
      ${toldOf({
        outcome: this._outcome, text: this._told, busy: this._isBusy, names, words, language: this.language,
        onUndo: ({ done }) => void this.#do(data, (api) => undoAll(api, done)),
      })}
      <div class="columns ${this.#open.report ? 'opened' : ''}" @keydown=${(event: KeyboardEvent) => this.#key(event, data, rows)}>
        <div class="pile">
          ${this.#acceptChosen(data)}
          ${listOf({
            rows, names, words, open: this.#open.report?.body, chosen: this._chosen, decides: data.decides, time: this.#time,
            onOpen: (row) => void this.#openRow(data, row), onChoose: this.#choose,
          })}
          ${this.#reminder(data, names)}
          <details class="no-print"><summary>${words.keys}</summary><p>${words.keysHelp}</p></details>
        </div>
        ${this.#open.report ? keyed(this.#open.report.id, this.#sheet(data, this.#open.report, names)) : nothing}
      </div>
      ${consolidatedOf({
        data, names, unfolded: this._unfolded, level, words, language: this.language, busy: this._isBusy, draftHref: this._draftHref,
        onFold: (field) => { this._unfolded = toggled(this._unfolded, field); },
        onOpen: (body) => void this.#openBody(data, body),
        onExport: (format) => void this.#export(data, format),
        onDraft: () => void this.#draft(data),
      })}`;
  }

  /** The choice stays while another duty's reports are loading: who goes through it by arrow keys is still in it. */
  protected override renderAround(content: TemplateResult): unknown {
    const duties = this.data?.duties ?? this.#duties;
    const chosen = this.data?.duty.id ?? this.duty ?? duties[0]?.id;
    const choose = (event: Event): void => {
      this.#leave();
      this.duty = (event.target as HTMLSelectElement).value;
    };
    return html`${heading(this.headingLevel, this.words.title)}
      ${duties.length < 2 ? nothing : html`<label class="bar">${this.words.chooseDuty}
        <select @change=${choose}>${duties.map(({ id, row, title }) => html`<option value=${id} .selected=${id === chosen}>${row}. ${title}</option>`)}</select></label>`}
      ${content}`;
  }

  #acceptChosen(data: DeskData): unknown {
    const chosen = data.desk.rows.filter((row) => this._chosen.has(row.body) && isWaiting(row)).flatMap(({ report }) => report ?? []);
    if (chosen.length === 0) return nothing;
    return html`<div class="deeds"><button type="button" class="primary" aria-disabled=${this._isBusy} @click=${() => void this.#do(data, (api) => acceptAll(api, chosen))}>${this.words.acceptChosen(chosen.length)}</button></div>`;
  }

  #reminder({ desk, duty }: DeskData, names: ReadonlyMap<string, string>): unknown {
    const missing = desk.rows.filter(({ state: each }) => each === 'missing').map(({ body }) => names.get(body) ?? body);
    if (missing.length === 0) return nothing;
    return reminderOf(this.words.reminder(duty.title, duePhrase(dueAt(duty, desk.asOf)), missing.join('; ')), this.words, (area) => void this.#copy(area));
  }

  async #copy(area: HTMLTextAreaElement): Promise<void> {
    this._outcome = undefined;
    try {
      await navigator.clipboard.writeText(area.value);
      this._told = this.words.copied;
    } catch {
      // Without permission the text is selected instead.
      area.select();
      this._told = this.words.selected;
    }
  }

  #sheet(data: DeskData, report: Report, names: ReadonlyMap<string, string>): TemplateResult {
    const due = dueAt(data.duty, data.desk.asOf);
    const { receipt } = newestOf(report).version;
    return sheetOf({
      report, template: this.#open.template ?? data.template, typed: this.#typedOf(report), name: names.get(report.body) ?? report.body, decides: data.decides, busy: this._isBusy,
      inTime: due.kind === 'date' && receipt ? receipt.at <= due.instant : undefined,
      returning: this._isReturning, isNoteMissing: this._isNoteMissing, level: this.headingLevel + 1, words: this.words, language: this.language, time: this.#time,
      onBack: () => this.#back(),
      onAccept: () => this.#accept(data, report),
      onReturning: (returning) => void this.#return(returning),
      onReturn: () => this.#sendBack(data, report),
      onReopen: () => void this.#do(data, (api) => undoAll(api, [report])),
    });
  }

  #typedOf({ id }: Pick<Report, 'id'>): Map<string, string> {
    let typed = this.#typed.get(id);
    if (!typed) this.#typed.set(id, (typed = new Map<string, string>()));
    return typed;
  }

  #accept(data: DeskData, report: Report): void {
    const evaluation = this.#typedOf(report).get(EVALUATION)?.trim();
    void this.#do(data, (api) => acceptAll(api, [report], evaluation));
  }

  async #return(returning: boolean): Promise<void> {
    this._isReturning = returning;
    this._isNoteMissing = false;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(returning ? '#whole' : '.sheet-title')?.focus();
  }

  #sendBack(data: DeskData, report: Report): void {
    const notes = notesIn(this.#typedOf(report));
    this._isNoteMissing = notes.length === 0;
    if (notes.length > 0) void this.#do(data, (api) => returnOne(api, report, notes));
    else this.renderRoot.querySelector<HTMLElement>('#whole')?.focus();
  }

  /** Does something to reports and says what became of each; the open one is shown as it is then. */
  async #do({ reports }: DeskData, work: (api: Reports) => Promise<Outcome>): Promise<void> {
    if (!reports || this._isBusy) return;
    this._isBusy = true;
    this._told = '';
    this._outcome = undefined;
    try {
      const outcome = await work(reports);
      this._outcome = outcome;
      this._chosen = new Set(outcome.failed.map(({ report }) => report.body));
      const open = outcome.done.find(({ id }) => id === this.#open.report?.id);
      if (open) this.#open.become(open);
      for (const { id } of outcome.done) this.#typed.delete(id);
      if (outcome.done.length > 0) this._isReturning = this._isNoteMissing = false;
      // What could not be done is as a rule older here than on the server.
      if (outcome.failed.length > 0 && this.data === undefined) this.reload();
    } finally {
      this._isBusy = false;
    }
  }

  async #openRow(data: DeskData, { report }: DeskRow): Promise<void> {
    if (!report) return;
    this._isReturning = this._isNoteMissing = false;
    this._told = '';
    try {
      if (!(await this.#open.show(data, report.id))) return;
    } catch (error) {
      return this.#tell(error);
    }
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.sheet-title')?.focus();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { state } = this;
    if ('data' in state && state.data) void this.#open.follow(state.data).catch((error: unknown) => this.#tell(error));
  }

  #tell(error: unknown): void {
    this._told = errorText(error, this.language);
  }

  async #openBody(data: DeskData, body: string): Promise<void> {
    const row = data.desk.rows.find((each) => each.body === body);
    if (row) await this.#openRow(data, row);
  }

  #back(): void {
    const body = this.#open.report?.body;
    this.#open.close();
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`[data-body="${body}"]`)?.focus());
  }

  #leave(): void {
    this.#open.close();
    this._outcome = this._draftHref = undefined;
    this._told = '';
    this._chosen = new Set();
    this._unfolded = new Set();
  }

  #choose = (body: string, chosen: boolean): void => {
    if (chosen !== this._chosen.has(body)) this._chosen = toggled(this._chosen, body);
  };

  #key(event: KeyboardEvent, data: DeskData, rows: readonly DeskRow[]): void {
    const deed = keyDeed(event);
    const body = (event.target as Element).closest('.rows li')?.querySelector<HTMLElement>('[data-body]')?.dataset['body'];
    const isInSheet = (event.target as Element).closest('.sheet') !== null;
    if (!deed || (body === undefined && !isInSheet) || (deed === 'back' && !this.#open.report)) return;
    event.preventDefault();
    if (deed === 'back') this.#back();
    else if (deed === 'next' || deed === 'previous') this.#step(data, rows, body ?? this.#open.report?.body, deed, isInSheet);
    else this.#decide(data, data.desk.rows.find((row) => row.body === (body ?? this.#open.report?.body)), deed, isInSheet);
  }

  /** From row to row in the pile, from report to report where one is read. */
  #step(data: DeskData, rows: readonly DeskRow[], body: string | undefined, to: 'next' | 'previous', isInSheet: boolean): void {
    const filled = rows.filter(({ report }) => report);
    const at = filled.findIndex((row) => row.body === body);
    const row = filled[at + (to === 'next' ? 1 : -1)];
    if (!row) return;
    if (isInSheet) void this.#openRow(data, row);
    else this.renderRoot.querySelector<HTMLElement>(`[data-body="${row.body}"]`)?.focus();
  }

  #decide(data: DeskData, row: DeskRow | undefined, deed: KeyDeed, isInSheet: boolean): void {
    if (!row?.report || !isWaiting(row) || !data.decides) return;
    if (deed === 'accept') {
      if (isInSheet) this.#accept(data, this.#open.report!);
      else void this.#do(data, (api) => acceptAll(api, [row.report!]));
    } else {
      void (isInSheet ? Promise.resolve() : this.#openRow(data, row)).then(() => { if (this.#open.report?.body === row.body) void this.#return(true); });
    }
  }

  async #export(data: DeskData, format: 'xlsx' | 'csv'): Promise<void> {
    this._outcome = undefined;
    this._told = '';
    try {
      await exportFile(data, format);
    } catch (error) {
      this.#tell(error);
    }
  }

  async #draft(data: DeskData): Promise<void> {
    const { above } = data;
    if (!above || this._isBusy) return;
    this._isBusy = true;
    this._outcome = undefined;
    try {
      this._told = this.words[await draftAbove(data, above)];
      this._draftHref = this.formHref?.replaceAll('{duty}', encodeURIComponent(above.id));
      this.dispatchEvent(new QtDraftEvent(above.id));
    } catch (error) {
      this.#tell(error);
    } finally {
      this._isBusy = false;
    }
  }
}

function toggled(set: ReadonlySet<string>, item: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(item)) next.add(item);
  return next;
}

declare global {
  interface HTMLElementTagNameMap {
    'qt-report-desk': QtReportDesk;
  }
}
