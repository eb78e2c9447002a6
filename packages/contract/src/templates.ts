import type { Template } from './words/template.js';
import { consolidatedReport } from './templates/consolidated-report.js';
import { policePeriodic } from './templates/police-periodic.js';
import { studyResult } from './templates/study-result.js';

/** Templates that ship with the contract, as data. */
export { consolidatedReport, policePeriodic, studyResult };
export const standardTemplates: readonly Template[] = [studyResult, policePeriodic, consolidatedReport];
