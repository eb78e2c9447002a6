import type { Body, Structure, Successor } from '@quantriet/contract';
import { communes2025 } from './communes-2025.js';
import { directCommittees, provinceOffices, standingCommittee } from './province-bodies.js';
import { districtId } from './structure-2023.js';

const FIRST_DAY = '2025-07-01';

/** A commune's or ward's committee, by the code of its area. A code can be older than the unit: 18073 was another ward in 2023. */
export const communeId = (code: string): string => `xa-${code}`;

const communeCommittees = communes2025.map(([code, type, name]): Body => ({
  id: communeId(code),
  name: `Đảng ủy ${type === 'ward' ? 'phường' : 'xã'} ${name}`,
  shortName: name,
  kind: 'committee',
  tier: 'commune',
  parent: 'btv',
  code,
  validFrom: FIRST_DAY,
}));

/** Every district was divided among communes; `partial` marks the links of a commune that straddles, which no figure can be carried along. */
const districtSuccessors = communes2025.flatMap(([code, , , ...districts]) =>
  districts.map((district): Successor => {
    const link = { from: districtId(district), to: communeId(code) };
    return districts.length > 1 ? { ...link, partial: true } : link;
  }),
);

/** Hà Tĩnh since 1/7/2025: no district tier, 69 communes, and with the four direct committees 73 that report. */
export const structure2025: Structure = {
  id: 'ha-tinh-2025',
  name: 'Hà Tĩnh, từ 1/7/2025',
  validFrom: FIRST_DAY,
  tiers: [
    { id: 'province', name: 'cấp tỉnh', order: 0 },
    { id: 'commune', name: 'đảng ủy xã, phường', order: 1 },
    { id: 'direct', name: 'đảng ủy trực thuộc Tỉnh ủy', order: 1 },
    { id: 'grassroots', name: 'đảng bộ, chi bộ cơ sở', order: 2 },
  ],
  bodies: [
    standingCommittee,
    { id: 'ban-tuyen-giao-dan-van', name: 'Ban Tuyên giáo và Dân vận Tỉnh ủy', shortName: 'Ban TG và DV', kind: 'commission', tier: 'province', parent: 'btv' },
    ...provinceOffices,
    // Newspaper and broadcaster are one body now; what it is called is not in the source.
    { id: 'co-quan-bao-dai', name: 'Cơ quan báo và phát thanh, truyền hình tỉnh', shortName: 'Báo và Đài tỉnh', kind: 'press', tier: 'province', unnamed: true },
    ...communeCommittees,
    ...directCommittees,
  ],
  successors: [
    ...districtSuccessors,
    { from: 'ban-tuyen-giao', to: 'ban-tuyen-giao-dan-van' },
    { from: 'bao-ha-tinh', to: 'co-quan-bao-dai' },
    { from: 'dai-ptth', to: 'co-quan-bao-dai' },
  ],
  mapSheet: 'ha-tinh-2025',
};
