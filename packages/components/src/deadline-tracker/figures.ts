import type { Body, Duty, DutyProgress, Language, Obligation, Tally, Tier } from '@quantriet/contract';
import { formatDate, formatNumber, formatShare } from '../core/format.js';
import type { TrackerWords } from './messages.js';
import { breakdown, type Status } from './status.js';

const NBSP = '\u00a0';

/** One part of a sentence and of the bar beside it: `9 đúng hạn`. */
export interface FigurePart {
  status: Status;
  count: number;
  text: string;
}

/** Figures of a duty as a sentence with its numerator and denominator. */
export interface Figures {
  /** `9/13 huyện, thành, thị ủy xong`. Absent where there is nothing to count. */
  headline?: string;
  /** In place of the headline: whose duty it is, and what is known of it beside its status. */
  single?: string;
  /** Add up to the denominator, and after that the cancelled and the not applicable. */
  parts: FigurePart[];
  /** `Trong đó: 9/13 huyện, thành, thị ủy; 2/4 đảng ủy trực thuộc` */
  amongThem?: string;
  /** For an aggregate: what bodies below have counted. */
  below?: string;
}

/** The whole sentence: `9/13 huyện, thành, thị ủy xong · 9 đúng hạn · 4 sắp đến hạn`. */
export function sentence({ headline, parts }: Figures): string {
  return [headline, ...parts.map(({ text }) => text)].filter(Boolean).join(' · ');
}

/** What the progress says of a duty. */
export type Standing = Pick<DutyProgress, 'due' | 'tally' | 'tiers'>;

export interface Counted {
  duty: Duty;
  progress: Standing;
  /** Of the duty, or of the one tier looked at. */
  tally: Tally | undefined;
  bodies: readonly Body[];
  tiers: readonly Tier[];
  who: string;
}

/** @param tiers those looked at: figures of several are given one by one too */
export function dutyFigures({ duty, progress, tally, bodies, tiers, who }: Counted, words: TrackerWords, language: Language): Figures {
  if (!tally || duty.kind === 'standing') return { single: who, parts: [] };
  const nameOf = ({ id, name }: Tier): string => (duty.addressees.tiers?.includes(id) ? name : words.bodies);
  const [tier] = tiers;
  const figures: Figures = bodies.length === 1 ? { single: who, parts: [] } : {
    headline: words.shareDone(formatShare(tally.share, language), tier && tiers.length === 1 ? nameOf(tier) : words.bodies),
    parts: breakdown(tally, progress.due).map(({ status, count }) =>
      ({ status, count, text: `${formatNumber(count, language)}${NBSP}${words.parts[status] ?? words.statuses[status]}` })),
  };
  const shares = tiers.flatMap((each) => progress.tiers.filter(({ tier: id }) => id === each.id)
    .map((entry) => `${formatShare(entry.tally.share, language)} ${nameOf(each)}`));
  if (shares.length > 1) figures.amongThem = words.amongThem(shares.join('; '));
  if (tally.below) figures.below = words.below(formatShare(tally.below, language), duty.counts?.unit ?? '');
  return figures;
}

/** What is said of one body's part beside its status: when it was handed in, how many below, what came of it, or why it is not concerned. */
export function obligationNotes({ submittedAt, count, product, reason }: Obligation, duty: Duty, words: TrackerWords, language: Language): string[] {
  return [
    submittedAt && words.submitted(formatDate(submittedAt, language)),
    count && `${formatShare(count, language)}${NBSP}${duty.counts?.unit ?? ''}`,
    product,
    reason,
  ].filter((note): note is string => Boolean(note));
}
