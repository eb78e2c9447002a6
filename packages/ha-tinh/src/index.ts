import type { DocumentText, MapSheet, Plan, Standing, Structure } from '@quantriet/contract';
import { directiveSummary } from './documents/chi-thi-23.js';
import { partyFormText } from './documents/minh-hoa-dang.js';
import { stateFormText } from './documents/minh-hoa-nha-nuoc.js';
import { resolutionSummary } from './documents/nghi-quyet-15.js';
import { plan2023 } from './plans/plan-2023.js';
import { plan2025 } from './plans/plan-2025.js';
import { planHongLinh } from './plans/plan-hong-linh.js';
import { standing2023 } from './standing/standing-2023.js';
import { standing2025 } from './standing/standing-2025.js';
import { standingHongLinh } from './standing/standing-hong-linh.js';
import { structure2023 } from './structures/structure-2023.js';
import { structure2025 } from './structures/structure-2025.js';
import { structureHongLinh } from './structures/structure-hong-linh.js';
import { tiles2023 } from './tiles/layout-2023.js';
import { tiles2025 } from './tiles/layout-2025.js';
import { mapSheetOf } from './tiles/map-sheet.js';

/** The Hà Tĩnh plan of 2023, its bodies, its documents and its tile maps, as data. Standing is SAMPLE DATA throughout. */

export { plan2023, plan2025, planHongLinh, standing2023, standing2025, standingHongLinh, structure2023, structure2025, structureHongLinh, tiles2023, tiles2025 };
export { mapSheetOf } from './tiles/map-sheet.js';
export type { Tile, TileLayout } from './tiles/layout.js';

export const mapSheet2023: MapSheet = mapSheetOf(tiles2023, structure2023);
export const mapSheet2025: MapSheet = mapSheetOf(tiles2025, structure2025);

/** What the plan says of the directive and the resolution, and two illustrative texts. */
export const documents: DocumentText[] = [directiveSummary, resolutionSummary, stateFormText, partyFormText];

/** The plan of 2023 first; then the town's plan under it, and the example on today's structure. */
export const plans: Plan[] = [plan2023, planHongLinh, plan2025];
export const structures: Structure[] = [structure2023, structureHongLinh, structure2025];
export const mapSheets: MapSheet[] = [mapSheet2023, mapSheet2025];
/** Sample standing by the id of its plan. */
export const standing: Record<string, Standing[]> = {
  [plan2023.id]: standing2023,
  [planHongLinh.id]: standingHongLinh,
  [plan2025.id]: standing2025,
};
