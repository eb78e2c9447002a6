import type { Answer, AuditEntry, Capability, DocumentText, FieldNote, MapSheet, Plan, PlanEdition, ReportState, Standing, Structure, Template, Values } from '@quantriet/contract';
import type { ColumnType, Generated } from 'kysely';

/** JSON is written as text and read parsed. */
type Json<T> = ColumnType<T, string, string>;
type JsonOrNull<T> = ColumnType<T | null, string | null, string | null>;

interface TenantTable { id: string; secret: string }

interface AccountTable {
  tenant: string; id: string; body: string; capabilities: Json<Capability[]>; issuer: string; subject: string; persona: string | null;
}

interface PlanTable {
  tenant: string; id: string; position: number; status: 'draft' | 'issued'; content: Json<Plan | PlanEdition>; receipts: ColumnType<number, never, number>;
}

interface ContentTable<T> { tenant: string; id: string; content: Json<T> }
interface TemplateTable extends ContentTable<Template> { version: number }
interface StandingTable { tenant: string; plan: string; seq: number; content: Json<Standing> }
interface AuditTable { tenant: string; plan: string; seq: number; content: Json<AuditEntry> }

export interface ReportTable {
  tenant: string; id: string; plan: string; duty: string; body: string; recipient: string; revision: number; updated_at: string;
}

export interface ReportVersionTable {
  tenant: string; report: string; version: number; state: ReportState; template_id: string | null; template_version: number | null;
  answer: Json<Answer>; values: Json<Values>; receipt: string | null; submitted_at: string | null; decided_at: string | null;
  notes: JsonOrNull<FieldNote[]>; evaluation: JsonOrNull<string>;
}

interface IdempotencyTable { tenant: string; account: string; key: string; request: string; answer: Json<unknown>; used_at: Generated<Date> }

export interface Tables {
  tenant: TenantTable;
  account: AccountTable;
  plan: PlanTable;
  structure: ContentTable<Structure>;
  document: ContentTable<DocumentText>;
  map_sheet: ContentTable<MapSheet>;
  template: TemplateTable;
  standing: StandingTable;
  report: ReportTable;
  report_version: ReportVersionTable;
  idempotency: IdempotencyTable;
  audit: AuditTable;
}
