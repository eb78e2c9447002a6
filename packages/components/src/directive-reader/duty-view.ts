import { dueAt, type Duty, type Language, type Structure, type Tally } from '@quantriet/contract';
import { formatShare } from '../core/format.js';
import type { CommonWords } from '../core/messages.js';
import type { ReaderWords } from './messages.js';
import { fillTemplate } from './addresses.js';
import type { ReaderData } from './reader-data.js';

/** A duty that rests on the document shown. */
export interface DutyView {
  id: string;
  title: string;
  stream: string;
  /** Names of tiers and bodies; empty without a structure. */
  addressees: string;
  due: string;
  /** `9/15 cơ quan hoàn thành`; empty where the plan does not publish it, and for duties that have no end. */
  standing: string;
  /** Passages of this document that it cites. */
  passages: string[];
  href?: string | undefined;
}

export interface DutyOptions {
  /** Instant looked from. */
  asOf: string;
  words: ReaderWords & CommonWords;
  language: Language;
  /** Page that shows a duty, with `{duty}`. */
  dutyHref?: string | undefined;
}

function standingText({ share, noData }: Tally, { words, language }: DutyOptions): string {
  if (share.of === 0) return words.notApplicable;
  return noData === share.of ? words.noData : words.done(formatShare(share, language));
}

function addresseesText({ tiers = [], bodies = [] }: Duty['addressees'], structure: Structure | undefined): string {
  return [
    ...tiers.map((id) => structure?.tiers.find((tier) => tier.id === id)?.name),
    ...bodies.map((id) => structure?.bodies.find((body) => body.id === id)?.name),
  ].filter(Boolean).join('; ');
}

/** The duties that concern a document, in the plan's order. */
export function dutyViews({ duties = [], progress, structure }: ReaderData, document: string, options: DutyOptions): DutyView[] {
  const { words, dutyHref } = options;
  return duties
    .filter((duty) => duty.documents.includes(document) || duty.cites?.some((cite) => cite.document === document))
    .map((duty) => {
      const { id, title, stream, addressees, cites = [] } = duty;
      const current = progress?.duties.find((each) => each.duty === id);
      const due = current?.due ?? dueAt(duty, options.asOf);
      return {
        id,
        title,
        stream: words.streamsShort[stream] ?? stream,
        addressees: addresseesText(addressees, structure),
        due: due.kind === 'none' ? words.noDue : due.phrase,
        standing: current?.tally ? standingText(current.tally, options) : '',
        passages: cites.flatMap((cite) => (cite.document === document && cite.passage !== undefined ? [cite.passage] : [])),
        href: dutyHref && fillTemplate(dutyHref, { duty: id }),
      };
    });
}
