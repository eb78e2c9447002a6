import type { PlanDocument } from '@quantriet/contract';
import type { Query } from '../core/data-element.js';
import { ElementProblem } from '../core/state.js';
import { chooseDocument, type ReaderData } from './reader-data.js';

export interface ReaderQuery extends Query {
  document: string | undefined;
  /** A quotation needs its text alone. */
  quote: boolean;
  /** Told as soon as the plan is there: its documents can be chosen from while a text loads or fails. */
  onDocuments: (documents: readonly PlanDocument[]) => void;
}

/** The plan's documents, the text of one, and what the plan asks. @throws ApiError, ElementProblem `unknown-document` */
export async function loadReader({ client, plan: id, asOf, signal, document: wanted, quote, onDocuments }: ReaderQuery): Promise<ReaderData> {
  const plan = await client.plans.get(id, { signal });
  const { documents, duties } = plan;
  onDocuments(documents);
  const document = chooseDocument(documents, wanted);
  if (!document) {
    if (wanted === undefined) return { documents };
    throw new ElementProblem({ code: 'unknown-document', params: { id: wanted } });
  }
  const text = document.text === 'none' ? undefined : client.documents.get(document.id, { signal });
  if (quote) return { documents, text: await text };
  const [loaded, progress, structure] = await Promise.all([
    text, client.plans.progress(id, { asOf, signal }), client.structures.get(plan.structure, { signal }),
  ]);
  return { documents, text: loaded, duties, progress, structure };
}
