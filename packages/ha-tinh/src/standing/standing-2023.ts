import type { Standing } from '@quantriet/contract';
import { provinceBodies } from './bodies-2023.js';
import { ownPlans } from './plans-2023.js';
import { cellStudy, districtStudy } from './study-2023.js';

/**
 * SAMPLE DATA (dữ liệu minh họa), July to October 2023: invented for demonstration, says nothing about what any body did.
 * The plan it belongs to is marked `sample`, so every view says so.
 */
export const standing2023: Standing[] = [...districtStudy, ...ownPlans, ...cellStudy, ...provinceBodies];
