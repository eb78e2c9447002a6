import { existsSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { DocumentText } from '@quantriet/contract';
import { consoleText } from '../messages/text.js';
import { makeFolder } from '../make-folder.js';
import { Refusal } from '../refusal.js';
import { exampleFor, ownStructure } from '../workbook/example.js';
import { TEXT_FOLDER } from '../workbook/files.js';
import { writePlanBook, type BookContent } from '../workbook/write.js';
import { known, knownPlan, knownStructure } from './known.js';
import { EXIT, type ExitCode, type Terminal } from './terminal.js';

export interface TemplateOptions {
  structure?: string | undefined;
  plan?: string | undefined;
}

function contentFor({ structure, plan }: TemplateOptions): { content: BookContent; documents: readonly DocumentText[] } {
  if (plan !== undefined) {
    const { documents, ...rest } = knownPlan(plan);
    return { content: { ...rest, structure: knownStructure(rest.plan.structure), known: known.structures, ownStructure: false }, documents };
  }
  const base = structure === undefined ? ownStructure : knownStructure(structure);
  return { content: { ...exampleFor(base), structure: base, known: known.structures, ownStructure: structure === undefined }, documents: [] };
}

/** Writes all files or none: each is written beside its place, and moved there when all are whole. */
async function writeAll(files: ReadonlyMap<string, Uint8Array | string>): Promise<void> {
  const first = [...files.keys()][0]!;
  const taken = [...files.keys()].find((path) => existsSync(path));
  if (taken !== undefined) throw new Refusal('file-exists', { file: taken });
  const parts = [...files.keys()].map((path) => ({ path, part: `${path}.part` }));
  try {
    for (const { path, part } of parts) {
      await makeFolder(dirname(path));
      await writeFile(part, files.get(path)!);
    }
    for (const { path, part } of parts) await rename(part, path);
  } catch (error) {
    for (const { part } of parts) await rm(part, { force: true }).catch(() => undefined);
    throw new Refusal('unwritable-folder', { folder: dirname(first), code: (error as NodeJS.ErrnoException).code ?? '' });
  }
}

/** `quantriet template FILE` */
export async function template(file: string, options: TemplateOptions, terminal: Terminal): Promise<ExitCode> {
  const { content, documents } = contentFor(options);
  const folder = join(dirname(file), TEXT_FOLDER);
  const files = new Map<string, Uint8Array | string>([[file, await writePlanBook(content)]]);
  for (const text of documents) files.set(join(folder, `${text.document.id}.json`), `${JSON.stringify(text, null, 2)}\n`);
  await writeAll(files);
  terminal.out(consoleText('made-template', terminal.language, { file }));
  if (documents.length > 0) terminal.out(consoleText('made-files', terminal.language, { count: documents.length, folder }));
  return EXIT.done;
}
