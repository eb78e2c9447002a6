import { calendarOf, toICalendar } from '@quantriet/contract';
import { SAMPLE_STAMP } from '../workbook/words.js';
import type { PlanView } from './plan-view.js';

const STAMP = /DTSTAMP:(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z/;

/** The instant an earlier calendar was stamped with. */
function stampOf(existing: string | undefined): string | undefined {
  const [whole, year, month, day, hour, minute, second] = STAMP.exec(existing ?? '') ?? [];
  return whole && `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`;
}

/** A plan's due dates as iCalendar. The stamp says when the calendar last changed: an unchanged one keeps it. */
export function calendarText({ plan, asOf }: PlanView, existing: string | undefined, now: string): string {
  const write = (stampedAt: string): string => toICalendar(calendarOf(plan, asOf), stampedAt, SAMPLE_STAMP.vi);
  const earlier = stampOf(existing);
  const kept = earlier && write(earlier);
  return kept !== undefined && kept === existing ? kept : write(now);
}
