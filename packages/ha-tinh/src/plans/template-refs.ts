import type { TemplateRef } from '@quantriet/contract';

/** Report templates of the contract that the plans' duties are answered with. */

export const studyResult: TemplateRef = { id: 'ket-qua-hoc-tap', version: 2 };
export const policePeriodic: TemplateRef = { id: 'cong-an-dinh-ky', version: 1 };
export const consolidatedReport: TemplateRef = { id: 'bao-cao-tong-hop', version: 1 };
