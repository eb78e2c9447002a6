import type { Duty } from '../words/duty.js';
import type { Body, Structure } from '../words/structure.js';

/** A duty laid on one body. `reason` is set when the duty does not concern it. */
export interface Assignment {
  duty: Duty;
  body: Body;
  reason?: string;
}

/** True when a body exists on a day (`YYYY-MM-DD`, or a month `YYYY-MM`: then in any part of it). */
export function isValidOn(body: Pick<Body, 'validFrom' | 'validTo'>, date: string): boolean {
  return (!body.validFrom || body.validFrom.slice(0, date.length) <= date) && (!body.validTo || body.validTo.slice(0, date.length) >= date);
}

/**
 * Who a duty is laid on, in the structure's order: bodies of its tiers, and those it names, each once,
 * valid on the plan's date.
 */
export function expand(duty: Duty, structure: Structure, planDate: string): Assignment[] {
  const tiers = new Set(duty.addressees.tiers);
  const named = new Set(duty.addressees.bodies);
  const reasons = new Map(duty.except?.map(({ body, reason }) => [body, reason]));
  return structure.bodies
    .filter((body) => (tiers.has(body.tier) || named.has(body.id)) && isValidOn(body, planDate))
    .map((body) => {
      const reason = reasons.get(body.id);
      return reason === undefined ? { duty, body } : { duty, body, reason };
    });
}
