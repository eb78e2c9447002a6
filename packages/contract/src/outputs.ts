import * as z from 'zod/mini';
import { Me } from './words/account.js';
import { AuditEntry, AuditHead } from './words/audit.js';
import { Calendar } from './words/calendar.js';
import { Consolidated, Desk } from './words/consolidated.js';
import { DocumentText } from './words/document.js';
import { PlanEdition, PlanStatus } from './words/edition.js';
import { MapSheet } from './words/map-sheet.js';
import { Obligation } from './words/obligation.js';
import { Plan, PlanSummary } from './words/plan.js';
import { PlanProgress } from './words/progress.js';
import { Report, ReportSummary } from './words/report.js';
import { Structure } from './words/structure.js';
import { Template } from './words/template.js';
import type { Operation } from './routes.js';

/** One page of a list; `next` is the cursor of the following one. */
export const Page = <Item extends z.ZodMiniType>(item: Item) => z.object({ items: z.array(item), next: z.optional(z.string()) });

/** What each operation answers. Forward compatible: unknown fields pass, enums are open. */
export const outputs = {
  'plans.list': z.object({ items: z.array(PlanSummary) }),
  'plans.get': Plan,
  'plans.progress': PlanProgress,
  'plans.obligations': Page(Obligation),
  'plans.calendar': Calendar,
  'structures.get': Structure,
  'documents.get': DocumentText,
  'mapSheets.get': MapSheet,
  'templates.get': Template,
  'me.get': Me,
  'plans.edition': PlanEdition,
  'plans.import': PlanStatus,
  'plans.issue': PlanStatus,
  'reports.list': Page(ReportSummary),
  'reports.open': Report,
  'reports.get': Report,
  'reports.save': Report,
  'reports.submit': Report,
  'reports.correct': Report,
  'reports.return': Report,
  'reports.accept': Report,
  'reports.reopen': Report,
  'reports.desk': Desk,
  'reports.consolidated': Consolidated,
  /** A file: described by its media type alone. */
  'reports.export': z.object({}),
  'audit.list': Page(AuditEntry),
  'audit.head': AuditHead,
} as const satisfies Record<Operation, z.ZodMiniType>;

export type Output<O extends Operation> = z.infer<(typeof outputs)[O]>;
export { SnapshotIndex, StandingBook } from './words/snapshot.js';
export { STATES, Standing } from './words/obligation.js';

// Known values of the open enums, for whoever must be strict about what it writes.
export { DOCUMENT_FORMS, DOCUMENT_ROLES, DOCUMENT_TYPES, FACETS, PASSAGE_KINDS } from './words/document.js';
export { OBLIGATION_KINDS, STREAMS } from './words/duty.js';
export { CAPABILITIES } from './words/account.js';
export { REPORT_STATES } from './words/report.js';
export { ADDING, FIELD_KINDS } from './words/template.js';
export { PUBLICITY } from './words/plan.js';
export { BODY_KINDS } from './words/structure.js';
