import { parsePlainDate, plainDateOf } from '@quantriet/contract';

/** An instant, a day or a month as people write it: `25/8/2023`, `8/2023`. */
export function dayText(date: string): string {
  const day = parsePlainDate(date.length > 10 ? plainDateOf(date) : date);
  if (day) return `${day.day}/${day.month}/${day.year}`;
  const [year, month] = date.split('-');
  return `${Number(month)}/${year}`;
}
