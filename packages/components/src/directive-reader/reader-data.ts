import { passagePath, type DocumentText, type Duty, type PlanDocument, type PlanProgress, type Problem, type Structure } from '@quantriet/contract';

/** What the reader shows. `text` is that of one document; the others are listed. Duties are those of the plan. */
export interface ReaderData {
  documents: readonly PlanDocument[];
  text?: DocumentText | undefined;
  /** Another version of that text, to show what changed since. */
  earlier?: DocumentText | undefined;
  duties?: readonly Duty[] | undefined;
  /** How far duties have come; without it they are shown with who and when alone. */
  progress?: PlanProgress | undefined;
  /** Names the tiers and bodies that duties are laid on. */
  structure?: Structure | undefined;
}

/** The document asked for, or the plan's first; undefined when the plan has none of that id. A removed attribute asks with null. */
export function chooseDocument(documents: readonly PlanDocument[], id: string | null | undefined): PlanDocument | undefined {
  return id == null ? documents[0] : documents.find((document) => document.id === id);
}

/** The text of that document, if it is the one at hand. */
export function textOf(data: ReaderData, document: PlanDocument | undefined): DocumentText | undefined {
  return data.text && data.text.document.id === document?.id ? data.text : undefined;
}

/** What makes data unusable as it is, or with these attributes. */
export function readerProblem(data: ReaderData, asked: { document?: string | undefined; compare?: string | undefined; passage?: string | undefined }): Problem | undefined {
  const given = data as Partial<ReaderData> | null;
  if (!Array.isArray(given?.documents)) return { code: 'bad-data', params: { what: 'documents' } };
  if (given.text && (!Array.isArray(given.text.passages) || !given.text.document)) return { code: 'bad-data', params: { what: 'text' } };
  const document = chooseDocument(data.documents, asked.document);
  if (asked.document != null && !document) return { code: 'unknown-document', params: { id: asked.document } };
  if (asked.compare != null && !chooseDocument(data.documents, asked.compare)) return { code: 'unknown-document', params: { id: asked.compare } };
  if (asked.passage == null || !document) return undefined;
  const known = passagePath(textOf(data, document)?.passages ?? [], asked.passage).length > 0;
  return known ? undefined : { code: 'unknown-passage', params: { id: asked.passage } };
}
