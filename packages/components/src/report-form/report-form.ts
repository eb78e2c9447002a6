import { clientProblems, fieldProblems, problemText, serverProblems, systemClock, toInstant, type Field, type Language, type Problem, type ProblemCatalogue, type Template, type Values } from '@quantriet/contract';
import { fieldProblemText } from '@quantriet/contract/values';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { DataElement, type Query } from '../core/data-element.js';
import { formatInstant } from '../core/format.js';
import { property } from '../core/property.js';
import { contentOf, contentOfReport, draftOf, emptyDraft, isOpen, templatesFor, valuesIn, type Draft, type Templates } from './answer.js';
import { Checks } from './checks.js';
import { inputsOf, tidied } from './entries.js';
import { QtSubmittedEvent, QtValuesEvent } from './events.js';
import type { FieldContext } from './fields/context.js';
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

  #session?: DraftSession | undefined;
  #templates: Templates = templatesFor(undefined);
  #loaded?: FormData | undefined;
  #checks = new Checks();
  #isFinished = false;
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
    return this.#session ? valuesIn(this.#session.draft, this.#templates) : {};
  }

  /** Throws away the draft on this computer, for instance once the page has taken the values into its own keeping. */
  async discardDraft(): Promise<void> {
    this.#forgetErrors();
    await this.#session?.discard();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Moved within the page: the same draft goes on.
    this.#session?.start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#session?.stop();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('template')) {
      if (this.template) this.data = { template: this.template };
      else if (changed.get('template')) this.data = undefined;
    }
    super.willUpdate(changed);
    const { state } = this;
    if (state.kind === 'ready') this.#stand(state.data);
    if (changed.has('values') && this.values && this.#session && !this.#session.setting.server) this.#session.replace(draftOf({ values: this.values, answer: { kind: 'report' } }, this.#templates));
    if (changed.has('store') && this.#session && this.#session.here.keeps !== (this.store !== 'none')) void this.#session.setKeeps(this.store !== 'none');
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
    if (this.#session?.setting.key === key) {
      this.#session.serverHas(report, server);
      return;
    }
    this.#session?.stop();
    this.#templates = templatesFor(data.template, data.plans);
    this.#forgetErrors();
    const given = this.values ? draftOf({ values: this.values, answer: { kind: 'report' } }, this.#templates) : emptyDraft();
    this.#session = new DraftSession({ key, templates: this.#templates, clock: data.clock ?? systemClock, given, keeps: this.store !== 'none', server, report }, () => this.#sessionChanged());
    this.#session.start();
  }

  /** Drafts of another body, or of another page's form on the same template, stay apart. */
  #keyOf({ template, plan, duty, body }: FormData): string {
    return JSON.stringify(plan ? [plan.id, duty?.id, body] : [template?.id, template?.version, location.pathname, this.id]);
  }

  #sessionChanged(): void {
    const { mode } = this.#session!;
    if (mode === 'writing' && this.#wasElsewhere) this.announcement = this.words.nowHere;
    this.#wasElsewhere = mode === 'elsewhere';
    this.requestUpdate();
  }

  #forgetErrors(): void {
    this.#checks = new Checks();
    this.#isFinished = false;
  }

  #wordsOf(problem: Problem, template: Template): string {
    return problem.code in fieldProblems ? fieldProblemText(problem, template, this.language) : this.problemText(problem);
  }

  get #now(): string {
    return toInstant((this.#loaded?.clock ?? systemClock).now());
  }

  #level(steps = 0): number {
    const { headingLevel: level } = this;
    return Math.min(6, (level >= 1 && level <= 6 ? level : 2) + steps);
  }

  protected renderData(data: FormData): unknown {
    const session = this.#session;
    const { words, language } = this;
    if (!session || session.mode === 'starting') return this.renderSkeleton();
    return html`<div class="form">
      ${aboutPart(data, this.#level(), words, language, (id) => this.#nameOf(id))}
      ${session.conflict ? this.#renderConflict(session) : nothing}
      ${phaseOf(session.report) === 'write' ? this.#renderWriting(session) : this.#renderReceipt(session, data)}
    </div>`;
  }

  #nameOf(id: string | undefined): string {
    return this.#loaded?.structure?.bodies.find((each) => each.id === id)?.name ?? id ?? '';
  }

  #renderConflict(session: DraftSession): TemplateResult {
    const { words, language } = this;
    const theirs = session.conflict!;
    const rows = differences(session.draft, contentOfReport(theirs), this.#templates, words, language);
    return conflictPanel(rows, isOpen(theirs), this.#level(1), words, (whose) => {
      this.#forgetErrors();
      this.#focusNext = '.about';
      void session.choose(whose);
    });
  }

  #renderReceipt(session: DraftSession, { duty, body, template }: FormData): unknown {
    const { words, language } = this;
    const report = session.report!;
    const names = { duty: duty?.title ?? template?.title[language] ?? '', from: this.#nameOf(body ?? report.body), to: this.#nameOf(report.to) };
    const canCorrect = report.state === 'accepted' && session.setting.server;
    const { template: read, values } = readable(contentOfReport(report), this.#templates);
    return html`
      ${receiptPanel(report, names, this.#level(1), words, (instant) => formatInstant(instant, language), canCorrect ? () => void this.#correct() : undefined)}
      ${this.#renderRefusal()}
      <details class="sent-content"><summary>${words.content}</summary>${readOnly(read, values, this.#level(2), words, language)}</details>`;
  }

  #renderWriting(session: DraftSession): unknown {
    const { words, language } = this;
    const template = this.#templates[session.draft.kind];
    const values = valuesIn(session.draft, this.#templates);
    if (session.mode === 'elsewhere') {
      return html`<div class="panel stale" role="status"><p>${words.elsewhere}</p></div>
        ${readOnly(template, values, this.#level(1), words, language)}`;
    }
    const notes = notesOf(session.report);
    const corrected = correctedVersion(session.report);
    const context = this.#fieldContext(session, template, values);
    return html`
      ${corrected === undefined ? nothing : html`<p class="panel">${words.correcting(String(corrected))}</p>`}
      ${notes.length > 0 ? returnedPanel(notes, template, this.#level(1), words, language, (input) => this.#go(input)) : nothing}
      ${keepingPanels(session, words, this.#now, language, (problem) => this.problemText(problem))}
      ${this.#renderSummary(template, values)}
      ${this.#renderKinds(session)}
      ${sectionsPart(context, this.#level(1), (id) => this.#go(id))}
      ${this.#renderRefusal()}
      ${this.#isFinished ? html`<p class="panel done" role="status">${words.finished}</p>` : nothing}
      <div class="actions no-print">
        <button type="button" class="send" aria-disabled=${session.sending} @click=${() => void this.#send()}>${this.#sendWords(session, notes.length > 0)}</button>
      </div>
      ${keepingLine(session, words, this.#now, language, (keeps) => { this.store = keeps ? undefined : 'none'; })}`;
  }

  #sendWords(session: DraftSession, isReturned: boolean): string {
    const { words } = this;
    if (session.sending) return words.sending;
    if (!session.setting.server) return words.finish;
    return correctedVersion(session.report) !== undefined ? words.sendCorrection : isReturned ? words.sendAgain : words.send;
  }

  #renderRefusal(): unknown {
    const { refusal } = this.#checks;
    if (refusal.length === 0) return nothing;
    return html`<div class="panel error refusal" role="alert" tabindex="-1"><p>${refusal.map((problem) => this.problemText(problem)).join(' ')} ${this.words.notSent}</p></div>`;
  }

  #renderSummary(template: Template, values: Values): unknown {
    const lines = this.#checks.lines(template, values, (problem) => this.#wordsOf(problem, template));
    if (lines.length === 0) return nothing;
    return errorSummary(lines, this.words.toCorrect(String(lines.length)), this.#level(1), (input) => this.#go(input));
  }

  #renderKinds(session: DraftSession): unknown {
    if (!this.#loaded?.duty) return nothing;
    return kindsField(session.draft.kind, this.words, (kind) => {
      this.#forgetErrors();
      this.#change(session, { ...session.draft, kind });
    });
  }

  #fieldContext(session: DraftSession, template: Template, values: Values): FieldContext {
    const { words, language } = this;
    const { draft } = session;
    const errors = this.#checks.errors(template, values, (problem) => this.#wordsOf(problem, template));
    const notes = notesByField(draft.kind === 'report' ? notesOf(session.report) : []);
    const type = (input: string, text: string): void => this.#change(session, { ...draft, texts: { ...session.draft.texts, [draft.kind]: { ...session.draft.texts[draft.kind], [input]: text } } });
    return { template, texts: draft.texts[draft.kind], values, words, language, errors, notes, typed: type, left: (field) => this.#leave(session, field) };
  }

  #change(session: DraftSession, draft: Draft): void {
    this.#isFinished = false;
    session.change(draft);
    const event = new QtValuesEvent(valuesIn(draft, this.#templates));
    this.dispatchEvent(event);
  }

  /** Shows what was typed as it was understood, and says what is wrong with it. */
  #leave(session: DraftSession, field: Field): void {
    const { draft } = session;
    const texts = draft.texts[draft.kind];
    const tidy = Object.fromEntries(inputsOf(field).map((input) => [input, tidied(field, texts[input] ?? '')]));
    if (inputsOf(field).some((input) => tidy[input] !== (texts[input] ?? ''))) this.#change(session, { ...draft, texts: { ...draft.texts, [draft.kind]: { ...texts, ...tidy } } });
    if (inputsOf(field).some((input) => tidy[input])) this.#checks.leave(field.id);
    this.#checks.check(this.#templates[draft.kind], valuesIn(session.draft, this.#templates));
    this.requestUpdate();
  }

  async #send(): Promise<void> {
    const session = this.#session!;
    if (session.sending) return;
    const isRight = this.#checks.attempt(this.#templates[session.draft.kind], valuesIn(session.draft, this.#templates));
    if (session.conflict || !isRight) {
      this.#focusNext = session.conflict ? '.conflict' : '.summary';
      this.requestUpdate();
      return;
    }
    const content = contentOf(session.draft, this.#templates);
    const problems = session.setting.server ? await session.submit() : [];
    if (session !== this.#session) return;
    if (problems.length > 0) this.#focusNext = this.#checks.refuse(problems) ? '.summary' : '.refusal';
    else if (session.conflict) this.#focusNext = '.conflict';
    else this.#sent(session, content);
    this.requestUpdate();
  }

  #sent(session: DraftSession, { answer }: { answer: QtSubmittedEvent['answer'] }): void {
    const values = valuesIn(session.draft, this.#templates);
    this.#forgetErrors();
    this.#isFinished = !session.setting.server;
    if (session.setting.server) this.#focusNext = '.receipt';
    const event = new QtSubmittedEvent(values, answer, session.report?.versions.at(-1)?.receipt);
    this.dispatchEvent(event);
  }

  async #correct(): Promise<void> {
    const problems = (await this.#session?.correct()) ?? [];
    this.#checks.refuse(problems);
    this.#focusNext = problems.length > 0 ? '.refusal' : '.section-head';
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
