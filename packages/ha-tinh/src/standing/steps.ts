import type { Standing } from '@quantriet/contract';

type Extra = Pick<Standing, 'count' | 'eventDate' | 'result' | 'product' | 'evaluation'> & {
  /** Day in Viet Nam on which the report was handed in, `YYYY-MM-DD`. */
  submitted?: string;
};
/** One dated statement: day in Viet Nam, state, and what else was recorded. */
export type Step = readonly [day: string, state: Standing['state'], extra?: Extra];

const instantOf = (day: string, time: string): string => new Date(`${day}T${time}:00.000+07:00`).toISOString();

/** The statements of one body about one duty. Reports are handed in at 15:00 and recorded at 16:30, Viet Nam time. */
export function steps(duty: string, body: string, ...list: readonly Step[]): Standing[] {
  return list.map(([day, state, { submitted, ...extra } = {}]) => ({
    duty,
    body,
    at: instantOf(day, '16:30'),
    state,
    ...(submitted && { submittedAt: instantOf(submitted, '15:00') }),
    ...extra,
  }));
}
