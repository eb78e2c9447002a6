import * as z from 'zod/mini';
import { Id, PlainDate } from './common.js';

/** A due date as a calendar shows it: a whole day, the last one of the period named. */
export const CalendarEvent = z.object({
  /** Stable across publications, so that a subscribed calendar moves an event instead of doubling it. */
  uid: z.string(),
  duty: Id,
  title: z.string(),
  /** Phrase of the plan and stream, in Vietnamese words: `trong tháng 8/2023 · triển khai thực hiện`. */
  description: z.string(),
  date: PlainDate,
});
export type CalendarEvent = z.infer<typeof CalendarEvent>;

export const Calendar = z.object({
  plan: Id,
  title: z.string(),
  sample: z.boolean(),
  /** Address of the same as iCalendar, to subscribe to. */
  href: z.optional(z.string()),
  events: z.array(CalendarEvent),
});
export type Calendar = z.infer<typeof Calendar>;
