import { fieldsOf, type Problem, type Template, type Values } from '@quantriet/contract';
import { checkValues } from '@quantriet/contract/values';
import { inputsOf } from './entries.js';
import { inputId } from './fields/context.js';
import type { SummaryLine } from './parts/error-summary.js';
import { placeOf, shownSections, spokenProblems } from './view.js';

/** What has been found wrong with a report, and how much of it is said by now. */
export class Checks {
  /** Why the last try to send failed, where that is not about single fields. */
  refusal: readonly Problem[] = [];
  #problems: readonly Problem[] = [];
  #left = new Set<string>();
  #isAttempted = false;

  /** Something was typed into the field and it was left. */
  leave(field: string): void {
    this.#left.add(field);
  }

  check(template: Template, values: Values): void {
    this.#problems = checkValues(template, values);
  }

  /** Before sending: from here on everything is said. @returns whether nothing is wrong */
  attempt(template: Template, values: Values): boolean {
    this.refusal = [];
    this.#isAttempted = true;
    this.check(template, values);
    return this.#problems.length === 0;
  }

  /** What a server finds fault with is said at its field, like the form's own findings. @returns whether all of it has a field */
  refuse(problems: readonly Problem[]): boolean {
    const placed = problems.map(({ pointer = '', ...rest }): Problem => ({ ...rest, pointer: pointer.replace('/answer/', '/values/') }));
    const isPlaced = placed.length > 0 && placed.every(({ pointer }) => pointer!.startsWith('/values/'));
    if (isPlaced) this.#problems = placed;
    else this.refusal = problems;
    return isPlaced;
  }

  /** The first thing wrong with each field, of those that are shown. */
  errors(template: Template, values: Values, wordsOf: (problem: Problem) => string): Map<string, { text: string; part: string | undefined }> {
    return new Map(this.#spoken(template, values).reverse().map((problem) => {
      const { field, part } = placeOf(problem);
      return [field, { text: wordsOf(problem), part }] as const;
    }));
  }

  /** Lines of the summary; none before the first try to send. */
  lines(template: Template, values: Values, wordsOf: (problem: Problem) => string): SummaryLine[] {
    if (!this.#isAttempted) return [];
    const fields = new Map(fieldsOf(template).map((field) => [field.id, field]));
    return this.#spoken(template, values).map((problem) => {
      const { field: id, part } = placeOf(problem);
      const field = fields.get(id);
      const [first = id] = field && !field.computed ? inputsOf(field) : [];
      return { text: wordsOf(problem), input: inputId(part === undefined ? first : `${id}.${part}`) };
    });
  }

  #spoken(template: Template, values: Values): Problem[] {
    const shown = new Set(shownSections(template, values).flatMap(({ fields }) => fields.map(({ id }) => id)));
    return spokenProblems(this.#problems, this.#left, this.#isAttempted).filter((problem) => shown.has(placeOf(problem).field));
  }
}
