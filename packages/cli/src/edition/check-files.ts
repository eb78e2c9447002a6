import type { Document, DocumentText, MapSheet, Passage, Plan, PlanDocument, Structure } from '@quantriet/contract';
import type { Subject } from '../workbook/reading.js';
import { ofWords, type Add, type Finding } from './findings.js';
import { unknownInSheet, unknownInText } from './known-words.js';

/** Texts of documents and map sheets: what comes from files of its own and must agree with the plan and the structure. */

const CARD: readonly (keyof Document)[] = ['type', 'number', 'issuer', 'date', 'title', 'form', 'illustrative', 'source'];

/** What the card in the text says must be what the card in the plan says; what it leaves out is the plan's to say. */
function compareCards(listed: PlanDocument, card: Document): Finding[] {
  return CARD.filter((field) => card[field] !== undefined && listed[field] !== card[field]).map((field) => ({
    code: 'card-differs',
    pointer: `/document/${field}`,
    params: { field, listed: String(listed[field] ?? '–'), found: String(card[field] ?? '–') },
  }));
}

function repeatedPassages(passages: readonly Passage[], pointer: string, seen: Set<string>): Finding[] {
  return passages.flatMap(({ id, children = [] }, i) => {
    const at = `${pointer}/${i}`;
    const repeated: Finding[] = seen.has(id) ? [{ code: 'duplicate-passage', pointer: `${at}/id`, params: { id } }] : [];
    seen.add(id);
    return [...repeated, ...repeatedPassages(children, `${at}/children`, seen)];
  });
}

function checkText(listed: PlanDocument, text: DocumentText, plan: Plan): Finding[] {
  const provenance = listed.text === 'full' ? 'verbatim' : 'summary';
  const findings = [...ofWords(unknownInText(text)), ...compareCards(listed, text.document), ...repeatedPassages(text.passages, '/passages', new Set())];
  if (text.provenance !== provenance) findings.push({ code: 'provenance-differs', pointer: '/provenance', params: { found: text.provenance, expected: provenance } });
  if (text.saidBy !== undefined && !plan.documents.some(({ id }) => id === text.saidBy)) {
    findings.push({ code: 'unknown-document', pointer: '/saidBy', params: { id: text.saidBy } });
  }
  return findings;
}

/** Every document that promises a text has one, and it is the right one. */
export function checkTexts(plan: Plan, texts: readonly DocumentText[], add: Add): void {
  plan.documents.forEach((listed, i) => {
    const text = texts.find(({ document }) => document.id === listed.id);
    if (listed.text === 'none') return;
    if (!text) return add('plan', [{ code: 'missing-text', pointer: `/documents/${i}/text`, params: { id: listed.id } }]);
    add(`documents/${listed.id}`, checkText(listed, text, plan));
  });
}

/** The map sheet that the structure names is there, is its own, and draws only bodies that it has. */
export function checkMapSheets(structure: Structure, sheets: readonly MapSheet[], add: Add): void {
  const id = structure.mapSheet;
  if (id === undefined) return;
  const sheet = sheets.find((candidate) => candidate.id === id);
  if (!sheet) return add('structure', [{ code: 'missing-map-sheet', pointer: '/mapSheet', params: { id } }]);
  const subject: Subject = `map-sheets/${id}`;
  const known = new Set(structure.bodies.flatMap((body) => [body.code, body.id]));
  const findings = ofWords(unknownInSheet(sheet));
  if (sheet.structure !== structure.id) findings.push({ code: 'map-of-other-structure', pointer: '/structure', params: { found: sheet.structure, expected: structure.id } });
  sheet.units.forEach(({ code }, i) => {
    if (!known.has(code)) findings.push({ code: 'unknown-map-unit', pointer: `/units/${i}/code`, params: { code } });
  });
  add(subject, findings);
}
