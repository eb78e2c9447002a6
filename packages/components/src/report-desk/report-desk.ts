import { clientProblems, draftFromConsolidated, dueAt, problemText, serverProblems, type DeskRow, type FieldNote, type Language, type Problem, type Report } from '@quantriet/contract';
import { errorText } from '@quantriet/sdk/office';
import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { DataElement, type Query } from '../core/data-element.js';
import { heading } from '../core/heading.js';
import { acceptAll, returnOne, undoAll, type Outcome } from './deeds.js';
import { QtDraftEvent } from './events.js';
import { loadDesk, type DeskData, type Reports } from './load.js';
import { deskMessages, type DeskWords } from './messages.js';
import { consolidatedOf } from './parts/consolidated.js';
import { listOf } from './parts/list.js';
import { reminderOf } from './parts/reminder.js';
import { sheetOf } from './parts/sheet.js';
import { deskStyles } from './report-desk.styles.js';
import { countsOf, DESK_STATES, duePhrase, isWaiting, namesOf, newestOf, timeText } from './view.js';

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
  @state() private _open: Report | undefined;
  @state() private _chosen: ReadonlySet<string> = new Set();
  @state() private _unfolded: ReadonlySet<string> = new Set();
  @state() private _outcome: Outcome | undefined;
  @state() private _told = '';
  @state() private _isBusy = false;
  @state() private _isReturning = false;
  @state() private _isNoteMissing = false;
  @state() private _draftHref: string | undefined;

  protected readonly catalogue: Record<Language, DeskWords> = deskMessages;

  protected override loadedBy(): readonly (string | undefined)[] {
    return [this.duty];
  }

  protected async load({ client, plan, signal }: Query): Promise<DeskData> {
    const data = await loadDesk({ client, plan, duty: this.duty, signal });
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
      ${heading(this.headingLevel, words.title)}
      ${this.#dutyChoice(data)}
      ${this.#filters(data)}
      ${this.#outcome(data, names)}
      <div class="columns ${this._open ? 'opened' : ''}">
        <div class="pile">
          ${this.#acceptChosen(data)}
          ${listOf({
            rows, names, words, open: this._open?.body, chosen: this._chosen, decides: data.decides, time: this.#time,
            onOpen: (row) => void this.#openRow(data, row), onChoose: this.#choose, onKey: (event) => this.#key(event, data),
          })}
          ${this.#reminder(data, names)}
          <details class="no-print"><summary>${words.keys}</summary><p>${words.keysHelp}</p></details>
        </div>
        ${this._open ? this.#sheet(data, this._open, names) : nothing}
      </div>
      ${consolidatedOf({
        data, names, unfolded: this._unfolded, level, words, language: this.language, busy: this._isBusy, draftHref: this._draftHref,
        onFold: (field) => { this._unfolded = toggled(this._unfolded, field); },
        onOpen: (body) => void this.#openBody(data, body),
        onExport: (format) => void this.#export(data, format),
        onDraft: () => void this.#draft(data),
      })}`;
  }

  #dutyChoice({ duties, duty }: DeskData): unknown {
    if (duties.length < 2) return html`<p>${duty.title}</p>`;
    const choose = (event: Event): void => {
      this.#leave();
      this.duty = (event.target as HTMLSelectElement).value;
    };
    return html`<label class="bar">${this.words.chooseDuty}
      <select @change=${choose}>${duties.map(({ id, row, title }) => html`<option value=${id} ?selected=${id === duty.id}>${row}. ${title}</option>`)}</select></label>`;
  }

  #filters({ desk: { rows } }: DeskData): TemplateResult {
    const { words } = this;
    const counts = countsOf(rows);
    const button = (value: string | undefined, text: string, count: number): TemplateResult =>
      html`<button type="button" aria-pressed=${this._only === value} @click=${() => { this._only = value; }}>${text} <b>${count}</b></button>`;
    return html`<div class="filters" role="group" aria-label=${words.filter}>
      ${button(undefined, words.all, rows.length)}${DESK_STATES.map((each) => button(each, words.states[each] ?? each, counts[each] ?? 0))}
    </div>`;
  }

  #acceptChosen(data: DeskData): unknown {
    const chosen = data.desk.rows.filter((row) => this._chosen.has(row.body) && isWaiting(row)).flatMap(({ report }) => report ?? []);
    if (chosen.length === 0) return nothing;
    return html`<div class="deeds"><button type="button" class="primary" ?disabled=${this._isBusy} @click=${() => void this.#do(data, (api) => acceptAll(api, chosen))}>${this.words.acceptChosen(chosen.length)}</button></div>`;
  }

  #outcome(data: DeskData, names: ReadonlyMap<string, string>): TemplateResult {
    const { words, _outcome: outcome } = this;
    const name = ({ body }: { body: string }): string => names.get(body) ?? body;
    const undo = outcome && outcome.deed !== 'undone' && outcome.done.length > 0;
    return html`<div class="told" role="status">
      ${this._isBusy ? words.working : this._told}
      ${outcome && outcome.done.length > 0 ? words[outcome.deed](outcome.done.map(name).join('; ')) : nothing}
      ${outcome?.failed.map(({ report, error }) => html`<p class="wrong">${words.failed(name(report), errorText(error, this.language))}</p>`) ?? nothing}
      ${undo ? html`<button type="button" ?disabled=${this._isBusy} @click=${() => void this.#do(data, (api) => undoAll(api, outcome.done))}>${words.undo}</button>` : nothing}
    </div>`;
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
      report, template: data.template, name: names.get(report.body) ?? report.body, decides: data.decides, busy: this._isBusy,
      inTime: due.kind === 'date' && receipt ? receipt.at <= due.instant : undefined,
      returning: this._isReturning, isNoteMissing: this._isNoteMissing, level: this.headingLevel + 1, words: this.words, language: this.language, time: this.#time,
      onBack: () => this.#back(),
      onAccept: (evaluation) => void this.#do(data, (api) => acceptAll(api, [report], evaluation.trim())),
      onReturning: (returning) => { this._isReturning = returning; this._isNoteMissing = false; },
      onReturn: (form) => this.#sendBack(data, report, form),
      onReopen: () => void this.#do(data, (api) => undoAll(api, [report])),
    });
  }

  #sendBack(data: DeskData, report: Report, form: HTMLFormElement): void {
    const notes = [...new FormData(form)].flatMap(([field, text]): FieldNote[] => {
      const said = (text as string).trim();
      return said ? [field ? { field, text: said } : { text: said }] : [];
    });
    // The area for the whole has no name, and FormData leaves it out.
    const whole = form.querySelector<HTMLTextAreaElement>('#whole')!.value.trim();
    if (whole) notes.unshift({ text: whole });
    this._isNoteMissing = notes.length === 0;
    if (notes.length > 0) void this.#do(data, (api) => returnOne(api, report, notes));
    else form.querySelector<HTMLTextAreaElement>('#whole')!.focus();
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
      const open = outcome.done.find(({ id }) => id === this._open?.id);
      if (open) this._open = open;
      if (outcome.done.length > 0) this._isReturning = this._isNoteMissing = false;
    } finally {
      this._isBusy = false;
    }
  }

  async #openRow(data: DeskData, { report }: DeskRow): Promise<void> {
    if (!report) return;
    const known = data.opened?.find(({ id }) => id === report.id);
    this._isReturning = this._isNoteMissing = false;
    this._told = '';
    try {
      this._open = known ?? (await data.reports?.get(report.id));
    } catch (error) {
      this._told = errorText(error, this.language);
    }
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.sheet-title')?.focus();
  }

  async #openBody(data: DeskData, body: string): Promise<void> {
    const row = data.desk.rows.find((each) => each.body === body);
    if (row) await this.#openRow(data, row);
  }

  #back(): void {
    const body = this._open?.body;
    this._open = undefined;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`[data-body="${body}"]`)?.focus());
  }

  #leave(): void {
    this._open = this._outcome = this._draftHref = undefined;
    this._told = '';
    this._chosen = new Set();
    this._unfolded = new Set();
  }

  #choose = (body: string, chosen: boolean): void => {
    if (chosen !== this._chosen.has(body)) this._chosen = toggled(this._chosen, body);
  };

  #key(event: KeyboardEvent, data: DeskData): void {
    const buttons = [...this.renderRoot.querySelectorAll<HTMLElement>('.rows [data-body]')];
    const at = buttons.indexOf(event.target as HTMLElement);
    if (at < 0 || event.ctrlKey || event.altKey || event.metaKey) return;
    const row = data.desk.rows.find(({ body }) => body === buttons[at]!.dataset['body']);
    const deeds: Record<string, () => void> = {
      arrowdown: () => buttons[at + 1]?.focus(), j: () => buttons[at + 1]?.focus(),
      arrowup: () => buttons[at - 1]?.focus(), k: () => buttons[at - 1]?.focus(),
      escape: () => this.#back(),
      a: () => { if (row?.report && isWaiting(row) && data.decides) void this.#do(data, (api) => acceptAll(api, [row.report!])); },
      r: () => { if (row && isWaiting(row) && data.decides) void this.#openRow(data, row).then(() => { this._isReturning = true; }); },
    };
    const deed = deeds[event.key.toLowerCase()];
    if (!deed) return;
    event.preventDefault();
    deed();
  }

  async #export({ plan, duty, reports }: DeskData, format: 'xlsx' | 'csv'): Promise<void> {
    this._outcome = undefined;
    try {
      const url = URL.createObjectURL(await reports!.export(plan.id, duty.id, format));
      const link = document.createElement('a');
      link.href = url;
      link.download = `${plan.id}-${duty.id}.${format}`;
      link.click();
      URL.revokeObjectURL(url);
      this._told = '';
    } catch (error) {
      this._told = errorText(error, this.language);
    }
  }

  /** Drafts the report that goes up, filled from the table; one that is there already is left as it is. */
  async #draft({ plan, above, reports, consolidated, template, structure }: DeskData): Promise<void> {
    if (!above || !reports || !template) return;
    this._isBusy = true;
    this._outcome = undefined;
    try {
      const report = await reports.open(plan.id, above.id);
      const { version, state: stands, values } = newestOf(report).version;
      const isNew = version === 1 && stands === 'draft' && Object.keys(values).length === 0;
      if (isNew) await reports.save(report, { values: draftFromConsolidated({ consolidated, template, structure }), answer: { kind: 'report' } });
      this._told = isNew ? this.words.drafted : this.words.draftExists;
      this._draftHref = this.formHref?.replaceAll('{duty}', encodeURIComponent(above.id));
      this.dispatchEvent(new QtDraftEvent(above.id));
    } catch (error) {
      this._told = errorText(error, this.language);
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
