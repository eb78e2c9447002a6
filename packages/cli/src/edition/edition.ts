import type { DocumentText, MapSheet, Plan, Problem, Standing, Structure, Template } from '@quantriet/contract';
import { problemSentence } from '../messages/text.js';
import type { Subject } from '../workbook/reading.js';

/** Everything that one publication is made of. Each list holds each id once. */
export interface Edition {
  plans: readonly Plan[];
  structures: readonly Structure[];
  /** Statements by the id of their plan; a plan without any may be left out. */
  standing: Readonly<Record<string, readonly Standing[]>>;
  documents: readonly DocumentText[];
  mapSheets: readonly MapSheet[];
  /** Report templates beside the standard ones, which need not be brought. */
  templates?: readonly Template[];
}

/** A problem of an edition: which plan (or the first plan that leads to it), and what the pointer is into. */
export interface EditionProblem extends Problem {
  plan: string;
  subject: Subject;
  pointer: string;
}

/** Thrown by `publish` when an edition cannot be published as it is; nothing has been written then. The message has a line per problem. */
export class EditionError extends Error {
  constructor(readonly problems: readonly EditionProblem[]) {
    super(problems.map((problem) => `${problem.plan} ${problem.subject}${problem.pointer}: ${problemSentence(problem, 'vi')}`).join('\n'));
    this.name = 'EditionError';
  }
}
