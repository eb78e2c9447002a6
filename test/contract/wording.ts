import assert from 'node:assert/strict';
import { planProblems, problemText, type PlanProblem, type PlanProblemCode } from '@quantriet/contract';

/** Codes that have been found by checks in this process. */
export const found = new Set<PlanProblemCode>();

/** Every problem has a sentence in both languages with nothing left open in it. */
export function assertWorded(problems: readonly PlanProblem[]): void {
  for (const problem of problems) {
    found.add(problem.code);
    for (const language of ['vi', 'en'] as const) {
      const wanted = [...planProblems[problem.code][language].matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
      for (const name of wanted) assert.notEqual(problem.params?.[name] ?? '', '', `${problem.code} must say {${name}}`);
      const sentence = problemText(planProblems, problem, language);
      assert.doesNotMatch(sentence, /[{}]|undefined|\[object/);
      assert.notEqual(sentence, problem.code);
    }
  }
}
