import { sumShares, type Due, type Share, type Tally } from '@quantriet/contract';
import { formatDate, formatNumber, formatShare } from '../core/format.js';
import { isConcerned } from './classes.js';
import { capitalised, sayCount, type MapData, type MapRow, type Speech } from './rows.js';

/** Parts of a headline stand between middle dots, which end a line and do not begin one. */
const joined = (parts: ReadonlyArray<string | undefined>): string => parts.filter(Boolean).join('\u00a0· ');

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
  const isUnsaid = tiers.every(({ share, noData }) => noData === share.of);
  const list = tiers.map(({ share, tier }) => `${isUnsaid ? formatNumber(share.of, language) : formatShare(share, language)} ${words.bodies(tier)}`).join(words.and);
  return isUnsaid ? words.noDataAbout(list) : done(list);
}

/** How many bodies of each tier, among these rows, have done everything asked of them. */
function tierShares(rows: readonly MapRow[]): TierShare[] {
  const concerned = rows.filter((row) => isConcerned(row.class));
  return [...new Set(concerned.map(({ tier }) => tier!))].map((tier) => {
    const group = concerned.filter((row) => row.tier === tier);
    const done = group.filter((row) => (row.tally ? row.tally.share.done === row.tally.share.of : row.class.startsWith('done')));
    return { tier, share: { done: done.length, of: group.length }, noData: group.filter((row) => row.class === 'no-data').length };
  });
}

/** `24/65 việc đã xong · 3 việc quá hạn`; nothing where nothing was said. */
export function sayTasks(tallies: readonly Tally[], { words, language }: Speech): string | undefined {
  if (tallies.every(({ noData, share }) => noData === share.of)) return undefined;
  const overdue = tallies.reduce((sum, tally) => sum + tally.overdue, 0);
  return joined([words.tasksDone(formatShare(sumShares(tallies.map(({ share }) => share)), language)), overdue > 0 ? words.tasksOverdue(formatNumber(overdue, language)) : undefined]);
}

/** What a group of rows has come to, without the date. Undefined where nothing is asked of any. */
export function groupSentence(rows: readonly MapRow[], speech: Speech): string | undefined {
  const { words } = speech;
  const tiers = tierShares(rows);
  if (tiers.length === 0) return undefined;
  if (rows.some(({ obligation }) => obligation?.kind === 'standing')) return words.followed;
  const tallies = rows.flatMap(({ tally }) => tally ?? []);
  return tallies.length > 0
    ? joined([sayTiers(tiers, words.allDone, speech), sayTasks(tallies, speech)])
    : joined([sayTiers(tiers, words.done, speech), sayCount(rows.filter((row) => row.class === 'overdue').length, 'overdue', speech)]);
}

/** What the bodies on the map have come to; off-map tiles have their own caption. A duty of bodies that the map does not draw is told of those. */
export function mapSentence(rows: readonly MapRow[], speech: Speech): string | undefined {
  const concerned = rows.filter((row) => isConcerned(row.class));
  const onMap = new Set(concerned.filter(({ place }) => place === 'map').map(({ tier }) => tier));
  // A body of such a tier that the sheet lacks still belongs in the denominator.
  const ofMap = concerned.filter(({ place, tier }) => place !== 'beside' && onMap.has(tier));
  const subject = ofMap.length > 0 ? ofMap : concerned;
  const [only] = subject;
  return only && subject.length === 1 ? `${only.name}: ${only.summary}` : groupSentence(subject, speech);
}

/** From published totals alone: by tier where tiers are published, else of the whole; how many have said nothing beside it. */
export function totalSentence(tally: Tally, tiers: ReadonlyArray<{ tier: string; tally: Tally }>, { structure }: MapData, speech: Speech): string {
  const names = new Map(structure.tiers.map(({ id, name }) => [id, name]));
  const told = tiers.filter((entry) => entry.tally.share.of > 0).map((entry) => ({ tier: names.get(entry.tier) ?? entry.tier, ...entry.tally }));
  const figures = sayTiers(told.length > 0 ? told : [{ tier: speech.words.anyBodies, ...tally }], speech.words.done, speech);
  const unsaid = tally.noData < tally.share.of && sayCount(tally.noData, 'no-data', speech);
  return unsaid ? `${figures}, ${unsaid}` : figures;
}

/** The one sentence above the map: `9/13 huyện, thành, thị ủy đã xong · hạn trong tháng 8/2023 · tính đến 25/8/2023`. */
export function headlineOf(sentence: string | undefined, due: Due | undefined, asOf: string, speech: Speech): Headline {
  const { words, language } = speech;
  const figures = sentence && capitalised(sentence);
  const day = words.asOf(formatDate(asOf, language));
  // That a duty is standing is said in place of its figures.
  const until = due?.kind === 'date' ? words.due(due.phrase, formatDate(due.instant, language)) : due?.kind === 'periodic' || due?.kind === 'promptly' ? due.phrase : undefined;
  const when = joined([until, day.charAt(0).toLocaleLowerCase('vi') + day.slice(1)]);
  return { figures, when, sentence: joined([figures, when]) };
}
