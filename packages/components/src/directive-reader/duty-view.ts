import { dueAt, type Due, type Duty, type DutyProgress, type Language, type Structure, type Tally } from '@quantriet/contract';
import { formatNumber, formatShare } from '../core/format.js';
import type { CommonWords } from '../core/messages.js';
import type { ReaderWords } from './messages.js';
import { fillTemplate } from './addresses.js';
import type { ReaderData } from './reader-data.js';

/** A word of how far a duty has come, with what it is for its mark. */
export interface DutyPart {
  state: keyof ReaderWords['states'];
  text: string;
}

/** A duty that rests on the document shown. */
export interface DutyView {
  id: string;
  row: string;
  title: string;
  stream: string;
  /** Names of tiers and bodies; empty without a structure. */
  addressees: string;
  lead: string;
  due: string;
  /** Empty where the plan does not publish it, and for duties that have no end. */
  standing: DutyPart[];
  /** Passages of this document that it cites. */
  passages: string[];
  href?: string;
}

export interface DutyOptions {
  /** Instant looked from. */
  asOf: string;
  words: ReaderWords & CommonWords;
  language: Language;
  /** Page that shows a duty, with `{duty}` and `{plan}`. */
  dutyHref?: string | undefined;
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

function phraseOf(due: Due, words: ReaderWords): string {
  return due.kind === 'none' ? words.noDue : due.phrase;
}

function dueText(duty: Duty, progress: DutyProgress | undefined, { asOf, words }: DutyOptions): string {
  const due = progress?.due ?? dueAt(duty, asOf);
  const phrase = phraseOf(due, words);
  return phrase === phraseOf(duty.due, words) ? phrase : words.moved(phrase);
}

/** One body is said to be done or not; several are counted. */
function tallyParts(tally: Tally, { words, language }: DutyOptions): DutyPart[] {
  const { share } = tally;
  const part = (state: DutyPart['state'], text = words.states[state]): DutyPart => ({ state, text });
  if (share.of === 0) return [part('not-applicable')];
  if (tally.noData === share.of) return [part('no-data')];
  const open = ([['overdue', tally.overdue], ['due-soon', tally.dueSoon], ['awaiting', tally.awaiting], ['no-data', tally.noData]] as const)
    .filter(([, count]) => count > 0);
  if (share.of === 1) return [part(share.done === 1 ? 'done' : (open[0]?.[0] ?? 'open'))];
  return [
    part(share.done > 0 ? 'done' : 'open', words.done(formatShare(share, language))),
    ...open.map(([state, count]) => part(state, words.counted(formatNumber(count, language), words.states[state]))),
  ];
}

function namesOf({ tiers = [], bodies = [] }: Duty['addressees'], structure: Structure | undefined): string {
  const named = [
    ...tiers.map((id) => structure?.tiers.find((tier) => tier.id === id)?.name),
    ...bodies.map((id) => structure?.bodies.find((body) => body.id === id)?.name),
  ];
  return named.filter(Boolean).join('; ');
}

/** The duties that concern a document, in the plan's order. */
export function dutyViews(data: ReaderData, document: string, options: DutyOptions): DutyView[] {
  const { words, dutyHref } = options;
  const cited = (duty: Duty): string[] =>
    (duty.cites ?? []).flatMap((cite) => (cite.document === document && cite.passage !== undefined ? [cite.passage] : []));
  return (data.duties ?? [])
    .filter((duty) => duty.documents.includes(document) || duty.cites?.some((cite) => cite.document === document))
    .map((duty) => {
      const progress = data.progress?.duties.find((each) => each.duty === duty.id);
      const addressees = namesOf(duty.addressees, data.structure);
      const lead = duty.lead ? namesOf({ bodies: [duty.lead] }, data.structure) : '';
      return {
        id: duty.id,
        row: duty.row,
        title: duty.title,
        stream: words.streamsShort[duty.stream] ?? duty.stream,
        addressees: capitalised(addressees),
        lead: lead === addressees ? '' : capitalised(lead),
        due: dueText(duty, progress, options),
        standing: progress?.tally ? tallyParts(progress.tally, options) : [],
        passages: cited(duty),
        ...(dutyHref !== undefined && { href: fillTemplate(dutyHref, { duty: duty.id, plan: data.progress?.plan ?? '' }) }),
      };
    });
}
