import type { DocumentText, PlanDocument } from '@quantriet/contract';
import { isApiError } from '@quantriet/sdk';
import type { Query } from '../core/data-element.js';
import { chooseDocument, type ReaderData } from './reader-data.js';

export interface ReaderQuery extends Query {
  document: string | undefined;
  /** Document that is an earlier version of it. */
  compare: string | undefined;
  /** A quotation needs its text alone. */
  quote: boolean;
  /** Told as soon as the plan is there: its documents can be chosen from while a text loads or fails. */
  onDocuments: (documents: readonly PlanDocument[]) => void;
}

/** A text is readable without figures and names: what cannot be had is left out. */
function withoutIt(error: unknown): undefined {
  if (!isApiError(error)) throw error;
}

/** The plan's documents, the text of one, and what the plan asks. @throws ApiError */
export async function loadReader({ client, plan: id, asOf, signal, document: wanted, compare, quote, onDocuments }: ReaderQuery): Promise<ReaderData> {
  const { documents, duties, structure: structureId } = await client.plans.get(id, { signal });
  onDocuments(documents);
  const document = chooseDocument(documents, wanted);
  if (!document) return { documents };
  const loadText = (card: PlanDocument | undefined): Promise<DocumentText> | undefined => (card && card.text !== 'none' ? client.documents.get(card.id, { signal }) : undefined);
  const loading = loadText(document);
  if (quote) return { documents, text: await loading };
  const [text, earlier, progress, structure] = await Promise.all([
    loading,
    compare == null ? undefined : loadText(chooseDocument(documents, compare)),
    client.plans.progress(id, { asOf, signal }).catch(withoutIt),
    client.structures.get(structureId, { signal }).catch(withoutIt),
  ]);
  signal.throwIfAborted();
  return { documents, text, earlier, duties, progress, structure };
}
