import { isValidOn, type Body, type Duty, type Language, type MapSheet, type Obligation, type Plan, type PlanProgress, type Structure, type Tally } from '@quantriet/contract';
import type { CommonWords } from '../core/messages.js';
import { formatDate, formatNumber, formatPercent, formatShare } from '../core/format.js';
import { isConcerned, obligationClass, tallyClass, type MapClass } from './classes.js';
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
  tally?: Tally | undefined;
  /** Duty mode: the body's obligation. */
  obligation?: Obligation | undefined;
  /** `3/5`, `đúng hạn`: short enough for a tile. */
  figure: string;
  /** `3/5 việc đã xong (60 %), 1 quá hạn`; `hoàn thành đúng hạn, nộp ngày 12/8/2023` */
  summary: string;
}

export interface Speech {
  words: MapWords & CommonWords;
  language: Language;
}

export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

/** `2 quá hạn`; nothing for none. */
export function sayCount(count: number, of: MapClass, { words, language }: Speech): string | undefined {
  return count > 0 ? `${formatNumber(count, language)} ${words.classes[of]}` : undefined;
}

/** `3/5 việc đã xong (60 %)` and what presses. */
export function tallySummary(tally: Tally | undefined, speech: Speech): string {
  const { words, language } = speech;
  const of = tallyClass(tally, 'share');
  if (!tally || of === 'not-applicable' || of === 'no-data') return words.classes[of];
  return [
    `${words.tasksDone(formatShare(tally.share, language))} (${formatPercent(tally.share)})`,
    sayCount(tally.late, 'done-late', speech),
    sayCount(tally.overdue, 'overdue', speech),
    sayCount(tally.dueSoon, 'due-soon', speech),
    sayCount(tally.awaiting, 'awaiting', speech),
    sayCount(tally.noData, 'no-data', speech),
  ].filter(Boolean).join(', ');
}

type Filling = Pick<MapRow, 'class' | 'tally' | 'obligation' | 'figure' | 'summary'>;

/** What is said of a class by itself. */
function fillingOf(of: MapClass, { words }: Speech): Filling {
  const summary = words.classes[of];
  return { class: of, figure: of === 'no-data' ? '?' : isConcerned(of) ? words.tile[of] ?? summary : '–', summary };
}

function streamFilling(data: MapData, { stream, colorBy }: MapQuestion, speech: Speech): (body: string) => Filling {
  const tallies = new Map(data.progress.bodies.map(({ body, streams }) => [body, streams.find((entry) => entry.stream === stream)?.tally]));
  return (body) => {
    const tally = tallies.get(body);
    const filling = { ...fillingOf(tallyClass(tally, colorBy), speech), tally, summary: tallySummary(tally, speech) };
    return tally && tally.noData < tally.share.of ? { ...filling, figure: formatShare(tally.share, speech.language) } : filling;
  };
}

function dutyFilling(data: MapData, duty: Duty, speech: Speech): (body: string) => Filling {
  const { words, language } = speech;
  const obligations = new Map(data.obligations?.filter((each) => each.duty === duty.id).map((each) => [each.body, each]));
  return (body) => {
    const obligation = obligations.get(body);
    const filling = { ...fillingOf(obligationClass(obligation), speech), obligation };
    if (!obligation) return filling;
    const { reason, state, submittedAt, count } = obligation;
    const share = count && formatShare(count, language);
    const submitted = state === 'done' && submittedAt && words.submitted(formatDate(submittedAt, language));
    return {
      ...filling,
      figure: share ?? filling.figure,
      summary: [filling.summary, reason, submitted, share && `${share} ${duty.counts?.unit ?? ''}`.trim()].filter(Boolean).join(', '),
    };
  };
}

/** The units of the sheet in its order, then the bodies that it does not draw. Units join bodies of the plan's date by code, else by id. */
export function mapRows(data: MapData, question: MapQuestion, duty: Duty | undefined, speech: Speech): MapRow[] {
  const { structure, plan, sheet } = data;
  const tiers = new Map(structure.tiers.map(({ id, name }) => [id, name]));
  const bodies = structure.bodies.filter((body) => isValidOn(body, plan.date));
  const byCode = new Map(bodies.map((body) => [body.code ?? body.id, body]));
  const fill = duty ? dutyFilling(data, duty, speech) : streamFilling(data, question, speech);
  const rowOf = (body: Body, place: Place, unitName = body.name): MapRow => ({
    key: body.id, body, name: body.name, short: body.shortName ?? unitName, tier: tiers.get(body.tier) ?? body.tier, place, ...fill(body.id),
  });
  const drawn = (sheet?.units ?? []).map(({ code, name, offMap }): MapRow => {
    const place = offMap ? 'beside' : 'map';
    const body = byCode.get(code);
    return body ? rowOf(body, place, name) : { key: code, name, short: name, place, ...fillingOf('no-body', speech) };
  });
  const keys = new Set(drawn.map(({ key }) => key));
  const others = bodies.filter(({ id }) => !keys.has(id)).map((body) => rowOf(body, 'none')).filter(({ tally, obligation }) => tally ?? obligation);
  return [...drawn, ...others];
}
