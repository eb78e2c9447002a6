import type { Clock, Report } from '@quantriet/contract';
import type { Content, Draft, Templates } from '../answer.js';

/** What the form asks of a server: a part of `office(client).reports`. */
export interface ReportDesk {
  open(plan: string, duty: string, options?: { body?: string | undefined }): Promise<Report>;
  get(report: string): Promise<Report>;
  save(report: { id: string; revision: number }, content: Content): Promise<Report>;
  submit(report: { id: string; revision: number }, content: Content, options: { key: string }): Promise<Report>;
  correct(report: { id: string; revision: number }): Promise<Report>;
}

export interface SessionSetting {
  /** Name of the draft on this computer. */
  key: string;
  templates: Templates;
  clock: Clock;
  /** What it begins with when nothing is kept: the host's values. */
  given: Draft;
  /** Whether anything may be kept on this computer. */
  keeps: boolean;
  /** Absent where there is no server: values go out by events alone. */
  server?: { desk: ReportDesk; plan: string; duty: string; body: string } | undefined;
  report?: Report | undefined;
}
