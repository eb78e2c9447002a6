import { clientProblems, fieldProblems, plainDateOf, problemText, serverProblems, systemClock, toInstant, type Field, type Language, type Problem, type ProblemCatalogue, type Template, type Values } from '@quantriet/contract';
import { checkValues, fieldProblemText } from '@quantriet/contract/values';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { DataElement, type Query } from '../core/data-element.js';
import { formatDate } from '../core/format.js';
import { heading } from '../core/heading.js';
import { ANSWER_KINDS, contentOf, draftOf, emptyDraft, templatesFor, valuesIn, type AnswerKind, type Draft, type Templates } from './answer.js';
import { inputsOf, tidied } from './entries.js';
import { QtSubmittedEvent, QtValuesEvent } from './events.js';
import { inputId, type FieldContext } from './fields/context.js';
import { fieldOf } from './fields/field.js';
import { DraftSession, contentOfReport, isOpen } from './keep/session.js';
import { loadForm, type FormData } from './load.js';
import { formMessages, type FormWords } from './messages.js';
import { conflictPanel } from './parts/conflict.js';
import { errorSummary, type SummaryLine } from './parts/error-summary.js';
import { keepingLine, keepingPanels, returnedPanel } from './parts/notices.js';
import { readOnly } from './parts/read-only.js';
import { receiptPanel } from './parts/receipt.js';
import { formStyles } from './report-form.styles.js';
import { correctedVersion, differences, missingIn, notesOf, phaseOf, placeOf, readable, shownSections, spokenProblems, timeText } from './view.js';

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
  #left = new Set<string>();
  #isAttempted = false;
  #isFinished = false;
  #problems: Problem[] = [];
  /** Why the last try to send failed. */
  #refusal: readonly Problem[] = [];
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
    if (changed.has('store') && this.#session && this.#session.keeps !== (this.store !== 'none')) void this.#session.setKeeps(this.store !== 'none');
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
    this.#left.clear();
    this.#problems = [];
    this.#isAttempted = this.#isFinished = false;
    this.#refusal = [];
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
    if (!session || session.mode === 'starting') return this.renderSkeleton();
    return html`<div class="form">
      ${this.#renderAbout(data)}
      ${session.conflict ? this.#renderConflict(session) : nothing}
      ${phaseOf(session.report) === 'write' ? this.#renderWriting(session) : this.#renderReceipt(session, data)}
    </div>`;
  }

  #nameOf(id: string | undefined): string {
    return this.#loaded?.structure?.bodies.find((each) => each.id === id)?.name ?? id ?? '';
  }

  #renderAbout({ duty, body, template }: FormData): TemplateResult {
    const { words, language } = this;
    const title = duty?.title ?? template?.title[language] ?? '';
    const due = duty && 'phrase' in duty.due ? words.due(duty.due.phrase) : '';
    const facts = [body && words.reporter(this.#nameOf(body)), duty?.route && words.reportTo(this.#nameOf(duty.route.to)), due].filter(Boolean);
    return html`<div class="about" part="about" tabindex="-1">
      ${heading(this.#level(), duty ? html`<span lang="vi">${title}</span>` : title)}
      ${facts.length > 0 ? html`<p class="muted facts">${facts.map((fact) => html`<span>${fact}</span> `)}</p>` : nothing}
      <p class="secret"><strong>${words.secret}</strong></p>
    </div>`;
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
      ${receiptPanel(report, names, this.#level(1), words, (instant) => `${timeText(instant, instant, language)} ${formatDate(plainDateOf(instant), language)}`, canCorrect ? () => void this.#correct() : undefined)}
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
      ${this.#renderSections(context)}
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
    if (this.#refusal.length === 0) return nothing;
    return html`<div class="panel error refusal" role="alert" tabindex="-1"><p>${this.#refusal.map((problem) => this.problemText(problem)).join(' ')} ${this.words.notSent}</p></div>`;
  }

  #wordsOf(problem: Problem, template: Template): string {
    return problem.code in fieldProblems ? fieldProblemText(problem, template, this.language) : this.problemText(problem);
  }

  #spoken(values: Values, template: Template): Problem[] {
    const shown = new Set(shownSections(template, values).flatMap(({ fields }) => fields.map(({ id }) => id)));
    return spokenProblems(this.#problems, this.#left, this.#isAttempted).filter((problem) => shown.has(placeOf(problem).field));
  }

  #renderSummary(template: Template, values: Values): unknown {
    const spoken = this.#isAttempted ? this.#spoken(values, template) : [];
    if (spoken.length === 0) return nothing;
    const lines: SummaryLine[] = spoken.map((problem) => {
      const { field: id, part } = placeOf(problem);
      const field = template.sections.flatMap(({ fields }) => fields).find((each) => each.id === id);
      const input = field && !field.computed ? (part ? `${id}.${part}` : inputsOf(field)[0]!) : id;
      return { text: this.#wordsOf(problem, template), input: inputId(input) };
    });
    return errorSummary(lines, this.words.toCorrect(String(lines.length)), this.#level(1), (input) => this.#go(input));
  }

  #renderKinds(session: DraftSession): unknown {
    if (!this.#loaded?.duty) return nothing;
    const { words } = this;
    const choose = (kind: AnswerKind): void => {
      this.#forgetErrors();
      this.#change(session, { ...session.draft, kind });
    };
    return html`<fieldset class="kinds"><legend>${words.answerWith}</legend><div class="choices">${ANSWER_KINDS.map((kind) => html`<label class="choice">
      <input type="radio" name="answer-kind" value=${kind} .checked=${session.draft.kind === kind} @change=${() => choose(kind)}> <span>${words.kinds[kind]}</span></label>`)}</div></fieldset>`;
  }

  #renderSections(context: FieldContext): unknown {
    const { words, language } = this;
    const sections = shownSections(context.template, context.values);
    const nav = html`<nav class="no-print" aria-label=${words.sections}><ol>${sections.map((section) => {
      const missing = missingIn(section, context.values);
      return html`<li><a href="#s-${section.id}" @click=${(event: Event) => {
        event.preventDefault();
        this.#go(`s-${section.id}`);
      }}>${section.title[language]}</a> <span class="muted">${missing === undefined ? '' : missing > 0 ? words.missing(String(missing)) : words.complete}</span></li>`;
    })}</ol></nav>`;
    return html`${sections.length > 1 ? nav : nothing}
      ${sections.map(({ id, title, help, fields }) => html`<section aria-labelledby="t-${id}">
        <div class="section-head" id="s-${id}" tabindex="-1">${heading(this.#level(1), title[language], `t-${id}`)}${help ? html`<p class="muted">${help[language]}</p>` : nothing}</div>
        ${fields.map((field) => fieldOf(field, context))}
      </section>`)}`;
  }

  #fieldContext(session: DraftSession, template: Template, values: Values): FieldContext {
    const { words, language } = this;
    const { draft } = session;
    const errors = new Map(this.#spoken(values, template).reverse().map((problem) => {
      const { field, part } = placeOf(problem);
      return [field, { text: this.#wordsOf(problem, template), part }] as const;
    }));
    const notes = new Map<string, string[]>();
    for (const { field, text } of draft.kind === 'report' ? notesOf(session.report) : []) if (field !== undefined) notes.set(field, [...(notes.get(field) ?? []), text]);
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
    if (inputsOf(field).some((input) => tidy[input])) this.#left.add(field.id);
    this.#check(session);
    this.requestUpdate();
  }

  #check(session: DraftSession): void {
    this.#problems = checkValues(this.#templates[session.draft.kind], valuesIn(session.draft, this.#templates));
  }

  async #send(): Promise<void> {
    const session = this.#session!;
    if (session.sending) return;
    this.#refusal = [];
    this.#isAttempted = true;
    this.#check(session);
    if (session.conflict || this.#problems.length > 0) {
      this.#focusNext = session.conflict ? '.conflict' : '.summary';
      this.requestUpdate();
      return;
    }
    const content = contentOf(session.draft, this.#templates);
    const problems = session.setting.server ? await session.submit() : [];
    if (session !== this.#session) return;
    if (problems.length > 0) this.#refused(problems);
    else if (session.conflict) this.#focusNext = '.conflict';
    else this.#sent(session, content);
    this.requestUpdate();
  }

  /** A server that finds fault with a field says which: it is shown there like the form's own findings. */
  #refused(problems: readonly Problem[]): void {
    const placed = problems.map(({ pointer, ...rest }): Problem => ({ ...rest, pointer: (pointer ?? '').replace('/answer/', '/values/') }));
    if (placed.every(({ pointer }) => pointer!.startsWith('/values/'))) {
      this.#problems = placed;
      this.#focusNext = '.summary';
    } else {
      this.#refusal = problems;
      this.#focusNext = '.refusal';
    }
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
    this.#refusal = (await this.#session?.correct()) ?? [];
    this.#focusNext = this.#refusal.length > 0 ? '.refusal' : '.section-head';
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
