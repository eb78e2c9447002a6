import type { Standing } from '@quantriet/contract';
import { checkEdition } from '../edition/check.js';
import type { Edition, EditionProblem } from '../edition/edition.js';
import { readPlanBook, type Known, type PlanBook } from './read.js';
import { firstPerCell, Reading, type Located } from './reading.js';

/** Several workbooks as one edition, with every problem at its cell. */
export interface Gathered {
  edition: Edition;
  problems: Located[];
  notices: Located[];
}

/** One thing per id; a second one that differs is reported where it was read. */
function unite<T extends { id: string }>(things: readonly { thing: T; book: PlanBook }[], onConflict: (thing: T, book: PlanBook) => void): T[] {
  const byId = new Map<string, T>();
  for (const { thing, book } of things) {
    const known = byId.get(thing.id);
    if (!known) byId.set(thing.id, thing);
    else if (JSON.stringify(known) !== JSON.stringify(thing)) onConflict(thing, book);
  }
  return [...byId.values()];
}

function editionOf(books: readonly PlanBook[]): Edition {
  const structures = unite(books.flatMap((book) => (book.structure ? [{ thing: book.structure, book }] : [])), ({ id }, { reading }) =>
    reading.report('structure-differs', reading.find('structure', ''), { id }));
  const mapSheets = unite(books.flatMap((book) => book.mapSheets.map((thing) => ({ thing, book }))), ({ id }, { reading }) =>
    reading.report('file-differs', reading.find(`map-sheets/${id}`, ''), { id }));
  const texts = unite(books.flatMap((book) => book.documents.map((text) => ({ thing: { id: text.document.id, text }, book }))), ({ id }, { reading }) =>
    reading.report('file-differs', reading.find(`documents/${id}`, ''), { id }));
  const standing: Record<string, Standing[]> = {};
  for (const book of books) standing[book.plan.id] = book.standing;
  return { plans: books.map(({ plan }) => plan), structures, standing, documents: texts.map(({ text }) => text), mapSheets };
}

/** The problem at its cell, or nothing where what it is about has been reported already. */
function locate(problem: EditionProblem, books: readonly PlanBook[]): void {
  const { code, params, subject, pointer, plan } = problem;
  const book = books.findLast((candidate) => candidate.plan.id === plan);
  if (!book) return;
  const { reading, structure, brokenFiles } = book;
  if (code === 'unknown-structure' && !structure) return;
  if ((code === 'missing-text' || code === 'missing-map-sheet') && brokenFiles.includes(String(params?.id))) return;
  const place = reading.find(subject, pointer);
  reading.report(code, place.file === undefined ? place : { ...place, file: `${place.file}#${pointer}` }, params);
}

/** Reads workbooks and checks them together. `onFile` is told before each one is opened. @throws Refusal */
export async function gather(paths: readonly string[], known: Known, onFile: (path: string) => void): Promise<Gathered> {
  const books: PlanBook[] = [];
  const readings: Reading[] = [];
  for (const path of paths) {
    onFile(path);
    const reading = new Reading(path);
    readings.push(reading);
    const book = await readPlanBook(path, known, reading);
    if (book) books.push(book);
  }
  const edition = editionOf(books);
  for (const problem of checkEdition(edition)) locate(problem, books);
  const found = readings.flatMap((reading) => reading.found);
  const problems = firstPerCell(found.filter(({ notice }) => !notice));
  return { edition, problems, notices: firstPerCell(found.filter(({ notice }) => notice)) };
}
