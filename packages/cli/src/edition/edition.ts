import type { DocumentText, MapSheet, Plan, Problem, Standing, Structure } from '@quantriet/contract';
import type { Subject } from '../workbook/reading.js';

/** Everything that one publication is made of. Each list holds each id once. */
export interface Edition {
  plans: readonly Plan[];
  structures: readonly Structure[];
  /** Statements by the id of their plan; a plan without any may be left out. */
  standing: Readonly<Record<string, readonly Standing[]>>;
  documents: readonly DocumentText[];
  mapSheets: readonly MapSheet[];
}

/** A problem of an edition: which plan (or the first plan that leads to it), and what the pointer is into. */
export interface EditionProblem extends Problem {
  plan: string;
  subject: Subject;
  pointer: string;
}

/** Thrown by `publish` when an edition cannot be published as it is. Nothing has been written then. */
export class EditionError extends Error {
  constructor(readonly problems: readonly EditionProblem[]) {
    super(`The edition has ${problems.length} problem(s), the first: ${JSON.stringify(problems[0])}`);
    this.name = 'EditionError';
  }
}
