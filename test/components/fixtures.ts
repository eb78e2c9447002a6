import { obligationsAt, parseAsOf, parseDuePhrase, progressAt, standingBook, type Body, type Due, type Duty, type Obligation, type Plan, type PlanProgress, type Standing, type Structure } from '@quantriet/contract';

/** A small plan with one of everything: every kind of due date, both streams, unit, aggregate and standing duties, a moved date. */

const districtNames = [
  'Thành ủy Hà Tĩnh', 'Thị ủy Hồng Lĩnh', 'Huyện ủy Hương Sơn', 'Huyện ủy Đức Thọ', 'Huyện ủy Vũ Quang', 'Huyện ủy Nghi Xuân', 'Huyện ủy Can Lộc',
  'Huyện ủy Hương Khê', 'Huyện ủy Thạch Hà', 'Huyện ủy Cẩm Xuyên', 'Huyện ủy Kỳ Anh', 'Huyện ủy Lộc Hà', 'Thị ủy Kỳ Anh',
];
export const districtIds = districtNames.map((_, i) => `huyen-${i + 1}`);

const province = (id: string, name: string): Body => ({ id, name, kind: 'commission', tier: 'province' });

export const structure: Structure = {
  id: 'nho',
  name: 'Tỉnh nhỏ',
  tiers: [
    { id: 'province', name: 'cấp tỉnh', order: 0 },
    { id: 'district', name: 'huyện, thành, thị ủy', order: 1 },
    { id: 'direct', name: 'đảng ủy trực thuộc', order: 2 },
  ],
  bodies: [
    province('btv', 'Ban Thường vụ Tỉnh ủy'),
    province('ban-tuyen-giao', 'Ban Tuyên giáo Tỉnh ủy'),
    province('bao-tinh', 'Báo tỉnh'),
    ...districtNames.map((name, i): Body => ({ id: districtIds[i]!, name, kind: 'committee', tier: 'district', parent: 'btv' })),
    { id: 'dang-uy-cong-an', name: 'Đảng ủy Công an tỉnh', kind: 'police', tier: 'direct', parent: 'btv' },
    { id: 'dang-uy-quan-su', name: 'Đảng ủy Quân sự tỉnh', kind: 'committee', tier: 'direct', parent: 'btv' },
  ],
};

const due = (phrase: string): Due => parseDuePhrase(phrase)!;
const districts = { tiers: ['district'] };

function duty(id: string, row: string, title: string, rest: Partial<Duty>): Duty {
  return { id, row, title, stream: 'study', kind: 'unit', partners: [], addressees: districts, documents: ['chi-thi'], due: { kind: 'none' }, ...rest };
}

const duties: Duty[] = [
  duty('bao-cao-vien-tinh', '1', 'Hội nghị báo cáo viên cấp tỉnh', {
    lead: 'ban-tuyen-giao', partners: ['dang-uy-cong-an'], addressees: { bodies: ['ban-tuyen-giao'] }, due: due('trong tháng 7/2023'),
  }),
  duty('hoc-tap', '2', 'Học tập, quán triệt ở cấp huyện', {
    detail: 'Tại hội nghị báo cáo viên của cấp ủy.',
    addressees: { tiers: ['district', 'direct'] },
    due: due('trong tháng 8/2023'),
    cites: [{ document: 'chi-thi', passage: 'dieu-1.khoan-2.diem-dd' }, { document: 'chi-thi' }],
    route: { to: 'ban-tuyen-giao', due: due('kịp thời') },
  }),
  duty('ke-hoach', '3', 'Ban hành kế hoạch thực hiện', {
    stream: 'implementation',
    due: due('trong tháng 8/2023'),
    moves: [{ at: '2023-08-20T03:00:00.000Z', due: due('trước ngày 15/9/2023'), reason: 'Mưa lũ' }],
    except: [{ body: districtIds[4]!, reason: 'không có phường' }],
  }),
  duty('chi-bo', '4', 'Học tập tại chi bộ', { kind: 'aggregate', counts: { unit: 'chi bộ', people: false } }),
  duty('bao-cao', '5', 'Báo cáo kết quả', { addressees: { bodies: ['dang-uy-cong-an'] }, stream: 'implementation', due: due('định kỳ') }),
  duty('tong-hop', '6', 'Tổng hợp, báo cáo Ban Thường vụ', { addressees: { bodies: ['ban-tuyen-giao'] }, due: due('kịp thời') }),
  duty('tuyen-truyen', '7', 'Tuyên truyền trên báo', { kind: 'standing', addressees: { bodies: ['bao-tinh'] }, due: due('thường xuyên') }),
];

export const plan: Plan = {
  id: 'nho',
  title: 'Kế hoạch mẫu',
  issuer: 'Ban Thường vụ Tỉnh ủy',
  date: '2023-07',
  structure: 'nho',
  publicity: 'bodies',
  sample: true,
  documents: [{ id: 'chi-thi', type: 'directive', number: '23-CT/TW', issuer: 'Ban Bí thư', date: '2023-05-25', title: 'An toàn giao thông', form: 'party', role: 'basis', text: 'full' }],
  duties,
};

const at = (day: string): string => parseAsOf(day)!;

function done(dutyId: string, body: string, day: string, rest: Partial<Standing> = {}): Standing {
  return { duty: dutyId, body, at: at(day), state: 'done', submittedAt: at(day), ...rest };
}

/** Of the 13 districts 9 finish `hoc-tap` by 25/8, two in September and two never; nothing is known of the police. */
export const standing: Standing[] = [
  done('bao-cao-vien-tinh', 'ban-tuyen-giao', '2023-07-28', { product: 'Thông báo kết quả hội nghị' }),
  ...districtIds.map((body): Standing => ({ duty: 'hoc-tap', body, at: at('2023-08-01'), state: 'in-progress' })),
  ...districtIds.slice(0, 9).map((body) => done('hoc-tap', body, '2023-08-24')),
  ...districtIds.slice(9, 11).map((body) => done('hoc-tap', body, '2023-09-05')),
  { duty: 'hoc-tap', body: 'dang-uy-quan-su', at: at('2023-08-02'), state: 'in-progress' },
  ...districtIds.slice(0, 4).map((body): Standing => ({ duty: 'ke-hoach', body, at: at('2023-08-10'), state: 'in-progress' })),
  { duty: 'chi-bo', body: districtIds[0]!, at: at('2023-08-10'), state: 'in-progress', count: { done: 1200, of: 1500 } },
  { duty: 'tuyen-truyen', body: 'bao-tinh', at: at('2023-07-20'), state: 'in-progress' },
];

/** The plan as it stood at the end of a day, with every obligation. */
export function planAt(day: string, of: Plan = plan): { plan: Plan; structure: Structure; progress: PlanProgress; obligations: Obligation[] } {
  return {
    plan: of,
    structure,
    progress: progressAt(of, structure, standing, at(day)),
    obligations: obligationsAt(of, structure, standing, at(day)),
  };
}

/** What a published snapshot of the plan holds, for `memorySource`. */
export function resourcesOf(of: Plan = plan): Record<string, unknown> {
  return {
    [`plans/${of.id}`]: of,
    [`plans/${of.id}/standing`]: standingBook(of, structure, standing),
    [`structures/${structure.id}`]: structure,
  };
}
