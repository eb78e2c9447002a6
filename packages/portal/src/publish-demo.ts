import { publish } from '@quantriet/cli';
import { fixedClock, parseAsOf } from '@quantriet/contract';
import { mapSheets, standing, structures } from '@quantriet/ha-tinh';
import { demoDocuments, demoPlans } from './demo-documents.js';

/** The day at which the demo's clock stands. */
export const DEMO_DATE = '2023-08-25';

/** Publishes the Hà Tĩnh plans with their sample standing, as they stood on the demo's day. */
export async function publishDemo(folder: string): Promise<void> {
  const asOf = parseAsOf(DEMO_DATE)!;
  await publish({ plans: demoPlans, structures, standing, documents: await demoDocuments(), mapSheets }, folder, { clock: fixedClock(asOf), asOf });
}
