/** The publisher as a library: what `quantriet publish` does with a workbook, for data that is at hand already; and the command line itself. */
export { checkEdition } from './edition/check.js';
export { issuedEditions, oneEdition, planEditions } from './edition/one.js';
export { EditionError, type Edition, type EditionProblem } from './edition/edition.js';
export { publish, publishData, type Publication, type PublishOptions, type PublishStep } from './publish/publish.js';
export { Refusal } from './refusal.js';
export { run, type Streams } from './run.js';
