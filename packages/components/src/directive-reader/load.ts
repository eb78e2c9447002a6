import type { PlanDocument } from '@quantriet/contract';
import { isApiError } from '@quantriet/sdk';
import type { Query } from '../core/data-element.js';
import { chooseDocument, type ReaderData } from './reader-data.js';

export interface ReaderQuery extends Query {
  document: string | undefined;
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
export async function loadReader({ client, plan: id, asOf, signal, document: wanted, quote, onDocuments }: ReaderQuery): Promise<ReaderData> {
  const { documents, duties, structure: structureId } = await client.plans.get(id, { signal });
  onDocuments(documents);
  const document = chooseDocument(documents, wanted);
  if (!document) return { documents };
  const loading = document.text === 'none' ? undefined : client.documents.get(document.id, { signal });
  if (quote) return { documents, text: await loading };
  const [text, progress, structure] = await Promise.all([
    loading,
    client.plans.progress(id, { asOf, signal }).catch(withoutIt),
    client.structures.get(structureId, { signal }).catch(withoutIt),
  ]);
  signal.throwIfAborted();
  return { documents, text, duties, progress, structure };
}
