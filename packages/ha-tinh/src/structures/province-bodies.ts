import type { Body } from '@quantriet/contract';

/** Bodies that the plan names and that stand in both structures. */

export const standingCommittee: Body = {
  id: 'btv', name: 'Ban Thường vụ Tỉnh ủy', shortName: 'BTV Tỉnh ủy', kind: 'standing-committee', tier: 'province',
};

export const provinceOffices: Body[] = [
  { id: 'ubnd-tinh', name: 'Ủy ban nhân dân tỉnh', shortName: 'UBND tỉnh', kind: 'government', tier: 'province' },
  { id: 'mttq', name: 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh', shortName: 'MTTQ tỉnh', kind: 'front', tier: 'province' },
  { id: 'to-chuc-ctxh', name: 'Các tổ chức chính trị - xã hội tỉnh', shortName: 'Tổ chức CT-XH', kind: 'union', tier: 'province' },
];

const unnamed = (number: number): Body => ({
  id: `truc-thuoc-${number}`,
  name: `Đảng ủy trực thuộc Tỉnh ủy, chưa nêu tên (${number})`,
  shortName: `Trực thuộc ${number}`,
  kind: 'committee',
  tier: 'direct',
  parent: 'btv',
  unnamed: true,
});

/** Four committees stand directly under the province. The source names the police's alone; the other three are counted only. */
export const directCommittees: Body[] = [
  { id: 'dang-uy-cong-an', name: 'Đảng ủy Công an tỉnh', shortName: 'Công an tỉnh', kind: 'police', tier: 'direct', parent: 'btv' },
  unnamed(2),
  unnamed(3),
  unnamed(4),
];
