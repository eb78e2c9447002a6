import { compareVietnamese, expand, fold, type Body, type Calendar, type Duty, type DutyProgress, type Language, type Obligation, type Plan, type PlanProgress, type Share, type Structure, type Tier } from '@quantriet/contract';
import { commonWords, type CommonWords } from '../core/messages.js';
import { countdown, dueView, type DueView } from './due.js';
import { bodyFigures, dutyFigures, type Figures } from './figures.js';
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
  calendar?: Calendar;
  obligations?: Obligation[];
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
  countdown?: string;
  figures: Figures;
  /** To sort by; absent where there is no figure. */
  share?: Share;
}

function tiersOf(bodies: readonly Body[], structure: Structure): Tier[] {
  const ids = new Set(bodies.map(({ tier }) => tier));
  return structure.tiers.filter(({ id }) => ids.has(id)).sort((a, b) => a.order - b.order);
}

function whoIs(duty: Duty, bodies: readonly Body[], tiers: readonly Tier[]): string {
  const whole = new Set(duty.addressees.tiers);
  const names = [
    ...tiers.filter(({ id }) => whole.has(id)).map(({ name }) => name),
    ...bodies.filter(({ tier }) => !whole.has(tier)).map(({ name }) => name),
  ];
  return names.join('; ');
}

function rowOf(duty: Duty, progress: DutyProgress, data: TrackerData, options: RowOptions): DutyRow {
  const { words, language, tier, body } = options;
  const { structure, plan } = data;
  const asOf = data.progress.asOf;
  const all = expand(duty, structure, plan.date).map((assignment) => assignment.body);
  const tiers = tiersOf(all, structure);
  const bodies = tier === undefined ? all : all.filter((each) => each.tier === tier);
  const own = body === undefined ? undefined : data.obligations?.find((o) => o.duty === duty.id && o.body === body);
  const tally = (tier === undefined ? undefined : progress.tiers.find((entry) => entry.tier === tier)?.tally) ?? progress.tally;
  const status = own ? obligationStatus(own)
    : duty.kind === 'standing' ? 'standing'
    : tally ? tallyStatus(tally, progress.due, asOf) : 'unpublished';
  const who = whoIs(duty, bodies, tiers);
  const row: DutyRow = {
    duty,
    streamName: words.streamsShort[duty.stream] ?? duty.stream,
    bodies,
    tiers,
    who,
    due: dueView(duty, progress.due, asOf, words, language),
    status,
    figures: own ? bodyFigures(own, duty, structure, words, language)
      : dutyFigures({ duty, progress, who, tally, bodies, tiers, status, tier }, words, language),
  };
  const share = own ? undefined : tally?.share;
  if (share && share.of > 0) row.share = share;
  const overdue = own ? own.overdue : (tally?.overdue ?? 0) > 0;
  const left = isSettled(status) ? undefined : countdown(progress.due, asOf, overdue, words);
  if (left !== undefined) row.countdown = left;
  return row;
}

/** Every duty of the plan, in its order. */
export function dutyRows(data: TrackerData, options: RowOptions): DutyRow[] {
  const progress = new Map(data.progress.duties.map((entry) => [entry.duty, entry]));
  return data.plan.duties.map((duty) =>
    rowOf(duty, progress.get(duty.id) ?? { duty: duty.id, stream: duty.stream, kind: duty.kind, due: duty.due, tiers: [] }, data, options));
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

function searchText({ duty, who, due, bodies }: DutyRow, { plan, structure }: TrackerData): string {
  const named = [duty.lead, ...duty.partners].flatMap((id) => structure.bodies.find((body) => body.id === id)?.name ?? []);
  const papers = plan.documents.filter(({ id }) => duty.documents.includes(id)).map(({ number, title }) => `${number ?? ''} ${title}`);
  return fold([duty.title, duty.detail, due.text, due.until, who, ...named, ...bodies.map(({ name }) => name), ...papers].join(' '));
}

export function filterRows(rows: readonly DutyRow[], filter: RowFilter, data: TrackerData): DutyRow[] {
  const { stream, tier, status, body, duty, text } = filter;
  const words = fold(text ?? '').split(' ').filter(Boolean);
  return rows.filter((row) =>
    (!stream || row.duty.stream === stream)
    && (!tier || row.tiers.some(({ id }) => id === tier))
    && (!status || row.status === status)
    && (!body || row.bodies.some(({ id }) => id === body))
    && (!duty || row.duty.id === duty)
    && (words.length === 0 || hasAll(searchText(row, data), words)));
}

function hasAll(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word));
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

const UNDATED_ORDER = ['promptly', 'periodic', 'none', 'standing'];

/** What is to be done next: open duties by due date, the overdue first, then those without a date. What is done or has no end is left out. */
export function nextRows(rows: readonly DutyRow[], limit: number, asOf: string): DutyRow[] {
  const rank = (row: DutyRow): number => {
    if (row.due.instant === undefined) return 1 + UNDATED_ORDER.indexOf(row.duty.due.kind);
    // Nothing is published of it and its date is past: it may well be done.
    return row.status === 'unpublished' && row.due.instant < asOf ? 9 : 0;
  };
  return sortRows(rows.filter(({ status }) => !isSettled(status)), 'due').sort((a, b) => rank(a) - rank(b)).slice(0, limit);
}

/** Rows of one stream, in groups of duties that are laid on the same tiers. */
export interface StreamGroup {
  stream: string;
  name: string;
  count: number;
  tiers: Array<{ name: string; rows: DutyRow[] }>;
}

/** Study first, tiers from the top, duties by due date, those without an end last. */
export function groupRows(rows: readonly DutyRow[], words: Words): StreamGroup[] {
  const streams = [...new Set(rows.map(({ duty }) => duty.stream))].sort((a, b) => Number(a !== 'study') - Number(b !== 'study'));
  return streams.map((stream) => {
    const ofStream = sortRows(rows.filter(({ duty }) => duty.stream === stream), 'due').sort((a, b) => Number(a.duty.kind === 'standing') - Number(b.duty.kind === 'standing'));
    const groups = new Map<string, DutyRow[]>();
    const order = ([first]: DutyRow[]): number => first?.tiers[0]?.order ?? Infinity;
    for (const row of ofStream) {
      const key = row.tiers.map(({ id }) => id).join();
      groups.set(key, [...(groups.get(key) ?? []), row]);
    }
    const tiers = [...groups.values()].sort((a, b) => order(a) - order(b))
      .map((group) => ({ name: group[0]!.tiers.map(({ name }) => name).join(words.and), rows: group }));
    return { stream, name: words.streams[stream] ?? stream, count: ofStream.length, tiers };
  });
}
