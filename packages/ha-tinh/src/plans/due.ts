import type { Due } from '@quantriet/contract';

/** Due dates as the plans write them. Instants are the last millisecond of the period in Viet Nam (UTC+7). */

export const noDate: Due = { kind: 'none' };
export const standing: Due = { kind: 'standing', phrase: 'thường xuyên' };
export const promptly: Due = { kind: 'promptly', phrase: 'kịp thời' };
/** The plan says "định kỳ" and no period. */
export const periodic: Due = { kind: 'periodic', phrase: 'định kỳ' };

export const july2023: Due = { kind: 'date', phrase: 'trong tháng 7/2023', granularity: 'month', instant: '2023-07-31T16:59:59.999Z' };
export const august2023: Due = { kind: 'date', phrase: 'trong tháng 8/2023', granularity: 'month', instant: '2023-08-31T16:59:59.999Z' };
