import type { Standing } from '@quantriet/contract';
import { steps } from './steps.js';

/** SAMPLE DATA (dữ liệu minh họa): invented for demonstration, says nothing about the bodies named. Row 2, study at district level. */

const DUTY = 'hoc-tap-cap-huyen';
const product = 'Báo cáo kết quả học tập, quán triệt (minh họa)';

/** Body, day begun, day of the conference, day the report was handed in, day it was accepted. */
const finished: ReadonlyArray<readonly [body: string, begun: string, event: string, submitted: string, accepted: string]> = [
  ['huyen-437', '2023-08-01', '2023-08-07', '2023-08-08', '2023-08-09'],
  ['huyen-441', '2023-08-02', '2023-08-09', '2023-08-10', '2023-08-11'],
  ['huyen-442', '2023-08-02', '2023-08-10', '2023-08-11', '2023-08-14'],
  ['huyen-436', '2023-08-03', '2023-08-11', '2023-08-14', '2023-08-15'],
  ['huyen-443', '2023-08-07', '2023-08-15', '2023-08-16', '2023-08-17'],
  ['huyen-446', '2023-08-08', '2023-08-16', '2023-08-17', '2023-08-18'],
  ['huyen-449', '2023-08-09', '2023-08-17', '2023-08-18', '2023-08-21'],
  ['huyen-439', '2023-08-10', '2023-08-18', '2023-08-21', '2023-08-22'],
  ['huyen-445', '2023-08-14', '2023-08-21', '2023-08-22', '2023-08-24'],
  // Late: handed in after 31/8.
  ['huyen-440', '2023-08-15', '2023-09-05', '2023-09-06', '2023-09-07'],
  ['huyen-448', '2023-08-21', '2023-09-11', '2023-09-12', '2023-09-14'],
  ['dang-uy-cong-an', '2023-08-01', '2023-08-10', '2023-08-11', '2023-08-14'],
];

/** Row 2: nine districts in August, two in September, two after that; the three unnamed committees have said nothing. */
export const districtStudy: Standing[] = [
  ...finished.flatMap(([body, begun, eventDate, submitted, accepted]) =>
    steps(
      DUTY, body,
      ['2023-07-20', 'not-started'],
      [begun, 'in-progress'],
      [submitted, 'awaiting-confirmation', { submitted, eventDate }],
      [accepted, 'done', { submitted, eventDate, product }],
    ),
  ),
  ...steps(
    DUTY, 'huyen-444',
    ['2023-07-20', 'not-started'],
    ['2023-08-24', 'in-progress'],
    ['2023-10-03', 'awaiting-confirmation', { submitted: '2023-10-03', eventDate: '2023-10-02' }],
    ['2023-10-05', 'done', { submitted: '2023-10-03', eventDate: '2023-10-02', product }],
  ),
  ...steps(
    DUTY, 'huyen-447',
    ['2023-07-20', 'not-started'],
    ['2023-09-05', 'in-progress'],
    ['2023-10-10', 'awaiting-confirmation', { submitted: '2023-10-10', eventDate: '2023-10-09' }],
  ),
];

/** Row 4: cells that have finished, of all cells of the body. Days on which the body counted. */
const cells: ReadonlyArray<readonly [body: string, of: number, ...counts: ReadonlyArray<readonly [day: string, done: number]>]> = [
  ['huyen-436', 486, ['2023-08-15', 120], ['2023-08-24', 301], ['2023-09-25', 462], ['2023-10-20', 486]],
  ['huyen-437', 168, ['2023-08-14', 74], ['2023-08-22', 168]],
  ['huyen-439', 402, ['2023-08-22', 0], ['2023-09-26', 210], ['2023-10-24', 377]],
  ['huyen-440', 355, ['2023-08-18', 150], ['2023-09-20', 355]],
  ['huyen-442', 318, ['2023-08-21', 205], ['2023-09-22', 318]],
  ['huyen-443', 377, ['2023-08-24', 96], ['2023-09-27', 290]],
  ['huyen-446', 464, ['2023-08-23', 188], ['2023-10-12', 451]],
  ['huyen-448', 204, ['2023-09-28', 61]],
  ['dang-uy-cong-an', 92, ['2023-08-16', 57], ['2023-08-23', 92]],
];

export const cellStudy: Standing[] = cells.flatMap(([body, of, ...counts]) =>
  steps(
    'hoc-tap-chi-bo', body,
    ...counts.map(([day, done]) =>
      done === of
        ? ([day, 'done', { submitted: day, count: { done, of } }] as const)
        : ([day, done === 0 ? 'not-started' : 'in-progress', { count: { done, of } }] as const),
    ),
  ),
);
