import type { Due, Duty, MapSheet, Plan, PlanDocument, Standing, Structure } from '@quantriet/contract';
import { mapSheetOf, plan2023 } from '@quantriet/ha-tinh';

/** A small plan of a province that does not exist, with one body for every state there is. */

const august: Due = { kind: 'date', phrase: 'trong tháng 8/2023', granularity: 'month', instant: '2023-08-31T16:59:59.999Z' };
const july: Due = { kind: 'date', phrase: 'trong tháng 7/2023', granularity: 'month', instant: '2023-07-31T16:59:59.999Z' };
const september: Due = { kind: 'date', phrase: 'trước ngày 15/9/2023', granularity: 'day', instant: '2023-09-14T16:59:59.999Z' };

const communes = ['An Bình', 'Bình Minh', 'Cẩm Tú', 'Đông Hải', 'Gia Lộc', 'Hòa Xuân', 'Khánh Sơn', 'Lạc Thủy', 'Mỹ Đức', 'Ngọc Lâm'];

export const structure: Structure = {
  id: 'vi-du',
  name: 'Tỉnh Ví Dụ',
  tiers: [
    { id: 'province', name: 'cấp tỉnh', order: 0 },
    { id: 'commune', name: 'đảng ủy xã, phường', order: 1 },
  ],
  bodies: [
    { id: 'btv', name: 'Ban Thường vụ Tỉnh ủy Ví Dụ', kind: 'standing-committee', tier: 'province' },
    ...communes.map((name, i) => ({ id: `xa-${i + 1}`, name: `Đảng ủy xã ${name}`, shortName: name, kind: 'committee', tier: 'commune', parent: 'btv', code: `9000${i}` })),
  ],
  mapSheet: 'vi-du',
};

export const sheet: MapSheet = mapSheetOf({
  id: 'vi-du',
  structure: 'vi-du',
  tiles: communes.map((_, i) => [`9000${i}`, (i % 4) + (i > 7 ? 1 : 0), Math.floor(i / 4)] as const),
  offMap: [],
}, structure);

const documents = plan2023.documents.filter(({ illustrative }) => illustrative);

const duty = (id: string, row: string, title: string, rest: Partial<Duty> = {}): Duty => ({
  id, row, title, stream: 'study', kind: 'unit', partners: [], addressees: { tiers: ['commune'] }, documents: documents.map((each) => each.id), due: { kind: 'none' }, ...rest,
});

export const plan: Plan = {
  id: 'vi-du',
  title: 'Kế hoạch học tập, quán triệt của Tỉnh ủy Ví Dụ',
  issuer: 'Ban Thường vụ Tỉnh ủy Ví Dụ',
  date: '2023-07-03',
  structure: 'vi-du',
  publicity: 'bodies',
  sample: true,
  documents,
  duties: [
    duty('hoc-tap', '1', 'Học tập, quán triệt tại hội nghị báo cáo viên', {
      due: august,
      route: { to: 'btv', due: { kind: 'promptly', phrase: 'kịp thời' } },
      except: [{ body: 'xa-10', reason: 'mới thành lập, học tập cùng xã Mỹ Đức' }],
    }),
    duty('ke-hoach', '2', 'Xây dựng kế hoạch học tập, quán triệt', {
      due: july,
      moves: [{ at: '2023-07-20T03:00:00.000Z', due: september, reason: 'nhiều xã đề nghị vì bão' }],
      except: [{ body: 'xa-10', reason: 'dùng kế hoạch của xã Mỹ Đức' }],
    }),
    duty('chi-bo', '3', 'Học tập ở chi bộ', { kind: 'aggregate', counts: { unit: 'chi bộ', people: false }, except: [{ body: 'xa-10', reason: 'chưa có chi bộ' }] }),
    duty('giam-sat', '4', 'Theo dõi việc triển khai thực hiện', { kind: 'standing', stream: 'implementation', addressees: { bodies: ['btv'] }, due: { kind: 'periodic', phrase: 'định kỳ' } }),
    duty('trien-khai', '5', 'Xây dựng kế hoạch triển khai thực hiện', { stream: 'implementation', due: { kind: 'date', phrase: 'trong quý IV/2023', granularity: 'quarter', instant: '2023-12-31T16:59:59.999Z' } }),
  ],
};

const at = '2023-09-01T01:00:00.000Z';
const say = (body: number, state: string, rest: Partial<Standing> = {}): Standing => ({ duty: 'hoc-tap', body: `xa-${body}`, at, state, ...rest });

/** Body 6 has said nothing; body 10 is not concerned. The rest are in one state each. */
export const standing: Standing[] = [
  say(1, 'done', { submittedAt: '2023-08-12T02:00:00.000Z', product: 'Báo cáo số 12-BC/ĐU' }),
  say(2, 'done', { submittedAt: '2023-09-01T01:00:00.000Z' }),
  say(3, 'in-progress'),
  say(4, 'not-started'),
  say(5, 'awaiting-confirmation', { submittedAt: '2023-08-30T02:00:00.000Z' }),
  say(7, 'paused'),
  say(8, 'cancelled'),
  say(9, 'done'),
  ...[1, 2, 9].map((body): Standing => ({ duty: 'ke-hoach', body: `xa-${body}`, at, state: 'done', submittedAt: '2023-08-20T02:00:00.000Z' })),
  ...[3, 4, 5, 7].map((body): Standing => ({ duty: 'ke-hoach', body: `xa-${body}`, at, state: 'not-started' })),
  ...[1, 2, 3].map((body): Standing => ({ duty: 'chi-bo', body: `xa-${body}`, at, state: 'in-progress', count: { done: body * 4, of: 14 } })),
  ...[4, 5, 7].map((body): Standing => ({ duty: 'chi-bo', body: `xa-${body}`, at, state: 'not-started', count: { done: 0, of: 11 } })),
];

/** The day after the due date: what is open is overdue. */
export const asOf = '2023-09-01';

const long = 'tổ chức học tập, quán triệt, tuyên truyền, phổ biến sâu rộng đến từng chi bộ, cán bộ, đảng viên, công chức, viên chức, người lao động, đoàn viên, hội viên và các tầng lớp Nhân dân';

export const longDocument: PlanDocument = {
  id: 'ten-dai',
  type: 'directive',
  number: '00-CT/ĐUK-HĐPHPBGDPL',
  issuer: 'Ban Chấp hành Đảng bộ Khối các cơ quan và doanh nghiệp tỉnh Ví Dụ và Hội đồng phối hợp phổ biến, giáo dục pháp luật khu vực Nam Thượng Huyền Trấn',
  date: '2023-06-01',
  title: `Về việc tăng cường sự lãnh đạo của Đảng đối với việc ${long}`,
  form: 'party',
  role: 'basis',
  text: 'none',
};

/** Names as long as they come. */
export const longPlan: Plan = {
  ...plan,
  id: 'ten-dai',
  duties: plan.duties.map((each) => ({ ...each, title: `${each.title}; ${long}` })),
  structure: 'ten-dai',
};
export const longStructure: Structure = {
  ...structure,
  id: 'ten-dai',
  bodies: structure.bodies.map((body) => ({ ...body, name: `${body.name} và Hội đồng phối hợp phổ biến, giáo dục pháp luật khu vực Nam Thượng Huyền Trấn` })),
};
