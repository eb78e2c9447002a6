import type { Report } from '@quantriet/contract';
import { contentOf, contentOfReport, isBlank, isOpen, sameContent, type Templates } from '../answer.js';
import type { KeptDraft } from './draft-store.js';

/** What a draft found on this computer is worth beside what the server has. */
export interface Found {
  /** It is what the person goes on with. */
  isUsed: boolean;
  /** The server has all of it: it need not be kept any longer. */
  isDone?: boolean;
  /** It holds what nobody else has, so the person is told. */
  isRecovered?: boolean;
  /** Somebody has written something else meanwhile; the person decides. */
  conflict?: Report | undefined;
  /** Goes on as the same submission, unless the report has moved since. */
  submission?: KeptDraft['submission'];
}

export function beside(kept: KeptDraft, report: Report | undefined, templates: Templates): Found {
  const mine = contentOf(kept.draft, templates);
  const theirs = report && contentOfReport(report);
  const hasMoved = report !== undefined && kept.revision !== report.revision;
  if (theirs && (sameContent(mine, theirs) || (hasMoved && !kept.unsent))) return { isUsed: false, isDone: true };
  if (hasMoved && isBlank(mine)) return { isUsed: false };
  const isContested = theirs !== undefined && ((hasMoved && !isBlank(theirs)) || !isOpen(report));
  return {
    isUsed: true,
    isRecovered: kept.unsent && !isBlank(mine),
    conflict: isContested ? report : undefined,
    submission: isContested || hasMoved ? undefined : kept.submission,
  };
}
