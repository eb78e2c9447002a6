import { ContextConsumer } from '@lit/context';
import { Task, TaskStatus } from '@lit/task';
import { clientProblems, parseAsOf, plainDateOf, problemText, systemClock, toInstant, type Language, type Problem } from '@quantriet/contract';
import type { Client } from '@quantriet/sdk';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { baseStyles } from './base.styles.js';
import { QtStateEvent } from './events.js';
import { formatDate } from './format.js';
import { levelOf } from './heading.js';
import { languageOf, onLanguageChange } from './language.js';
import { commonWords, type CommonWords } from './messages.js';
import { property } from './property.js';
import { sharedClient, sourceContext, type Source } from './source.js';
import { problemOf, type ElementState, type ElementStateKind } from './state.js';
import { onTick } from './ticker.js';
import { VERSION } from './version.js';

// Brings `qt-state` into HTMLElementEventMap wherever an element's types are.
export type { QtStateEvent } from './events.js';

/** What an element asks its source with. `asOf` is an instant. */
export interface Query {
  client: Client;
  plan: string;
  asOf: string;
  signal: AbortSignal;
}

/**
 * An element that shows data: from its `data` property, or from the nearest `<qt-provider>`, or from its own source attributes.
 * A thin shell over one state; what to load, when it is empty and how it looks is the subclass's.
 *
 * @fires {QtStateEvent} qt-state - The element went to another state.
 * @slot - Shown by browsers without scripts, and when the data cannot be loaded: a table or a link that says the same.
 * @csspart base - The wrapper of everything inside.
 * @cssprop --qt-text - Text colour; the host's by default.
 * @cssprop --qt-surface - Background of controls and floating parts.
 * @cssprop --qt-accent - Links, selection and the full end of the colour scale.
 * @cssprop --qt-good - Done on time.
 * @cssprop --qt-warn - Due soon, done late, notices.
 * @cssprop --qt-bad - Overdue, errors.
 * @cssprop --qt-muted - Secondary text.
 * @cssprop --qt-border - Lines.
 * @cssprop --qt-tint - Quiet fills.
 * @cssprop --qt-radius - Corner radius.
 * @cssprop --qt-gap - Space between parts.
 * @cssprop --qt-focus - Focus ring.
 * @cssprop --qt-font - Font family; the host's by default.
 */
export abstract class DataElement<Data, Words extends object> extends LitElement {
  static readonly version: string = VERSION;
  static override styles = [...baseStyles];

  /** Address of a published snapshot, for an element outside a provider. */
  @property() snapshot?: string;
  /** Address of a live server, for an element outside a provider. */
  @property({ attribute: 'base-url' }) baseUrl?: string;
  /** Id of the plan shown; the provider's by default. */
  @property() plan?: string;
  /** Day (`2023-08-25`, its end in Viet Nam) or instant to look from; now by default. */
  @property({ attribute: 'as-of' }) asOf?: string;
  /** Level of the element's top heading, 1 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;
  /** Shown instead of loading anything. */
  @property({ attribute: false }) data?: Data;
  /** Words of one's own in place of single ones of the element's. */
  @property({ attribute: false }) messages?: Partial<Words & CommonWords>;

  /** The element's words in both languages. */
  protected abstract readonly catalogue: Record<Language, Words>;
  /** Loads what is shown, undefined where there is nothing; throws ApiError or ElementProblem. */
  protected abstract load(query: Query): Promise<Data | undefined>;
  protected abstract isEmpty(data: Data): boolean;
  protected abstract isSample(data: Data): boolean;
  protected abstract renderData(data: Data): unknown;
  protected abstract renderEmpty(): unknown;
  /** What makes this data unusable with the attributes as they are: an unknown id, a wrong shape. Asked for given and loaded data alike. */
  protected problemIn(_data: Data): Problem | undefined {
    return undefined;
  }
  /** What is shown without asking anybody. */
  protected get given(): Data | undefined {
    return this.data;
  }
  /** Attributes that `load` depends on, beside plan and date. */
  protected loadedBy(): readonly (string | undefined)[] {
    return [];
  }

  /** What else `load` depends on, of the same subject: what was there before stays until it has come. */
  protected loadedToo(): string {
    return '';
  }

  readonly #source = new ContextConsumer(this, { context: sourceContext, subscribe: true });
  #stop: Array<() => void> = [];
  #last: { subject: string; data: Data } | undefined;
  #announced: ElementStateKind | undefined;

  readonly #task = new Task(this, {
    task: async ([client, plan, asOf], { signal }) => {
      const data = await this.load({ client: client as Client, plan: plan as string, asOf: asOf as string, signal });
      this.#last = data === undefined ? undefined : { subject: this.#subject, data };
      return data;
    },
    args: () => {
      const { client, plan } = this.#ask();
      return [client, plan, client && this.instant, ...this.loadedBy()] as const;
    },
    autoRun: false,
  });

  /** Where the element stands; for tests and hosts. */
  get state(): ElementState<Data> {
    const { problem, pending } = this.#ask();
    const { given } = this;
    if (given !== undefined && problem?.code !== 'bad-as-of') return this.#shown(given);
    if (problem) return { kind: 'error', problem, retryable: false };
    const last = this.#last?.subject === this.#subject ? this.#last.data : undefined;
    if (!pending && this.#task.status === TaskStatus.COMPLETE) return this.#shown(this.#task.value);
    if (!pending && this.#task.status === TaskStatus.ERROR) {
      const error = problemOf(this.#task.error);
      return last === undefined ? { kind: 'error', ...error } : { kind: 'stale', data: last, problem: error.problem };
    }
    return last === undefined ? { kind: 'loading' } : { kind: 'loading', data: last };
  }

  /** Language of the nearest `lang`. */
  get language(): Language {
    return languageOf(this);
  }

  /** The instant looked from: `as-of`, the provider's, or the client's clock. */
  get instant(): string {
    // A removed attribute leaves null behind, here and below.
    const own = this.asOf == null ? undefined : parseAsOf(this.asOf);
    return own ?? this.#source.value?.asOf ?? this.#now();
  }

  /** Of the top heading, whatever stands in the attribute. */
  protected get level(): number {
    return levelOf(this.headingLevel);
  }

  protected get words(): Words & CommonWords {
    return { ...commonWords[this.language], ...this.catalogue[this.language], ...this.messages };
  }

  /** Forgets what was loaded and asks again. */
  reload(): void {
    this.#ask().client?.refresh();
    void this.#task.run();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const online = (): void => {
      if (['error', 'stale'].includes(this.state.kind)) this.reload();
    };
    window.addEventListener('online', online);
    this.#stop = [
      onTick(() => this.requestUpdate()),
      onLanguageChange(() => this.requestUpdate()),
      () => window.removeEventListener('online', online),
    ];
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const stop of this.#stop.splice(0)) stop();
    this.#hear(undefined);
  }

  #asked = '';
  #askedClient: Client | undefined;
  #heard: { client: Client; stop: () => void } | undefined;

  /** Follows what is changed through any client of the page or in another tab. */
  #hear(client: Client | undefined): void {
    if (this.#heard?.client === client) return;
    this.#heard?.stop();
    this.#heard = client && {
      client,
      stop: client.onChange(({ plan }) => {
        if (this.given === undefined && plan === this.#ask().plan) void this.#task.run();
      }),
    };
  }

  protected override willUpdate(_changed: PropertyValues): void {
    if (this.given !== undefined) return;
    const { client, plan, problem, pending } = this.#ask();
    if (!client || problem || pending) return;
    if (this.isConnected) this.#hear(client);
    // Without a date of its own the element follows the day, not the millisecond.
    const key = JSON.stringify([client.source, plan, this.#isLive ? plainDateOf(this.instant) : this.instant, this.loadedBy(), this.loadedToo()]);
    if (key === this.#asked && client === this.#askedClient) return;
    // Another client of the same source: somebody has signed in or out, and what was shown was not for everyone.
    if (client !== this.#askedClient) this.#last = undefined;
    this.#asked = key;
    this.#askedClient = client;
    void this.#task.run();
  }

  protected override updated(_changed: PropertyValues): void {
    const { kind } = this.state;
    if (kind === this.#announced) return;
    this.#announced = kind;
    // On a line of its own: the manifest's analyzer takes the argument for the event's name.
    const event = new QtStateEvent(kind);
    this.dispatchEvent(event);
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    if (this.given === undefined && this.#task.status === TaskStatus.PENDING) {
      await this.#task.taskComplete.catch(() => undefined);
    }
    return super.getUpdateComplete();
  }

  protected override render(): TemplateResult {
    const state = this.state;
    const { words } = this;
    const busy = state.kind === 'loading';
    const data = 'data' in state ? state.data : undefined;
    const content = html`
      ${state.kind === 'stale' ? this.#renderStale(state.problem) : nothing}
      ${data !== undefined && this.isSample(data) ? html`<p class="stamp" title=${words.sampleNote}>${words.sample}</p>` : nothing}
      ${data !== undefined ? this.renderData(data) : nothing}
      ${state.kind === 'empty' ? html`<div class="panel empty">${this.renderEmpty()}</div>` : nothing}
      ${state.kind === 'error' ? this.#renderError(state.problem, state.retryable) : nothing}
      ${busy && data === undefined ? this.renderSkeleton() : nothing}`;
    return html`<div class="qt" part="base" lang=${this.language} aria-busy=${busy}>
      ${this.renderAround(content)}
      <p class="visually-hidden" role="status">${busy ? words.loading : this.announcement}</p>
    </div>`;
  }

  /** Sets what the state shows into parts that stay through every state, such as a list to choose from. */
  protected renderAround(content: TemplateResult): unknown {
    return content;
  }

  /** Said to screen readers when something changed without focus moving there. */
  protected announcement = '';

  protected renderSkeleton(): unknown {
    return html`<div class="skeleton" aria-hidden="true"><span></span><span></span><span></span></div>`;
  }

  /** `Tính đến 25/8/2023` */
  protected get asOfText(): string {
    return this.words.asOf(formatDate(this.instant, this.language));
  }

  #renderError(problem: Problem, retryable: boolean): TemplateResult {
    return html`<div class="panel error" role="alert">
        <p>${this.problemText(problem)}</p>
        ${retryable ? html`<button type="button" @click=${() => this.reload()}>${this.words.retry}</button>` : nothing}
      </div>
      <slot></slot>`;
  }

  #renderStale(problem: Problem): TemplateResult {
    return html`<div class="panel stale" role="status">
      <p>${this.words.stale} <span class="muted">${this.problemText(problem)}</span></p>
      <button type="button" @click=${() => this.reload()}>${this.words.retry}</button>
    </div>`;
  }

  protected problemText(problem: Problem): string {
    return problemText(clientProblems, problem, this.language);
  }

  #shown(data: Data | undefined): ElementState<Data> {
    if (data === undefined) return { kind: 'empty' };
    const problem = this.problemIn(data);
    if (problem) return { kind: 'error', problem, retryable: false };
    return this.isEmpty(data) ? { kind: 'empty' } : { kind: 'ready', data };
  }

  get #isLive(): boolean {
    return this.asOf == null && this.#source.value?.asOf === undefined;
  }

  #now(): string {
    return toInstant((this.#ask().client?.clock ?? systemClock).now());
  }

  /** Which subject the last good data belongs to: another plan's data is never shown as this one's. */
  get #subject(): string {
    const { client, plan } = this.#ask();
    return JSON.stringify([client?.source, plan, this.loadedBy()]);
  }

  #ask(): Source {
    const given = this.#source.value;
    if (this.asOf != null && !parseAsOf(this.asOf)) return { problem: { code: 'bad-as-of', params: { value: this.asOf } } };
    let client: Client | undefined;
    try {
      client = sharedClient(this) ?? given?.client;
    } catch (error) {
      return { problem: problemOf(error).problem };
    }
    const plan = this.plan ?? given?.plan;
    if (!client) return given?.pending ? { pending: true } : { problem: given?.problem ?? { code: 'no-source' } };
    return plan === undefined ? { problem: { code: 'no-plan' } } : { client, plan };
  }
}
