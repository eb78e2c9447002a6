import type { Standing } from '@quantriet/contract';
import { steps } from './steps.js';

/** SAMPLE DATA (dữ liệu minh họa): invented for demonstration. Row 3, each committee's own plan, a duty per stream. */

const product = 'Kế hoạch của cấp ủy (minh họa)';
const STUDY = 'ke-hoach-hoc-tap';
const CARRYING_OUT = 'ke-hoach-trien-khai';

/** Body and the day its plan was sent. */
const studyPlans = [
  ['huyen-437', '2023-07-31'],
  ['huyen-440', '2023-08-01'],
  ['huyen-442', '2023-08-02'],
  ['huyen-436', '2023-08-04'],
  ['huyen-443', '2023-08-07'],
  ['huyen-446', '2023-08-08'],
  ['huyen-449', '2023-08-10'],
  ['dang-uy-cong-an', '2023-07-31'],
  ['huyen-439', '2023-09-08'],
  ['huyen-445', '2023-09-19'],
] as const;

const carryingOutPlans = [
  ['huyen-437', '2023-08-11'],
  ['huyen-442', '2023-08-18'],
  ['huyen-440', '2023-08-22'],
  ['dang-uy-cong-an', '2023-08-09'],
  ['huyen-436', '2023-09-13'],
  ['huyen-449', '2023-09-21'],
  ['huyen-443', '2023-10-17'],
] as const;

export const ownPlans: Standing[] = [
  ...studyPlans.flatMap(([body, day]) =>
    steps(STUDY, body, ['2023-07-25', 'in-progress'], [day, 'done', { submitted: day, product }]),
  ),
  ...steps(STUDY, 'huyen-441', ['2023-08-15', 'in-progress']),
  ...steps(STUDY, 'huyen-448', ['2023-08-16', 'in-progress'], ['2023-09-12', 'awaiting-confirmation', { submitted: '2023-09-12' }]),
  ...steps(STUDY, 'huyen-444', ['2023-08-17', 'not-started']),
  ...carryingOutPlans.flatMap(([body, day]) =>
    steps(CARRYING_OUT, body, ['2023-08-03', 'in-progress'], [day, 'done', { submitted: day, product }]),
  ),
  ...steps(CARRYING_OUT, 'huyen-446', ['2023-08-14', 'in-progress'], ['2023-08-24', 'awaiting-confirmation', { submitted: '2023-08-24' }]),
  ...steps(CARRYING_OUT, 'huyen-445', ['2023-08-16', 'not-started']),
  ...steps(CARRYING_OUT, 'huyen-439', ['2023-08-16', 'in-progress']),
  ...steps(CARRYING_OUT, 'huyen-444', ['2023-08-10', 'in-progress'], ['2023-08-21', 'paused', { result: 'Tạm dừng để chờ hướng dẫn (minh họa).' }], ['2023-10-09', 'in-progress']),
];
