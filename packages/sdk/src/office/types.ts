import type {
  AuditEntry, AuditHead, Consolidated, Desk, FieldNote, Me, PlanEdition, PlanStatus, Report, ReportState, ReportSummary, RequestBody,
} from '@quantriet/contract';
import type { CallOptions, DatedOptions } from '../client.js';

export interface WriteOptions extends CallOptions {
  /**
   * Idempotency-Key: calls with the same one are one change. By default each call makes its own, and an error names it
   * (`params.key`), so that the same can be asked for once more without being done twice.
   */
  key?: string | undefined;
}

/** A report as it was read: a change is refused (`stale`) when somebody has changed it since. */
export interface ReportRef {
  id: string;
  revision: number;
}

/** What a version of a report holds. */
export type Content = RequestBody<'reports.save'>;

export interface ReportFilter {
  duty?: string | undefined;
  body?: string | undefined;
  state?: ReportState | undefined;
}

/** What takes a token: the chain of reports, and the plans behind it. Every call rejects with an `ApiError`. */
export interface Office {
  /** The account behind the token. */
  me(options?: CallOptions): Promise<Me>;
  readonly plans: {
    /** A plan with all it stands on, as it can be imported. */
    edition(plan: string, options?: CallOptions): Promise<PlanEdition>;
    /** Brings a plan in as a draft, and says what has to be mended. */
    import(edition: PlanEdition, options?: WriteOptions): Promise<PlanStatus>;
    issue(plan: string, options?: WriteOptions): Promise<PlanStatus>;
  };
  readonly reports: {
    list(plan: string, options?: CallOptions & ReportFilter): AsyncIterableIterator<ReportSummary>;
    /** The body's answer to a duty: the one there is, or a new draft. Neither this nor `save` tells a `change`: a draft is its body's alone. */
    open(plan: string, duty: string, options?: WriteOptions & { body?: string | undefined }): Promise<Report>;
    get(report: string, options?: CallOptions): Promise<Report>;
    /** Keeps a draft, right or wrong; over a returned version it begins the next. */
    save(report: ReportRef, content: Content, options?: CallOptions): Promise<Report>;
    submit(report: ReportRef, content: Content, options?: WriteOptions): Promise<Report>;
    /** Begins a new version of an accepted report. */
    correct(report: ReportRef, options?: WriteOptions): Promise<Report>;
    return(report: ReportRef, notes: readonly FieldNote[], options?: WriteOptions): Promise<Report>;
    accept(report: ReportRef, options?: WriteOptions & { evaluation?: string | undefined }): Promise<Report>;
    /** Takes back a return or an acceptance. */
    reopen(report: ReportRef, options?: WriteOptions): Promise<Report>;
    /** What has come in for a duty; as of now by the server's clock unless said. */
    desk(plan: string, duty: string, options?: DatedOptions): Promise<Desk>;
    /** The accepted reports of a duty, added up. */
    consolidated(plan: string, duty: string, options?: CallOptions): Promise<Consolidated>;
    /** The same as a file. */
    export(plan: string, duty: string, format: 'xlsx' | 'csv', options?: CallOptions): Promise<Blob>;
  };
  readonly audit: {
    /** Every step of a plan, oldest first; `firstBroken` of the contract verifies them. */
    list(plan: string, options?: CallOptions): AsyncIterableIterator<AuditEntry>;
    head(plan: string, options?: CallOptions): Promise<AuditHead>;
  };
}
