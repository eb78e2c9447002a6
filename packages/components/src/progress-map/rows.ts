import {
  daysBetween, isValidOn, type Body, type Duty, type Language, type MapSheet, type Obligation, type Plan, type PlanProgress, type Structure, type Tally,
} from '@quantriet/contract';
import type { CommonWords } from '../core/messages.js';
import { formatDate, formatNumber, formatPercent, formatShare } from '../core/format.js';
import { obligationClass, shareClass, timelinessClass, type MapClass } from './classes.js';
import type { MapWords } from './messages.js';

/** Everything a map is drawn from. `sheet` is absent where the structure names none. */
export interface MapData {
  plan: Plan;
  structure: Structure;
  progress: PlanProgress;
  sheet?: MapSheet;
  /** Obligations of the duty shown; wanted where a duty is shown and the plan publishes bodies. */
  obligations?: readonly Obligation[];
}

/** What the map is asked: one stream, or one duty. */
export interface MapQuestion {
  stream: string;
  duty?: string | undefined;
  colorBy: 'share' | 'timeliness';
}

/** `map`: on the sheet; `beside`: one of its off-map tiles; `none`: a body that the sheet does not draw. */
export type Place = 'map' | 'beside' | 'none';

/** One unit of the sheet, or one body without a unit. */
export interface MapRow {
  /** Body id, or the unit's code where no body belongs to it. */
  key: string;
  body?: Body;
  /** Full name: `Huyện ủy Đức Thọ`. */
  name: string;
  /** For a tile: `Đức Thọ`. */
  short: string;
  tier?: string;
  place: Place;
  class: MapClass;
  /** Stream modes: the body's figures. */
  tally?: Tally;
  /** Duty mode: the body's obligation. */
  obligation?: Obligation;
  /** `3/5`, `đúng hạn`: short enough for a tile. */
  figure: string;
  /** `3/5 việc xong (60 %), 1 quá hạn` */
  summary: string;
}

export interface Speech {
  words: MapWords & CommonWords;
  language: Language;
}

/** `3/5 việc xong (60 %)` and what presses; `detailed` also says how many were done on time and how many late. */
export function tallySummary(tally: Tally | undefined, { words, language }: Speech, detailed = false): string {
  if (!tally || tally.share.of === 0) return words.nothingInStream;
  if (tally.noData === tally.share.of) return words.classes['no-data']!;
  const { share, onTime, late, undated, overdue, dueSoon, awaiting, noData } = tally;
  const part = (count: number, say: (count: string) => string): string[] => (count > 0 ? [say(formatNumber(count, language))] : []);
  const dated = detailed ? [...part(onTime, words.onTime), ...part(late, words.late)] : [];
  const done = (dated.length > 0 ? [...dated, ...part(undated, words.undated)] : []).join(', ');
  const open = [...part(overdue, words.overdue), ...part(dueSoon, words.dueSoon), ...part(awaiting, words.awaiting), ...part(noData, words.noData)];
  return [words.task(formatShare(share, language), formatPercent(share)) + (done && `: ${done}`), ...open].join(done ? '; ' : ', ');
}

/** `hoàn thành đúng hạn, nộp ngày 12/8/2023`; `quá hạn, đã quá 5 ngày`. */
export function obligationSummary(obligation: Obligation | undefined, duty: Duty, asOf: string, { words, language }: Speech): string {
  if (!obligation) return words.notLaidOn;
  const { due, state, submittedAt, overdue, dueSoon, count, reason } = obligation;
  const parts = [words.classes[obligationClass(obligation)]!];
  if (reason) parts.push(reason);
  if (state === 'done' && submittedAt) parts.push(words.submitted(formatDate(submittedAt, language)));
  if (due.kind === 'date' && overdue) parts.push(words.daysOverdue(Math.max(1, daysBetween(due.instant, asOf))));
  if (due.kind === 'date' && dueSoon) parts.push(words.daysLeft(daysBetween(asOf, due.instant)));
  if (count) parts.push(`${formatShare(count, language)} ${duty.counts?.unit ?? ''}`.trim());
  return parts.join(', ');
}

type Filling = Pick<MapRow, 'class' | 'tally' | 'obligation' | 'figure' | 'summary'>;

function streamFilling(data: MapData, { stream, colorBy }: MapQuestion, speech: Speech): (body: string) => Filling {
  const tallies = new Map(data.progress.bodies.map(({ body, streams }) => [body, streams.find((entry) => entry.stream === stream)?.tally]));
  const classOf = colorBy === 'share' ? shareClass : timelinessClass;
  return (body) => {
    const tally = tallies.get(body);
    const of = classOf(tally);
    const figure = tally && of !== 'no-data' && of !== 'not-applicable' ? formatShare(tally.share, speech.language) : speech.words.tile[of] ?? '';
    return { class: of, ...(tally && { tally }), figure, summary: tallySummary(tally, speech) };
  };
}

function dutyFilling(data: MapData, duty: Duty, speech: Speech): (body: string) => Filling {
  const obligations = new Map((data.obligations ?? []).filter((each) => each.duty === duty.id).map((each) => [each.body, each]));
  return (body) => {
    const obligation = obligations.get(body);
    const of = obligationClass(obligation);
    const figure = obligation?.count ? formatShare(obligation.count, speech.language) : speech.words.tile[of] ?? '';
    return { class: of, ...(obligation && { obligation }), figure, summary: obligationSummary(obligation, duty, data.progress.asOf, speech) };
  };
}

/** Bodies that have something to show, in the order of the figures. */
function shownBodies(data: MapData, { stream }: MapQuestion, duty: Duty | undefined): string[] {
  if (duty) return (data.obligations ?? []).filter((each) => each.duty === duty.id).map(({ body }) => body);
  return data.progress.bodies.filter(({ streams }) => streams.some((entry) => entry.stream === stream)).map(({ body }) => body);
}

/** The units of the sheet in its order, then the bodies that it does not draw. Units join bodies of the plan's date by code, else by id. */
export function mapRows(data: MapData, question: MapQuestion, duty: Duty | undefined, speech: Speech): MapRow[] {
  const { structure, plan, sheet } = data;
  const tiers = new Map(structure.tiers.map(({ id, name }) => [id, name]));
  const bodies = structure.bodies.filter((body) => isValidOn(body, plan.date));
  const byCode = new Map(bodies.map((body) => [body.code ?? body.id, body]));
  const fill = duty ? dutyFilling(data, duty, speech) : streamFilling(data, question, speech);
  const rowOf = (body: Body, place: Place, unitName?: string): MapRow => ({
    key: body.id, body, name: body.name, short: body.shortName ?? unitName ?? body.name, tier: tiers.get(body.tier) ?? body.tier, place, ...fill(body.id),
  });
  const drawn = new Set<string>();
  const rows = (sheet?.units ?? []).map(({ code, name, offMap }): MapRow => {
    const place = offMap ? 'beside' : 'map';
    const body = byCode.get(code);
    if (!body) return { key: code, name, short: name, place, class: 'no-body', figure: speech.words.tile['no-body']!, summary: speech.words.classes['no-body']! };
    drawn.add(body.id);
    return rowOf(body, place, name);
  });
  const byId = new Map(bodies.map((body) => [body.id, body]));
  for (const id of new Set(shownBodies(data, question, duty))) {
    if (!drawn.has(id)) rows.push(rowOf(byId.get(id) ?? { id, name: id, kind: '', tier: '' }, 'none'));
  }
  return rows;
}
