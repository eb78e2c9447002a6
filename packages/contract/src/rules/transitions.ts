import type { Report, ReportState } from '../words/report.js';

/** What can be done with a report. `reopen` takes back a return or an acceptance; `correct` begins a new version of an accepted one. */
export const TRANSITIONS = {
  save: { by: 'report', from: ['draft', 'returned'], to: 'draft' },
  submit: { by: 'report', from: ['draft', 'returned'], to: 'submitted' },
  correct: { by: 'report', from: ['accepted'], to: 'draft' },
  return: { by: 'receive', from: ['submitted'], to: 'returned' },
  accept: { by: 'receive', from: ['submitted'], to: 'accepted' },
  reopen: { by: 'receive', from: ['returned', 'accepted'], to: 'submitted' },
} as const satisfies Record<string, { by: 'report' | 'receive'; from: readonly ReportState[]; to: ReportState }>;

export type Transition = keyof typeof TRANSITIONS;

/** Whether a report in that state (of its newest version) can go that way. */
export function canGo(transition: Transition, state: Report['state']): boolean {
  return (TRANSITIONS[transition].from as readonly string[]).includes(state);
}
