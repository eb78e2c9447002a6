import { daysBetween, type Due, type Duty, type Language } from '@quantriet/contract';
import { formatDate } from '../core/format.js';
import type { TrackerWords } from './messages.js';

/** When a duty is due, in words. */
export interface DueView {
  /** `Hạn: trong tháng 8/2023`, `Không ghi hạn` */
  text: string;
  /** The same under a heading that says "Hạn": `Trong tháng 8/2023`. */
  phrase: string;
  /** `đến hết 31/8/2023`, where the phrase does not say the day itself. */
  until?: string;
  /** Set when the date was moved: what it was before, `trước là “trong tháng 7/2023”`. */
  movedFrom?: string;
  /** Why it was moved. */
  reason?: string;
  /** Instant to sort by; absent where there is no date. */
  instant?: string;
}

/** The phrase, or the words for what is missing. */
export function duePhrase(due: Due, words: TrackerWords): string {
  if (due.kind === 'none') return words.noDue;
  if (due.kind === 'periodic' && !due.period) return words.periodUnsaid(due.phrase);
  return due.phrase;
}

function lastMove(duty: Pick<Duty, 'moves'>, asOf: string) {
  return (duty.moves ?? []).filter(({ at }) => at <= asOf).sort((a, b) => (a.at < b.at ? -1 : 1)).at(-1);
}

/** @param due as it holds at `asOf` (the progress says it); the duty tells what it was before. */
export function dueView(duty: Pick<Duty, 'due' | 'moves'>, due: Due, asOf: string, words: TrackerWords, language: Language): DueView {
  const phrase = duePhrase(due, words);
  const isSaid = due.kind !== 'none' && due.kind !== 'standing';
  const view: DueView = { text: isSaid ? words.due(phrase) : capitalised(phrase), phrase: capitalised(phrase) };
  if (due.kind === 'date') {
    view.instant = due.instant;
    // “Trước ngày 15/8/2023” ends with the 14th: then the day is worth saying too.
    if (!phrase.includes(formatDate(due.instant, 'vi'))) view.until = words.until(formatDate(due.instant, language));
  }
  const move = lastMove(duty, asOf);
  if (move) {
    const earlier = (duty.moves ?? []).filter(({ at }) => at < move.at).sort((a, b) => (a.at < b.at ? -1 : 1)).at(-1)?.due ?? duty.due;
    view.movedFrom = words.movedFrom(duePhrase(earlier, words));
    if (move.reason !== undefined) view.reason = move.reason;
  }
  return view;
}

/** `còn 6 ngày`, `hôm nay là hạn cuối`, `quá hạn 3 ngày`; undefined without a date. `overdue` false: the date is past, but nobody is known to be late. */
export function countdown(due: Due, asOf: string, overdue: boolean, words: TrackerWords): string | undefined {
  if (due.kind !== 'date') return undefined;
  const days = daysBetween(asOf, due.instant);
  if (days > 0) return words.daysLeft(days);
  if (days === 0) return words.lastDay;
  return overdue ? words.daysOverdue(-days) : words.daysPast(-days);
}

function capitalised(text: string): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase('vi') + text.slice(first.length);
}
