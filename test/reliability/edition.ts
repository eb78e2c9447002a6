import type { PlanEdition, Template } from '@quantriet/contract';

/** A made-up plan in which twenty bodies answer many duties, all to one receiver. */

export const PLAN = 'ke-hoach-chiu-tai';
export const RECEIVER = 'ban-nhan';
export const SUBMITTERS = Array.from({ length: 20 }, (_, i) => `don-vi-${i + 1}`);

const template: Template = {
  id: 'mau-nho', version: 1,
  title: { vi: 'Mẫu nhỏ', en: 'Small template' },
  sections: [{
    id: 'ket-qua', title: { vi: 'Kết quả', en: 'Results' },
    fields: [
      { id: 'so-hoi-nghi', kind: 'whole', label: { vi: 'Số hội nghị', en: 'Conferences' }, required: true, min: 0, adds: 'sum' },
      { id: 'ghi-chu', kind: 'text', label: { vi: 'Ghi chú', en: 'Note' }, adds: 'list' },
    ],
  }],
};

/** @param duties How many duties each of the twenty bodies answers. */
export function loadEdition(duties: number): PlanEdition {
  return {
    plan: {
      id: PLAN, title: 'Kế hoạch thử tải', issuer: 'Ban Thử nghiệm', date: '2023-07-10', structure: 'vung-thu', publicity: 'documents', sample: true,
      documents: [{
        id: 'chi-thi-thu', type: 'directive', number: '1-CT/TN', issuer: 'Ban Thử nghiệm', date: '2023-05-25',
        title: 'Chỉ thị thử nghiệm', form: 'party', role: 'basis', text: 'none',
      }],
      duties: Array.from({ length: duties }, (_, i) => ({
        id: `viec-${i + 1}`, row: String(i + 1), title: `Việc ${i + 1}`, stream: 'study', kind: 'unit', partners: [],
        addressees: { tiers: ['don-vi'] }, documents: ['chi-thi-thu'], due: { kind: 'none' },
        route: { to: RECEIVER, due: { kind: 'none' } }, template: { id: 'mau-nho', version: 1 },
      })),
    },
    structure: {
      id: 'vung-thu', name: 'Vùng thử',
      tiers: [{ id: 'tinh', name: 'cấp tỉnh', order: 0 }, { id: 'don-vi', name: 'đơn vị', order: 1 }],
      bodies: [
        { id: RECEIVER, name: 'Ban nhận báo cáo', kind: 'commission', tier: 'tinh' },
        ...SUBMITTERS.map((id, i) => ({ id, name: `Đơn vị ${i + 1}`, kind: 'committee', tier: 'don-vi', parent: RECEIVER })),
      ],
    },
    standing: [], documents: [], mapSheets: [], templates: [template],
  };
}
