import type { Body, Structure } from '@quantriet/contract';
import { directCommittees, provinceOffices, standingCommittee } from './province-bodies.js';

/** Last day of the district tier. */
const LAST_DAY = '2025-06-30';

/** Code, committee, place. Short names tell the town of Kỳ Anh from the district of the same name. */
const districts: ReadonlyArray<readonly [code: string, name: string, shortName: string]> = [
  ['436', 'Thành ủy Hà Tĩnh', 'TP Hà Tĩnh'],
  ['437', 'Thị ủy Hồng Lĩnh', 'Hồng Lĩnh'],
  ['439', 'Huyện ủy Hương Sơn', 'Hương Sơn'],
  ['440', 'Huyện ủy Đức Thọ', 'Đức Thọ'],
  ['441', 'Huyện ủy Vũ Quang', 'Vũ Quang'],
  ['442', 'Huyện ủy Nghi Xuân', 'Nghi Xuân'],
  ['443', 'Huyện ủy Can Lộc', 'Can Lộc'],
  ['444', 'Huyện ủy Hương Khê', 'Hương Khê'],
  ['445', 'Huyện ủy Thạch Hà', 'Thạch Hà'],
  ['446', 'Huyện ủy Cẩm Xuyên', 'Cẩm Xuyên'],
  ['447', 'Huyện ủy Kỳ Anh', 'Kỳ Anh'],
  ['448', 'Huyện ủy Lộc Hà', 'Lộc Hà'],
  ['449', 'Thị ủy Kỳ Anh', 'TX Kỳ Anh'],
];

/** A district's committee, by the code of its area. */
export const districtId = (code: string): string => `huyen-${code}`;

const districtCommittees = districts.map(([code, name, shortName]): Body => ({
  id: districtId(code), name, shortName, kind: 'committee', tier: 'district', parent: 'btv', code, validTo: LAST_DAY,
}));

/**
 * Hà Tĩnh as the plan of July 2023 found it: the province, 13 districts, four committees directly under the province.
 * The grassroots tier (216 communes and their cells) is counted by the committees above and has no bodies of its own here.
 */
export const structure2023: Structure = {
  id: 'ha-tinh-2023',
  name: 'Hà Tĩnh, đến 30/6/2025',
  validTo: LAST_DAY,
  tiers: [
    { id: 'province', name: 'cấp tỉnh', order: 0 },
    { id: 'district', name: 'huyện, thành, thị ủy', order: 1 },
    { id: 'direct', name: 'đảng ủy trực thuộc Tỉnh ủy', order: 1 },
    { id: 'grassroots', name: 'đảng bộ, chi bộ cơ sở', order: 2 },
  ],
  bodies: [
    standingCommittee,
    { id: 'ban-tuyen-giao', name: 'Ban Tuyên giáo Tỉnh ủy', shortName: 'Ban Tuyên giáo', kind: 'commission', tier: 'province', parent: 'btv' },
    ...provinceOffices,
    { id: 'bao-ha-tinh', name: 'Báo Hà Tĩnh', kind: 'press', tier: 'province' },
    { id: 'dai-ptth', name: 'Đài Phát thanh và Truyền hình tỉnh', shortName: 'Đài PT-TH tỉnh', kind: 'press', tier: 'province' },
    ...districtCommittees,
    ...directCommittees,
  ],
  mapSheet: 'ha-tinh-2023',
};
