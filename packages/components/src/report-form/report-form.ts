import { clientProblems, fieldProblems, problemText, serverProblems, systemClock, toInstant, type Language, type Problem, type ProblemCatalogue, type Template, type Values } from '@quantriet/contract';
import { fieldProblemText } from '@quantriet/contract/values';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { DataElement, type Query } from '../core/data-element.js';
import { formatInstant } from '../core/format.js';
import { property } from '../core/property.js';
import { contentOfReport, draftOf, emptyDraft, isOpen, templatesFor } from './answer.js';
import { QtSubmittedEvent, QtValuesEvent } from './events.js';
import type { FieldContext } from './fields/context.js';
import { Filling } from './filling.js';
import { DraftSession } from './keep/session.js';
import { loadForm, type FormData } from './load.js';
import { formMessages, type FormWords } from './messages.js';
import { aboutPart } from './parts/about.js';
import { conflictPanel } from './parts/conflict.js';
import { errorSummary } from './parts/error-summary.js';
import { kindsField } from './parts/kinds.js';
import { keepingLine, keepingPanels, returnedPanel } from './parts/notices.js';
import { readOnly } from './parts/read-only.js';
import { receiptPanel } from './parts/receipt.js';
import { sectionsPart } from './parts/sections.js';
import { formStyles } from './report-form.styles.js';
import { correctedVersion, differences, notesByField, notesOf, phaseOf, readable } from './view.js';

export type { FormData } from './load.js';
export { QtSubmittedEvent, QtValuesEvent } from './events.js';

const catalogue: ProblemCatalogue = { ...clientProblems, ...serverProblems };

/**
 * The report of one body on one duty: filled in on its template, kept at every pause, sent, corrected and sent again. Works without a
 * server too: give it a `template` and take the values from its events.
 *
 * @element qt-report-form
 * @summary A report on a duty, by its template, from the first word to the receipt.
 * @csspart about - What is asked, by whom and by when.
 * @csspart field - One field with its label, help and error.
 * @csspart summary - What has to be corrected, with links to the fields.
 * @csspart returned - Why the report came back.
 * @csspart conflict - Both versions of a report that was changed elsewhere.
 * @csspart keeping - Where the draft is kept.
 * @csspart receipt - Proof that it was sent.
 * @csspart reading - The report to read.
 * @fires {QtValuesEvent} qt-values - What stands in the form has changed.
 * @fires {QtSubmittedEvent} qt-submitted - The report was received or, without a server, is complete.
 */
export class QtReportForm extends DataElement<FormData, FormWords> {
  static override styles = [...DataElement.styles, ...formStyles];

  /** Id of the duty that is answered. */
  @property() duty?: string;
  /** Id of the body that reports; the account's own by default. */
  @property() body?: string;
  /** `none`: nothing is kept on this computer. People can choose that themselves too. */
  @property() store?: 'none';
  /** A template of one's own, for a form without our server. */
  @property({ attribute: false }) template?: Template;
  /** What the form begins with, by field; for a form without our server. */
  @property({ attribute: false }) values?: Values;

  protected readonly catalogue: Record<Language, FormWords> = formMessages;

  #filling?: Filling | undefined;
  #loaded?: FormData | undefined;
  #focusNext: string | undefined;
  #wasElsewhere = false;

  protected override loadedBy(): readonly (string | undefined)[] {
    return [this.duty, this.body];
  }

  protected load({ client, plan, signal }: Query): Promise<FormData> {
    return loadForm({ client, plan, duty: this.duty, body: this.body ?? undefined, signal });
  }

  protected isEmpty(): boolean {
    return false;
  }

  protected isSample({ plan, report }: FormData): boolean {
    return plan?.sample ?? report?.sample ?? false;
  }

  protected renderEmpty(): unknown {
    return nothing;
  }

  protected override problemText(problem: Problem): string {
    return problemText(catalogue, problem, this.language);
  }

  /** What stands in the form: computed fields filled, hidden ones left out. */
  get currentValues(): Values {
    return this.#filling?.values ?? {};
  }

  /** Throws away the draft on this computer, for instance once the page has taken the values into its own keeping. */
  async discardDraft(): Promise<void> {
    this.#filling?.forgetErrors();
    await this.#filling?.session.discard();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Moved within the page: the same draft goes on.
    this.#filling?.session.start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#filling?.session.stop();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('template')) {
      if (this.template) this.data = { template: this.template };
      else if (changed.get('template')) this.data = undefined;
    }
    super.willUpdate(changed);
    const { state } = this;
    if (state.kind === 'ready') this.#stand(state.data);
    if (!this.#filling) return;
    const { session, templates } = this.#filling;
    if (changed.has('values') && this.values && !session.setting.server) session.replace(draftOf({ values: this.values, answer: { kind: 'report' } }, templates));
    if (changed.has('store') && session.here.keeps !== (this.store !== 'none')) void session.setKeeps(this.store !== 'none');
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.#focusNext === undefined) return;
    const target = this.renderRoot.querySelector<HTMLElement>(this.#focusNext);
    this.#focusNext = undefined;
    target?.focus();
  }

  /** Begins with this data, or goes on with what is newer in it. */
  #stand(data: FormData): void {
    if (data === this.#loaded) return;
    this.#loaded = data;
    const key = this.#keyOf(data);
    const { plan, duty, body, desk, report } = data;
    const server = desk && plan && duty && body !== undefined ? { desk, plan: plan.id, duty: duty.id, body } : undefined;
    if (this.#filling?.session.setting.key === key) {
      this.#filling.session.serverHas(report, server);
      return;
    }
    this.#filling?.session.stop();
    const templates = templatesFor(data.template, data.plans);
    const given = this.values ? draftOf({ values: this.values, answer: { kind: 'report' } }, templates) : emptyDraft();
    const session = new DraftSession({ key, templates, clock: data.clock ?? systemClock, given, keeps: this.store !== 'none', server, report }, () => this.#sessionChanged());
    this.#filling = new Filling(session, templates, (values) => {
      const event = new QtValuesEvent(values);
      this.dispatchEvent(event);
    });
    session.start();
  }

  /** Drafts of another body, or of another page's form on the same template, stay apart. */
  #keyOf({ template, plan, duty, body }: FormData): string {
    return JSON.stringify(plan ? [plan.id, duty?.id, body] : [template?.id, template?.version, location.pathname, this.id]);
  }

  #sessionChanged(): void {
    const { mode } = this.#filling!.session;
    if (mode === 'writing' && this.#wasElsewhere) this.announcement = this.words.nowHere;
    this.#wasElsewhere = mode === 'elsewhere';
    this.requestUpdate();
  }

  #wordsOf(problem: Problem, template: Template): string {
    return problem.code in fieldProblems ? fieldProblemText(problem, template, this.language) : this.problemText(problem);
  }

  get #now(): string {
    return toInstant((this.#loaded?.clock ?? systemClock).now());
  }

  protected renderData(data: FormData): unknown {
    const filling = this.#filling;
    if (!filling || filling.session.mode === 'starting') return this.renderSkeleton();
    const { words, language } = this;
    const { session } = filling;
    return html`<div class="form">
      ${aboutPart(data, this.level, words, language, (id) => this.#nameOf(id))}
      ${session.conflict ? this.#renderConflict(filling) : nothing}
      ${phaseOf(session.report) === 'write' ? this.#renderWriting(filling) : this.#renderReceipt(filling, data)}
    </div>`;
  }

  #nameOf(id: string | undefined): string {
    return this.#loaded?.structure?.bodies.find((each) => each.id === id)?.name ?? id ?? '';
  }

  #renderConflict(filling: Filling): TemplateResult {
    const { words, language } = this;
    const { session, templates } = filling;
    const theirs = session.conflict!;
    const rows = differences(session.draft, contentOfReport(theirs), templates, words, language);
    return conflictPanel(rows, isOpen(theirs), this.level + 1, words, (whose) => {
      filling.forgetErrors();
      this.#focusNext = '.about';
      void session.choose(whose);
    });
  }

  #renderReceipt(filling: Filling, { duty, body, template }: FormData): unknown {
    const { words, language } = this;
    const { session, templates, checks } = filling;
    const report = session.report!;
    const names = { duty: duty?.title ?? template?.title[language] ?? '', from: this.#nameOf(body ?? report.body), to: this.#nameOf(report.to) };
    const canCorrect = report.state === 'accepted' && session.setting.server;
    const { template: read, values } = readable(contentOfReport(report), templates);
    return html`
      ${receiptPanel(report, names, this.level + 1, words, (instant) => formatInstant(instant, language), canCorrect ? () => void this.#correct(filling) : undefined)}
      ${this.#renderRefusal(checks.refusal)}
      <details class="sent-content"><summary>${words.content}</summary>${readOnly(read, values, this.level + 2, words, language)}</details>`;
  }

  #renderWriting(filling: Filling): unknown {
    const { words, language } = this;
    const { session, template, values, checks } = filling;
    if (session.mode === 'elsewhere') {
      return html`<div class="panel stale" role="status"><p>${words.elsewhere}</p></div>
        ${readOnly(template, values, this.level + 1, words, language)}`;
    }
    const notes = notesOf(session.report);
    const corrected = correctedVersion(session.report);
    return html`
      ${corrected === undefined ? nothing : html`<p class="panel">${words.correcting(String(corrected))}</p>`}
      ${notes.length > 0 ? returnedPanel(notes, template, this.level + 1, words, language, (input) => this.#go(input)) : nothing}
      ${keepingPanels(session, words, this.#now, language, (problem) => this.problemText(problem))}
      ${this.#renderSummary(filling)}
      ${this.#loaded?.duty ? kindsField(session.draft.kind, words, (kind) => filling.answerWith(kind)) : nothing}
      ${sectionsPart(this.#fieldContext(filling), this.level + 1, (id) => this.#go(id))}
      ${this.#renderRefusal(checks.refusal)}
      ${filling.isFinished ? html`<p class="panel done" role="status">${words.finished}</p>` : nothing}
      <div class="actions no-print">
        <button type="button" class="send" aria-disabled=${session.sending} @click=${() => void this.#send(filling)}>${this.#sendWords(session, notes.length > 0)}</button>
      </div>
      ${keepingLine(session, words, this.#now, language, (keeps) => { this.store = keeps ? undefined : 'none'; })}`;
  }

  #sendWords(session: DraftSession, isReturned: boolean): string {
    const { words } = this;
    if (session.sending) return words.sending;
    if (!session.setting.server) return words.finish;
    return correctedVersion(session.report) !== undefined ? words.sendCorrection : isReturned ? words.sendAgain : words.send;
  }

  #renderRefusal(refusal: readonly Problem[]): unknown {
    if (refusal.length === 0) return nothing;
    return html`<div class="panel error refusal" role="alert" tabindex="-1"><p>${refusal.map((problem) => this.problemText(problem)).join(' ')} ${this.words.notSent}</p></div>`;
  }

  #renderSummary({ template, values, checks }: Filling): unknown {
    const lines = checks.lines(template, values, (problem) => this.#wordsOf(problem, template));
    if (lines.length === 0) return nothing;
    return errorSummary(lines, this.words.toCorrect(String(lines.length)), this.level + 1, (input) => this.#go(input));
  }

  #fieldContext(filling: Filling): FieldContext {
    const { words, language } = this;
    const { session: { draft, report }, template, values, checks } = filling;
    const errors = checks.errors(template, values, (problem) => this.#wordsOf(problem, template));
    const notes = notesByField(draft.kind === 'report' ? notesOf(report) : []);
    const left: FieldContext['left'] = (field) => {
      filling.leave(field);
      this.requestUpdate();
    };
    return { template, texts: draft.texts[draft.kind], values, words, language, errors, notes, typed: (input, text) => filling.type(input, text), left };
  }

  async #send(filling: Filling): Promise<void> {
    const { answer } = filling.content;
    const outcome = await filling.send();
    // Meanwhile the element may have been given another duty.
    if (!outcome || filling !== this.#filling) return;
    if (outcome === 'sent') this.#sent(filling, answer);
    else this.#focusNext = `.${outcome}`;
    this.requestUpdate();
  }

  #sent({ session, values }: Filling, answer: QtSubmittedEvent['answer']): void {
    if (session.setting.server) this.#focusNext = '.receipt';
    const event = new QtSubmittedEvent(values, answer, session.report?.versions.at(-1)?.receipt);
    this.dispatchEvent(event);
  }

  async #correct(filling: Filling): Promise<void> {
    this.#focusNext = (await filling.correct()) ? '.section-head' : '.refusal';
    this.requestUpdate();
  }

  /** Focus moves into the field, so that it can be corrected at once. */
  #go(id: string): void {
    const target = this.renderRoot.querySelector<HTMLElement>(`[id="${CSS.escape(id)}"]`);
    target?.focus();
    target?.closest('.field')?.scrollIntoView({ block: 'nearest' });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'qt-report-form': QtReportForm;
  }
}
