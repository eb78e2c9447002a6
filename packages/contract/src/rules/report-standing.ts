import type { Share } from '../words/common.js';
import type { Duty } from '../words/duty.js';
import type { Standing } from '../words/obligation.js';
import type { ReportVersion } from '../words/report.js';
import type { Template } from '../words/template.js';
import type { Transition } from './transitions.js';

/** What a step in the life of a report says about its obligation. */
const STATE_AFTER: Partial<Record<Transition, Standing['state']>> = {
  submit: 'awaiting-confirmation',
  return: 'in-progress',
  accept: 'done',
  reopen: 'awaiting-confirmation',
};

/** The count of an aggregate duty: the template's field that counts what is below. */
export function countOf(template: Template | undefined, version: ReportVersion): Share | undefined {
  const field = template?.sections.flatMap(({ fields }) => fields).find(({ counts }) => counts);
  const value = field && version.values[field.id];
  return typeof value === 'object' ? value : undefined;
}

function productOf({ answer: { kind, plan, product } }: ReportVersion): string | undefined {
  if (kind === 'plan') return plan;
  return product && [product.number, product.title].filter(Boolean).join(': ');
}

export interface ReportStep {
  duty: Duty;
  body: string;
  /** When it was done. */
  at: string;
  transition: Transition;
  version: ReportVersion;
  template?: Template | undefined;
  /** A version accepted before and still in force: while its correction is on the way the obligation stays done. */
  inForce?: ReportVersion | undefined;
}

/**
 * The statement that a step makes, or undefined when it says nothing about the obligation. Timeliness follows from the submission of
 * the version accepted; a standing duty is never done.
 */
export function statementAfter({ duty, body, at, transition, version, template, inForce }: ReportStep): Standing | undefined {
  const state = STATE_AFTER[transition];
  if (!state || (inForce && transition !== 'accept')) return undefined;
  const count = duty.kind === 'aggregate' ? countOf(template, version) : undefined;
  const product = productOf(version);
  return {
    duty: duty.id, body, at,
    state: state === 'done' && duty.kind === 'standing' ? 'in-progress' : state,
    ...(version.receipt && transition !== 'return' && { submittedAt: version.receipt.at }),
    ...(count && { count }),
    ...(product && { product }),
    ...(version.evaluation !== undefined && { evaluation: version.evaluation }),
  };
}
