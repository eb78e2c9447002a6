import type { Report, Template } from '@quantriet/contract';
import type { ReactiveControllerHost } from 'lit';
import type { DeskData } from './load.js';
import { newestOf } from './view.js';

/** The report that lies open: loaded when asked for, and again when it has changed elsewhere. */
export class OpenReport {
  #report: Report | undefined;
  #template: Template | undefined;
  /** Asked for last: an answer that comes later than another's is not shown. */
  #asked = '';
  #followed = 0;

  constructor(private readonly host: ReactiveControllerHost) {}

  get report(): Report | undefined {
    return this.#report;
  }

  /** Of its newest version, where that is not the duty's. */
  get template(): Template | undefined {
    return this.#template;
  }

  /** What became of it here. */
  become(report: Report): void {
    this.#report = report;
    this.host.requestUpdate();
  }

  close(): void {
    this.#report = undefined;
    this.#asked = '';
    this.host.requestUpdate();
  }

  /** Whether it lies open then; another may have been asked for meanwhile. @throws ApiError */
  async show({ opened, reports, templateOf, template }: DeskData, id: string): Promise<boolean> {
    this.#asked = id;
    const report = opened?.find((each) => each.id === id) ?? (await reports?.get(id));
    const ref = report && newestOf(report).version.template;
    const own = ref && templateOf && (ref.id !== template?.id || ref.version !== template.version) ? await templateOf(ref) : undefined;
    if (!report || this.#asked !== id) return false;
    this.#template = own;
    this.become(report);
    return true;
  }

  /** Loads it again when the desk knows a newer revision: decided by a colleague, or corrected by its body, while it lay open. */
  async follow(data: DeskData): Promise<void> {
    const open = this.#report;
    const revision = data.desk.rows.find(({ report }) => report && report.id === open?.id)?.report?.revision ?? 0;
    if (!open || revision <= open.revision || revision === this.#followed) return;
    this.#followed = revision;
    await this.show(data, open.id);
  }
}
