import { compareVietnamese, type DutyProgress, type Language, type Problem } from '@quantriet/contract';
import { commonWords } from '../core/messages.js';
import { formatNumber, formatShare } from '../core/format.js';
import { isConcerned, MAP_CLASSES, type MapClass } from './classes.js';
import { groupSentence, headlineOf, mapSentence, sayTasks, totalSentence, type Headline } from './headline.js';
import { mapMessages } from './messages.js';
import { capitalised, mapRows, type MapData, type MapQuestion, type MapRow, type Place, type Speech } from './rows.js';

export type { MapData, MapQuestion, MapRow, Speech } from './rows.js';
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
  /** False where the plan keeps each body's standing to itself: then there are no rows, only `totals`. */
  public: boolean;
  notice: string | undefined;
  totals: string[];
  /** Units of the sheet in its order, then bodies it does not draw. */
  rows: MapRow[];
  legend: LegendEntry[];
  /** `Ngoài bản đồ: 1/4 đảng ủy trực thuộc đã xong`; empty without off-map tiles. */
  besideCaption: string;
}

/** The element's words in a language. */
export function speechOf(language: Language): Speech {
  return { words: { ...commonWords[language], ...mapMessages[language] }, language };
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

export function classLabel(of: MapClass, { words }: Speech): string {
  return capitalised(words.classes[of]);
}

function legendOf(rows: readonly MapRow[], speech: Speech): LegendEntry[] {
  const say = (of: MapClass, place: Place): string => {
    const group = rows.filter((row) => row.place === place);
    const done = group.filter((row) => row.class === of).length;
    if (!isConcerned(of)) return formatNumber(done, speech.language);
    return formatShare({ done, of: group.filter((row) => isConcerned(row.class)).length }, speech.language);
  };
  const has = (of: MapClass, place: Place): boolean => rows.some((row) => row.class === of && row.place === place);
  return MAP_CLASSES.filter((of) => has(of, 'map') || has(of, 'beside'))
    .map((of) => ({ class: of, label: classLabel(of, speech), count: say(of, 'map'), ...(has(of, 'beside') && { beside: say(of, 'beside') }) }));
}

/** The map in sentences, tier by tier. */
export function tierTexts({ rows }: MapView, speech: Speech): TierText[] {
  return [...new Set(rows.map(({ tier }) => tier))].map((tier) => {
    const group = rows.filter((row) => row.tier === tier);
    return {
      title: tier ? capitalised(tier) : classLabel('no-body', speech),
      sentence: capitalised(groupSentence(group, speech) ?? ''),
      groups: MAP_CLASSES.flatMap((of) => {
        const names = group.filter((row) => row.class === of).map(({ short, figure }) => (/^\d/.test(figure) ? `${short} (${figure})` : short));
        return names.length > 0 ? [{ class: of, label: classLabel(of, speech), names: names.sort(compareVietnamese) }] : [];
      }),
    };
  });
}

/** What is said where bodies are not public: the totals, as far as they are. */
function publishedTotals(data: MapData, { stream, duty }: MapQuestion, speech: Speech): { figures: string | undefined; totals: string[] } {
  const { plan, progress } = data;
  if (progress.publicity === 'documents') return { figures: undefined, totals: [] };
  const say = ({ tally, tiers }: DutyProgress): string | undefined => tally && totalSentence(tally, tiers, data, speech);
  const duties = progress.duties.filter((each) => (duty === undefined ? each.stream === stream : each.duty === duty));
  const totals = duties.flatMap((each) => {
    const said = say(each);
    return said ? [`${plan.duties.find(({ id }) => id === each.duty)?.title ?? each.duty}: ${said}.`] : [];
  });
  const figures = duty === undefined ? sayTasks(progress.streams.filter((each) => each.stream === stream).map(({ tally }) => tally), speech) : duties[0] && say(duties[0]);
  return { figures, totals };
}

/** What the map says of `data`. Ask `mapProblem` first. */
export function mapView(data: MapData, question: MapQuestion, speech: Speech): MapView {
  const { words } = speech;
  const { plan, progress, sheet } = data;
  const duty = plan.duties.find(({ id }) => id === question.duty);
  const due = duty && progress.duties.find((each) => each.duty === duty.id)?.due;
  const stream = words.streams[question.stream] ?? question.stream;
  const title = duty?.title ?? words.title(stream.charAt(0).toLocaleLowerCase('vi') + stream.slice(1));
  const isPublic = progress.publicity === 'bodies';
  const rows = isPublic ? mapRows(data, question, duty, speech) : [];
  const beside = rows.filter(({ place }) => place === 'beside');
  const { figures, totals } = isPublic ? { figures: mapSentence(rows, speech), totals: [] } : publishedTotals(data, question, speech);
  const notice = progress.publicity === 'documents' ? words.progressNotPublic : !isPublic ? words.bodiesNotPublic : sheet ? undefined : words.noSheet;
  return {
    title,
    headline: headlineOf(figures, due, progress.asOf, speech),
    public: isPublic,
    notice,
    totals,
    rows,
    legend: legendOf(rows, speech),
    besideCaption: beside.length > 0 ? `${words.beside}: ${groupSentence(beside, speech) ?? words.classes['not-applicable']}` : '',
  };
}
