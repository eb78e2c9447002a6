import { existsSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { basename, dirname, extname } from 'node:path';
import type { DocumentText } from '@quantriet/contract';
import { PASSAGE_KINDS } from '@quantriet/contract/outputs';
import { importDocument, keepIds, toAkomaNtoso, toHtml, type Changes, type ImportedDocument } from '@quantriet/importer';
import { shapeProblems } from '../edition/schemas.js';
import { makeFolder } from '../make-folder.js';
import type { consoleTexts } from '../messages/console.js';
import { consoleText } from '../messages/text.js';
import { Refusal } from '../refusal.js';
import { issueDateOf, momentOf } from '../workbook/dates.js';
import { bytesOf } from '../workbook/open.js';
import { findWord, labelOf, TYPE_WORDS } from '../workbook/words.js';
import { EXIT, type ExitCode, type Terminal } from './terminal.js';

/** What the caller says of the document, over what its head says. */
export interface GivenCard {
  number?: string | undefined;
  issuer?: string | undefined;
  date?: string | undefined;
  title?: string | undefined;
  type?: string | undefined;
}

type Card = ImportedDocument['card'];
type Say = (code: keyof typeof consoleTexts, params?: Record<string, string | number>) => void;

const sayer = (terminal: Terminal): Say => (code, params) => terminal.out(consoleText(code, terminal.language, params));

const REQUIRED = ['type', 'issuer', 'date', 'title'] as const;
const SHOWN_CHANGES = 20;

function typeOf(given: string): string {
  const known = findWord(given, TYPE_WORDS);
  if (known === undefined) throw new Refusal('unknown-type', { value: given, known: TYPE_WORDS.map(({ label }) => label).join(', ') });
  return known;
}

function dateOf(given: string): string {
  const moment = momentOf({ kind: 'text', text: given });
  if (!moment) throw new Refusal('bad-date', { value: given });
  return issueDateOf(moment);
}

function cardOf(found: Card, { type, date, number, issuer, title }: GivenCard): Card {
  const given = { type: type && typeOf(type), date: date && dateOf(date), number, issuer, title };
  return { form: 'state', ...found, ...Object.fromEntries(Object.entries(given).filter(([, value]) => value)) };
}

/** What a text is written as, by the ending of the file. */
const WRITERS: Record<string, (text: DocumentText) => string> = {
  '.json': (text) => `${JSON.stringify(text, null, 2)}\n`, '.html': toHtml, '.xml': toAkomaNtoso,
};

const endingOf = (file: string): string => extname(file).toLowerCase();

/** A text that was written before. */
async function savedText(file: string): Promise<DocumentText> {
  const broken = (): never => { throw new Refusal('not-a-text', { file }); };
  const bytes = await bytesOf(file);
  let data: unknown;
  try {
    data = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return broken();
  }
  return shapeProblems.document(data).length > 0 ? broken() : (data as DocumentText);
}

/** A document as it was found, or a text that was written before. */
type Source = Omit<DocumentText, 'document' | 'provenance' | 'frame'> & Partial<Pick<ImportedDocument, 'frame' | 'provenance' | 'report'>> & { card: Card };

async function sourceOf(file: string): Promise<Source> {
  if (endingOf(file) !== '.json') return importDocument(await bytesOf(file), { name: file });
  const { document, ...text } = await savedText(file);
  return { card: document, ...text };
}

function sayCard(card: Card, say: Say): void {
  for (const field of ['type', 'number', 'issuer', 'date', 'title'] as const) {
    const value = card[field];
    if (value !== undefined) say(`card-${field}`, { value: field === 'type' ? labelOf(TYPE_WORDS, value) : value });
  }
}

function sayReport({ counts, doubts, missing }: ImportedDocument['report'], card: Card, terminal: Terminal): void {
  const { language } = terminal;
  const say = sayer(terminal);
  const counted = PASSAGE_KINDS.flatMap((kind) => (counts[kind] === undefined ? [] : [consoleText(`kind-${kind}`, language, { count: counts[kind] })]));
  if (counted.length > 0) say('text-counts', { counts: counted.join(', ') });
  for (const { code, text } of doubts) say(`doubt-${code}`, { text });
  const absent = missing.filter((field) => !(field in card));
  if (absent.length > 0) say('text-missing', { fields: absent.map((field) => consoleText(`field-${field}`, language)).join(', ') });
}

function sayChanges(changes: Changes, say: Say): void {
  const { moved, changed, vanished, added } = changes;
  if (moved.length + changed.length + vanished.length + added.length === 0) return say('text-same');
  say('text-changes', { moved: moved.length, changed: changed.length, vanished: vanished.length, added: added.length });
  for (const [code, ids] of [['text-moved', moved], ['text-changed', changed], ['text-vanished', vanished], ['text-added', added]] as const) {
    if (ids.length > 0) say(code, { ids: ids.slice(0, SHOWN_CHANGES).join(', ') + (ids.length > SHOWN_CHANGES ? ', …' : '') });
  }
}

async function writeText(target: string, content: string): Promise<void> {
  try {
    await makeFolder(dirname(target));
    await writeFile(`${target}.part`, content);
    await rename(`${target}.part`, target);
  } catch (error) {
    throw new Refusal('unwritable-folder', { folder: dirname(target), code: (error as NodeJS.ErrnoException).code ?? '' });
  }
}

/** The text that stands where one is to be written, when a corrected one is read again. */
async function earlier(target: string, again: boolean): Promise<DocumentText | undefined> {
  const isKept = endingOf(target) === '.json';
  if (again && !isKept) throw new Refusal('again-not-json', { file: target });
  if (!existsSync(target)) return undefined;
  if (!again) throw new Refusal(isKept ? 'text-exists' : 'file-exists', { file: target });
  return savedText(target);
}

function textOf({ frame, provenance = 'verbatim', saidBy }: Source, card: Card, passages: DocumentText['passages'], target: string): DocumentText {
  const ending = endingOf(target);
  // A plan knows a text by the name of its file; what is made for others keeps the id that it has.
  const name = basename(target).slice(0, -ending.length);
  const document = { ...card, id: ending === '.json' ? name : (card.id ?? name) } as DocumentText['document'];
  return { document, provenance, ...(saidBy !== undefined && { saidBy }), ...(frame && Object.keys(frame).length > 0 && { frame }), passages };
}

/** `quantriet import VAN-BAN.docx van-ban/ID.json`, and from any format to `.html` and `.xml` */
export async function importText(file: string, target: string, { again, ...given }: GivenCard & { again: boolean }, terminal: Terminal): Promise<ExitCode> {
  const say = sayer(terminal);
  const before = await earlier(target, again);
  const source = await sourceOf(file);
  const card = cardOf({ ...source.card, ...before?.document }, given);
  say('text-read', { file });
  sayCard(card, say);
  if (source.report) sayReport(source.report, card, terminal);
  const needed = REQUIRED.filter((field) => card[field] === undefined);
  if (needed.length > 0) {
    terminal.err(consoleText('card-needed', terminal.language, { flags: needed.map((field) => `--${field}`).join(' '), file: target }));
    return EXIT.problems;
  }
  const kept = before && keepIds(before.passages, source.passages);
  if (kept) sayChanges(kept.changes, say);
  const text = textOf(source, card, kept?.passages ?? source.passages, target);
  const ending = endingOf(target);
  await writeText(target, WRITERS[ending]!(text));
  say(ending === '.json' ? 'text-written' : 'text-exported', { file: target, id: text.document.id });
  return EXIT.done;
}
