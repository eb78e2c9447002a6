import type { Addressees, Duty, Route } from '@quantriet/contract';
import { august2023, july2023, noDate, promptly, standing } from './due.js';
import { studyResult } from './template-refs.js';

/** Rows 1 to 6 of the plan: study at every level, each committee's own plan, the secretary's responsibility. */

export const BOTH = ['chi-thi-23-ct-tw', 'nghi-quyet-15-nq-tu'];

/** Huyện, thành, thị ủy and the committees directly under the province. */
const committees: Addressees = { tiers: ['district', 'direct'] };

const toPropaganda: Route = {
  to: 'ban-tuyen-giao',
  due: promptly,
  note: 'Ban Tuyên giáo Tỉnh ủy tổng hợp, báo cáo Ban Thường vụ Tỉnh ủy',
};

const studyContent = [
  { document: 'chi-thi-23-ct-tw', passage: 'noi-dung-hoc-tap' },
  { document: 'nghi-quyet-15-nq-tu', passage: 'noi-dung-hoc-tap' },
];

export const committeeDuties: Duty[] = [
  {
    id: 'bao-cao-vien-tinh',
    row: '1',
    title: 'Học tập, quán triệt tại hội nghị báo cáo viên cấp tỉnh',
    detail: 'Lồng ghép với các nội dung khác của hội nghị; Ban Tuyên giáo Tỉnh ủy phối hợp với Đảng ủy Công an tỉnh chuẩn bị và trình bày nội dung.',
    stream: 'study',
    kind: 'unit',
    lead: 'ban-tuyen-giao',
    partners: ['dang-uy-cong-an'],
    addressees: { bodies: ['ban-tuyen-giao'] },
    documents: BOTH,
    cites: studyContent,
    due: july2023,
  },
  {
    id: 'hoc-tap-cap-huyen',
    row: '2',
    title: 'Học tập, quán triệt tại hội nghị báo cáo viên của cấp ủy',
    detail: 'Huyện, thành, thị ủy, đảng ủy trực thuộc Tỉnh ủy tổ chức học tập, quán triệt tại hội nghị báo cáo viên của cấp mình và bằng những hình thức khác do cấp ủy lựa chọn.',
    stream: 'study',
    kind: 'unit',
    partners: [],
    addressees: committees,
    documents: BOTH,
    cites: studyContent,
    due: august2023,
    route: toPropaganda,
    template: studyResult,
  },
  {
    id: 'ke-hoach-hoc-tap',
    row: '3',
    title: 'Xây dựng kế hoạch học tập, quán triệt, tuyên truyền',
    detail: 'Mỗi cấp ủy xây dựng kế hoạch của mình; phần học tập, quán triệt, tuyên truyền.',
    stream: 'study',
    kind: 'unit',
    partners: [],
    addressees: committees,
    documents: BOTH,
    cites: studyContent,
    due: noDate,
    route: toPropaganda,
  },
  {
    id: 'ke-hoach-trien-khai',
    row: '3',
    title: 'Xây dựng kế hoạch triển khai thực hiện hai văn bản',
    detail: 'Mỗi cấp ủy xây dựng kế hoạch của mình; phần triển khai thực hiện Chỉ thị và Nghị quyết.',
    stream: 'implementation',
    kind: 'unit',
    partners: [],
    addressees: committees,
    documents: BOTH,
    cites: [
      { document: 'chi-thi-23-ct-tw', passage: 'muc-dich' },
      { document: 'nghi-quyet-15-nq-tu', passage: 'muc-dich' },
    ],
    due: noDate,
    route: toPropaganda,
  },
  {
    id: 'hoc-tap-chi-bo',
    row: '4',
    title: 'Học tập, quán triệt ở đảng bộ, chi bộ cơ sở',
    detail: 'Đảng bộ, chi bộ cơ sở tổ chức cho đảng viên học tập, quán triệt bằng hình thức phù hợp; cấp ủy cấp trên tổng hợp số chi bộ đã hoàn thành.',
    stream: 'study',
    kind: 'aggregate',
    counts: { unit: 'chi bộ', people: false },
    partners: [],
    addressees: committees,
    documents: BOTH,
    cites: studyContent,
    due: noDate,
    route: { to: 'ban-tuyen-giao', due: noDate, note: 'qua cấp ủy cấp trên' },
  },
  {
    id: 'tuyen-truyen-doan-vien-hoi-vien',
    row: '5',
    title: 'Tuyên truyền rộng rãi đến đoàn viên, hội viên',
    detail: 'Mặt trận Tổ quốc và các tổ chức chính trị - xã hội phổ biến, tuyên truyền Chỉ thị và Nghị quyết đến đoàn viên, hội viên.',
    stream: 'study',
    kind: 'unit',
    partners: [],
    addressees: { bodies: ['mttq', 'to-chuc-ctxh'] },
    documents: BOTH,
    due: noDate,
  },
  {
    id: 'bi-thu-hoc-tap',
    row: '6',
    title: 'Bí thư cấp ủy chịu trách nhiệm về việc học tập, quán triệt, tuyên truyền',
    stream: 'study',
    kind: 'standing',
    partners: [],
    addressees: committees,
    documents: BOTH,
    due: standing,
  },
  {
    id: 'bi-thu-trien-khai',
    row: '6',
    title: 'Bí thư cấp ủy chịu trách nhiệm về việc triển khai thực hiện',
    stream: 'implementation',
    kind: 'standing',
    partners: [],
    addressees: committees,
    documents: BOTH,
    due: standing,
  },
];
