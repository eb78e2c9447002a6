import { daysBetween, dueAt, type Due, type Duty, type Language } from '@quantriet/contract';
import { formatDate } from '../core/format.js';
import type { TrackerWords } from './messages.js';

/** When a duty is due, in words. */
export interface DueView {
  /** `trong tháng 8/2023`, `không ghi hạn` */
  phrase: string;
  /** The same where nothing else says what it is: `Hạn: trong tháng 8/2023`, `không ghi hạn`. */
  text: string;
  /** `đến hết 31/8/2023`, where the phrase does not say the day itself. */
  until?: string;
  /** Set when the date was moved: what it was before and why, `trước là “trong tháng 7/2023” (mưa lũ)`. */
  movedFrom?: string;
  /** Instant to sort by; absent where there is no date. */
  instant?: string;
}

/** The phrase, or the words for what is missing. */
export function duePhrase(due: Due, words: TrackerWords): string {
  if (due.kind === 'none') return words.noDue;
  return due.kind === 'periodic' && !due.period ? words.periodUnsaid(due.phrase) : due.phrase;
}

/** The move that holds at an instant, in words. */
function movedFrom({ due, moves = [] }: Duty, asOf: string, words: TrackerWords): string | undefined {
  const held = dueAt({ due, moves }, asOf);
  const move = moves.find((each) => each.due === held);
  if (!move) return undefined;
  const earlier = dueAt({ due, moves: moves.filter((each) => each !== move) }, asOf);
  return words.movedFrom(duePhrase(earlier, words)) + (move.reason ? ` (${move.reason})` : '');
}

/** @param due as it holds at `asOf` (the progress says it); the duty tells what it was before. */
export function dueView(duty: Duty, due: Due, asOf: string, words: TrackerWords, language: Language): DueView {
  const phrase = duePhrase(due, words);
  const isBare = due.kind === 'none' || due.kind === 'standing';
  const view: DueView = { phrase, text: isBare ? phrase : `${words.due}: ${phrase}` };
  if (due.kind === 'date') {
    view.instant = due.instant;
    // “Trước ngày 15/8/2023” ends with the 14th: then the day is worth saying too.
    if (!phrase.includes(formatDate(due.instant, 'vi'))) view.until = words.until(formatDate(due.instant, language));
  }
  const moved = movedFrom(duty, asOf, words);
  if (moved) view.movedFrom = moved;
  return view;
}

/** `còn 6 ngày`, `hôm nay là hạn cuối`, `quá hạn 3 ngày`. Undefined without a date, and when the date is past but nobody is known to be late. */
export function countdown(due: Due, asOf: string, overdue: boolean, words: TrackerWords): string | undefined {
  if (due.kind !== 'date') return undefined;
  const days = daysBetween(asOf, due.instant);
  if (days > 0) return words.daysLeft(days);
  if (days === 0) return words.lastDay;
  return overdue ? words.daysOverdue(-days) : undefined;
}
