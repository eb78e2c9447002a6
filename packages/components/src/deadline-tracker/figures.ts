import type { Body, Duty, DutyProgress, Language, Obligation, Structure, Tally, Tier } from '@quantriet/contract';
import { formatDate, formatNumber, formatShare } from '../core/format.js';
import type { TrackerWords } from './messages.js';
import { breakdown, obligationStatus, type Breakdown, type Status } from './status.js';

/** One part of a sentence and of the bar beside it: `9 đúng hạn`. */
export interface FigurePart {
  status: Status;
  count: number;
  text: string;
}

/** Figures of a duty, of a tier in it, or of one body's part, as a sentence with its numerator and denominator. */
export interface Figures {
  /** `9/13 huyện, thành, thị ủy xong`; for a single body `Ban Tuyên giáo Tỉnh ủy: hoàn thành đúng hạn`. Absent where nothing is published. */
  headline?: string;
  /** Where there is nothing to count: whose duty it is, and what is known of it beside its status. Shown with the status, in place of the headline. */
  single?: string;
  /** Add up to the denominator, and after that the cancelled and the not applicable. Empty for a single body. */
  parts: FigurePart[];
  /** `Trong đó: 9/13 huyện, thành, thị ủy; 2/4 đảng ủy trực thuộc` */
  amongThem?: string;
  /** For an aggregate: what bodies below have counted. */
  below?: string;
  perTier: Array<{ name: string; figures: Figures }>;
}

export interface DutyFigureInput {
  duty: Duty;
  progress: DutyProgress;
  who: string;
  /** Of the duty, or of the one tier looked at. */
  tally: Tally | undefined;
  bodies: readonly Body[];
  tiers: readonly Tier[];
  status: Status;
  tier: string | undefined;
}

const NBSP = '\u00a0';

function partsOf(split: Breakdown, words: TrackerWords, language: Language): FigurePart[] {
  return split.map(({ status, count }) => ({
    status,
    count,
    text: `${formatNumber(count, language)}${NBSP}${words.parts[status] ?? words.statuses[status]}`,
  }));
}

/** The whole sentence: `9/13 huyện, thành, thị ủy xong · 9 đúng hạn · 4 sắp đến hạn`. */
export function sentence({ headline, parts }: Figures): string {
  return [headline, ...parts.map(({ text }) => text)].filter(Boolean).join(' · ');
}

function tallyFigures(tally: Tally, noun: string, { duty, progress }: DutyFigureInput, words: TrackerWords, language: Language): Figures {
  const figures: Figures = {
    headline: words.shareDone(formatShare(tally.share, language), noun),
    parts: partsOf(breakdown(tally, progress.due), words, language),
    perTier: [],
  };
  if (tally.below) figures.below = words.below(formatShare(tally.below, language), duty.counts?.unit ?? '');
  return figures;
}

export function dutyFigures(input: DutyFigureInput, words: TrackerWords, language: Language): Figures {
  const { duty, progress, who, tally, bodies, tiers, status, tier } = input;
  if (duty.kind === 'standing') return { headline: words.followed, single: who, parts: [], perTier: [] };
  if (!tally) return { single: who, parts: [], perTier: [] };
  const whole = new Set(duty.addressees.tiers);
  const nameOf = (id: string): string => (whole.has(id) ? tiers.find((entry) => entry.id === id)?.name : undefined) ?? words.bodies;
  const [only] = bodies;
  const noun = tier !== undefined ? nameOf(tier) : tiers.length === 1 ? nameOf(tiers[0]!.id) : words.bodies;
  const figures = tallyFigures(tally, noun, input, words, language);
  if (only && bodies.length === 1) {
    figures.headline = `${only.name}: ${words.statuses[status]}`;
    figures.single = only.name;
    figures.parts = [];
  }
  if (tier === undefined && progress.tiers.length > 1) {
    const order = (id: string): number => tiers.findIndex((entry) => entry.id === id);
    const sorted = [...progress.tiers].sort((a, b) => order(a.tier) - order(b.tier));
    figures.amongThem = words.amongThem(sorted.map((entry) => `${formatShare(entry.tally.share, language)} ${nameOf(entry.tier)}`).join('; '));
    figures.perTier = sorted.map((entry) => ({
      name: tiers.find(({ id }) => id === entry.tier)?.name ?? entry.tier,
      figures: tallyFigures(entry.tally, nameOf(entry.tier), input, words, language),
    }));
  }
  return figures;
}

/** What is said of one body's part beside its status: when it was handed in, how many below, what came of it. */
export function obligationNotes(obligation: Obligation, duty: Duty, words: TrackerWords, language: Language): string[] {
  const { submittedAt, count, product, reason } = obligation;
  return [
    submittedAt && words.submitted(formatDate(submittedAt, language)),
    count && `${formatShare(count, language)}${NBSP}${duty.counts?.unit ?? ''}`,
    product,
    reason,
  ].filter((note): note is string => Boolean(note));
}

export function bodyFigures(obligation: Obligation, duty: Duty, structure: Structure, words: TrackerWords, language: Language): Figures {
  const name = structure.bodies.find(({ id }) => id === obligation.body)?.name ?? obligation.body;
  const notes = obligationNotes(obligation, duty, words, language);
  return {
    headline: [`${name}: ${words.statuses[obligationStatus(obligation)]}`, ...notes].join(' · '),
    single: [name, ...notes].join(' · '),
    parts: [],
    perTier: [],
  };
}
