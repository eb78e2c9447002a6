import type { Template } from './words/template.js';
import { consolidatedReport } from './templates/consolidated-report.js';
import { policePeriodic } from './templates/police-periodic.js';
import { reportInWords } from './templates/report-in-words.js';
import { studyResult } from './templates/study-result.js';

/** Templates that ship with the contract, as data. `reportInWords` is there for every duty without being named. */
export { consolidatedReport, policePeriodic, reportInWords, studyResult };
export const standardTemplates: readonly Template[] = [studyResult, policePeriodic, consolidatedReport];
