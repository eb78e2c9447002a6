/** The publisher as a library: what `quantriet publish` does with a workbook, for data that is at hand already. */
export { checkEdition } from './edition/check.js';
export { EditionError, type Edition, type EditionProblem } from './edition/edition.js';
export { publish, type Publication, type PublishOptions, type PublishStep } from './publish/publish.js';
export { Refusal } from './refusal.js';
