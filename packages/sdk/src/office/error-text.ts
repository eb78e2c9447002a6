import { clientProblems, fieldProblems, problemText, serverProblems, type Language, type Problem } from '@quantriet/contract';
import { isApiError } from '../api-error.js';

const catalogue = { ...fieldProblems, ...serverProblems, ...clientProblems };

/** Words any failure of a client, or a single problem in its `errors`, for people. What is neither is a defect and is named as it is. */
export function errorText(error: unknown, language: Language): string {
  if (!isApiError(error) && !isProblem(error)) return String(error);
  const text = problemText(catalogue, error, language);
  // A code that only a newer server knows comes with the server's own sentence.
  return text === error.code && isApiError(error) ? (error.detail ?? error.title ?? text) : text;
}

function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && !(value instanceof Error) && 'code' in value && typeof value.code === 'string';
}
