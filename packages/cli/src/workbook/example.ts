import type { Duty, Plan, PlanDocument, Standing, Structure } from '@quantriet/contract';
import { parseDuePhrase } from '@quantriet/contract';

/** The example that a template comes with: fictional, complete, and clean when checked. */

const OWN_ID = 'tinh-minh-hoa';

const communes = ['An Bình', 'Bình Minh', 'Cát Linh', 'Đông Hải', 'Hòa Lạc'];

/** A made-up province without a district tier, for authors who list their own bodies. */
export const ownStructure: Structure = {
  id: OWN_ID,
  name: 'Tỉnh Minh Họa',
  tiers: [
    { id: 'province', name: 'cấp tỉnh', order: 0 },
    { id: 'commune', name: 'đảng ủy xã, phường', order: 1 },
  ],
  bodies: [
    { id: 'btv', name: 'Ban Thường vụ Tỉnh ủy', kind: 'standing-committee', tier: 'province' },
    { id: 'ban-tuyen-giao', name: 'Ban Tuyên giáo và Dân vận Tỉnh ủy', kind: 'commission', tier: 'province', parent: 'btv' },
    { id: 'cong-an-tinh', name: 'Đảng ủy Công an tỉnh', kind: 'police', tier: 'province', parent: 'btv' },
    ...communes.map((name, i) => ({ id: `xa-${i + 1}`, name: `Đảng ủy xã ${name}`, shortName: name, kind: 'committee', tier: 'commune', parent: 'btv' })),
  ],
};

const document: PlanDocument = {
  id: 'chi-thi-vi-du',
  type: 'directive',
  number: '00-CT/TU',
  issuer: 'Ban Thường vụ Tỉnh ủy',
  date: '2023-06-12',
  title: 'Chỉ thị ví dụ: thay bằng văn bản của kế hoạch',
  form: 'party',
  role: 'basis',
  text: 'none',
  illustrative: true,
};

/** A month in which the structure holds: `[year, month]`. */
function monthOf({ validFrom, validTo }: Structure): [number, number] {
  if (validTo === undefined) return validFrom === undefined ? [2026, 1] : [Number(validFrom.slice(0, 4)), 12];
  return [Number(validTo.slice(0, 4)) - 1, 1];
}

function dutiesOf(structure: Structure, year: number, month: number): Duty[] {
  const centre = structure.bodies.find(({ kind }) => kind === 'commission') ?? structure.bodies[0]!;
  const size = (tier: string): number => structure.bodies.filter((body) => body.tier === tier).length;
  const tier = structure.tiers.reduce((best, each) => (size(each.id) > size(best.id) ? each : best));
  const phrase = `trong tháng ${month}/${year}`;
  return [
    {
      id: 'hoc-tap', row: '1', title: 'Học tập, quán triệt Chỉ thị (dòng ví dụ)', stream: 'study', kind: 'unit', partners: [],
      addressees: { tiers: [tier.id] }, documents: [document.id], due: parseDuePhrase(phrase)!,
      route: { to: centre.id, due: { kind: 'promptly', phrase: 'kịp thời' } }, template: { id: 'ket-qua-hoc-tap', version: 2 },
    },
    {
      id: 'hoc-tap-chi-bo', row: '2', title: 'Học tập, quán triệt ở chi bộ (dòng ví dụ)', stream: 'study', kind: 'aggregate',
      counts: { unit: 'chi bộ', people: false }, partners: [], addressees: { tiers: [tier.id] }, documents: [document.id], due: { kind: 'none' },
    },
    {
      id: 'theo-doi', row: '3', title: 'Theo dõi việc triển khai thực hiện Chỉ thị (dòng ví dụ)', stream: 'implementation', kind: 'standing',
      lead: centre.id, partners: [], addressees: { bodies: [centre.id] }, documents: [document.id], due: { kind: 'standing', phrase: 'thường xuyên' },
    },
  ];
}

function standingOf(duties: readonly Duty[], structure: Structure, day: string): Standing[] {
  const tier = duties[0]!.addressees.tiers![0]!;
  const [first, second] = structure.bodies.filter((body) => body.tier === tier);
  const at = new Date(`${day}T00:00:00+07:00`).toISOString();
  return [
    { duty: 'hoc-tap', body: first!.id, at, state: 'done', submittedAt: at, product: 'Báo cáo kết quả học tập (ví dụ)' },
    ...(second ? [{ duty: 'hoc-tap-chi-bo', body: second.id, at, state: 'in-progress', count: { done: 3, of: 12 } }] : []),
  ];
}

/** A small plan over a structure, with two statements of standing. */
export function exampleFor(structure: Structure): { plan: Plan; standing: Standing[] } {
  const [year, month] = monthOf(structure);
  const yearMonth = `${year}-${String(month).padStart(2, '0')}`;
  const duties = dutiesOf(structure, year, month);
  const plan: Plan = {
    id: 'ke-hoach-vi-du',
    title: 'Kế hoạch ví dụ: thay bằng tên kế hoạch',
    issuer: 'Ban Thường vụ Tỉnh ủy',
    date: yearMonth,
    purpose: 'Ví dụ cách điền; thay hoặc xóa.',
    structure: structure.id,
    publicity: 'documents',
    sample: true,
    documents: [document],
    duties,
  };
  return { plan, standing: standingOf(duties, structure, `${yearMonth}-20`) };
}
