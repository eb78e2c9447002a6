import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DocumentText } from '@quantriet/contract';
import { documents } from '@quantriet/ha-tinh';
import { importDocument, keepIds } from '@quantriet/importer';

const FOLDER = join(import.meta.dirname, '../van-ban');
/** The texts that come as files: a Word file, and a page of a portal. */
const FILES: Record<string, string> = { 'minh-hoa-dang': 'minh-hoa-dang.docx', 'minh-hoa-nha-nuoc': 'minh-hoa-nha-nuoc.html' };

/**
 * The documents of the demo, the illustrative ones read from their files. Their cards, and what each passage sets out, are what the
 * plan's editors keep of an earlier reading.
 */
export async function demoDocuments(): Promise<DocumentText[]> {
  return Promise.all(documents.map(async (text) => {
    const name = FILES[text.document.id];
    if (name === undefined) return text;
    const { frame, passages } = await importDocument(await readFile(join(FOLDER, name)), { name });
    return { ...text, frame, passages: keepIds(text.passages, passages).passages };
  }));
}
