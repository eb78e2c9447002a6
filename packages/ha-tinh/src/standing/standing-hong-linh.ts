import type { Standing } from '@quantriet/contract';
import { steps } from './steps.js';

/** SAMPLE DATA (dữ liệu minh họa): invented for demonstration. The town's own plan. */
export const standingHongLinh: Standing[] = [
  ...['hong-linh-bac-hong', 'hong-linh-nam-hong', 'hong-linh-duc-thuan'].flatMap((body) =>
    steps('hoc-tap-dang-uy', body, ['2023-08-14', 'in-progress'], ['2023-08-23', 'done', { submitted: '2023-08-22' }]),
  ),
  ...steps('hoc-tap-dang-uy', 'hong-linh-dau-lieu', ['2023-08-16', 'in-progress'], ['2023-09-18', 'done', { submitted: '2023-09-18' }]),
  ...steps('hoc-tap-dang-uy', 'hong-linh-thuan-loc', ['2023-08-16', 'not-started'], ['2023-09-07', 'done', { submitted: '2023-09-06' }]),
  ...steps('hoc-tap-chi-bo', 'hong-linh-bac-hong', ['2023-08-23', 'in-progress', { count: { done: 11, of: 24 } }], ['2023-09-27', 'done', { submitted: '2023-09-27', count: { done: 24, of: 24 } }]),
  ...steps('hoc-tap-chi-bo', 'hong-linh-duc-thuan', ['2023-08-24', 'not-started', { count: { done: 0, of: 19 } }]),
  ...steps('cong-an-phuong', 'hong-linh-nam-hong', ['2023-08-24', 'in-progress'], ['2023-10-12', 'done', { submitted: '2023-10-12' }]),
  ...steps('diem-den', 'hong-linh-dau-lieu', ['2023-09-11', 'in-progress']),
];
