import type { Plan, PlanDocument } from '@quantriet/contract';
import { directiveCard } from '../documents/chi-thi-23.js';
import { partyFormCard } from '../documents/minh-hoa-dang.js';
import { stateFormCard } from '../documents/minh-hoa-nha-nuoc.js';
import { resolutionCard } from '../documents/nghi-quyet-15.js';
import { bodyDuties } from './duties-2023-bodies.js';
import { committeeDuties } from './duties-2023-committees.js';

const title = 'Kế hoạch học tập, quán triệt, tuyên truyền Chỉ thị số 23-CT/TW của Ban Bí thư và Nghị quyết số 15-NQ/TU của Ban Thường vụ Tỉnh ủy';

/** The plan as a document. Its number and its day in July are not in the source. */
export const planCard: PlanDocument = {
  id: 'ke-hoach',
  type: 'plan',
  issuer: 'Ban Thường vụ Tỉnh ủy',
  date: '2023-07',
  title,
  form: 'party',
  role: 'plan',
  text: 'none',
};

/** The two documents that are studied, and the two illustrative ones that show what a full text looks like. */
export const basisDocuments: PlanDocument[] = [
  { ...directiveCard, role: 'basis', text: 'summary' },
  { ...resolutionCard, role: 'basis', text: 'summary' },
];
export const illustrativeDocuments: PlanDocument[] = [
  { ...stateFormCard, role: 'material', text: 'full' },
  { ...partyFormCard, role: 'material', text: 'full' },
];

/** The plan of July 2023, all ten rows. What it asks is fact; the standing shown with it is sample data. */
export const plan2023: Plan = {
  id: 'ha-tinh-2023',
  title,
  issuer: 'Ban Thường vụ Tỉnh ủy Hà Tĩnh',
  date: '2023-07',
  signatory: 'Trần Thế Dũng, Phó Bí thư Thường trực Tỉnh ủy',
  purpose:
    'Để cán bộ, đảng viên, đoàn viên, hội viên nắm vững và thực hiện hai văn bản; cả hệ thống chính trị và Nhân dân tạo chuyển biến về trật tự, an toàn giao thông; Công an phường chuyên nghiệp, tinh thông, thân thiện, trách nhiệm, tận tụy.',
  structure: 'ha-tinh-2023',
  publicity: 'bodies',
  sample: true,
  documents: [...basisDocuments, planCard, ...illustrativeDocuments],
  duties: [...committeeDuties, ...bodyDuties],
};
