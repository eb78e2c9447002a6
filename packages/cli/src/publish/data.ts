import { createHash } from 'node:crypto';
import { CONTRACT_VERSION, routePath, standingBook, type Plan, type PlanSummary, type SnapshotFile, type SnapshotIndex, type StandingBook } from '@quantriet/contract';
import { defined } from '../workbook/defined.js';
import type { Edition } from '../edition/edition.js';
import { namedTemplates } from '../edition/templates.js';

/** The JSON of a snapshot: immutable files named by their hash, and the index over them. */

export interface DataFiles {
  /** Bytes by path in the folder. */
  files: Map<string, string>;
  resources: Record<string, SnapshotFile>;
  /** What each plan publishes of its standing: everything after this is made from it and from nothing else. */
  books: Map<string, StandingBook>;
}

function summaryOf({ id, title, issuer, date, structure, publicity, sample, under }: Plan): PlanSummary {
  return defined({ id, title, issuer, date, structure, publicity, sample, under });
}

/** All data files of an edition. Two structures or documents of one id have been refused before. */
export function dataFiles(edition: Edition): DataFiles {
  const result: DataFiles = { files: new Map(), resources: {}, books: new Map() };
  const add = (resource: string, data: unknown): void => {
    const text = `${JSON.stringify(data)}\n`;
    const hash = createHash('sha256').update(text).digest();
    const href = `data/${resource.replaceAll('/', '-')}.${hash.toString('hex').slice(0, 16)}.json`;
    result.files.set(href, text);
    result.resources[resource] = { href, sha256: hash.toString('base64'), bytes: Buffer.byteLength(text) };
  };
  for (const plan of edition.plans) {
    const structure = edition.structures.find(({ id }) => id === plan.structure)!;
    const book = standingBook(plan, structure, edition.standing[plan.id] ?? []);
    result.books.set(plan.id, book);
    add(`plans/${plan.id}`, plan);
    add(`plans/${plan.id}/standing`, book);
  }
  const structures = inOrder(edition.plans.map(({ structure }) => structure), edition.structures, ({ id }) => id);
  for (const structure of structures) add(`structures/${structure.id}`, structure);
  for (const text of publishedTexts(edition)) add(`documents/${text.document.id}`, text);
  for (const template of namedTemplates(edition)) add(routePath('templates.get', { template: template.id, version: String(template.version) }).slice(1), template);
  const sheets = inOrder(structures.flatMap(({ mapSheet }) => mapSheet ?? []), edition.mapSheets, ({ id }) => id);
  for (const sheet of sheets) add(`map-sheets/${sheet.id}`, sheet);
  return result;
}

/** Things by the ids that are asked for, each once and in that order: the order in which they were brought says nothing. */
function inOrder<T>(ids: readonly string[], things: readonly T[], idOf: (thing: T) => string): T[] {
  const known = new Map(things.map((thing) => [idOf(thing), thing]));
  return [...new Set(ids)].flatMap((id) => known.get(id) ?? []);
}

/** Texts that a plan promises; a text that no plan lists stays at home. */
export function publishedTexts({ plans, documents }: Pick<Edition, 'plans' | 'documents'>): Edition['documents'] {
  const promised = plans.flatMap(({ documents: listed }) => listed.filter(({ text }) => text !== 'none').map(({ id }) => id));
  return inOrder(promised, documents, ({ document }) => document.id);
}

/** The index; the old one's time stays where nothing else has changed, and so does the file then. */
export function indexOf(edition: Edition, resources: SnapshotIndex['resources'], publishedAt: string, old: SnapshotIndex | undefined): SnapshotIndex {
  const index: SnapshotIndex = {
    contract: CONTRACT_VERSION,
    publishedAt,
    sample: edition.plans.some(({ sample }) => sample),
    plans: edition.plans.map(summaryOf),
    resources,
  };
  const unchanged = old && indexText({ ...index, publishedAt: old.publishedAt }) === indexText(old);
  return unchanged ? { ...index, publishedAt: old.publishedAt } : index;
}

export function indexText(index: SnapshotIndex): string {
  return `${JSON.stringify(index, null, 1)}\n`;
}
