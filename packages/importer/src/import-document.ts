import type { DocumentFrame, Passage } from '@quantriet/contract';
import { extract, type Offsets } from './blocks.js';
import type { Doubt } from './doubts.js';
import { decode, legacyEncoding } from './encoding.js';
import { traceOf } from './read/akoma-ntoso/trace.js';
import { isAkomaNtoso, readAkomaNtoso } from './read/akoma-ntoso/read.js';
import { withoutColumns } from './read/columns.js';
import { readDocx } from './read/docx.js';
import { readHtml } from './read/html.js';
import { readMarkdown, readText } from './read/text.js';
import { withHeadApart } from './read/joined-head.js';
import type { ReadFile } from './read/read-file.js';
import { DocumentRefusal } from './refusal.js';
import { recognise, type FoundCard, type Recognised } from './structure/recognise.js';

const MAX_BYTES = 20 * 1024 * 1024;
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b];

/** What was recognised in a document, and what was not. */
export interface ImportReport {
  /** Fields of the head and the signature that were not found, and that somebody has to fill in. */
  missing: Array<'number' | 'issuer' | 'date' | 'type' | 'title' | 'signatory' | 'recipients'>;
  /** How many passages there are of each kind. */
  counts: Record<string, number>;
  /** Numbers that continue no count, and were read as text; gaps in a count; quotations without an end; what the file hides or has not settled. */
  doubts: Doubt[];
}

export interface ImportedDocument {
  card: FoundCard;
  frame: DocumentFrame;
  passages: Passage[];
  report: ImportReport;
  /** Of a file that this project has written: whether the words are the document's, or what another document says of it. */
  provenance?: string;
  saidBy?: string;
  /** The text as read, a line for each paragraph. */
  extracted: string;
  /** By the id of a passage: where its own lines begin and end in `extracted`, in UTF-16 units. */
  offsets: Offsets;
}

export interface ImportOptions {
  /** Name of the file; its ending says what it is. */
  name: string;
}

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean => magic.every((byte, i) => bytes[i] === byte);

function isEncrypted(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from('EncryptedPackage', 'utf16le'));
}

/** Formats that are no text at all are told by their first bytes, whatever the name says. */
function refuseBinary(bytes: Uint8Array, file: string): void {
  if (bytes.length > MAX_BYTES) throw new DocumentRefusal('document-too-big', { file, max: MAX_BYTES / 1024 / 1024 });
  if (startsWith(bytes, OLE)) throw new DocumentRefusal(isEncrypted(bytes) ? 'encrypted-document' : 'legacy-doc', { file });
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) throw new DocumentRefusal('pdf-document', { file });
}

const endingOf = (file: string): string => /\.(\w+)$/.exec(file)?.[1]?.toLowerCase() ?? '';

async function readFile(bytes: Uint8Array, file: string): Promise<ReadFile> {
  if (startsWith(bytes, ZIP)) return readDocx(bytes, file);
  switch (endingOf(file)) {
    case 'docx': throw new DocumentRefusal(bytes.length === 0 ? 'empty-document' : 'damaged-document', { file });
    case 'html': case 'htm': return readHtml(decode(bytes, file), file);
    case 'md': case 'markdown': return readMarkdown(decode(bytes, file), file);
    case 'txt': return readText(decode(bytes, file));
    default: throw new DocumentRefusal('unknown-format', { file });
  }
}

const isXml = (bytes: Uint8Array, file: string): boolean =>
  !startsWith(bytes, ZIP) && (['xml', 'akn'].includes(endingOf(file)) || isAkomaNtoso(Buffer.from(bytes.subarray(0, 4096)).toString()));

type Read = Omit<Recognised, 'doubts'> & Pick<ImportedDocument, 'extracted' | 'provenance' | 'saidBy'> & { doubts?: Doubt[] };

async function read(bytes: Uint8Array, file: string): Promise<Read> {
  if (isXml(bytes, file)) {
    const found = readAkomaNtoso(decode(bytes, file), file);
    return { ...found, ...traceOf(found) };
  }
  const { blocks, doubts: unseen } = await readFile(bytes, file);
  const { extracted, placed } = extract(withHeadApart(withoutColumns(blocks)));
  const { doubts, ...recognised } = recognise(placed);
  return { ...recognised, doubts: [...unseen, ...doubts], extracted };
}

function refuseOldLetters(text: string, file: string): void {
  if (text.trim() === '') throw new DocumentRefusal('empty-document', { file });
  const encoding = legacyEncoding(text);
  if (encoding) throw new DocumentRefusal('legacy-encoding', { file, encoding });
}

function countKinds(passages: readonly Passage[], counts: Record<string, number> = {}): Record<string, number> {
  for (const { kind, children = [] } of passages) {
    counts[kind] = (counts[kind] ?? 0) + 1;
    countKinds(children, counts);
  }
  return counts;
}

/**
 * Reads a document of the Party or the State into the directive model: its head, its numbered passages with stable ids, tables, notes,
 * appendices, signature and recipients. Wording and spelling stay as they are.
 * @throws DocumentRefusal for what cannot or must not be read, with a sentence that says what to do
 */
export async function importDocument(bytes: Uint8Array, { name }: ImportOptions): Promise<ImportedDocument> {
  const file = name.replace(/^.*[\\/]/, '');
  refuseBinary(bytes, file);
  const { classified, doubts = [], ...document } = await read(bytes, file);
  const { card, frame, passages } = document;
  // What this project has written was looked at when it was read first.
  if (document.provenance === undefined) refuseOldLetters(document.extracted, file);
  if (classified !== undefined) throw new DocumentRefusal('classified-document', { file, mark: classified });
  const { number, issuer, date, type, title } = card;
  const found = { number, issuer, date, type, title, signatory: frame.signatory, recipients: frame.recipients };
  const missing = (Object.keys(found) as Array<keyof typeof found>).filter((field) => found[field] === undefined);
  return { ...document, report: { missing, counts: countKinds(passages), doubts } };
}
