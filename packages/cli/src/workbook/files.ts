import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { DocumentText, MapSheet } from '@quantriet/contract';
import { shapeProblems, type ShapeProblem } from '../edition/schemas.js';
import type { Place, Reading, Subject } from './reading.js';

/** JSON files beside a workbook: texts of documents in `van-ban/`, map sheets in `ban-do/`. */

export const TEXT_FOLDER = 'van-ban';
export const MAP_FOLDER = 'ban-do';
const MAX_BYTES = 20 * 1024 * 1024;

/** What is wrong with a file, or its data; `missing` when there is none. */
type Loaded = { data: unknown } | 'missing' | 'broken';

async function load(path: string, place: Place, reading: Reading): Promise<Loaded> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'missing';
    reading.report('unreadable-file', place, { file: place.file ?? path, code: (error as NodeJS.ErrnoException).code ?? '' });
    return 'broken';
  }
  try {
    if (bytes.length > MAX_BYTES) throw new RangeError('too big');
    return { data: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown };
  } catch {
    reading.report('broken-json-file', place, { file: place.file ?? path });
    return 'broken';
  }
}

async function loadChecked<T>(folder: string, id: string, subject: Subject, shape: (data: unknown) => ShapeProblem[], reading: Reading): Promise<T | 'missing' | 'broken'> {
  const file = `${folder}/${id}.json`;
  const place: Place = { workbook: reading.workbook, file };
  reading.mark(subject, '', place);
  const loaded = await load(join(dirname(reading.workbook), folder, `${id}.json`), place, reading);
  if (typeof loaded === 'string') return loaded;
  const problems = shape(loaded.data);
  for (const { pointer, what } of problems) reading.report('bad-shape', { ...place, file: `${file}#${pointer}` }, { what });
  return problems.length > 0 ? 'broken' : (loaded.data as T);
}

/** The text of a document; `missing` when there is no file, `broken` (reported) when it cannot be used. */
export function loadText(id: string, reading: Reading): Promise<DocumentText | 'missing' | 'broken'> {
  return loadChecked(TEXT_FOLDER, id, `documents/${id}`, shapeProblems.document, reading);
}

/** A map sheet, likewise. */
export function loadMapSheet(id: string, reading: Reading): Promise<MapSheet | 'missing' | 'broken'> {
  return loadChecked(MAP_FOLDER, id, `map-sheets/${id}`, shapeProblems.mapSheet, reading);
}
