/** Which elements of Akoma Ntoso stand in a line, and what the others are. */

export const INLINE: ReadonlySet<string> = new Set([
  'a', 'abbr', 'affectedDocument', 'argument', 'authorialNote', 'b', 'br', 'concept', 'courtType', 'date', 'decoration', 'def', 'del', 'docAuthority', 'docCommittee', 'docDate',
  'docIntroducer', 'docJurisdiction', 'docNumber', 'docProponent', 'docPurpose', 'docStage', 'docStatus', 'docTitle', 'docType', 'docketNumber', 'embeddedText', 'entity', 'eol', 'eop', 'event',
  'fillIn', 'i', 'img', 'inline', 'ins', 'judge', 'lawyer', 'legislature', 'location', 'marker', 'mmod', 'mod', 'mref', 'neutralCitation', 'noteRef', 'object', 'omissis', 'opinion', 'organization',
  'outcome', 'party', 'person', 'placeholder', 'process', 'quantity', 'quotedText', 'recordedTime', 'ref', 'relatedDocument', 'remark', 'rmod', 'role', 'rref', 'session', 'shortTitle', 'signature',
  'span', 'sub', 'sup', 'term', 'time', 'u', 'vote', 'change', 'extractText',
]);

/** Extracts from another document, which are one passage with their lines. */
export const QUOTES: ReadonlySet<string> = new Set(['quotedStructure', 'embeddedStructure', 'extractStructure']);

/** Kinds of document. */
export const DOCUMENTS: ReadonlySet<string> = new Set([
  'act', 'bill', 'doc', 'statement', 'amendment', 'amendmentList', 'judgment', 'debate', 'debateReport', 'documentCollection', 'officialGazette', 'portion',
]);

/** Whoever speaks stands above what is said. */
export const SPEECHES: ReadonlySet<string> = new Set(['speech', 'question', 'answer', 'other', 'scene', 'narrative', 'summary', 'speechGroup']);

/** What comes with a document. */
export const ATTACHED: ReadonlySet<string> = new Set(['attachment', 'component']);
export const AFTER: ReadonlySet<string> = new Set(['attachments', 'components']);
export const BEFORE: ReadonlySet<string> = new Set(['coverPage', 'preface', 'header', 'preamble']);
