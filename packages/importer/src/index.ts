export { importDocument, type ImportedDocument, type ImportOptions, type ImportReport } from './import-document.js';
export { DocumentRefusal, ExportRefusal, exportProblems, importProblems, type ImportProblemCode } from './refusal.js';
export type { Doubt } from './doubts.js';
export type { FoundCard } from './structure/recognise.js';
export { keepIds, type Changes } from './keep-ids.js';
export { toHtml } from './write/html.js';
export { toAkomaNtoso } from './write/akoma-ntoso.js';
