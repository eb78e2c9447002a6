import { canonicalJson, toInstant, type Problem, type Report } from '@quantriet/contract';
import { isApiError } from '@quantriet/sdk';
import { newKey } from '@quantriet/sdk/office';
import { onTick } from '../../core/ticker.js';
import { contentOf, contentOfReport, draftOf, isBlank, isOpen, sameContent, type Content, type Draft } from '../answer.js';
import { beside } from './beside.js';
import { lockDraft } from './draft-lock.js';
import type { KeptDraft } from './draft-store.js';
import { DraftHere } from './here.js';
import { followPage } from './page.js';
import type { ReportDesk, SessionSetting } from './setting.js';

/** The pauses after which a draft is kept here and on the server, in milliseconds. */
const PAUSE_MS = 400;
const SERVER_PAUSE_MS = 1_500;

/** The life of one draft: who writes it, where it is kept, and how it reaches the server. Draws nothing; says when something changed. */
export class DraftSession {
  draft: Draft;
  /** `elsewhere`: another tab writes it, this one looks on. */
  mode: 'starting' | 'writing' | 'elsewhere' = 'starting';
  readonly here: DraftHere;
  there: { at?: string | undefined; problem?: Problem | undefined } = {};
  /** Since when the draft has lain here that was taken up again. */
  recoveredAt: string | undefined;
  report: Report | undefined;
  /** What the server has instead of what this draft was written over; the person decides. */
  conflict: Report | undefined;
  sending = false;

  #edits = 0;
  #sentEdits = 0;
  #saving: Promise<void> | undefined;
  #heard: Report | undefined;
  #submission: KeptDraft['submission'];
  #timers: Array<ReturnType<typeof setTimeout>> = [];
  #stops: Array<() => void> = [];
  #hasBegun = false;

  constructor(readonly setting: SessionSetting, private readonly changed: () => void) {
    this.report = setting.report;
    this.here = new DraftHere(setting.key, setting.keeps);
    this.draft = this.#fromReport() ?? setting.given;
  }

  start(): void {
    this.#stops = [
      lockDraft(this.setting.key, { held: () => void this.#begin(), elsewhere: () => void this.#lookOn() }),
      onTick(() => { if (this.there.problem) void this.keepThere(); }),
      followPage({ leaving: () => this.#leave(), online: () => void this.keepThere(), isAtRisk: () => this.isAtRisk }),
    ];
  }

  stop(): void {
    this.flush();
    for (const stop of this.#stops.splice(0)) stop();
  }

  get isUnsent(): boolean {
    return this.#edits > this.#sentEdits;
  }

  /** Leaving the page would lose something: it is kept neither here nor on the server. */
  get isAtRisk(): boolean {
    return this.isUnsent && this.#edits > this.here.edits && (!this.here.keeps || this.here.problem !== undefined);
  }

  /** The person typed. */
  change(draft: Draft): void {
    this.draft = draft;
    this.#edits++;
    this.#wait();
    this.changed();
  }

  /** Keeps at once what waits for a pause. */
  flush(): void {
    this.#clear();
    if (this.#edits > this.here.edits) void this.#keepHere();
  }

  #leave(): void {
    if (this.#mayKeep && this.#edits > this.here.edits) this.here.writeAtOnce(this.#record());
    this.flush();
  }

  get #mayKeep(): boolean {
    return this.here.keeps && this.mode === 'writing' && isOpen(this.report) && this.#edits > 0;
  }

  #record(): KeptDraft {
    return { draft: this.draft, at: this.#now(), revision: this.report?.revision, unsent: this.isUnsent, submission: this.#submission };
  }

  /** Nothing is kept on this computer any more, or again. */
  async setKeeps(keeps: boolean): Promise<void> {
    this.here.keeps = keeps;
    this.changed();
    if (keeps) { await this.#keepHere(); return; }
    this.here.stands(undefined, 0);
    await this.here.forget();
    this.changed();
  }

  /** Throws away what was typed here, for what the server or the host has. */
  async discard(): Promise<void> {
    this.#clear();
    this.draft = this.#fromReport() ?? this.setting.given;
    this.recoveredAt = undefined;
    this.#sentEdits = this.#edits;
    this.here.stands(undefined, this.#edits);
    await this.here.forget();
    this.changed();
  }

  /** The server's report as it has become meanwhile: returned, accepted, or written elsewhere. @param server signed in anew, perhaps */
  serverHas(report: Report | undefined, server: SessionSetting['server']): void {
    this.setting.server = server;
    if (this.there.problem) void this.keepThere();
    this.#heard = report;
    this.#hear();
  }

  /** What was heard while something was under way is looked at once that is over. */
  #hear(): void {
    const report = this.#heard;
    if (!report || this.#saving || this.sending) return;
    this.#heard = undefined;
    if (report.revision <= (this.report?.revision ?? 0)) return;
    if (this.isUnsent && !sameContent(contentOfReport(report), this.content)) {
      if (this.conflict?.revision !== report.revision) this.conflict = report;
    } else this.#adopt(report);
    this.changed();
  }

  /** The host gave other values. */
  replace(draft: Draft): void {
    if (sameContent(contentOf(draft, this.setting.templates), this.content)) return;
    this.change(draft);
  }

  get content(): Content {
    return contentOf(this.draft, this.setting.templates);
  }

  /** After a conflict: the draft of this computer over the server's, or the server's in its place. */
  async choose(whose: 'mine' | 'theirs'): Promise<void> {
    const theirs = this.conflict;
    if (!theirs) return;
    this.conflict = undefined;
    if (whose === 'theirs') {
      this.#adopt(theirs);
      await this.here.forget();
      this.changed();
      return;
    }
    this.report = theirs;
    this.#edits++;
    await this.keepThere();
  }

  /** Keeps the draft on the server unless that is under way, impossible or done. Never rejects: `there` says how it went. */
  async keepThere(): Promise<void> {
    if (!this.setting.server || this.mode !== 'writing' || !isOpen(this.report) || this.conflict || this.sending || this.#saving || !this.isUnsent) return;
    this.#saving = this.#save(this.setting.server);
    await this.#saving;
    this.#saving = undefined;
    this.#hear();
    this.changed();
    await this.#keepHere();
    if (this.isUnsent && !this.there.problem) this.#wait();
  }

  /** Sends it. @returns what stands against that; nothing when it was received or became a conflict */
  async submit(): Promise<Problem[]> {
    const { server } = this.setting;
    if (!server || this.sending || this.conflict) return [];
    this.sending = true;
    this.#clear();
    this.changed();
    await this.#saving;
    const { content } = this;
    const text = canonicalJson(content);
    if (this.#submission?.content !== text) this.#submission = { key: newKey(), content: text };
    await this.#keepHere();
    try {
      const report = await this.#opened(server);
      if (!report) return [];
      this.#adopt(await server.desk.submit(report, content, { key: this.#submission.key }));
      await this.here.forget();
      return [];
    } catch (error) {
      return await this.#failed(error, server.desk);
    } finally {
      this.sending = false;
      this.#hear();
      this.changed();
    }
  }

  /** Begins a correction of what was accepted. @returns what stands against that */
  async correct(): Promise<Problem[]> {
    const { server } = this.setting;
    if (!server || !this.report) return [];
    try {
      this.#adopt(await server.desk.correct(this.report));
      return [];
    } catch (error) {
      return await this.#failed(error, server.desk);
    } finally {
      this.changed();
    }
  }

  async #begin(): Promise<void> {
    const kept = await this.here.read();
    // Moved in the page, it goes on with what it has, unless another tab wrote meanwhile.
    if (!this.#hasBegun || (kept && kept.at > (this.here.at ?? ''))) this.#take(kept);
    this.#hasBegun = true;
    this.mode = 'writing';
    this.changed();
    void this.keepThere();
  }

  async #lookOn(): Promise<void> {
    this.mode = 'elsewhere';
    const kept = await this.here.read();
    if (kept && this.mode === 'elsewhere' && isOpen(this.report)) this.draft = kept.draft;
    this.changed();
  }

  /** What lies on this computer beside what the server has. */
  #take(kept: KeptDraft | undefined): void {
    if (!kept) return;
    const found = beside(kept, this.report, this.setting.templates);
    if (!found.isUsed) {
      if (found.isDone) void this.here.forget();
      return;
    }
    this.draft = kept.draft;
    this.#edits = this.#sentEdits + (kept.unsent ? 1 : 0);
    this.here.stands(kept.at, this.#edits);
    this.recoveredAt = found.isRecovered ? kept.at : undefined;
    this.conflict = found.conflict;
    this.#submission = found.submission;
  }

  #adopt(report: Report): void {
    this.report = report;
    const theirs = contentOfReport(report);
    if (!sameContent(theirs, this.content)) this.draft = draftOf(theirs, this.setting.templates);
    this.#sentEdits = this.#edits;
    this.#submission = undefined;
    this.recoveredAt = undefined;
    this.there = { at: this.#now() };
  }

  #fromReport(): Draft | undefined {
    return this.report && draftOf(contentOfReport(this.report), this.setting.templates);
  }

  async #save(server: NonNullable<SessionSetting['server']>): Promise<void> {
    const [edits, content] = [this.#edits, this.content];
    try {
      const report = await this.#opened(server);
      if (!report) return;
      this.report = await server.desk.save(report, content);
      this.#sentEdits = edits;
      this.there = { at: this.#now() };
    } catch (error) {
      const [problem] = await this.#failed(error, server.desk);
      this.there = { at: this.there.at, problem };
    }
  }

  /** The report, made on the server at the first need. Undefined when a colleague has written one meanwhile: that is a conflict. */
  async #opened({ desk, plan, duty, body }: NonNullable<SessionSetting['server']>): Promise<Report | undefined> {
    if (this.report) return this.report;
    const report = await desk.open(plan, duty, { body });
    if (isOpen(report) && isBlank(contentOfReport(report))) return (this.report = report);
    this.conflict = report;
    return undefined;
  }

  /** What a failure says; one that comes of another's change becomes a conflict instead. */
  async #failed(error: unknown, desk: ReportDesk): Promise<Problem[]> {
    if (!isApiError(error)) throw error;
    if (this.report && (error.code === 'stale' || error.code === 'bad-transition')) {
      try {
        const theirs = await desk.get(this.report.id);
        if (sameContent(contentOfReport(theirs), this.content)) this.#adopt(theirs);
        else this.conflict = theirs;
        return [];
      } catch (cause) {
        if (!isApiError(cause)) throw cause;
      }
    }
    if (error.errors.length > 0) return [...error.errors];
    return [{ code: error.code, params: { ...error.params, ...(error.requestId && { requestId: error.requestId }) } }];
  }

  #wait(): void {
    this.#clear();
    this.#timers = [setTimeout(() => void this.#keepHere(), PAUSE_MS), setTimeout(() => void this.keepThere(), SERVER_PAUSE_MS)];
  }

  #clear(): void {
    for (const timer of this.#timers.splice(0)) clearTimeout(timer);
  }

  async #keepHere(): Promise<void> {
    if (!this.#mayKeep) return;
    await this.here.write(this.#record(), this.#edits);
    this.changed();
  }

  #now(): string {
    return toInstant(this.setting.clock.now());
  }
}
