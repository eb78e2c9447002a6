import type { Standing } from '@quantriet/contract';
import { steps } from './steps.js';

/** SAMPLE DATA (dữ liệu minh họa): invented for demonstration. The example plan of 2025, study at commune level. */

const DUTY = 'hoc-tap-cap-xa';

/** Day on which the reports were handed in, and the codes of the communes that did. */
const finished: ReadonlyArray<readonly [day: string, codes: readonly string[]]> = [
  ['2025-08-06', ['18073', '18277', '18328', '18667', '18676']],
  ['2025-08-12', ['18199', '18481', '18502', '18550', '18619', '18748', '18787', '18790', '18838']],
  ['2025-08-18', ['18100', '18202', '18352', '18364', '18394', '18436', '18466', '18484', '18523', '18652', '18823', '18832']],
  ['2025-08-21', ['18184', '18304', '18313', '18406', '18562', '18586', '18604', '18628', '18634', '18682', '18685', '18742', '18766', '18814', '18844']],
  ['2025-08-28', ['18133', '18172', '18244', '18262', '18532', '18544', '18568', '18601', '18736', '18739', '18775', '18781']],
  ['2025-09-09', ['18115', '18160', '18229', '18409', '18418', '18496']],
];
const begun = ['18118', '18196', '18223', '18373'];
const notBegun = ['18547', '18754'];

export const standing2025: Standing[] = [
  ...finished.flatMap(([day, codes]) =>
    codes.flatMap((code) => steps(DUTY, `xa-${code}`, ['2025-08-01', 'in-progress'], [day, 'done', { submitted: day }])),
  ),
  ...begun.flatMap((code) => steps(DUTY, `xa-${code}`, ['2025-08-15', 'in-progress'])),
  ...notBegun.flatMap((code) => steps(DUTY, `xa-${code}`, ['2025-08-15', 'not-started'])),
  ...steps(DUTY, 'dang-uy-cong-an', ['2025-08-11', 'done', { submitted: '2025-08-11' }]),
];
