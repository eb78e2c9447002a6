import type { Addressees, Duty, Plan, Route } from '@quantriet/contract';
import { standing } from './due.js';
import { basisDocuments, illustrativeDocuments, planCard } from './plan-2023.js';

/**
 * An example of the cascade: a town's own plan, which answers row 3 of the province's. Made up to show plans that hang under
 * plans, duties that cite passages of a full text, and a duty that does not concern a body (a commune has no ward police).
 */

const documents = basisDocuments.map(({ id }) => id);
const grassroots: Addressees = { tiers: ['grassroots'] };
const toTown: Route = { to: 'huyen-437', due: { kind: 'promptly', phrase: 'kịp thời' } };

const study: Duty[] = [
  {
    id: 'hoc-tap-dang-uy',
    row: '1',
    title: 'Tổ chức học tập, quán triệt tại đảng ủy xã, phường',
    stream: 'study',
    kind: 'unit',
    partners: [],
    addressees: grassroots,
    documents: [...documents, 'minh-hoa-dang'],
    cites: [
      { document: 'chi-thi-23-ct-tw', passage: 'noi-dung-hoc-tap' },
      { document: 'minh-hoa-dang', passage: 'muc-3.khoan-1.diem-a' },
    ],
    due: { kind: 'date', phrase: 'chậm nhất ngày 15/9/2023', granularity: 'day', instant: '2023-09-15T16:59:59.999Z' },
    route: toTown,
  },
  {
    id: 'hoc-tap-chi-bo',
    row: '2',
    title: 'Học tập, quán triệt ở chi bộ',
    stream: 'study',
    kind: 'aggregate',
    counts: { unit: 'chi bộ', people: false },
    partners: [],
    addressees: grassroots,
    documents: [...documents, 'minh-hoa-dang'],
    cites: [{ document: 'minh-hoa-dang', passage: 'muc-2.khoan-2.diem-b' }],
    due: { kind: 'date', phrase: 'trong quý III/2023', granularity: 'quarter', instant: '2023-09-30T16:59:59.999Z' },
    route: toTown,
  },
  {
    id: 'tuyen-truyen-nhan-dan',
    row: '3',
    title: 'Tuyên truyền trong Nhân dân bằng hình thức phù hợp với từng nhóm người',
    stream: 'study',
    kind: 'standing',
    partners: [],
    addressees: grassroots,
    documents: ['chi-thi-23-ct-tw', 'minh-hoa-dang', 'minh-hoa-nha-nuoc'],
    cites: [
      { document: 'minh-hoa-dang', passage: 'muc-3.khoan-2.diem-c' },
      { document: 'minh-hoa-nha-nuoc', passage: 'dieu-13.khoan-2' },
    ],
    due: standing,
  },
];

const implementation: Duty[] = [
  {
    id: 'diem-den',
    row: '4',
    title: 'Rà soát, lập danh mục điểm đen, điểm tiềm ẩn tai nạn',
    stream: 'implementation',
    kind: 'unit',
    partners: [],
    addressees: grassroots,
    documents: ['chi-thi-23-ct-tw', 'minh-hoa-nha-nuoc'],
    cites: [
      { document: 'minh-hoa-nha-nuoc', passage: 'dieu-5.khoan-1' },
      { document: 'minh-hoa-nha-nuoc', passage: 'dieu-5.khoan-2.diem-a' },
    ],
    due: { kind: 'date', phrase: 'trong 6 tháng cuối năm 2023', granularity: 'half-year', instant: '2023-12-31T16:59:59.999Z' },
    route: toTown,
  },
  {
    id: 'cong-an-phuong',
    row: '5',
    title: 'Đăng ký xây dựng Công an phường điển hình, kiểu mẫu',
    stream: 'implementation',
    kind: 'unit',
    partners: [],
    addressees: grassroots,
    except: [{ body: 'hong-linh-thuan-loc', reason: 'Xã không có Công an phường' }],
    documents: ['nghi-quyet-15-nq-tu', 'minh-hoa-dang'],
    cites: [
      { document: 'nghi-quyet-15-nq-tu', passage: 'muc-dich' },
      { document: 'minh-hoa-dang', passage: 'muc-3.khoan-4.diem-b' },
    ],
    due: { kind: 'date', phrase: 'trong năm 2023', granularity: 'year', instant: '2023-12-31T16:59:59.999Z' },
    route: toTown,
  },
  {
    id: 'giu-via-he',
    row: '6',
    title: 'Giữ gìn lòng đường, vỉa hè, không để tái lấn chiếm',
    stream: 'implementation',
    kind: 'standing',
    partners: [],
    addressees: grassroots,
    documents: ['chi-thi-23-ct-tw', 'minh-hoa-nha-nuoc'],
    cites: [{ document: 'minh-hoa-nha-nuoc', passage: 'dieu-6.khoan-3' }],
    due: { kind: 'periodic', phrase: 'định kỳ hằng quý', period: 'quarter' },
    route: toTown,
  },
];

export const planHongLinh: Plan = {
  id: 'hong-linh-2023',
  title: 'Kế hoạch minh họa: học tập, quán triệt và triển khai thực hiện hai văn bản trên địa bàn thị xã Hồng Lĩnh',
  issuer: 'Ban Thường vụ Thị ủy Hồng Lĩnh',
  date: '2023-08',
  structure: 'hong-linh-2023',
  under: { plan: 'ha-tinh-2023', duty: 'ke-hoach-trien-khai', body: 'huyen-437' },
  publicity: 'bodies',
  sample: true,
  documents: [...basisDocuments, { ...planCard, role: 'basis' }, ...illustrativeDocuments],
  duties: [...study, ...implementation],
};
