import type { DocumentText, Plan, Standing } from '@quantriet/contract';
import { documents, mapSheets, plans, standing, structures } from '@quantriet/ha-tinh';
import { Refusal } from '../refusal.js';
import type { Known } from '../workbook/read.js';

/** What ships with the command: structures, maps and plans that can be named without bringing them. */
export const known: Known = { structures, mapSheets };

export interface KnownPlan {
  plan: Plan;
  standing: readonly Standing[];
  documents: readonly DocumentText[];
}

export const planIds: readonly string[] = plans.map(({ id }) => id);
export const structureIds: readonly string[] = structures.map(({ id }) => id);

/** @throws Refusal */
export function knownStructure(id: string): Known['structures'][number] {
  const structure = structures.find((candidate) => candidate.id === id);
  if (!structure) throw new Refusal('unknown-structure', { id, known: structureIds.join(', ') });
  return structure;
}

/** A plan with its sample standing and the texts of its documents. @throws Refusal */
export function knownPlan(id: string): KnownPlan {
  const plan = plans.find((candidate) => candidate.id === id);
  if (!plan) throw new Refusal('plan-not-shipped', { id, known: planIds.join(', ') });
  const texts = plan.documents.filter(({ text }) => text !== 'none').map((document) => document.id);
  return { plan, standing: standing[id] ?? [], documents: documents.filter(({ document }) => texts.includes(document.id)) };
}
