import type { Passage } from '@quantriet/contract';
import { importDocument, type ImportedDocument } from '@quantriet/importer';

const imported = (name: string, content: string): Promise<ImportedDocument> => importDocument(new TextEncoder().encode(content), { name });
export const text = (...lines: string[]): Promise<ImportedDocument> => imported('van-ban.txt', lines.join('\n'));
export const page = (markup: string): Promise<ImportedDocument> => imported('van-ban.html', markup);

/** `id: label *heading* text`, line by line. */
export function drawn(passages: readonly Passage[]): string[] {
  return passages.flatMap(({ id, label, heading, text: words, table: rows, children = [] }) =>
    [`${id}: ${[label, heading && `*${heading}*`, words, rows?.map((row) => row.map((cell) => cell.text).join(' | ')).join(' // ')].filter(Boolean).join(' ')}`, ...drawn(children)]);
}
