import type { DocumentText, MapSheet, Plan, Standing, Structure } from '@quantriet/contract';
import type { Workbook } from 'exceljs';
import { Directory } from './directory.js';
import { isId } from './fields.js';
import { loadMapSheet, loadText } from './files.js';
import { openWorkbook } from './open.js';
import { planFields, readDocuments, readPlanCard } from './read-plan.js';
import { readDuties } from './read-duties.js';
import { readStanding } from './read-standing.js';
import { readStructure } from './read-structure.js';
import { Reading } from './reading.js';

/** Structures and map sheets that a workbook may name without bringing them. */
export interface Known {
  structures: readonly Structure[];
  mapSheets: readonly MapSheet[];
}

/** A workbook as data. What could not be read has been reported and stands in by an empty value. */
export interface PlanBook {
  reading: Reading;
  plan: Plan;
  /** Absent (and reported) when the plan names no structure that can be found. */
  structure?: Structure;
  standing: Standing[];
  documents: DocumentText[];
  mapSheets: MapSheet[];
  /** Ids of documents and map sheets whose files are there and cannot be used. */
  brokenFiles: string[];
}

const EMPTY: Structure = { id: '', name: '', tiers: [], bodies: [] };

async function readFiles(book: Omit<PlanBook, 'documents' | 'mapSheets' | 'brokenFiles'>, known: Known): Promise<Pick<PlanBook, 'documents' | 'mapSheets' | 'brokenFiles'>> {
  const { plan, structure, reading } = book;
  const files: Pick<PlanBook, 'documents' | 'mapSheets' | 'brokenFiles'> = { documents: [], mapSheets: [], brokenFiles: [] };
  for (const { id } of plan.documents.filter(({ id, text }) => text !== 'none' && isId(id))) {
    const text = await loadText(id, reading);
    if (text === 'broken') files.brokenFiles.push(id);
    else if (text !== 'missing') files.documents.push(text);
  }
  const id = structure?.mapSheet;
  if (id === undefined || !isId(id)) return files;
  const shipped = known.mapSheets.find((sheet) => sheet.id === id);
  const sheet = shipped ?? (await loadMapSheet(id, reading));
  if (sheet === 'broken') files.brokenFiles.push(id);
  else if (sheet !== 'missing') files.mapSheets.push(sheet);
  return files;
}

function readSheets(workbook: Workbook, known: Known, reading: Reading): Omit<PlanBook, 'documents' | 'mapSheets' | 'brokenFiles'> | undefined {
  const page = planFields(workbook, reading);
  if (!page) return undefined;
  const structure = readStructure(workbook, page, known.structures, reading);
  const card = readPlanCard(page, structure?.id ?? '');
  const documents = readDocuments(workbook, reading);
  const bodies = Directory.ofBodies(structure ?? EMPTY, card.date);
  const tiers = Directory.ofNames((structure ?? EMPTY).tiers);
  const duties = readDuties(workbook, { bodies, tiers, documents: Directory.ofDocuments(documents) }, reading);
  const standing = readStanding(workbook, duties, bodies, reading);
  return { reading, plan: { ...card, documents, duties }, standing, ...(structure ? { structure } : {}) };
}

/** Reads a plan workbook and the files beside it; undefined (reported) when it has no plan. @throws Refusal */
export async function readPlanBook(path: string, known: Known, reading = new Reading(path)): Promise<PlanBook | undefined> {
  const book = readSheets(await openWorkbook(path), known, reading);
  return book && { ...book, ...(await readFiles(book, known)) };
}
