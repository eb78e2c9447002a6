import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Document, DocumentText, Plan } from '@quantriet/contract';
import { documents, plan2023, plans } from '@quantriet/ha-tinh';
import { importDocument, keepIds } from '@quantriet/importer';

const FOLDER = join(import.meta.dirname, '../van-ban');
/** The texts that come as files: a Word file, and a page of a portal. */
const FILES: Record<string, string> = { 'minh-hoa-dang': 'minh-hoa-dang.docx', 'minh-hoa-nha-nuoc': 'minh-hoa-nha-nuoc.html' };

const issued = documents.find(({ document }) => document.id === 'minh-hoa-dang')!;
const { number: _none, ...card } = issued.document;
/** An earlier version of the directive, to compare it with: a draft has no number and no day yet. */
const draft: Document = { ...card, id: 'minh-hoa-dang-du-thao', date: '2023-05', title: card.title.replace('Chỉ thị', 'Dự thảo Chỉ thị') };

async function read(file: string, text: DocumentText): Promise<DocumentText> {
  const { frame, passages } = await importDocument(await readFile(join(FOLDER, file)), { name: file });
  return { ...text, frame, passages: keepIds(text.passages, passages).passages };
}

/**
 * The documents of the demo, the illustrative ones read from their files. Their cards, and what each passage sets out, are what the
 * plan's editors keep of an earlier reading.
 */
export async function demoDocuments(): Promise<DocumentText[]> {
  const own = documents.map((text) => (FILES[text.document.id] === undefined ? text : read(FILES[text.document.id]!, text)));
  return Promise.all([...own, read('minh-hoa-dang-du-thao.md', { ...issued, document: draft })]);
}

/** The Hà Tĩnh plans; that of the province has the draft among its materials. */
export const demoPlans: Plan[] = plans.map((plan) =>
  (plan === plan2023 ? { ...plan, documents: [...plan.documents, { ...draft, role: 'material', text: 'full' }] } : plan));
