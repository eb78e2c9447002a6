import * as z from 'zod/mini';
import { Id, IssueDate, open } from './common.js';

/** What a document is to its plan. */
export const DOCUMENT_ROLES = ['basis', 'plan', 'guidance', 'material'] as const;
export const DOCUMENT_TYPES = ['directive', 'resolution', 'plan', 'guidance', 'regulation', 'report', 'dispatch', 'law', 'decree', 'decision', 'circular', 'programme', 'conclusion', 'notice', 'code', 'ordinance', 'telegram', 'scheme', 'submission'] as const;
export const DOCUMENT_FORMS = ['party', 'state'] as const;

/**
 * A document's card. Identity is (issuer, type, number, date): the number alone is not unique
 * (there are a 23-CT/TW of 2003 and one of 2023).
 */
export const Document = z.object({
  id: Id,
  type: open(DOCUMENT_TYPES),
  /** As written: `23-CT/TW`, `30/2020/NĐ-CP`. Absent where it is not known. */
  number: z.optional(z.string()),
  /** Issuing body, as written: `Ban Bí thư`. */
  issuer: z.string(),
  date: IssueDate,
  title: z.string(),
  /** Party form (I-, 1., a)) or State form (Điều, khoản, điểm). */
  form: open(DOCUMENT_FORMS),
  /** Set on texts written by this project to show what a full text looks like ("Văn bản minh họa"). */
  illustrative: z.optional(z.boolean()),
  /** Where the original can be read, when the plan names it. */
  source: z.optional(z.string()),
});
export type Document = z.infer<typeof Document>;

/** A document as a plan lists it. */
export const PlanDocument = z.extend(Document, {
  role: open(DOCUMENT_ROLES),
  /** `full`: a text can be loaded; `summary`: only what the plan says of it; `none`: the card alone. */
  text: open(['full', 'summary', 'none']),
});
export type PlanDocument = z.infer<typeof PlanDocument>;

export const PASSAGE_KINDS = [
  'part', 'chapter', 'section', 'subsection', 'article', 'clause', 'point', 'indent', 'paragraph', 'quote', 'table', 'footnote', 'appendix',
] as const;
/** What a passage sets out: quan điểm, mục tiêu, nhiệm vụ, giải pháp. */
export const FACETS = ['viewpoint', 'objective', 'task', 'solution'] as const;

export const TableCell = z.object({
  text: z.string(),
  header: z.optional(z.boolean()),
  /** How many columns and rows it takes; 1 unless said. */
  columns: z.optional(z.int()),
  rows: z.optional(z.int()),
});
export type TableCell = z.infer<typeof TableCell>;

/** A passage: a numbered (or unnumbered) piece of a document, with the pieces inside it. */
export interface Passage {
  /** Unique in its document, stable across corrections, used as a fragment: `dieu-5.khoan-2.diem-a`. */
  id: string;
  kind: (typeof PASSAGE_KINDS)[number] | (string & {});
  /** Number as typed: `Điều 5.`, `I-`, `a)`. Absent on an unnumbered paragraph. */
  label?: string | undefined;
  heading?: string | undefined;
  /** Text as written, without the label. */
  text?: string | undefined;
  /** Of a table: its rows. */
  table?: TableCell[][] | undefined;
  facet?: (typeof FACETS)[number] | (string & {}) | undefined;
  children?: Passage[] | undefined;
}
export const Passage: z.ZodMiniType<Passage> = z.object({
  id: z.string(),
  kind: open(PASSAGE_KINDS),
  label: z.optional(z.string()),
  heading: z.optional(z.string()),
  text: z.optional(z.string()),
  table: z.optional(z.array(z.array(TableCell))),
  facet: z.optional(open(FACETS)),
  children: z.optional(z.array(z.lazy(() => Passage))),
});

/** Header, signature and recipients as the official form has them. */
export const DocumentFrame = z.object({
  place: z.optional(z.string()),
  /** Lines above the text, e.g. grounds (căn cứ). */
  preamble: z.optional(z.array(z.string())),
  recipients: z.optional(z.array(z.string())),
  /** `T/M BAN THƯỜNG VỤ`; as many lines as it has, as `position` */
  authority: z.optional(z.string()),
  position: z.optional(z.string()),
  signatory: z.optional(z.string()),
});
export type DocumentFrame = z.infer<typeof DocumentFrame>;

/** A document with its text. `provenance: 'summary'` is what a plan says of it and must never be shown as a quotation. */
export const DocumentText = z.object({
  document: Document,
  provenance: open(['verbatim', 'summary']),
  /** For a summary: the id of the document that says so. */
  saidBy: z.optional(z.string()),
  frame: z.optional(DocumentFrame),
  passages: z.array(Passage),
});
export type DocumentText = z.infer<typeof DocumentText>;
