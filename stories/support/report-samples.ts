import type { FieldNote, Report, ReportVersion, Template, Values } from '@quantriet/contract';
import { studyResult } from '@quantriet/contract/templates';
import { plan2023, structure2023 } from '@quantriet/ha-tinh';
import { reportServer, type ReportPlace, type ReportServer } from './report-server.js';

/** Made-up reports of one district on the plan of 2023. */

export const BODY = 'huyen-440';
export const DUTY = 'hoc-tap-cap-huyen';
export const place: ReportPlace = { plan: plan2023, structure: structure2023, templates: [studyResult], body: BODY, duty: DUTY };

export const filled: Values = {
  'ky-bao-cao': 'dot-xuat', 'tu-ngay': '2023-07-10', 'den-ngay': '2023-08-25',
  'hoi-nghi-truc-tiep': 2, 'hoi-nghi-truc-tuyen': 1, 'hoi-nghi-ket-hop': 0, 'hoi-nghi': 3, 'hoi-nghi-long-ghep': 1, 'ngay-hoi-nghi': '2023-08-18', 'dia-diem': 'Hội trường Huyện ủy', 'co-diem-cau': 'khong',
  'bao-cao-vien-tinh': 1, 'bao-cao-vien-huyen': 12, 'can-bo-chu-chot': 186, 'dang-vien': { done: 5_412, of: 5_690 }, 'chi-bo-hoan-thanh': { done: 231, of: 248 },
  'van-ban-ke-hoach': 3, 'van-ban-cong-van': 2, 'van-ban': 5,
};

const AT = '2023-08-25T02:15:00.000Z';

function stood(versions: ReportVersion[], part: Partial<Report> = {}): Report {
  const last = versions.at(-1)!;
  return {
    id: `${plan2023.id}.${DUTY}.${BODY}`, plan: plan2023.id, duty: DUTY, body: BODY, to: 'ban-tuyen-giao', state: last.state, version: last.version,
    revision: 4, updatedAt: AT, sample: true, versions, ...part,
  };
}

const version = (state: ReportVersion['state'], part: Partial<ReportVersion> = {}): ReportVersion => ({
  version: 1, state, template: { id: studyResult.id, version: studyResult.version }, answer: { kind: 'report' }, values: filled,
  receipt: { number: '000007-K4', at: AT }, ...part,
});

const notes: FieldNote[] = [
  { field: 'dang-vien', text: 'Số phải tham gia thấp hơn số đảng viên đã báo cáo tháng 7. Đề nghị kiểm tra lại.' },
  { text: 'Bổ sung hạn chế và nguyên nhân.' },
];

export const reports = {
  sent: stood([version('submitted')]),
  returned: stood([version('returned', { decidedAt: AT, notes })]),
  accepted: stood([version('accepted', { decidedAt: AT, evaluation: 'Hoàn thành tốt, đúng hạn.' })], { accepted: 1 }),
  product: stood([version('submitted', { values: {}, answer: { kind: 'product', product: { type: 'Kế hoạch', number: '112-KH/HU', date: '2023-08-02', title: 'Kế hoạch học tập, quán triệt Chỉ thị số 23-CT/TW' } } })]),
};

/** A server of this duty; with a report that is there already. */
export const serverWith = (report?: Report): ReportServer => reportServer(place, report);

/** One field of every kind, with conditions, a computed field and a rule. */
export const everyKind: Template = {
  id: 'du-loai', version: 1, title: { vi: 'Phiếu mẫu', en: 'Sample form' },
  sections: [
    {
      id: 'so', title: { vi: 'Số liệu', en: 'Figures' }, help: { vi: 'Tính đến cuối tháng.', en: 'As of the end of the month.' },
      fields: [
        { id: 'cuoc', kind: 'whole', label: { vi: 'Số cuộc', en: 'Events' }, unit: { vi: 'cuộc', en: 'events' }, required: true, min: 0, adds: 'sum' },
        { id: 'lop', kind: 'whole', label: { vi: 'Số lớp', en: 'Classes' }, unit: { vi: 'lớp', en: 'classes' }, min: 0, adds: 'sum' },
        { id: 'tong', kind: 'whole', label: { vi: 'Tổng số', en: 'In all' }, computed: { sum: ['cuoc', 'lop'] }, adds: 'sum' },
        { id: 'gio', kind: 'decimal', label: { vi: 'Số giờ', en: 'Hours' }, help: { vi: 'Ví dụ: 12,5.', en: 'For instance: 12,5.' }, decimals: 1, adds: 'sum' },
        { id: 'chi-bo', kind: 'share', label: { vi: 'Chi bộ đã học', en: 'Cells that have studied' }, unit: { vi: 'chi bộ', en: 'cells' }, required: true, adds: 'share', counts: true },
      ],
    },
    {
      id: 'thong-tin', title: { vi: 'Thông tin', en: 'Facts' },
      fields: [
        { id: 'tu', kind: 'date', label: { vi: 'Từ ngày', en: 'From' }, adds: 'list' },
        { id: 'den', kind: 'date', label: { vi: 'Đến ngày', en: 'To' }, adds: 'list' },
        { id: 'ky', kind: 'month', label: { vi: 'Kỳ báo cáo', en: 'Period' }, adds: 'none' },
        { id: 'hinh-thuc', kind: 'choice', label: { vi: 'Hình thức', en: 'Form' }, required: true, adds: 'list', choices: [{ value: 'truc-tiep', label: { vi: 'Trực tiếp', en: 'In person' } }, { value: 'truc-tuyen', label: { vi: 'Trực tuyến', en: 'Online' } }] },
        { id: 'dia-chi', kind: 'text', label: { vi: 'Đường dẫn phòng họp', en: 'Address of the meeting' }, required: true, adds: 'list', shownIf: { field: 'hinh-thuc', equals: ['truc-tuyen'] } },
        { id: 'thang', kind: 'choice', label: { vi: 'Cụm thi đua', en: 'Group' }, adds: 'none', choices: ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII'].map((value) => ({ value: value.toLowerCase(), label: { vi: `Cụm ${value}`, en: `Group ${value}` } })) },
        { id: 'han-che', kind: 'long-text', label: { vi: 'Hạn chế, nguyên nhân', en: 'Limits and causes' }, noNames: true, maxLength: 500, adds: 'list' },
      ],
    },
  ],
  rules: [{ left: 'tu', is: 'at-most', right: 'den', message: { vi: '“Từ ngày” phải trước hoặc trùng “Đến ngày”. Sửa một trong hai ngày.', en: '“From” must not be after “To”. Correct one of them.' } }],
};
