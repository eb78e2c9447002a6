import { compareVietnamese, expand, fold, type Body, type Calendar, type Due, type Duty, type Language, type Obligation, type Plan, type PlanProgress, type Share, type Structure, type Tally, type Tier } from '@quantriet/contract';
import { commonWords, type CommonWords } from '../core/messages.js';
import { bodyName } from './bodies.js';
import { countdown, dueView, type DueView } from './due.js';
import { dutyFacts } from './facts.js';
import { dutyFigures, obligationNotes, type Figures, type Standing } from './figures.js';
import { trackerMessages, type TrackerWords } from './messages.js';
import { isSettled, obligationStatus, tallyStatus, type Status } from './status.js';

export { bodyGroups, type BodyGroup, type BodyLine } from './bodies.js';
export { citedPassages, dutyFacts, type CitedPassage, type Fact } from './facts.js';
export type { DueView } from './due.js';
export { sentence, type FigurePart, type Figures } from './figures.js';
export type { Status } from './status.js';
export type { TrackerWords } from './messages.js';

/** What the tracker shows. `progress` is seen from its own `asOf`; `obligations` may hold those of some duties or bodies only. */
export interface TrackerData {
  plan: Plan;
  structure: Structure;
  progress: PlanProgress;
  calendar?: Calendar | undefined;
  obligations?: Obligation[] | undefined;
}

export type Words = TrackerWords & CommonWords;

/** The tracker's words, for whoever shows the view without the element. */
export function trackerWords(language: Language): Words {
  return { ...commonWords[language], ...trackerMessages[language] };
}

/** How rows are read: in which words, and whose figures they give: all bodies', one tier's, or one body's part. */
export interface RowOptions {
  words: Words;
  language: Language;
  tier?: string | undefined;
  body?: string | undefined;
}

/** One duty as it is shown. */
export interface DutyRow {
  duty: Duty;
  /** `Quán triệt`: figures always say whose stream they are. */
  streamName: string;
  /** Bodies it is laid on, those it does not concern included; of the one tier, where one is asked for. */
  bodies: Body[];
  /** All tiers it is laid on, from the top. */
  tiers: Tier[];
  /** `huyện, thành, thị ủy; đảng ủy trực thuộc`, or names. */
  who: string;
  due: DueView;
  status: Status;
  /** `còn 6 ngày`; absent without a date and once everything is done. */
  countdown?: string | undefined;
  figures: Figures;
  /** To sort by; absent where there is no figure. */
  share?: Share | undefined;
}

function whoIs({ addressees }: Duty, bodies: readonly Body[], tiers: readonly Tier[]): string {
  const isWhole = (tier: string): boolean => addressees.tiers?.includes(tier) ?? false;
  return [...tiers.filter(({ id }) => isWhole(id)), ...bodies.filter(({ tier }) => !isWhole(tier))].map(({ name }) => name).join('; ');
}

function statusOf(duty: Duty, due: Due, tally: Tally | undefined, asOf: string): Status {
  if (duty.kind === 'standing') return 'standing';
  return tally ? tallyStatus(tally, due, asOf) : 'unpublished';
}

function rowOf(duty: Duty, progress: Standing, data: TrackerData, { words, language, tier, body }: RowOptions): DutyRow {
  const { structure, plan, obligations, progress: { asOf } } = data;
  const all = expand(duty, structure, plan.date).map((assignment) => assignment.body);
  const isShown = (id: string): boolean => tier === undefined || id === tier;
  const tiers = structure.tiers.filter(({ id }) => all.some((each) => each.tier === id)).sort((a, b) => a.order - b.order);
  const bodies = all.filter((each) => isShown(each.tier));
  const { due } = progress;
  const tally = progress.tiers.find((entry) => entry.tier === tier)?.tally ?? progress.tally;
  const own = obligations?.find((each) => each.duty === duty.id && each.body === body);
  const status = own ? obligationStatus(own) : statusOf(duty, due, tally, asOf);
  const who = whoIs(duty, bodies, tiers);
  return {
    duty,
    streamName: words.streamsShort[duty.stream] ?? duty.stream,
    bodies,
    tiers,
    who,
    due: dueView(duty, due, asOf, words, language),
    status,
    countdown: isSettled(status) ? undefined : countdown(due, asOf, Boolean(own ? own.overdue : tally?.overdue), words),
    figures: own ? { single: [bodyName(own.body, structure), ...obligationNotes(own, duty, words, language)].join(' · '), parts: [] }
      : dutyFigures({ duty, progress, tally, bodies, tiers: tiers.filter(({ id }) => isShown(id)), who }, words, language),
    share: own || !tally?.share.of ? undefined : tally.share,
  };
}

/** Every duty of the plan, in its order. */
export function dutyRows(data: TrackerData, options: RowOptions): DutyRow[] {
  return data.plan.duties.map((duty) =>
    rowOf(duty, data.progress.duties.find((entry) => entry.duty === duty.id) ?? { due: duty.due, tiers: [] }, data, options));
}

/** What is looked for; an empty field lets all through. `text` is compared folded, word by word. */
export interface RowFilter {
  stream?: string | undefined;
  tier?: string | undefined;
  status?: string | undefined;
  body?: string | undefined;
  duty?: string | undefined;
  text?: string | undefined;
}

/** All that is said of a duty. */
function searchText(row: DutyRow, data: TrackerData): string {
  const { duty, due, bodies } = row;
  const facts = dutyFacts(row, data, trackerMessages.vi).map(({ text }) => text);
  return fold([duty.title, duty.detail, due.text, due.until, ...facts, ...bodies.map(({ name }) => name)].join(' '));
}

export function filterRows(rows: readonly DutyRow[], { stream, tier, status, body, duty, text }: RowFilter, data: TrackerData): DutyRow[] {
  const words = fold(text ?? '').split(' ').filter(Boolean);
  const isFound = (row: DutyRow): boolean => {
    const folded = searchText(row, data);
    return words.every((word) => folded.includes(word));
  };
  return rows.filter((row) =>
    (!stream || row.duty.stream === stream)
    && (!tier || row.tiers.some(({ id }) => id === tier))
    && (!status || row.status === status)
    && (!body || row.bodies.some(({ id }) => id === body))
    && (!duty || row.duty.id === duty)
    && (words.length === 0 || isFound(row)));
}

export type SortKey = 'due' | 'share' | 'title';

type Sortable = string | number | undefined;
const SORT_VALUES: Record<SortKey, (row: DutyRow) => Sortable> = {
  due: ({ due }) => due.instant,
  share: ({ share }) => share && share.done / share.of,
  title: ({ duty }) => duty.title,
};

/** Rows without a value come last whichever way the others go; equals stay in the plan's order. */
export function sortRows(rows: readonly DutyRow[], key: SortKey, descending = false): DutyRow[] {
  const value = SORT_VALUES[key];
  const compare = (a: Sortable, b: Sortable): number => {
    if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
    const order = typeof a === 'number' ? a - Number(b) : compareVietnamese(a, String(b));
    return descending ? -order : order;
  };
  return [...rows].sort((a, b) => compare(value(a), value(b)));
}

/** What is to be done next: open duties by due date, the overdue first, then those without a date. What is done or has no end is left out. */
export function nextRows(rows: readonly DutyRow[], limit: number, asOf: string): DutyRow[] {
  // Nothing is published of it and its date is past: it may well be done.
  const isUnknown = ({ status, due }: DutyRow): boolean => status === 'unpublished' && due.instant !== undefined && due.instant < asOf;
  return sortRows(rows.filter((row) => !isSettled(row.status) && !isUnknown(row)), 'due').slice(0, limit);
}

/** Rows of one stream, in groups of duties that are laid on the same tiers. */
export interface StreamGroup {
  stream: string;
  name: string;
  count: number;
  tiers: Array<{ name: string; rows: DutyRow[] }>;
}

/** Items in groups of one key, in the order in which keys come up. */
function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Array<[string, T[]]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups];
}

/** Study first, tiers from the top, duties by due date, those without an end last. */
export function groupRows(rows: readonly DutyRow[], words: Words): StreamGroup[] {
  const isStanding = ({ duty }: DutyRow): number => Number(duty.kind === 'standing');
  const order = ([, [first]]: [string, DutyRow[]]): number => first?.tiers[0]?.order ?? Infinity;
  const sorted = sortRows(rows, 'due').sort((a, b) => isStanding(a) - isStanding(b));
  return groupBy(sorted, ({ duty }) => duty.stream)
    .sort(([a], [b]) => Number(a !== 'study') - Number(b !== 'study'))
    .map(([stream, ofStream]) => ({
      stream,
      name: words.streams[stream] ?? stream,
      count: ofStream.length,
      tiers: groupBy(ofStream, ({ tiers }) => tiers.map(({ name }) => name).join(words.and))
        .sort((a, b) => order(a) - order(b))
        .map(([name, ofTiers]) => ({ name, rows: ofTiers })),
    }));
}
