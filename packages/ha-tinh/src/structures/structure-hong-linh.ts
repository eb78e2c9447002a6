import type { Body, Structure } from '@quantriet/contract';

/** Wards of the town and its one commune; the names are facts, their codes of 2023 are not at hand. */
const communes: ReadonlyArray<readonly [id: string, name: string, shortName: string]> = [
  ['hong-linh-bac-hong', 'Đảng ủy phường Bắc Hồng', 'Bắc Hồng'],
  ['hong-linh-nam-hong', 'Đảng ủy phường Nam Hồng', 'Nam Hồng'],
  ['hong-linh-trung-luong', 'Đảng ủy phường Trung Lương', 'Trung Lương'],
  ['hong-linh-duc-thuan', 'Đảng ủy phường Đức Thuận', 'Đức Thuận'],
  ['hong-linh-dau-lieu', 'Đảng ủy phường Đậu Liêu', 'Đậu Liêu'],
  ['hong-linh-thuan-loc', 'Đảng ủy xã Thuận Lộc', 'Thuận Lộc'],
];

/** One town of 2023 seen from inside: the structure of a plan that hangs under the province's. */
export const structureHongLinh: Structure = {
  id: 'hong-linh-2023',
  name: 'Thị xã Hồng Lĩnh, đến 30/6/2025',
  validTo: '2025-06-30',
  tiers: [
    { id: 'district', name: 'thị ủy', order: 0 },
    { id: 'grassroots', name: 'đảng ủy xã, phường', order: 1 },
  ],
  bodies: [
    { id: 'huyen-437', name: 'Thị ủy Hồng Lĩnh', shortName: 'Hồng Lĩnh', kind: 'committee', tier: 'district', code: '437', validTo: '2025-06-30' },
    ...communes.map(([id, name, shortName]): Body => ({
      id, name, shortName, kind: 'committee', tier: 'grassroots', parent: 'huyen-437', validTo: '2025-06-30',
    })),
  ],
};
