import { compareVietnamese, type DutyProgress, type Language, type Problem } from '@quantriet/contract';
import { commonWords } from '../core/messages.js';
import { formatNumber, formatShare } from '../core/format.js';
import { isConcerned, MAP_CLASSES, type MapClass } from './classes.js';
import { capitalised, groupSentence, headline, publicHeadline, totalSentence, type Headline } from './headline.js';
import { mapMessages, type MapWords } from './messages.js';
import { mapRows, tallySummary, type MapData, type MapQuestion, type MapRow, type Place, type Speech } from './rows.js';

export type { MapData, MapQuestion, MapRow } from './rows.js';
export type { MapClass } from './classes.js';
export { columnsOf, sortRows, type Column, type Sorting } from './sorting.js';
export type { MapWords } from './messages.js';

/** One line of the legend. */
export interface LegendEntry {
  class: MapClass;
  label: string;
  /** `9/13`: units of this class among those concerned; a bare count for what is outside every denominator. */
  count: string;
  /** The same for the off-map tiles; absent where there are none of this class. */
  beside?: string;
}

/** Bodies of one tier, by what they have come to. */
export interface TierText {
  title: string;
  sentence: string;
  groups: Array<{ class: MapClass; label: string; names: string[] }>;
}

/** What a map shows, in the words of one language; no DOM. */
export interface MapView {
  /** The stream, or the duty. */
  title: string;
  headline: Headline;
  duty: boolean;
  /** False where the plan keeps each body's standing to itself: then there are no rows, only `totals`. */
  public: boolean;
  notice?: string;
  totals: string[];
  /** Units of the sheet in its order, then bodies it does not draw. */
  rows: MapRow[];
  legend: LegendEntry[];
  /** `Đảng ủy trực thuộc`, at the off-map tiles; empty without any. */
  besideTitle: string;
  /** `Ngoài bản đồ: 1/4 đảng ủy trực thuộc đã xong`; empty without any. */
  besideCaption: string;
}

/** The element's words in a language, single ones replaced. */
export function speechOf(language: Language, words: Speech['words'] = { ...commonWords[language], ...mapMessages[language] }): Speech {
  return { words, language };
}

/** What makes the data unusable for the question; undefined when it can be shown. */
export function mapProblem(data: MapData, { stream, duty }: MapQuestion): Problem | undefined {
  for (const part of ['plan', 'structure', 'progress'] as const) {
    if (typeof (data as Partial<MapData> | null)?.[part] !== 'object') return { code: 'bad-data', params: { what: part } };
  }
  if (duty !== undefined) {
    if (!data.plan.duties.some(({ id }) => id === duty)) return { code: 'unknown-duty', params: { id: duty } };
    if (data.progress.publicity === 'bodies' && !data.obligations) return { code: 'bad-data', params: { what: 'obligations' } };
  } else if (!(stream in commonWords.vi.streams) && !data.plan.duties.some((each) => each.stream === stream)) {
    return { code: 'unknown-stream', params: { id: stream } };
  }
  return undefined;
}

/** True when nothing is asked in the stream, so that there is nothing to draw. */
export function isEmptyMap(data: MapData, { stream, duty }: MapQuestion): boolean {
  return duty === undefined && !data.plan.duties.some((each) => each.stream === stream);
}

export function classLabel(of: MapClass, duty: boolean, words: MapWords): string {
  return capitalised((duty ? undefined : words.streamClasses[of]) ?? words.classes[of] ?? of);
}

function legendOf(rows: readonly MapRow[], duty: boolean, { words, language }: Speech): LegendEntry[] {
  const counts = (place: Place): { of: Map<MapClass, number>; concerned: number } => {
    const of = new Map<MapClass, number>();
    let concerned = 0;
    for (const row of rows) {
      if (row.place !== place) continue;
      of.set(row.class, (of.get(row.class) ?? 0) + 1);
      if (isConcerned(row.class)) concerned++;
    }
    return { of, concerned };
  };
  const [map, beside] = [counts('map'), counts('beside')];
  const say = (count: number, of: MapClass, concerned: number): string =>
    isConcerned(of) ? formatShare({ done: count, of: concerned }, language) : formatNumber(count, language);
  return MAP_CLASSES.flatMap((of): LegendEntry[] => {
    const [here, there] = [map.of.get(of) ?? 0, beside.of.get(of) ?? 0];
    if (here + there === 0) return [];
    const entry = { class: of, label: classLabel(of, duty, words), count: say(here, of, map.concerned) };
    return [there > 0 ? { ...entry, beside: say(there, of, beside.concerned) } : entry];
  });
}

function groupRows(rows: readonly MapRow[], key: (row: MapRow) => string): Map<string, MapRow[]> {
  const groups = new Map<string, MapRow[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}

/** The map in sentences, tier by tier. */
export function tierTexts({ rows, duty }: MapView, speech: Speech): TierText[] {
  return [...groupRows(rows, (row) => row.tier ?? '')].map(([tier, group]) => {
    const byClass = groupRows(group, (row) => row.class);
    return {
      title: tier ? capitalised(tier) : capitalised(speech.words.classes['no-body']!),
      sentence: capitalised(groupSentence(group, speech) ?? ''),
      groups: MAP_CLASSES.filter((of) => byClass.has(of)).map((of) => ({
        class: of,
        label: classLabel(of, duty, speech.words),
        names: byClass.get(of)!.map((row) => (/^\d/.test(row.figure) ? `${row.short} (${row.figure})` : row.short)).sort(compareVietnamese),
      })),
    };
  });
}

function besideOf(rows: readonly MapRow[], speech: Speech): Pick<MapView, 'besideTitle' | 'besideCaption'> {
  const beside = rows.filter(({ place }) => place === 'beside');
  if (beside.length === 0) return { besideTitle: '', besideCaption: '' };
  const [tier, ...others] = new Set(beside.map((row) => row.tier));
  return {
    besideTitle: tier !== undefined && others.length === 0 ? capitalised(tier) : speech.words.beside,
    besideCaption: `${speech.words.beside}: ${groupSentence(beside, speech) ?? speech.words.classes['not-applicable']}`,
  };
}

function totalsOf(data: MapData, duties: readonly DutyProgress[], speech: Speech): string[] {
  const titles = new Map(data.plan.duties.map(({ id, title }) => [id, title]));
  return duties.filter(({ kind }) => kind !== 'standing').map(({ duty, tally, tiers }) =>
    `${titles.get(duty) ?? duty}: ${tally ? totalSentence(tally, tiers, data, speech) : speech.words.noTotal}.`);
}

function withoutBodies(data: MapData, question: MapQuestion, view: MapView, speech: Speech): MapView {
  const { progress } = data;
  const hasTotals = progress.publicity !== 'documents';
  const duties = progress.duties.filter((each) => (question.duty === undefined ? each.stream === question.stream : each.duty === question.duty));
  const [duty] = question.duty === undefined ? [] : duties;
  const tally = progress.streams.find(({ stream }) => stream === question.stream)?.tally;
  const figures = duty
    ? duty.tally && totalSentence(duty.tally, duty.tiers, data, speech)
    : tally && tally.noData < tally.share.of ? speech.words.tasksDone(formatShare(tally.share, speech.language)) : undefined;
  return {
    ...view,
    notice: hasTotals ? speech.words.bodiesNotPublic : speech.words.progressNotPublic,
    headline: publicHeadline(data, hasTotals ? figures : undefined, duty?.due, speech),
    totals: hasTotals ? totalsOf(data, duties, speech) : [],
  };
}

/** What the map says of `data`. Ask `mapProblem` first. */
export function mapView(data: MapData, question: MapQuestion, speech: Speech): MapView {
  const { words } = speech;
  const duty = question.duty === undefined ? undefined : data.plan.duties.find(({ id }) => id === question.duty);
  const stream = words.streams[question.stream] ?? question.stream;
  const title = duty?.title ?? words.title(stream.charAt(0).toLocaleLowerCase('vi') + stream.slice(1));
  const view: MapView = { title, headline: { sentence: '', figures: undefined, when: '' }, duty: duty !== undefined, public: data.progress.publicity === 'bodies', totals: [], rows: [], legend: [], besideTitle: '', besideCaption: '' };
  if (!view.public) return withoutBodies(data, question, view, speech);
  const rows = mapRows(data, question, duty, speech);
  return {
    ...view,
    rows,
    headline: headline(data, rows, duty && data.progress.duties.find((each) => each.duty === duty.id)?.due, speech),
    legend: legendOf(rows, view.duty, speech),
    ...besideOf(rows, speech),
    ...(!data.sheet && { notice: words.noSheet }),
  };
}

/** What is said of one body: where it stands with the duty, or its class; then each stream in a line of its own. */
export interface BodyDetails {
  status: string;
  lines: Array<{ label: string; text: string }>;
}

export function bodyDetails(data: MapData, row: MapRow, view: MapView, question: MapQuestion, speech: Speech): BodyDetails {
  const { words } = speech;
  const status = view.duty ? capitalised(row.summary) : classLabel(row.class, false, words);
  if (!row.body) return { status, lines: [] };
  const lines = row.obligation?.product ? [{ label: words.product, text: row.obligation.product }] : [];
  const tallies = new Map(data.progress.bodies.find(({ body }) => body === row.key)?.streams.map(({ stream, tally }) => [stream, tally]));
  const streams = new Set([...(view.duty ? [] : [question.stream]), ...tallies.keys()]);
  for (const stream of streams) lines.push({ label: words.streams[stream] ?? stream, text: capitalised(tallySummary(tallies.get(stream), speech, true)) });
  return { status, lines };
}

/** The row of a body; one without anything to show where the structure has the body; undefined where it has not. */
export function rowOf(data: MapData, view: MapView, id: string, { words }: Speech): MapRow | undefined {
  const body = data.structure.bodies.find((each) => each.id === id);
  return view.rows.find((row) => row.body && row.key === id)
    ?? (body && { key: id, body, name: body.name, short: body.shortName ?? body.name, place: 'none', class: 'not-applicable', figure: '', summary: words.classes['not-applicable']! });
}

/** `Đức Thọ: 3/5 việc xong (60 %), 1 quá hạn`; with the class said where the colour says more than the figures. */
export function rowLabel(row: MapRow, view: MapView, colorBy: MapQuestion['colorBy'], words: MapWords): string {
  const said = view.duty || colorBy === 'share' || !isConcerned(row.class) || row.class === 'no-data';
  return `${row.short}: ${said ? '' : `${classLabel(row.class, false, words)}; `}${row.summary}`;
}
