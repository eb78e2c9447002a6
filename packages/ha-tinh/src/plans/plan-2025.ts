import type { Addressees, Duty, Plan, Route } from '@quantriet/contract';
import { noDate, periodic, promptly, standing } from './due.js';
import { basisDocuments, illustrativeDocuments, planCard } from './plan-2023.js';
import { consolidatedReport, policePeriodic, studyResult } from './template-refs.js';

/**
 * An example: what the plan of 2023 asks, laid on the structure of today. Nobody has issued it. It has one tier fewer than
 * its model and needs nothing but these data.
 */

const documents = basisDocuments.map(({ id }) => id);
const committees: Addressees = { tiers: ['commune', 'direct'] };
const toPropaganda: Route = { to: 'ban-tuyen-giao-dan-van', due: promptly };

const duties: Duty[] = [
  {
    id: 'bao-cao-vien-tinh',
    row: '1',
    title: 'Học tập, quán triệt tại hội nghị báo cáo viên cấp tỉnh',
    stream: 'study',
    kind: 'unit',
    lead: 'ban-tuyen-giao-dan-van',
    partners: ['dang-uy-cong-an'],
    addressees: { bodies: ['ban-tuyen-giao-dan-van'] },
    documents,
    due: { kind: 'date', phrase: 'trong tháng 7/2025', granularity: 'month', instant: '2025-07-31T16:59:59.999Z' },
  },
  {
    id: 'hoc-tap-cap-xa',
    row: '2',
    title: 'Học tập, quán triệt tại hội nghị báo cáo viên của cấp ủy',
    detail: 'Đảng ủy xã, phường, đảng ủy trực thuộc Tỉnh ủy tổ chức học tập, quán triệt.',
    stream: 'study',
    kind: 'unit',
    partners: [],
    addressees: committees,
    documents,
    due: { kind: 'date', phrase: 'trong tháng 8/2025', granularity: 'month', instant: '2025-08-31T16:59:59.999Z' },
    route: toPropaganda,
    template: studyResult,
  },
  {
    id: 'ke-hoach-trien-khai',
    row: '3',
    title: 'Xây dựng kế hoạch triển khai thực hiện hai văn bản',
    stream: 'implementation',
    kind: 'unit',
    partners: [],
    addressees: committees,
    documents,
    due: noDate,
    route: toPropaganda,
  },
  {
    id: 'hoc-tap-chi-bo',
    row: '4',
    title: 'Học tập, quán triệt ở đảng bộ, chi bộ cơ sở',
    stream: 'study',
    kind: 'aggregate',
    counts: { unit: 'chi bộ', people: false },
    partners: [],
    addressees: committees,
    documents,
    due: noDate,
    route: { to: 'ban-tuyen-giao-dan-van', due: noDate, note: 'qua cấp ủy cấp trên' },
  },
  {
    id: 'bao-cao-tong-hop',
    row: '7',
    title: 'Tổng hợp kết quả học tập, quán triệt, tuyên truyền, báo cáo Ban Thường vụ Tỉnh ủy',
    stream: 'study',
    kind: 'unit',
    lead: 'ban-tuyen-giao-dan-van',
    partners: [],
    addressees: { bodies: ['ban-tuyen-giao-dan-van'] },
    documents,
    due: noDate,
    route: { to: 'btv', due: noDate },
    template: consolidatedReport,
    consolidates: ['hoc-tap-cap-xa'],
  },
  {
    id: 'theo-doi-kiem-tra',
    row: '8',
    title: 'Theo dõi, đôn đốc, kiểm tra, giám sát việc triển khai thực hiện hai văn bản',
    stream: 'implementation',
    kind: 'standing',
    lead: 'dang-uy-cong-an',
    partners: [],
    addressees: { bodies: ['dang-uy-cong-an'] },
    documents,
    due: periodic,
    route: { to: 'btv', due: periodic },
    template: policePeriodic,
  },
  {
    id: 'bao-chi-tuyen-truyen',
    row: '10',
    title: 'Tuyên truyền nghị quyết, chỉ thị của Trung ương và của tỉnh trên báo, đài',
    stream: 'study',
    kind: 'standing',
    partners: [],
    addressees: { bodies: ['co-quan-bao-dai'] },
    documents,
    due: standing,
  },
];

export const plan2025: Plan = {
  id: 'ha-tinh-2025',
  title: 'Kế hoạch minh họa: học tập, quán triệt, tuyên truyền hai văn bản khi không còn cấp huyện',
  issuer: 'Ban Thường vụ Tỉnh ủy Hà Tĩnh',
  date: '2025-07',
  structure: 'ha-tinh-2025',
  publicity: 'bodies',
  sample: true,
  documents: [...basisDocuments, { ...planCard, role: 'material' }, ...illustrativeDocuments],
  duties,
};
