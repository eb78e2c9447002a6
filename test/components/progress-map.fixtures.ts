import type { MapSheet, MapUnit, Plan, Standing } from '@quantriet/contract';
import { obligationsAt, parseAsOf, progressAt, publicProgress, standingBook } from '@quantriet/contract';
import type { MapData } from '@quantriet/components/progress-map/view';
import { districtIds, plan, planAt, standing, structure } from './fixtures.js';

/** Squares of 100 in rows of five, 13 districts and, apart from them, the two direct committees. */
const square = (code: string, name: string, column: number, row: number, offMap?: true): MapUnit => ({
  code, name, path: `M${column * 100} ${row * 100}h100v100h-100z`, label: [column * 100 + 50, row * 100 + 50], ...(offMap && { offMap }),
});

const shortNames = ['TP Hà Tĩnh', 'TX Hồng Lĩnh', 'Hương Sơn', 'Đức Thọ', 'Vũ Quang', 'Nghi Xuân', 'Can Lộc', 'Hương Khê', 'Thạch Hà', 'Cẩm Xuyên', 'Kỳ Anh', 'Lộc Hà', 'TX Kỳ Anh'];

export const sheet: MapSheet = {
  id: 'nho', structure: 'nho', kind: 'tiles', viewBox: [0, 0, 500, 500], credit: 'Ô vuông để thử',
  units: [
    ...districtIds.map((id, index) => square(id, shortNames[index]!, index % 5, Math.floor(index / 5))),
    square('dang-uy-cong-an', 'Công an tỉnh', 0, 4, true),
    square('dang-uy-quan-su', 'Quân sự tỉnh', 1, 4, true),
  ],
};

/** The small plan as it stood at the end of a day, on squares. */
export function mapAt(day: string, of: Plan = plan): MapData {
  return { ...planAt(day, of), sheet };
}

/** The same as far as `publicity` lets it out. */
export function publishedAt(day: string, publicity: 'documents' | 'totals'): MapData {
  const of: Plan = { ...plan, publicity };
  return { plan: of, structure, sheet, progress: publicProgress(of, structure, standingBook(of, structure, standing), parseAsOf(day)!) };
}

/** A plan of four study duties in which every district stands differently. */
export function manyLooks(): MapData {
  const ids = ['a', 'b', 'c', 'd'];
  const [duty] = plan.duties;
  const many: Plan = {
    ...plan,
    duties: ids.map((id) => ({ ...duty!, id, title: `Việc ${id}`, addressees: { tiers: ['district'] }, except: [{ body: districtIds[6]!, reason: 'không có phường' }] })),
  };
  const at = parseAsOf('2023-07-20')!;
  const said = (body: string, done: number): Standing[] => ids.map((id, index) => (index < done ? { duty: id, body, at, state: 'done', submittedAt: at } : { duty: id, body, at, state: 'in-progress' }));
  const stands = [4, 3, 2, 1, 0].flatMap((done, index) => said(districtIds[index]!, done));
  const asOf = parseAsOf('2023-07-21')!;
  return { plan: many, structure, sheet, progress: progressAt(many, structure, stands, asOf), obligations: obligationsAt(many, structure, stands, asOf) };
}
