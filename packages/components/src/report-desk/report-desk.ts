import { clientProblems, dueAt, problemText, serverProblems, type DeskRow, type Duty, type Language, type Problem, type Report } from '@quantriet/contract';
import { errorText } from '@quantriet/sdk/office';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { DataElement, type Query } from '../core/data-element.js';
import { formatInstant } from '../core/format.js';
import { heading } from '../core/heading.js';
import { property, state } from '../core/property.js';
import { tableStyles } from '../core/table.styles.js';
import { Decisions, EVALUATION, type Returning } from './decisions.js';
import { draftAbove, exportFile } from './deeds.js';
import { QtDraftEvent } from './events.js';
import { FocusKeeper } from './focus.js';
import { keyDeed, type KeyDeed } from './keys.js';
import { loadDesk, type DeskData } from './load.js';
import { deskMessages, type DeskWords } from './messages.js';
import { OpenReport } from './open-report.js';
import { chosenOf } from './parts/chosen.js';
import { consolidatedOf } from './parts/consolidated.js';
import { filtersOf } from './parts/filters.js';
import { listOf } from './parts/list.js';
import { reminderOf } from './parts/reminder.js';
import { sheetOf } from './parts/sheet.js';
import { toldOf } from './parts/told.js';
import { deskStyles } from './report-desk.styles.js';
import { duePhrase, isWaiting, namesOf, newestOf } from './view.js';

export type { DeskData } from './load.js';
export { QtDraftEvent } from './events.js';

const catalogue = { ...clientProblems, ...serverProblems };
/** What is typed about the chosen reports is kept under this; no report's id begins so. */
const CHOSEN = '*chosen';
/** Of a return: where its reason is typed, and where it was begun. */
const PLACES: Record<Returning, { reason: string; begun: string }> = {
  open: { reason: '#whole', begun: '.sheet-title' }, chosen: { reason: '#reason-chosen', begun: '.pile [aria-expanded]' },
};

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
  static override styles = [...DataElement.styles, tableStyles, deskStyles];

  /** Id of the duty whose reports are shown; the first that comes to the account's body by default. */
  @property() duty?: string;
  /** Where the form of the drafted report is: `{duty}` stands for its duty. */
  @property({ attribute: 'form-href' }) formHref?: string;

  @state() private _only: string | undefined;
  @state() private _unfolded: ReadonlySet<string> = new Set();
  @state() private _draftHref: string | undefined;
  #duties: readonly Duty[] = [];
  readonly #open = new OpenReport(this);
  readonly #decisions = new Decisions(this, this.#open);

  constructor() {
    super();
    this.addController(new FocusKeeper(this));
  }

  protected readonly catalogue: Record<Language, DeskWords> = deskMessages;

  protected override loadedBy(): readonly (string | undefined)[] {
    return [this.duty];
  }

  protected async load({ client, plan, signal }: Query): Promise<DeskData | undefined> {
    const data = await loadDesk({ client, plan, duty: this.duty, signal });
    this.#duties = data?.duties ?? [];
    return data;
  }

  protected isEmpty(): boolean {
    return false;
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

  #time = (instant: string): string => formatInstant(instant, this.language);

  protected renderData(data: DeskData): TemplateResult {
    const { words } = this;
    const { outcome, told, isBusy, chosen } = this.#decisions;
    const names = namesOf(data.structure);
    const rows = data.desk.rows.filter(({ state: each }) => this._only === undefined || each === this._only);
    return html`
      ${data.duties.length < 2 ? html`<p lang="vi">${data.duty.title}</p>` : nothing}
      ${filtersOf(data.desk.rows, this._only, words, (only) => { this._only = only; })}
      ${toldOf({
        outcome, text: told, busy: isBusy, names, words, language: this.language,
        onUndo: ({ done }) => void this.#decisions.undo(data.reports, done),
      })}
      <div class="columns ${this.#open.report ? 'opened' : ''}" @keydown=${(event: KeyboardEvent) => this.#key(event, data, rows)}>
        <div class="pile">
          ${this.#chosen(data)}
          ${listOf({
            rows, names, words, open: this.#open.report?.body, chosen, decides: data.decides, time: this.#time,
            onOpen: (row) => void this.#openRow(data, row), onChoose: (body, isChosen) => this.#decisions.choose(body, isChosen),
          })}
          ${this.#reminder(data, names)}
          <details class="no-print"><summary>${words.keys}</summary><p>${words.keysHelp}</p></details>
        </div>
        ${this.#open.report ? keyed(this.#open.report.id, this.#sheet(data, this.#open.report, names)) : nothing}
      </div>
      ${consolidatedOf({
        data, names, unfolded: this._unfolded, level: this.level + 1, words, language: this.language, busy: isBusy, draftHref: this._draftHref,
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
    return html`${heading(this.level, this.words.title)}
      ${duties.length < 2 ? nothing : html`<label class="bar">${this.words.chooseDuty}
        <select @change=${choose}>${duties.map(({ id, row, title }) => html`<option lang="vi" value=${id} .selected=${id === chosen}>${row}. ${title}</option>`)}</select></label>`}
      ${content}`;
  }

  #chosen(data: DeskData): unknown {
    const decisions = this.#decisions;
    const chosen = data.desk.rows.filter((row) => decisions.chosen.has(row.body) && isWaiting(row)).flatMap(({ report }) => report ?? []);
    return chosenOf({
      count: chosen.length, typed: decisions.typedAbout(CHOSEN), returning: decisions.returning === 'chosen', isNoteMissing: decisions.isNoteMissing, busy: decisions.isBusy, words: this.words,
      onAccept: () => void decisions.accept(data.reports, chosen),
      onReturning: (returning) => void this.#write(returning ? 'chosen' : undefined),
      onReturn: () => void this.#sendBack(data, chosen, CHOSEN),
    });
  }

  #reminder({ desk, duty }: DeskData, names: ReadonlyMap<string, string>): unknown {
    const missing = desk.rows.filter(({ state: each }) => each === 'missing').map(({ body }) => names.get(body) ?? body);
    if (missing.length === 0) return nothing;
    return reminderOf(this.words.reminder(duty.title, duePhrase(dueAt(duty, desk.asOf)), missing.join('; ')), this.words, (area) => void this.#copy(area));
  }

  async #copy(area: HTMLTextAreaElement): Promise<void> {
    try {
      await navigator.clipboard.writeText(area.value);
      this.#decisions.say(this.words.copied);
    } catch {
      // Without permission the text is selected instead.
      area.select();
      this.#decisions.say(this.words.selected);
    }
  }

  #sheet(data: DeskData, report: Report, names: ReadonlyMap<string, string>): TemplateResult {
    const due = dueAt(data.duty, data.desk.asOf);
    const { receipt } = newestOf(report).version;
    const decisions = this.#decisions;
    return sheetOf({
      report, template: this.#open.template ?? data.template, typed: decisions.typedAbout(report.id), name: names.get(report.body) ?? report.body, decides: data.decides, busy: decisions.isBusy,
      inTime: due.kind === 'date' && receipt ? receipt.at <= due.instant : undefined,
      returning: decisions.returning === 'open', isNoteMissing: decisions.isNoteMissing, level: this.level + 1, words: this.words, language: this.language, time: this.#time,
      onBack: () => this.#back(),
      onAccept: () => this.#accept(data, report),
      onReturning: (returning) => void this.#write(returning ? 'open' : undefined),
      onReturn: () => void this.#sendBack(data, [report], report.id),
      onReopen: () => void decisions.undo(data.reports, [report]),
    });
  }

  #accept(data: DeskData, report: Report): void {
    const evaluation = this.#decisions.typedAbout(report.id).get(EVALUATION)?.trim();
    void this.#decisions.accept(data.reports, [report], evaluation);
  }

  async #write(returning: Returning | undefined): Promise<void> {
    const was = this.#decisions.returning;
    this.#decisions.write(returning);
    await this.updateComplete;
    this.#focus(returning ? PLACES[returning].reason : PLACES[was ?? 'open'].begun);
  }

  async #sendBack(data: DeskData, reports: readonly Pick<Report, 'id' | 'body' | 'revision'>[], about: string): Promise<void> {
    await this.#decisions.sendBack(data.reports, reports, about);
    if (this.#decisions.isNoteMissing) this.#focus(PLACES[about === CHOSEN ? 'chosen' : 'open'].reason);
  }

  #focus(selector: string): void {
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  async #openRow(data: DeskData, { report }: DeskRow): Promise<void> {
    if (!report) return;
    this.#decisions.write(undefined);
    try {
      if (!(await this.#open.show(data, report.id))) return;
    } catch (error) {
      return this.#tell(error);
    }
    await this.updateComplete;
    this.#focus('.sheet-title');
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { state } = this;
    if ('data' in state && state.data) void this.#open.follow(state.data).catch((error: unknown) => this.#tell(error));
  }

  #tell(error: unknown): void {
    this.#decisions.say(errorText(error, this.language));
  }

  async #openBody(data: DeskData, body: string): Promise<void> {
    const row = data.desk.rows.find((each) => each.body === body);
    if (row) await this.#openRow(data, row);
  }

  #back(): void {
    const body = this.#open.report?.body;
    this.#open.close();
    void this.updateComplete.then(() => this.#focus(`[data-body="${body}"]`));
  }

  #leave(): void {
    this.#open.close();
    this.#decisions.clear();
    this._draftHref = undefined;
    this._unfolded = new Set();
  }

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
    else this.#focus(`[data-body="${row.body}"]`);
  }

  #decide(data: DeskData, row: DeskRow | undefined, deed: KeyDeed, isInSheet: boolean): void {
    if (!row?.report || !isWaiting(row) || !data.decides) return;
    if (deed === 'accept') {
      if (isInSheet) this.#accept(data, this.#open.report!);
      else void this.#decisions.accept(data.reports, [row.report]);
    } else {
      void (isInSheet ? Promise.resolve() : this.#openRow(data, row)).then(() => { if (this.#open.report?.body === row.body) void this.#write('open'); });
    }
  }

  async #export(data: DeskData, format: 'xlsx' | 'csv'): Promise<void> {
    await this.#decisions.during(async () => {
      await exportFile(data, format);
      return '';
    });
  }

  async #draft(data: DeskData): Promise<void> {
    const { above } = data;
    if (!above) return;
    await this.#decisions.during(async () => {
      const became = await draftAbove(data, above);
      this._draftHref = this.formHref?.replaceAll('{duty}', encodeURIComponent(above.id));
      this.dispatchEvent(new QtDraftEvent(above.id));
      return this.words[became];
    });
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
