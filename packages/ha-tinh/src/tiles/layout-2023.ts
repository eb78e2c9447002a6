import type { TileLayout } from './layout.js';

/** The 13 districts of 2023. 21 of 22 pairs of neighbours touch; a 22nd would need a ring of five around Thạch Hà, and hexagons have six. */
export const tiles2023: TileLayout = {
  id: 'ha-tinh-2023',
  structure: 'ha-tinh-2023',
  tiles: [
    ['437', 1, 1], // Hồng Lĩnh
    ['442', 2, 1], // Nghi Xuân
    ['439', 0, 2], // Hương Sơn
    ['440', 1, 2], // Đức Thọ
    ['443', 2, 2], // Can Lộc
    ['448', 3, 2], // Lộc Hà
    ['441', 0, 3], // Vũ Quang
    ['444', 1, 3], // Hương Khê
    ['445', 2, 3], // Thạch Hà
    ['436', 3, 3], // TP Hà Tĩnh
    ['446', 3, 4], // Cẩm Xuyên
    ['447', 3, 5], // Kỳ Anh
    ['449', 4, 5], // TX Kỳ Anh
  ],
  offMap: [
    ['dang-uy-cong-an', 0, 5],
    ['truc-thuoc-2', 1, 5],
    ['truc-thuoc-3', 0, 6],
    ['truc-thuoc-4', 1, 6],
  ],
};
