import type { FieldNote, Language, Report, ReportSummary } from '@quantriet/contract';
import { errorText } from '@quantriet/sdk/office';
import type { ReactiveControllerHost } from 'lit';
import { acceptAll, returnAll, undoAll, type Outcome } from './deeds.js';
import type { Reports } from './load.js';
import type { OpenReport } from './open-report.js';

/** Which return is being written: of the report that lies open, or of those that are chosen. */
export type Returning = 'open' | 'chosen';

/** Places of what is typed that are no field's: no id begins so. */
export const EVALUATION = '*evaluation';
export const WHOLE = '*whole';

/** What has been typed as reasons to return a report: on the whole first. */
export function notesIn(typed: ReadonlyMap<string, string>): FieldNote[] {
  const said = [...typed].map(([place, text]): [string, string] => [place, text.trim()]).filter(([place, text]) => text && place !== EVALUATION);
  return said.map(([place, text]): FieldNote => (place === WHOLE ? { text } : { field: place, text })).sort((a, b) => Number('field' in a) - Number('field' in b));
}

type Ref = Pick<ReportSummary, 'id' | 'body' | 'revision'>;
type Host = ReactiveControllerHost & { readonly language: Language; readonly data?: unknown; reload(): void };

/** What is being decided at the desk: the reports chosen, what has been typed about each, and what became of the last decision. */
export class Decisions {
  chosen: ReadonlySet<string> = new Set();
  returning: Returning | undefined;
  /** A return was tried without a reason. */
  isNoteMissing = false;
  isBusy = false;
  outcome: Outcome | undefined;
  /** What there is to say beside the outcome. */
  told = '';
  /** By report, or `chosen` for all of those, and place: kept until it is decided. */
  readonly #typed = new Map<string, Map<string, string>>();

  constructor(private readonly host: Host, private readonly open: OpenReport) {}

  typedAbout(id: string): Map<string, string> {
    let typed = this.#typed.get(id);
    if (!typed) this.#typed.set(id, (typed = new Map<string, string>()));
    return typed;
  }

  choose(body: string, isChosen: boolean): void {
    const next = new Set(this.chosen);
    if (isChosen) next.add(body);
    else next.delete(body);
    this.chosen = next;
    this.host.requestUpdate();
  }

  write(returning: Returning | undefined): void {
    this.returning = returning;
    this.isNoteMissing = false;
    this.host.requestUpdate();
  }

  accept(api: Reports | undefined, reports: readonly Ref[], evaluation?: string): Promise<void> {
    return this.#decide(api, (given) => acceptAll(given, reports, evaluation));
  }

  /** Returns reports for what is typed under `about`; does nothing but say so where that is nothing. */
  async sendBack(api: Reports | undefined, reports: readonly Ref[], about: string): Promise<void> {
    const notes = notesIn(this.typedAbout(about));
    this.isNoteMissing = notes.length === 0;
    this.host.requestUpdate();
    if (this.isNoteMissing) return;
    await this.#decide(api, (given) => returnAll(given, reports, notes));
    if (this.outcome?.failed.length === 0) this.#typed.delete(about);
  }

  undo(api: Reports | undefined, reports: readonly Report[]): Promise<void> {
    return this.#decide(api, (given) => undoAll(given, reports));
  }

  /** Says something in place of the last outcome. */
  say(text: string): void {
    this.outcome = undefined;
    this.told = text;
    this.host.requestUpdate();
  }

  /** Says what work came to, or why it failed. Nothing else is decided meanwhile. */
  async during(work: () => Promise<string>): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    this.say('');
    try {
      this.told = await work();
    } catch (error) {
      this.told = errorText(error, this.host.language);
    } finally {
      this.isBusy = false;
      this.host.requestUpdate();
    }
  }

  /** Another duty's reports come before the reader. */
  clear(): void {
    this.chosen = new Set();
    this.write(undefined);
    this.say('');
  }

  async #decide(api: Reports | undefined, act: (api: Reports) => Promise<Outcome>): Promise<void> {
    if (!api) return;
    await this.during(async () => {
      const outcome = await act(api);
      this.#became(outcome);
      return '';
    });
  }

  #became(outcome: Outcome): void {
    const { done, failed } = outcome;
    this.outcome = outcome;
    this.chosen = new Set(failed.map(({ report }) => report.body));
    const open = done.find(({ id }) => id === this.open.report?.id);
    if (open) this.open.become(open);
    for (const { id } of done) this.#typed.delete(id);
    if (done.length > 0) this.write(undefined);
    // What could not be done is as a rule older here than on the server.
    if (failed.length > 0 && this.host.data === undefined) this.host.reload();
  }
}
