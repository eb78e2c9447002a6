import { obligationsAt, publicProgress, type MapSheet, type Obligation, type Plan, type PlanProgress, type StandingBook, type Structure } from '@quantriet/contract';
import type { Edition } from '../edition/edition.js';

/** One plan as the public may see it at an instant. Made from the published book, never from the standing itself. */
export interface PlanView {
  plan: Plan;
  structure: Structure;
  book: StandingBook;
  progress: PlanProgress;
  /** Where the plan publishes each body's standing. */
  obligations?: Obligation[];
  sheet?: MapSheet;
  asOf: string;
}

export function planViews(edition: Edition, books: ReadonlyMap<string, StandingBook>, asOf: string): PlanView[] {
  return edition.plans.map((plan): PlanView => {
    const structure = edition.structures.find(({ id }) => id === plan.structure)!;
    const book = books.get(plan.id)!;
    const sheet = edition.mapSheets.find(({ id }) => id === structure.mapSheet);
    return {
      plan, structure, book, asOf,
      progress: publicProgress(plan, structure, book, asOf),
      ...(book.publicity === 'bodies' && { obligations: obligationsAt(plan, structure, book.standing, asOf) }),
      ...(sheet && { sheet }),
    };
  });
}
