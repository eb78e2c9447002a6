import { sumShares, type Due, type Share, type Tally } from '@quantriet/contract';
import { formatDate, formatNumber, formatShare } from '../core/format.js';
import { isConcerned, isDone } from './classes.js';
import type { MapData, MapRow, Speech } from './rows.js';

/** Parts of a headline stand between middle dots. */
const joined = (parts: ReadonlyArray<string | undefined>): string => parts.filter(Boolean).join(' · ');

export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

/** The one sentence, whole and in its two halves. */
export interface Headline {
  sentence: string;
  /** `9/13 huyện, thành, thị ủy đã xong`; absent where nothing is public. */
  figures: string | undefined;
  /** `hạn trong tháng 8/2023 · tính đến 25/8/2023` */
  when: string;
}

interface TierShare {
  tier: string;
  share: Share;
  noData: number;
}

/** `9/13 huyện, thành, thị ủy đã xong`; where nobody has said anything, that and no zero. */
function sayTiers(tiers: readonly TierShare[], done: (shares: string) => string, { words, language }: Speech): string {
  const list = (each: (tier: TierShare) => string): string => tiers.map(each).join(words.and);
  if (tiers.every(({ share, noData }) => noData === share.of)) return words.noDataAbout(list(({ share, tier }) => `${formatNumber(share.of, language)} ${tier}`));
  return done(list(({ share, tier }) => `${formatShare(share, language)} ${tier}`));
}

function sayDue(due: Due | undefined, { words, language }: Speech): string | undefined {
  // That a duty is standing is said in place of its figures.
  if (!due || due.kind === 'standing') return undefined;
  if (due.kind === 'date') return words.due(due.phrase, formatDate(due.instant, language));
  return due.kind === 'none' ? words.noDue : due.phrase;
}

/** How many bodies of each tier, among these rows, have done everything asked of them. */
function tierShares(rows: readonly MapRow[], { words }: Speech): TierShare[] {
  const tiers = new Map<string, TierShare>();
  for (const row of rows) {
    if (row.tier === undefined || !isConcerned(row.class)) continue;
    const known = tiers.get(row.tier) ?? { tier: words.bodies(row.tier), share: { done: 0, of: 0 }, noData: 0 };
    known.share.of++;
    if (isDone(row.class) || (row.tally && row.tally.share.done === row.tally.share.of)) known.share.done++;
    if (row.class === 'no-data') known.noData++;
    tiers.set(row.tier, known);
  }
  return [...tiers.values()];
}

/** The tasks of these rows: `24/65 việc đã xong`, `3 việc quá hạn`; nothing where nothing was said. */
function sayTasks(tallies: readonly Tally[], { words, language }: Speech): string[] {
  const share = sumShares(tallies.map((tally) => tally.share));
  const overdue = tallies.reduce((sum, tally) => sum + tally.overdue, 0);
  if (share.of === 0 || tallies.every((tally) => tally.noData === tally.share.of)) return [];
  return [words.tasksDone(formatShare(share, language)), ...(overdue > 0 ? [words.tasksOverdue(formatNumber(overdue, language))] : [])];
}

/** What a group of rows has come to, without the date. Undefined for none. */
export function groupSentence(rows: readonly MapRow[], speech: Speech): string | undefined {
  const tiers = tierShares(rows, speech);
  if (tiers.length === 0) return undefined;
  const { words } = speech;
  const isDuty = rows.some(({ obligation }) => obligation);
  if (!isDuty) return joined([sayTiers(tiers, words.allDone, speech), ...sayTasks(rows.flatMap(({ tally }) => tally ?? []), speech)]);
  if (rows.some(({ obligation }) => obligation?.kind === 'standing')) return words.followed;
  const overdue = rows.filter((row) => row.class === 'overdue').length;
  return joined([sayTiers(tiers, words.done, speech), overdue > 0 ? words.overdue(formatNumber(overdue, speech.language)) : undefined]);
}

/** From published totals alone: by tier where tiers are published, else of the whole; how many have said nothing beside it. */
export function totalSentence(tally: Tally, tiers: ReadonlyArray<{ tier: string; tally: Tally }>, data: MapData, speech: Speech): string {
  const names = new Map(data.structure.tiers.map(({ id, name }) => [id, name]));
  const shares = tiers.filter((entry) => entry.tally.share.of > 0)
    .map((entry) => ({ tier: speech.words.bodies(names.get(entry.tier) ?? entry.tier), share: entry.tally.share, noData: entry.tally.noData }));
  const { words, language } = speech;
  const isUnsaid = tally.noData === tally.share.of;
  const figures = shares.length > 0 ? sayTiers(shares, words.done, speech) : isUnsaid ? words.classes['no-data']! : words.done(formatShare(tally.share, language));
  return tally.noData > 0 && !isUnsaid ? `${figures}, ${words.noData(formatNumber(tally.noData, language))}` : figures;
}

/**
 * The one sentence above the map: `9/13 huyện, thành, thị ủy đã xong · hạn trong tháng 8/2023 · tính đến 25/8/2023`.
 * It speaks of the bodies on the map; off-map tiles have their own caption. A duty of bodies that the map does not draw is told of those.
 */
export function headline(data: MapData, rows: readonly MapRow[], due: Due | undefined, speech: Speech): Headline {
  const concerned = rows.filter((row) => isConcerned(row.class));
  const onMap = new Set(concerned.filter(({ place }) => place === 'map').map(({ tier }) => tier));
  // A body of such a tier that the sheet lacks still belongs in the denominator.
  const ofMap = concerned.filter(({ place, tier }) => place !== 'beside' && onMap.has(tier));
  const subject = ofMap.length > 0 ? ofMap : concerned;
  const [only, ...others] = subject;
  const figures = only && others.length === 0 ? `${only.name}: ${only.summary}` : groupSentence(subject, speech);
  return publicHeadline(data, figures, due, speech);
}

/** The same where bodies are not public: from the totals, or without figures. */
export function publicHeadline(data: MapData, figures: string | undefined, due: Due | undefined, speech: Speech): Headline {
  const { words, language } = speech;
  const when = joined([sayDue(due, speech), words.asOfPart(formatDate(data.progress.asOf, language))]);
  const said = figures && capitalised(figures);
  return { figures: said, when, sentence: joined([said, when]) };
}
