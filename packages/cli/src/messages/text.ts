import { problemText, type Language, type Problem } from '@quantriet/contract';
import { consoleTexts } from './console.js';
import { workbookProblems } from './problems.js';
import { refusals } from './refusals.js';

/** The one catalogue of what the commands print, in three parts: problems in cells, refused files, and the rest. */

type Params = Problem['params'];

export function problemSentence(problem: Problem, language: Language): string {
  return problemText(workbookProblems, problem, language);
}

export function refusalSentence(problem: Problem, language: Language): string {
  return problemText(refusals, problem, language);
}

/** True for an error that the catalogue has words for, whoever threw it: the publisher, the server or its client. */
export function isRefusal(error: unknown): error is Error & Problem {
  const { code, params } = error as { code?: unknown; params?: unknown };
  return error instanceof Error && typeof code === 'string' && code !== 'internal' && typeof params === 'object' && Object.hasOwn(refusals, code);
}

export function consoleText(code: keyof typeof consoleTexts, language: Language, params?: Params): string {
  return problemText(consoleTexts, params ? { code, params } : { code }, language);
}
